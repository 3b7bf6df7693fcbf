"""Writes the gazetteer: the SQLite file that `leeswijzer.atlas.gazetteer` looks names up in."""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from leeswijzer.atlas.folding import fold, without_article
from leeswijzer.atlas.gazetteer import SCHEMA, Form, Kind
from map_data.own_names import OwnNames, Words
from map_data.provinces import Province
from map_data.shape_writer import Row
from map_data.towns import Town

VARIANTS_FROM = 250_000
"""Inhabitants from which a town's other names are kept."""

VARIANTS_IN = frozenset(
    ("IQ", "SY", "IR", "TR", "JO", "LB", "IL", "PS", "KW", "SA", "YE", "QA", "BH", "OM", "AE", "EG", "AF")
) | {"NL", "BE", "UA"}
"""Countries whose smaller towns keep their other names too."""

_LATIN = re.compile(r"^[A-Z][A-Za-zÀ-ɏḀ-ỿ'’ʻʼ. -]{2,}$")
_ARABIC_SPEAKING = frozenset(
    ("IQ", "SY", "JO", "LB", "PS", "KW", "SA", "YE", "QA", "BH", "OM", "AE", "EG", "LY", "TN", "DZ", "MA", "SD")
)


@dataclass
class Line:
    """A place as written, with its names: (folded, form, language, exact form or empty)."""

    kind: Kind
    code: str
    country: str
    province: str
    names: dict[str, str]
    population: int
    weight: int
    lon: float
    lat: float
    found_by: dict[tuple[str, Form, str, str], None] = field(default_factory=dict)

    def add(self, name: str, form: Form, language: str = "") -> None:
        """Let the place be found by a name; one in capitals only has to be written so in the text too."""
        folded = fold(name)
        letters = name.replace(".", "")
        exact = letters if len(letters) <= 4 and letters.isupper() else ""
        if folded and (folded, form, "", exact) not in self.found_by:
            self.found_by[folded, form, language, exact] = None


def lines(
    own: OwnNames, countries: list[Row], provinces: list[Province], towns: list[Town], rivers: list[Row], units: int
) -> list[Line]:
    """All places, in the order in which they are numbered."""
    return [
        *_countries(own, countries, units),
        *_provinces(provinces),
        *_towns(towns),
        *_rivers(rivers, units),
        *_regions(own),
    ]


def _countries(own: OwnNames, countries: list[Row], units: int) -> Iterable[Line]:
    for row in countries:
        x, y, _ = row.label or (0, 0, 0)
        weight = 100 * max(row.population, 100_000)
        line = Line(Kind.COUNTRY, row.code, row.code, "", row.names, row.population, weight, x / units, y / units)
        for language, name in row.names.items():
            line.add(name, Form.NAME, language)
        for language, words in own.countries.get(row.code, {}).items():
            _add_words(line, language, words)
        yield line


def _add_words(line: Line, language: str, words: Words) -> None:
    for name in words.names:
        line.add(name, Form.NAME, language)
    for adjective in words.adjectives:
        line.add(adjective, Form.ADJECTIVE, language)
    for people in words.peoples:
        line.add(people, Form.PEOPLE, language)


def _provinces(provinces: list[Province]) -> Iterable[Line]:
    for province in provinces:
        x, y = _centre(province)
        # a quarter: where a town and its province share a name, the town is meant more often
        weight = max(1000, province.population // 4)
        line = Line(
            Kind.PROVINCE, province.code, province.country, "", province.names, province.population, weight, x, y
        )
        for name in province.variants:
            line.add(name, Form.NAME)
        for language, name in province.names.items():
            line.add(name, Form.NAME, language)
        _without_articles(line)
        yield line


def _centre(province: Province) -> tuple[float, float]:
    point = province.area.representative_point()
    return point.x, point.y


def _without_articles(line: Line) -> None:
    if line.country in _ARABIC_SPEAKING:
        known = {folded for folded, *_ in line.found_by}
        for folded, form, language, exact in list(line.found_by):
            if without_article(folded) not in known:
                line.found_by[without_article(folded), form, language, exact] = None


def _towns(towns: list[Town]) -> Iterable[Line]:
    for town in towns:
        weight = max(1000, town.population) * (10 if town.capital else 1)
        line = Line(Kind.CITY, "", town.country, town.province, town.names, town.population, weight, town.lon, town.lat)
        line.add(town.name, Form.NAME)
        for language, name in town.names.items():
            line.add(name, Form.NAME, language)
        for name in town.own_names:
            line.add(name, Form.NAME)
        known = {folded for folded, *_ in line.found_by}
        if town.population >= VARIANTS_FROM or town.country in VARIANTS_IN:
            for name in town.variants:
                if _LATIN.match(name) and not name.isupper() and fold(name) not in known:
                    line.add(name, Form.VARIANT)
                    known.add(fold(name))
        _without_articles(line)
        yield line


def _rivers(rivers: list[Row], units: int) -> Iterable[Line]:
    """The rivers by name, each once: with its most important piece, at the middle of the longest one."""
    by_name: dict[str, list[Row]] = {}
    for row in rivers:
        if row.names and row.kind == "river":
            by_name.setdefault(row.names["en"], []).append(row)
    for name in sorted(by_name):
        pieces = by_name[name]
        longest = max(pieces, key=lambda row: sum(len(ring) for ring in row.rings))
        x, y, _ = longest.label or (0, 0, 0)
        rank = min(row.rank for row in pieces)
        line = Line(Kind.RIVER, "", "", "", longest.names, 0, 2_000_000 // (rank + 1), x / units, y / units)
        for language, other in longest.names.items():
            line.add(other, Form.NAME, language)
        yield line


def _regions(own: OwnNames) -> Iterable[Line]:
    for region in own.regions.values():
        names = {language: words.names[0] for language, words in region.words.items()}
        line = Line(Kind.REGION, "", "", "", names, 0, 50_000_000, region.lon, region.lat)
        for language, words in region.words.items():
            _add_words(line, language, words)
        yield line


def write(path: Path, places: list[Line]) -> int:
    """Write the file and return its size in bytes; the same places give the same bytes."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA page_size = 4096")
        connection.executescript(SCHEMA)
        connection.execute("BEGIN")
        for number, line in enumerate(places, start=1):
            connection.execute(
                "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                (
                    number,
                    line.kind,
                    line.code,
                    line.country,
                    line.province,
                    line.names.get("en", ""),
                    line.names.get("nl", ""),
                    line.population,
                    line.weight,
                    round(line.lon * 10000),
                    round(line.lat * 10000),
                ),
            )
        connection.executemany(
            "INSERT INTO name VALUES (?,?,?,?,?)",
            sorted(
                (folded, number, form, language, exact)
                for number, line in enumerate(places, start=1)
                for folded, form, language, exact in line.found_by
            ),
        )
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    data = bytearray(path.read_bytes())
    # the number of SQLite's version that wrote the file last (file format, section 1.3.22) says nothing of the places
    data[96:100] = bytes(4)
    path.write_bytes(data)
    return len(data)
