import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from leeswijzer.desktop.commands.finding import MOST, Entry, find, score
from leeswijzer.text.fold import unaccented


def _entries(*words):
    return [Entry("term", str(number), each) for number, each in enumerate(words)]


def _found(typed, *words):
    return [entry.words for entry in find(_entries(*words), typed)]


def test_nothing_typed_finds_all_in_their_order():
    assert _found("", "b", "a") == ["b", "a"]


def test_a_beginning_goes_before_a_word_inside_and_that_before_letters_inside():
    assert _found("is", "coalitie IS", "basis", "IS") == ["IS", "coalitie IS", "basis"]


def test_accents_and_case_do_not_count():
    assert _found("syrie", "Syrië", "Irak") == ["Syrië"]
    assert _found("ÇA", "ca va") == ["ca va"]


def test_all_that_is_typed_must_be_there():
    assert _found("al maliki", "Nouri al Maliki", "Al Qaida") == ["Nouri al Maliki"]


def test_letters_in_order_find_too_from_the_beginning_of_a_word():
    assert _found("zoektks", "Zoeken in deze tekst", "Zijkant") == ["Zoeken in deze tekst"]
    assert _found("eken", "Zijkant") == []


def test_no_more_than_can_be_shown():
    assert len(_found("a", *["aa"] * (MOST + 10))) == MOST


@given(st.text(max_size=20), st.text(max_size=12))
def test_a_score_lies_between_nothing_and_all(words, typed):
    pieces = unaccented(typed).split()
    assume(pieces)
    assert 0.0 <= score(unaccented(words), pieces) <= 1.0


@pytest.mark.parametrize("words", ["İstanbul", "STRASSE ß", "ﬁnd", "e\u0301e\u0301n"])
def test_odd_letters_find_themselves(words):
    assert _found(words, words) == [words]
