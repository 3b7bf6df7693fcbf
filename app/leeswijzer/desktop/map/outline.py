"""Outlines on the Mercator plane, cut down to what a window of it needs; knows no Qt.

A ring is kept in runs of points, each with its bounds. A run that does not meet the window lies wholly beyond one of
its sides, so it can be replaced by its two ends without changing what is seen inside; what remains is small however
large the country is.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import asinh, pi, radians, tan
from typing import Any

from leeswijzer.atlas.projection import LIMIT
from leeswijzer.atlas.shapes import Level, Shape

Window = tuple[float, float, float, float]
"""Left, top, right, bottom on the plane, which grows to the right and down."""

RUN = 48
"""Points in a run: short enough to leave little outside the window, long enough to be few."""

POINTS_KEPT = 200_000
"""How many projected points stay in memory (16 bytes each)."""


def project(ring: Sequence[float]) -> "array[float]":
    """A flat row of degrees (lon, lat, …) on the plane, as `leeswijzer.atlas.projection.forward` puts each point."""
    plane = array("d", bytes(8 * len(ring)))
    plane[0::2] = array("d", [lon / 360.0 + 0.5 for lon in ring[0::2]])
    scale = 1 / (2 * pi)
    low, high = -LIMIT, LIMIT
    plane[1::2] = array(
        "d",
        [
            0.5 - asinh(tan(radians(lat if low < lat < high else (low if lat <= low else high)))) * scale
            for lat in ring[1::2]
        ],
    )
    return plane


@dataclass(frozen=True, slots=True)
class Track:
    """A ring or line on the plane, and the bounds of each of its runs."""

    points: "array[float]"
    bounds: Window
    runs: tuple[tuple[int, int, Window], ...]  # first and last index into points, and what lies between

    @classmethod
    def of(cls, ring: Sequence[float]) -> "Track":
        """The track of a flat row of degrees."""
        points = project(ring)
        runs = []
        for start in range(0, len(points), 2 * RUN):
            # one point of the next run belongs to this one as well, or the step between them would be in neither
            stop = min(len(points), start + 2 * RUN + 2)
            runs.append((start, stop, _bounds(points[start:stop])))
        return cls(points, _bounds(points), tuple(runs))

    def ring(self, window: Window) -> "array[float] | None":
        """The ring as far as the window needs it; None where it does not meet it."""
        if not _meets(self.bounds, window):
            return None
        if _within(self.bounds, window):
            return self.points
        points, found = self.points, array("d")
        for start, stop, bounds in self.runs:
            if _meets(bounds, window):
                found.extend(points[start:stop])
            else:
                found.extend(points[start : start + 2])
        return clipped(found, window)

    def pieces(self, window: Window) -> Iterator["array[float]"]:
        """The parts of a line that the window needs."""
        if not _meets(self.bounds, window):
            return
        if _within(self.bounds, window):
            yield self.points
            return
        first = last = -1
        for start, stop, bounds in self.runs:
            if _meets(bounds, window):
                first = start if first < 0 else first
                last = stop
            elif first >= 0:
                yield self.points[first:last]
                first = -1
        if first >= 0:
            yield self.points[first:last]


def clipped(ring: "array[float]", window: Window) -> "array[float] | None":
    """The part of a closed ring inside the window, along whose sides it is closed again; None where there is none.

    I. E. Sutherland and G. W. Hodgman, Reentrant Polygon Clipping (Communications of the ACM 17, 1974).
    """
    points = list(zip(ring[0::2], ring[1::2], strict=True))
    left, top, right, bottom = window
    points = _side(points, lambda p: p[0] >= left, lambda p, q: _at_x(p, q, left))
    points = _side(points, lambda p: p[0] <= right, lambda p, q: _at_x(p, q, right))
    points = _side(points, lambda p: p[1] >= top, lambda p, q: _at_y(p, q, top))
    points = _side(points, lambda p: p[1] <= bottom, lambda p, q: _at_y(p, q, bottom))
    if len(points) < 3:
        return None
    return array("d", [value for point in points for value in point])


_Point = tuple[float, float]


def _side(
    points: list[_Point], inside: Callable[[_Point], bool], cross: Callable[[_Point, _Point], _Point]
) -> list[_Point]:
    if not points:
        return points
    found: list[_Point] = []
    before = points[-1]
    was_inside = inside(before)
    for point in points:
        is_inside = inside(point)
        if is_inside != was_inside:
            found.append(cross(before, point))
        if is_inside:
            found.append(point)
        before, was_inside = point, is_inside
    return found


def _at_x(p: _Point, q: _Point, x: float) -> _Point:
    return x, p[1] + (q[1] - p[1]) * (x - p[0]) / (q[0] - p[0])


def _at_y(p: _Point, q: _Point, y: float) -> _Point:
    return p[0] + (q[0] - p[0]) * (y - p[1]) / (q[1] - p[1]), y


def _bounds(points: "array[float]") -> Window:
    across, down = points[0::2], points[1::2]
    return min(across), min(down), max(across), max(down)


def _meets(bounds: Window, window: Window) -> bool:
    return bounds[0] <= window[2] and window[0] <= bounds[2] and bounds[1] <= window[3] and window[1] <= bounds[3]


def _within(bounds: Window, window: Window) -> bool:
    return bounds[0] >= window[0] and bounds[1] >= window[1] and bounds[2] <= window[2] and bounds[3] <= window[3]


class TrackStock:
    """The tracks of the shapes that were drawn lately; for one thread."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Any, ...], tuple[Track, ...]] = OrderedDict()
        self._points = 0

    def tracks(self, shape: Shape, level: Level) -> tuple[Track, ...]:
        """The tracks of a shape's rings."""
        key = (shape.layer, level, shape.code, shape.kind, shape.bbox)
        tracks = self._kept.get(key)
        if tracks is not None:
            self._kept.move_to_end(key)
            return tracks
        tracks = tuple(Track.of(ring) for ring in shape.rings)
        self._kept[key] = tracks
        self._points += _size(tracks)
        while self._points > POINTS_KEPT and len(self._kept) > 1:
            _, forgotten = self._kept.popitem(last=False)
            self._points -= _size(forgotten)
        return tracks


def _size(tracks: Sequence[Track]) -> int:
    return sum(len(track.points) for track in tracks) // 2
