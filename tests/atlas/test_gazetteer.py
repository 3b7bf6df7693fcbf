from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from leeswijzer.atlas.distance import contains, distance
from leeswijzer.atlas.gazetteer import Form, Gazetteer, Kind
from leeswijzer.atlas.shapes import Atlas
from leeswijzer.errors import KnownError

ARTICLE = ("IQ", "IR", "SY", "US", "NL")


@pytest.mark.parametrize("near", [(), ARTICLE])
@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("Irak", Kind.COUNTRY, "IQ"),
        ("Iran", Kind.COUNTRY, "IR"),
        ("Syrië", Kind.COUNTRY, "SY"),
        ("syrie", Kind.COUNTRY, "SY"),
        ("Nederland", Kind.COUNTRY, "NL"),
        ("VS", Kind.COUNTRY, "US"),
        ("Verenigde Staten", Kind.COUNTRY, "US"),
        ("Anbar", Kind.PROVINCE, "IQ-AN"),
        ("Al-Anbar", Kind.PROVINCE, "IQ-AN"),
        ("Al Anbar", Kind.PROVINCE, "IQ-AN"),
        ("Iraaks", Kind.COUNTRY, "IQ"),
        ("Iraakse", Kind.COUNTRY, "IQ"),
        ("Irakezen", Kind.COUNTRY, "IQ"),
        ("Iraanse", Kind.COUNTRY, "IR"),
        ("Iraniërs", Kind.COUNTRY, "IR"),
        ("Syrische", Kind.COUNTRY, "SY"),
        ("Amerikaanse", Kind.COUNTRY, "US"),
        ("Amerikanen", Kind.COUNTRY, "US"),
        ("Eufraat", Kind.RIVER, ""),
        ("Tigris", Kind.RIVER, ""),
        ("Europese", Kind.REGION, ""),
    ],
)
def test_a_dutch_word_leads_to_its_place(
    gazetteer: Gazetteer, name: str, kind: Kind, code: str, near: tuple[str, ...]
) -> None:
    best = gazetteer.lookup(name, "nl", near)[0].entry
    assert (best.kind, best.code) == (kind, code)


@pytest.mark.parametrize("near", [(), ARTICLE])
@pytest.mark.parametrize(
    ("name", "province", "lon", "lat"),
    [
        ("Bagdad", "IQ-BG", 44.40, 33.34),
        ("Teheran", "IR-23", 51.42, 35.69),
        ("Fallujah", "IQ-AN", 43.79, 33.35),
        ("Al Fallujah", "IQ-AN", 43.79, 33.35),
        ("Falluja", "IQ-AN", 43.79, 33.35),
        ("Ramadi", "IQ-AN", 43.30, 33.42),
        ("Mosul", "IQ-NI", 43.12, 36.34),
        ("Mosoel", "IQ-NI", 43.12, 36.34),
        ("Kirkuk", "IQ-KI", 44.39, 35.47),
        ("Al-Kirkuk", "IQ-KI", 44.39, 35.47),
        ("Washington", "US-DC", -77.04, 38.90),
        ("Parijs", "FR-75C", 2.35, 48.86),
        ("Amsterdam", "NL-NH", 4.89, 52.37),
        ("Groningen", "NL-GR", 6.57, 53.22),
    ],
)
def test_a_town_is_where_it_is(
    gazetteer: Gazetteer, name: str, province: str, lon: float, lat: float, near: tuple[str, ...]
) -> None:
    best = gazetteer.lookup(name, "nl", near)[0].entry
    assert best.kind is Kind.CITY
    assert best.province == province
    assert distance(best.lon, best.lat, lon, lat) < 10_000


def test_english_words_lead_there_too(gazetteer: Gazetteer) -> None:
    for name in ("Iraq", "Iraqi", "Iraqis"):
        assert gazetteer.lookup(name, "en")[0].entry.code == "IQ"
    assert gazetteer.lookup("Baghdad", "en")[0].entry.name("en") == "Baghdad"


def test_a_word_says_how_it_names_the_place(gazetteer: Gazetteer) -> None:
    forms = [gazetteer.lookup(name, "nl")[0].form for name in ("Irak", "Iraakse", "Irakezen")]
    assert forms == [Form.NAME, Form.ADJECTIVE, Form.PEOPLE]


@pytest.mark.parametrize("word", ["vs", "Vs", "us", "is", "IS", "", "provincie", "…"])
def test_common_words_are_no_places(gazetteer: Gazetteer, word: str) -> None:
    assert gazetteer.lookup(word, "nl", ARTICLE) == []


def test_what_the_text_is_about_decides_between_namesakes(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Georgia", "en")[0].entry.code == "GE"
    names = [found.entry.country for found in gazetteer.lookup("Tripoli", "en", ("LB",))]
    assert names[0] == "LB"
    assert gazetteer.lookup("Tripoli", "en", ("LY",))[0].entry.country == "LY"


def test_each_place_comes_once_and_the_likeliest_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.lookup("Washington", "nl", ("US",))
    numbers = [one.entry.id for one in found]
    assert len(numbers) == len(set(numbers)) > 2
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_countries_and_provinces_are_found_by_code(gazetteer: Gazetteer) -> None:
    iraq, anbar = gazetteer.country("IQ"), gazetteer.province("IQ-AN")
    assert iraq is not None
    assert anbar is not None
    assert (iraq.name("nl"), iraq.name("en"), anbar.name("nl")) == ("Irak", "Iraq", "Anbar")
    assert gazetteer.country("QQ") is None
    assert gazetteer.province("IQ") is None


def test_places_lie_in_the_shape_that_their_code_names(gazetteer: Gazetteer, atlas: Atlas) -> None:
    for code in ("IQ-AN", "IQ-BG", "IQ-NI", "SY-RA", "IR-23", "NL-UT"):
        entry, shape = gazetteer.province(code), atlas.shape(code)
        assert entry is not None
        assert shape is not None
        assert contains(shape, entry.lon, entry.lat)


def test_every_country_of_the_united_nations_has_its_words(gazetteer: Gazetteer) -> None:
    for word, code in [("Zuid-Soedanese", "SS"), ("Tuvaluaan", "TV"), ("Oost-Timorese", "TL"), ("Bahamian", "BS")]:
        assert gazetteer.lookup(word, "nl")[0].entry.code == code


def test_a_missing_gazetteer_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        Gazetteer.open(tmp_path / "none.sqlite")
    assert caught.value.code == "map-missing"


def test_a_damaged_gazetteer_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite"
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(KnownError) as caught:
        Gazetteer.open(path)
    assert caught.value.code == "map-damaged"


def test_threads_share_a_gazetteer(gazetteer: Gazetteer) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: gazetteer.lookup("Bagdad", "nl")[0].entry.lon, range(64)))
    assert set(found) == {found[0]}
