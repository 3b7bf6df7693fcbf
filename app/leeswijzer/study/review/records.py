"""Cards as they are handed out, and the rows that they are kept in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from leeswijzer.store.quiz_tables import ReviewCardRow
from leeswijzer.study.review.content import CardContent, content_from_json, content_to_json
from leeswijzer.study.review.schedule import CardState, Schedule


class CardKind(StrEnum):
    """What a card was made from."""

    TERM = "term"
    QUESTION = "question"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """A card. ``subject_id`` is the term, question or annotation it was made from; ``content`` is what it shows.

    ``suspended``: the reader put it aside. ``withdrawn``: the term or highlight it was made from is no longer kept.
    ``buried``: it stays away until the next day. ``rewritten``: its words are the reader's own.
    """

    id: str
    lesson_id: str
    kind: CardKind
    subject_id: str
    content: CardContent
    schedule: Schedule
    suspended: bool
    withdrawn: bool
    buried: bool
    rewritten: bool
    added_at: datetime


def put_card(
    session: Session, lesson_id: str, kind: CardKind, subject_id: str, content: CardContent, now: datetime
) -> tuple[ReviewCardRow, bool]:
    """The card of a subject, and whether anything of it changed.

    It is made where there is none. One that is there gets the new content, unless the reader rewrote it, and is no
    longer withdrawn; what was learned of it stays.
    """
    table = content_to_json(content)
    row = card_of(session, lesson_id, kind, subject_id)
    if row is None:
        row = ReviewCardRow(
            id=str(uuid4()),
            lesson_id=lesson_id,
            kind=kind.value,
            subject_id=subject_id,
            content=table,
            rewritten=0,
            suspended=0,
            withdrawn=0,
            added_at=now,
        )
        put_schedule(row, Schedule(CardState.NEW, now))
        put_in_queue(row)
        session.add(row)
        session.flush()
        return row, True
    changed = bool(row.withdrawn)
    if changed:
        row.withdrawn = 0
        put_in_queue(row)
    if not row.rewritten and row.content != table:
        row.content = table
        changed = True
    return row, changed


def withdraw_card(row: ReviewCardRow) -> bool:
    """Keep the card of ``row`` away as long as what it was made from is not kept; whether that changed anything."""
    if row.withdrawn:
        return False
    row.withdrawn = 1
    put_in_queue(row)
    return True


def card_of(session: Session, lesson_id: str, kind: CardKind, subject_id: str) -> ReviewCardRow | None:
    """The row of a subject's card."""
    rows = select(ReviewCardRow).where(
        ReviewCardRow.lesson_id == lesson_id,
        ReviewCardRow.kind == kind.value,
        ReviewCardRow.subject_id == subject_id,
    )
    return session.scalars(rows).one_or_none()


def card_from(row: ReviewCardRow) -> ReviewCard:
    """The card of ``row``."""
    return ReviewCard(
        id=row.id,
        lesson_id=row.lesson_id,
        kind=CardKind(row.kind),
        subject_id=row.subject_id,
        content=content_from_json(row.content),
        schedule=schedule_of(row),
        suspended=bool(row.suspended),
        withdrawn=bool(row.withdrawn),
        buried=row.queued_at is not None and row.queued_at > row.due_at,
        rewritten=bool(row.rewritten),
        added_at=row.added_at,
    )


def schedule_of(row: ReviewCardRow) -> Schedule:
    """Where FSRS has the card of ``row``."""
    return Schedule(
        state=CardState(row.state),
        due_at=row.due_at,
        step=row.step,
        stability=row.stability,
        difficulty=row.difficulty,
        reviewed_at=row.reviewed_at,
        reviews=row.reviews,
        lapses=row.lapses,
    )


def put_schedule(row: ReviewCardRow, schedule: Schedule) -> None:
    """Make ``schedule`` that of the card of ``row``; `put_in_queue` says when it comes up."""
    row.state = schedule.state.value
    row.due_at = schedule.due_at
    row.step = schedule.step
    row.stability = schedule.stability
    row.difficulty = schedule.difficulty
    row.reviewed_at = schedule.reviewed_at
    row.reviews = schedule.reviews
    row.lapses = schedule.lapses


def put_in_queue(row: ReviewCardRow, not_before: datetime | None = None) -> None:
    """Let the card of ``row`` come up when it is due, or at ``not_before`` where that is later."""
    waits = not (row.suspended or row.withdrawn)
    row.queued_at = max(row.due_at, not_before or row.due_at) if waits else None


def schedule_to_json(schedule: Schedule) -> dict[str, Any]:
    """``schedule`` in plain values; `schedule_from_json` is the inverse."""
    return {
        "state": schedule.state.value,
        "due_at": schedule.due_at.isoformat(),
        "step": schedule.step,
        "stability": schedule.stability,
        "difficulty": schedule.difficulty,
        "reviewed_at": schedule.reviewed_at and schedule.reviewed_at.isoformat(),
        "reviews": schedule.reviews,
        "lapses": schedule.lapses,
    }


def schedule_from_json(table: Mapping[str, Any]) -> Schedule:
    """The schedule that `schedule_to_json` wrote."""
    reviewed_at = table["reviewed_at"]
    return Schedule(
        state=CardState(table["state"]),
        due_at=datetime.fromisoformat(table["due_at"]),
        step=table["step"],
        stability=table["stability"],
        difficulty=table["difficulty"],
        reviewed_at=reviewed_at and datetime.fromisoformat(reviewed_at),
        reviews=table["reviews"],
        lapses=table["lapses"],
    )
