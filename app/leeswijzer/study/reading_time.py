"""Keeps how long the reader has read, by lesson and by day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from leeswijzer.store.database import Store
from leeswijzer.store.tables import ReadingDayRow
from leeswijzer.study.changes import Changes


@dataclass(frozen=True, slots=True)
class ReadingDay:
    """How many seconds a lesson was read on a day of the reader's own calendar."""

    day: date
    lesson_id: str
    seconds: int


class ReadingTime:
    """The time read."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, lesson_id: str, day: date, seconds: int) -> Changes:
        """Add ``seconds`` to a day. Raises ValueError for fewer than none."""
        if seconds < 0:
            raise ValueError(f"{seconds} seconds were not read")
        if seconds == 0:
            return Changes()
        with self._store.unit() as session:
            row = session.get(ReadingDayRow, (day.isoformat(), lesson_id))
            if row is None:
                row = ReadingDayRow(day=day.isoformat(), lesson_id=lesson_id, seconds=0)
                session.add(row)
            row.seconds += seconds
        return Changes(reading=frozenset({lesson_id}))

    def days(self, first: date, last: date) -> tuple[ReadingDay, ...]:
        """What was read from ``first`` up to and with ``last``, by day and lesson."""
        with self._store.reading() as session:
            rows = (
                select(ReadingDayRow)
                .where(ReadingDayRow.day.between(first.isoformat(), last.isoformat()))
                .order_by(ReadingDayRow.day, ReadingDayRow.lesson_id)
            )
            return tuple(
                ReadingDay(date.fromisoformat(row.day), row.lesson_id, row.seconds) for row in session.scalars(rows)
            )
