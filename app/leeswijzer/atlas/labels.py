"""Where names stand on the map: the most important first, each where it covers no other and no pin.

A point's name is tried at eight places round it in the order of preference of E. Imhof (Positioning Names on Maps, The
American Cartographer 2, 1975): right and above is best. An area's name stands on its label point, or not at all where
the area is too narrow for it. Taking the most important first and never going back is the greedy method that
J. Christensen, J. Marks and S. Shieber compare with others (An Empirical Study of Algorithms for Point-Feature Label
Placement, 1995).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

CELL = 64.0
"""The side in pixels of the squares in which placed names are looked up: about the size of a name."""

# where the name's left upper corner goes, in widths and heights from the point, and which way the gap counts
_ROUND = (
    (0.0, -1.0, 1, -1),  # right above
    (0.0, -0.5, 1, 0),  # right
    (0.0, 0.0, 1, 1),  # right below
    (-1.0, -1.0, -1, -1),  # left above
    (-1.0, -0.5, -1, 0),  # left
    (-1.0, 0.0, -1, 1),  # left below
    (-0.5, -1.0, 0, -1),  # above
    (-0.5, 0.0, 0, 1),  # below
)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Rect") -> bool:
        """Whether the two overlap; touching edges do not count."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def within(self, other: "Rect") -> bool:
        """Whether this one lies wholly in the other."""
        return (
            other.x <= self.x
            and other.y <= self.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that would like a place: ``width`` × ``height`` pixels of text for the point ``x``, ``y``.

    ``importance``: a greater number goes first; equal ones go in the order given. ``room`` is None for the name of a
    point, which stands beside it, ``gap`` pixels away; for the name of an area it is how many pixels wide the area is
    at the point.
    """

    key: str
    x: float
    y: float
    width: float
    height: float
    importance: float
    room: float | None = None
    gap: float = 6.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A name that got a place."""

    key: str
    rect: Rect


def place_labels(candidates: Iterable[Candidate], view: Rect, obstacles: Iterable[Rect] = ()) -> tuple[Placed, ...]:
    """The names that have a place within ``view`` without covering another one or an obstacle (a pin, say)."""
    taken = _Taken()
    for obstacle in obstacles:
        taken.add(obstacle)
    placed = []
    for candidate in sorted(candidates, key=lambda one: -one.importance):
        for rect in _places(candidate):
            if rect.within(view) and not taken.meets(rect):
                taken.add(rect)
                if candidate.room is None:
                    taken.add(_dot(candidate))
                placed.append(Placed(candidate.key, rect))
                break
    return tuple(placed)


def _places(candidate: Candidate) -> Iterator[Rect]:
    width, height = candidate.width, candidate.height
    if candidate.room is not None:
        if width <= candidate.room:
            yield Rect(candidate.x - width / 2, candidate.y - height / 2, width, height)
        return
    for across, down, side, rise in _ROUND:
        # on a diagonal the gap counts less, so that the name does not drift away from its point
        gap = candidate.gap if not (side and rise) else candidate.gap * 0.5
        yield Rect(candidate.x + across * width + side * gap, candidate.y + down * height + rise * gap, width, height)


def _dot(candidate: Candidate) -> Rect:
    """The sign of the point itself, so that the names that follow leave it to be seen."""
    return Rect(candidate.x - candidate.gap / 2, candidate.y - candidate.gap / 2, candidate.gap, candidate.gap)


class _Taken:
    """Rectangles in a grid of squares, so that each new one meets only its neighbours."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Rect]] = defaultdict(list)

    @staticmethod
    def _cells_of(rect: Rect) -> Iterator[tuple[int, int]]:
        for column in range(int(rect.x // CELL), int((rect.x + rect.width) // CELL) + 1):
            for row in range(int(rect.y // CELL), int((rect.y + rect.height) // CELL) + 1):
                yield column, row

    def add(self, rect: Rect) -> None:
        for cell in self._cells_of(rect):
            self._cells[cell].append(rect)

    def meets(self, rect: Rect) -> bool:
        return any(rect.meets(other) for cell in self._cells_of(rect) for other in self._cells.get(cell, ()))
