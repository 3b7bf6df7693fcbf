from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.text.tokens import sentences, words


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def word_list(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De anti-IS-coalitie, zo’n foto's", ["De", "anti-IS-coalitie", "zo’n", "foto's"]),
        ("’s Ochtends om 10:30 in ’t leger", ["’s", "Ochtends", "om", "10:30", "in", "’t", "leger"]),
        ("ruim 18.000 of 3,5 procent.", ["ruim", "18.000", "of", "3,5", "procent"]),
        ("‘gepauzeerd’ – “nu” 🙂 _en_", ["gepauzeerd", "nu", "en"]),
        ("Irani\u0065\u0308rs coa\u00adlitie", ["Irani\u0065\u0308rs", "coa\u00adlitie"]),
        ("in 2011.", ["in", "2011"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert word_list(text) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["Het was rustig.", "Irak kon het alleen af!", "Toch?", "Ja."],
        ["Hij sprak o.a. met dr. Jansen en prof. J.P. Balkenende over 18.000 euro.", "Daarna ging hij."],
        ["Het is 10 km. lopen naar bijv. Anbar, d.w.z. Ramadi.", "Verder niet."],
        ["Dat was plan B.", "De rest zweeg."],
        ["Hij heet J. de Vries.", "Zij heet A. Bakker."],
        ["‘Ik ga.’", "Hij zweeg.", "‘Ook goed?’", "(Hij lachte.)", "Dat was alles."],
        ["Hij wachtte… en wachtte...", "Toen kwam zij…", "Te laat."],
        ["Hij ging weg, enz.", "Daarna kwam zij."],
        ["Het was 2011.", "In 2012 niet.", "Ook niet in de 21.", "Ook."],
        ["1. Dit is een lijst.", "Nog iets."],
        ["Zo was het.", "’s Avonds niet.", "'t Is waar.", "En toen?!", "Niets."],
        ["Hij viel op 18. december en stond op."],
        ["Het kostte €.", "Meer niet."],
        ["Zonder punt aan het eind"],
        ["Niets meer), zei hij ‘dat’ nog!", "– Waarom?", "…En toch."],
    ],
)
def test_sentences(expected: list[str]) -> None:
    assert cut(" ".join(expected)) == expected


def test_an_empty_line_ends_a_sentence_and_a_single_break_does_not() -> None:
    assert cut("Geen redden\nmeer aan\n \nToen kwamen zij.\n") == ["Geen redden\nmeer aan", "Toen kwamen zij."]


def test_only_the_part_that_is_asked_for() -> None:
    text = "Een. Twee. Drie."
    assert sentences(text, 5, 10) == [(5, 10)]
    assert sentences(text, 4, 12) == [(5, 10), (11, 12)]
    assert sentences("   ") == []


def test_the_bundled_article_has_its_sentences() -> None:
    text = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    found = cut(text)
    assert "Het was rustig in Bagdad." in found
    assert "Iraakse milities" in found
    assert any(sentence.endswith("niet aan Iran gelieerde’.") for sentence in found)
    assert len(found) == 46


@given(st.text(alphabet=st.sampled_from(list("aB. \n’?…‘1")), max_size=100))
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    spans = sentences(text)
    ends = [0, *(end for _, end in spans)]
    for (start, end), before in zip(spans, ends, strict=False):
        assert before <= start < end <= len(text)
        assert not text[before:start].strip()
    assert not text[ends[-1] :].strip()
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
