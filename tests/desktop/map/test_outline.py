import random
from array import array
from itertools import pairwise

import pytest

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.distance import inside
from leeswijzer.atlas.projection import forward, inverse
from leeswijzer.atlas.shapes import Atlas, Layer, Level, Shape
from leeswijzer.desktop.map import outline
from leeswijzer.desktop.map.outline import Points, Track, TrackStock, Window, clipped, project


def window_around(lon: float, lat: float, size: float) -> Window:
    x, y = forward(lon, lat)
    return x - size / 2, y - size / 2, x + size / 2, y + size / 2


def box_of(window: Window) -> Box:
    west, north = inverse(window[0], window[1])
    east, south = inverse(window[2], window[3])
    return Box(west, south, east, north)


def tracks_of(shape: Shape, window: Window) -> list[Track]:
    return list(TrackStock().tracks(shape, Level.FINE, window))


def points(row: "Points") -> list[tuple[float, float]]:
    return list(zip(row[0::2], row[1::2], strict=True))


def test_points_are_put_where_the_projection_puts_them() -> None:
    places = [(44.4, 33.3), (-77.0, 38.9), (0.0, 90.0)]
    world = 1 << 30
    row = project([value for place in places for value in place], world)
    for (x, y), place in zip(points(row), places, strict=True):
        assert (x / world, y / world) == pytest.approx(forward(*place), abs=1 / world)


@pytest.mark.parametrize(
    ("code", "lon", "lat"), [("IQ", 41.0, 33.3), ("RU", 60.0, 55.0), ("NO", 7.0, 61.0), ("ID", 117.0, 0.0)]
)
def test_within_the_window_a_cut_country_is_the_whole_one(atlas: Atlas, code: str, lon: float, lat: float) -> None:
    shape = atlas.shape(code, Level.MEDIUM)
    assert shape is not None
    whole = list(shape.outline.lines())
    chance = random.Random(5)
    for size in (0.001, 0.01, 0.05):
        window = window_around(lon, lat, size)
        cut = [ring for track in tracks_of(shape, window) if (ring := track.ring(window)) is not None]
        for _ in range(60):
            x = chance.uniform(window[0], window[2])
            y = chance.uniform(window[1], window[3])
            x, y = x * shape.world, y * shape.world
            # a cut is made at a whole unit, so that a side may have turned by less than one
            around = {inside(x + dx, y + dy, whole) for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
            assert inside(x, y, cut) in around


def test_a_cut_ring_stays_within_the_window_and_is_small(atlas: Atlas) -> None:
    shape = atlas.shape("RU", Level.FINE)
    assert shape is not None
    window = window_around(60.0, 55.0, 0.002)
    cut = [ring for ring in (track.ring(window) for track in tracks_of(shape, window)) if ring is not None]
    assert sum(map(len, cut)) < 2_000
    left, top, right, bottom = (side * shape.world for side in window)
    for ring in cut:
        for x, y in points(ring):
            assert left - 1 <= x <= right + 1
            assert top - 1 <= y <= bottom + 1


def test_the_pieces_of_a_line_hold_every_step_that_the_window_shows(atlas: Atlas) -> None:
    window = window_around(44.4, 33.3, 0.01)
    rivers = atlas.features(Layer.RIVERS, box_of(window), Level.FINE)
    steps = 0
    for shape in rivers:
        left, top, right, bottom = (side * shape.world for side in window)
        tracks = tracks_of(shape, window)
        kept = {step for track in tracks for piece in track.pieces(window) for step in pairwise(points(piece))}
        for line in shape.outline.lines():
            for step in pairwise(points(line)):
                if any(left <= x <= right and top <= y <= bottom for x, y in step):
                    assert step in kept
                    steps += 1
    assert steps > 20


def test_a_ring_around_the_window_becomes_the_window() -> None:
    ring = array("i", [0, 0, 10, 0, 10, 10, 0, 10, 0, 0])
    cut = clipped(ring, (4, 4, 6, 6))
    assert cut is not None
    assert set(points(cut)) == {(4, 4), (6, 4), (6, 6), (4, 6)}


@pytest.mark.parametrize("turn", range(8))
def test_a_ring_is_cut_the_same_wherever_it_begins(turn: int) -> None:
    corners = [(0, 0), (8, 0), (8, 2), (2, 2), (2, 4), (8, 4), (8, 6), (0, 6)]  # the letter C
    ring = array("i", [value for corner in corners[turn:] + corners[:turn] for value in corner])
    cut = clipped(ring, (1, -9, 5, 9))
    assert cut is not None
    for y, is_land in ((1, True), (3, False), (5, True)):
        assert inside(4, y + 0.5, [cut]) is is_land
    assert (min(cut[0::2]), max(cut[0::2])) == (1, 5)


def test_a_ring_beyond_the_window_is_left_out(atlas: Atlas) -> None:
    america = atlas.shape("US", Level.MEDIUM)
    assert america is not None
    assert america.bbox.holds(44.4, 60.0), "its islands lie on both sides of the date line"
    assert tracks_of(america, window_around(44.4, 60.0, 0.01)) == []


def test_a_ring_whose_bounds_alone_meet_the_window_leaves_nothing_of_it() -> None:
    corner = array("i", [0, 0, 1000, 0, 1000, 1000, 0, 0])
    assert Track(corner, (0, 0, 1000, 1000), 1000).ring((0.1, 0.9, 0.2, 0.95)) is None


def test_what_was_drawn_is_not_unpacked_again_until_others_took_its_place(
    atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outline, "POINTS_KEPT", 3_000)
    iraq, turkey = atlas.shape("IQ", Level.MEDIUM), atlas.shape("TR", Level.FINE)
    assert iraq is not None
    assert turkey is not None
    stock, world = TrackStock(), (0.0, 0.0, 1.0, 1.0)
    first = list(stock.tracks(iraq, Level.MEDIUM, world))
    assert all(a is b for a, b in zip(stock.tracks(iraq, Level.MEDIUM, world), first, strict=True))
    assert sum(len(track.points) // 2 for track in stock.tracks(turkey, Level.FINE, world)) > 3_000
    assert next(stock.tracks(iraq, Level.MEDIUM, world)) is not first[0]
