"""A year of days: a square for each, a column for each week, the stronger the more was done."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.progress.chart import Chart
from leeswijzer.desktop.progress.presenter import WEEKS, level
from leeswijzer.desktop.progress.words import day_and_done
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import TYPE, Theme
from leeswijzer.overriding import override
from leeswijzer.study.progress import DayDone

_LEFT = 30
_HEAD = 20
_ROW = 15
_GAP = 2.5
_SQUARE = _ROW - _GAP

_STRENGTH = (0.0, 0.3, 0.52, 0.76, 1.0)
"""How much of the accent each level takes over the ground of an empty day."""


class YearGrid(Chart):
    """The days of 53 weeks; the left and right arrows go by weeks, up and down by days."""

    stride = 7

    def __init__(self, days: Sequence[DayDone], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _HEAD + 7 * _ROW + 6, parent)
        self._days = days

    @override
    def spots(self) -> Sequence[QRectF]:
        step = min(float(_ROW), (self.width() - _LEFT - 4) / WEEKS)
        side = step - _GAP
        return [
            QRectF(_LEFT + (number // 7) * step, _HEAD + (number % 7) * _ROW, side, _SQUARE)
            for number in range(len(self._days))
        ]

    @override
    def words_of(self, spot: int) -> str:
        return day_and_done(self._days[spot])

    @override
    def paint(self, painter: QPainter) -> None:
        painter.setFont(interface_font(11))
        locale, last_label = QLocale(), -100.0
        for number, (spot, day) in enumerate(zip(self.spots(), self._days, strict=True)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.color_of(level(day)))
            painter.drawRoundedRect(spot, 2.5, 2.5)
            painter.setPen(qcolor(self._theme, "text_faint"))
            if number % 7 == 0 and day.day.day <= 7 and spot.left() - last_label > 30:
                last_label = spot.left()
                month = locale.standaloneMonthName(day.day.month, QLocale.FormatType.ShortFormat)
                painter.drawText(QRectF(spot.left(), 0, 60, _HEAD - 4), Qt.AlignmentFlag.AlignLeft, month)
            if number < 7 and number % 2 == 0:
                weekday = locale.standaloneDayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat)
                line = QRectF(0, spot.top() - 2, _LEFT - 6, _SQUARE + 4)
                painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, weekday)

    def color_of(self, strength: int) -> QColor:
        """The colour of a day of this level."""
        return blend(qcolor(self._theme, "line"), qcolor(self._theme, "accent"), _STRENGTH[strength])


class Legend(QWidget):
    """The colours of the calendar, from little to much."""

    def __init__(self, grid: YearGrid, less: str, more: str, theme: Theme) -> None:
        super().__init__()
        self._grid, self._less, self._more, self._theme = grid, less, more, theme
        self.setFixedSize(180, 18)

    @override
    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(interface_font(TYPE.caption))
        metrics = painter.fontMetrics()
        x = self.width() - metrics.horizontalAdvance(self._more)
        painter.setPen(qcolor(self._theme, "text_faint"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(x, 0, 200, 18), middle, self._more)
        for strength in reversed(range(5)):
            x -= 15
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._grid.color_of(strength))
            painter.drawRoundedRect(QRectF(x - 4, 3, _SQUARE, _SQUARE), 2.5, 2.5)
        painter.setPen(qcolor(self._theme, "text_faint"))
        wide = metrics.horizontalAdvance(self._less)
        painter.drawText(QRectF(x - 10 - wide, 0, wide + 4, 18), middle, self._less)


def blend(ground: QColor, color: QColor, share: float) -> QColor:
    """``color`` over ``ground``, as opaque as ``share`` says."""
    return QColor(
        round(ground.red() + (color.red() - ground.red()) * share),
        round(ground.green() + (color.green() - ground.green()) * share),
        round(ground.blue() + (color.blue() - ground.blue()) * share),
    )
