import json
import re
from datetime import datetime
from uuid import UUID

import pytest

from leeswijzer.exchange.xapi import HOME_PAGE, render, statements
from leeswijzer.study.quiz.attempt import Mode

INTERACTIONS = {"choice", "fill-in", "sequencing", "matching", "other"}


@pytest.fixture
def found(lesson, attempt):
    return statements(lesson, attempt)


def test_each_answer_and_the_end_are_a_statement(lesson, attempt, found):
    assert [each["verb"]["id"].rpartition("/")[2] for each in found] == [
        *["answered"] * (len(lesson.questions) - 1), "completed",
    ]  # fmt: skip
    assert json.loads(render(lesson, [attempt])) == found


def test_a_statement_has_what_the_specification_asks_for(lesson, attempt, found):
    for each in found:
        assert UUID(each["id"]).version == 5
        assert each["actor"] == {"objectType": "Agent", "account": {"homePage": HOME_PAGE, "name": "local"}}
        assert each["object"]["objectType"] == "Activity"
        assert each["object"]["id"].startswith(f"{HOME_PAGE}/lessons/{lesson.id}/quiz")
        assert each["context"]["registration"] == attempt.id
        assert datetime.fromisoformat(each["timestamp"]).utcoffset() is not None
        score = each["result"]["score"]
        assert -1 <= score["scaled"] <= 1
        assert score["min"] <= score["raw"] <= score["max"]
        assert re.fullmatch(r"PT\d+\.\d\dS", each["result"]["duration"])
        assert each["version"] == "1.0.3"
    assert len({each["id"] for each in found}) == len(found)


def test_the_end_tells_the_score_of_the_whole(attempt, found, session):
    end = found[-1]
    assert end["result"]["completion"] is True
    assert end["result"]["score"]["scaled"] == pytest.approx(session.quiz.result(attempt.id).score, abs=1e-6)
    assert end["object"]["definition"]["type"].endswith("/assessment")


def test_interactions_say_what_could_be_chosen_and_what_was_right(lesson, attempt, found):
    questions = {question.id: question for question in lesson.questions}
    kinds = set()
    for each in found[:-1]:
        question = questions[each["object"]["id"].rpartition("/")[2]]
        definition, response = each["object"]["definition"], each["result"]["response"]
        kinds.add(definition["interactionType"])
        assert definition["description"] == {"nl": question.stem}
        components = [part for name in ("choices", "source", "target") for part in definition.get(name, [])]
        assert all(not re.search(r"\s", part["id"]) for part in components)
        ids = {part["id"] for part in components}
        if ids:
            patterns = [*definition["correctResponsesPattern"], response]
            assert {part for text in patterns for part in re.split(r"\[[,.]\]", text)} <= ids
        assert each["result"]["success"] == (each["result"]["score"]["scaled"] == 1)
        if question.kind == "order":
            assert (response, each["result"]["success"]) == (definition["correctResponsesPattern"][0], True)
        if question.kind == "match":
            assert response.startswith("l0[.]r1")
            assert "l1" not in response
        if question.kind == "short":
            assert definition["correctResponsesPattern"] == list(question.accept)
            assert response == "=1+1"
    assert kinds == INTERACTIONS


def test_the_same_attempt_gives_the_same_identities(lesson, attempt, found):
    assert [each["id"] for each in statements(lesson, attempt, "iemand")] == [each["id"] for each in found]
    assert statements(lesson, attempt, "iemand")[0]["actor"]["account"]["name"] == "iemand"


def test_an_attempt_that_goes_on_is_not_completed(session, lesson):
    attempt = session.quiz.start(lesson, Mode.TEST)
    assert statements(lesson, attempt) == []
    assert render(lesson, [attempt]) == b"[]\n"
