"""The quiet bar over the text that leads back to where the reader came from, and on from passage to passage."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.desktop.window import MainWindow
from leeswijzer.overriding import override


@dataclass(frozen=True)
class Way:
    """What the bar says and does.

    ``back`` are the words of the button that leads back. ``place`` is which passage of how many is shown, from 1;
    ``on_step`` goes to the next (1) or previous (-1). ``confirm`` are the words of a button that does ``on_confirm``.
    """

    words: str
    back: str
    on_back: Callable[[], None]
    place: tuple[int, int] | None = None
    on_step: Callable[[int], None] | None = None
    confirm: str = ""
    on_confirm: Callable[[], None] | None = None


class WayBackBar(QWidget):
    """Stands between the row above the page and the page; Esc and Backspace lead back as well."""

    def __init__(self, theme: Theme, window: MainWindow) -> None:
        super().__init__()
        self._theme = theme
        self._way: Way | None = None
        self.setObjectName("way_back")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back_button, self.confirm_button = QPushButton(), QPushButton()
        self.back_button.setProperty("role", "quiet")
        self.confirm_button.setProperty("role", "primary")
        self.previous_button, self.next_button = QToolButton(), QToolButton()
        self._words, self._place = QLabel(), QLabel()
        for label in (self._words, self._place):
            label.setFont(interface_font(TYPE.body))
        self._words.setWordWrap(True)
        self._place.setProperty("role", "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.one, SPACE.half, SPACE.two, SPACE.half)
        row.setSpacing(SPACE.one)
        row.addWidget(self.back_button)
        row.addWidget(self._words, 1)
        row.addWidget(self._place)
        row.addWidget(self.previous_button)
        row.addWidget(self.next_button)
        row.addWidget(self.confirm_button)
        self.back_button.clicked.connect(self._on_back)
        self.confirm_button.clicked.connect(self._on_confirm)
        self.previous_button.clicked.connect(lambda: self._on_step(-1))
        self.next_button.clicked.connect(lambda: self._on_step(1))
        window.installEventFilter(self)
        window.page.escaped.connect(self.leave)
        self.hide()
        self.use_theme(theme)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.back_button.setIcon(icon("back", theme, "accent"))
        self.previous_button.setIcon(icon("chevron-up", theme))
        self.next_button.setIcon(icon("chevron-down", theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("The way back"))
        for button, words in (
            (self.previous_button, self.tr("Previous passage")),
            (self.next_button, self.tr("Next passage")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)

    @property
    def way(self) -> Way | None:
        """What is offered now."""
        return self._way

    def offer(self, way: Way) -> None:
        """Show the bar; another way that was offered is forgotten."""
        self._way = way
        self._words.setText(way.words)
        self.back_button.setText(way.back)
        self.back_button.setToolTip(self.tr("{words} (Esc)").format(words=way.back))
        steps = way.place is not None and way.place[1] > 1
        for widget in (self._place, self.previous_button, self.next_button):
            widget.setVisible(steps)
        if way.place is not None:
            number, total = way.place
            self._place.setText(self.tr("{number} of {total}").format(number=number, total=total))
            self.previous_button.setEnabled(number > 1)
            self.next_button.setEnabled(number < total)
        self.confirm_button.setVisible(bool(way.confirm))
        self.confirm_button.setText(way.confirm)
        self.show()

    def withdraw(self) -> None:
        """Take the bar away."""
        self._way = None
        self.hide()

    def leave(self) -> None:
        """Go back, where a way is offered."""
        if self._way is not None:
            self._on_back()

    def _on_back(self) -> None:
        way = self._way
        if way is not None:
            self.withdraw()
            way.on_back()

    def _on_step(self, step: int) -> None:
        if self._way is not None and self._way.on_step is not None:
            self._way.on_step(step)

    def _on_confirm(self) -> None:
        if self._way is not None and self._way.on_confirm is not None:
            self._way.on_confirm()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and Backspace, where nothing that has the keyboard wanted them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
                self._on_back()
                return True
        return super().eventFilter(watched, event)
