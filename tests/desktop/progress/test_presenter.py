from datetime import date, timedelta

import pytest

from leeswijzer.desktop.progress.presenter import (
    BAR_DAYS,
    WEEKS,
    Progressed,
    bars,
    first_day,
    level,
    minutes,
    skill_rows,
    top_of_axis,
    week_of,
)
from leeswijzer.study.progress import DayDone, Retention, SkillDay, Streak

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize("today", [TODAY - timedelta(days=number) for number in range(8)])
@pytest.mark.parametrize("weekday", range(7))
def test_the_calendar_begins_with_a_whole_week_and_ends_today(today: date, weekday: int) -> None:
    first = first_day(today, weekday)
    assert first.weekday() == weekday
    assert 7 * (WEEKS - 1) <= (today - first).days < 7 * WEEKS


@pytest.mark.parametrize(("seconds", "whole"), [(0, 0), (29, 0), (30, 1), (89, 1), (91, 2), (3600, 60)])
def test_seconds_become_whole_minutes(seconds: int, whole: int) -> None:
    assert minutes(DayDone(TODAY, seconds)) == whole


def test_the_bars_are_of_the_last_days() -> None:
    days = [DayDone(TODAY - timedelta(days=number), 60) for number in reversed(range(40))]
    assert bars(days) == days[-BAR_DAYS:]
    assert week_of(days) == 7


@pytest.mark.parametrize(
    ("day", "strength"),
    [
        (DayDone(TODAY), 0), (DayDone(TODAY, 10), 1), (DayDone(TODAY, answers=1), 1), (DayDone(TODAY, 300), 2),
        (DayDone(TODAY, answers=10), 2), (DayDone(TODAY, 600, answers=10), 3), (DayDone(TODAY, reviews=75), 3),
        (DayDone(TODAY, 1800), 4), (DayDone(TODAY, 90_000, 500, 500), 4),
    ],
)  # fmt: skip
def test_a_day_is_the_stronger_the_more_was_done(day: DayDone, strength: int) -> None:
    assert level(day) == strength


@pytest.mark.parametrize(("most", "top"), [(0, 10), (10, 10), (11, 20), (45, 60), (200, 240), (241, 300), (1440, 1440)])
def test_the_axis_ends_at_a_round_number(most: int, top: int) -> None:
    assert top_of_axis(most) == top


def test_skills_stand_in_the_order_of_the_format_with_their_weighed_score() -> None:
    days = [
        SkillDay(TODAY - timedelta(days=1), "geography", 1.0, 2, 2),
        SkillDay(TODAY, "geography", 3.0, 3, 1),
        SkillDay(TODAY, "retrieve", 0.0, 1, 1),
    ]
    found = skill_rows(days)
    assert [row.skill for row in found] == ["retrieve", "geography"]
    assert (found[1].score, found[1].answers, len(found[1].days)) == (0.8, 3, 2)


@pytest.mark.parametrize(
    ("days", "skills", "ever", "anything"),
    [
        ((DayDone(TODAY),), (), Retention(0, 0), False),
        ((DayDone(TODAY, 40),), (), Retention(0, 0), True),
        ((DayDone(TODAY),), (SkillDay(TODAY, "infer", 1.0, 1, 1),), Retention(0, 0), True),
        ((DayDone(TODAY),), (), Retention(0, 4), True),
    ],
)
def test_there_is_something_to_show_once_anything_was_done(
    days: tuple[DayDone, ...], skills: tuple[SkillDay, ...], ever: Retention, anything: bool
) -> None:
    assert Progressed(TODAY, days, Streak(0, 0), skills, Retention(0, 0), ever).anything is anything
