"""The score of each skill over time: a small line for each, one under another, on one axis of days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.progress.chart import Chart
from leeswijzer.desktop.progress.presenter import SkillRow
from leeswijzer.desktop.progress.words import day_in_short, percent, skill_day_in_words, skill_in_words
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import TYPE, Theme
from leeswijzer.overriding import override

_ROW = 46
_LEFT = 168
_RIGHT = 64
_FOOT = 24
_DOT = 7.0


class SkillLines(Chart):
    """A row for each skill; the foot of a row is 0 %, its top 100 %."""

    def __init__(self, rows: Sequence[SkillRow], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _ROW * len(rows) + _FOOT, parent)
        self._rows = rows
        days = [day.day for row in rows for day in row.days]
        self._first, self._last = min(days), max(days)

    @override
    def spots(self) -> Sequence[QRectF]:
        return [
            QRectF(point.x() - _DOT / 2, point.y() - _DOT / 2, _DOT, _DOT)
            for number, row in enumerate(self._rows)
            for point in self._points(number, row)
        ]

    @override
    def words_of(self, spot: int) -> str:
        return skill_day_in_words([day for row in self._rows for day in row.days][spot])

    @override
    def spot_at(self, point: QPointF) -> int | None:
        spots = self.spots()
        near = [
            (abs(spot.center().x() - point.x()) + abs(spot.center().y() - point.y()), n) for n, spot in enumerate(spots)
        ]
        apart, nearest = min(near, default=(1e9, 0))
        return nearest if apart < 24 else None

    def _x(self, day: date) -> float:
        span = (self._last - self._first).days
        wide = self.width() - _LEFT - _RIGHT - 16
        return _LEFT + 8 + (wide / 2 if span == 0 else wide * (day - self._first).days / span)

    def _points(self, number: int, row: SkillRow) -> list[QPointF]:
        top = number * _ROW + 9
        return [QPointF(self._x(day.day), top + (1 - day.score) * (_ROW - 20)) for day in row.days]

    @override
    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        middle = Qt.AlignmentFlag.AlignVCenter
        for number, row in enumerate(self._rows):
            top = number * _ROW
            painter.setFont(interface_font(TYPE.body))
            painter.setPen(qcolor(theme, "text"))
            painter.drawText(QRectF(4, top, _LEFT - 16, _ROW - 2), middle, skill_in_words(row.skill))
            painter.setPen(qcolor(theme, "text_soft"))
            score = QRectF(self.width() - _RIGHT, top, _RIGHT - 4, _ROW - 2)
            painter.drawText(score, middle | Qt.AlignmentFlag.AlignRight, percent(row.score))
            painter.setPen(QPen(qcolor(theme, "line"), 1))
            for share in (0.0, 1.0):
                y = round(top + 9 + share * (_ROW - 20))
                painter.drawLine(_LEFT, y, self.width() - _RIGHT, y)
            points = self._points(number, row)
            painter.setPen(QPen(qcolor(theme, "accent"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(QPen(qcolor(theme, "surface"), 1))
            painter.setBrush(qcolor(theme, "accent"))
            for point in points:
                painter.drawEllipse(point, _DOT / 2, _DOT / 2)
        painter.setFont(interface_font(TYPE.caption))
        painter.setPen(qcolor(theme, "text_faint"))
        foot = self.height() - _FOOT
        labels = [(self._first, Qt.AlignmentFlag.AlignLeft), (self._last, Qt.AlignmentFlag.AlignRight)]
        if self._first == self._last:
            labels = [(self._first, Qt.AlignmentFlag.AlignHCenter)]
        for day, side in labels:
            line = QRectF(_LEFT, foot + 2, self.width() - _LEFT - _RIGHT, 18)
            painter.drawText(line, side | middle, day_in_short(day))
