"""The quiet row above the page: back and forward, contents, find, page settings, the side."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

_ICONS = {
    "back": "back",
    "forward": "forward",
    "outline": "outline",
    "find": "search",
    "page": "settings",
    "side": "fold-side",
}


class ReaderHeader(QWidget):
    """Buttons by name; what they do is wired by the window."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_header")
        self._buttons: dict[str, QToolButton] = {}
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setFont(interface_font(TYPE.small))
        self._title.setProperty("role", "soft")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.one, SPACE.half, SPACE.one, SPACE.half)
        row.setSpacing(SPACE.half)
        for name in _ICONS:
            button = QToolButton()
            button.setIconSize(QSize(20, 20))
            button.clicked.connect(lambda _=False, pressed=name: self.pressed.emit(pressed))
            self._buttons[name] = button
            row.addWidget(button)
            if name == "forward":
                row.addWidget(self._title, 1)
        self.use_theme(theme)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        for name, button in self._buttons.items():
            button.setIcon(icon(_ICONS[name], theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        for name, words, key in (
            ("back", self.tr("Back"), "Alt+←"),
            ("forward", self.tr("Forward"), "Alt+→"),
            ("outline", self.tr("Contents"), "Ctrl+O"),
            ("find", self.tr("Find in this text"), "Ctrl+F"),
            ("page", self.tr("Page settings"), "Ctrl+,"),
            ("side", self.tr("Show or hide the side"), "F9"),
        ):
            self._buttons[name].setToolTip(f"{words} ({key})")
            self._buttons[name].setAccessibleName(words)

    def set_title(self, title: str) -> None:
        """Name the lesson; shown once its own title has scrolled away."""
        self._title.setText(title)

    def button(self, name: str) -> QToolButton:
        """The button ``name``, for a card to open beside."""
        return self._buttons[name]
