"""Lakes and rivers."""

from itertools import pairwise
from pathlib import Path

from map_data.geometry import label, on_grid, rings
from map_data.own_names import OwnNames
from map_data.packages import geometry, shapefile, shapely
from map_data.shape_writer import Row


def lake_rows(path: Path, units: int) -> list[Row]:
    """The lakes of a level."""
    rows = []
    for entry in shapefile.Reader(str(path), encoding="utf-8").iterShapeRecords():
        record = entry.record.as_dict()
        area = shapely.make_valid(geometry.shape(entry.shape.__geo_interface__))
        outline = rings(area, units)
        if not outline:
            continue
        english = record["name_en"] or record["name"] or ""
        names = {"en": english, "nl": record["name_nl"] or ""}
        names = {language: name for language, name in names.items() if name and (language == "en" or name != english)}
        kind = {"Reservoir": "reservoir", "Alkaline Lake": "salt lake"}.get(record["featurecla"], "lake")
        rows.append(Row("", kind, int(record["scalerank"]), names, [*outline], 0, label(area, units)))
    return rows


def river_rows(path: Path, units: int, tolerance: float, own: OwnNames) -> list[Row]:
    """The rivers of a level, as Natural Earth cuts them; a river's course through a lake is of kind "lake centre".

    Points nearer than ``tolerance`` degrees to the line without them are left out (Douglas and Peucker 1973).
    """
    rows = []
    for entry in shapefile.Reader(str(path), encoding="cp1252", encodingErrors="replace").iterShapeRecords():
        record = entry.record.as_dict()
        ends = [*entry.shape.parts, len(entry.shape.points)]
        courses = [entry.shape.points[a:b] for a, b in pairwise(ends) if b - a > 1]
        simple = [shapely.simplify(geometry.LineString(course), tolerance) for course in courses]
        lines = [on_grid(line.coords, units) for line in simple]
        lines = [line for line in lines if len(line) > 1]
        if not lines:
            continue
        name = record["name"] or ""
        names = own.rivers.get(name) or ({"en": name} if name else {})
        kind = "lake centre" if record["featurecla"].startswith("Lake") else "river"
        if "Canal" in name:
            kind = "canal"
        longest = max(lines, key=len)
        x, y = longest[len(longest) // 2]
        rows.append(Row("", kind, int(record["scalerank"]), names, [*lines], 0, (x, y, 0)))
    return rows
