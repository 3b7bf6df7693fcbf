"""Finds and changes the rows of attempts: which one is open, where it stands, how long it has run."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from leeswijzer.errors import KnownError
from leeswijzer.lesson.reader import Lesson
from leeswijzer.store.quiz_tables import AnswerRow, AttemptQuestionRow, AttemptRow
from leeswijzer.study.quiz.attempt import AttemptState
from leeswijzer.study.quiz.records import answers_of
from leeswijzer.study.quiz.sheet import Sheet, relocated, sheet_from_json, sheet_to_json, sheets_of

LONGEST_THOUGHT = 600.0
"""Seconds between two answers that count at most: whoever stays away longer has left the desk without a pause."""


def attempts_in(lesson_id: str, state: AttemptState) -> Select[AttemptRow]:
    """The attempts at a lesson in ``state``, the newest first."""
    return (
        select(AttemptRow)
        .where(AttemptRow.lesson_id == lesson_id, AttemptRow.state == state.value)
        .order_by(AttemptRow.started_at.desc())
    )


def attempt_row(session: Session, attempt_id: str) -> AttemptRow:
    """Raises KnownError ``attempt-unknown``."""
    row = session.get(AttemptRow, attempt_id)
    if row is None:
        raise KnownError("attempt-unknown")
    return row


def open_row(session: Session, attempt_id: str) -> AttemptRow:
    """Raises KnownError ``attempt-unknown``, ``attempt-closed``."""
    row = attempt_row(session, attempt_id)
    require_open(row)
    return row


def require_open(row: AttemptRow) -> None:
    """Raises KnownError ``attempt-closed``."""
    if row.state != AttemptState.OPEN:
        raise KnownError("attempt-closed")


def last_answered(session: Session, lesson_id: str) -> dict[str, datetime]:
    """When each question of a lesson was answered last, by its id."""
    found = session.execute(
        select(AnswerRow.question_id, func.max(AnswerRow.answered_at))
        .join(AttemptRow, AttemptRow.id == AnswerRow.attempt_id)
        .where(AttemptRow.lesson_id == lesson_id)
        .group_by(AnswerRow.question_id)
    )
    return dict(found.all())


def leave_open_ones(session: Session, lesson_id: str) -> frozenset[str]:
    """Leave the attempts at a lesson that are open, and forget those without an answer; the ids of all of them."""
    left = list(session.scalars(attempts_in(lesson_id, AttemptState.OPEN)))
    for row in left:
        if answers_of(session, row.id):
            row.state, row.running_since = AttemptState.LEFT.value, None
        else:
            session.execute(delete(AttemptRow).where(AttemptRow.id == row.id))
    return frozenset(row.id for row in left)


def renew(session: Session, row: AttemptRow, lesson: Lesson) -> None:
    """Bring the attempt of ``row`` in line with a lesson whose text was changed since.

    What has no answer yet is asked as the lesson asks it now; what has one stays as it was answered. Passages are found
    again in the new text.
    """
    fresh, answered = sheets_of(lesson), answers_of(session, row.id)
    rows = session.scalars(select(AttemptQuestionRow).where(AttemptQuestionRow.attempt_id == row.id))
    for question in rows:
        sheet = fresh.get(question.question_id)
        if sheet is None or question.question_id in answered:
            sheet = relocated(sheet_from_json(question.sheet), lesson.document.text)
        question.sheet = sheet_to_json(sheet)
    row.fingerprint = lesson.document.fingerprint
    session.flush()


def place_of(question_id: str, sheets: Sequence[Sheet]) -> int:
    """Which one of ``sheets`` asks the question. Raises KeyError where none does."""
    for place, sheet in enumerate(sheets):
        if sheet.question.id == question_id:
            return place
    raise KeyError(question_id)


def next_place(place: int, sheets: Sequence[Sheet], answered: Collection[str]) -> int:
    """The first question without an answer after ``place``, going round; ``place`` itself where all have one."""
    for step in range(1, len(sheets)):
        following = (place + step) % len(sheets)
        if sheets[following].question.id not in answered:
            return following
    return place


def spend(row: AttemptRow, now: datetime, *, running: bool) -> float:
    """Add the time since it ran last, and let it run on or not; the seconds added."""
    spent = 0.0
    if row.running_since is not None:
        # A clock that was put back would give less than nothing.
        spent = min(max((now - row.running_since).total_seconds(), 0.0), LONGEST_THOUGHT)
    row.seconds += spent
    row.running_since = now if running else None
    return spent
