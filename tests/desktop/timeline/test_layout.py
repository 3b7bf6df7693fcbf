from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.desktop.timeline.dates import Period, Precision, day_number, span_of
from leeswijzer.desktop.timeline.layout import LEAST_WIDTH, Layout, Moment, arrange, words_of

dates = st.one_of(
    st.dates().filter(lambda day: 1990 <= day.year <= 2025).map(str),
    st.builds("{}-{:02}".format, st.integers(1990, 2025), st.integers(1, 12)),
    st.integers(1990, 2025).map(str),
)
said = st.tuples(dates, st.text(min_size=1, max_size=40), st.booleans())
moments = st.lists(said, max_size=40).map(
    lambda found: [Moment(f"e{n}", label, span_of(date), hidden) for n, (date, label, hidden) in enumerate(found)]
)
WHOLE = Period(day_number(1989, 6, 1), day_number(2026, 6, 1))


def measure(words: str) -> float:
    return 6.0 * len(words)


def moment(identifier: str, date: str, *, background: bool = False) -> Moment:
    return Moment(identifier, f"Event {identifier}", span_of(date), background)


@given(moments, st.integers(0, 8), st.floats(240, 900))
def test_labels_never_overlap_and_no_line_crosses_one(found: list[Moment], lanes: int, width: float) -> None:
    layout = arrange(found, WHOLE, width, lanes, measure)
    for one, other in combinations(layout.labels, 2):
        if one.lane == other.lane:
            assert one.left + one.width <= other.left or other.left + other.width <= one.left
        high, low = (one, other) if one.lane > other.lane else (other, one)
        if high.lane != low.lane:
            assert not low.left < high.mark.x < low.left + low.width
    for label in layout.labels:
        assert 0 <= label.lane < lanes
        assert label.left >= 0
        assert label.left + label.width <= width + 0.01


@given(moments, st.floats(240, 900))
def test_every_event_has_its_mark(found: list[Moment], width: float) -> None:
    layout = arrange(found, WHOLE, width, 4, measure)
    assert sorted(one.id for mark in layout.marks for one in mark.moments) == sorted(one.id for one in found)


@given(moments, st.floats(240, 900))
def test_marks_of_one_kind_do_not_hide_each_other(found: list[Moment], width: float) -> None:
    layout = arrange(found, WHOLE, width, 0, measure)
    for precision in Precision:
        marks = sorted((mark for mark in layout.marks if mark.precision is precision), key=lambda mark: mark.left)
        assert all(after.left >= before.right - 2.01 for before, after in pairwise(marks))


def test_the_less_exact_the_longer_the_mark() -> None:
    layout = arrange([moment("y", "2000"), moment("m", "2005-03"), moment("d", "2010-03-04")], WHOLE, 600, 3, measure)
    width = {mark.moments[0].id: mark.right - mark.left for mark in layout.marks}
    assert width["d"] < width["m"] < width["y"]
    assert width["d"] == LEAST_WIDTH[Precision.DAY]


def test_seen_from_near_a_month_is_as_long_as_it_was() -> None:
    period = Period(day_number(2005, 1, 1), day_number(2006, 1, 1))
    (mark,) = arrange([moment("m", "2005-03")], period, 365, 1, measure).marks
    assert mark.right - mark.left == pytest.approx(31.0)


def test_what_is_too_close_becomes_one_mark_with_a_number() -> None:
    layout = arrange([moment("a", "2020-01-03"), moment("b", "2020-01-05", background=True)], WHOLE, 400, 2, measure)
    (mark,) = layout.marks
    assert [one.id for one in mark.moments] == ["a", "b"]
    assert not mark.background
    assert words_of(mark) == "Event a +1"
    assert words_of(mark, {"b"}) == "Event b +1"


def test_seen_from_near_they_are_two_again() -> None:
    period = Period(day_number(2020, 1, 1), day_number(2020, 1, 31))
    layout = arrange([moment("a", "2020-01-03"), moment("b", "2020-01-05")], period, 400, 2, measure)
    assert len(layout.marks) == 2


def test_what_is_chosen_gets_its_label_before_all_others() -> None:
    crowd = [moment(str(n), f"2010-{n:02}-15") for n in range(1, 13)]
    period = Period(day_number(2009, 1, 1), day_number(2012, 1, 1))
    for one in crowd:
        layout = arrange(crowd, period, 500, 2, measure, {one.id})
        assert any(label.mark.holds(one.id) for label in layout.labels)


def test_what_the_text_tells_is_labelled_before_the_background() -> None:
    told, background = moment("told", "2010-01-10"), moment("back", "2010-02-10", background=True)
    layout = arrange([background, told], WHOLE, 300, 1, lambda words: 120.0)
    assert layout.labels[0].mark.holds("told")


def test_what_the_period_does_not_show_has_no_mark() -> None:
    period = Period(day_number(2000, 1, 1), day_number(2001, 1, 1))
    assert arrange([moment("late", "2010")], period, 400, 3, measure) == Layout((), ())
