"""What ships in resources/map, and the tables of our own that it was made with."""

import tomllib

from leeswijzer import paths
from map_data.own_names import OwnNames

MAP = paths.resources() / "map"
TABLES = paths.resources().parent / "packaging" / "map_data"
LARGEST = 12_000_000  # bytes: what the program may grow by for its map


def test_the_map_stays_small() -> None:
    sizes = {path.name: path.stat().st_size for path in MAP.iterdir()}
    assert sizes["gazetteer.sqlite"] > 0
    assert sum(sizes.values()) <= LARGEST, sizes


def test_the_sources_are_named_with_their_licences() -> None:
    notice = (MAP / "NOTICE.md").read_text(encoding="utf-8")
    for owed in ("Natural Earth", "public domain", "GeoNames", "CC BY 4.0", "corrections.toml"):
        assert owed in notice


def test_each_country_has_a_name_and_an_adjective_in_both_languages() -> None:
    countries = OwnNames.read().countries
    assert len(countries) == 198, "193 members of the United Nations, two observers, Kosovo, Taiwan, Western Sahara"
    for code, languages in countries.items():
        for language, words in languages.items():
            assert words.names, (code, language)
            assert words.adjectives, (code, language)


def test_every_source_is_pinned_and_none_has_an_address() -> None:
    lock = (TABLES / "requirements.lock").read_text(encoding="utf-8")
    packages = [line for line in lock.splitlines() if not line.startswith("#")]
    assert packages
    assert all("==" in line and "--hash=sha256:" in line for line in packages)
    assert "://" not in lock
    debian = tomllib.loads((TABLES / "sources.toml").read_text(encoding="utf-8"))["debian"]
    assert all(len(package["sha256"]) == 64 and package["version"] for package in debian)
