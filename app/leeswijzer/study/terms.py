"""Keeps what a reader does with the terms of a lesson: meets them, keeps them for review, writes a note on them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from leeswijzer.store.database import Store
from leeswijzer.store.tables import TermStateRow
from leeswijzer.study.changes import Changes, TermKey
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.study.undo import Operation, Overtaken, Swap, UndoHistory

FEATURE = "terms"
_WRITTEN = "term-written"


@dataclass(frozen=True, slots=True)
class TermState:
    """What the reader did with a term: ``met_at`` is when its card was first opened, ``kept_at`` when it was kept."""

    lesson_id: str
    term_id: str
    met_at: datetime | None = None
    kept_at: datetime | None = None
    note: str = ""

    @property
    def met(self) -> bool:
        """Whether the reader has opened its card."""
        return self.met_at is not None

    @property
    def kept(self) -> bool:
        """Whether it is kept for review."""
        return self.kept_at is not None


class TermStudy:
    """The states of terms; each operation is kept before it returns, and returns what it changed.

    Keeping a term, letting it go and writing on it can be undone in ``undo``, the stack of the lesson.
    """

    def __init__(self, store: Store, undo: UndoHistory, clock: Clock = utc_now) -> None:
        self._store = store
        self._undo = undo
        self._clock = clock
        undo.register(FEATURE, self._replay)

    def state(self, lesson_id: str, term_id: str) -> TermState:
        """What was done with one term; an empty state where nothing was."""
        with self._store.reading() as session:
            row = session.get(TermStateRow, (lesson_id, term_id))
            return TermState(lesson_id, term_id) if row is None else _state(row)

    def states(self, lesson_id: str) -> tuple[TermState, ...]:
        """The terms of a lesson that something was done with, by their ids."""
        with self._store.reading() as session:
            rows = select(TermStateRow).where(TermStateRow.lesson_id == lesson_id).order_by(TermStateRow.term_id)
            return tuple(_state(row) for row in session.scalars(rows))

    def meet(self, lesson_id: str, term_id: str) -> Changes:
        """Note that the reader looked the term up; the first time is what counts."""

        def first_time(row: TermStateRow, now: datetime) -> None:
            row.met_at = row.met_at or now

        return self._change(lesson_id, term_id, first_time)

    def keep(self, lesson_id: str, term_id: str) -> Changes:
        """Keep the term for review; that also means that it was met."""

        def keep(row: TermStateRow, now: datetime) -> None:
            row.met_at = row.met_at or now
            row.kept_at = row.kept_at or now

        return self._change(lesson_id, term_id, keep, "term-kept")

    def unkeep(self, lesson_id: str, term_id: str) -> Changes:
        """No longer keep the term for review."""

        def let_go(row: TermStateRow, _now: datetime) -> None:
            row.kept_at = None

        return self._change(lesson_id, term_id, let_go, "term-let-go")

    def write_note(self, lesson_id: str, term_id: str, text: str) -> Changes:
        """Put ``text`` in place of the reader's own note on the term; an empty one removes it."""

        def write(row: TermStateRow, _now: datetime) -> None:
            row.note = text

        return self._change(lesson_id, term_id, write, _WRITTEN)

    def _change(
        self, lesson_id: str, term_id: str, change: Callable[[TermStateRow, datetime], None], name: str = ""
    ) -> Changes:
        """Change one state; with a ``name`` that can be undone."""
        now = self._clock()
        with self._store.unit() as session:
            row = session.get(TermStateRow, (lesson_id, term_id))
            if row is None:
                row = TermStateRow(lesson_id=lesson_id, term_id=term_id, note="", met_at=None, kept_at=None)
            before = _state(row)
            change(row, now)
            if _state(row) == before:
                return Changes()
            row.updated_at = now
            session.add(row)
            after = _state(row)
        if name:
            typed_at = now if name == _WRITTEN else None
            self._undo.record(Operation(FEATURE, name, lesson_id, (Swap(term_id, before, after),), typed_at))
        return Changes(terms=frozenset({TermKey(lesson_id, term_id)}))

    def _replay(self, lesson_id: str, swaps: Sequence[Swap]) -> Changes:
        """Bring terms from one state to another, all or none; that they were met is not taken back."""
        now = self._clock()
        with self._store.unit() as session:
            for swap in swaps:
                row = session.get(TermStateRow, (lesson_id, swap.key))
                before, after = swap.before, swap.after
                assert isinstance(before, TermState)
                assert isinstance(after, TermState)
                if row is None or (row.kept_at, row.note) != (before.kept_at, before.note):
                    raise Overtaken(swap.key)
                row.kept_at, row.note, row.updated_at = after.kept_at, after.note, now
        return Changes(terms=frozenset(TermKey(lesson_id, swap.key) for swap in swaps))


def _state(row: TermStateRow) -> TermState:
    return TermState(row.lesson_id, row.term_id, row.met_at, row.kept_at, row.note)
