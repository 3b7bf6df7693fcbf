"""A scroll bar that shows where in the text the hits of a search stand."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override


class HitScrollBar(QScrollBar):
    """A vertical scroll bar with a tick per hit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()  # vertical; any argument, and the bindings would make all of Qt's enumerations to judge it
        self._theme = theme
        self._ticks: Sequence[float] = ()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    def set_ticks(self, ticks: Sequence[float]) -> None:
        """Show a tick at each of these places, from 0 (top) to 1 (bottom)."""
        self._ticks = ticks
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._ticks:
            return
        painter = QPainter(self)
        color = qcolor(self._theme, "accent")
        drawn = -1
        for tick in self._ticks:
            y = round(tick * (self.height() - 3))
            if y != drawn:  # thousands of hits share few pixels
                painter.fillRect(QRect(1, y, self.width() - 2, 2), color)
                drawn = y
