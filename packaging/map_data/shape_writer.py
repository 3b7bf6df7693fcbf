"""Writes the files that `leeswijzer.atlas.shape_file` reads; the format is told there."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from leeswijzer.atlas.projection import forward
from leeswijzer.atlas.shape_file import HEAD, LARGEST_STEP, MAGIC

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
    table: list[tuple[int, ...]] = []
    for row in rows:
        points = [point for ring in row.rings for point in ring] or [row.label[:2] if row.label else (0, 0)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        body += pack([on_plane(ring, units) for ring in row.rings]) if row.rings else b""
        label = row.label or (0, 0, -1)
        table.append((min(xs), min(ys), max(xs), max(ys), *label, row.rank, row.population, len(body)))
    columns = b"".join(struct.pack(f"<{len(rows)}i", *column) for column in zip(*table, strict=True))
    packed = zlib.compress(columns + "\n".join(_lines(rows)).encode(), 9)
    data = HEAD.pack(MAGIC, units, closed, len(rows), len(packed)) + packed + body
    path.write_bytes(data)
    return len(data)


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    """The text of the table, line by line."""
    yield from (row.code for row in rows)
    yield from (row.kind for row in rows)
    for language in sorted({language for row in rows for language in row.names}):
        yield language
        yield from (row.names.get(language, "") for row in rows)


def on_plane(ring: Ring, units: int) -> list[Point]:
    """A ring of degrees in units on the plane of the outlines, without points that fall together there."""
    world = 360 * units
    points: list[Point] = []
    for lon, lat in ring:
        x, y = forward(lon / units, lat / units)
        point = (round(x * world), round(y * world))
        if not points or points[-1] != point:
            points.append(point)
    return points


def pack(rings: Sequence[Ring]) -> bytes:
    """One outline, compressed; its rings are on the plane."""
    heads: list[tuple[int, ...]] = []
    across: list[int] = []
    down: list[int] = []
    for ring in rings:
        points = with_short_steps(ring)
        (x, y), xs, ys = points[0], [x for x, _ in points], [y for _, y in points]
        heads.append((len(points), x, y, x - min(xs), y - min(ys), max(xs) - x, max(ys) - y))
        across.extend(b[0] - a[0] for a, b in pairwise(points))
        down.extend(b[1] - a[1] for a, b in pairwise(points))
    columns = b"".join(struct.pack(f"<{len(rings)}i", *column) for column in zip(*heads, strict=True))
    steps = [struct.pack(f"<{len(all_steps)}h", *all_steps) for all_steps in (across, down)]
    data = struct.pack("<I", len(rings)) + columns + b"".join(part[n::2] for part in steps for n in range(2))
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
