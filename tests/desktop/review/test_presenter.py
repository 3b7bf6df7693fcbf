from dataclasses import replace
from datetime import UTC, datetime

import pytest

from leeswijzer.desktop.review.presenter import FrontUnclearError, front_to_edit, pairs_of, rewritten, side_of
from leeswijzer.study.review.content import CardContent
from leeswijzer.study.review.records import CardKind, ReviewCard
from leeswijzer.study.review.schedule import CardState, Schedule
from leeswijzer.text.anchor import Anchor

NOW = datetime(2026, 1, 15, 10, tzinfo=UTC)
GAP = CardContent("kraan", ("kranen",), "Tilt vracht.", "De kranen staan stil.", (3, 9), passage=Anchor("kranen"))
QUESTION = CardContent("Wat staat stil?", ("de kranen",), "Het staat er.", "de kranen staan stil", choices=("de klok",))


def card(content: CardContent, kind: CardKind = CardKind.TERM) -> ReviewCard:
    schedule = Schedule(CardState.NEW, NOW)
    return ReviewCard("k", "les", kind, "x", content, schedule, False, False, False, False, NOW)


def test_a_card_with_a_gap_shows_its_sentence_without_the_word() -> None:
    side = side_of(card(GAP), {})
    assert (side.before, side.hidden, side.after) == ("De ", "kranen", " staan stil.")
    assert side.answers == ()  # the sentence shows it
    assert side.sentence == ""


def test_a_gap_that_the_answer_says_differently_shows_both() -> None:
    assert side_of(card(replace(GAP, answer=("hijskranen",))), {}).answers == ("hijskranen",)


def test_a_question_shows_its_stem_and_its_answer() -> None:
    side = side_of(card(QUESTION, CardKind.QUESTION), {})
    assert (side.prompt, side.hidden, side.choices) == ("Wat staat stil?", "", ("de klok",))
    assert side.answers == ("de kranen",)
    assert side.sentence == "de kranen staan stil"


def test_a_place_is_called_by_its_name() -> None:
    content = replace(QUESTION, answer=("kielstad",), choices=())
    assert side_of(card(content, CardKind.QUESTION), {"kielstad": "Kielstad"}).answers == ("Kielstad",)
    assert side_of(card(content, CardKind.QUESTION), {}).answers == ("kielstad",)


def test_pairs_stand_beside_each_other() -> None:
    content = replace(QUESTION, answer=("reder", "schepen", "kraan", "tillen"), choices=("bakken", "schepen", "tillen"))
    side = side_of(card(content, CardKind.QUESTION), {})
    assert side.pairs == (("reder", "schepen"), ("kraan", "tillen"))
    assert side.answers == ()


@pytest.mark.parametrize(
    ("answer", "choices"),
    [(("een",), ("een", "twee")), (("een", "twee"), ("een", "twee", "drie")), (("een", "twee"), ()), ((), ())],
)
def test_other_answers_are_no_pairs(answer: tuple[str, ...], choices: tuple[str, ...]) -> None:
    assert pairs_of(answer, choices) == ()


# Rewriting


def test_the_gap_stands_between_brackets_where_it_is_edited() -> None:
    assert front_to_edit(GAP) == "De [kranen] staan stil."
    assert front_to_edit(QUESTION) == "Wat staat stil?"


def test_what_is_edited_back_is_what_it_was() -> None:
    assert rewritten(GAP, front_to_edit(GAP), "", GAP.meaning) == GAP


def test_brackets_move_the_gap() -> None:
    content = rewritten(GAP, "De kranen staan [stil].", "wat dan ook", "  Zonder beweging ")
    assert content.sentence == "De kranen staan stil."
    assert content.gap == (16, 20)
    assert content.answer == ("stil",)
    assert content.meaning == "Zonder beweging"
    assert content.passage == GAP.passage


def test_without_brackets_it_is_a_question_with_answers() -> None:
    content = rewritten(GAP, "Wat tilt vracht?", "een kraan\n\n een hijskraan ", "")
    assert (content.prompt, content.gap, content.sentence) == ("Wat tilt vracht?", None, "")
    assert content.answer == ("een kraan", "een hijskraan")
    assert rewritten(QUESTION, "Wat?", "de kranen", "").sentence == QUESTION.sentence


@pytest.mark.parametrize(
    ("front", "answer"),
    [("", "iets"), ("iets", " "), ("De [kranen", "x"), ("De kranen]", "x"), ("De [] staan", "x"), ("[a] en [b]", "x"),
     ("]a[", "x")],
)  # fmt: skip
def test_what_makes_no_card_is_refused(front: str, answer: str) -> None:
    with pytest.raises(FrontUnclearError):
        rewritten(GAP, front, answer, "")
