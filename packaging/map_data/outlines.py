"""Countries with the corrections, and the coast and the borders that follow from their shared sides."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import hypot
from pathlib import Path

from map_data.geometry import label, multipolygon, on_grid, rings
from map_data.packages import Geometry, geometry, shapefile, shapely
from map_data.shape_writer import Point, Row

Side = tuple[Point, Point]

SQUARE = 1000
LONGEST = 200_000
"""In units: the side of the squares in which points are looked up, and the longest side of a border."""

DISPUTED = ("Disputed", "Line of control", "Unrecognized")
INDEFINITE = ("Indefinite", "Indeterminant")


@dataclass
class Country:
    """A country of Natural Earth."""

    code: str
    names: dict[str, str]
    kind: str
    rank: int
    population: int
    wish: tuple[float, float]
    area: Geometry


def read_countries(path: Path, corrections: Path, names: dict[str, dict[str, str]]) -> list[Country]:
    """The countries of one level, corrected; ``names`` are our own short names by code, where there are any."""
    rules = tomllib.loads(corrections.read_text(encoding="utf-8"))
    merged: dict[str, Country] = {}
    for entry in shapefile.Reader(str(path), encoding="utf-8").iterShapeRecords():
        record = entry.record.as_dict()
        code = record["ISO_A2_EH"] if record["ISO_A2_EH"] != "-99" else record["ADM0_A3"]
        code = rules["merge"].get(code, code)
        area = multipolygon(shapely.make_valid(geometry.shape(entry.shape.__geo_interface__)))
        known = merged.get(code)
        if known is not None:
            first_is_larger = known.area.area >= area.area
            known.area = multipolygon(shapely.union(known.area, area))
            if first_is_larger:
                continue
        country = Country(
            code=code,
            names=names.get(code)
            or {"nl": record["NAME_NL"] or record["NAME"], "en": record["NAME_EN"] or record["NAME"]},
            kind=_kind(record["TYPE"]),
            rank=record["LABELRANK"],
            population=max(0, int(record["POP_EST"])),
            wish=(record["LABEL_X"], record["LABEL_Y"]),
            area=known.area if known is not None else area,
        )
        merged[code] = country
    for rule in rules["transfer"]:
        flat = rule["outline"]
        outline = geometry.Polygon(zip(flat[0::2], flat[1::2], strict=True))
        giver, taker = merged.get(rule["from"]), merged.get(rule["to"])
        if giver is None or taker is None:
            continue
        moved = multipolygon(giver.area.intersection(outline))
        giver.area = multipolygon(giver.area.difference(outline))
        taker.area = multipolygon(taker.area.union(moved))
    return sorted(merged.values(), key=lambda country: country.code)


def _kind(of: str) -> str:
    if of in ("Sovereign country", "Country", "Sovereignty"):
        return "country"
    return {"Dependency": "dependency", "Lease": "dependency"}.get(of, "disputed")


def country_rows(countries: list[Country], units: int) -> list[Row]:
    """The countries' areas; the sides of neighbours are point for point the same."""
    outlines = {country.code: rings(country.area, units) for country in countries}
    _share_points(outlines)
    return [
        Row(
            country.code,
            country.kind,
            country.rank,
            country.names,
            list(outlines[country.code]),
            country.population,
            label(country.area, units, country.wish),
        )
        for country in countries
        if outlines[country.code]
    ]


def _share_points(outlines: dict[str, list[list[Point]]]) -> None:
    """Where a cut put a point on one side of a border only, put it on the other side too."""
    count: dict[Side, int] = defaultdict(int)
    for ring in (ring for found in outlines.values() for ring in found):
        for side in _sides(ring):
            count[side] += 1
    grid: dict[tuple[int, int], set[Point]] = defaultdict(set)
    for point in {point for side, owners in count.items() if owners == 1 for point in side}:
        grid[point[0] // SQUARE, point[1] // SQUARE].add(point)
    for found in outlines.values():
        for number, ring in enumerate(found):
            filled = [ring[0]]
            for a, b in pairwise(ring):
                if count[min(a, b), max(a, b)] == 1:
                    filled.extend(_between(a, b, grid))
                filled.append(b)
            found[number] = filled


def _between(a: Point, b: Point, grid: dict[tuple[int, int], set[Point]]) -> list[Point]:
    """The points that lie on the side from ``a`` to ``b`` (within a unit), in its order."""
    (ax, ay), (bx, by) = a, b
    length = hypot(bx - ax, by - ay)
    if length > LONGEST:
        return []
    near = [
        point
        for column in range(min(ax, bx) // SQUARE, max(ax, bx) // SQUARE + 1)
        for row in range(min(ay, by) // SQUARE, max(ay, by) // SQUARE + 1)
        for point in grid.get((column, row), ())
        if point not in (a, b)
    ]
    on_side = []
    for x, y in near:
        along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
        away = abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length
        if away <= 1.0 and 0 < along < length:
            on_side.append((along, (x, y)))
    return [point for _, point in sorted(on_side)]


def _sides(ring: Sequence[Point]) -> Iterator[Side]:
    for a, b in pairwise(ring):
        yield min(a, b), max(a, b)


@dataclass(frozen=True, order=True)
class Part:
    """What a piece of outline is: coast in a square of the globe, or a border of a class between two countries."""

    what: str  # "coast", "border", or empty for what is not drawn
    column: int = 0
    row: int = 0
    first: str = ""
    second: str = ""
    kind: str = ""


NOTHING = Part("")


@dataclass
class Sides:
    """Whose each side is, and what Natural Earth says of it."""

    owners: dict[Side, set[str]]
    classes: dict[Side, str]
    units: int
    cell: int

    def part(self, a: Point, b: Point, code: str) -> Part:
        """What the side from ``a`` to ``b`` of the country ``code`` is; a border belongs to the first of its two."""
        side = min(a, b), max(a, b)
        others = sorted(self.owners[side] - {code})
        if others:
            if code > others[0]:
                return NOTHING
            kind = self.classes.get(side, "disputed" if {code, others[0]} in UNSETTLED else "border")
            return Part("border", first=code, second=others[0], kind=kind)
        if abs(a[0]) == abs(b[0]) == 180 * self.units or max(a[1], b[1]) <= -89.99 * self.units:
            return NOTHING
        size = self.cell * self.units
        return Part("coast", column=(a[0] + b[0]) // 2 // size, row=(a[1] + b[1]) // 2 // size)

    def runs(self, ring: Sequence[Point], code: str) -> Iterator[tuple[Part, list[Point]]]:
        """A ring in pieces of one part each."""
        steps = list(pairwise(ring))
        parts = [self.part(a, b, code) for a, b in steps]
        turn = next((i for i in range(1, len(parts)) if parts[i] != parts[i - 1]), 0)
        turned = zip(parts[turn:] + parts[:turn], steps[turn:] + steps[:turn], strict=True)
        for part, group in groupby(turned, key=lambda one: one[0]):
            if part != NOTHING:
                run = [step for _, step in group]
                yield part, [run[0][0], *(b for _, b in run)]


def coast_and_borders(countries: list[Row], boundary_lines: Path, units: int, cell: int) -> tuple[list[Row], list[Row]]:
    """A side that two countries have is border, a side of one alone is coast.

    The coast comes in squares of ``cell`` degrees. The sides that only close an area at the date line or at the south
    pole are neither.
    """
    owners: dict[Side, set[str]] = defaultdict(set)
    for row in countries:
        for ring in row.rings:
            for side in _sides(ring):
                owners[side].add(row.code)
    classes, control = _boundary_classes(boundary_lines, units)
    sides = Sides(owners, classes, units, cell)
    pieces: dict[Part, list[Sequence[Point]]] = defaultdict(list)
    for row in countries:
        for ring in row.rings:
            for part, run in sides.runs(ring, row.code):
                pieces[part].append(run)
    coast = [Row("", "coast", 0, {}, pieces[part]) for part in sorted(pieces) if part.what == "coast"]
    borders = [
        Row(f"{part.first}-{part.second}", part.kind, 0, {}, pieces[part])
        for part in sorted(pieces)
        if part.what == "border"
    ]
    if control:
        borders.append(Row("", "control", 1, {}, list(control)))
    return coast, borders


UNSETTLED = ({"IL", "SY"}, {"MA", "EH"}, {"IL", "PS"}, {"RU", "UA"})
"""Pairs whose common sides come from a correction, so that no class is known for them."""


def _boundary_classes(path: Path, units: int) -> tuple[dict[Side, str], list[list[Point]]]:
    """What Natural Earth says of each side of a border, and its lines of control within a country of ours."""
    classes: dict[Side, str] = {}
    control = []
    for entry in shapefile.Reader(str(path), encoding="utf-8").iterShapeRecords():
        record = entry.record.as_dict()
        of = record.get("FEATURECLA") or record.get("featurecla") or ""
        kind = "disputed" if of.startswith(DISPUTED) else "indefinite" if of.startswith(INDEFINITE) else "border"
        pair = {record.get("ADM0_A3_L"), record.get("ADM0_A3_R")}
        parts = [*entry.shape.parts, len(entry.shape.points)]
        for start, end in pairwise(parts):
            line = on_grid(entry.shape.points[start:end], units)
            if of.startswith("Line of control") and pair in ({"SYR", "ISR"}, {"SAH", "MAR"}):
                control.append(line)
            for side in _sides(line):
                classes[side] = kind
    return classes, control
