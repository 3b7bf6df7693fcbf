"""Attempts as statements of the Experience API (xAPI 1.0.3, adlnet/xAPI-Spec), for a learning record store.

Nothing is sent anywhere: the statements are written to a file. Who answered is told as an account of this program
alone, without a name or an address.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from leeswijzer.exchange.statement_names import NAMES, statement_name
from leeswijzer.lesson.models import (
    ClozeQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
)
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.quiz.answers import Answer, Chosen, Gaps, Located, Matched, Ordered, Stated, Typed
from leeswijzer.study.quiz.attempt import Asked, Attempt, AttemptState
from leeswijzer.study.quiz.result import score_of

HOME_PAGE = "https://leeswijzer.invalid"
"""Whose account the actor is (Data 2.4.2.4 asks for an address), and the beginning of all identities: under the domain
that RFC 2606 keeps for names that lead nowhere."""

VERSION = "1.0.3"

_VERBS = "http://adlnet.gov/expapi/verbs/"
_ACTIVITIES = "http://adlnet.gov/expapi/activities/"
_BETWEEN, _PAIRED = "[,]", "[.]"
"""What stands between the parts of a response, and within a pair (Data 4.1.4.1, Interaction Activities)."""


def render(lesson: Lesson, attempts: Iterable[Attempt], account: str = "local") -> bytes:
    """The statements of ``attempts`` at ``lesson`` as a JSON array; ``account`` names the reader in this program."""
    found = [each for attempt in attempts for each in statements(lesson, attempt, account)]
    return (json.dumps(found, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def statements(lesson: Lesson, attempt: Attempt, account: str = "local") -> list[dict[str, Any]]:
    """One "answered" for each answer in the order of the attempt, and one "completed" where it is finished.

    The same attempt gives the same ids again, so a record store that has it already takes nothing twice.
    """
    language = lesson.opening.language
    found = [
        _statement(
            attempt,
            account,
            name=asked.question.id,
            verb="answered",
            activity=_question(attempt.lesson_id, asked.question, language),
            result=_answered(asked),
            moment=asked.marked.answered_at,
            language=language,
        )
        for asked in attempt.questions
        if asked.marked is not None
    ]
    if attempt.state is AttemptState.FINISHED and attempt.finished_at is not None:
        completed = _statement(
            attempt,
            account,
            name="",
            verb="completed",
            activity=_quiz(attempt.lesson_id, lesson.opening.title, language),
            result={
                "score": _score(score_of(attempt.questions) or 0.0),
                "completion": True,
                "duration": _duration(attempt.seconds),
            },
            moment=attempt.finished_at,
            language=language,
        )
        found.append(completed)
    return found


def _statement(
    attempt: Attempt,
    account: str,
    *,
    name: str,
    verb: str,
    activity: dict[str, Any],
    result: dict[str, Any],
    moment: datetime,
    language: str,
) -> dict[str, Any]:
    parents = [] if verb == "completed" else [{"objectType": "Activity", "id": _quiz_id(attempt.lesson_id)}]
    context: dict[str, Any] = {"registration": attempt.id, "platform": "Leeswijzer", "language": language}
    if parents:
        context["contextActivities"] = {"parent": parents}
    return {
        "id": str(uuid5(NAMESPACE_URL, f"{HOME_PAGE}/attempts/{attempt.id}/{verb}/{name}")),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME_PAGE, "name": account}},
        "verb": {"id": _VERBS + verb, "display": {"en": verb}},
        "object": activity,
        "result": result,
        "context": context,
        "timestamp": moment.isoformat(),
        "version": VERSION,
    }


def _answered(asked: Asked) -> dict[str, Any]:
    marked = asked.marked
    assert marked is not None
    return {
        "score": _score(marked.score),
        "success": marked.correct,
        "response": _response(marked.answer),
        "duration": _duration(marked.seconds),
    }


def _score(score: float) -> dict[str, float]:
    return {"scaled": round(score, 6), "raw": round(score, 6), "min": 0, "max": 1}


def _duration(seconds: float) -> str:
    """As ISO 8601 has it, to the hundredth of a second, which is as far as stores compare (Data 4.6)."""
    return f"PT{seconds:.2f}S"


def _quiz_id(lesson_id: str) -> str:
    return f"{HOME_PAGE}/lessons/{lesson_id}/quiz"


def _quiz(lesson_id: str, title: str, language: str) -> dict[str, Any]:
    definition = {"type": _ACTIVITIES + "assessment", "name": {language: title}}
    return {"objectType": "Activity", "id": _quiz_id(lesson_id), "definition": definition}


def _question(lesson_id: str, question: Question, language: str) -> dict[str, Any]:
    definition = {
        "type": _ACTIVITIES + "cmi.interaction",
        "description": {language: question.stem},
        **_interaction(question, language),
    }
    return {"objectType": "Activity", "id": f"{_quiz_id(lesson_id)}/{question.id}", "definition": definition}


def _interaction(question: Question, language: str) -> dict[str, Any]:
    """How the question is answered, what can be chosen, and what is right."""
    match question:
        case SingleQuestion() | MultipleQuestion():
            right = [f"o{index}" for index, option in enumerate(question.options) if option.correct]
            texts = [option.text for option in question.options]
            return {"interactionType": "choice", **_right(right), "choices": _components("o", texts, language)}
        case ClozeQuestion():
            return {"interactionType": "fill-in", **_right([gap.accept[0] for gap in question.gaps])}
        case ShortQuestion():
            # Each accepted answer is a pattern of its own.
            return {"interactionType": "fill-in", "correctResponsesPattern": list(question.accept)}
        case OrderQuestion():
            items = _components("i", question.items, language)
            return {"interactionType": "sequencing", **_right([each["id"] for each in items]), "choices": items}
        case MatchQuestion():
            pairs = [f"l{index}{_PAIRED}r{index}" for index in range(len(question.pairs))]
            rights = [*(pair.right for pair in question.pairs), *question.extra]
            return {
                "interactionType": "matching",
                **_right(pairs),
                "source": _components("l", [pair.left for pair in question.pairs], language),
                "target": _components("r", rights, language),
            }
    if question.kind == "stated":
        choices = [{"id": _statement_id(each), "description": {language: statement_name(each, language)}}
                   for each in NAMES["en"]]  # fmt: skip
        return {"interactionType": "choice", **_right([_statement_id(question.answer)]), "choices": choices}
    return {"interactionType": "other"}


def _right(parts: Sequence[str]) -> dict[str, list[str]]:
    return {"correctResponsesPattern": [_BETWEEN.join(parts)]}


def _components(letter: str, texts: Sequence[str], language: str) -> list[dict[str, Any]]:
    """Ids without white space, as Data 4.1.4.1 asks for, and what they stand for."""
    return [{"id": f"{letter}{index}", "description": {language: text}} for index, text in enumerate(texts)]


def _statement_id(answer: str) -> str:
    return answer.replace(" ", "-")


def _response(answer: Answer) -> str:
    return _BETWEEN.join(_response_parts(answer))


def _response_parts(answer: Answer) -> list[str]:
    match answer:
        case Chosen():
            return [f"o{index}" for index in sorted(answer.options)]
        case Stated():
            return [_statement_id(answer.value)]
        case Gaps():
            return list(answer.texts)
        case Typed():
            return [answer.text]
        case Ordered():
            return [f"i{index}" for index in answer.items]
        case Matched():
            pairs = enumerate(answer.rights)
            return [f"l{left}{_PAIRED}r{right}" for left, right in pairs if right is not None]
        case Located():
            return [answer.place or f"{answer.lon:.6f} {answer.lat:.6f}"]
    return [answer.exact]
