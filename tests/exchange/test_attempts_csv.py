import csv
from datetime import datetime
from io import StringIO

import pytest

from leeswijzer.exchange.attempts_csv import COLUMNS, render
from leeswijzer.exchange.spoken_answer import spoken
from leeswijzer.study.quiz.answers import Chosen, Located, Proved


@pytest.fixture
def rows(attempt):
    text = render([attempt]).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


def test_each_question_is_a_line_in_the_order_it_was_asked(attempt, rows):
    assert tuple(rows[0]) == COLUMNS
    assert [row["question"] for row in rows] == [asked.question.id for asked in attempt.questions]
    assert [row["place"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert {row["attempt"] for row in rows} == {attempt.id}


def test_what_was_not_answered_is_empty(rows):
    assert [rows[-1][name] for name in ("answer", "score", "seconds", "answered")] == [""] * 4
    assert rows[-1]["points"] == "1"
    assert all(datetime.fromisoformat(row["answered"]).tzinfo for row in rows[:-1])
    assert all(0 <= float(row["score"]) <= 1 for row in rows[:-1])


def test_answers_are_in_the_words_of_the_question(attempt, rows):
    answers = {row["question"]: row["answer"] for row in rows}
    for asked in attempt.questions[:-1]:
        question = asked.question
        said = answers[question.id]
        match question.kind:
            case "single":
                assert said == question.options[1].text
            case "multiple":
                assert said == f"{question.options[0].text} | {question.options[2].text}"
            case "order":
                assert said == " | ".join(question.items)
            case "match":
                assert said.startswith(f"{question.pairs[0].left} = {question.pairs[1].right} | ")
                assert f" | {question.pairs[1].left} = " in said
            case "stated":
                assert said == "not stated"
            case "locate":
                assert said == "44.3600 33.3100"
            case "short":
                assert said == "'=1+1"  # no spreadsheet calculates it


def test_nothing_but_the_names_of_the_columns(attempt):
    assert render([]).decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


def test_an_answer_of_another_kind(lesson):
    short = next(question for question in lesson.questions if question.kind == "short")
    with pytest.raises(ValueError, match="Chosen is no answer"):
        spoken(short, Chosen(frozenset({1})))
    assert spoken(short, Located(0, 0, "bagdad")) == ["bagdad"]
    assert spoken(short, Proved(0, 8, "een\n twee")) == ["een twee"]
