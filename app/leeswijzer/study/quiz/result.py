"""What an attempt came to: its score, whole and by skill, what to reread, and how it compares with earlier ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from leeswijzer.lesson.models import Skill
from leeswijzer.study.changes import Changes
from leeswijzer.study.quiz.attempt import Asked, Attempt, Mode
from leeswijzer.study.quiz.sheet import Passage


@dataclass(frozen=True, slots=True)
class SkillScore:
    """How the questions of one skill went: ``gained`` of ``possible`` points; ``correct`` of ``questions`` in full."""

    skill: Skill
    gained: float
    possible: int
    correct: int
    questions: int

    @property
    def score(self) -> float:
        """From 0 to 1."""
        return self.gained / self.possible


@dataclass(frozen=True, slots=True)
class Missed:
    """A question that was not answered in full (``score`` below 1, and 0 without an answer), with its evidence."""

    question_id: str
    score: float
    answered: bool
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier finished attempt at the same lesson.

    ``score`` is its own. Only the ``shared`` questions, which both attempts asked, compare fairly: ``score_then`` and
    ``score_now`` are about these, and None where there are none.
    """

    attempt_id: str
    mode: Mode
    finished_at: datetime
    score: float
    shared: int
    score_then: float | None
    score_now: float | None


@dataclass(frozen=True, slots=True)
class Result:
    """What ``attempt`` came to.

    ``score`` weighs each question by its points; a question without an answer counts 0. ``skills`` are in the order of
    the format, ``missed`` in the order of the attempt, ``earlier`` the newest first.
    """

    attempt: Attempt
    score: float
    gained: float
    possible: int
    correct: int
    skills: tuple[SkillScore, ...]
    missed: tuple[Missed, ...]
    earlier: tuple[Comparison, ...]
    changes: Changes = field(default_factory=Changes)

    @property
    def reread(self) -> tuple[Passage, ...]:
        """The passages that would have answered what was missed, once each, in the order of the text."""
        found = {each for missed in self.missed for each in missed.passages if each.start is not None}
        return tuple(sorted(found, key=lambda passage: (passage.start or 0, passage.end or 0)))


_SKILLS: Sequence[Skill] = ("retrieve", "infer", "interpret", "evaluate", "vocabulary", "chronology", "geography")


def result_of(attempt: Attempt, earlier: Iterable[Attempt], changes: Changes) -> Result:
    """The result of ``attempt``, compared with ``earlier`` finished ones."""
    gained, possible = _points(attempt.questions)
    return Result(
        attempt=attempt,
        score=gained / possible,
        gained=gained,
        possible=possible,
        correct=_correct(attempt.questions),
        skills=tuple(_by_skill(attempt.questions)),
        missed=tuple(
            Missed(asked.question.id, _score(asked), asked.marked is not None, asked.passages)
            for asked in attempt.questions
            if _score(asked) < 1
        ),
        earlier=tuple(_compared(attempt, other) for other in earlier),
        changes=changes,
    )


def score_of(questions: Sequence[Asked]) -> float | None:
    """The score of some questions together, from 0 to 1; None where there are none."""
    gained, possible = _points(questions)
    return gained / possible if possible else None


def _score(asked: Asked) -> float:
    return 0.0 if asked.marked is None else asked.marked.score


def _points(questions: Sequence[Asked]) -> tuple[float, int]:
    gained = sum(_score(asked) * asked.question.points for asked in questions)
    return gained, sum(asked.question.points for asked in questions)


def _correct(questions: Sequence[Asked]) -> int:
    return sum(asked.marked is not None and asked.marked.correct for asked in questions)


def _by_skill(questions: Sequence[Asked]) -> Iterable[SkillScore]:
    for skill in _SKILLS:
        of_skill = [asked for asked in questions if asked.question.skill == skill]
        if of_skill:
            yield SkillScore(skill, *_points(of_skill), _correct(of_skill), len(of_skill))


def _compared(attempt: Attempt, other: Attempt) -> Comparison:
    both = {asked.question.id for asked in attempt.questions} & {asked.question.id for asked in other.questions}
    then = [asked for asked in other.questions if asked.question.id in both]
    now = [asked for asked in attempt.questions if asked.question.id in both]
    gained, possible = _points(other.questions)
    return Comparison(
        attempt_id=other.id,
        mode=other.mode,
        finished_at=other.finished_at or other.started_at,
        score=gained / possible,
        shared=len(both),
        score_then=score_of(then),
        score_now=score_of(now),
    )
