"""The room of the library: covers, or what a search found."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.flow import FlowRow
from leeswijzer.desktop.library.cover import Cover
from leeswijzer.desktop.library.found import FoundList, FoundRow
from leeswijzer.desktop.notice import in_words
from leeswijzer.desktop.search_field import SearchField
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.study.library import Book
from leeswijzer.study.search import Hit, HitKind

_NARROW, _LOW = 800, 480  # pixels under which less is left blank around

_TYPING_PAUSE = 120  # milliseconds after a key before the search begins
_ICONS = {
    HitKind.NOTE: "note",
    HitKind.TERM_NOTE: "note",
    HitKind.PASSAGE: "read",
    HitKind.TERM: "term",
    HitKind.PLACE: "place",
    HitKind.QUESTION: "quiz",
}

_ORDER = tuple(_ICONS)
"""The reader's own first, then the texts, then what explains and asks."""


class LibraryRoom(QWidget):
    """Shows `Book` and `Hit`; says what the reader wants opened or looked for."""

    lesson_chosen = Signal(str)
    hit_chosen = Signal(object)
    search_changed = Signal(str)
    open_requested = Signal()
    files_dropped = Signal(list)
    removal_requested = Signal(object)  # Book

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._books: Sequence[Book] = ()
        self.setAcceptDrops(True)
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._field = SearchField()
        self._field.setProperty("role", "search")
        self._field.setMinimumWidth(160)
        self._field.setMaximumWidth(460)
        self._open = QPushButton()
        self._open.setProperty("role", "primary")
        self._shelf = FlowRow(gap=SPACE.three)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setWidget(self._shelf)
        self._found = FoundList(theme)
        self._nothing = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setProperty("role", "soft")
        self._pages = QStackedWidget()
        for page in (self._scroll, self._found, self._nothing):
            self._pages.addWidget(page)
        head = QHBoxLayout()
        head.setSpacing(SPACE.two)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._field, 2)
        head.addWidget(self._open)
        self._frame = frame = QVBoxLayout(self)
        frame.setContentsMargins(SPACE.six, SPACE.four, SPACE.six, SPACE.two)
        frame.setSpacing(SPACE.three)
        frame.addLayout(head)
        frame.addWidget(self._pages, 1)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(lambda: self.search_changed.emit(self._field.text()))
        self._field.textChanged.connect(self._on_typed)
        self._open.clicked.connect(self.open_requested)
        self._found.hit_chosen.connect(self.hit_chosen)
        self.setFocusProxy(self._field)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self._open.setIcon(icon("plus", theme, "on_accent"))
        self._found.use_theme(theme)
        self._fill()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Library"))
        self._field.name(self.tr("Search everything"))
        self._open.setText(self.tr("Open…"))
        self._open.setToolTip(self.tr("Open a text or a lesson…"))
        self._nothing.setText(self.tr("Nothing in your lessons and notes holds these words."))
        self._found.setAccessibleName(self.tr("Found"))
        self.use_theme(self._theme)

    def search_for(self, words: str) -> None:
        """Look for ``words`` as if they were typed, without waiting for more of them."""
        self._field.setText(words)
        if self._pause.isActive():
            self._pause.stop()
            self.search_changed.emit(words)

    def search_again(self) -> None:
        """Look for the words in the field as things are now."""
        if self._field.text().strip():
            self.search_changed.emit(self._field.text())

    def show_books(self, books: Sequence[Book]) -> None:
        """Show these covers."""
        self._books = books
        self._fill()

    def show_hits(self, words: str, hits: Sequence[Hit]) -> None:
        """Show what was found for ``words``, unless something else was typed meanwhile."""
        if words != self._field.text() or not words.strip():
            return
        by_kind = sorted(hits, key=lambda hit: _ORDER.index(hit.kind))  # the best first among those of a kind
        self._found.show_rows([self._row(hit) for hit in by_kind])
        self._pages.setCurrentWidget(self._found if hits else self._nothing)
        found = QCoreApplication.translate("LibraryRoom", "%n found", "", len(hits))
        announce(self._field, found if hits else self._nothing.text())

    def _row(self, hit: Hit) -> FoundRow:
        kinds = {
            HitKind.NOTE: self.tr("Note"),
            HitKind.TERM_NOTE: self.tr("Note on a term"),
            HitKind.PASSAGE: self.tr("Text"),
            HitKind.TERM: self.tr("Term"),
            HitKind.PLACE: self.tr("Place"),
            HitKind.QUESTION: self.tr("Question"),
        }
        heading = hit.heading or hit.lesson_title
        return FoundRow(
            icon=_ICONS[hit.kind],
            kind=kinds[hit.kind],
            lesson=hit.lesson_title,
            heading=heading,
            heading_ranges=hit.heading_ranges if hit.heading else (),
            snippet=hit.snippet,
            ranges=hit.ranges,
            hit=hit,
        )

    def _on_typed(self, words: str) -> None:
        if words.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._pages.setCurrentWidget(self._scroll)

    def _fill(self) -> None:
        focused = QApplication.focusWidget()
        held = focused.place if isinstance(focused, Cover) else None
        self._shelf.clear()
        for book in self._books:
            trouble = book.trouble
            deck = book.deck if trouble is None else in_words(trouble.code, trouble.details)
            cover = Cover(
                book.place,
                book.title,
                deck,
                book.fraction,
                self._lines(book),
                self._theme,
                self._shelf,
                readable=trouble is None,
                removable=book.removable,
            )
            cover.chosen.connect(self.lesson_chosen)
            cover.removal_wished.connect(lambda book=book: self.removal_requested.emit(book))
            self._shelf.add(cover)
            if book.place == held:
                cover.setFocus()

    def _lines(self, book: Book) -> list[str]:
        """What stands under a cover: three lines at most."""
        if book.trouble is not None:
            return [self.tr("Cannot be found any more")]
        read = QLocale().toString(round(100 * book.fraction))
        if book.fraction:
            progress = self.tr("{percent} % read").format(percent=read)
        else:
            progress = self.tr("Not read yet") if book.last_read_at is None else self.tr("At its beginning")
        lines = [progress]
        if book.due:
            lines.append(self.tr("%n card(s) due", "", book.due))
        if book.last_read_at is not None:
            read_on = book.last_read_at.astimezone().date()
            day = QLocale().toString(QDate(read_on.year, read_on.month, read_on.day), QLocale.FormatType.ShortFormat)
            lines.append(self.tr("Last read on {day}").format(day=day))
        return lines

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low, narrow = self.height() < _LOW, self.width() < _NARROW
        self._title.setHidden(narrow)  # the rail tells as much, and the field needs the room
        sides = SPACE.three if narrow else SPACE.six
        self._frame.setContentsMargins(sides, SPACE.two if low else SPACE.four, sides, SPACE.two)
        self._frame.setSpacing(SPACE.two if low else SPACE.three)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field, Down goes to what was found; Esc empties the field."""
        if event.key() == Qt.Key.Key_Down and self._field.hasFocus() and self._found.isVisible():
            self._found.setFocus()
            if not self._found.currentIndex().isValid():
                self._found.setCurrentIndex(self._found.model().index(0, 0))
        elif event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
            self._field.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(address.isLocalFile() for address in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [address.toLocalFile() for address in event.mimeData().urls() if address.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)
