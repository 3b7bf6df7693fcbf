import pytest

from leeswijzer.desktop.reading_span import PATIENCE, ReadingSpan


def test_nothing_was_read_without_a_sign_of_life() -> None:
    span = ReadingSpan()
    span.catch_up(1000.0)
    assert span.take() == 0
    assert not span.running


def test_the_time_between_signs_counts() -> None:
    span = ReadingSpan()
    for moment in (0.0, 20.0, 45.0):
        span.sign(moment)
    assert span.take() == 45


def test_a_minute_after_the_last_sign_counts_and_no_more() -> None:
    span = ReadingSpan()
    span.sign(100.0)
    span.catch_up(130.0)
    assert span.running
    span.catch_up(500.0)
    assert not span.running
    assert span.take() == PATIENCE
    span.catch_up(900.0)
    assert span.take() == 0


def test_a_long_pause_between_signs_counts_as_a_minute() -> None:
    span = ReadingSpan()
    span.sign(0.0)
    span.sign(3600.0)
    span.stop(3610.0)
    assert span.take() == PATIENCE + 10


def test_going_away_ends_it_at_once() -> None:
    span = ReadingSpan()
    span.sign(0.0)
    span.stop(7.0)
    span.catch_up(30.0)
    assert span.take() == 7


@pytest.mark.parametrize("every", [0.3, 0.7, 7.25])
def test_parts_of_seconds_are_not_lost(every: float) -> None:
    span = ReadingSpan()
    taken = 0
    for number in range(101):
        span.sign(number * every)
        taken += span.take()
    assert taken == int(100 * every + 1e-9)
