import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.study.quiz.spelling import Spelling, plain, rivals_of, spelling

EXACT, SLIP, OTHER = Spelling.EXACT, Spelling.SLIP, Spelling.OTHER

ARTICLE = ("Irak", "Iran", "Iraakse", "Iraanse", "inlichting", "inlichtingen", "Mosul", "bomen", "bommen")

letters = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("given_", "accept", "verdict"),
    [
        ("Irak", "Irak", EXACT),
        ("irak", "Irak", EXACT),
        ("  IRAK. ", "Irak", EXACT),
        ("Syrie", "Syrië", EXACT),
        ("Nuri al-Maliki", "Nuri al Maliki", EXACT),
        ("Strasse", "Straße", EXACT),
        ("S\u0327irnak", "Şırnak", EXACT),
        ("Irka", "Irak", SLIP),
        ("Iran", "Irak", OTHER),
        ("Iraq", "Irak", OTHER),
        ("Irk", "Irak", OTHER),
        ("SI", "IS", OTHER),
        ("Anbra", "Anbar", SLIP),
        ("Ambra", "Anbar", OTHER),
        ("Anbarr", "Anbar", SLIP),
        ("mallstrom", "maalstroom", SLIP),
        ("malstrom", "maalstroom", SLIP),
        ("storm", "maalstroom", OTHER),
        ("Noeri al Maliki", "Nouri al Maliki", SLIP),
        ("Nouri el Maliki", "Nouri al Maliki", OTHER),
        ("Nori al Malki", "Nouri al Maliki", SLIP),
        ("Maliki", "Nouri al Maliki", OTHER),
        ("Nouri al Maliki ook", "Nouri al Maliki", OTHER),
        ("lucht steun", "luchtsteun", SLIP),
        ("alMaliki", "al Maliki", SLIP),
        ("18", "18", EXACT),
        ("19", "18", OTHER),
        ("81", "18", OTHER),
        ("2011", "2101", OTHER),
        ("2o11", "2011", OTHER),
        ("abcd1", "abcde", OTHER),
        ("19 december", "18 december", OTHER),
        ("18 decembr", "18 december", SLIP),
        ("", "Irak", OTHER),
        (" ?! ", "Irak", OTHER),
    ],
)
def test_case_accents_and_slips_are_forgiven_and_other_words_are_not(given_, accept, verdict):
    assert spelling(given_, [accept]) is verdict


@pytest.mark.parametrize(
    ("given_", "accept", "verdict"),
    [
        ("Iran", "Irak", OTHER),
        ("Iraanse", "Iraakse", OTHER),
        ("Iraaske", "Iraakse", SLIP),
        # As near to the one as to the other.
        ("Iraatse", "Iraakse", OTHER),
        ("inlichting", "inlichtingen", OTHER),
        # As near to another form of the same word: no other word is meant.
        ("inlichtinge", "inlichtingen", SLIP),
        ("bomen", "bommen", OTHER),
    ],
)
def test_a_word_that_the_reader_met_in_the_text_is_not_a_slip_of_another(given_, accept, verdict):
    assert spelling(given_, [accept], rivals_of([accept], ARTICLE)) is verdict


def test_any_accepted_answer_will_do_and_none_of_them_is_a_rival():
    accept = ["Mosul", "Mosoel"]
    rivals = rivals_of(accept, [*ARTICLE, "Mosoel"])
    assert "mosoel" not in rivals
    assert [spelling(typed, accept, rivals) for typed in ("mosoel", "Mosuul")] == [EXACT, SLIP]


def test_the_words_of_an_accepted_answer_are_no_rivals_of_it():
    assert rivals_of(["provincie Anbar"], ["Anbar", "provincie", "provincies", "in"]) == ("provincies",)


def test_a_word_that_no_slip_is_forgiven_in_has_no_rivals():
    assert rivals_of(["IS"], ["is", "en", "ISIS"]) == ()


@given(st.text(max_size=20), st.lists(st.text(max_size=12), max_size=4), st.lists(letters, max_size=6))
def test_any_typing_gets_a_verdict(typed, accept, words):
    rivals = rivals_of(accept, words)
    verdict = spelling(typed, accept, rivals)
    assert (verdict is EXACT) == (plain(typed) != "" and plain(typed) in {plain(each) for each in accept})


@given(letters, letters)
def test_a_word_of_the_text_is_never_taken_for_another(wanted, other):
    verdict = spelling(other, [wanted], rivals_of([wanted], [wanted, other]))
    assert verdict is (EXACT if wanted == other else OTHER)


@given(letters.filter(lambda word: len(word) >= 4), st.data())
def test_two_neighbours_swapped_are_a_slip(word, data):
    at = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert spelling(swapped, [word]) in (SLIP, EXACT)
