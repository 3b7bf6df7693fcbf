"""Version 2: highlights and notes, their earlier quotes, what was deleted, and the indexes for the search.

Of the indexes, two read their text from the table that they index; the notes on terms have no numbered rows to go by,
so their index keeps a text of its own. Accents and case do not count, and the beginnings of words are indexed too, as
the search goes on while the reader types.
"""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

_INDEXED = "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'"


def upgrade(op: "Operations") -> None:
    """Make the tables, then the indexes and what keeps them up to date."""
    _make_annotations(op)
    _make_entries(op)
    _index(op, "search_notes", "annotations", ("text", "exact", "tags"))
    _index(op, "search_entries", "lesson_entries", ("heading", "body"))
    _index_term_notes(op)


def _make_annotations(op: "Operations") -> None:
    op.create_table(
        "annotations",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("target_id", sa.Text),
        sa.Column("fingerprint", sa.Text),
        sa.Column("exact", sa.Text),
        sa.Column("prefix", sa.Text),
        sa.Column("suffix", sa.Text),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
        sa.Column("checked", sa.Text),
        sa.Column("state", sa.Text),
        sa.Column("score", sa.REAL),
        sa.Column("color", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("tags", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("modified_at", sa.Text, nullable=False),
        sa.CheckConstraint(
            "target IN ('passage', 'term', 'place', 'question')", name=op.f("ck_annotations_target_known")
        ),
        sa.CheckConstraint("(target = 'passage') = (target_id IS NULL)", name=op.f("ck_annotations_target_id_fits")),
        sa.CheckConstraint(
            "(target = 'passage') = (exact IS NOT NULL AND prefix IS NOT NULL AND suffix IS NOT NULL "
            "AND fingerprint IS NOT NULL AND checked IS NOT NULL AND state IS NOT NULL AND score IS NOT NULL)",
            name=op.f("ck_annotations_anchor_fits"),
        ),
        sa.CheckConstraint(
            '"start" IS NULL OR ("start" >= 0 AND "end" > "start")', name=op.f("ck_annotations_range_fits")
        ),
        sa.CheckConstraint("state IN ('exact', 'moved', 'changed', 'lost')", name=op.f("ck_annotations_state_known")),
        sa.CheckConstraint(
            "color IN ('important', 'question', 'disagree', 'vocabulary')", name=op.f("ck_annotations_color_known")
        ),
        sa.PrimaryKeyConstraint("number", name="pk_annotations"),
        sa.UniqueConstraint("id", name="uq_annotations_id"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_annotations_lesson_id", "annotations", ["lesson_id"])
    op.create_index("ix_annotations_revision", "annotations", ["revision"])
    op.create_table(
        "annotation_quotes",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("annotation_id", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("exact", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("suffix", sa.Text, nullable=False),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("replaced_at", sa.Text, nullable=False),
        sa.CheckConstraint("reason IN ('edited', 'reattached')", name=op.f("ck_annotation_quotes_reason_known")),
        sa.ForeignKeyConstraint(
            ["annotation_id"],
            ["annotations.id"],
            name="fk_annotation_quotes_annotation_id_annotations",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_annotation_quotes"),
        sqlite_strict=True,
    )
    op.create_index("ix_annotation_quotes_annotation_id", "annotation_quotes", ["annotation_id"])
    op.create_table(
        "deleted_annotations",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_deleted_annotations"),
        sqlite_strict=True,
    )
    op.create_index("ix_deleted_annotations_revision", "deleted_annotations", ["revision"])


def _make_entries(op: "Operations") -> None:
    op.create_table(
        "indexed_lessons",
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("stamp", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("lesson_id", name="pk_indexed_lessons"),
        sqlite_strict=True,
    )
    op.create_table(
        "lesson_entries",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("lesson_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("ref", sa.Text),
        sa.Column("start", sa.Integer),
        sa.Column("heading", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.CheckConstraint(
            "kind IN ('passage', 'term', 'place', 'question')", name=op.f("ck_lesson_entries_kind_known")
        ),
        sa.CheckConstraint(
            "(kind = 'passage') = (\"start\" IS NOT NULL AND ref IS NULL)", name=op.f("ck_lesson_entries_ref_fits")
        ),
        sa.ForeignKeyConstraint(
            ["lesson_id"],
            ["indexed_lessons.lesson_id"],
            name="fk_lesson_entries_lesson_id_indexed_lessons",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("number", name="pk_lesson_entries"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lesson_entries_lesson_id", "lesson_entries", ["lesson_id"])


def _index(op: "Operations", index: str, table: str, columns: tuple[str, ...]) -> None:
    """An index whose text stays in ``table``; triggers tell it what was there before (sqlite.org/fts5.html, 4.4.3)."""
    names = ", ".join(columns)
    old = ", ".join(f"old.{name}" for name in columns)
    new = ", ".join(f"new.{name}" for name in columns)
    forget = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.number, {old});"  # noqa: S608 - names of this file
    learn = f"INSERT INTO {index}(rowid, {names}) VALUES (new.number, {new});"  # noqa: S608
    op.execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content = '{table}', content_rowid = 'number', {_INDEXED})"
    )
    op.execute(f"CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN {learn} END")
    op.execute(f"CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN {forget} END")
    op.execute(
        f"CREATE TRIGGER {index}_update AFTER UPDATE OF {names} ON {table} "
        f"WHEN ({old}) IS NOT ({new}) BEGIN {forget} {learn} END"
    )


def _index_term_notes(op: "Operations") -> None:
    op.execute(
        f"CREATE VIRTUAL TABLE search_term_notes USING fts5(note, lesson_id UNINDEXED, term_id UNINDEXED, {_INDEXED})"
    )
    forget = "DELETE FROM search_term_notes WHERE lesson_id = old.lesson_id AND term_id = old.term_id;"
    learn = (
        "INSERT INTO search_term_notes(note, lesson_id, term_id) "
        "SELECT new.note, new.lesson_id, new.term_id WHERE new.note <> '';"
    )
    op.execute(f"CREATE TRIGGER search_term_notes_insert AFTER INSERT ON term_states BEGIN {learn} END")
    op.execute(f"CREATE TRIGGER search_term_notes_delete AFTER DELETE ON term_states BEGIN {forget} END")
    op.execute(
        f"CREATE TRIGGER search_term_notes_update AFTER UPDATE OF note ON term_states BEGIN {forget} {learn} END"
    )
    op.execute(
        "INSERT INTO search_term_notes(note, lesson_id, term_id) "
        "SELECT note, lesson_id, term_id FROM term_states WHERE note <> ''"
    )
