"""Keeps attempts at a lesson's questions: begun, answered, paused, gone on with after a crash, finished."""

import secrets
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal
from uuid import uuid4

from sqlalchemy.orm import Session

from leeswijzer.errors import KnownError
from leeswijzer.lesson.reader import Lesson
from leeswijzer.store.database import Store
from leeswijzer.store.quiz_tables import AnswerRow, AttemptQuestionRow, AttemptRow
from leeswijzer.study.changes import Changes
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.study.quiz.aim import Outlines, measured_with, no_outlines
from leeswijzer.study.quiz.answers import Answer, answer_to_json
from leeswijzer.study.quiz.attempt import Attempt, AttemptState, Marked, Mode
from leeswijzer.study.quiz.records import (
    answers_of,
    attempt_of,
    marked_of,
    part_to_json,
    sheets_of_attempt,
)
from leeswijzer.study.quiz.result import Result, result_of
from leeswijzer.study.quiz.rows import (
    attempt_row,
    attempts_in,
    last_answered,
    leave_open_ones,
    next_place,
    open_row,
    place_of,
    renew,
    require_open,
    spend,
)
from leeswijzer.study.quiz.scoring import mark
from leeswijzer.study.quiz.sheet import Sheet, sheet_to_json, sheets_of
from leeswijzer.study.quiz.shuffle import shuffled
from leeswijzer.study.review.content import question_content
from leeswijzer.study.review.records import CardKind, put_card

Which = Literal["all", "round", "missed"] | Collection[str]
"""All questions, a round of some, those missed in the last finished attempt, or those with these ids."""

ROUND = 10
"""Questions of a round at most: what takes about ten minutes. Those never answered come first, then the oldest."""


class Quiz:
    """The attempts of one home.

    A confirmed answer is on the disk when `answer` returns, so a process killed at any moment loses at most the answer
    that was not yet confirmed. Of each lesson one attempt at most is open.
    """

    def __init__(self, store: Store, clock: Clock = utc_now, outlines: Outlines = no_outlines) -> None:
        self._store = store
        self._clock = clock
        self._metres_from = measured_with(outlines)

    def start(self, lesson: Lesson, mode: Mode, questions: Which = "all", seed: int | None = None) -> Attempt:
        """Begin an attempt; its time runs. The order comes from ``seed`` (a new one if absent).

        An attempt that was open is left: kept with its answers, of which those that were wrong become cards to review,
        or forgotten where it has none. Raises KnownError ``quiz-empty``, ``quiz-nothing-missed``, ValueError for an id
        that is no question of the lesson.
        """
        sheets = sheets_of(lesson)
        if not sheets:
            raise KnownError("quiz-empty", lesson=lesson.opening.title)
        if seed is None:
            seed = secrets.randbits(32)
        now = self._clock()
        with self._store.unit() as session:
            chosen = self._chosen(session, lesson, sheets, questions, seed)
            cards: set[str] = set()
            for open_one in session.scalars(attempts_in(lesson.id, AttemptState.OPEN)):
                cards |= _keep_missed(session, open_one, now)
            left = leave_open_ones(session, lesson.id)
            row = AttemptRow(
                id=str(uuid4()),
                lesson_id=lesson.id,
                fingerprint=lesson.document.fingerprint,
                mode=Mode(mode).value,
                state=AttemptState.OPEN.value,
                seed=seed,
                place=0,
                seconds=0.0,
                running_since=now,
                started_at=now,
                finished_at=None,
            )
            session.add(row)
            session.flush()
            for place, sheet in enumerate(shuffled(chosen, str(seed))):
                session.add(
                    AttemptQuestionRow(
                        attempt_id=row.id, place=place, question_id=sheet.question.id, sheet=sheet_to_json(sheet)
                    )
                )
            session.flush()
            return replace(attempt_of(session, row), changes=Changes(answers=left | {row.id}, reviews=frozenset(cards)))

    def open_attempt(self, lesson_id: str) -> Attempt | None:
        """The attempt at a lesson that is not finished, as it stands; None where there is none. `resume` runs its time.

        Where its ``fingerprint`` is not that of the lesson's text any more, its passages may have moved: `resume` it
        with the lesson.
        """
        with self._store.reading() as session:
            row = session.scalars(attempts_in(lesson_id, AttemptState.OPEN)).first()
            return None if row is None else attempt_of(session, row)

    def attempt(self, attempt_id: str) -> Attempt:
        """Any attempt, exactly as it was asked and answered. Raises KnownError ``attempt-unknown``."""
        with self._store.reading() as session:
            return attempt_of(session, attempt_row(session, attempt_id))

    def attempts(self, lesson_id: str) -> tuple[Attempt, ...]:
        """The finished attempts at a lesson, the newest first."""
        with self._store.reading() as session:
            rows = session.scalars(attempts_in(lesson_id, AttemptState.FINISHED))
            return tuple(attempt_of(session, row) for row in rows)

    def answer(self, attempt_id: str, question_id: str, answer: Answer) -> Marked:
        """Mark an answer and keep it; the attempt moves on to the next question that has none.

        In practice, where the reader has seen what is right, the first answer counts and a second one changes nothing;
        in a test the last counts. Raises KnownError ``attempt-unknown``, ``attempt-closed``, ValueError for an answer
        that does not fit the question, KeyError for a question that is not in the attempt.
        """
        now = self._clock()
        with self._store.unit() as session:
            row = open_row(session, attempt_id)
            sheets = sheets_of_attempt(session, attempt_id)
            place = place_of(question_id, sheets)
            answers = answers_of(session, attempt_id)
            earlier = answers.get(question_id)
            if earlier is not None and row.mode == Mode.PRACTICE:
                return marked_of(earlier, sheets[place])
            kept = _keep(session, row, sheets[place], answer, self._mark(sheets[place], answer), earlier, now)
            row.place = next_place(place, sheets, {*answers, question_id})
            return replace(marked_of(kept, sheets[place]), changes=Changes(answers=frozenset({attempt_id})))

    def go_to(self, attempt_id: str, question_id: str) -> Changes:
        """Put another question in front of the reader, so that a crash comes back to it.

        Raises KnownError ``attempt-unknown``, ``attempt-closed``, KeyError for a question that is not in the attempt.
        """
        with self._store.unit() as session:
            row = open_row(session, attempt_id)
            row.place = place_of(question_id, sheets_of_attempt(session, attempt_id))
        return Changes(answers=frozenset({attempt_id}))

    def pause(self, attempt_id: str) -> Changes:
        """Stop the time of an open attempt. Raises KnownError ``attempt-unknown``, ``attempt-closed``."""
        now = self._clock()
        with self._store.unit() as session:
            spend(open_row(session, attempt_id), now, running=False)
        return Changes(answers=frozenset({attempt_id}))

    def resume(self, attempt_id: str, lesson: Lesson | None = None) -> Attempt:
        """Go on with an attempt at the question where it stood, and run its time from now on.

        Time that ran since the last thing done (a crash, say) is not counted. Where the text of ``lesson`` was changed
        since, passages are found again, and what has no answer is asked as the lesson asks it now. Raises KnownError
        ``attempt-unknown``, ``attempt-closed``.
        """
        with self._store.unit() as session:
            row = open_row(session, attempt_id)
            if lesson is not None and lesson.document.fingerprint != row.fingerprint:
                renew(session, row, lesson)
            row.running_since = self._clock()
            return replace(attempt_of(session, row), changes=Changes(answers=frozenset({attempt_id})))

    def finish(self, attempt_id: str, *, keep_missed: bool = True) -> Result:
        """Close an attempt and say what it came to; what was missed becomes cards to review.

        Finishing it again only says so again. Raises KnownError ``attempt-unknown``, ``attempt-closed`` for one that
        was left.
        """
        now = self._clock()
        with self._store.unit() as session:
            row = attempt_row(session, attempt_id)
            if row.state == AttemptState.FINISHED:
                return _result(session, row, Changes())
            require_open(row)
            spend(row, now, running=False)
            row.state, row.finished_at = AttemptState.FINISHED.value, now
            session.flush()
            cards = _keep_missed(session, row, now) if keep_missed else frozenset()
            return _result(session, row, Changes(answers=frozenset({attempt_id}), reviews=cards))

    def result(self, attempt_id: str) -> Result:
        """What an attempt came to so far; no answer counts 0. Raises KnownError ``attempt-unknown``."""
        with self._store.reading() as session:
            return _result(session, attempt_row(session, attempt_id), Changes())

    def discard(self, attempt_id: str) -> Changes:
        """Forget an attempt and its answers. Raises KnownError ``attempt-unknown``."""
        with self._store.unit() as session:
            session.delete(attempt_row(session, attempt_id))
        return Changes(answers=frozenset({attempt_id}))

    def _chosen(
        self, session: Session, lesson: Lesson, sheets: dict[str, Sheet], questions: Which, seed: int
    ) -> list[Sheet]:
        if questions == "all":
            return list(sheets.values())
        if questions == "round":
            answered = last_answered(session, lesson.id)
            never = datetime.min.replace(tzinfo=UTC)
            any_order = shuffled(list(sheets.values()), f"{seed}-round")
            return sorted(any_order, key=lambda sheet: answered.get(sheet.question.id, never))[:ROUND]
        if questions == "missed":
            last = session.scalars(attempts_in(lesson.id, AttemptState.FINISHED)).first()
            missed = [] if last is None else _result(session, last, Changes()).missed
            chosen = [sheets[each.question_id] for each in missed if each.question_id in sheets]
            if not chosen:
                raise KnownError("quiz-nothing-missed", lesson=lesson.opening.title)
            return chosen
        if not questions or set(questions) - sheets.keys():
            raise ValueError(f"not all questions of {lesson.id}: {sorted(questions)}")
        return [sheet for identifier, sheet in sheets.items() if identifier in questions]

    def _mark(self, sheet: Sheet, answer: Answer) -> tuple[float, list[dict[str, object]]]:
        found = mark(sheet, answer, self._metres_from)
        return found.score, [part_to_json(part) for part in found.parts]


def _keep(
    session: Session,
    row: AttemptRow,
    sheet: Sheet,
    answer: Answer,
    found: tuple[float, list[dict[str, object]]],
    earlier: AnswerRow | None,
    now: datetime,
) -> AnswerRow:
    kept = earlier or AnswerRow(attempt_id=row.id, question_id=sheet.question.id, seconds=0.0)
    kept.skill, kept.points = sheet.question.skill, sheet.question.points
    kept.answer = answer_to_json(answer)
    kept.score, kept.parts = found
    kept.seconds += spend(row, now, running=True)
    kept.answered_at = now
    session.add(kept)
    return kept


def _keep_missed(session: Session, row: AttemptRow, now: datetime) -> frozenset[str]:
    sheets = {sheet.question.id: sheet for sheet in sheets_of_attempt(session, row.id)}
    answers = answers_of(session, row.id)
    cards = set()
    for question_id, sheet in sheets.items():
        if question_id in answers and answers[question_id].score < 1:
            content = question_content(sheet)
            card, changed = put_card(session, row.lesson_id, CardKind.QUESTION, question_id, content, now)
            if changed:
                cards.add(card.id)
    return frozenset(cards)


def _result(session: Session, row: AttemptRow, changes: Changes) -> Result:
    earlier = [
        attempt_of(session, other)
        for other in session.scalars(attempts_in(row.lesson_id, AttemptState.FINISHED))
        if other.started_at < row.started_at
    ]
    return result_of(attempt_of(session, row), earlier, changes)
