"""How far apart places are, in metres on the WGS 84 ellipsoid, and whether a point lies inside a shape."""

from collections.abc import Iterable, Sequence
from math import asin, atan, atan2, cos, degrees, hypot, pi, radians, sin, sqrt, tan

from leeswijzer.atlas.shapes import Shape

SEMI_MAJOR = 6378137.0
FLATTENING = 1 / 298.257223563
SEMI_MINOR = SEMI_MAJOR * (1 - FLATTENING)
MEAN_RADIUS = (2 * SEMI_MAJOR + SEMI_MINOR) / 3
"""Metres; WGS 84 (NIMA TR8350.2), and the mean radius that the IUGG defines from it."""

_CLOSE_ENOUGH = 1e-12  # radians: 0.006 mm on the ground
_MOST_ROUNDS = 100


def distance(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """The length in metres of the geodesic between two points in degrees.

    T. Vincenty, Direct and Inverse Solutions of Geodesics on the Ellipsoid, Survey Review 23 (1975), 88–93: right to
    half a millimetre. It does not converge for points nearly opposite on the globe; the great circle on the sphere of
    the mean radius answers then, which is at most 0.6 % off.
    """
    u1 = atan((1 - FLATTENING) * tan(radians(lat1)))
    u2 = atan((1 - FLATTENING) * tan(radians(lat2)))
    sin_u1, cos_u1, sin_u2, cos_u2 = sin(u1), cos(u1), sin(u2), cos(u2)
    difference = radians((lon2 - lon1 + 180.0) % 360.0 - 180.0)
    lam = difference
    for _ in range(_MOST_ROUNDS):
        sin_lam, cos_lam = sin(lam), cos(lam)
        sin_sigma = hypot(cos_u2 * sin_lam, cos_u1 * sin_u2 - sin_u1 * cos_u2 * cos_lam)
        if sin_sigma == 0.0:
            return 0.0 if sin_u1 * sin_u2 + cos_u1 * cos_u2 * cos_lam > 0 else great_circle(lon1, lat1, lon2, lat2)
        cos_sigma = sin_u1 * sin_u2 + cos_u1 * cos_u2 * cos_lam
        sigma = atan2(sin_sigma, cos_sigma)
        sin_alpha = cos_u1 * cos_u2 * sin_lam / sin_sigma
        cos2_alpha = 1 - sin_alpha * sin_alpha
        # along the equator cos²α is 0, and the term that divides by it vanishes
        cos_2m = cos_sigma - 2 * sin_u1 * sin_u2 / cos2_alpha if cos2_alpha > 1e-15 else 0.0
        c = FLATTENING / 16 * cos2_alpha * (4 + FLATTENING * (4 - 3 * cos2_alpha))
        before = lam
        lam = difference + (1 - c) * FLATTENING * sin_alpha * (
            sigma + c * sin_sigma * (cos_2m + c * cos_sigma * (2 * cos_2m * cos_2m - 1))
        )
        if abs(lam) > pi:
            return great_circle(lon1, lat1, lon2, lat2)
        if abs(lam - before) < _CLOSE_ENOUGH:
            break
    else:
        return great_circle(lon1, lat1, lon2, lat2)
    squared = cos2_alpha * (SEMI_MAJOR * SEMI_MAJOR - SEMI_MINOR * SEMI_MINOR) / (SEMI_MINOR * SEMI_MINOR)
    a = 1 + squared / 16384 * (4096 + squared * (-768 + squared * (320 - 175 * squared)))
    b = squared / 1024 * (256 + squared * (-128 + squared * (74 - 47 * squared)))
    cubic = b / 6 * cos_2m * (4 * sin_sigma * sin_sigma - 3) * (4 * cos_2m * cos_2m - 3)
    correction = b * sin_sigma * (cos_2m + b / 4 * (cos_sigma * (2 * cos_2m * cos_2m - 1) - cubic))
    return SEMI_MINOR * a * (sigma - correction)


def great_circle(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """The distance in metres on a sphere of the mean radius, by the haversine formula."""
    half_lat = radians(lat2 - lat1) / 2
    half_lon = radians(lon2 - lon1) / 2
    h = sin(half_lat) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(half_lon) ** 2
    return 2 * MEAN_RADIUS * asin(min(1.0, sqrt(h)))


def inside(lon: float, lat: float, rings: Iterable[Sequence[float]]) -> bool:
    """Whether a point in degrees lies within closed rings, by the even-odd rule: a ring within a ring is a hole."""
    odd = False
    for ring in rings:
        x1, y1 = ring[-2], ring[-1]
        for x2, y2 in zip(ring[0::2], ring[1::2], strict=True):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                odd = not odd
            x1, y1 = x2, y2
    return odd


def contains(shape: Shape, lon: float, lat: float) -> bool:
    """Whether a shape's area holds the point in degrees."""
    return shape.closed and shape.bbox.holds(lon, lat) and inside(lon, lat, shape.rings())


def distance_to_shape(shape: Shape, lon: float, lat: float) -> float:
    """Metres from a point in degrees to the nearest point of a shape, 0 inside an area."""
    rings = shape.rings()
    if rings:
        return distance_to_rings(rings, lon, lat, closed=shape.closed)
    return distance(lon, lat, *shape.label) if shape.label else float("inf")


def distance_to_rings(rings: Sequence[Sequence[float]], lon: float, lat: float, *, closed: bool) -> float:
    """Metres from a point to the nearest point of rings or lines (lon, lat, …), 0 inside ``closed`` ones; all degrees.

    The nearest point of each side is looked for on the chord through the unit sphere, which stays right at the date
    line and the poles; the distance to the best of them is then measured on the ellipsoid.
    """
    if closed and inside(lon, lat, rings):
        return 0.0
    px, py, pz = _on_sphere(lon, lat)
    best, nearest = float("inf"), (0.0, 0.0, 1.0)
    for ring in rings:
        ax, ay, az = _on_sphere(ring[0], ring[1])
        for next_lon, next_lat in zip(ring[0::2], ring[1::2], strict=True):
            bx, by, bz = _on_sphere(next_lon, next_lat)
            dx, dy, dz = bx - ax, by - ay, bz - az
            length = dx * dx + dy * dy + dz * dz
            along = ((px - ax) * dx + (py - ay) * dy + (pz - az) * dz) / length if length else 0.0
            along = max(0.0, min(1.0, along))
            x, y, z = ax + along * dx, ay + along * dy, az + along * dz
            apart = (px - x) ** 2 + (py - y) ** 2 + (pz - z) ** 2
            if apart < best:
                best, nearest = apart, (x, y, z)
            ax, ay, az = bx, by, bz
    x, y, z = nearest
    return distance(lon, lat, degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y))))


def _on_sphere(lon: float, lat: float) -> tuple[float, float, float]:
    lam, phi = radians(lon), radians(lat)
    return cos(phi) * cos(lam), cos(phi) * sin(lam), sin(phi)
