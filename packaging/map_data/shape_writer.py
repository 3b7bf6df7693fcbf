"""Writes the files that `leeswijzer.atlas.shape_file` reads; the format is told there."""

import json
import struct
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from leeswijzer.atlas.shape_file import LARGEST_STEP, MAGIC

Point = tuple[int, int]
Ring = Sequence[Point]


@dataclass
class Row:
    """A shape to be written, in units."""

    code: str
    kind: str
    rank: int
    names: dict[str, str]
    rings: list[Ring] = field(default_factory=list)
    population: int = 0
    label: tuple[int, int, int] | None = None


def write(path: Path, rows: Sequence[Row], *, closed: bool, units: int) -> int:
    """Write a file and return its size in bytes."""
    body = bytearray()
    table = []
    for row in rows:
        packed = pack(row.rings) if row.rings else b""
        points = [point for ring in row.rings for point in ring] or [row.label[:2] if row.label else (0, 0)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        bbox = [min(xs), min(ys), max(xs), max(ys)]
        table.append([row.code, row.kind, row.rank, row.population, row.names, bbox, row.label, len(body), len(packed)])
        body += packed
    header = json.dumps(
        {"closed": closed, "units": units, "shapes": table}, ensure_ascii=False, separators=(",", ":")
    ).encode()
    packed_header = zlib.compress(header, 9)
    data = MAGIC + struct.pack("<I", len(packed_header)) + packed_header + body
    path.write_bytes(data)
    return len(data)


def pack(rings: Sequence[Ring]) -> bytes:
    """One outline, compressed."""
    heads = array("i")
    across, up = array("h"), array("h")
    for ring in rings:
        points = with_short_steps(ring)
        heads.extend((len(points), *points[0]))
        across.extend(b[0] - a[0] for a, b in pairwise(points))
        up.extend(b[1] - a[1] for a, b in pairwise(points))
    x, y = across.tobytes(), up.tobytes()
    data = struct.pack("<I", len(rings)) + heads.tobytes() + x[0::2] + x[1::2] + y[0::2] + y[1::2]
    return zlib.compress(data, 9)


def with_short_steps(ring: Ring) -> list[Point]:
    """The ring with points in between where two are farther apart than a 16-bit step."""
    points = [ring[0]]
    for (ax, ay), (bx, by) in pairwise(ring):
        pieces = -(-max(abs(bx - ax), abs(by - ay)) // LARGEST_STEP)
        points.extend(
            (ax + (bx - ax) * piece // pieces, ay + (by - ay) * piece // pieces) for piece in range(1, pieces)
        )
        points.append((bx, by))
    return points
