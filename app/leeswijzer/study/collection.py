"""The highlights and notes of all lessons together, with what it takes to list them without opening a lesson."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leeswijzer.store.annotation_tables import AnnotationRow, IndexedLessonRow, LessonEntryRow
from leeswijzer.store.database import Store
from leeswijzer.store.tables import LessonRow, TermStateRow
from leeswijzer.study.annotation import Annotation, TargetKind
from leeswijzer.study.annotation_records import newest
from leeswijzer.study.search import BETWEEN_NAMES

LIMIT = 2000
"""Annotations read at most: what a window can take over within a frame."""

Subject = tuple[str, TargetKind, str]
"""What is annotated besides passages: the id of its lesson, what it is, and its own id."""


@dataclass(frozen=True, slots=True)
class TermNote:
    """The reader's own note that is kept with a term."""

    lesson_id: str
    term_id: str
    text: str
    modified: datetime


@dataclass(frozen=True, slots=True)
class Collected:
    """What a reader wrote and marked anywhere.

    ``annotations`` are those that were changed or brought in last, the last first; ``left_out`` counts those before
    them. ``titles`` and ``languages`` are of the lessons that something stands in, by id; ``names`` of what is
    annotated besides passages, as far as the search knows its lesson.
    """

    annotations: tuple[Annotation, ...] = ()
    term_notes: tuple[TermNote, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[Subject, str] = field(default_factory=dict)
    left_out: int = 0
    languages: Mapping[str, str] = field(default_factory=dict)


class Collection:
    """Reads over all lessons of one home."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, limit: int = LIMIT) -> Collected:
        """The annotations changed last, at most ``limit``, and all notes on terms.

        Takes some tens of milliseconds for thousands, so not in the thread of a window.
        """
        with self._store.reading() as session:
            annotations = tuple(newest(session, limit))
            total = session.scalar(select(func.count()).select_from(AnnotationRow)) or 0
            term_notes = tuple(_term_notes(session))
            subjects: set[Subject] = {
                (each.lesson_id, each.target.kind, each.target.id) for each in annotations if each.target.id is not None
            }
            subjects |= {(each.lesson_id, TargetKind.TERM, each.term_id) for each in term_notes}
            lessons = {each.lesson_id for each in annotations} | {each.lesson_id for each in term_notes}
            return Collected(
                annotations,
                term_notes,
                _titles(session, lessons),
                _names(session, subjects),
                total - len(annotations),
                dict(session.execute(select(LessonRow.id, LessonRow.language).where(LessonRow.id.in_(lessons))).all()),
            )

    def term_notes(self, lesson_id: str) -> tuple[TermNote, ...]:
        """The notes on terms of one lesson, by the ids of the terms."""
        with self._store.reading() as session:
            return tuple(_term_notes(session, lesson_id))


def _term_notes(session: Session, lesson_id: str | None = None) -> Iterable[TermNote]:
    columns = TermStateRow.__table__.c
    query = select(columns.lesson_id, columns.term_id, columns.note, columns.updated_at).where(columns.note != "")
    if lesson_id is not None:
        query = query.where(columns.lesson_id == lesson_id).order_by(columns.term_id)
    for row in session.execute(query):
        yield TermNote(row.lesson_id, row.term_id, row.note, row.updated_at)


def _titles(session: Session, lessons: set[str]) -> dict[str, str]:
    """The titles of ``lessons``, from where the search has them too; of one that nobody knows any more its id."""
    found = {each: each for each in lessons}
    for row in (LessonRow.id, LessonRow.title), (IndexedLessonRow.lesson_id, IndexedLessonRow.title):
        found.update((identifier, title) for identifier, title in session.execute(select(*row)) if identifier in found)
    return found


def _names(session: Session, subjects: set[Subject]) -> dict[Subject, str]:
    found: dict[Subject, str] = {}
    for lesson_id in {subject[0] for subject in subjects}:
        query = select(LessonEntryRow.kind, LessonEntryRow.ref, LessonEntryRow.heading).where(
            LessonEntryRow.lesson_id == lesson_id, LessonEntryRow.ref.is_not(None)
        )
        for kind, ref, heading in session.execute(query):
            subject = (lesson_id, TargetKind(kind), ref)
            if subject in subjects:
                # Terms and places are found by all their names, the first is what they are called.
                found[subject] = heading if kind == TargetKind.QUESTION else heading.split(BETWEEN_NAMES)[0]
    return found
