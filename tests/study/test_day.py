from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.study.day import Days, local_days

AMSTERDAM = Days(ZoneInfo("Europe/Amsterdam"))


@pytest.mark.parametrize(
    ("moment", "day", "hours"),
    [
        (datetime(2026, 1, 15, 23, 30, tzinfo=UTC), date(2026, 1, 16), 24),
        (datetime(2026, 7, 15, 21, 59, tzinfo=UTC), date(2026, 7, 15), 24),
        (datetime(2026, 3, 29, 12, tzinfo=UTC), date(2026, 3, 29), 23),
        (datetime(2026, 10, 25, 12, tzinfo=UTC), date(2026, 10, 25), 25),
    ],
)
def test_a_day_is_the_readers_own(moment, day, hours):
    assert AMSTERDAM.of(moment) == day
    start, end = AMSTERDAM.bounds(moment)
    assert start <= moment < end
    assert end - start == timedelta(hours=hours)


@pytest.mark.parametrize("days", [AMSTERDAM, local_days], ids=["amsterdam", "here"])
@given(moment=st.integers(631_152_000, 3_786_912_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))
def test_every_moment_is_within_its_day(days, moment):
    start, end = days.bounds(moment)
    assert start <= moment < end
    assert days.of(start) == days.of(moment) == days.of(end) - timedelta(days=1)
    assert start.tzinfo is UTC
