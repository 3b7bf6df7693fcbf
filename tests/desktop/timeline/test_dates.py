import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.desktop.timeline.dates import Period, Precision, day_number, span_of, ticks, year_of

EPOCH = date(1970, 1, 1)


@given(st.dates())
def test_days_are_numbered_as_the_calendar_has_them(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == (day - EPOCH).days
    assert year_of(day_number(day.year, day.month, day.day)) == day.year


def test_the_calendar_goes_on_before_the_year_one() -> None:
    assert day_number(1, 1, 1) - day_number(0, 1, 1) == 366
    assert day_number(0, 1, 1) - day_number(-1, 1, 1) == 365
    assert year_of(day_number(-44, 3, 15)) == -44


@pytest.mark.parametrize(
    ("edtf", "first", "last", "precision"),
    [
        ("2011-12-18", date(2011, 12, 18), date(2011, 12, 18), Precision.DAY),
        ("2017-06", date(2017, 6, 1), date(2017, 6, 30), Precision.MONTH),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), Precision.MONTH),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31), Precision.MONTH),
        ("2013", date(2013, 1, 1), date(2013, 12, 31), Precision.YEAR),
    ],
)
def test_a_date_is_as_long_as_it_is_exact(edtf: str, first: date, last: date, precision: Precision) -> None:
    span = span_of(edtf)
    assert span.start == (first - EPOCH).days
    assert span.end == (last - EPOCH).days + 1
    assert span.precision is precision


@pytest.mark.parametrize("edtf", ["2011-13", "2011-02-30", "2011-06-31", "2011-00", "2011-01-00"])
def test_a_day_that_is_not_in_the_calendar_is_no_date(edtf: str) -> None:
    with pytest.raises(ValueError, match=edtf):
        span_of(edtf)


periods = st.builds(
    lambda start, length: Period(start, start + length),
    st.floats(-700_000, 40_000),
    st.floats(20, 400_000),
)


@given(periods, st.floats(200, 2_000))
def test_ticks_keep_their_distance_and_lie_on_the_axis(period: Period, width: float) -> None:
    found = ticks(period, width)
    places = [period.x(tick.day, width) for tick in found]
    assert all(-0.01 <= x <= width + 0.01 for x in places)
    assert all(after - before >= 30 for before, after in itertools.pairwise(places))


def test_the_ticks_follow_the_scale() -> None:
    assert [tick.year for tick in ticks(Period(day_number(2003, 1, 1), day_number(2020, 6, 1)), 360)] == [
        2005, 2010, 2015, 2020,
    ]  # fmt: skip
    months = ticks(Period(day_number(2019, 10, 15), day_number(2020, 3, 15)), 360)
    assert [(tick.year, tick.month) for tick in months] == [(2019, 11), (2019, 12), (2020, 1), (2020, 2), (2020, 3)]
    assert [tick.major for tick in months] == [False, False, True, False, False]
    weeks = ticks(Period(day_number(2020, 1, 1), day_number(2020, 1, 25)), 360)
    assert [tick.date for tick in weeks] == [0, 8, 15, 22]


def test_pixels_and_days_are_two_ways_to_say_the_same() -> None:
    period = Period(100.0, 300.0)
    assert period.x(200.0, 500) == 250.0
    assert period.day(250.0, 500) == 200.0
