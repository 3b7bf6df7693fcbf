"""An attempt as it is handed out: its questions in their order, the answers given so far, and their marks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from leeswijzer.lesson.models import Question
from leeswijzer.study.changes import Changes
from leeswijzer.study.quiz.answers import Answer
from leeswijzer.study.quiz.scoring import Part
from leeswijzer.study.quiz.sheet import Passage, Target


class Mode(StrEnum):
    """When a reader is told what was right: after each answer, or at the end."""

    PRACTICE = "practice"
    TEST = "test"


class AttemptState(StrEnum):
    """Whether an attempt goes on; LEFT is one that another was begun after, before it was finished."""

    OPEN = "open"
    FINISHED = "finished"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Marked:
    """A confirmed answer and what it is worth; it is on the disk.

    ``score`` is from 0 to 1; ``seconds`` is how long the reader took. ``explanation`` and ``passages`` say why, in the
    words of the lesson and of the article. In a test, show none of it before the attempt is finished.
    """

    attempt_id: str
    question_id: str
    answer: Answer
    score: float
    points: int
    parts: tuple[Part, ...]
    explanation: str
    passages: tuple[Passage, ...]
    seconds: float
    answered_at: datetime
    changes: Changes = field(default_factory=Changes)

    @property
    def correct(self) -> bool:
        """Whether nothing is missing; an answer with part of the score is not correct."""
        return self.score >= 1.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in an attempt.

    ``order`` is how its options, items or rights are shown (indices as the lesson has them), ``gap_orders`` the same
    for the options of each gap; answers always use the lesson's indices. ``target`` is where a locate question points.
    """

    question: Question
    order: tuple[int, ...]
    gap_orders: tuple[tuple[int, ...], ...]
    passages: tuple[Passage, ...]
    target: Target | None
    marked: Marked | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One time that a reader answers questions of a lesson.

    ``fingerprint`` is that of the text it was begun on, which the passages' offsets count in. ``place`` is the index of
    the question in front of the reader, ``seconds`` the time spent up to the last thing done, ``running`` whether the
    time runs on.
    """

    id: str
    lesson_id: str
    fingerprint: str
    mode: Mode
    state: AttemptState
    seed: int
    place: int
    seconds: float
    running: bool
    started_at: datetime
    finished_at: datetime | None
    questions: tuple[Asked, ...]
    changes: Changes = field(default_factory=Changes)

    @property
    def current(self) -> Asked:
        """The question in front of the reader."""
        return self.questions[self.place]

    @property
    def open_questions(self) -> Sequence[Asked]:
        """Those without an answer, in their order."""
        return [asked for asked in self.questions if asked.marked is None]

    def asked(self, question_id: str) -> Asked:
        """The question with this id. Raises KeyError where it is none of this attempt."""
        for asked in self.questions:
            if asked.question.id == question_id:
                return asked
        raise KeyError(question_id)
