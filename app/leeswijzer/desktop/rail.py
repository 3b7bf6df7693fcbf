"""The slim rail at the left: the places of the program, and a few doors at its foot."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

_HEIGHT = 65
"""Pixels of a button with its name, as the style sheet makes it."""


class Rail(QWidget):
    """A button per place; one of them is where the reader is."""

    place_chosen = Signal(str)
    door_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, _RailButton] = {}
        self._group = QButtonGroup(self)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(SPACE.half + 2, SPACE.one, SPACE.half + 2, SPACE.one)
        frame.setSpacing(SPACE.half)
        self._places = QVBoxLayout()
        self._places.setSpacing(SPACE.half)
        self._doors = QVBoxLayout()
        self._doors.setSpacing(SPACE.half)
        frame.addLayout(self._places)
        frame.addStretch(1)
        frame.addLayout(self._doors)
        # Where the window is low, what does not fit may not decide how high the window is: `resizeEvent` sees to it.
        self.setMinimumHeight(1)

    def retranslate(self) -> None:
        """Nothing: each button is named by whoever added it, through `set_words`."""

    def add_place(self, name: str, icon_name: str, *, foot: bool = False) -> None:
        """Add a place under the others, or at the foot of the rail; its words come with `set_words`."""
        button = self._add(name, icon_name, self._doors if foot else self._places)
        button.setCheckable(True)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.place_chosen.emit(name))

    def add_door(self, name: str, icon_name: str) -> None:
        """Add a button at the foot that opens something without leaving the place."""
        self._add(name, icon_name, self._doors).clicked.connect(lambda: self.door_chosen.emit(name))

    def _add(self, name: str, icon_name: str, column: QVBoxLayout) -> "_RailButton":
        button = _RailButton(icon_name, self._theme, self)
        self._buttons[name] = button
        column.addWidget(button)
        return button

    def set_words(self, name: str, words: str, key: str = "") -> None:
        """Name a button in the reader's language, and tell its key in the tool tip."""
        button = self._buttons[name]
        button.setText(words)
        button.setToolTip(f"{words} ({key})" if key else words)
        button.setAccessibleName(words)

    def set_badge(self, name: str, count: int) -> None:
        """Show a number on a button; 0 shows none."""
        self._buttons[name].set_badge(count)

    def show_place(self, name: str) -> None:
        """Mark where the reader is."""
        self._buttons[name].setChecked(True)

    def button(self, name: str) -> QToolButton:
        """The button of a place or a door."""
        return self._buttons[name]

    @property
    def compact(self) -> bool:
        """Whether the window is so low that only icons fit."""
        return self.height() < len(self._buttons) * (_HEIGHT + SPACE.half) + SPACE.two

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self._buttons.values():
            button.show_name(not self.compact)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        for button in self._buttons.values():
            button.use_theme(theme)


class _RailButton(QToolButton):
    """An icon with its name under it, and a number where something waits."""

    def __init__(self, icon_name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._badge = 0
        self.setProperty("role", "rail")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(22, 22))
        self.setFont(interface_font(TYPE.caption))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setIcon(icon(self._icon_name, theme))

    def set_badge(self, count: int) -> None:
        if count != self._badge:
            self._badge = count
            self.update()

    def show_name(self, shown: bool) -> None:
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if shown else Qt.ToolButtonStyle.ToolButtonIconOnly
        if style != self.toolButtonStyle():
            self.setToolButtonStyle(style)
            self.setProperty("compact", not shown)
            self.style().unpolish(self)  # lets the style sheet see the property
            self.style().polish(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._badge:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = interface_font(11, strong=True)
        painter.setFont(font)
        text = str(self._badge) if self._badge < 100 else "99+"
        width = max(17, painter.fontMetrics().horizontalAdvance(text) + 9)
        rect = self.rect().adjusted(self.width() // 2 + 3, 4, 0, 0)
        rect.setSize(QSize(width, 17))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(self._theme, "mark"))
        painter.drawRoundedRect(rect, 8.5, 8.5)
        painter.setPen(qcolor(self._theme, "surface_raised"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
