import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.projection import forward
from leeswijzer.desktop.map.camera import NARROWEST_WORLD, WIDEST_WORLD, Camera, wheel_factor

SIZE = (480.0, 360.0)
IRAQ = Box(38.8, 29.1, 48.6, 37.4)

cameras = st.builds(
    Camera,
    st.floats(0.05, 0.95),
    st.floats(0.05, 0.95),
    st.floats(NARROWEST_WORLD, WIDEST_WORLD),
)
pixels = st.tuples(st.floats(0, SIZE[0]), st.floats(0, SIZE[1]))


def test_a_camera_over_boxes_shows_all_of_them_within_its_margin() -> None:
    camera = Camera.over([IRAQ, Box(51.4, 35.7, 51.4, 35.7)], *SIZE, margin=20)
    for lon, lat in ((38.8, 37.4), (48.6, 29.1), (51.4, 35.7)):
        x, y = camera.screen(*forward(lon, lat), *SIZE)
        assert 19.9 <= x <= SIZE[0] - 19.9
        assert 19.9 <= y <= SIZE[1] - 19.9


def test_a_camera_over_one_point_keeps_what_lies_around_it() -> None:
    camera = Camera.over([Box(44.4, 33.3, 44.4, 33.3)], *SIZE)
    seen = camera.box(*SIZE)
    assert seen.east - seen.west == pytest.approx(5.0)


def test_a_camera_over_nothing_shows_the_world() -> None:
    seen = Camera.over([], *SIZE).box(*SIZE)
    assert seen.west < -120
    assert seen.east > 120


@given(cameras, pixels)
def test_pixel_and_plane_are_the_same_place(camera: Camera, pixel: tuple[float, float]) -> None:
    back = camera.screen(*camera.plane(*pixel, *SIZE), *SIZE)
    assert back == pytest.approx(pixel, abs=1e-4)


@given(cameras, pixels, st.floats(0.2, 5.0))
def test_zooming_leaves_the_point_under_the_pointer_where_it_is(
    camera: Camera, pixel: tuple[float, float], factor: float
) -> None:
    point = camera.plane(*pixel, *SIZE)
    zoomed = camera.zoomed(factor, *pixel, *SIZE)
    if 0 < zoomed.x < 1 and 0 < zoomed.y < 1:  # at the edge of the world the map stops
        assert zoomed.screen(*point, *SIZE) == pytest.approx(pixel, abs=0.01)


def test_the_map_does_not_leave_the_world() -> None:
    camera = Camera(0.5, 0.5, 1000.0).panned(1e9, -1e9)
    assert (camera.x, camera.y) == (0.0, 1.0)
    assert Camera(0.5, 0.5, 1.0).kept().world == NARROWEST_WORLD
    assert Camera(0.5, 0.5, 1e12).kept().world == WIDEST_WORLD


@given(cameras, cameras)
def test_a_flight_begins_here_and_ends_there(origin: Camera, goal: Camera) -> None:
    assert origin.toward(goal, 0.0, 480) == origin
    assert origin.toward(goal, 1.0, 480) == goal
    near_start, near_end = origin.toward(goal, 1e-6, 480), origin.toward(goal, 1 - 1e-6, 480)
    assert (near_start.x, near_start.y) == pytest.approx((origin.x, origin.y), abs=1e-3)
    assert math.log(near_start.world / origin.world) == pytest.approx(0, abs=1e-3)
    assert (near_end.x, near_end.y) == pytest.approx((goal.x, goal.y), abs=1e-3)
    assert math.log(near_end.world / goal.world) == pytest.approx(0, abs=1e-3)


def test_a_long_flight_zooms_out_on_its_way() -> None:
    washington, bagdad = Camera(0.286, 0.383, 20_000.0), Camera(0.623, 0.402, 20_000.0)
    assert washington.toward(bagdad, 0.5, 480).world < 5_000


def test_three_notches_of_a_wheel_double() -> None:
    assert wheel_factor(3) == pytest.approx(2.0)
    assert wheel_factor(-3) == pytest.approx(0.5)
