"""Takes changes of annotations back and does them again, one by one, unless somebody else changed them since."""

from datetime import datetime

from sqlalchemy.orm import Session

from leeswijzer.store.annotation_tables import AnnotationRow
from leeswijzer.study.annotation import Annotation, content
from leeswijzer.study.annotation_records import Kept, annotation_of, delete, insert, move, write
from leeswijzer.study.undo import Overtaken, Swap


def swap_one(session: Session, row: AnnotationRow | None, swap: Swap, revision: int, now: datetime) -> None:
    """Bring an annotation from ``swap.before`` to ``swap.after``; raises `Overtaken` where it is not as before says."""
    if not isinstance(swap.before, Kept):
        assert isinstance(swap.after, Kept)
        if row is not None:
            raise Overtaken(swap.key)
        insert(session, [swap.after], revision)
        return
    expected = swap.before.annotation
    if row is None or content(annotation_of(row)) != content(expected):
        raise Overtaken(swap.key)
    if not isinstance(swap.after, Kept):
        delete(session, row, revision)
        return
    wanted = swap.after.annotation
    if wanted.anchor != expected.anchor and wanted.anchor is not None:
        _swap_place(session, row, expected, wanted, now)
    write(row, wanted, revision, now)


def _swap_place(session: Session, row: AnnotationRow, expected: Annotation, wanted: Annotation, now: datetime) -> None:
    present = annotation_of(row)
    if present.anchor != expected.anchor or wanted.anchor is None:
        raise Overtaken(row.id)
    move(session, row, present, wanted.anchor, wanted.fingerprint or "", now)
    row.state, row.score = wanted.state, wanted.score
