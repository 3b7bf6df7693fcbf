import random
from array import array
from itertools import pairwise

import pytest

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.distance import inside
from leeswijzer.atlas.projection import forward, inverse
from leeswijzer.atlas.shapes import Atlas, Layer, Level
from leeswijzer.desktop.map.outline import Track, TrackStock, Window, clipped, project


def window_around(lon: float, lat: float, size: float) -> Window:
    x, y = forward(lon, lat)
    return x - size / 2, y - size / 2, x + size / 2, y + size / 2


def box_of(window: Window) -> Box:
    west, north = inverse(window[0], window[1])
    east, south = inverse(window[2], window[3])
    return Box(west, south, east, north)


def points(row: "array[float]") -> list[tuple[float, float]]:
    return list(zip(row[0::2], row[1::2], strict=True))


def test_points_are_put_where_the_projection_puts_them() -> None:
    places = [(44.4, 33.3), (-77.0, 38.9), (0.0, 90.0)]
    row = project([value for place in places for value in place])
    for point, place in zip(points(row), places, strict=True):
        assert point == pytest.approx(forward(*place))


@pytest.mark.parametrize(
    ("code", "lon", "lat"), [("IQ", 41.0, 33.3), ("RU", 60.0, 55.0), ("NO", 7.0, 61.0), ("ID", 117.0, 0.0)]
)
def test_within_the_window_a_cut_country_is_the_whole_one(atlas: Atlas, code: str, lon: float, lat: float) -> None:
    shape = atlas.shape(code, Level.MEDIUM)
    assert shape is not None
    tracks = [Track.of(ring) for ring in shape.rings]
    chance = random.Random(5)
    for size in (0.001, 0.01, 0.05):
        window = window_around(lon, lat, size)
        cut = [ring for track in tracks if (ring := track.ring(window)) is not None]
        for _ in range(60):
            x = chance.uniform(window[0], window[2])
            y = chance.uniform(window[1], window[3])
            assert inside(x, y, cut) == inside(x, y, [track.points for track in tracks])


def test_a_cut_ring_stays_within_the_window_and_is_small(atlas: Atlas) -> None:
    shape = atlas.shape("RU", Level.FINE)
    assert shape is not None
    window = window_around(60.0, 55.0, 0.002)
    cut = [ring for ring in (Track.of(row).ring(window) for row in shape.rings) if ring is not None]
    assert sum(map(len, cut)) < 2_000
    for ring in cut:
        for x, y in points(ring):
            assert window[0] - 1e-12 <= x <= window[2] + 1e-12
            assert window[1] - 1e-12 <= y <= window[3] + 1e-12


def test_the_pieces_of_a_line_hold_every_step_that_the_window_shows(atlas: Atlas) -> None:
    window = window_around(44.4, 33.3, 0.01)
    rivers = atlas.features(Layer.RIVERS, box_of(window), Level.FINE)
    steps = 0
    for shape in rivers:
        for ring in shape.rings:
            track = Track.of(ring)
            kept = {step for piece in track.pieces(window) for step in pairwise(points(piece))}
            for step in pairwise(points(track.points)):
                if any(window[0] <= x <= window[2] and window[1] <= y <= window[3] for x, y in step):
                    assert step in kept
                    steps += 1
    assert steps > 20


def test_a_ring_around_the_window_becomes_the_window() -> None:
    ring = array("d", [0, 0, 1, 0, 1, 1, 0, 1, 0, 0])
    cut = clipped(ring, (0.4, 0.4, 0.6, 0.6))
    assert cut is not None
    assert set(points(cut)) == {(0.4, 0.4), (0.6, 0.4), (0.6, 0.6), (0.4, 0.6)}


def test_a_ring_beyond_the_window_is_left_out() -> None:
    assert Track.of([0, 0, 1, 0, 1, 1, 0, 0]).ring((0.9, 0.1, 0.95, 0.2)) is None


def test_outlines_are_projected_once(atlas: Atlas) -> None:
    shape = atlas.shape("IQ", Level.MEDIUM)
    assert shape is not None
    stock = TrackStock()
    assert stock.tracks(shape, Level.MEDIUM) is stock.tracks(shape, Level.MEDIUM)
