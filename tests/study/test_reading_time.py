from datetime import date

import pytest

from leeswijzer.study.changes import Changes
from leeswijzer.study.reading_time import ReadingDay

DAY = date(2026, 1, 15)


def test_time_adds_up_by_day_and_lesson(session):
    assert session.reading_time.add("irak", DAY, 60) == Changes(reading=frozenset({"irak"}))
    session.reading_time.add("irak", DAY, 30)
    session.reading_time.add("kiel", DAY, 10)
    session.reading_time.add("irak", date(2026, 1, 17), 5)
    session.reading_time.add("irak", date(2026, 2, 1), 7)
    assert session.reading_time.days(DAY, date(2026, 1, 31)) == (
        ReadingDay(DAY, "irak", 90),
        ReadingDay(DAY, "kiel", 10),
        ReadingDay(date(2026, 1, 17), "irak", 5),
    )


def test_no_time_leaves_no_trace(session):
    assert not session.reading_time.add("irak", DAY, 0)
    assert session.reading_time.days(date.min, date.max) == ()


def test_time_does_not_run_backwards(session):
    with pytest.raises(ValueError, match="-1"):
        session.reading_time.add("irak", DAY, -1)
