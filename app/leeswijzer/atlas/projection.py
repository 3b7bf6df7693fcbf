"""Spherical Mercator: between degrees and a plane on which the world is a square of one by one.

Formulas: J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), equations 7-1 and 7-2
for the sphere, and 7-4 for the way back. The plane runs from 0 at 180° west to 1 at 180° east and from 0 in the north
to 1 in the south, as the tiles of web maps do; latitudes beyond ±85.0511°, where that square ends, are clamped.
"""

from array import array
from collections.abc import Sequence
from math import asinh, atan, cos, degrees, log2, pi, radians, sinh, tan

LIMIT = degrees(atan(sinh(pi)))
"""The latitude at the upper edge of the square, 85.0511…°."""

EARTH_CIRCUMFERENCE = 2 * pi * 6378137.0
"""Of the sphere with the equatorial radius of WGS 84, in metres."""


def forward(lon: float, lat: float) -> tuple[float, float]:
    """The place on the plane of a point in degrees."""
    lat = max(-LIMIT, min(LIMIT, lat))
    return lon / 360.0 + 0.5, 0.5 - asinh(tan(radians(lat))) / (2 * pi)


def inverse(x: float, y: float) -> tuple[float, float]:
    """The longitude and latitude in degrees of a place on the plane."""
    return (x - 0.5) * 360.0, degrees(atan(sinh((0.5 - y) * 2 * pi)))


def to_degrees(row: Sequence[float], world: float) -> "array[float]":
    """A flat row of places (x, y, x, y, …) on a plane ``world`` units wide, as longitudes and latitudes in degrees."""
    found = array("d", bytes(8 * len(row)))
    found[0::2] = array("d", [x * 360.0 / world - 180.0 for x in row[0::2]])
    found[1::2] = array("d", [degrees(atan(sinh((0.5 - y / world) * 2 * pi))) for y in row[1::2]])
    return found


def degrees_per_pixel(world_width: float) -> float:
    """Degrees of longitude in a pixel on a map whose whole world is ``world_width`` pixels wide."""
    return 360.0 / world_width


def metres_per_pixel(lat: float, world_width: float) -> float:
    """Metres on the ground in a pixel at a latitude: Mercator enlarges by the secant of the latitude."""
    return EARTH_CIRCUMFERENCE * cos(radians(max(-LIMIT, min(LIMIT, lat)))) / world_width


def world_width_for(
    west: float, south: float, east: float, north: float, width: float, height: float, *, margin: float = 0.0
) -> float:
    """How many pixels wide the world must be for a box in degrees to fit into ``width`` × ``height`` pixels.

    ``margin`` pixels are kept free on every side. A box without extent is taken as 0.01 degrees wide.
    """
    left, top = forward(west, north)
    right, bottom = forward(east, south)
    if right < left:
        right += 1.0
    room_x, room_y = max(1.0, width - 2 * margin), max(1.0, height - 2 * margin)
    least = 0.01 / 360.0
    return min(room_x / max(right - left, least), room_y / max(bottom - top, least))


def zoom(world_width: float) -> float:
    """The zoom number of web maps: 0 where the world is 256 pixels wide, one more for each doubling."""
    return log2(world_width / 256.0)
