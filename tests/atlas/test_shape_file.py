from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.atlas import shape_file
from leeswijzer.atlas.box import Box
from leeswijzer.atlas.projection import forward, to_degrees
from leeswijzer.atlas.shape_file import LARGEST_STEP, Outline, ShapeFile
from leeswijzer.errors import KnownError
from map_data.shape_writer import Row, on_plane, pack, with_short_steps, write

UNITS = 10_000
points = st.tuples(st.integers(-180 * UNITS, 180 * UNITS), st.integers(-90 * UNITS, 90 * UNITS))
outlines = st.lists(st.lists(points, min_size=1, max_size=30), min_size=1, max_size=5)


@given(outlines)
def test_what_was_packed_is_unpacked(rings: list[list[tuple[int, int]]]) -> None:
    outline = Outline.read(pack(rings))
    assert len(outline) == len(outline.bounds) == len(rings)
    for ring, flat, bounds in zip(rings, outline.lines(), outline.bounds, strict=True):
        xs, ys = flat[0::2], flat[1::2]
        assert list(zip(xs, ys, strict=True)) == with_short_steps(ring)
        assert bounds == (min(xs), min(ys), max(xs), max(ys))
    assert outline.points == sum(len(with_short_steps(ring)) for ring in rings)


@given(st.lists(points, min_size=1, max_size=30))
def test_points_lie_on_the_plane_where_the_projection_puts_them(ring: list[tuple[int, int]]) -> None:
    world = 360 * UNITS
    expected = [forward(lon / UNITS, lat / UNITS) for lon, lat in ring]
    put = on_plane(ring, UNITS)
    assert put[0] == pytest.approx((expected[0][0] * world, expected[0][1] * world), abs=0.51)
    assert {(round(x * world), round(y * world)) for x, y in expected} == set(put)
    assert all(a != b for a, b in pairwise(put))


@given(st.lists(points, min_size=1, max_size=30))
def test_points_in_between_keep_the_course_and_make_short_steps(ring: list[tuple[int, int]]) -> None:
    filled = with_short_steps(ring)
    left = iter(filled)
    assert all(point in left for point in ring), "every point is still there, in its order"
    for (ax, ay), (bx, by) in pairwise(filled):
        assert abs(bx - ax) <= LARGEST_STEP
        assert abs(by - ay) <= LARGEST_STEP


def a_file(folder: Path) -> Path:
    square = [(0, 0), (10_000, 0), (10_000, 10_000), (0, 10_000), (0, 0)]
    path = folder / "squares.shapes"
    write(
        path, [Row("XX", "country", 1, {"en": "Square"}, [square], 7, (5000, 5000, 10_000))], closed=True, units=UNITS
    )
    return path


def test_a_file_holds_its_rows_and_outlines(tmp_path: Path) -> None:
    file = ShapeFile.read(a_file(tmp_path))
    assert (file.codes, file.kinds, file.names_of(0)) == (("XX",), ("country",), {"en": "Square"})
    found = {name: list(column) for name, column in file.columns.items()}
    assert (found["rank"], found["population"]) == ([1], [7])
    assert file.box(0) == (0, 0, 1, 1)
    assert [found["label_lon"], found["label_lat"], found["label_width"]] == [[5000], [5000], [10_000]]
    (ring,) = file.outline(0).lines()
    assert list(to_degrees(ring, file.world)) == pytest.approx([0, 0, 1, 0, 1, 1, 0, 1, 0, 0], abs=1 / UNITS)


def test_a_shape_has_the_names_that_were_given_and_no_others(tmp_path: Path) -> None:
    square = [(0, 0), (10_000, 0), (10_000, 10_000), (0, 0)]
    names = [{"en": "One", "nl": "Één"}, {}, {"ar": "ثلاثة"}]
    path = tmp_path / "named.shapes"
    write(path, [Row(f"X{n}", "lake", n, given, [square]) for n, given in enumerate(names)], closed=True, units=UNITS)
    file = ShapeFile.read(path)
    assert [file.names_of(index) for index in range(3)] == names
    assert all(len(file.outline(index)) == 1 for index in range(3))


@pytest.mark.parametrize(
    ("bbox", "found"),
    [
        ((0.5, 0.5, 2, 2), [0]),
        ((1, 1, 2, 2), [0]),
        ((1.1, 0, 2, 2), []),
        ((170, 0, 0.1, 1), [0]),  # across the date line
        ((170, 0, -1, 1), []),
    ],
)
def test_the_shapes_that_meet_a_box_are_found(
    tmp_path: Path, bbox: tuple[float, float, float, float], found: list[int]
) -> None:
    assert ShapeFile.read(a_file(tmp_path)).meeting(Box(*bbox)) == found


def test_a_file_may_hold_nothing(tmp_path: Path) -> None:
    write(tmp_path / "none.shapes", [], closed=True, units=UNITS)
    file = ShapeFile.read(tmp_path / "none.shapes")
    assert (file.codes, file.meeting(Box(-180, -90, 180, 90))) == ((), [])


def test_writing_the_same_gives_the_same_bytes(tmp_path: Path) -> None:
    first = a_file(tmp_path).read_bytes()
    assert a_file(tmp_path).read_bytes() == first


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        ShapeFile.read(tmp_path / "none.shapes")
    assert caught.value.code == "map-missing"
    assert "none.shapes" in str(caught.value)


@pytest.mark.parametrize("keep", [0, 5, 20, 40])
def test_a_file_cut_short_in_its_header_is_told(tmp_path: Path, keep: int) -> None:
    path = a_file(tmp_path)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(KnownError) as caught:
        ShapeFile.read(path)
    assert caught.value.code == "map-damaged"


def test_a_damaged_outline_is_told(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    path.write_bytes(path.read_bytes()[:-9])
    file = ShapeFile.read(path)
    with pytest.raises(KnownError) as caught:
        file.outline(0)
    assert caught.value.code == "map-damaged"


def test_a_file_that_is_gone_since_it_was_read_is_told(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    file = ShapeFile.read(path)
    path.unlink()
    with pytest.raises(KnownError) as caught:
        file.outline(0)
    assert caught.value.code == "map-missing"


def test_numbers_are_turned_round_where_the_machine_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    (as_they_are,) = shape_file._numbers("h", b"\x01\x02")
    monkeypatch.setattr(shape_file.sys, "byteorder", "little" if shape_file.sys.byteorder == "big" else "big")
    (turned,) = shape_file._numbers("h", b"\x01\x02")
    assert {as_they_are, turned} == {0x0102, 0x0201}
