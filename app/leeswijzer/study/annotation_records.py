"""Between annotations and their rows: the one place that knows how an annotation is stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sql
from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from leeswijzer.errors import KnownError
from leeswijzer.store.annotation_tables import AnnotationQuoteRow, AnnotationRow, DeletedAnnotationRow
from leeswijzer.study.annotation import PASSAGE, Annotation, Color, Target, TargetKind, joined_tags, tags_in
from leeswijzer.text.anchor import Anchor, AnchorState

MANY = 500
"""Ids in one question; SQLite takes 999 in versions before 3.32."""


_EDITED, _REATTACHED = "edited", "reattached"


@dataclass(frozen=True, slots=True)
class EarlierQuote:
    """What an annotation quoted before, in the text with ``fingerprint``, until ``replaced``.

    ``reattached`` says that the reader then attached it elsewhere; otherwise its text was edited.
    """

    anchor: Anchor
    fingerprint: str
    replaced: datetime
    reattached: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """An annotation with all that would go with it."""

    annotation: Annotation
    earlier: tuple[EarlierQuote, ...] = ()


COLUMNS = AnnotationRow.__table__.c
"""For reading many at once: rows of columns take a third of the time of mapped objects."""


def annotation_of(row: AnnotationRow | Row[Any]) -> Annotation:
    """The annotation in ``row``, which has all `COLUMNS`."""
    state = None if row.state is None else AnchorState(row.state)
    found = state is not None and state is not AnchorState.LOST
    tags = tags_in(row.text)
    return Annotation(
        id=row.id,
        lesson_id=row.lesson_id,
        target=PASSAGE if row.target_id is None else Target(TargetKind(row.target), row.target_id),
        anchor=None if row.exact is None else anchor_of(row),
        color=None if row.color is None else Color(row.color),
        text=row.text,
        tags=joined_tags(tags, row.tags) if row.tags else tags,
        state=state,
        score=row.score,
        start=row.start if found else None,
        end=row.end if found else None,
        fingerprint=row.fingerprint,
        revision=row.revision,
        created=row.created_at,
        modified=row.modified_at,
    )


def anchor_of(row: AnnotationRow | AnnotationQuoteRow | Row[Any]) -> Anchor:
    """The anchor in ``row``."""
    return Anchor(row.exact or "", row.prefix or "", row.suffix or "", row.start, row.end)


def of_lesson(session: Session, lesson_id: str) -> list[Annotation]:
    """The annotations of a lesson, in no order."""
    rows = session.execute(select(*COLUMNS).where(COLUMNS.lesson_id == lesson_id))
    return [annotation_of(row) for row in rows]


def newest(session: Session, limit: int) -> list[Annotation]:
    """The annotations of all lessons that were changed or brought in last, at most ``limit``, the last first."""
    # By revision, and not by the moment of the change: it has an index, and is never the same for two.
    rows = session.execute(select(*COLUMNS).order_by(COLUMNS.revision.desc()).limit(limit))
    return [annotation_of(row) for row in rows]


def existing(session: Session, identifier: str) -> AnnotationRow:
    """The row of one annotation. Raises KnownError ``note-gone`` where there is none."""
    row = session.scalars(select(AnnotationRow).where(AnnotationRow.id == identifier)).one_or_none()
    if row is None:
        raise KnownError("note-gone", note=identifier)
    return row


def by_ids(session: Session, identifiers: Iterable[str]) -> dict[str, AnnotationRow]:
    """The rows of those annotations that exist, by id, in the order asked for."""
    wanted = list(dict.fromkeys(identifiers))
    found: dict[str, AnnotationRow] = {}
    for first in range(0, len(wanted), MANY):
        query = select(AnnotationRow).where(AnnotationRow.id.in_(wanted[first : first + MANY]))
        found.update((row.id, row) for row in session.scalars(query))
    return {identifier: found[identifier] for identifier in wanted if identifier in found}


def earlier_quotes(session: Session, identifiers: Sequence[str]) -> dict[str, tuple[EarlierQuote, ...]]:
    """The earlier quotes of those annotations that have any, the oldest first."""
    found: dict[str, list[EarlierQuote]] = {}
    for first in range(0, len(identifiers), MANY):
        some = identifiers[first : first + MANY]
        query = select(AnnotationQuoteRow).where(AnnotationQuoteRow.annotation_id.in_(some))
        for row in session.scalars(query.order_by(AnnotationQuoteRow.id)):
            quote = EarlierQuote(anchor_of(row), row.fingerprint, row.replaced_at, row.reason == _REATTACHED)
            found.setdefault(row.annotation_id, []).append(quote)
    return {identifier: tuple(quotes) for identifier, quotes in found.items()}


def kept(session: Session, rows: Mapping[str, AnnotationRow]) -> dict[str, Kept]:
    """The annotations in ``rows``, each with its earlier quotes."""
    earlier = earlier_quotes(session, list(rows))
    return {identifier: Kept(annotation_of(row), earlier.get(identifier, ())) for identifier, row in rows.items()}


def next_revision(session: Session) -> int:
    """A number that no change of an annotation had before; for use within a unit of work."""
    newest = [session.scalar(select(func.max(row.revision))) or 0 for row in (AnnotationRow, DeletedAnnotationRow)]
    return max(newest) + 1


def insert(session: Session, wholes: Sequence[Kept], first_revision: int) -> list[Kept]:
    """Store annotations that are not there, under new revisions; return them as they are kept."""
    stored = [
        replace(whole, annotation=replace(whole.annotation, revision=revision))
        for revision, whole in enumerate(wholes, first_revision)
    ]
    if stored:
        session.execute(sql.insert(AnnotationRow), [_values(whole.annotation) for whole in stored])
    add_quotes(session, [(whole.annotation.id, quote) for whole in stored for quote in whole.earlier])
    for first in range(0, len(stored), MANY):
        some = [whole.annotation.id for whole in stored[first : first + MANY]]
        session.execute(sql.delete(DeletedAnnotationRow).where(DeletedAnnotationRow.id.in_(some)))
    return stored


def _values(annotation: Annotation) -> dict[str, object]:
    anchor = annotation.anchor
    fingerprint = None if anchor is None else annotation.fingerprint or ""
    return {
        "id": annotation.id,
        "lesson_id": annotation.lesson_id,
        "target": annotation.target.kind.value,
        "target_id": annotation.target.id,
        "fingerprint": fingerprint,
        "exact": None if anchor is None else anchor.exact,
        "prefix": None if anchor is None else anchor.prefix,
        "suffix": None if anchor is None else anchor.suffix,
        "start": None if anchor is None else anchor.start,
        "end": None if anchor is None else anchor.end,
        "checked": fingerprint,
        "state": annotation.state,
        "score": annotation.score,
        "color": annotation.color,
        "text": annotation.text,
        "tags": separate_tags(annotation.text, annotation.tags),
        "revision": annotation.revision,
        "created_at": annotation.created,
        "modified_at": annotation.modified,
    }


def delete(session: Session, row: AnnotationRow, revision: int) -> None:
    """Remove an annotation, and note that it was."""
    session.delete(row)
    session.add(DeletedAnnotationRow(id=row.id, lesson_id=row.lesson_id, revision=revision))


def set_anchor(row: AnnotationRow, anchor: Anchor, fingerprint: str) -> None:
    """Let the annotation stand at ``anchor`` in the text with ``fingerprint``, word for word."""
    row.exact, row.prefix, row.suffix = anchor.exact, anchor.prefix, anchor.suffix
    row.start, row.end = anchor.start, anchor.end
    row.fingerprint = row.checked = fingerprint
    row.state, row.score = AnchorState.EXACT, 1.0


def add_quotes(session: Session, quotes: Iterable[tuple[str, EarlierQuote]]) -> None:
    """Keep earlier quotes, each with the id of its annotation."""
    values = [_quote_values(identifier, quote) for identifier, quote in quotes]
    if values:
        session.execute(sql.insert(AnnotationQuoteRow), values)


def _quote_values(identifier: str, quote: EarlierQuote) -> dict[str, object]:
    anchor = quote.anchor
    return {
        "annotation_id": identifier,
        "fingerprint": quote.fingerprint,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "end": anchor.end,
        "reason": _REATTACHED if quote.reattached else _EDITED,
        "replaced_at": quote.replaced,
    }


def write(row: AnnotationRow, wanted: Annotation, revision: int, modified: datetime) -> None:
    """Put the colour, the text and the tags of ``wanted`` in place of those of ``row``."""
    row.color, row.text = wanted.color, wanted.text
    row.tags = separate_tags(wanted.text, wanted.tags)
    row.revision, row.modified_at = revision, modified


def move(
    session: Session, row: AnnotationRow, before: Annotation, anchor: Anchor, fingerprint: str, now: datetime
) -> None:
    """Let an annotation on a passage stand elsewhere, and keep the quote that it had ``before``."""
    assert before.anchor is not None
    add_quotes(session, [(row.id, EarlierQuote(before.anchor, before.fingerprint or "", now, reattached=True))])
    set_anchor(row, anchor, fingerprint)
    session.flush()


def separate_tags(text: str, tags: Iterable[str]) -> list[str]:
    """Those of ``tags`` that are not written in ``text`` already."""
    written = tags_in(text)
    return list(joined_tags(written, tags)[len(written) :])
