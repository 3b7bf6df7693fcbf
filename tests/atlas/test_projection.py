import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.atlas import projection

longitudes = st.floats(-180, 180)
latitudes = st.floats(-85, 85)


@given(longitudes, latitudes)
def test_the_way_back_leads_home(lon: float, lat: float) -> None:
    assert projection.inverse(*projection.forward(lon, lat)) == pytest.approx((lon, lat), abs=1e-9)


def test_the_plane_is_a_square() -> None:
    assert pytest.approx(85.0511287798, abs=1e-9) == projection.LIMIT
    assert projection.forward(-180, 90) == pytest.approx((0, 0), abs=1e-12)
    assert projection.forward(180, -90) == pytest.approx((1, 1), abs=1e-12)
    assert projection.forward(0, 0) == pytest.approx((0.5, 0.5))


def test_the_example_of_the_epsg() -> None:
    # Guidance Note 7-2, Popular Visualisation Pseudo Mercator: 24° 22' 54.433" N, 100° 20' W
    x, y = projection.forward(-100 - 20 / 60, 24 + 22 / 60 + 54.433 / 3600)
    assert (x - 0.5) * projection.EARTH_CIRCUMFERENCE == pytest.approx(-11_169_055.58, abs=0.01)
    assert (0.5 - y) * projection.EARTH_CIRCUMFERENCE == pytest.approx(2_800_000.00, abs=0.01)


@given(latitudes, latitudes)
def test_north_is_up(one: float, other: float) -> None:
    if one > other:
        assert projection.forward(0, one)[1] <= projection.forward(0, other)[1]


def test_scales() -> None:
    assert projection.degrees_per_pixel(360) == 1
    assert projection.metres_per_pixel(0, 256) == pytest.approx(156_543.03, abs=0.01)
    assert projection.metres_per_pixel(60, 256) == pytest.approx(156_543.03 / 2, abs=0.01)
    assert projection.zoom(512) == 1


def test_a_box_is_fitted_into_a_window() -> None:
    width = projection.world_width_for(38.8, 29.0, 48.6, 37.4, 400, 300, margin=20)
    left, top = projection.forward(38.8, 37.4)
    right, bottom = projection.forward(48.6, 29.0)
    assert (right - left) * width <= 360 + 1e-9
    assert (bottom - top) * width == pytest.approx(260)
    assert projection.world_width_for(170, -1, -170, 1, 200, 200) == pytest.approx(200 / (20 / 360))
    assert projection.world_width_for(10, 10, 10, 10, 360, 360) < float("inf")
