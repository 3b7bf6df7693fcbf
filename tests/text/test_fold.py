import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.text.edges import blank_edges, is_edge
from leeswijzer.text.fold import fold, lowered, unaccented


def test_ordinary_text_needs_no_map() -> None:
    folded = fold("De ‘Iraniërs’ van Al‑Qaida\u00a0en IS 🙂")
    assert folded.edits == ()
    assert folded.cased == "De 'Iraniërs' van Al-Qaida en IS 🙂"
    assert folded.lower == "de 'iraniërs' van al-qaida en is 🙂"
    assert folded.original(4, 12) == (4, 12)


@pytest.mark.parametrize(
    ("text", "cased", "word", "original"),
    [
        ("de Irani\u0065\u0308rs in", "de Iraniërs in", "Iraniërs", "Irani\u0065\u0308rs"),
        ("de coa\u00adli\u00adtie en", "de coalitie en", "coalitie", "coa\u00adli\u00adtie"),
        ("Al \n Qaida en", "Al Qaida en", "Al Qaida", "Al \n Qaida"),
        ("Al\r\nQaida en", "Al Qaida en", "Al Qaida", "Al\r\nQaida"),
        ("\ufeff\u200bIS", "IS", "IS", "IS"),
        ("in I\u0307stanbul nu", "in İstanbul nu", "İstanbul", "I\u0307stanbul"),
    ],
)
def test_what_changes_length_is_traced_back(text: str, cased: str, word: str, original: str) -> None:
    folded = fold(text)
    assert folded.cased == cased
    place = cased.index(word)
    start, end = folded.original(place, place + len(word))
    assert text[start:end] == original
    assert len(folded.lower) == len(folded.cased)


def test_words_of_two_paragraphs_stay_apart() -> None:
    assert fold("Al  \n\n Qaida").cased == "Al  \n\n Qaida".replace("\n", " ")
    assert fold("Al\r\rQaida").cased == "Al  Qaida"
    assert fold("Al\nQaida").cased == "Al Qaida"


def test_a_mark_that_has_no_composed_letter_stays() -> None:
    folded = fold("x\u0302 e\u0301 IS")
    assert folded.cased == "x\u0302 é IS"
    assert folded.original(5, 7) == (6, 8)


def test_lowering_never_changes_the_length_of_a_character() -> None:
    assert all(len(lowered(chr(point))) == 1 for point in range(sys.maxunicode + 1))
    assert lowered("ΟΔΟΣ İS") == "οδοσ is"


def test_edges() -> None:
    assert all(map(is_edge, "'’-‐_ .,\n—🙂€"))
    assert not any(map(is_edge, "aé9ß漢\u0301"))
    assert blank_edges("anti-IS’s\u00a0e\u0301_é") == "anti IS s e\u0301 é"
    assert blank_edges("a.b") == "a b"


@given(st.text(max_size=60), st.data())
def test_every_folded_place_has_an_origin(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    assert len(folded.lower) == len(folded.cased)
    assert len(blank_edges(text)) == len(text)
    if folded.cased:
        start = data.draw(st.integers(0, len(folded.cased) - 1))
        end = data.draw(st.integers(start + 1, len(folded.cased)))
        first, last = folded.original(start, end)
        assert 0 <= first < last <= len(text)


@given(st.text(alphabet=st.sampled_from(list("aeIn \n’-\u00ad\u0301\u0308é")), max_size=60))
def test_folding_twice_is_folding_once_and_composition_does_not_matter(text: str) -> None:
    once = fold(text).cased
    assert fold(unicodedata.normalize("NFD", once)).cased == fold(once).cased


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("SJIITISCH", "sjiitisch"),
        ("geinvesteerd", "geïnvesteerd"),
        ("collega's", "collega’s"),
        ("anti-is", "Anti‑IS"),
        ("strasse", "Straße"),
        ("cafe", "cafe\u0301"),
        ("ΣΟΦΟΣ", "σοφός"),
    ],
)
def test_what_people_type_is_compared_without_case_accents_and_typography(typed: str, meant: str) -> None:
    assert unaccented(typed) == unaccented(meant)


@given(st.text())
def test_what_is_unaccented_stays_as_it_is(text: str) -> None:
    assert unaccented(unaccented(text)) == unaccented(text)
