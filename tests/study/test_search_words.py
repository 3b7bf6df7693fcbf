import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.study.search_words import MOST, Phrase, hits_in, phrases_in, question


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        ("  \t ", ()),
        ('" ( * ^ : -', ()),
        ("Bagdad", (Phrase(("bagdad",), open=True),)),
        ("Bagdad ", (Phrase(("bagdad",)),)),
        ("één café ", (Phrase(("een",)), Phrase(("cafe",)))),
        ("e\u0301e\u0301n ", (Phrase(("een",)),)),
        ('"find and fix"', (Phrase(("find", "and", "fix")),)),
        ('"find and f', (Phrase(("find", "and", "f"), open=True),)),
        ("mili* iran ", (Phrase(("mili",), open=True), Phrase(("iran",)))),
        ("anti-IS-coalitie ", (Phrase(("anti", "is", "coalitie")),)),
        ("a AND b OR NEAR( ", (Phrase(("a",)), Phrase(("and",)), Phrase(("b",)), Phrase(("or",)), Phrase(("near",)))),
        ("#later snake_case ", (Phrase(("later",)), Phrase(("snake", "case")))),
        ("한국어 ", (Phrase(("한국어",)),)),
    ],
)
def test_what_is_typed_becomes_words_and_phrases(typed, expected):
    assert phrases_in(typed) == expected


def test_only_so_many_words_count():
    assert len(phrases_in("woord " * 100)) == MOST


def test_the_question_quotes_every_phrase():
    assert question(phrases_in('"find and fix" is mili*')) == '"find and fix" "is" "mili" *'


@given(st.text())
def test_the_question_holds_nothing_but_words_quotes_and_stars(typed):
    for part in question(phrases_in(typed)).split('"'):
        assert all(word.isalnum() or word == "*" for word in part.split())


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("De Coalitie, de coalities", "coalitie ", ["Coalitie"]),
        ("De Coalitie, de coalities", "coalitie", ["Coalitie", "coalities"]),
        ("een café, e\u0301e\u0301n cafe\u0301", "cafe een ", ["een", "café", "e\u0301e\u0301n", "cafe\u0301"]),
        ("Anti-IS en anti is, anti zonder", '"anti is"', ["Anti-IS", "anti is"]),
        ("is het is zo", '"is het" is ', ["is het", "is"]),
        ("misselijk", "is", []),
        ("snake_case", "case ", ["case"]),
        ("a+b", "a b ", ["a", "b"]),
        ("niets", "", []),
    ],
)
def test_hits_are_the_words_as_they_stand_in_the_text(text, typed, expected):
    assert [text[start:end] for start, end in hits_in(text, phrases_in(typed))] == expected
