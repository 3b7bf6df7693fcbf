"""The file format of the map's shapes: a header that says what is where, and outlines that are unpacked one by one.

A file holds, in this order:

- 8 bytes ``LWSHAPE1``;
- the length of the header in bytes, an unsigned 32-bit number (all numbers are little-endian);
- the header: JSON in UTF-8, compressed with zlib: ``{"closed": bool, "units": int, "shapes": [ROW, …]}``. A row is
  ``[code, kind, rank, population, names, [west, south, east, north], [lon, lat, width], offset, length]``; the boxes
  and label points are whole numbers of ``1 / units`` degree, the offset counts from the end of the header;
- the outlines: for each shape a piece compressed with zlib on its own, so that only what is in view is unpacked.

An outline holds the number of rings (unsigned 32-bit), for each ring its number of points and its first longitude and
latitude (three signed 32-bit numbers), and then for all rings together the steps from point to point as signed 16-bit
numbers: the low bytes of all longitude steps, their high bytes, then the same for the latitudes. Bytes of one kind next
to each other compress well, and the whole is unpacked by slices and `itertools.accumulate`, without a loop over points.
"""

import json
import struct
import sys
import zlib
from array import array
from dataclasses import dataclass
from itertools import accumulate, chain
from pathlib import Path
from sys import intern
from typing import Any

from leeswijzer.atlas.box import Box
from leeswijzer.errors import KnownError

MAGIC = b"LWSHAPE1"
LARGEST_STEP = 32767
"""In units: the farthest that two neighbouring points may lie apart; the writer puts points in between."""


@dataclass(frozen=True, slots=True)
class ShapeFile:
    """A file as read: a column for each thing that its header says of the shapes; their outlines stay on the disk.

    Row by row, thousands of small lists, the headers at the finest level would take 27 MB. ``boxes`` holds four numbers
    for each shape (west, south, east, north), ``labels`` three (lon, lat, width; a width of -1 where there is no label
    point), both in ``1 / units`` degree.
    """

    path: Path
    closed: bool
    units: int
    codes: tuple[str, ...]
    kinds: tuple[str, ...]
    ranks: "array[int]"
    populations: "array[int]"
    names: tuple[dict[str, str], ...]
    boxes: "array[int]"
    labels: "array[int]"
    _outlines: "array[int]"  # where each begins and how long it is, in bytes
    _start: int  # of the first outline, in bytes from the start of the file

    @classmethod
    def read(cls, path: Path) -> "ShapeFile":
        """Read a file's header; raises KnownError ``map-missing`` or ``map-damaged``."""
        try:
            with path.open("rb") as file:
                head = file.read(12)
                if head[:8] != MAGIC:
                    raise ValueError("another kind of file")
                (length,) = struct.unpack_from("<I", head, 8)
                header = json.loads(zlib.decompress(file.read(length)))
            rows: list[list[Any]] = header["shapes"]
            codes, kinds, ranks, populations, names, boxes, labels, starts, lengths = (
                zip(*rows, strict=True) if rows else ((),) * 9
            )
            return cls(
                path,
                header["closed"],
                header["units"],
                tuple(map(intern, codes)),
                tuple(map(intern, kinds)),
                array("q", ranks),
                array("q", populations),
                tuple(names),
                array("i", chain.from_iterable(boxes)),
                array("i", chain.from_iterable(label or (0, 0, -1) for label in labels)),
                array("q", chain.from_iterable(zip(starts, lengths, strict=True))),
                12 + length,
            )
        except OSError as error:
            raise KnownError("map-missing", path=path) from error
        except (ValueError, KeyError, TypeError, OverflowError, struct.error, zlib.error) as error:
            raise KnownError("map-damaged", path=path) from error

    def box(self, index: int) -> Box:
        """The box around a shape, in degrees."""
        return Box(*(edge / self.units for edge in self.boxes[4 * index : 4 * index + 4]))

    def meeting(self, bbox: Box) -> list[int]:
        """The indexes of the shapes whose boxes meet ``bbox``, which may run across the date line."""
        found: set[int] = set()
        for part in bbox.parts():
            left, bottom, right, top = (edge * self.units for edge in part)
            sides = (self.boxes[side::4] for side in range(4))
            found.update(
                index
                for index, (west, south, east, north) in enumerate(zip(*sides, strict=True))
                if left <= east and west <= right and bottom <= north and south <= top
            )
        return sorted(found)

    def rings(self, index: int) -> tuple["array[float]", ...]:
        """Unpack the outline of a shape: each ring a flat row of degrees (lon, lat, lon, lat, …).

        Raises KnownError ``map-missing`` or ``map-damaged``.
        """
        offset, length = self._outlines[2 * index : 2 * index + 2]
        if not length:
            return ()
        try:
            with self.path.open("rb") as file:
                file.seek(self._start + offset)
                return unpack(file.read(length), self.units)
        except OSError as error:
            raise KnownError("map-missing", path=self.path) from error
        except (ValueError, struct.error, zlib.error) as error:
            raise KnownError("map-damaged", path=self.path) from error


def _numbers(typecode: str, data: bytes | bytearray) -> "array[int]":
    numbers = array(typecode, bytes(data))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _steps(low: bytes, high: bytes) -> "array[int]":
    both = bytearray(2 * len(low))
    both[0::2] = low
    both[1::2] = high
    return _numbers("h", both)


def unpack(packed: bytes, units: int) -> tuple["array[float]", ...]:
    """The rings of one outline, in degrees."""
    data = zlib.decompress(packed)
    (count,) = struct.unpack_from("<I", data)
    start = 4 + 12 * count
    heads = _numbers("i", data[4:start])
    steps = sum(heads[0::3]) - count
    low_x, high_x, low_y, high_y = (data[start + i * steps : start + (i + 1) * steps] for i in range(4))
    across, up = _steps(low_x, high_x), _steps(low_y, high_y)
    rings = []
    position = 0
    for points, x, y in zip(heads[0::3], heads[1::3], heads[2::3], strict=True):
        end = position + points - 1
        ring = array("d", bytes(16 * points))
        ring[0::2] = array("d", [lon / units for lon in accumulate(across[position:end], initial=x)])
        ring[1::2] = array("d", [lat / units for lat in accumulate(up[position:end], initial=y)])
        rings.append(ring)
        position = end
    return tuple(rings)
