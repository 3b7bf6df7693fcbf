"""The reader's library: every lesson that can be opened here, how far it was read, and what waits in it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from leeswijzer.errors import KnownError
from leeswijzer.lesson.manifest import Opening, lesson_folders, open_text
from leeswijzer.study.place import place_in
from leeswijzer.study.position import Positions
from leeswijzer.study.review.review import Review
from leeswijzer.study.shelf import KnownLesson, Shelf


@dataclass(frozen=True, slots=True)
class Book:
    """A lesson as the library shows it; ``place`` opens it.

    ``fraction`` is how far it was read, from 0 to 1; ``due`` counts the cards that can be reviewed now. A lesson that
    cannot be read any more says why in ``trouble``.
    """

    id: str
    title: str
    deck: str
    language: str
    place: str
    fraction: float = 0.0
    due: int = 0
    last_read_at: datetime | None = None
    trouble: KnownError | None = None

    @property
    def removable(self) -> bool:
        """Whether taking it off the shelf makes it go: what stands in the library's folder or came along stays."""
        return self.trouble is not None or Path(self.place).is_absolute()


class Library:
    """The lessons on the shelf, in the library's folder, and those that came with the program."""

    def __init__(self, shelf: Shelf, positions: Positions, review: Review) -> None:
        self._shelf = shelf
        self._positions = positions
        self._review = review

    def books(self, home: Path) -> tuple[Book, ...]:
        """The last read first, then those never read, by title. Opens every text: call it from a worker thread."""
        known = {lesson.id: lesson for lesson in self._shelf.lessons()}
        books = {lesson.id: self._book(lesson, home) for lesson in known.values()}
        for path in lesson_folders(home):
            try:
                opening = open_text(path, home)
            except KnownError:
                continue  # not on the shelf, so nobody misses it; `leeswijzer check` says what is wrong
            if opening.id not in books:
                books[opening.id] = Book(opening.id, opening.title, opening.deck, opening.language, opening.id)
        return tuple(sorted(books.values(), key=_order))

    def _book(self, lesson: KnownLesson, home: Path) -> Book:
        try:
            opening = open_text(lesson.place, home)
        except KnownError as trouble:
            return Book(
                lesson.id, lesson.title, "", lesson.language, lesson.place,
                last_read_at=lesson.last_read_at, trouble=trouble,
            )  # fmt: skip
        return Book(
            lesson.id, opening.title, opening.deck, opening.language, lesson.place,
            fraction=self._fraction(opening), due=self._review.counts(lesson.id).total,
            last_read_at=lesson.last_read_at,
        )  # fmt: skip

    def _fraction(self, opening: Opening) -> float:
        left = self._positions.get(opening.id)
        place = place_in(opening.document, left) if left is not None else None
        blocks = opening.document.blocks
        if not place or not blocks:
            return 0.0
        return min(1.0, place / blocks[-1].end)


def _order(book: Book) -> tuple[float, str]:
    return (-book.last_read_at.timestamp() if book.last_read_at else 0.0, book.title.casefold())
