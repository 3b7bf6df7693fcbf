"""The places of the rail: each room is built when it is first entered."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.rail import Rail
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.window import MainWindow

READ = "read"


class Room(Protocol):
    """What a room must do besides being a widget."""

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""

    def retranslate(self) -> None:
        """Take the words of another language."""


class Rooms(QObject):
    """Knows which rooms there are, builds them in time, and says which one the reader went into."""

    entered = Signal(str)

    def __init__(self, window: MainWindow, rail: Rail, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._rail = rail
        self._theme = theme
        self._names: dict[str, Callable[[], str]] = {}
        self._factories: dict[str, Callable[[Theme], QWidget]] = {}
        self._built: dict[str, Room] = {}
        self._keys: Callable[[str], str] = lambda _name: ""
        rail.place_chosen.connect(self.show)

    def add(
        self,
        name: str,
        icon: str,
        words: Callable[[], str],
        build: Callable[[Theme], QWidget] | None = None,
        *,
        foot: bool = False,
    ) -> None:
        """Add a place to the rail or to its ``foot``; ``build`` makes its room from the theme of that moment.

        The page itself has no ``build``: it is there from the start.
        """
        self._names[name] = words
        if build is not None:
            self._factories[name] = build
        self._rail.add_place(name, icon, foot=foot)

    def show(self, name: str) -> None:
        """Go to a room."""
        if name in self._factories and name not in self._built:
            widget = self._factories[name](self._theme)
            self._built[name] = widget  # type: ignore[assignment]
            self._window.add_room(name, widget)
        if name != self.current:
            self._close_cards()  # they are about what stood under them
        self._window.show_room(name)
        self._rail.show_place(name)
        if name != READ:
            self._window.room_widget(name).setFocus()
        self.entered.emit(name)

    @property
    def current(self) -> str:
        """Where the reader is."""
        return self._window.room

    def _close_cards(self) -> None:
        for card in self._window.findChildren(FloatingCard):
            card.close_card()

    def tell_keys(self, keys: Callable[[str], str]) -> None:
        """Let the rail tell which keys lead to each place; ``keys`` gives them by its name, "" for none."""
        self._keys = keys
        self._name_places()

    def _name_places(self) -> None:
        for name, words in self._names.items():
            self._rail.set_words(name, words(), self._keys(name))

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        for room in self._built.values():
            room.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._name_places()
        for room in self._built.values():
            room.retranslate()
