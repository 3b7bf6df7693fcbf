"""Answers as a table for spreadsheets: comma-separated values (RFC 4180), one question of an attempt a line."""

import csv
from collections.abc import Iterable
from io import StringIO

from leeswijzer.exchange.csv import harmless
from leeswijzer.exchange.spoken_answer import spoken
from leeswijzer.study.quiz.attempt import Asked, Attempt

COLUMNS = (
    "attempt",
    "lesson",
    "mode",
    "state",
    "started",
    "finished",
    "place",
    "question",
    "kind",
    "skill",
    "stem",
    "answer",
    "score",
    "points",
    "seconds",
    "answered",
)


def render(attempts: Iterable[Attempt]) -> bytes:
    """The file, in UTF-8 with the mark at its beginning that spreadsheets tell UTF-8 by.

    A question without an answer has empty cells; scores are from 0 to 1, moments in UTC.
    """
    lines = StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    for attempt in attempts:
        for place, asked in enumerate(attempt.questions, 1):
            writer.writerow(_line(attempt, place, asked))
    return lines.getvalue().encode("utf-8-sig")


def _line(attempt: Attempt, place: int, asked: Asked) -> Iterable[object]:
    question, marked = asked.question, asked.marked
    finished = attempt.finished_at.isoformat() if attempt.finished_at else ""
    yield from (attempt.id, attempt.lesson_id, attempt.mode.value, attempt.state.value, attempt.started_at.isoformat())
    yield from (finished, place, question.id, question.kind, question.skill, harmless(question.stem))
    if marked is None:
        yield from ("", "", question.points, "", "")
    else:
        said = harmless(" | ".join(spoken(question, marked.answer)))
        yield from (said, round(marked.score, 4), question.points, round(marked.seconds, 1))
        yield marked.answered_at.isoformat()
