"""Provinces (admin-1): their outlines, and their ISO 3166-2 codes, found by name and place."""

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from leeswijzer.atlas.folding import fold, without_article
from map_data.geometry import label, multipolygon, rings
from map_data.own_names import OwnNames
from map_data.packages import Geometry, geometry, shapefile, shapely
from map_data.shape_writer import Row

_LANGUAGE = re.compile(r"^(.*?)\s*\((\w+)\)$")


@dataclass
class Province:
    """A province; ``code`` is its ISO 3166-2 code, or the country's code with a name where none was found."""

    code: str
    country: str
    names: dict[str, str]
    variants: tuple[str, ...]
    rank: int
    area: Geometry
    population: int = 0
    outlines: dict[str, Geometry] = field(default_factory=dict)


def read_provinces(path: Path, own: OwnNames) -> list[Province]:
    """The provinces of the world, each name of a country once, in the order of their codes."""
    parts: dict[tuple[str, str], list[tuple[int, Geometry]]] = defaultdict(list)
    for entry in shapefile.Reader(str(path), encoding="utf-8", encodingErrors="replace").iterShapeRecords():
        country, name = entry.record["iso_a2"], _repaired(entry.record["name"] or "")
        if not name or not re.fullmatch("[A-Z]{2}", country) or name in DEMARCATIONS or not entry.shape.points:
            continue
        area = multipolygon(shapely.make_valid(geometry.shape(entry.shape.__geo_interface__)))
        parts[country, name].append((entry.record["scalerank"], area))
    iso = _subdivisions()
    taken: set[str] = set()
    provinces = []
    for (country, name), found in sorted(parts.items(), key=lambda one: one[0]):
        area = multipolygon(shapely.union_all([part for _, part in found]))
        code, variants = _identity(country, name, area, iso.get(country, {}), taken)
        code = own.province_codes.get(f"{country} {name}", code)
        taken.add(code)
        names = {"en": name}
        if code in own.provinces:
            names, others = own.provinces[code]
            variants = (*others, *variants)
        provinces.append(Province(code, country, names, variants, min(rank for rank, _ in found), area))
    return sorted(provinces, key=lambda province: province.code)


DEMARCATIONS = ("UNDOF",)
"""Zones that are no provinces."""


def _repaired(name: str) -> str:
    """The name, where its UTF-8 was taken for Latin-1 before it was encoded again."""
    try:
        return name.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return name


def _subdivisions() -> dict[str, dict[str, Any]]:
    found = find_spec("iso3166_2")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("iso3166_2")
    data: dict[str, dict[str, Any]] = json.loads(
        Path(found.origin).with_name("iso3166-2.json").read_text(encoding="utf-8")
    )
    return data


def _identity(
    country: str, name: str, area: Geometry, iso: dict[str, Any], taken: set[str]
) -> tuple[str, tuple[str, ...]]:
    """The code and the other names: by a common name first, else by a centre inside."""
    wanted = {_key(name)} | {_key(part) for part in re.findall(r"[^()]+", name)}
    by_name = [code for code, entry in iso.items() if wanted & {_key(other) for other, _ in _iso_names(entry)}]
    inside = [
        code
        for code, entry in iso.items()
        if entry.get("latLng") and area.covers(geometry.Point(entry["latLng"][1], entry["latLng"][0]))
    ]
    both = [code for code in by_name if code in inside]
    for code in (*both, *by_name, *(inside if len(inside) == 1 else ())):
        if code not in taken:
            others = [other for other, language in _iso_names(iso[code]) if language in ("", "eng", "nld")]
            return code, tuple(dict.fromkeys((name, *others)))
    return f"{country}-{fold(name).replace(' ', '-')}", ()


def _iso_names(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """Each name of a subdivision with its language (ISO 639-3), empty for the code's own name."""
    names = [(entry["name"], "")]
    for other in (entry.get("localOtherName") or "").split(", "):
        matched = _LANGUAGE.match(other)
        if matched:
            names.append((matched[1], matched[2]))
    return names


_GENERIC = re.compile(r"\b(governorate|province|state|region|department|oblast|district|county|prefecture|of|the)\b")


def _key(name: str) -> str:
    return " ".join(_GENERIC.sub(" ", without_article(fold(name))).split())


def simplified(provinces: list[Province], tolerance: float) -> list[Geometry]:
    """The areas with fewer points; common sides stay common.

    ``tolerance`` in degrees: corners of triangles smaller than its square vanish (Visvalingam and Whyatt 1993).
    """
    areas = [province.area for province in provinces]
    found: list[Geometry] = shapely.coverage_simplify(areas, tolerance).tolist()
    return found


def province_rows(provinces: list[Province], tolerance: float, units: int) -> list[Row]:
    """The provinces as rows, at a level of detail."""
    rows = []
    for province, area in zip(provinces, simplified(provinces, tolerance), strict=True):
        outline = rings(area, units)
        if outline:
            where = label(area, units)
            rows.append(
                Row(province.code, "province", province.rank, province.names, [*outline], province.population, where)
            )
    return rows
