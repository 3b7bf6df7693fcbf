"""Turns the rows of attempts into what is handed out, and the marks of answers into what is kept."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from leeswijzer.store.quiz_tables import AnswerRow, AttemptQuestionRow, AttemptRow
from leeswijzer.study.quiz.answers import answer_from_json
from leeswijzer.study.quiz.attempt import Asked, Attempt, AttemptState, Marked, Mode
from leeswijzer.study.quiz.scoring import Finding, Part
from leeswijzer.study.quiz.sheet import Sheet, sheet_from_json
from leeswijzer.study.quiz.shuffle import order_of_parts, orders_of_gaps


def attempt_of(session: Session, row: AttemptRow) -> Attempt:
    """The attempt with all its questions and answers."""
    answers = answers_of(session, row.id)
    return Attempt(
        id=row.id,
        lesson_id=row.lesson_id,
        fingerprint=row.fingerprint,
        mode=Mode(row.mode),
        state=AttemptState(row.state),
        seed=row.seed,
        place=row.place,
        seconds=row.seconds,
        running=row.running_since is not None,
        started_at=row.started_at,
        finished_at=row.finished_at,
        questions=tuple(_asked(sheet, row, answers) for sheet in sheets_of_attempt(session, row.id)),
    )


def sheets_of_attempt(session: Session, attempt_id: str) -> list[Sheet]:
    """The sheets of an attempt, in their order."""
    rows = select(AttemptQuestionRow.sheet).where(AttemptQuestionRow.attempt_id == attempt_id)
    return [sheet_from_json(sheet) for sheet in session.scalars(rows.order_by(AttemptQuestionRow.place))]


def answers_of(session: Session, attempt_id: str) -> dict[str, AnswerRow]:
    """The answers given in an attempt, by question id."""
    rows = session.scalars(select(AnswerRow).where(AnswerRow.attempt_id == attempt_id))
    return {row.question_id: row for row in rows}


def marked_of(row: AnswerRow, sheet: Sheet) -> Marked:
    """A kept answer with its mark."""
    return Marked(
        attempt_id=row.attempt_id,
        question_id=row.question_id,
        answer=answer_from_json(row.answer),
        score=row.score,
        points=row.points,
        parts=tuple(_part(part) for part in row.parts),
        explanation=sheet.question.explanation,
        passages=sheet.passages,
        seconds=row.seconds,
        answered_at=row.answered_at,
    )


def part_to_json(part: Part) -> dict[str, Any]:
    """``part`` in plain values, without what is not said."""
    return {name: value for name, value in asdict(part).items() if value not in ("", None)}


def _part(values: Mapping[str, Any]) -> Part:
    return Part(**{**values, "finding": Finding(values["finding"])})


def _asked(sheet: Sheet, row: AttemptRow, answers: Mapping[str, AnswerRow]) -> Asked:
    answer = answers.get(sheet.question.id)
    return Asked(
        question=sheet.question,
        order=order_of_parts(sheet.question, row.seed),
        gap_orders=orders_of_gaps(sheet.question, row.seed),
        passages=sheet.passages,
        target=sheet.target,
        marked=None if answer is None else marked_of(answer, sheet),
    )
