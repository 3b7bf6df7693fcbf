"""Brings the library's room and the reader's data together: what is on the shelf, what a search finds, what to open."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.window import MainWindow

if TYPE_CHECKING:
    from leeswijzer.desktop.library.view import LibraryRoom
    from leeswijzer.desktop.theme.tokens import Theme
    from leeswijzer.study.search import Hit

_INDEX_AFTER = 4_000  # milliseconds after the start: by then the reader reads, and the disk is quiet


class Librarian(QObject):
    """Fills the library and keeps the search up to date."""

    lesson_requested = Signal(str)  # an id or a path
    hit_requested = Signal(object)  # Hit

    def __init__(self, window: MainWindow, link: StudyLink, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._link = link
        self._home = home
        self._room: LibraryRoom | None = None
        # A timer of its own, which goes with it; one of QTimer.singleShot would still run when the window is closed.
        later = QTimer(self, singleShot=True, interval=_INDEX_AFTER)
        later.timeout.connect(self.refresh_index)
        later.start()

    def build_room(self, theme: "Theme") -> "LibraryRoom":
        """The room of the library, empty until `refresh`."""
        from leeswijzer.desktop.library.view import LibraryRoom

        room = LibraryRoom(theme)
        room.lesson_chosen.connect(self.lesson_requested)
        room.hit_chosen.connect(self.hit_requested)
        room.search_changed.connect(self._search)
        room.open_requested.connect(self.ask_for_file)
        room.files_dropped.connect(lambda files: self.lesson_requested.emit(files[0]))
        self._room = room
        return room

    def refresh(self) -> None:
        """Show what is on the shelf now."""
        room, home = self._room, self._home
        if room is not None:
            self._link.ask(lambda session: session.library.books(home), room.show_books)

    def refresh_index(self) -> None:
        """Let the search find all lessons as they are now."""
        from leeswijzer.study.indexing import refresh

        home = self._home
        self._link.ask(lambda session: refresh(session.search, session.shelf, home), lambda _problems: None)

    def ask_for_file(self) -> None:
        """Let the reader choose a text or a lesson on disk."""
        kinds = self.tr("Lessons and texts (*.lesson *.txt *.md lesson.toml)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a text or a lesson"), str(Path.home()), kinds)
        if path:
            self.lesson_requested.emit(path)

    def search_for(self, words: str) -> None:
        """Look for ``words`` as if they were typed."""
        if self._room is not None:
            self._room.search_for(words)

    def _search(self, words: str) -> None:
        room = self._room
        if room is None:
            return

        def show(hits: "Sequence[Hit]") -> None:
            room.show_hits(words, hits)

        self._link.ask(lambda session: session.search.find(words), show)
