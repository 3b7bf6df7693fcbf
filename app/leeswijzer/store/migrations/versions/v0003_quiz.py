"""Version 3: attempts at questions and their answers, cards to review and the log of grades."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

_STATES = "state IN ('new', 'learning', 'review', 'relearning')"


def upgrade(op: "Operations") -> None:
    """Make the tables of the quiz, then those of the review."""
    _make_attempts(op)
    _make_answers(op)
    _make_cards(op)
    _make_log(op)


def _make_attempts(op: "Operations") -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("mode", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("seconds", sa.REAL, nullable=False),
        sa.Column("running_since", sa.Text),
        sa.Column("started_at", sa.Text, nullable=False),
        sa.Column("finished_at", sa.Text),
        sa.CheckConstraint("mode IN ('practice', 'test')", name=op.f("ck_attempts_mode_known")),
        sa.CheckConstraint("state IN ('open', 'finished', 'left')", name=op.f("ck_attempts_state_known")),
        sa.CheckConstraint("seconds >= 0", name=op.f("ck_attempts_seconds_positive")),
        sa.PrimaryKeyConstraint("id", name="pk_attempts"),
        sqlite_strict=True,
    )
    op.create_index("ix_attempts_lesson_id_started_at", "attempts", ["lesson_id", "started_at"])
    op.create_table(
        "attempt_questions",
        sa.Column("attempt_id", sa.Text, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("question_id", sa.Text, nullable=False),
        sa.Column("sheet", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name="fk_attempt_questions_attempt_id_attempts", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("attempt_id", "place", name="pk_attempt_questions"),
        sa.UniqueConstraint("attempt_id", "question_id", name="uq_attempt_questions_attempt_id_question_id"),
        sqlite_strict=True,
    )


def _make_answers(op: "Operations") -> None:
    op.create_table(
        "answers",
        sa.Column("attempt_id", sa.Text, nullable=False),
        sa.Column("question_id", sa.Text, nullable=False),
        sa.Column("skill", sa.Text, nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("score", sa.REAL, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
        sa.Column("seconds", sa.REAL, nullable=False),
        sa.Column("answered_at", sa.Text, nullable=False),
        sa.CheckConstraint("score BETWEEN 0 AND 1", name=op.f("ck_answers_score_share")),
        sa.CheckConstraint("seconds >= 0", name=op.f("ck_answers_seconds_positive")),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name="fk_answers_attempt_id_attempts", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("attempt_id", "question_id", name="pk_answers"),
        sqlite_strict=True,
    )
    op.create_index("ix_answers_answered_at", "answers", ["answered_at"])


def _make_cards(op: "Operations") -> None:
    op.create_table(
        "review_cards",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("rewritten", sa.Integer, nullable=False),
        sa.Column("suspended", sa.Integer, nullable=False),
        sa.Column("withdrawn", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("step", sa.Integer),
        sa.Column("stability", sa.REAL),
        sa.Column("difficulty", sa.REAL),
        sa.Column("due_at", sa.Text, nullable=False),
        sa.Column("queued_at", sa.Text),
        sa.Column("reviewed_at", sa.Text),
        sa.Column("reviews", sa.Integer, nullable=False),
        sa.Column("lapses", sa.Integer, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.CheckConstraint("kind IN ('term', 'question', 'highlight')", name=op.f("ck_review_cards_kind_known")),
        sa.CheckConstraint(_STATES, name=op.f("ck_review_cards_state_known")),
        sa.CheckConstraint(
            "rewritten IN (0, 1) AND suspended IN (0, 1) AND withdrawn IN (0, 1)", name=op.f("ck_review_cards_truths")
        ),
        sa.CheckConstraint(
            "(queued_at IS NULL) = (suspended + withdrawn > 0)", name=op.f("ck_review_cards_queue_fits")
        ),
        sa.CheckConstraint("reviews >= 0 AND lapses BETWEEN 0 AND reviews", name=op.f("ck_review_cards_counts_fit")),
        sa.PrimaryKeyConstraint("number", name="pk_review_cards"),
        sa.UniqueConstraint("id", name="uq_review_cards_id"),
        sa.UniqueConstraint("lesson_id", "kind", "subject_id", name="uq_review_cards_lesson_id_kind_subject_id"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_cards_state_queued_at_number", "review_cards", ["state", "queued_at", "number"])
    op.create_index(
        "ix_review_cards_lesson_id_state_queued_at_number",
        "review_cards",
        ["lesson_id", "state", "queued_at", "number"],
    )


def _make_log(op: "Operations") -> None:
    op.create_table(
        "review_log",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("card_id", sa.Text, nullable=False),
        sa.Column("grade", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("retention", sa.REAL, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("seconds", sa.REAL, nullable=False),
        sa.Column("reviewed_at", sa.Text, nullable=False),
        sa.CheckConstraint("grade BETWEEN 1 AND 4", name=op.f("ck_review_log_grade_known")),
        sa.CheckConstraint(_STATES, name=op.f("ck_review_log_state_known")),
        sa.CheckConstraint("seconds >= 0", name=op.f("ck_review_log_seconds_positive")),
        sa.ForeignKeyConstraint(
            ["card_id"], ["review_cards.id"], name="fk_review_log_card_id_review_cards", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name="pk_review_log"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_log_card_id", "review_log", ["card_id"])
    op.create_index("ix_review_log_reviewed_at_state", "review_log", ["reviewed_at", "state"])
