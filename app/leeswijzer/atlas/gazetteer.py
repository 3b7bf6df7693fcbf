"""The gazetteer: which places a name can mean, the likeliest first."""

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any

from leeswijzer.atlas.folding import fold, without_article
from leeswijzer.errors import KnownError

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    country TEXT NOT NULL,
    province TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    population INTEGER NOT NULL,
    weight INTEGER NOT NULL,
    lon INTEGER NOT NULL,
    lat INTEGER NOT NULL
);
CREATE TABLE name (
    folded TEXT NOT NULL,
    place INTEGER NOT NULL,
    form INTEGER NOT NULL,
    language TEXT NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (folded, place, form, language, exact)
) WITHOUT ROWID;
"""
"""``name_nl`` is empty where it is the English one; ``lon`` and ``lat`` count 1/10000 degree; ``language`` is empty for
a name of no language in particular; ``exact`` is set for an acronym, which has to be written just so (VS, not vs)."""

NEAR = 50
"""How many times likelier a place is when the text is about its country: enough for Anbar in Iraq to go before a town
of that name elsewhere, and not enough for a small Amsterdam in New York to go before the city."""

DOUBT = 0.2
FOREIGN = 0.5
"""What remains of the likelihood of a rare name, and of a name in another language than the text's."""


class Kind(StrEnum):
    """What a place is: the kinds of a lesson's places."""

    COUNTRY = "country"
    PROVINCE = "province"
    CITY = "city"
    RIVER = "river"
    REGION = "region"


class Form(IntEnum):
    """How a word names a place."""

    NAME = 0  # Irak
    VARIANT = 1  # a rarer spelling
    ADJECTIVE = 2  # Iraakse
    PEOPLE = 3  # Irakezen


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer, in degrees WGS 84.

    ``code`` is the ISO 3166 code of a country ("IQ") or a province ("IQ-AN"), by which the atlas has its shape; empty
    for the other kinds. ``country`` and ``province`` are the codes of what the place lies in.
    """

    id: int
    kind: Kind
    code: str
    country: str
    province: str
    names: Mapping[str, str]
    population: int
    lon: float
    lat: float

    def name(self, language: str) -> str:
        """The name in ``language`` (BCP 47), else in English."""
        return self.names.get(language.partition("-")[0]) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a name can mean; ``score`` only serves to compare those of one name."""

    entry: Entry
    form: Form
    score: float


_COLUMNS = "p.id, p.kind, p.code, p.country, p.province, p.name_en, p.name_nl, p.population, p.lon, p.lat"


class Gazetteer:
    """Place names in a SQLite file that is only read; any number of threads may share one."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._lock = Lock()

    @classmethod
    def open(cls, path: Path) -> "Gazetteer":
        """Open the file; raises KnownError ``map-missing`` or ``map-damaged``."""
        if not path.is_file():
            raise KnownError("map-missing", path=path)
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        gazetteer = cls(connection, path)
        try:
            gazetteer._rows("SELECT 1 FROM place LIMIT 1")
        except KnownError:
            connection.close()
            raise
        return gazetteer

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def lookup(self, name: str, language: str, near: Collection[str] = ()) -> list[Found]:
        """The places that ``name`` can mean in a text in ``language`` (BCP 47), the likeliest first.

        ``near`` holds the ISO 3166 codes of the countries that the text is about. Case, accents and the Arabic article
        do not count, but an acronym has to be in capitals. Each place comes once.
        """
        folded = fold(name)
        found = self._named(folded, name, language, near)
        bare = without_article(folded)
        if not found and bare != folded:
            found = self._named(bare, name, language, near)
        return found

    def country(self, code: str) -> Entry | None:
        """The country with this ISO 3166 code."""
        return self._coded(code, Kind.COUNTRY)

    def province(self, code: str) -> Entry | None:
        """The province with this ISO 3166-2 code."""
        return self._coded(code, Kind.PROVINCE)

    def _coded(self, code: str, kind: Kind) -> Entry | None:
        rows = self._rows(f"SELECT {_COLUMNS} FROM place p WHERE code = ? AND kind = ?", code, kind)  # noqa: S608
        return _entry(rows[0]) if rows else None

    def _named(self, folded: str, written: str, language: str, near: Collection[str]) -> list[Found]:
        rows = self._rows(
            f"SELECT {_COLUMNS}, p.weight, n.form, n.language, n.exact "  # noqa: S608 - the columns are a constant
            "FROM name n JOIN place p ON p.id = n.place WHERE n.folded = ?",
            folded,
        )
        letters = written.strip().replace(".", "")
        spoken = language.partition("-")[0]
        best: dict[int, Found] = {}
        for row in rows:
            weight, form, of, exact = row[10:]
            if exact and exact != letters:
                continue
            score = float(weight)
            score *= NEAR if row[3] in near else 1
            score *= DOUBT if form == Form.VARIANT else 1
            score *= FOREIGN if of not in ("", spoken) else 1
            known = best.get(row[0])
            if known is None or score > known.score or (score == known.score and form < known.form):
                best[row[0]] = Found(_entry(row), Form(form), score)
        return sorted(best.values(), key=lambda found: (-found.score, found.entry.id))

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise KnownError("map-damaged", path=self._path) from error


def _entry(row: tuple[Any, ...]) -> Entry:
    number, kind, code, country, province, english, dutch, population, lon, lat = row[:10]
    names = {"en": english, "nl": dutch} if dutch else {"en": english}
    return Entry(number, Kind(kind), code, country, province, MappingProxyType(names), population, lon / 1e4, lat / 1e4)
