from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.text.matcher import Match, Rule, TermMatcher, TermPattern

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")


def found(text: str, *patterns: TermPattern, language: str = "nl") -> list[tuple[str, str]]:
    return [(match.id, text[match.start : match.end]) for match in TermMatcher(patterns, language).find(text)]


def term(*words: str, rule: Rule = "word", name: str | None = None) -> TermPattern:
    return TermPattern(name or words[0], words, rule)


@pytest.mark.parametrize("rule", ["exact", "word", "lemma"])
def test_every_is_of_the_article_and_never_the_verb(rule: Rule) -> None:
    matches = found(SEED, term("IS", rule=rule))
    assert matches == [("IS", "IS")] * 17


def test_a_longer_term_takes_the_is_in_it() -> None:
    matches = found(SEED, term("IS"), term("coalitie", "anti-IS-coalitie"))
    assert [word for name, word in matches if name == "coalitie"] == [
        "coalitie",
        "anti-IS-coalitie",
        "coalitie",
        "coalitie",
    ]
    assert len([name for name, _ in matches if name == "IS"]) == 16


def test_case_by_rule() -> None:
    text = "Coalitie, COALITIE en coalitie"
    assert found(text, term("coalitie", rule="exact")) == [("coalitie", "coalitie")]
    assert len(found(text, term("coalitie"))) == 3
    assert len(found(text, term("Coalitie", rule="lemma"))) == 3
    assert found("Is is IS iS", term("IS")) == [("IS", "IS")]


def test_an_acronym_inside_a_term_keeps_its_capitals() -> None:
    assert [word for _, word in found("IS-Strijders, is-strijders en IS-strijder", term("IS-strijders"))] == [
        "IS-Strijders"
    ]
    assert [word for _, word in found("de VS en Irak, de vs en irak", term("VS en Irak"))] == ["VS en Irak"]


def test_one_capital_is_no_acronym() -> None:
    assert len(found("Plan B en plan b", term("plan B"))) == 2


@pytest.mark.parametrize(
    ("text", "word", "times"),
    [
        ("(IS) ‘IS’ IS’s IS-strijder anti-IS “IS” IS, IS. _IS_ IS", "IS", 10),
        ("ISIS IS2 xIS IS\u0301 ISé", "IS", 0),
        ("chines Linus", "Linus", 1),
        ("foto's foto’s foto", "foto's", 2),
        ("C++ en C en c++11", "C++", 2),
        ("in 't Gooi, int Gooi", "'t Gooi", 1),
        ("5 € of €5", "€", 2),
        ("🙂IS🙂", "IS", 1),
        ("Straße strasse STRASSE straße", "straße", 2),
        ("İstanbul istanbul", "istanbul", 2),
    ],
)
def test_word_edges(text: str, word: str, times: int) -> None:
    assert len(found(text, term(word))) == times


@pytest.mark.parametrize("gap", [" ", "\n", "\r\n", "  ", "\t", "\u00a0", " \n  "])
def test_white_space_between_words_may_be_any(gap: str) -> None:
    text = f"van Al{gap}Qaida."
    assert found(text, term("Al  Qaida", name="aq")) == [("aq", f"Al{gap}Qaida")]


@pytest.mark.parametrize("gap", ["\n\n", ", ", "-", "\r\n\r\n", ". "])
def test_other_gaps_part_words(gap: str) -> None:
    assert found(f"van Al{gap}Qaida.", term("Al Qaida")) == []


def test_spelling_varieties_are_one() -> None:
    text = "Irani\u0065\u0308rs zagen foto’s van de anti‑IS‑coa\u00adlitie"
    words = ["Iraniërs", "foto's", "anti-IS-coalitie"]
    assert [word for _, word in found(text, *map(term, words))] == [
        "Irani\u0065\u0308rs",
        "foto’s",
        "anti‑IS‑coa\u00adlitie",
    ]


def test_the_longest_from_the_left_wins() -> None:
    patterns = [term("find"), term("find and fix"), term("fix it now"), term("and")]
    assert found("find and fix it now", *patterns) == [("find and fix", "find and fix")]
    assert found("find and fixes", *patterns) == [("find", "find"), ("and", "and")]


def test_a_longer_form_that_fails_leaves_the_shorter() -> None:
    patterns = [term("bank"), term("bank-VS"), term("Bank A", rule="exact"), term("C"), term("C++")]
    assert found("bank-vs, bank a, C, c++", *patterns) == [
        ("bank", "bank"),
        ("bank", "bank"),
        ("C", "C"),
        ("C++", "c++"),
    ]


def test_two_claims_on_the_same_words() -> None:
    text = "de Bank, de bank"
    assert found(text, term("bank", name="a"), term("BANK", "bank", name="b")) == [("a", "Bank"), ("a", "bank")]
    assert found(text, term("bank", name="a"), term("Bank", rule="exact", name="b")) == [("b", "Bank"), ("a", "bank")]
    assert found("de vs-bank VS-bank", term("VS-bank", name="a"), term("vs-bank", name="b")) == [
        ("b", "vs-bank"),
        ("a", "VS-bank"),
    ]


def test_a_longer_form_without_case_beats_a_shorter_one_with() -> None:
    assert found("de Bank van Irak", term("bank van Irak"), term("Bank", rule="exact")) == [
        ("bank van Irak", "Bank van Irak")
    ]


def test_lemma_finds_inflected_forms() -> None:
    assert [word for _, word in found(SEED, term("stam", rule="lemma"), term("grot", rule="lemma"))] == [
        "stammen",
        "grotten",
    ]
    assert [word for _, word in found(SEED, term("soennitisch", rule="lemma"))] == [
        "soennitische",
        "Soennitische",
        "soennitische",
    ]
    assert [word for _, word in found(SEED, term("Iraakse militie", rule="lemma"))] == ["Iraakse milities"] * 2
    assert found("stammen", term("stam", rule="lemma"), language="fr") == []


def test_a_long_term_is_inflected_in_its_last_word_only() -> None:
    name = "verwoeste oude groene soennitische kleine stam"
    text = f"{name}men en {name.replace('oude', 'oud')}"
    assert [word for _, word in found(text, term(name, rule="lemma"))] == [f"{name}men"]


def test_nothing_to_look_for_and_nowhere() -> None:
    assert found(SEED) == []
    assert found(SEED, term(" "), term("")) == []
    assert found("", term("IS"), term("€")) == []


def test_many_terms() -> None:
    patterns = [term(f"woord{number}") for number in range(500)]
    assert found("woord7 woord77 woord777", *patterns) == [("woord7", "woord7"), ("woord77", "woord77")]


def test_positions_count_code_points() -> None:
    assert TermMatcher([term("IS")]).find("🙂👩‍👧 IS") == [Match("IS", 5, 7)]


WORDS = st.sampled_from(["is", "IS", "Is", "al", "qaida", "anti", "é", "e\u0301", "🙂", "'t", "c++"])
GLUE = st.sampled_from([" ", "-", "\n", "’", ", ", ""])


@given(
    st.lists(st.tuples(WORDS, GLUE), max_size=20),
    st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=3), st.sampled_from(["exact", "word"])), max_size=5),
)
def test_matches_are_ordered_apart_and_whole_words(
    pieces: list[tuple[str, str]], chosen: list[tuple[list[str], Rule]]
) -> None:
    text = "".join(word + glue for word, glue in pieces)
    patterns = [term(" ".join(words), rule=rule, name=str(number)) for number, (words, rule) in enumerate(chosen)]
    matches = TermMatcher(patterns).find(text)
    free = 0
    for match in matches:
        assert free <= match.start < match.end <= len(text)
        free = match.end
        for place in (match.start, match.end):
            assert not (text[place - 1 : place].isalnum() and text[place : place + 1].isalnum())
        rule = chosen[int(match.id)][1]
        if rule == "exact" and text.isascii():
            assert text[match.start : match.end].split() == patterns[int(match.id)].words[0].split()
