"""Keeps where the reader is in each lesson, in a way that survives an edit of the text."""

from dataclasses import dataclass
from datetime import datetime

from leeswijzer.store.database import Store
from leeswijzer.store.tables import PositionRow
from leeswijzer.study.changes import Changes
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.text.anchor import Anchor
from leeswijzer.text.document import Document

QUOTE = 80
"""Code points kept of the text at a position: about a line, enough to be found again once."""


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """Where a lesson was left: ``offset`` counts code points in the document with ``fingerprint``.

    ``anchor`` holds the words there, None at the very end of a text. `leeswijzer.study.place.place_in` finds it again.
    """

    lesson_id: str
    fingerprint: str
    offset: int
    anchor: Anchor | None
    at: datetime

    @property
    def exact(self) -> str:
        """The words at the offset; empty at the very end of a text."""
        return "" if self.anchor is None else self.anchor.exact


class Positions:
    """The positions in all lessons."""

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def get(self, lesson_id: str) -> ReadingPosition | None:
        """Where the lesson was left; None where it never was opened."""
        with self._store.reading() as session:
            row = session.get(PositionRow, lesson_id)
            return None if row is None else _position(row)

    def put(self, lesson_id: str, document: Document, offset: int) -> Changes:
        """Keep ``offset``, in code points of ``document``, as where the reader is.

        Raises ValueError for an offset outside the text, KnownError where it cannot be kept.
        """
        if not 0 <= offset <= len(document.text):
            raise ValueError(f"no such place: {offset} in {len(document.text)} characters")
        end = min(offset + QUOTE, len(document.text))
        anchor = Anchor.of(document.text, offset, end) if offset < end else Anchor("")
        with self._store.unit() as session:
            row = session.get(PositionRow, lesson_id)
            if row is not None and (row.fingerprint, row.offset) == (document.fingerprint, offset):
                return Changes()
            session.merge(
                PositionRow(
                    lesson_id=lesson_id,
                    fingerprint=document.fingerprint,
                    offset=offset,
                    exact=anchor.exact,
                    prefix=anchor.prefix,
                    suffix=anchor.suffix,
                    updated_at=self._clock(),
                )
            )
        return Changes(positions=frozenset({lesson_id}))


def _position(row: PositionRow) -> ReadingPosition:
    anchor = None
    if row.exact:
        anchor = Anchor(row.exact, row.prefix, row.suffix, row.offset, row.offset + len(row.exact))
    return ReadingPosition(row.lesson_id, row.fingerprint, row.offset, anchor, row.updated_at)
