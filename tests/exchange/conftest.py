"""The bundled lesson, and a session in which some of its questions were answered."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.study.quiz.answers import (
    Answer,
    Chosen,
    Gaps,
    Located,
    Matched,
    Ordered,
    Proved,
    Stated,
    Typed,
)
from leeswijzer.study.quiz.attempt import Asked, Attempt, Mode
from leeswijzer.study.session import StudySession, open_session


class TickingClock:
    """Ten seconds later at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 15, 10, 15, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=10)
        return self.now


@pytest.fixture(scope="session")
def lesson() -> Lesson:
    return read_lesson("irak-coalitie")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[StudySession]:
    with open_session(tmp_path / "home", TickingClock()) as opened:
        yield opened


def some_answer(asked: Asked) -> Answer:
    question = asked.question
    passage = asked.passages[0]
    answers: dict[str, Callable[[], Answer]] = {
        "single": lambda: Chosen(frozenset({1})),
        "multiple": lambda: Chosen(frozenset({0, 2})),
        "stated": lambda: Stated("not stated"),
        "cloze": lambda: Gaps(tuple(gap.accept[0] for gap in question.gaps)),
        "short": lambda: Typed("=1+1"),
        "order": lambda: Ordered(tuple(range(len(question.items)))),
        "match": lambda: Matched((1, None, *range(2, len(question.pairs)))),
        "locate": lambda: Located(44.36, 33.31),
        "prove": lambda: Proved(passage.start, passage.end, passage.exact),
    }
    return answers[question.kind]()


@pytest.fixture
def attempt(session: StudySession, lesson: Lesson) -> Attempt:
    """A finished attempt in which the last question has no answer."""
    attempt = session.quiz.start(lesson, Mode.TEST, seed=1)
    for asked in attempt.questions[:-1]:
        session.quiz.answer(attempt.id, asked.question.id, some_answer(asked))
    return session.quiz.finish(attempt.id).attempt
