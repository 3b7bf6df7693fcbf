from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError
from itertools import pairwise
from math import radians, sin
from pathlib import Path

import pytest

from leeswijzer.atlas import shapes
from leeswijzer.atlas.box import Box
from leeswijzer.atlas.distance import contains
from leeswijzer.atlas.projection import LIMIT
from leeswijzer.atlas.shapes import Atlas, Layer, Level, Shape, level_for
from leeswijzer.errors import KnownError

WORLD = Box(-180, -90, 180, 90)
IRAQ = Box(38.7, 29.0, 48.6, 37.4)
AUTHALIC_RADIUS = 6371.0072  # km; the sphere with the surface of WGS 84


def area(shape: Shape) -> float:
    """In square kilometres: holes count against it, because their rings run the other way round."""
    total = 0.0
    for ring in shape.rings():
        corners = list(zip(ring[0::2], ring[1::2], strict=True))
        for (lon1, lat1), (lon2, lat2) in pairwise(corners):
            total += radians(lon2 - lon1) * (2 + sin(radians(lat1)) + sin(radians(lat2))) / 2
    return abs(total) * AUTHALIC_RADIUS**2


def found(atlas: Atlas, code: str, level: Level = Level.FINE) -> Shape:
    shape = atlas.shape(code, level)
    assert shape is not None
    return shape


@pytest.mark.parametrize(
    ("per_pixel", "level"),
    [(0.36, Level.COARSE), (0.187, Level.COARSE), (0.1, Level.MEDIUM), (0.056, Level.MEDIUM), (0.02, Level.FINE)],
)
def test_the_level_of_detail_follows_the_zoom(per_pixel: float, level: Level) -> None:
    assert level_for(per_pixel) is level


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("layer", Layer)
def test_nothing_crosses_the_date_line_or_leaves_the_globe(atlas: Atlas, layer: Layer, level: Level) -> None:
    features = atlas.features(layer, WORLD, level)
    assert features or (layer, level) == (Layer.PROVINCES, Level.COARSE)
    for shape in features:
        assert shape.closed is (layer in {Layer.LAND, Layer.COUNTRIES, Layer.LAKES, Layer.PROVINCES})
        assert -180 <= shape.bbox.west <= shape.bbox.east <= 180
        assert -90 <= shape.bbox.south <= shape.bbox.north <= 90
        west, south, east, north = shape.bbox
        unit = 360 / shape.world
        for ring in shape.rings():
            longitudes, latitudes = ring[0::2], ring[1::2]
            steps = [abs(b - a) for a, b in pairwise(longitudes)]
            assert max(steps) < 180, shape.names
            assert west - unit <= min(longitudes) <= max(longitudes) <= east + unit
            assert max(south, -LIMIT) - unit <= min(latitudes) <= max(latitudes) <= north + unit
            assert not shape.closed or (ring[0], ring[1]) == (ring[-2], ring[-1])


@pytest.mark.parametrize("level", Level)
def test_the_borders_of_an_area_are_not_drawn_along_the_date_line(atlas: Atlas, level: Level) -> None:
    for layer in (Layer.COAST, Layer.BORDERS):
        for shape in atlas.features(layer, WORLD, level):
            for ring in shape.rings():
                along = [
                    (ring[i], ring[i + 2])
                    for i in range(0, len(ring) - 2, 2)
                    if abs(ring[i]) == abs(ring[i + 2]) == 180 and abs(ring[i + 3] - ring[i + 1]) > 0.5
                ]
                assert not along


@pytest.mark.parametrize(("level", "tolerance"), [(Level.FINE, 0.02), (Level.MEDIUM, 0.02), (Level.COARSE, 0.05)])
def test_iraq_is_as_large_as_it_is(atlas: Atlas, level: Level, tolerance: float) -> None:
    assert area(found(atlas, "IQ", level)) == pytest.approx(438_000, rel=tolerance)


def test_anbar_holds_ramadi_and_not_bagdad(atlas: Atlas) -> None:
    anbar = found(atlas, "IQ-AN")
    assert contains(anbar, 43.30, 33.42)  # Ramadi
    assert contains(anbar, 43.78, 33.35)  # Fallujah
    assert not contains(anbar, 44.40, 33.34)  # Bagdad
    assert not contains(anbar, 43.13, 36.34)  # Mosul
    assert anbar.name("nl") == "Anbar"
    assert area(anbar) == pytest.approx(138_500, rel=0.03)


@pytest.mark.parametrize(
    ("code", "dutch", "english"),
    [
        ("IQ", "Irak", "Iraq"),
        ("SY", "Syrië", "Syria"),
        ("NL", "Nederland", "Netherlands"),
        ("US", "Verenigde Staten", "United States"),
    ],
)
def test_countries_have_names_in_both_languages(atlas: Atlas, code: str, dutch: str, english: str) -> None:
    shape = found(atlas, code, Level.COARSE)
    assert (shape.name("nl-NL"), shape.name("en"), shape.name("fr")) == (dutch, english, english)


def test_every_country_is_labelled_inside_itself(atlas: Atlas) -> None:
    for shape in atlas.features(Layer.COUNTRIES, WORLD, Level.MEDIUM):
        assert shape.label is not None
        assert shape.label_width >= 0
        if shape.label_width > 1:
            assert contains(shape, *shape.label), shape.code


@pytest.mark.parametrize(
    ("lon", "lat", "code"), [(34.2, 45.2, "UA"), (35.8, 33.0, "SY"), (-13.5, 24.5, "EH"), (33.2, 35.3, "CY")]
)
@pytest.mark.parametrize("level", Level)
def test_the_map_follows_the_united_nations(atlas: Atlas, level: Level, lon: float, lat: float, code: str) -> None:
    box = Box(lon, lat, lon, lat)
    assert [one.code for one in atlas.features(Layer.COUNTRIES, box, level) if contains(one, lon, lat)] == [code]


def test_a_border_knows_its_two_countries_and_whether_it_is_settled(atlas: Atlas) -> None:
    kinds = {shape.code: shape.kind for shape in atlas.features(Layer.BORDERS, WORLD, Level.FINE)}
    assert kinds["IQ-IR"] == kinds["IQ-SY"] == "border"
    assert kinds["IL-PS"] == "disputed"


def test_the_rivers_of_iraq_are_named(atlas: Atlas) -> None:
    rivers = {shape.name("nl") for shape in atlas.features(Layer.RIVERS, IRAQ, Level.MEDIUM)}
    assert {"Eufraat", "Tigris"} <= rivers


def test_towns_come_with_the_zoom(atlas: Atlas) -> None:
    counts = [len(atlas.features(Layer.PLACES, IRAQ, level)) for level in (Level.COARSE, Level.MEDIUM, Level.FINE)]
    assert counts == sorted(set(counts)), "each level has more towns"
    towns = {shape.name("nl"): shape for shape in atlas.features(Layer.PLACES, IRAQ, Level.FINE)}
    assert {"Bagdad", "Fallujah", "Mosul", "Kirkuk"} <= set(towns)
    assert towns["Bagdad"].kind == "capital"
    assert towns["Bagdad"].population > towns["Fallujah"].population > 0


def test_the_most_important_shapes_come_last(atlas: Atlas) -> None:
    ranks = [shape.rank for shape in atlas.features(Layer.PLACES, WORLD, Level.MEDIUM)]
    assert ranks == sorted(ranks, reverse=True)


def test_a_box_across_the_date_line_finds_both_sides(atlas: Atlas) -> None:
    codes = {shape.code for shape in atlas.features(Layer.COUNTRIES, Box(177, -20, -178, -16), Level.FINE)}
    assert "FJ" in codes
    assert "IQ" not in codes
    beside = {shape.code for shape in atlas.features(Layer.COUNTRIES, Box(-100, 30, -99, 31), Level.FINE)}
    assert "US" in beside
    assert not beside & {"IQ", "CA", "FJ"}


def test_a_country_too_small_for_a_level_comes_from_a_finer_one(atlas: Atlas) -> None:
    assert found(atlas, "SM", Level.COARSE).name("nl") == "San Marino"
    assert found(atlas, "IQ-AN", Level.COARSE).outline is found(atlas, "IQ-AN", Level.MEDIUM).outline


def test_an_unknown_code_has_no_shape(atlas: Atlas) -> None:
    assert atlas.shape("QQ") is None
    assert atlas.shape("IQ-QQ") is None


def test_shapes_cannot_be_changed(atlas: Atlas) -> None:
    shape = found(atlas, "IQ")
    with pytest.raises(FrozenInstanceError):
        shape.rank = 9
    with pytest.raises(TypeError):
        shape.names["nl"] = "Mesopotamië"


def test_an_atlas_without_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        Atlas.open(tmp_path)
    assert caught.value.code == "map-missing"


def test_outlines_out_of_use_are_forgotten(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "POINTS_KEPT", 5_000)
    fresh = Atlas(atlas._folder)
    drawn = [shape.outline for shape in fresh.features(Layer.COUNTRIES, WORLD, Level.MEDIUM)]
    assert sum(outline.points for outline in drawn) > 5_000
    assert 0 < sum(outline.points for outline in fresh._kept.values()) <= 5_000
    assert found(fresh, "IQ", Level.MEDIUM).rings() == found(atlas, "IQ", Level.MEDIUM).rings()


def test_the_boxes_of_rings_are_those_around_them(atlas: Atlas) -> None:
    norway = found(atlas, "NO", Level.MEDIUM)
    for ring, box in zip(norway.rings(), norway.ring_boxes(), strict=True):
        assert box == pytest.approx(Box.around(ring))


def test_threads_share_an_atlas(atlas: Atlas) -> None:
    fresh = Atlas(atlas._folder)

    def read(_: int) -> list[tuple[str, int]]:
        return [(one.code, one.outline.points) for one in fresh.features(Layer.COUNTRIES, IRAQ, Level.FINE)]

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(read, range(32)))
    assert all(result == results[0] for result in results)
    assert dict(results[0])["IQ"] > 500
