"""Between annotations and their rows: the one place that knows how an annotation is stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leeswijzer.errors import KnownError
from leeswijzer.store.annotation_tables import AnnotationQuoteRow, AnnotationRow, DeletedAnnotationRow
from leeswijzer.study.annotation import Annotation, Color, Target, TargetKind, joined_tags, tags_in
from leeswijzer.text.anchor import Anchor, AnchorState

MANY = 500
"""Ids in one question; SQLite takes 999 in versions before 3.32."""


@dataclass(frozen=True, slots=True)
class EarlierQuote:
    """What an annotation quoted before, in the text with ``fingerprint``, until ``replaced``."""

    anchor: Anchor
    fingerprint: str
    replaced: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """An annotation with all that would go with it."""

    annotation: Annotation
    earlier: tuple[EarlierQuote, ...] = ()


def annotation_of(row: AnnotationRow) -> Annotation:
    """The annotation in ``row``."""
    state = None if row.state is None else AnchorState(row.state)
    found = state is not None and state is not AnchorState.LOST
    return Annotation(
        id=row.id,
        lesson_id=row.lesson_id,
        target=Target(TargetKind(row.target), row.target_id),
        anchor=None if row.exact is None else anchor_of(row),
        color=None if row.color is None else Color(row.color),
        text=row.text,
        tags=joined_tags(tags_in(row.text), row.tags),
        state=state,
        score=row.score,
        start=row.start if found else None,
        end=row.end if found else None,
        fingerprint=row.fingerprint,
        revision=row.revision,
        created=row.created_at,
        modified=row.modified_at,
    )


def anchor_of(row: AnnotationRow | AnnotationQuoteRow) -> Anchor:
    """The anchor in ``row``."""
    return Anchor(row.exact or "", row.prefix or "", row.suffix or "", row.start, row.end)


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
            quote = EarlierQuote(anchor_of(row), row.fingerprint, row.replaced_at)
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


def insert(session: Session, whole: Kept, revision: int) -> AnnotationRow:
    """Store an annotation that is not there, under a new revision."""
    annotation = whole.annotation
    row = AnnotationRow(
        id=annotation.id,
        lesson_id=annotation.lesson_id,
        target=annotation.target.kind.value,
        target_id=annotation.target.id,
        color=annotation.color,
        text=annotation.text,
        tags=separate_tags(annotation.text, annotation.tags),
        revision=revision,
        created_at=annotation.created,
        modified_at=annotation.modified,
    )
    if annotation.anchor is not None:
        set_anchor(row, annotation.anchor, annotation.fingerprint or "")
        row.state, row.score = annotation.state, annotation.score
    session.add(row)
    for deleted in session.scalars(select(DeletedAnnotationRow).where(DeletedAnnotationRow.id == annotation.id)):
        session.delete(deleted)
    if whole.earlier:
        session.flush()  # the quotes refer to the row
        session.add_all(quote_row(annotation.id, quote) for quote in whole.earlier)
    return row


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


def quote_row(identifier: str, quote: EarlierQuote) -> AnnotationQuoteRow:
    """The row of an earlier quote."""
    anchor = quote.anchor
    return AnnotationQuoteRow(
        annotation_id=identifier,
        fingerprint=quote.fingerprint,
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        start=anchor.start,
        end=anchor.end,
        replaced_at=quote.replaced,
    )


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
    session.add(quote_row(row.id, EarlierQuote(before.anchor, before.fingerprint or "", now)))
    set_anchor(row, anchor, fingerprint)
    session.flush()


def separate_tags(text: str, tags: Iterable[str]) -> list[str]:
    """Those of ``tags`` that are not written in ``text`` already."""
    written = tags_in(text)
    return list(joined_tags(written, tags)[len(written) :])
