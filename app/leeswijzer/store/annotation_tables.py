"""The tables of what a reader writes in the margin, and of what the search can find in lessons.

The full-text indexes over them (``search_notes``, ``search_term_notes``, ``search_entries``) and the triggers that keep
these up to date stand in migration 2.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import REAL, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from leeswijzer.store.tables import STRICT, Json, Row

_AUTOINCREMENT = {**STRICT, "sqlite_autoincrement": True}


class AnnotationRow(Row):
    """A highlight or a note.

    ``number`` only joins the row to its index. ``fingerprint`` is that of the document on which the anchor stands,
    ``checked`` that of the one in which it was last looked for: they differ once it is lost. ``revision`` grows with
    every change of any annotation, and is never given twice (see `DeletedAnnotationRow`).
    """

    __tablename__ = "annotations"
    __table_args__ = (
        UniqueConstraint("id"),
        CheckConstraint("target IN ('passage', 'term', 'place', 'question')", name="target_known"),
        CheckConstraint("(target = 'passage') = (target_id IS NULL)", name="target_id_fits"),
        CheckConstraint(
            "(target = 'passage') = (exact IS NOT NULL AND prefix IS NOT NULL AND suffix IS NOT NULL "
            "AND fingerprint IS NOT NULL AND checked IS NOT NULL AND state IS NOT NULL AND score IS NOT NULL)",
            name="anchor_fits",
        ),
        CheckConstraint('"start" IS NULL OR ("start" >= 0 AND "end" > "start")', name="range_fits"),
        CheckConstraint("state IN ('exact', 'moved', 'changed', 'lost')", name="state_known"),
        CheckConstraint("color IN ('important', 'question', 'disagree', 'vocabulary')", name="color_known"),
        Index(None, "lesson_id"),
        Index(None, "revision"),
        _AUTOINCREMENT,
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    lesson_id: Mapped[str]
    target: Mapped[str]
    target_id: Mapped[str | None]
    fingerprint: Mapped[str | None]
    exact: Mapped[str | None]
    prefix: Mapped[str | None]
    suffix: Mapped[str | None]
    start: Mapped[int | None]
    end: Mapped[int | None]
    checked: Mapped[str | None]
    state: Mapped[str | None]
    score: Mapped[float | None] = mapped_column(REAL)
    color: Mapped[str | None]
    text: Mapped[str]
    tags: Mapped[Any] = mapped_column(Json, nullable=False)
    revision: Mapped[int]
    created_at: Mapped[datetime]
    modified_at: Mapped[datetime]


class AnnotationQuoteRow(Row):
    """What an annotation quoted before, and why no longer: the text was edited, or the reader attached it elsewhere."""

    __tablename__ = "annotation_quotes"
    __table_args__ = (
        CheckConstraint("reason IN ('edited', 'reattached')", name="reason_known"),
        Index(None, "annotation_id"),
        STRICT,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    annotation_id: Mapped[str] = mapped_column(ForeignKey("annotations.id", ondelete="CASCADE"))
    fingerprint: Mapped[str]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    start: Mapped[int | None]
    end: Mapped[int | None]
    reason: Mapped[str]
    replaced_at: Mapped[datetime]


class DeletedAnnotationRow(Row):
    """That an annotation was deleted, and at which revision, so that other windows hear of it."""

    __tablename__ = "deleted_annotations"
    __table_args__ = (Index(None, "revision"), STRICT)

    id: Mapped[str] = mapped_column(primary_key=True)
    lesson_id: Mapped[str]
    revision: Mapped[int]


class IndexedLessonRow(Row):
    """A lesson whose contents the search can find; ``stamp`` says of which state of its files."""

    __tablename__ = "indexed_lessons"
    __table_args__ = STRICT

    lesson_id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    stamp: Mapped[str]


class LessonEntryRow(Row):
    """A passage, a term, a place or a question of a lesson, as the search finds it.

    ``ref`` is the id of the term, place or question; a passage has ``start``, its first code point in the text.
    """

    __tablename__ = "lesson_entries"
    __table_args__ = (
        CheckConstraint("kind IN ('passage', 'term', 'place', 'question')", name="kind_known"),
        CheckConstraint("(kind = 'passage') = (\"start\" IS NOT NULL AND ref IS NULL)", name="ref_fits"),
        Index(None, "lesson_id"),
        _AUTOINCREMENT,
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    lesson_id: Mapped[str] = mapped_column(ForeignKey("indexed_lessons.lesson_id", ondelete="CASCADE"))
    kind: Mapped[str]
    ref: Mapped[str | None]
    start: Mapped[int | None]
    heading: Mapped[str]
    body: Mapped[str]
