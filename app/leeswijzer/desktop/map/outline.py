"""Outlines on the Mercator plane, cut down to what a window of it needs; knows no Qt.

A ring is looked at in runs of points, each with its bounds. A run that does not meet the window lies wholly beyond one
of its sides, so it can be replaced by its two ends without changing what is seen inside; what remains is small however
large the country is.

What is done for every point of a ring is left to slices, `min` and `max`, and comprehensions: this runs beside the
window's thread, which a loop in Python would hold up.
"""

from array import array
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from leeswijzer.atlas.projection import forward
from leeswijzer.atlas.shape_file import Outline
from leeswijzer.atlas.shapes import Level, Shape

Points: TypeAlias = "array[int]"
"""A flat row of places (x, y, x, y, …) in whole units, of which the plane is some number wide."""

Window = tuple[float, float, float, float]
"""Left, top, right, bottom on the plane, which grows to the right and down."""

RUN = 48
"""Points in a run: short enough to leave little outside the window, long enough to be few."""

POINTS_KEPT = 200_000
"""How many points of unpacked lines stay in memory (8 bytes each, and 3 for the bounds of their runs)."""


def project(row: Sequence[float], world: int) -> Points:
    """A flat row of degrees (lon, lat, …) on a plane ``world`` units wide."""
    places = map(forward, row[0::2], row[1::2])
    return array("i", [round(value * world) for place in places for value in place])


def scaled(window: Window, world: int) -> Window:
    """A window on the plane of one by one in units, of which the plane is ``world`` wide."""
    left, top, right, bottom = window
    return left * world, top * world, right * world, bottom * world


class Track:
    """A ring or line on the plane, which is ``world`` of its units wide; windows are given on a plane of one by one."""

    __slots__ = ("_bounds", "_runs", "points", "world")

    def __init__(self, points: Points, bounds: Window, world: int) -> None:
        self.points = points
        self.world = world
        self._bounds = bounds  # in units, as the points
        self._runs: list[Window] | None = None  # the bounds of each run, once somebody cuts

    def ring(self, window: Window) -> "Points | None":
        """The ring as far as the window needs it; None where it does not meet it."""
        window = scaled(window, self.world)
        if not _meets(self._bounds, window):
            return None
        if _within(self._bounds, window):
            return self.points
        points = self.points
        found = array("i")
        for number, bounds in enumerate(self._bounds_of_runs()):
            start = 2 * RUN * number
            # one point of the next run belongs to this one as well, or the step between them would be in neither
            found.extend(points[start : start + (2 * RUN + 2 if _meets(bounds, window) else 2)])
        return clipped(found, window)

    def pieces(self, window: Window) -> Iterator[Points]:
        """The parts of a line that the window needs."""
        window = scaled(window, self.world)
        if not _meets(self._bounds, window):
            return
        if _within(self._bounds, window):
            yield self.points
            return
        first = last = -1
        for number, bounds in enumerate(self._bounds_of_runs()):
            start = 2 * RUN * number
            if _meets(bounds, window):
                first = start if first < 0 else first
                last = start + 2 * RUN + 2
            elif first >= 0:
                yield self.points[first:last]
                first = -1
        if first >= 0:
            yield self.points[first:last]

    def _bounds_of_runs(self) -> list[Window]:
        if self._runs is None:
            points = self.points
            self._runs = [_bounds(points[at : at + 2 * RUN + 2]) for at in range(0, len(points), 2 * RUN)]
        return self._runs


def clipped(ring: Points, window: Window) -> "Points | None":
    """The part of a closed ring inside the window, along whose sides it is closed again; None where there is none.

    I. E. Sutherland and G. W. Hodgman, Reentrant Polygon Clipping (Communications of the ACM 17, 1974). The window is
    in the ring's units; what is cut lies on its sides to within one of them.
    """
    left, top, right, bottom = window
    xs, ys = ring[0::2], ring[1::2]
    xs, ys = _cut(xs, ys, round(left), beyond=-1)
    xs, ys = _cut(xs, ys, round(right), beyond=1)
    ys, xs = _cut(ys, xs, round(top), beyond=-1)
    ys, xs = _cut(ys, xs, round(bottom), beyond=1)
    if len(xs) < 3:
        return None
    found = array("i", bytes(8 * len(xs)))
    found[0::2], found[1::2] = xs, ys
    return found


def _cut(along: Points, other: Points, limit: int, *, beyond: int) -> tuple[Points, Points]:
    """A closed ring without what lies beyond ``limit``: above it where ``beyond`` is 1, below it where it is -1.

    ``along`` are its coordinates in the direction of the cut. Stretches on one side of the limit are found and copied
    as a whole.
    """
    if not along or (max(along) <= limit if beyond > 0 else min(along) >= limit):
        return along, other
    is_out = bytes([value > limit for value in along] if beyond > 0 else [value < limit for value in along])
    kept, kept_other = array("i"), array("i")
    at, count = 0, len(is_out)
    while at < count:
        out = is_out[at]
        if out != is_out[at - 1]:  # for the first point that is the last one: the ring is closed
            a, b = along[at - 1], along[at]
            kept.append(limit)
            kept_other.append(other[at - 1] + round((other[at] - other[at - 1]) * (limit - a) / (b - a)))
        turn = is_out.find(1 - out, at)
        end = turn if turn > 0 else count
        if not out:
            kept.extend(along[at:end])
            kept_other.extend(other[at:end])
        at = end
    return kept, kept_other


def _bounds(points: Points) -> Window:
    across, down = points[0::2].tolist(), points[1::2].tolist()  # of a list, min and max take half as long
    return min(across), min(down), max(across), max(down)


def _meets(bounds: Window, window: Window) -> bool:
    return bounds[0] <= window[2] and window[0] <= bounds[2] and bounds[1] <= window[3] and window[1] <= bounds[3]


def _within(bounds: Window, window: Window) -> bool:
    return bounds[0] >= window[0] and bounds[1] >= window[1] and bounds[2] <= window[2] and bounds[3] <= window[3]


class TrackStock:
    """The tracks of the shapes that were drawn lately; for one thread."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Any, ...], Track] = OrderedDict()
        self._points = 0

    def tracks(self, shape: Shape, level: Level, window: Window) -> Iterator[Track]:
        """The tracks of those rings or lines of a shape that meet the window."""
        outline, within = shape.outline, scaled(window, shape.world)
        for number, bounds in enumerate(outline.bounds):
            if _meets(bounds, within):
                yield self._track(shape, level, outline, number)

    def _track(self, shape: Shape, level: Level, outline: Outline, number: int) -> Track:
        key = (shape.layer, level, shape.code, shape.kind, shape.bbox, number)
        track = self._kept.get(key)
        if track is not None:
            self._kept.move_to_end(key)
            return track
        track = self._kept[key] = Track(outline.line(number), outline.bounds[number], shape.world)
        self._points += len(track.points) // 2
        while self._points > POINTS_KEPT and len(self._kept) > 1:
            _, forgotten = self._kept.popitem(last=False)
            self._points -= len(forgotten.points) // 2
        return track
