"""Brings the library's room and the reader's data together: what is on the shelf, what a search finds, what to open."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from leeswijzer.desktop.notice import NoticeArea
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.window import MainWindow

if TYPE_CHECKING:
    from leeswijzer.desktop.library.view import LibraryRoom
    from leeswijzer.desktop.theme.tokens import Theme
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.library import Book
    from leeswijzer.study.search import Hit
    from leeswijzer.study.session import StudySession
    from leeswijzer.study.shelf import KnownLesson

OFF_THE_SHELF = "off-the-shelf"
"""Key of what is told."""

_INDEX_AFTER = 4_000  # milliseconds after the start: by then the reader reads, and the disk is quiet


class Librarian(QObject):
    """Fills the library and keeps the search up to date."""

    lesson_requested = Signal(str)  # an id or a path
    hit_requested = Signal(object)  # Hit

    def __init__(
        self, window: MainWindow, link: StudyLink, home: Path, notices: NoticeArea, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notices = notices
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
        room.removal_requested.connect(self.take_off)
        self._room = room
        return room

    def refresh(self) -> None:
        """Show what is on the shelf now, and let the search find it too, also what was opened just now."""
        room, home = self._room, self._home
        if room is not None:
            self._link.ask(lambda session: session.library.books(home), room.show_books)
            self.refresh_index()
            room.search_again()

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

    def take_off(self, book: "Book") -> None:
        """Take a lesson off the shelf; what the reader did in it is kept, and so is its file."""
        identifier = book.id

        def take(session: "StudySession") -> "tuple[KnownLesson, Changes]":
            known = session.shelf.lesson(identifier)
            session.search.forget(identifier)
            return known, session.shelf.take_off(identifier)

        self._link.make(take, self._on_taken_off)

    def _on_taken_off(self, known: "KnownLesson") -> None:
        self.refresh()
        words = self.tr("“{title}” is off the shelf. Its file and your notes in it are kept.")
        self._notices.tell(
            OFF_THE_SHELF,
            words.format(title=known.title),
            action=self.tr("Put it back"),
            on_action=lambda: self._put_back(known),
            passing=True,
        )

    def _put_back(self, known: "KnownLesson") -> None:
        self._notices.dismiss(OFF_THE_SHELF)
        self._link.change(lambda session: session.shelf.put_back(known))
        self.refresh()

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
