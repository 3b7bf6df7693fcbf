from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.desktop.reader.search import MAX_HITS, TextSearch
from leeswijzer.text.document import Block, BlockKind, Document

DocumentOf = Callable[..., Document]


def plain_text(text: str) -> Document:
    return Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("De coalitie en de COALITIE", "coalitie", ["coalitie", "COALITIE"]),
        ("de Coalitie", "  COALITIE ", ["Coalitie"]),
        ("Syrië, Syrie, Syrie\u0308", "syrie", ["Syrië", "Syrie", "Syrie\u0308"]),
        ("Syrië en Syrie", "syrië", ["Syrië", "Syrie"]),
        ("İstanbul en Istanbul", "istanbul", ["İstanbul", "Istanbul"]),
        ("een ﬁnale ﬂop", "final", ["ﬁnal"]),
        ("een ﬁnale", "ina", ["ﬁna"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("zo'n foto, zo’n foto", "zo’n", ["zo'n", "zo’n"]),
        ("„find and fix” heet het", '"find and fix"', ["„find and fix”"]),
        ("twee  spaties\nen een regel", "spaties en", ["spaties\nen"]),
        ("af\u00adgebroken", "afgebroken", ["af\u00adgebroken"]),
        ("😀 lacht 😀", "😀", ["😀", "😀"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("niets", "iets anders", []),
        ("niets", "   ", []),
        ("niets", "", []),
        ("", "x", []),
        ("a\u0301", "\u0301", []),
    ],
)
def test_words_are_found_however_they_are_written(text: str, words: str, hits: list[str]) -> None:
    assert [text[start:end] for start, end in TextSearch(plain_text(text)).find(words)] == hits


def test_what_the_page_does_not_show_is_not_found(document_of: DocumentOf) -> None:
    document = document_of("Het jaar 2020 begon", "en eindigde", before="date 2020-01")
    assert TextSearch(document).find("2020") == [(document.text.index("2020 begon"), document.text.index(" begon"))]
    assert TextSearch(document).find("date") == []


def test_a_hit_never_runs_on_from_one_block_into_the_next() -> None:
    text = "De weg\nterug naar huis"
    document = Document(text, (Block(BlockKind.HEADING, 0, 6), Block(BlockKind.PARAGRAPH, 7, len(text))))
    assert TextSearch(document).find("weg terug") == []
    assert TextSearch(document).find("terug naar") == [(7, 17)]


def test_no_more_is_found_than_can_be_shown() -> None:
    assert len(TextSearch(plain_text("a " * (MAX_HITS + 50))).find("a")) == MAX_HITS


awkward = st.text(st.sampled_from("aAeEëéiİıſßﬁ \n\u0301\u0308\u00ad’'-😀") | st.characters(), max_size=30)


@given(awkward, awkward)
def test_hits_are_in_order_apart_and_inside_the_text(text: str, words: str) -> None:
    hits = TextSearch(plain_text(text)).find(words)
    edge = 0
    for start, end in hits:
        assert edge <= start < end <= len(text)
        edge = end


@given(st.text(st.sampled_from("abcë é’-"), max_size=30), st.integers(0, 29), st.integers(1, 10))
def test_what_is_copied_from_the_text_is_found_in_it(text: str, start: int, length: int) -> None:
    words = text[start : start + length].strip()
    if words:
        assert TextSearch(plain_text(text)).find(words)
