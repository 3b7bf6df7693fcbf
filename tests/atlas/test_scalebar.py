import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.atlas.projection import metres_per_pixel
from leeswijzer.atlas.scalebar import scale_bar


@given(st.floats(-80, 80), st.floats(300, 5_000_000), st.floats(60, 300))
def test_a_bar_is_round_true_and_as_long_as_it_can_be(lat: float, world_width: float, room: float) -> None:
    bar = scale_bar(lat, world_width, room)
    digits = f"{bar.metres:.0f}"
    assert digits[0] in "125"
    assert set(digits[1:]) <= {"0"}
    assert bar.pixels <= room * 1.0000001
    assert bar.pixels * 2.5 > room * 0.9999999
    assert bar.pixels * metres_per_pixel(lat, world_width) == pytest.approx(bar.metres)


def test_the_map_of_iraq_is_measured_in_kilometres_and_a_street_in_metres() -> None:
    bar = scale_bar(33.0, 400 * 360 / 10, 100)
    assert (bar.value, bar.unit) == (200, "km")
    assert scale_bar(33.0, 40_000_000, 100).unit == "m"


def test_no_room_for_a_metre_is_refused() -> None:
    with pytest.raises(ValueError, match="no room"):
        scale_bar(0, 1e12, 100)
