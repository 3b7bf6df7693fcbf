"""A part of the side with a heading; a click on the heading folds it away and brings it back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

HEADER = 36
"""Pixels that the heading is high: all that is left of a folded pane."""

_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX


class FoldingPane(QWidget):
    """A heading with room for buttons, over a body."""

    folded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body = QWidget()
        self._title = QToolButton()
        self._title.setProperty("role", "pane")
        self._title.setFont(interface_font(TYPE.small, strong=True))
        self._title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._title.setIconSize(QSize(16, 16))
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title.clicked.connect(lambda: self.fold(not self.is_folded))
        header = QWidget()
        header.setFixedHeight(HEADER)
        self._row = QHBoxLayout(header)
        self._row.setContentsMargins(SPACE.one, 2, SPACE.one, 2)
        self._row.setSpacing(SPACE.half)
        self._row.addWidget(self._title, 1)
        self._tools: list[tuple[QToolButton, str]] = []
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(header)
        frame.addWidget(self._body, 1)

    @property
    def body(self) -> QWidget:
        """What can be folded away; it gets its layout from the pane that is made of this one."""
        return self._body

    @property
    def is_folded(self) -> bool:
        """Whether only the heading shows."""
        return self._body.isHidden()

    def add_tool(self, icon_name: str, *, checkable: bool = False) -> QToolButton:
        """Add a button at the right of the heading."""
        button = QToolButton()
        button.setCheckable(checkable)
        button.setIconSize(QSize(16, 16))
        button.setIcon(icon(icon_name, self._theme))
        self._tools.append((button, icon_name))
        self._row.addWidget(button)
        return button

    def fold(self, folded: bool) -> None:
        """Fold the pane away, or bring it back."""
        if folded == self.is_folded:
            return
        self._body.setVisible(not folded)
        for button, _ in self._tools:
            button.setVisible(not folded)
        self.setMaximumHeight(HEADER if folded else _NO_LIMIT)
        self._show_chevron()
        self.folded.emit(folded)

    def set_title(self, words: str, hint: str) -> None:
        """Name the pane, and say what a click on its name does."""
        self._title.setText(words)
        self._title.setToolTip(hint)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        for button, name in self._tools:
            button.setIcon(icon(name, theme))
        self._show_chevron()

    def _show_chevron(self) -> None:
        self._title.setIcon(icon("chevron-right" if self.is_folded else "chevron-down", self._theme))
