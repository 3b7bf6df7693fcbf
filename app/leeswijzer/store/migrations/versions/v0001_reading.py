"""Version 1: lessons known, positions, settings, terms met and kept, time read per day."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Make the first tables."""
    op.create_table(
        "lessons",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.Column("last_read_at", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_lessons"),
        sqlite_strict=True,
    )
    op.create_table(
        "positions",
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("offset", sa.Integer, nullable=False),
        sa.Column("exact", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("suffix", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.CheckConstraint('"offset" >= 0', name=op.f("ck_positions_offset_positive")),
        sa.PrimaryKeyConstraint("lesson_id", name="pk_positions"),
        sqlite_strict=True,
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
        sqlite_strict=True,
    )
    op.create_table(
        "term_states",
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("term_id", sa.Text, nullable=False),
        sa.Column("met_at", sa.Text),
        sa.Column("kept_at", sa.Text),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("lesson_id", "term_id", name="pk_term_states"),
        sqlite_strict=True,
    )
    op.create_table(
        "reading_days",
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.CheckConstraint("seconds >= 0", name=op.f("ck_reading_days_seconds_positive")),
        sa.PrimaryKeyConstraint("day", "lesson_id", name="pk_reading_days"),
        sqlite_strict=True,
    )
