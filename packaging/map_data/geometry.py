"""From shapely's geometries to whole numbers of a unit, and the points where names go."""

from collections.abc import Iterable, Iterator, Sequence
from math import cos, radians

from map_data.packages import Geometry, geometry, shapely
from map_data.shape_writer import Point


def polygons(area: Geometry) -> list[Geometry]:
    """The polygons of a geometry, the largest first."""
    parts = [part for part in shapely.get_parts(area).tolist() if part.geom_type == "Polygon" and not part.is_empty]
    return sorted(parts, key=lambda part: (-part.area, part.bounds))


def multipolygon(area: Geometry) -> Geometry:
    """The areas of a geometry; points and lines that an operation left behind fall away."""
    return geometry.MultiPolygon(polygons(area))


def on_grid(coordinates: Iterable[Sequence[float]], units: int) -> list[Point]:
    """Points in whole units, without those that fall together with the one before."""
    points: list[Point] = []
    for position in coordinates:
        point = (round(position[0] * units), round(position[1] * units))
        if not points or points[-1] != point:
            points.append(point)
    return points


def rings(area: Geometry, units: int) -> list[list[Point]]:
    """The closed rings of a geometry in units; those that shrink to less than a triangle are left out."""
    found = (on_grid(ring.coords, units) for polygon in polygons(area) for ring in _rings(polygon))
    return [ring for ring in found if len(ring) >= 4]


def _rings(polygon: Geometry) -> Iterator[Geometry]:
    yield polygon.exterior
    yield from polygon.interiors


def label(area: Geometry, units: int, wish: tuple[float, float] | None = None) -> tuple[int, int, int] | None:
    """Where a name stands inside an area, and how wide the area is there: longitude, latitude, width in units.

    ``wish`` is taken where it lies inside; else the centre of the largest circle within the largest part (the pole of
    inaccessibility), with longitudes shortened by the cosine of the latitude, so that the circle is one on the ground.
    """
    parts = polygons(area)
    if not parts:
        return None
    part = next((part for part in parts if wish and part.contains(geometry.Point(wish))), None)
    if part is not None and wish is not None:
        lon, lat = wish
    else:
        part = parts[0]
        shrink = max(0.05, cos(radians(part.centroid.y)))
        flat = shapely.transform(part, lambda points: points * (shrink, 1.0))
        centre = shapely.get_point(shapely.maximum_inscribed_circle(flat, tolerance=0.01), 0)
        lon, lat = centre.x / shrink, centre.y
    west, _, east, _ = part.bounds
    chords = part.intersection(geometry.LineString([(west - 1, lat), (east + 1, lat)]))
    here = [chord.length for chord in shapely.get_parts(chords).tolist() if chord.bounds[0] <= lon <= chord.bounds[2]]
    return round(lon * units), round(lat * units), round(here[0] * units) if here else 0
