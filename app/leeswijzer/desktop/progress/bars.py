"""Minutes read, a bar for each day."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.progress.chart import Chart
from leeswijzer.desktop.progress.presenter import minutes, top_of_axis
from leeswijzer.desktop.progress.words import day_and_done
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import TYPE, Theme
from leeswijzer.overriding import override
from leeswijzer.study.progress import DayDone

_FOOT = 26
_HEAD = 12
_LEFT = 36


class MinuteBars(Chart):
    """One bar a day, the last day at the right."""

    def __init__(self, days: Sequence[DayDone], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 180, parent)
        self._days = days
        self._top = top_of_axis(max((minutes(day) for day in days), default=0))

    @override
    def spots(self) -> Sequence[QRectF]:
        step = (self.width() - _LEFT - 4) / max(1, len(self._days))
        floor = self.height() - _FOOT
        found = []
        for number, day in enumerate(self._days):
            tall = (floor - _HEAD) * minutes(day) / self._top
            left = _LEFT + number * step + 0.18 * step
            found.append(QRectF(left, floor - max(tall, 2.0), 0.64 * step, max(tall, 2.0)))
        return found

    @override
    def words_of(self, spot: int) -> str:
        return day_and_done(self._days[spot])

    @override
    def paint(self, painter: QPainter) -> None:
        theme, floor = self._theme, self.height() - _FOOT
        painter.setFont(interface_font(TYPE.caption))
        for share in (0.5, 1.0):
            y = floor - share * (floor - _HEAD)
            painter.setPen(QPen(qcolor(theme, "line"), 1))
            painter.drawLine(_LEFT, round(y), self.width() - 4, round(y))
            painter.setPen(qcolor(theme, "text_faint"))
            number = QLocale().toString(self._top * share, "f", 0 if (self._top * share).is_integer() else 1)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(2, y - 9, _LEFT - 10, 18), side, number)
        painter.setPen(QPen(qcolor(theme, "outline"), 1))
        painter.drawLine(_LEFT, floor, self.width() - 4, floor)
        for place, (spot, day) in enumerate(zip(self.spots(), self._days, strict=True)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(theme, "accent" if minutes(day) else "line"))
            painter.drawRoundedRect(spot, 2, 2)
            if (len(self._days) - 1 - place) % 7 == 0:
                painter.setPen(qcolor(theme, "text_faint"))
                words = f"{day.day.day} {QLocale().monthName(day.day.month, QLocale.FormatType.ShortFormat)}"
                wide = 64.0
                left = min(spot.center().x() - wide / 2, self.width() - wide)
                centre = Qt.AlignmentFlag.AlignCenter
                painter.drawText(QRectF(left, floor + 5, wide, 18), centre, words)
