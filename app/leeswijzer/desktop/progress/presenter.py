"""Works out what the pictures of progress show: minutes by day, a year of days, a row of scores for each skill."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from leeswijzer.lesson.models import Skill
from leeswijzer.study.progress import DayDone, Retention, SkillDay, Streak

BAR_DAYS = 30
"""Days that the bars go back."""

WEEKS = 53
"""Weeks of the calendar: a year, whatever day it is seen on."""

_LEVELS = (5.0, 15.0, 30.0)
"""Minutes of study from which a day is drawn stronger."""

_MINUTES_PER_ANSWER = 0.5
_MINUTES_PER_REVIEW = 0.2
"""What answering a question and grading a card count for in the colour of a day; only the reading itself is timed."""


@dataclass(frozen=True, slots=True)
class Progressed:
    """All that the room shows; ``days`` are the last year's, the oldest first, each day once."""

    today: date
    days: tuple[DayDone, ...]
    streak: Streak
    skills: tuple[SkillDay, ...]
    retention: Retention  # of the last 30 days
    retention_ever: Retention

    @property
    def anything(self) -> bool:
        """Whether there is anything to show yet."""
        return bool(self.skills or self.retention_ever.reviews or any(day.anything for day in self.days))


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill: its scores by day, and over all of them, weighed by points; ``answers`` counts them."""

    skill: Skill
    days: tuple[SkillDay, ...]
    score: float
    answers: int


def first_day(today: date, first_weekday: int) -> date:
    """The day that the calendar begins on: ``first_weekday`` (Monday is 0) of the week 52 weeks ago."""
    return today - timedelta(days=(today.weekday() - first_weekday) % 7 + 7 * (WEEKS - 1))


def minutes(day: DayDone) -> int:
    """Whole minutes read; a day with less than half a minute has none, any other at least one."""
    if day.seconds_read < 30:
        return 0
    return max(1, round(day.seconds_read / 60))


def bars(days: Sequence[DayDone]) -> list[DayDone]:
    """The days of the bars, the oldest first."""
    return list(days[-BAR_DAYS:])


def week_of(days: Sequence[DayDone]) -> int:
    """Minutes read in the last seven days."""
    return sum(minutes(day) for day in days[-7:])


def level(day: DayDone) -> int:
    """How strong a day is drawn: 0 for none, to 4."""
    if not day.anything:
        return 0
    effort = day.seconds_read / 60 + _MINUTES_PER_ANSWER * day.answers + _MINUTES_PER_REVIEW * day.reviews
    return 1 + sum(effort >= least for least in _LEVELS)


def skill_rows(skills: Sequence[SkillDay]) -> list[SkillRow]:
    """A row for each skill that was asked, in the order of the format."""
    rows = []
    for skill in get_args(Skill):
        days = tuple(day for day in skills if day.skill == skill)
        if not days:
            continue
        gained, possible = sum(day.gained for day in days), sum(day.possible for day in days)
        rows.append(SkillRow(skill, days, gained / possible, sum(day.answers for day in days)))
    return rows


def top_of_axis(most: int) -> int:
    """A round number of minutes that is not below ``most``, to draw bars against."""
    for step in (10, 20, 30, 40, 60, 90, 120, 180, 240):
        if most <= step:
            return step
    return 60 * -(-most // 60)
