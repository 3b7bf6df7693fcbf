"""What part of the world a map shows, and where on the screen a point of it falls; knows no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asinh, cosh, hypot, log, sqrt, tanh

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.projection import forward, inverse, world_width_for

NARROWEST_WORLD = 200.0
WIDEST_WORLD = 256.0 * 2**10
"""Pixels: the whole world in a side panel, and some 100 metres a pixel, beyond which the outlines say nothing."""

CLOSEST_FIT = 5.0
"""Degrees of longitude that a view shows at least when places are fitted: a single town keeps its surroundings."""

_CURVE = 1.2
"""How far a flight zooms out on its way (rho of van Wijk and Nuij); they found 1.42 to please most, for longer ways."""


@dataclass(frozen=True, slots=True)
class Camera:
    """``x``, ``y`` on the plane of `leeswijzer.atlas.projection` is the middle; the world is ``world`` pixels wide."""

    x: float
    y: float
    world: float

    @classmethod
    def over(cls, boxes: Iterable[Box], width: float, height: float, *, margin: float = 24.0) -> "Camera":
        """A camera that shows all of ``boxes`` (degrees) in ``width`` × ``height`` pixels; the world where none is."""
        found = list(boxes)
        if not found:
            return cls(0.5, 0.42, max(NARROWEST_WORLD, min(width, height * 1.6))).kept()
        west, south = min(box.west for box in found), min(box.south for box in found)
        east, north = max(box.east for box in found), max(box.north for box in found)
        room = min(margin, width / 6, height / 6)
        world = min(360 / CLOSEST_FIT * width, world_width_for(west, south, east, north, width, height, margin=room))
        left, top = forward(west, north)
        right, bottom = forward(east, south)
        return cls((left + right) / 2, (top + bottom) / 2, world).kept()

    def kept(self) -> "Camera":
        """The nearest camera that does not leave the world."""
        world = min(WIDEST_WORLD, max(NARROWEST_WORLD, self.world))
        return Camera(min(1.0, max(0.0, self.x)), min(1.0, max(0.0, self.y)), world)

    def screen(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        """Where a point of the plane falls in a view of ``width`` × ``height`` pixels."""
        return (x - self.x) * self.world + width / 2, (y - self.y) * self.world + height / 2

    def plane(self, left: float, top: float, width: float, height: float) -> tuple[float, float]:
        """The point of the plane under a pixel."""
        return self.x + (left - width / 2) / self.world, self.y + (top - height / 2) / self.world

    def panned(self, right: float, down: float) -> "Camera":
        """The map moved under the eye by so many pixels."""
        return Camera(self.x - right / self.world, self.y - down / self.world, self.world).kept()

    def zoomed(self, factor: float, left: float, top: float, width: float, height: float) -> "Camera":
        """``factor`` times as large, the point under the pixel ``left``, ``top`` staying where it is."""
        x, y = self.plane(left, top, width, height)
        world = min(WIDEST_WORLD, max(NARROWEST_WORLD, self.world * factor))
        return Camera(x - (left - width / 2) / world, y - (top - height / 2) / world, world).kept()

    def window(self, width: float, height: float, margin: float = 0.0) -> tuple[float, float, float, float]:
        """Left, top, right and bottom on the plane of a view with ``margin`` pixels around it."""
        across, down = (width / 2 + margin) / self.world, (height / 2 + margin) / self.world
        return self.x - across, self.y - down, self.x + across, self.y + down

    def box(self, width: float, height: float, margin: float = 0.0) -> Box:
        """What a view shows, in degrees; no farther than the world goes."""
        left, top, right, bottom = self.window(width, height, margin)
        west, north = inverse(max(0.0, left), max(0.0, top))
        east, south = inverse(min(1.0, right), min(1.0, bottom))
        return Box(west, south, east, north)

    def toward(self, goal: "Camera", part: float, width: float) -> "Camera":
        """The camera after ``part`` (0 to 1) of a flight to ``goal`` in a view of ``width`` pixels.

        J. J. van Wijk and W. A. A. Nuij, Smooth and Efficient Zooming and Panning (InfoVis 2003): the way on which the
        picture moves evenly, zooming out before a long leg and in again after it.
        """
        if part <= 0.0:
            return self
        if part >= 1.0:
            return goal
        w0, w1 = width / self.world, width / goal.world
        dx, dy = goal.x - self.x, goal.y - self.y
        u1 = hypot(dx, dy)
        if u1 < 1e-9:
            return Camera(goal.x, goal.y, self.world * (goal.world / self.world) ** part)
        squared = _CURVE * _CURVE
        b0 = (w1 * w1 - w0 * w0 + squared * squared * u1 * u1) / (2 * w0 * squared * u1)
        b1 = (w1 * w1 - w0 * w0 - squared * squared * u1 * u1) / (2 * w1 * squared * u1)
        r0, r1 = -asinh(b0), -asinh(b1)
        s = part * (r1 - r0) / _CURVE
        u = w0 / squared * (cosh(r0) * tanh(_CURVE * s + r0) - sqrt(cosh(r0) ** 2 - 1) * (1 if r0 > 0 else -1))
        w = w0 * cosh(r0) / cosh(_CURVE * s + r0)
        return Camera(self.x + dx * u / u1, self.y + dy * u / u1, width / w)

    def near(self, other: "Camera") -> bool:
        """Whether the two show the same to within a pixel."""
        apart = hypot(self.x - other.x, self.y - other.y) * self.world
        return apart < 1.0 and abs(log(self.world / other.world)) < 1e-3


def wheel_factor(notches: float) -> float:
    """The factor that ``notches`` of a mouse wheel enlarge by: three notches double."""
    return float(2 ** (notches / 3))
