"""Which mark the keyboard goes to next, without a screen."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.desktop.reader.stepping import following


class Passage(NamedTuple):
    start: int
    end: int


PASSAGES = [Passage(start, start + 4) for start in (0, 10, 20, 30, 40)]


def test_there_is_nowhere_to_go_without_marks() -> None:
    assert following([], None, (0, 100), 1) is None


@pytest.mark.parametrize(("step", "start"), [(1, 20), (-1, 30)])
def test_the_first_step_takes_the_nearest_in_view(step: int, start: int) -> None:
    found = following(PASSAGES, None, (15, 36), step)
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize(("step", "start"), [(1, 30), (-1, 10)])
def test_a_step_goes_to_the_neighbour_in_view_or_not(step: int, start: int) -> None:
    found = following(PASSAGES, PASSAGES[2], (15, 25), step)
    assert found is not None
    assert found.start == start


def test_where_the_reader_scrolled_away_a_step_begins_anew() -> None:
    assert following(PASSAGES, PASSAGES[0], (25, 45), 1) == PASSAGES[3]


@pytest.mark.parametrize(("step", "end"), [(1, PASSAGES[-1]), (-1, PASSAGES[0])])
def test_past_either_end_it_stays(step: int, end: Passage) -> None:
    assert following(PASSAGES, end, (0, 100), step) == end


@given(
    starts=st.lists(st.integers(0, 500), min_size=1, unique=True).map(sorted),
    top=st.integers(0, 500),
    height=st.integers(1, 200),
    step=st.sampled_from([1, -1]),
)
def test_walking_on_comes_to_every_mark_from_there_to_the_end(
    starts: list[int], top: int, height: int, step: int
) -> None:
    marks = [Passage(start, start + 1) for start in starts]
    here = following(marks, None, (top, top + height), step)
    assert here is not None
    walked = [here]
    while (there := following(marks, here, (here.start, here.end), step)) != here:
        assert there is not None
        walked.append(there)
        here = there
    rest = marks[marks.index(walked[0]) :] if step > 0 else marks[marks.index(walked[0]) :: -1]
    assert walked == rest
