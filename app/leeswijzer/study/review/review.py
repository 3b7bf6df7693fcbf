"""Gives out the cards that are due, and keeps each grade together with what it made of the card."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from leeswijzer.errors import KnownError
from leeswijzer.lesson.reader import Lesson
from leeswijzer.store.database import Store
from leeswijzer.store.quiz_tables import ReviewCardRow, ReviewLogRow
from leeswijzer.store.tables import TermStateRow
from leeswijzer.study.changes import Changes
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.study.day import Days, local_days
from leeswijzer.study.preferences import Preferences
from leeswijzer.study.review.content import CardContent, content_to_json, highlight_content, term_contents
from leeswijzer.study.review.queue import card_count, next_card, room_left
from leeswijzer.study.review.records import (
    CardKind,
    ReviewCard,
    card_from,
    card_of,
    put_card,
    put_in_queue,
    put_schedule,
    schedule_from_json,
    schedule_of,
    schedule_to_json,
    withdraw_card,
)
from leeswijzer.study.review.schedule import CardState, Grade, Preview, graded, preview
from leeswijzer.study.settings import Settings
from leeswijzer.text.document import Document

LEECH_LAPSES = 8
LEECH_AGAIN = 4
"""A card is a leech after eight lapses, and is told again after every four more (as in Anki's manual, "Leeches")."""


@dataclass(frozen=True, slots=True)
class DueCounts:
    """How many cards can be reviewed now, under the day's limits; ``later_today`` come up before the day ends."""

    learning: int
    review: int
    new: int
    later_today: int

    @property
    def total(self) -> int:
        """Cards that can be reviewed now."""
        return self.learning + self.review + self.new


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade that was kept: the card as it is now, and whether it has turned out a leech."""

    card: ReviewCard
    grade: Grade
    leech: bool
    changes: Changes


@dataclass(frozen=True, slots=True)
class Undone:
    """A grade that was taken back: the card as it was before, to be shown again."""

    card: ReviewCard
    grade: Grade
    changes: Changes


class Review:
    """The cards of one home.

    A grade is one transaction: the log holds it and the card shows it, or neither does, whenever the process dies. The
    settings ``retention``, ``new_per_day`` and ``reviews_per_day`` are read at each call. A day is the reader's own.
    """

    def __init__(self, store: Store, clock: Clock = utc_now, days: Days = local_days) -> None:
        self._store = store
        self._clock = clock
        self._days = days
        self._preferences = Preferences(store, clock)

    def next(self, lesson_id: str | None = None) -> ReviewCard | None:
        """The card to review now, of one lesson or of all; None where nothing is left.

        In this order: what is being learned (its steps are minutes), what is due, what is new; within each the one
        that waits longest.
        """
        now, settings = self._clock(), self._settings()
        with self._store.reading() as session:
            row = next_card(session, room_left(session, settings, self._today(now)), now, lesson_id)
            return None if row is None else card_from(row)

    def counts(self, lesson_id: str | None = None) -> DueCounts:
        """How many cards can be reviewed now, of one lesson or of all. The day's limits are over all lessons."""
        now, settings = self._clock(), self._settings()
        _today, tomorrow = self._days.bounds(now)
        with self._store.reading() as session:
            room = room_left(session, settings, self._today(now))
            until_now = {state: session.scalar(card_count(state, None, now, lesson_id)) or 0 for state in CardState}
            later = sum(
                session.scalar(card_count(state, now, tomorrow, lesson_id)) or 0
                for state in CardState
                if state is not CardState.NEW
            )
        return DueCounts(
            learning=until_now[CardState.LEARNING] + until_now[CardState.RELEARNING],
            review=min(until_now[CardState.REVIEW], room.reviews),
            new=min(until_now[CardState.NEW], room.new),
            later_today=later,
        )

    def card(self, card_id: str) -> ReviewCard:
        """Any card. Raises KnownError ``card-unknown``."""
        with self._store.reading() as session:
            return card_from(_row(session, card_id))

    def cards(self, lesson_id: str) -> tuple[ReviewCard, ...]:
        """All cards of a lesson, in the order in which they were added."""
        with self._store.reading() as session:
            rows = select(ReviewCardRow).where(ReviewCardRow.lesson_id == lesson_id).order_by(ReviewCardRow.number)
            return tuple(card_from(row) for row in session.scalars(rows))

    def preview(self, card_id: str) -> Preview:
        """After how long the card would come back for each grade. Raises KnownError ``card-unknown``."""
        with self._store.reading() as session:
            schedule = schedule_of(_row(session, card_id))
        return preview(schedule, self._clock(), self._settings().retention)

    def grade(self, card_id: str, grade: Grade, seconds: float = 0.0) -> Graded:
        """Keep how well the card was known; ``seconds`` is how long the reader took.

        Raises KnownError ``card-unknown``, ValueError for a grade that is none or a time below 0.
        """
        grade = Grade(grade)
        if seconds < 0:
            raise ValueError(f"{seconds} seconds were not spent")
        now = self._clock()
        retention = self._settings().retention
        with self._store.unit() as session:
            row = _row(session, card_id)
            before = schedule_of(row)
            after = graded(before, grade, now, retention)
            session.add(
                ReviewLogRow(
                    card_id=card_id,
                    grade=int(grade),
                    state=before.state.value,
                    retention=retention,
                    before={**schedule_to_json(before), "queued_at": row.queued_at and row.queued_at.isoformat()},
                    seconds=seconds,
                    reviewed_at=after.reviewed_at,
                )
            )
            put_schedule(row, after)
            put_in_queue(row)
            session.flush()
            leech = after.lapses > before.lapses and _is_leech(after.lapses)
            return Graded(card_from(row), grade, leech, _changed(card_id))

    def undo(self) -> Undone | None:
        """Take back the last grade; None where there is none. Asked again, it takes back the one before."""
        with self._store.unit() as session:
            last = session.scalars(select(ReviewLogRow).order_by(ReviewLogRow.number.desc()).limit(1)).first()
            if last is None:
                return None
            row = _row(session, last.card_id)
            put_schedule(row, schedule_from_json(last.before))
            queued_at = last.before["queued_at"]
            put_in_queue(row, queued_at and datetime.fromisoformat(queued_at))
            session.delete(last)
            session.flush()
            return Undone(card_from(row), Grade(last.grade), _changed(row.id))

    def bury(self, card_id: str) -> Changes:
        """Keep the card away until tomorrow. Raises KnownError ``card-unknown``."""
        _today, tomorrow = self._days.bounds(self._clock())
        with self._store.unit() as session:
            put_in_queue(_row(session, card_id), not_before=tomorrow)
        return _changed(card_id)

    def suspend(self, card_id: str) -> Changes:
        """Keep the card away until `restore`. Raises KnownError ``card-unknown``."""
        with self._store.unit() as session:
            row = _row(session, card_id)
            row.suspended = 1
            put_in_queue(row)
        return _changed(card_id)

    def restore(self, card_id: str) -> Changes:
        """Let a buried or suspended card come up again. Raises KnownError ``card-unknown``."""
        with self._store.unit() as session:
            row = _row(session, card_id)
            row.suspended = 0
            put_in_queue(row)
        return _changed(card_id)

    def rewrite(self, card_id: str, content: CardContent) -> Changes:
        """Put the reader's own words on the card; they stay, whatever becomes of the lesson.

        Raises KnownError ``card-unknown``.
        """
        with self._store.unit() as session:
            row = _row(session, card_id)
            row.content, row.rewritten = content_to_json(content), 1
        return _changed(card_id)

    def remove(self, card_id: str) -> Changes:
        """Throw a card away, with its grades. Raises KnownError ``card-unknown``."""
        with self._store.unit() as session:
            session.delete(_row(session, card_id))
        return _changed(card_id)

    def add_highlight(
        self,
        lesson_id: str,
        annotation_id: str,
        document: Document,
        start: int,
        end: int,
        *,
        note: str = "",
        hide: tuple[int, int] | None = None,
    ) -> Changes:
        """Make a card from a highlight (code points ``start`` up to ``end``), or renew it; see `highlight_content`."""
        content = highlight_content(document, start, end, note, hide)
        with self._store.unit() as session:
            row, changed = put_card(session, lesson_id, CardKind.HIGHLIGHT, annotation_id, content, self._clock())
            return _changed(row.id) if changed else Changes()

    def withdraw_highlight(self, lesson_id: str, annotation_id: str) -> Changes:
        """Keep the card of a highlight that is gone away, where it has one; `add_highlight` brings it back."""
        with self._store.unit() as session:
            row = card_of(session, lesson_id, CardKind.HIGHLIGHT, annotation_id)
            return _changed(row.id) if row is not None and withdraw_card(row) else Changes()

    def follow_terms(self, lesson: Lesson) -> Changes:
        """Bring the cards of terms in line with the terms that the reader keeps (`TermStudy.keep`).

        A kept term gets its card, with the lesson's present words. The card of one no longer kept, or no longer in the
        lesson, is withdrawn, and comes back with all that was learned when the term is kept again. Ask for it when a
        lesson is opened and after each change of terms.
        """
        now = self._clock()
        with self._store.unit() as session:
            changed = set()
            present = set()
            for term_id, content in term_contents(lesson, _kept_terms(session, lesson.id)):
                row, new = put_card(session, lesson.id, CardKind.TERM, term_id, content, now)
                present.add(term_id)
                if new:
                    changed.add(row.id)
            for row in session.scalars(_cards_of_terms(lesson.id)):
                if row.subject_id not in present and withdraw_card(row):
                    changed.add(row.id)
        return Changes(reviews=frozenset(changed))

    def _settings(self) -> Settings:
        return self._preferences.read()

    def _today(self, now: datetime) -> datetime:
        """When the present day began."""
        return self._days.bounds(now)[0]


def _changed(card_id: str) -> Changes:
    return Changes(reviews=frozenset({card_id}))


def _row(session: Session, card_id: str) -> ReviewCardRow:
    row = session.scalars(select(ReviewCardRow).where(ReviewCardRow.id == card_id)).one_or_none()
    if row is None:
        raise KnownError("card-unknown")
    return row


def _is_leech(lapses: int) -> bool:
    return lapses >= LEECH_LAPSES and (lapses - LEECH_LAPSES) % LEECH_AGAIN == 0


def _kept_terms(session: Session, lesson_id: str) -> set[str]:
    rows = select(TermStateRow.term_id).where(TermStateRow.lesson_id == lesson_id, TermStateRow.kept_at.is_not(None))
    return set(session.scalars(rows))


def _cards_of_terms(lesson_id: str) -> Select[ReviewCardRow]:
    return select(ReviewCardRow).where(ReviewCardRow.lesson_id == lesson_id, ReviewCardRow.kind == CardKind.TERM.value)
