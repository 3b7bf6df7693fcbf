"""Reads peoples.toml and names.toml: the names that were written for this program."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class Words:
    """What a country or a region is called in one language."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    peoples: tuple[str, ...]


@dataclass(frozen=True)
class Region:
    """A part of the world without a shape of its own."""

    words: dict[str, Words]
    lon: float
    lat: float


@dataclass(frozen=True)
class OwnNames:
    """All of both files."""

    countries: dict[str, dict[str, Words]]
    provinces: dict[str, tuple[dict[str, str], tuple[str, ...]]]
    province_codes: dict[str, str]
    rivers: dict[str, dict[str, str]]
    towns: dict[str, tuple[dict[str, str], tuple[str, ...]]]
    regions: dict[str, Region]

    @classmethod
    def read(cls) -> "OwnNames":
        """Read them from beside this module."""
        peoples = tomllib.loads((HERE / "peoples.toml").read_text(encoding="utf-8"))
        names = tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))
        return cls(
            countries={
                code: {language: _words(lines[language]) for language in LANGUAGES} for code, lines in peoples.items()
            },
            provinces={code: _named(line) for code, line in names["provinces"].items()},
            province_codes=names["province_codes"],
            rivers={
                name: dict(zip(LANGUAGES, _split(line, "|"), strict=True)) for name, line in names["rivers"].items()
            },
            towns={key: _named(line) for key, line in names["towns"].items()},
            regions={key: _region(line) for key, line in names["regions"].items()},
        )

    def country_names(self) -> dict[str, dict[str, str]]:
        """For each country the names for the map, by language."""
        return {
            code: {language: words[language].names[0] for language in LANGUAGES}
            for code, words in self.countries.items()
        }


def _split(line: str, sign: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split(sign) if part.strip())


def _words(line: str) -> Words:
    names, adjectives, peoples = line.split(";")
    return Words(_split(names, ","), _split(adjectives, ","), _split(peoples, ","))


def _named(line: str) -> tuple[dict[str, str], tuple[str, ...]]:
    dutch, english, *others = _split(line, "|")
    return {"nl": dutch, "en": english}, _split(others[0], ",") if others else ()


def _region(line: str) -> Region:
    dutch, english, where = line.split("|")
    lon, lat = (float(number) for number in where.split(","))
    return Region({"nl": _words(dutch), "en": _words(english)}, lon, lat)
