"""The tables of attempts at a lesson's questions, and of cards to review; they keep the conventions of `tables`."""

from datetime import datetime
from typing import Any

from sqlalchemy import REAL, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from leeswijzer.store.tables import STRICT, Json, Row


class AttemptRow(Row):
    """One time that a reader answers questions of a lesson.

    ``fingerprint`` is that of the text it was begun on, ``seed`` what its order comes from, ``place`` the index of the
    question in front of the reader. ``seconds`` is the time spent; while the clock runs, since ``running_since``, more
    is to come.
    """

    __tablename__ = "attempts"
    __table_args__ = (
        CheckConstraint("mode IN ('practice', 'test')", name="mode_known"),
        CheckConstraint("state IN ('open', 'finished', 'left')", name="state_known"),
        CheckConstraint("seconds >= 0", name="seconds_positive"),
        Index(None, "lesson_id", "started_at"),
        STRICT,
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    lesson_id: Mapped[str]
    fingerprint: Mapped[str]
    mode: Mapped[str]
    state: Mapped[str]
    seed: Mapped[int]
    place: Mapped[int]
    seconds: Mapped[float] = mapped_column(REAL)
    running_since: Mapped[datetime | None]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class AttemptQuestionRow(Row):
    """A question of an attempt at its ``place`` (from 0), with all that asking and marking it takes."""

    __tablename__ = "attempt_questions"
    __table_args__ = (UniqueConstraint("attempt_id", "question_id"), STRICT)

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[str]
    sheet: Mapped[Any] = mapped_column(Json, nullable=False)


class AnswerRow(Row):
    """A confirmed answer and its mark; ``skill`` and ``points`` are those of its question."""

    __tablename__ = "answers"
    __table_args__ = (
        CheckConstraint("score BETWEEN 0 AND 1", name="score_share"),
        CheckConstraint("seconds >= 0", name="seconds_positive"),
        Index(None, "answered_at"),
        STRICT,
    )

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True)
    question_id: Mapped[str] = mapped_column(primary_key=True)
    skill: Mapped[str]
    points: Mapped[int]
    answer: Mapped[Any] = mapped_column(Json, nullable=False)
    score: Mapped[float] = mapped_column(REAL)
    parts: Mapped[Any] = mapped_column(Json, nullable=False)
    seconds: Mapped[float] = mapped_column(REAL)
    answered_at: Mapped[datetime]


class ReviewCardRow(Row):
    """A card: what it shows, and where FSRS has it.

    ``subject_id`` is the term, question or annotation that it came from. ``step``, ``stability`` (days) and
    ``difficulty`` are FSRS's own, None as long as they mean nothing. ``due_at`` is what FSRS says; ``queued_at`` is
    when the card comes up: the same, or later for a buried card, and never (None) while the reader has suspended it or
    it is withdrawn, since what it was made from is no longer kept.
    """

    __tablename__ = "review_cards"
    __table_args__ = (
        CheckConstraint("kind IN ('term', 'question', 'highlight')", name="kind_known"),
        CheckConstraint("state IN ('new', 'learning', 'review', 'relearning')", name="state_known"),
        CheckConstraint("rewritten IN (0, 1) AND suspended IN (0, 1) AND withdrawn IN (0, 1)", name="truths"),
        CheckConstraint("(queued_at IS NULL) = (suspended + withdrawn > 0)", name="queue_fits"),
        CheckConstraint("reviews >= 0 AND lapses BETWEEN 0 AND reviews", name="counts_fit"),
        UniqueConstraint("lesson_id", "kind", "subject_id"),
        Index(None, "state", "queued_at", "number"),
        Index(None, "lesson_id", "state", "queued_at", "number"),
        {**STRICT, "sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    lesson_id: Mapped[str]
    kind: Mapped[str]
    subject_id: Mapped[str]
    content: Mapped[Any] = mapped_column(Json, nullable=False)
    rewritten: Mapped[int]
    suspended: Mapped[int]
    withdrawn: Mapped[int]
    state: Mapped[str]
    step: Mapped[int | None]
    stability: Mapped[float | None] = mapped_column(REAL)
    difficulty: Mapped[float | None] = mapped_column(REAL)
    due_at: Mapped[datetime]
    queued_at: Mapped[datetime | None]
    reviewed_at: Mapped[datetime | None]
    reviews: Mapped[int]
    lapses: Mapped[int]
    added_at: Mapped[datetime]


class ReviewLogRow(Row):
    """One grade given; ``number`` counts up over all cards.

    ``state`` is the card's before the grade, ``before`` all of its schedule then, and ``retention`` what was aimed at:
    with them a grade can be taken back, and the whole log replayed.
    """

    __tablename__ = "review_log"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 4", name="grade_known"),
        CheckConstraint("state IN ('new', 'learning', 'review', 'relearning')", name="state_known"),
        CheckConstraint("seconds >= 0", name="seconds_positive"),
        Index(None, "reviewed_at", "state"),
        {**STRICT, "sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    card_id: Mapped[str] = mapped_column(ForeignKey("review_cards.id", ondelete="CASCADE"), index=True)
    grade: Mapped[int]
    state: Mapped[str]
    retention: Mapped[float] = mapped_column(REAL)
    before: Mapped[Any] = mapped_column(Json, nullable=False)
    seconds: Mapped[float] = mapped_column(REAL)
    reviewed_at: Mapped[datetime]
