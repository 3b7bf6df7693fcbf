"""What is said of each kind of answer, besides right and wrong."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter
from PySide6.QtCore import QLocale

from leeswijzer.desktop.quiz.feedback import credit_in_words
from leeswijzer.lesson.models import Question
from leeswijzer.study.quiz.answers import Typed
from leeswijzer.study.quiz.attempt import Marked
from leeswijzer.study.quiz.scoring import Finding, Part

NAMES = {"mosul": "Mosul", "bagdad": "Bagdad"}


@pytest.fixture(autouse=True)
def _english(qapp: object) -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def question(kind: str, **more: Any) -> Question:
    made: Question = TypeAdapter(Question).validate_python(
        {"id": "q", "kind": kind, "skill": "infer", "stem": "?", "explanation": "Zo.", "evidence": ["zo"], **more}
    )
    return made


OPTIONS = [{"text": "a", "correct": True}, {"text": "b", "why": "x"}, {"text": "c", "why": "y"}]
QUESTIONS = {
    "single": question("single", options=OPTIONS),
    "multiple": question("multiple", options=OPTIONS),
    "cloze": question("cloze", sentence="{1} en {2}", gaps=[{"accept": ["a"]}, {"accept": ["b"]}]),
    "short": question("short", accept=["inlichtingen"]),
    "order": question("order", items=["a", "b", "c"]),
    "match": question("match", pairs=[{"left": "a", "right": "b"}, {"left": "c", "right": "d"}]),
    "locate": question("locate", place="mosul"),
    "prove": question("prove"),
}


def said(kind: str, score: float, *parts: Part) -> str:
    moment = datetime(2026, 1, 15, tzinfo=UTC)
    marked = Marked("a", "q", Typed("x"), score, 1, parts, "Zo.", (), 1.0, moment)
    return credit_in_words(QUESTIONS[kind], marked, NAMES)


def part(finding: Finding, index: int = 0, **more: Any) -> Part:
    return Part(finding, index, **more)


@pytest.mark.parametrize("kind", ["single", "multiple", "cloze", "short", "order", "match", "prove"])
def test_of_what_is_right_nothing_more_is_said(kind: str) -> None:
    assert said(kind, 1.0, part(Finding.RIGHT)) == ""


def test_a_slip_is_told_and_forgiven() -> None:
    assert "inlichtingen" in said("short", 1.0, part(Finding.SLIP, given="inlichtigen", expected="inlichtingen"))
    assert "wacht" in said("cloze", 1.0, part(Finding.SLIP, 1, given="wcht", expected="wacht"))


@pytest.mark.parametrize("finding", [Finding.WRONG, Finding.EMPTY])
def test_what_belongs_there_is_told(finding: Finding) -> None:
    assert "inlichtingen" in said("short", 0.0, part(finding, expected="inlichtingen"))
    words = said("cloze", 0.5, part(Finding.RIGHT), part(finding, 1, expected="zee"))
    assert "zee" in words
    assert "2" in words
    assert "50" in words


def test_one_gap_needs_no_number() -> None:
    assert "1" not in said("cloze", 0.0, part(Finding.WRONG, expected="zee"))


def test_ticks_are_counted() -> None:
    words = said("multiple", 0.5, part(Finding.RIGHT), part(Finding.MISSED, 1))
    assert "1" in words
    assert "2" in words
    with_wrong = said("multiple", 0.0, part(Finding.RIGHT), part(Finding.MISSED, 1), part(Finding.WRONG, 2))
    assert with_wrong != words


def test_pairs_in_order_and_pairs_that_belong_are_counted() -> None:
    assert "2" in said("order", 2 / 3, *(part(Finding.WRONG, number) for number in range(3)))
    assert "1" in said("match", 0.5, part(Finding.RIGHT), part(Finding.WRONG, 1))


def test_two_pairs_that_were_swapped_are_named_and_more_are_counted() -> None:
    def wrong(index: int, right: str) -> Part:
        return part(Finding.WRONG, index, expected=right)

    both = said("match", 0, wrong(0, "b"), wrong(1, "d"))
    assert "“a” goes with “b”" in both
    assert "“c” goes with “d”" in both
    assert "goes with" not in said("match", 0, wrong(0, "b"), wrong(1, "d"), part(Finding.EMPTY, 0, expected="b"))


def test_a_click_says_how_far_off_it_was_and_a_hit_where_it_is() -> None:
    words = said("locate", 0.4, part(Finding.WRONG, expected="mosul", distance=48_200.0))
    assert "Mosul" in words
    assert "48" in words
    assert "40" in words
    assert "Mosul" in said("locate", 1.0, part(Finding.RIGHT, expected="mosul", distance=0.0))
    chosen = said("locate", 0.0, part(Finding.WRONG, given="bagdad", expected="mosul", distance=350_000.0))
    assert "Bagdad" in chosen
    assert "350" in chosen


def test_a_proof_that_is_near_and_one_that_is_elsewhere_are_told_apart() -> None:
    near = said("prove", 0.5, part(Finding.MISSED, expected="zin", distance=0.5))
    elsewhere = said("prove", 0.0, part(Finding.MISSED, expected="zin", distance=0.0))
    assert near != elsewhere
    assert said("prove", 0.0) == ""
