"""The file format of the map's shapes: a table that says what is where, and outlines that are unpacked one by one.

A file holds, in this order (all numbers are little-endian):

- 8 bytes ``LWSHAPE2``;
- four unsigned 32-bit numbers: how many units a degree has, 1 where the outlines are closed and else 0, the number of
  shapes, and the length of the table in bytes;
- the table, compressed with zlib: first columns of signed 32-bit numbers, one for each shape (`COLUMNS` names them;
  boxes and label points are in units, the width of a label is -1 where there is no label point, an outline's end
  counts in bytes from the end of the table), then text in UTF-8, a line each: the codes of all shapes, their kinds, and
  for each language its tag (BCP 47) and all names, an empty line where a shape has none;
- the outlines: for each shape a piece compressed with zlib on its own, so that only what is in view is unpacked.

The points of an outline lie on the plane of `leeswijzer.atlas.projection`, on which the world is 360 degrees of units
wide and high: what is read can be drawn as it is. An outline holds the number of lines or rings (unsigned 32-bit), then
columns of signed 32-bit numbers for them: how many points each has, the x and y of the first, and how far the line
reaches from there to the left, up, right and down; then for all lines together the steps from point to point as signed
16-bit numbers: the low bytes of all steps in x, their high bytes, then the same for y. Bytes of one kind next to each
other compress well, and a line is not unpacked where its bounds tell that nobody will see it.

Everything is read by slices and `itertools.accumulate`, without a loop over shapes or points: another thread that
paints meanwhile waits for no more than a millisecond or two.
"""

import struct
import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from sys import intern
from typing import NamedTuple, Self

from leeswijzer.atlas.box import Box
from leeswijzer.errors import KnownError

MAGIC = b"LWSHAPE2"
HEAD = struct.Struct("<8s4I")
COLUMNS = ("west", "south", "east", "north", "label_lon", "label_lat", "label_width", "rank", "population", "end")

LARGEST_STEP = 32767
"""In units: the farthest that two neighbouring points may lie apart; the writer puts points in between."""


def _numbers(typecode: str, data: bytes | bytearray) -> "array[int]":
    numbers = array(typecode, bytes(data))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _pairs(low: bytes, high: bytes) -> "array[int]":
    both = bytearray(2 * len(low))
    both[0::2] = low
    both[1::2] = high
    return _numbers("h", both)


class Bounds(NamedTuple):
    """What a line reaches on the plane, in its units."""

    left: int
    top: int
    right: int
    bottom: int


class Outline:
    """The rings or lines of a shape, on the plane; ``bounds`` tells what each reaches, and `line` unpacks it anew."""

    __slots__ = ("_first_steps", "_heads", "_steps", "bounds", "points")

    def __init__(self, heads: "Sequence[array[int]]", steps: bytes) -> None:
        counts, xs, ys, left, up, right, down = heads
        self._heads = tuple(zip(counts, xs, ys, strict=True))
        self._first_steps = tuple(accumulate((count - 1 for count in counts), initial=0))
        if len(steps) != 4 * self._first_steps[-1]:
            raise ValueError("another number of steps than of points")
        self._steps = steps
        self.points = sum(counts)
        self.bounds = tuple(
            Bounds(x - to_left, y - to_top, x + to_right, y + to_bottom)
            for x, y, to_left, to_top, to_right, to_bottom in zip(xs, ys, left, up, right, down, strict=True)
        )

    @classmethod
    def read(cls, packed: bytes) -> Self:
        """The outline in a compressed piece of a file; raises ValueError, struct.error or zlib.error."""
        data = zlib.decompress(packed)
        (count,) = struct.unpack_from("<I", data)
        heads = [_numbers("i", data[4 + 4 * count * n : 4 + 4 * count * (n + 1)]) for n in range(_HEADS)]
        return cls(heads, data[4 + 4 * count * _HEADS :])

    def __len__(self) -> int:
        """How many lines it has."""
        return len(self._heads)

    def line(self, number: int) -> "array[int]":
        """One ring or line, as a flat row (x, y, x, y, …)."""
        points, x, y = self._heads[number]
        start, end, of_all = self._first_steps[number], self._first_steps[number + 1], self._first_steps[-1]
        low_x, high_x, low_y, high_y = (self._steps[n * of_all + start : n * of_all + end] for n in range(4))
        line = array("i", bytes(8 * points))
        # half again as fast as giving the numbers to the array one by one
        line[0::2] = array("i", struct.pack(f"{points}i", *accumulate(_pairs(low_x, high_x), initial=x)))
        line[1::2] = array("i", struct.pack(f"{points}i", *accumulate(_pairs(low_y, high_y), initial=y)))
        return line

    def lines(self) -> "Iterator[array[int]]":
        """All rings or lines."""
        return map(self.line, range(len(self)))


_HEADS = 7
NO_OUTLINE = Outline([array("i")] * _HEADS, b"")


@dataclass(frozen=True, slots=True)
class ShapeFile:
    """A file as read: a column for each thing that its table says of the shapes; their outlines stay on the disk.

    ``columns`` holds the numbers by the names in `COLUMNS`, ``names`` a column of names for each language.
    """

    path: Path
    closed: bool
    units: int
    codes: tuple[str, ...]
    kinds: tuple[str, ...]
    names: dict[str, tuple[str, ...]]
    columns: "dict[str, array[int]]"
    _start: int  # of the first outline, in bytes from the start of the file

    @classmethod
    def read(cls, path: Path) -> "ShapeFile":
        """Read a file's table; raises KnownError ``map-missing`` or ``map-damaged``."""
        try:
            with path.open("rb") as file:
                magic, units, closed, count, length = HEAD.unpack(file.read(HEAD.size))
                if magic != MAGIC:
                    raise ValueError("another kind of file")
                table = zlib.decompress(file.read(length))
            size = 4 * count
            columns = {name: _numbers("i", table[n * size : (n + 1) * size]) for n, name in enumerate(COLUMNS)}
            lines = table[len(COLUMNS) * size :].decode().split("\n")
            codes, kinds = tuple(lines[:count]), tuple(map(intern, lines[count : 2 * count]))
            tags = range(2 * count, len(lines), count + 1)
            names = {lines[tag]: tuple(lines[tag + 1 : tag + 1 + count]) for tag in tags if lines[tag]}
            if any(len(column) != count for column in (codes, kinds, *names.values(), *columns.values())):
                raise ValueError("columns of different lengths")
            return cls(path, bool(closed), units, codes, kinds, names, columns, HEAD.size + length)
        except OSError as error:
            raise KnownError("map-missing", path=path) from error
        except (ValueError, struct.error, zlib.error) as error:
            raise KnownError("map-damaged", path=path) from error

    @property
    def world(self) -> int:
        """How wide and high the plane of the outlines is, in its own units."""
        return 360 * self.units

    def box(self, index: int) -> Box:
        """The box around a shape, in degrees."""
        return Box(*(self.columns[side][index] / self.units for side in COLUMNS[:4]))

    def names_of(self, index: int) -> dict[str, str]:
        """The names of a shape by language."""
        return {language: names[index] for language, names in self.names.items() if names[index]}

    def meeting(self, bbox: Box) -> list[int]:
        """The indexes of the shapes whose boxes meet ``bbox``, which may run across the date line."""
        found: set[int] = set()
        for part in bbox.parts():
            left, bottom, right, top = (edge * self.units for edge in part)
            sides = (self.columns[side] for side in COLUMNS[:4])
            found.update(
                index
                for index, (west, south, east, north) in enumerate(zip(*sides, strict=True))
                if left <= east and west <= right and bottom <= north and south <= top
            )
        return sorted(found)

    def outline(self, index: int) -> Outline:
        """Read the outline of a shape, on a plane `world` units wide.

        Raises KnownError ``map-missing`` or ``map-damaged``.
        """
        ends = self.columns["end"]
        start = ends[index - 1] if index else 0
        if start == ends[index]:
            return NO_OUTLINE
        try:
            with self.path.open("rb") as file:
                file.seek(self._start + start)
                return Outline.read(file.read(ends[index] - start))
        except OSError as error:
            raise KnownError("map-missing", path=self.path) from error
        except (ValueError, struct.error, zlib.error) as error:
            raise KnownError("map-damaged", path=self.path) from error
