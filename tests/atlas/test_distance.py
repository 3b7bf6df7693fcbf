import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.distance import contains, distance, distance_to_shape, great_circle, inside
from leeswijzer.atlas.shapes import Atlas, Layer, Level

longitudes = st.floats(-180, 180)
latitudes = st.floats(-90, 90)


@pytest.mark.parametrize(
    ("points", "metres", "within"),
    [
        # C. F. F. Karney, Algorithms for geodesics (2013), and the documentation of GeographicLib
        ((-73.8, 40.6, -0.5, 51.6), 5_551_759.400, 0.001),
        # Vincenty's example in the manual of the Geocentric Datum of Australia: Flinders Peak to Buninyong
        ((144.42486788888888, -37.95103341666667, 143.92649552777777, -37.65282113888889), 54_972.271, 0.001),
        ((0, 0, 1, 0), 111_319.491, 0.001),  # a degree of the equator
        ((0, 0, 0, 90), 10_001_965.729, 0.001),  # a quarter of a meridian
        ((179.5, 0, -179.5, 0), 111_319.491, 0.001),  # across the date line
        ((44.40, 33.34, 51.42, 35.69), 695_000, 3_000),  # Bagdad to Teheran
        ((0, 0, 179.5, 0.5), 19_936_288.579, 0.006 * 19_936_288.579),  # nearly opposite: the sphere answers
        ((0, 0, 180, 0), 20_003_931.459, 0.006 * 20_003_931.459),
    ],
)
def test_known_distances(points: tuple[float, float, float, float], metres: float, within: float) -> None:
    assert distance(*points) == pytest.approx(metres, abs=within)


@given(longitudes, latitudes, longitudes, latitudes)
def test_a_distance_is_the_same_both_ways_and_near_that_on_a_sphere(
    lon1: float, lat1: float, lon2: float, lat2: float
) -> None:
    there = distance(lon1, lat1, lon2, lat2)
    assert there >= 0
    assert there == pytest.approx(distance(lon2, lat2, lon1, lat1), rel=1e-9, abs=1e-3)
    assert there == pytest.approx(great_circle(lon1, lat1, lon2, lat2), rel=0.006, abs=1)


@given(longitudes, latitudes)
def test_a_point_is_no_distance_from_itself(lon: float, lat: float) -> None:
    assert distance(lon, lat, lon, lat) == pytest.approx(0, abs=1e-3)


SQUARE = [0.0, 0.0, 10.0, 0.0, 10.0, 10.0, 0.0, 10.0, 0.0, 0.0]
HOLE = [4.0, 4.0, 6.0, 4.0, 6.0, 6.0, 4.0, 6.0, 4.0, 4.0]


@given(st.floats(-5, 15), st.floats(-5, 15))
def test_a_point_lies_in_a_square_with_a_hole(lon: float, lat: float) -> None:
    edges = (0, 4, 6, 10)
    assume(min(abs(lon - edge) for edge in edges) > 1e-9)
    assume(min(abs(lat - edge) for edge in edges) > 1e-9)
    in_square = 0 < lon < 10 and 0 < lat < 10
    in_hole = 4 < lon < 6 and 4 < lat < 6
    assert inside(lon, lat, [SQUARE, HOLE]) is (in_square and not in_hole)


def test_inside_a_shape_is_no_distance(atlas: Atlas) -> None:
    iraq = atlas.shape("IQ")
    assert iraq is not None
    assert distance_to_shape(iraq, 44.4, 33.3) == 0


@pytest.mark.parametrize(
    ("code", "lon", "lat", "kilometres", "within"),
    [
        ("IQ-AN", 44.40, 33.34, 15, 15),  # Bagdad lies just outside of Anbar
        ("IQ", 51.42, 35.69, 490, 30),  # Teheran
        ("NL", 4.35, 50.85, 60, 20),  # Brussels
        ("FJ", -175.0, -17.0, 340, 90),  # from across the date line
    ],
)
def test_outside_it_is_the_way_to_the_border(
    atlas: Atlas, code: str, lon: float, lat: float, kilometres: float, within: float
) -> None:
    shape = atlas.shape(code)
    assert shape is not None
    assert distance_to_shape(shape, lon, lat) / 1000 == pytest.approx(kilometres, abs=within)


@given(st.floats(30, 60), st.floats(20, 45))
def test_the_border_is_never_farther_than_any_point_of_it(atlas: Atlas, lon: float, lat: float) -> None:
    iraq = atlas.shape("IQ", Level.COARSE)
    assert iraq is not None
    away = distance_to_shape(iraq, lon, lat)
    assert (away == 0) is contains(iraq, lon, lat) or away < 1
    for ring in iraq.rings():
        corners = zip(ring[0::2], ring[1::2], strict=True)
        assert away <= min(distance(lon, lat, x, y) for x, y in corners) * 1.003 + 1


def test_to_a_town_it_is_the_way_to_its_point(atlas: Atlas) -> None:
    towns = atlas.features(Layer.PLACES, Box(44, 33, 45, 34), Level.FINE)
    bagdad = next(town for town in towns if town.name("nl") == "Bagdad")
    assert bagdad.label is not None
    assert distance_to_shape(bagdad, 51.42, 35.69) == distance(51.42, 35.69, *bagdad.label)
