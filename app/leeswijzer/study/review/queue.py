"""Which cards come up, in which order, and how many more a day admits; every question goes through an index."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from leeswijzer.store.quiz_tables import ReviewCardRow, ReviewLogRow
from leeswijzer.study.review.schedule import CardState
from leeswijzer.study.settings import Settings


@dataclass(frozen=True, slots=True)
class Room:
    """How many more cards the day's limits admit."""

    reviews: int
    new: int


def room_left(session: Session, settings: Settings, today: datetime) -> Room:
    """What the day that began at ``today`` has room for; a grade taken back gives its room back."""
    done = select(ReviewLogRow.state, func.count()).where(ReviewLogRow.reviewed_at >= today)
    given = dict(session.execute(done.group_by(ReviewLogRow.state)).all())
    return Room(
        reviews=max(0, settings.reviews_per_day - given.get(CardState.REVIEW, 0)),
        new=max(0, settings.new_per_day - given.get(CardState.NEW, 0)),
    )


def next_card(session: Session, room: Room, now: datetime, lesson_id: str | None) -> ReviewCardRow | None:
    """The card to review at ``now``: being learned, then due, then new; within each the one that waits longest."""
    # Each state by itself: so the index gives its first card without sorting.
    learning = [_first(session, state, now, lesson_id) for state in (CardState.LEARNING, CardState.RELEARNING)]
    waiting = [row for row in learning if row is not None]
    if waiting:
        return min(waiting, key=lambda row: (row.queued_at or row.due_at, row.number))
    row = _first(session, CardState.REVIEW, now, lesson_id) if room.reviews else None
    if row is None and room.new:
        row = _first(session, CardState.NEW, now, lesson_id)
    return row


def first_card(state: CardState, now: datetime, lesson_id: str | None) -> Select[ReviewCardRow]:
    """The card of ``state`` that has waited longest at ``now``."""
    rows = select(ReviewCardRow).where(*_coming_up(state, None, now, lesson_id))
    return rows.order_by(ReviewCardRow.queued_at, ReviewCardRow.number).limit(1)


def card_count(state: CardState, after: datetime | None, until: datetime, lesson_id: str | None) -> Select[int]:
    """How many cards of ``state`` come up later than ``after`` and not later than ``until``."""
    return select(func.count()).select_from(ReviewCardRow).where(*_coming_up(state, after, until, lesson_id))


def _first(session: Session, state: CardState, now: datetime, lesson_id: str | None) -> ReviewCardRow | None:
    return session.scalars(first_card(state, now, lesson_id)).first()


def _coming_up(
    state: CardState, after: datetime | None, until: datetime, lesson_id: str | None
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [ReviewCardRow.state == state.value, ReviewCardRow.queued_at <= until]
    if after is not None:
        conditions.append(ReviewCardRow.queued_at > after)
    if lesson_id is not None:
        conditions.append(ReviewCardRow.lesson_id == lesson_id)
    return conditions
