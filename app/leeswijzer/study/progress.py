"""What the reader has done, day by day: time read, scores by skill, what was still known at review. Data only."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import get_args

from sqlalchemy import ColumnElement, Integer, Text, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute

from leeswijzer.lesson.models import Skill
from leeswijzer.store.database import Store
from leeswijzer.store.quiz_tables import AnswerRow, AttemptRow, ReviewLogRow
from leeswijzer.store.tables import ReadingDayRow
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.study.day import Days, local_days
from leeswijzer.study.review.schedule import CardState, Grade

_SKILLS: Mapping[str, Skill] = {skill: skill for skill in get_args(Skill)}


@dataclass(frozen=True, slots=True)
class DayDone:
    """What was done on a day: seconds read, questions answered, cards graded."""

    day: date
    seconds_read: int = 0
    answers: int = 0
    reviews: int = 0

    @property
    def anything(self) -> bool:
        """Whether it was a day of study at all."""
        return bool(self.seconds_read or self.answers or self.reviews)


@dataclass(frozen=True, slots=True)
class Streak:
    """Days of study in a row: those up to today (or yesterday, as today is not over), and the most there ever were."""

    current: int
    longest: int


@dataclass(frozen=True, slots=True)
class SkillDay:
    """How the answers of a day went for one skill: ``gained`` of ``possible`` points."""

    day: date
    skill: Skill
    gained: float
    possible: int
    answers: int

    @property
    def score(self) -> float:
        """From 0 to 1."""
        return self.gained / self.possible


@dataclass(frozen=True, slots=True)
class Retention:
    """Of the cards that came up for review, how many were still known."""

    known: int
    reviews: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where nothing came up."""
        return self.known / self.reviews if self.reviews else None


class Progress:
    """What was done in one home."""

    def __init__(self, store: Store, clock: Clock = utc_now, days: Days = local_days) -> None:
        self._store = store
        self._clock = clock
        self._days = days

    def today(self) -> date:
        """The reader's present day."""
        return self._days.of(self._clock())

    def days(self, first: date, last: date) -> tuple[DayDone, ...]:
        """Each day from ``first`` up to and with ``last``, also those on which nothing was done."""
        read = self._seconds_read(first, last)
        answers = self._per_day(AnswerRow.answered_at, first, last)
        reviews = self._per_day(ReviewLogRow.reviewed_at, first, last)
        span = range((last - first).days + 1)
        return tuple(
            DayDone(day, read.get(day, 0), answers.get(day, 0), reviews.get(day, 0))
            for day in (first + timedelta(days=number) for number in span)
        )

    def streak(self) -> Streak:
        """Days of study in a row, of all time."""
        today = self.today()
        done = {
            *self._seconds_read(date.min, date.max),
            *self._per_day(AnswerRow.answered_at),
            *self._per_day(ReviewLogRow.reviewed_at),
        }
        longest = 0
        lengths: dict[date, int] = {}
        for day in sorted(done):
            lengths[day] = lengths.get(day - timedelta(days=1), 0) + 1
            longest = max(longest, lengths[day])
        return Streak(lengths.get(today) or lengths.get(today - timedelta(days=1), 0), longest)

    def skills(self, lesson_id: str | None = None) -> tuple[SkillDay, ...]:
        """The scores by day and skill, of one lesson or of all, the oldest first."""
        rows = (
            select(
                _quarter(AnswerRow.answered_at),
                AnswerRow.skill,
                func.sum(AnswerRow.score * AnswerRow.points),
                func.sum(AnswerRow.points),
                func.count(),
            )
            .join(AttemptRow, AttemptRow.id == AnswerRow.attempt_id)
            .group_by(_quarter(AnswerRow.answered_at), AnswerRow.skill)
        )
        if lesson_id is not None:
            rows = rows.where(AttemptRow.lesson_id == lesson_id)
        sums: dict[tuple[date, str], tuple[float, int, int]] = {}
        with self._store.reading() as session:
            for quarter, skill, gained, possible, answers in session.execute(rows):
                key = self._day_of(quarter), skill
                before = sums.get(key, (0.0, 0, 0))
                sums[key] = before[0] + gained, before[1] + possible, before[2] + answers
        return tuple(SkillDay(day, _SKILLS[skill], *values) for (day, skill), values in sorted(sums.items()))

    def retention(self, first: date | None = None, last: date | None = None) -> Retention:
        """The true retention of some days, or of all: the share of reviews that were not graded AGAIN.

        Only cards that FSRS had in review count (see Anki's manual, "True retention"): those being learned came up
        minutes after they were seen.
        """
        known = func.sum(ReviewLogRow.grade > int(Grade.AGAIN))
        rows = select(known, func.count()).where(ReviewLogRow.state == CardState.REVIEW.value)
        rows = rows.where(*self._within(ReviewLogRow.reviewed_at, first, last))
        with self._store.reading() as session:
            kept, reviews = session.execute(rows).one()
        return Retention(kept or 0, reviews)

    def _seconds_read(self, first: date, last: date) -> dict[date, int]:
        rows = (
            select(ReadingDayRow.day, func.sum(ReadingDayRow.seconds))
            .where(ReadingDayRow.day.between(first.isoformat(), last.isoformat()))
            .group_by(ReadingDayRow.day)
        )
        with self._store.reading() as session:
            return {date.fromisoformat(day): seconds for day, seconds in session.execute(rows) if seconds}

    def _per_day(
        self, moment: InstrumentedAttribute[datetime], first: date | None = None, last: date | None = None
    ) -> Mapping[date, int]:
        rows = select(_quarter(moment), func.count()).where(*self._within(moment, first, last))
        counts: dict[date, int] = defaultdict(int)
        with self._store.reading() as session:
            for quarter, count in session.execute(rows.group_by(_quarter(moment))):
                counts[self._day_of(quarter)] += count
        return counts

    def _within(
        self, moment: InstrumentedAttribute[datetime], first: date | None, last: date | None
    ) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = []
        if first is not None:
            conditions.append(moment >= self._days.start(first))
        if last is not None:
            conditions.append(moment < self._days.start(last + timedelta(days=1)))
        return conditions

    def _day_of(self, quarter: str) -> date:
        return self._days.of(datetime.fromisoformat(quarter).replace(tzinfo=UTC))


def _quarter(moment: InstrumentedAttribute[datetime]) -> ColumnElement[str]:
    """The quarter of an hour that a moment is in, as text: days of all time zones in use begin at one (tz database)."""
    hour, minute = func.substr(moment, 1, len("2026-01-15T10:"), type_=Text), func.substr(moment, 15, 2, type_=Text)
    return hour.concat(func.printf("%02d", cast(minute, Integer) // 15 * 15))
