"""When a card comes back: FSRS, as the package ``fsrs`` computes it, on plain values.

Fuzz is off. It spreads the cards of large collections over neighbouring days; here the same grades shall give the same
days, so that a reader finds on the button what will be, and the log replayed gives the cards as they are.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fsrs import Card, Scheduler


class Grade(IntEnum):
    """How well a card was known; the numbers are FSRS's own."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class CardState(StrEnum):
    """Where a card is in FSRS; NEW is one that was never graded."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where FSRS has a card.

    ``stability`` is in days, ``difficulty`` from 1 to 10; both None for a new card. ``step`` is the index of the
    learning step, None in review. ``lapses`` counts the times that a card in review was graded AGAIN.
    """

    state: CardState
    due_at: datetime
    step: int | None = 0
    stability: float | None = None
    difficulty: float | None = None
    reviewed_at: datetime | None = None
    reviews: int = 0
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """After how long a card would come back, for each grade."""

    again: timedelta
    hard: timedelta
    good: timedelta
    easy: timedelta


def graded(schedule: Schedule, grade: Grade, now: datetime, retention: float) -> Schedule:
    """The schedule after ``grade`` at ``now`` (aware), aiming at ``retention`` (0 to 1).

    A clock that was put back, before the last review, counts as no time passed.
    """
    from fsrs import Rating

    moment = now.astimezone(UTC)
    if schedule.reviewed_at is not None:
        moment = max(moment, schedule.reviewed_at)
    after, _log = _scheduler(retention).review_card(_card(schedule), Rating(int(grade)), moment)
    lapsed = schedule.state is CardState.REVIEW and grade is Grade.AGAIN
    return replace(
        schedule,
        state=CardState(after.state.name.lower()),
        due_at=after.due,
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
        reviewed_at=after.last_review,
        reviews=schedule.reviews + 1,
        lapses=schedule.lapses + lapsed,
    )


def preview(schedule: Schedule, now: datetime, retention: float) -> Preview:
    """After how long, from ``now``, the card would come back for each of the four grades."""
    return Preview(*(graded(schedule, grade, now, retention).due_at - now for grade in Grade))


def retrievability(schedule: Schedule, now: datetime) -> float:
    """How probable it is that the card is known at ``now``, from 0 to 1, by the forgetting curve of FSRS 6."""
    return float(_scheduler(0.9).get_card_retrievability(_card(schedule), now.astimezone(UTC)))


@lru_cache(maxsize=8)
def _scheduler(retention: float) -> "Scheduler":
    from fsrs import Scheduler  # late: reading a text needs none

    return Scheduler(desired_retention=retention, enable_fuzzing=False)


def _card(schedule: Schedule) -> "Card":
    from fsrs import Card, State

    new = schedule.state is CardState.NEW
    return Card(
        card_id=0,  # else it waits a millisecond for a number of its own
        state=State.Learning if new else State[schedule.state.name.capitalize()],
        step=schedule.step,
        stability=schedule.stability,
        difficulty=schedule.difficulty,
        due=schedule.due_at,
        last_review=schedule.reviewed_at,
    )
