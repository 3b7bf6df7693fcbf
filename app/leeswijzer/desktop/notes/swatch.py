"""A round button in the colour of a highlight."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import TYPE, Theme
from leeswijzer.study.annotation import Color

_SIDE = 30  # pixels to click on
_DOT = 20  # pixels that are coloured


class Swatch(QAbstractButton):
    """One colour; its number is its key and tells it apart where colours are hard to see."""

    def __init__(self, color: Color, number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = color
        self._number = number
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(_SIDE, _SIDE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    def set_meaning(self, words: str) -> None:
        """Say what the colour means."""
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({self._number})")

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = (_SIDE - _DOT) / 2
        dot = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if self.hasFocus() or self.isChecked():
            painter.setPen(QPen(qcolor(self._theme, "focus" if self.hasFocus() else "accent"), 2))
            painter.drawEllipse(dot.adjusted(-3, -3, 3, 3))
        color = qcolor(self._theme, f"highlight_{self.color}")
        painter.setPen(QPen(qcolor(self._theme, "text_soft" if self.underMouse() else "outline"), 1))
        painter.setBrush(color)
        painter.drawEllipse(dot)
        painter.setFont(interface_font(TYPE.caption, strong=self.isChecked()))
        painter.setPen(qcolor(self._theme, "text"))
        painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(self._number))
