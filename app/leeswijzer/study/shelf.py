"""Keeps which lessons the reader has opened, where they are, and which was the last."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from leeswijzer.errors import KnownError
from leeswijzer.store.database import Store
from leeswijzer.store.tables import LessonRow
from leeswijzer.study.changes import Changes
from leeswijzer.study.clock import Clock, utc_now


@dataclass(frozen=True, slots=True)
class KnownLesson:
    """A lesson on the shelf; ``place`` is the path or the name that opens it."""

    id: str
    title: str
    language: str
    place: str
    added_at: datetime
    last_read_at: datetime | None


class Shelf:
    """The lessons known. What a reader did with a lesson is not here, and stays when the lesson goes."""

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def put(self, lesson_id: str, *, title: str, language: str, place: str) -> Changes:
        """Put a lesson on the shelf, or renew what is known of it."""
        return self._put(lesson_id, title, language, place, read=False)

    def open(self, lesson_id: str, *, title: str, language: str, place: str) -> Changes:
        """Note that the reader opened the lesson now; `last` is this one from here on."""
        return self._put(lesson_id, title, language, place, read=True)

    def take_off(self, lesson_id: str) -> Changes:
        """Take a lesson off the shelf; notes, terms and the position in it are kept."""
        with self._store.unit() as session:
            row = session.get(LessonRow, lesson_id)
            if row is None:
                return Changes()
            session.delete(row)
        return Changes(lessons=frozenset({lesson_id}))

    def put_back(self, lesson: KnownLesson) -> Changes:
        """Put a lesson that was taken off where it stood."""
        with self._store.unit() as session:
            session.merge(
                LessonRow(
                    id=lesson.id,
                    title=lesson.title,
                    language=lesson.language,
                    place=lesson.place,
                    added_at=lesson.added_at,
                    last_read_at=lesson.last_read_at,
                )
            )
        return Changes(lessons=frozenset({lesson.id}))

    def lessons(self) -> tuple[KnownLesson, ...]:
        """All lessons on the shelf: the last read first, then those never read, by title."""
        with self._store.reading() as session:
            rows = select(LessonRow).order_by(LessonRow.last_read_at.desc().nulls_last(), LessonRow.title, LessonRow.id)
            return tuple(_lesson(row) for row in session.scalars(rows))

    def lesson(self, lesson_id: str) -> KnownLesson:
        """One lesson. Raises KnownError ``lesson-unknown`` where it is not on the shelf."""
        with self._store.reading() as session:
            row = session.get(LessonRow, lesson_id)
            if row is None:
                raise KnownError("lesson-unknown", lesson=lesson_id)
            return _lesson(row)

    def place_of(self, lesson_id: str) -> str:
        """What opens a lesson: the place it was read from, or its own name where it came with the program."""
        with self._store.reading() as session:
            row = session.get(LessonRow, lesson_id)
            return lesson_id if row is None else row.place

    def last(self) -> KnownLesson | None:
        """The lesson read last; None where none ever was."""
        return next((lesson for lesson in self.lessons() if lesson.last_read_at is not None), None)

    def _put(self, lesson_id: str, title: str, language: str, place: str, *, read: bool) -> Changes:
        now = self._clock()
        with self._store.unit() as session:
            row = session.get(LessonRow, lesson_id)
            if row is None:
                row = LessonRow(id=lesson_id, added_at=now, last_read_at=None)
                session.add(row)
            row.title, row.language, row.place = title, language, place
            if read:
                row.last_read_at = now
            changed = session.is_modified(row)
        return Changes(lessons=frozenset({lesson_id})) if changed else Changes()


def _lesson(row: LessonRow) -> KnownLesson:
    return KnownLesson(row.id, row.title, row.language, row.place, row.added_at, row.last_read_at)
