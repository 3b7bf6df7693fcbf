"""Decides what the quiz shows: which question comes next, what a button means now, what may be told already."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from leeswijzer.study.quiz.answers import Answer
from leeswijzer.study.quiz.attempt import Asked, Attempt, AttemptState, Marked, Mode
from leeswijzer.study.quiz.quiz import ROUND
from leeswijzer.study.quiz.result import Result
from leeswijzer.study.quiz.sheet import Passage
from leeswijzer.text.anchor import Anchor
from leeswijzer.text.document import Document
from leeswijzer.text.resolve import resolve


class Step(StrEnum):
    """What the one main button of a question does."""

    CHECK = "check"  # mark the answer and say how it was
    CONFIRM = "confirm"  # keep the answer and go on; nothing is said in a test
    NEXT = "next"  # go on to the next question
    FINISH = "finish"  # there is nothing left to ask
    RESULT = "result"  # back to the result, from looking at an attempt again


@dataclass(frozen=True, slots=True)
class QuestionContent:
    """A question's page: ``number`` counts from 1, ``done`` counts answers.

    ``draft`` is what the reader had filled in before, ``marked`` the answer with its mark where that may be told.
    """

    attempt_id: str
    asked: Asked
    number: int
    total: int
    done: int
    mode: Mode
    draft: Answer | None
    marked: Marked | None
    step: Step
    can_skip: bool
    can_go_back: bool
    looking_back: bool


@dataclass(frozen=True, slots=True)
class Resumable:
    """An attempt that is not finished."""

    mode: Mode
    answered: int
    total: int
    edited: bool  # the text is not the one that it was begun on


@dataclass(frozen=True, slots=True)
class EarlierAttempt:
    """A finished attempt; ``finished_at`` is in seconds since 1970."""

    id: str
    mode: Mode
    score: float
    correct: int
    total: int
    seconds: float
    finished_at: float


@dataclass(frozen=True, slots=True)
class StartContent:
    """The page that the quiz opens on; ``missed`` counts the questions missed in the last finished attempt.

    ``round`` is how many a round has, 0 where all together are hardly more.
    """

    title: str
    questions: int
    round: int = 0
    resumable: Resumable | None = None
    missed: int = 0
    earlier: Sequence[EarlierAttempt] = ()


class AttemptPresenter:
    """One attempt: the place in it, and what was filled in and not yet confirmed."""

    def __init__(self, attempt: Attempt) -> None:
        self._attempt = attempt
        self._place = attempt.place
        self._drafts: dict[str, Answer] = {}

    @property
    def attempt(self) -> Attempt:
        """The attempt with all answers so far."""
        return self._attempt

    @property
    def asked(self) -> Asked:
        """The question in front of the reader."""
        return self._attempt.questions[self._place]

    @property
    def looking_back(self) -> bool:
        """Whether the attempt is over, and only looked at."""
        return self._attempt.state is not AttemptState.OPEN

    def content(self) -> QuestionContent:
        """What the page of the question shows."""
        attempt, asked = self._attempt, self.asked
        tells = self.looking_back or attempt.mode is Mode.PRACTICE
        given = None if asked.marked is None else asked.marked.answer
        return QuestionContent(
            attempt_id=attempt.id,
            asked=asked,
            number=self._place + 1,
            total=len(attempt.questions),
            done=sum(each.marked is not None for each in attempt.questions),
            mode=attempt.mode,
            draft=self._drafts.get(asked.question.id, given),
            marked=asked.marked if tells else None,
            step=self._step(),
            can_skip=not self.looking_back and asked.marked is None and self._next_open() is not None,
            can_go_back=self._place > 0,
            looking_back=self.looking_back,
        )

    def _step(self) -> Step:
        if self.looking_back:
            return Step.RESULT if self._place + 1 == len(self._attempt.questions) else Step.NEXT
        if self._attempt.mode is Mode.TEST:
            return Step.CONFIRM if self._next_open() is not None else Step.FINISH
        if self.asked.marked is None:
            return Step.CHECK
        return Step.NEXT if self._next_open() is not None else Step.FINISH

    def keep_draft(self, answer: Answer | None) -> None:
        """Remember what is filled in, for when the reader comes back to this question."""
        if answer is None:
            self._drafts.pop(self.asked.question.id, None)
        else:
            self._drafts[self.asked.question.id] = answer

    def needs_saving(self, answer: Answer | None) -> bool:
        """Whether ``answer`` is not what is kept for the question already."""
        marked = self.asked.marked
        return answer is not None and (marked is None or marked.answer != answer)

    def take(self, marked: Marked) -> None:
        """An answer was kept."""
        questions = tuple(
            replace(asked, marked=marked) if asked.question.id == marked.question_id else asked
            for asked in self._attempt.questions
        )
        self._attempt = replace(self._attempt, questions=questions)
        self._drafts.pop(marked.question_id, None)

    def go_on(self) -> bool:
        """Go to the next question; False where none is left to ask, or to look at."""
        if self.looking_back:
            following = self._place + 1 if self._place + 1 < len(self._attempt.questions) else None
        else:
            following = self._next_open()
        if following is None:
            return False
        self._place = following
        return True

    def go_back(self) -> bool:
        """Go to the question before; False at the first."""
        if self._place == 0:
            return False
        self._place -= 1
        return True

    def go_to(self, question_id: str) -> None:
        """Go to a question. Raises KeyError where it is none of this attempt."""
        for place, asked in enumerate(self._attempt.questions):
            if asked.question.id == question_id:
                self._place = place
                return
        raise KeyError(question_id)

    def terms_asked(self) -> frozenset[str]:
        """The terms that a test asks for; they are not explained while it lasts."""
        if self.looking_back or self._attempt.mode is not Mode.TEST:
            return frozenset()
        return frozenset(term for asked in self._attempt.questions for term in asked.question.terms)

    def _next_open(self) -> int | None:
        """The first question without an answer after this one, going round; None where all others have one."""
        count = len(self._attempt.questions)
        for step in range(1, count):
            place = (self._place + step) % count
            if self._attempt.questions[place].marked is None:
                return place
        return None


def asked_in_rounds(questions: int) -> bool:
    """Whether a lesson has so many questions that a round is much less than all of them."""
    return questions > 1.5 * ROUND


def start_content(
    title: str,
    questions: int,
    open_attempt: Attempt | None,
    finished: Sequence[Result],
    fingerprint: str,
) -> StartContent:
    """The start page; ``finished`` are the results of earlier attempts, the newest first."""
    resumable = None
    if open_attempt is not None:
        resumable = Resumable(
            open_attempt.mode,
            len(open_attempt.questions) - len(open_attempt.open_questions),
            len(open_attempt.questions),
            edited=open_attempt.fingerprint != fingerprint,
        )
    return StartContent(
        title=title,
        questions=questions,
        round=ROUND if asked_in_rounds(questions) else 0,
        resumable=resumable,
        missed=len(finished[0].missed) if finished else 0,
        earlier=[_earlier(result) for result in finished],
    )


def _earlier(result: Result) -> EarlierAttempt:
    attempt = result.attempt
    return EarlierAttempt(
        id=attempt.id,
        mode=attempt.mode,
        score=result.score,
        correct=result.correct,
        total=len(attempt.questions),
        seconds=attempt.seconds,
        finished_at=(attempt.finished_at or attempt.started_at).timestamp(),
    )


def places_of(passages: Sequence[Passage], document: Document, fingerprint: str) -> list[tuple[int, int]]:
    """Where passages stand in ``document`` (code points), in their order; those that it no longer holds are left out.

    ``fingerprint`` is that of the text that their offsets count in; in another one they are looked for.
    """
    found = []
    for passage in passages:
        start, end = passage.start, passage.end
        if fingerprint != document.fingerprint:
            anchor = Anchor(passage.exact, passage.prefix, passage.suffix, passage.start, passage.end)
            resolution = resolve(anchor, document.text)
            start, end = resolution.start, resolution.end
        if start is not None and end is not None:
            found.append((start, end))
    return found
