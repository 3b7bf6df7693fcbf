"""The one owner of highlights and notes: it checks, keeps and takes back every change, and says what changed."""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from leeswijzer.errors import KnownError
from leeswijzer.store.annotation_tables import AnnotationRow, DeletedAnnotationRow
from leeswijzer.store.database import Store
from leeswijzer.store.tables import SettingRow
from leeswijzer.study.annotation import (
    PASSAGE,
    Annotation,
    Color,
    Target,
    TargetKind,
    in_text_order,
    joined_tags,
    tags_in,
)
from leeswijzer.study.annotation_records import (
    EarlierQuote,
    Kept,
    annotation_of,
    by_id,
    by_ids,
    delete,
    earlier_quotes,
    insert,
    kept,
    next_revision,
    quote_row,
    separate_tags,
    set_anchor,
)
from leeswijzer.study.changes import Changes
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.study.identity import new_id
from leeswijzer.study.reanchor import Report, reanchor
from leeswijzer.study.undo import Operation, Overtaken, Swap, UndoHistory
from leeswijzer.text.anchor import Anchor, AnchorState
from leeswijzer.text.document import Document

__all__ = [
    "PASSAGE",
    "UNCHANGED",
    "Annotation",
    "Annotations",
    "BroughtIn",
    "Color",
    "EarlierQuote",
    "Report",
    "Target",
    "TargetKind",
    "Unchanged",
]

FEATURE = "annotations"
COLOR_NAMES = "color_names"
"""The key of the setting that holds the reader's own names of the colours."""

LONGEST_NAME = 40
"""Characters of a colour's name."""


class Unchanged(Enum):
    """Says that a value stays as it is, where None is a value too."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of annotations that came from elsewhere, by id.

    ``updated`` were here in an older state, ``kept`` are newer here and stayed so, ``same`` were here already.
    """

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    same: tuple[str, ...] = ()

    @property
    def changes(self) -> Changes:
        """What that changed."""
        return Changes(notes=frozenset(self.added + self.updated))


class Annotations:
    """The annotations of all lessons; each operation is one transaction, on the disk when it returns.

    Several windows and programs may work on one home. Every annotation has a revision, whoever changes one says which
    revision they saw, and `poll` tells what others did.
    """

    def __init__(self, store: Store, undo: UndoHistory | None = None, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock
        self._history = undo or UndoHistory()
        self._history.register(FEATURE, self._replay)
        self._guard = threading.Lock()
        self._ours: set[int] = set()
        with store.reading() as session:
            self._seen = next_revision(session) - 1

    # What there is

    def for_lesson(self, lesson_id: str) -> tuple[Annotation, ...]:
        """All annotations of a lesson, in text order; those on terms, places and questions after those on passages."""
        with self._store.reading() as session:
            rows = session.scalars(select(AnnotationRow).where(AnnotationRow.lesson_id == lesson_id))
            return in_text_order(annotation_of(row) for row in rows)

    def get(self, identifier: str) -> Annotation:
        """One annotation. Raises KnownError ``note-gone`` where there is none of that id."""
        with self._store.reading() as session:
            return annotation_of(_existing(session, identifier))

    def earlier_quotes(self, identifier: str) -> tuple[EarlierQuote, ...]:
        """What the annotation quoted before its text was edited or it was attached anew, the oldest first."""
        with self._store.reading() as session:
            return earlier_quotes(session, [identifier]).get(identifier, ())

    # What a reader does

    def add(
        self,
        lesson_id: str,
        document: Document,
        start: int,
        end: int,
        color: Color | str | None = None,
        text: str = "",
        tags: Iterable[str] = (),
    ) -> tuple[Annotation, Changes]:
        """Mark the code points ``start`` up to ``end`` of ``document``; without a colour it is a note only.

        Raises ValueError for a range outside the text or empty, KnownError where it cannot be kept.
        """
        anchor = Anchor.of(document.text, start, end)
        return self._add(self._made(lesson_id, PASSAGE, anchor, document.fingerprint, color, text, tags))

    def add_to(
        self, lesson_id: str, target: Target, text: str, color: Color | str | None = None, tags: Iterable[str] = ()
    ) -> tuple[Annotation, Changes]:
        """Write a note on a term, a place or a question. Raises ValueError for a passage: `add` marks those."""
        if target.kind is TargetKind.PASSAGE:
            raise ValueError("a passage needs its place in the text")
        return self._add(self._made(lesson_id, target, None, None, color, text, tags))

    def add_copy(self, annotation: Annotation) -> tuple[Annotation, Changes]:
        """Keep ``annotation`` under a new id: the way to keep both after ``note-changed-elsewhere``."""
        now = self._clock()
        return self._add(replace(annotation, id=new_id(now), created=now, modified=now))

    def change(
        self,
        identifier: str,
        revision: int,
        *,
        color: Color | str | Unchanged | None = UNCHANGED,
        text: str | None = None,
        tags: Iterable[str] | None = None,
    ) -> tuple[Annotation, Changes]:
        """Change what is given; ``tags`` are those besides the ones written in the text.

        Raises KnownError: ``note-changed-elsewhere`` where ``revision`` is not the present one (its details ``mine``
        and ``theirs`` are what this call wanted and what is kept, both Annotation), ``note-gone``.
        """
        now = self._clock()
        with self._store.unit() as session:
            row = _existing(session, identifier)
            before = kept(session, row)
            theirs = before.annotation
            mine = _changed(theirs, color, text, tags)
            if mine == theirs:
                return theirs, Changes()
            if theirs.revision != revision:
                raise KnownError("note-changed-elsewhere", note=identifier, mine=mine, theirs=theirs)
            number = next_revision(session)
            _write(row, mine, number, now)
            after = Kept(annotation_of(row), before.earlier)
        name, typed_at = _name_of_change(before.annotation, after.annotation), None
        if name == "note-written":
            typed_at = now
        self._record(name, [Swap(identifier, before, after)], [number], typed_at)
        return after.annotation, Changes(notes=frozenset({identifier}))

    def delete(self, identifiers: Iterable[str]) -> Changes:
        """Delete annotations; those that are gone already count as deleted."""
        with self._store.unit() as session:
            swaps: list[Swap] = []
            rows = by_ids(session, identifiers)
            first = next_revision(session)
            numbers = range(first, first + len(rows))
            for number, row in zip(numbers, rows.values(), strict=True):
                swaps.append(Swap(row.id, kept(session, row), None))
                delete(session, row, number)
        return self._record("note-deleted", swaps, numbers)

    def recolor(self, identifiers: Iterable[str], color: Color | str | None) -> Changes:
        """Give all these annotations one colour, or none."""
        return self._change_many("note-recolored", identifiers, lambda each: _changed(each, color, None, None))

    def tag(self, identifiers: Iterable[str], tag: str) -> Changes:
        """Give all these annotations ``tag``. Raises ValueError for one without characters."""
        if not joined_tags([tag]):
            raise ValueError("a tag has characters")
        return self._change_many(
            "note-tagged", identifiers, lambda each: _changed(each, UNCHANGED, None, (*each.tags, tag))
        )

    def untag(self, identifiers: Iterable[str], tag: str) -> Changes:
        """Take ``tag`` off all these annotations, save where it is written in the text itself."""
        gone = {each.casefold() for each in joined_tags([tag])}

        def without(each: Annotation) -> Annotation:
            return _changed(each, UNCHANGED, None, [name for name in each.tags if name.casefold() not in gone])

        return self._change_many("note-untagged", identifiers, without)

    def reattach(self, identifier: str, document: Document, start: int, end: int) -> tuple[Annotation, Changes]:
        """Attach an annotation, lost or not, to the code points ``start`` up to ``end``; its old quote is kept.

        Raises ValueError for a range outside the text or a note that is not on a passage, KnownError ``note-gone``.
        """
        anchor = Anchor.of(document.text, start, end)
        now = self._clock()
        with self._store.unit() as session:
            row = _existing(session, identifier)
            if row.exact is None:
                raise ValueError("only a passage has a place in the text")
            before = kept(session, row)
            _move(session, row, before.annotation, anchor, document.fingerprint, now)
            number = row.revision = next_revision(session)
            row.modified_at = now
            after = kept(session, row)
        changes = self._record("note-reattached", [Swap(identifier, before, after)], [number])
        return after.annotation, changes

    def reanchor(self, lesson_id: str, document: Document) -> Report:
        """Find all annotations of a lesson again in ``document``, if it is another text than they were last seen in.

        Takes up to seconds for thousands of them in a much edited text, so not in the thread of a window.
        """
        return reanchor(self._store, lesson_id, document, self._clock())

    def bring_in(self, annotations: Sequence[Annotation]) -> BroughtIn:
        """Keep annotations that came from elsewhere, their moments included; of two with one id the newer counts."""
        added, updated, stayed, same = [], [], [], []
        swaps: dict[str, list[Swap]] = {}
        numbers: list[int] = []
        with self._store.unit() as session:
            present = by_ids(session, [each.id for each in annotations])
            revision = next_revision(session)
            for each in {each.id: each for each in annotations}.values():
                row = present.get(each.id)
                before = None if row is None else kept(session, row)
                if before is not None and _content(before.annotation) == _content(each):
                    same.append(each.id)
                    continue
                if before is not None and before.annotation.modified >= each.modified:
                    stayed.append(each.id)
                    continue
                if row is None:
                    row = insert(session, Kept(each), revision)
                    added.append(each.id)
                else:
                    _write(row, each, revision, each.modified)
                    updated.append(each.id)
                numbers.append(revision)
                revision += 1
                earlier = () if before is None else before.earlier
                swaps.setdefault(row.lesson_id, []).append(Swap(each.id, before, Kept(annotation_of(row), earlier)))
        for of_one_lesson in swaps.values():
            self._record("notes-imported", of_one_lesson, numbers)
        return BroughtIn(tuple(added), tuple(updated), tuple(stayed), tuple(same))

    # Undo

    def undo(self, lesson_id: str) -> Changes | None:
        """Take back what was done last in the lesson, in whatever feature; see `UndoHistory.undo`."""
        return self._history.undo(lesson_id)

    def redo(self, lesson_id: str) -> Changes | None:
        """Do again what was undone last in the lesson; see `UndoHistory.redo`."""
        return self._history.redo(lesson_id)

    def can_undo(self, lesson_id: str) -> str | None:
        """The code of what `undo` would take back."""
        return self._history.can_undo(lesson_id)

    def can_redo(self, lesson_id: str) -> str | None:
        """The code of what `redo` would do again."""
        return self._history.can_redo(lesson_id)

    # What others do

    def poll(self) -> Mapping[str, frozenset[str]]:
        """What other windows and programs changed since the last call: ids of annotations, by lesson.

        Costs less than a millisecond; once a second is often enough.
        """
        with self._guard, self._store.reading() as session:
            found: dict[str, set[str]] = {}
            newest = self._seen
            for row in (AnnotationRow, DeletedAnnotationRow):
                query = select(row.revision, row.lesson_id, row.id).where(row.revision > self._seen)
                for revision, lesson_id, identifier in session.execute(query):
                    newest = max(newest, revision)
                    if revision not in self._ours:
                        found.setdefault(lesson_id, set()).add(identifier)
            self._seen = newest
            self._ours = {revision for revision in self._ours if revision > newest}
        return {lesson_id: frozenset(identifiers) for lesson_id, identifiers in found.items()}

    # The names of the colours

    def color_names(self) -> dict[Color, str]:
        """The reader's own names of those colours that have one."""
        with self._store.reading() as session:
            row = session.get(SettingRow, COLOR_NAMES)
            stored = row.value if row is not None and isinstance(row.value, dict) else {}
        return {color: str(stored[color]) for color in Color if stored.get(color)}

    def rename_color(self, color: Color | str, name: str) -> Changes:
        """Give a colour a name of at most `LONGEST_NAME` characters; an empty one gives it its own name back."""
        color, name = Color(color), _clean(" ".join(name.split()))
        if len(name) > LONGEST_NAME:
            raise KnownError("color-name-long", limit=LONGEST_NAME)
        names = self.color_names()
        if names.get(color, "") == name:
            return Changes()
        stored = {each.value: words for each, words in (names | {color: name}).items() if words}
        with self._store.unit() as session:
            session.merge(SettingRow(key=COLOR_NAMES, value=stored, updated_at=self._clock()))
        return Changes(settings=frozenset({COLOR_NAMES}))

    # Within

    def _made(
        self,
        lesson_id: str,
        target: Target,
        anchor: Anchor | None,
        fingerprint: str | None,
        color: Color | str | None,
        text: str,
        tags: Iterable[str],
    ) -> Annotation:
        now = self._clock()
        text = _clean(text)
        return Annotation(
            id=new_id(now),
            lesson_id=lesson_id,
            target=target,
            anchor=anchor,
            color=None if color is None else Color(color),
            text=text,
            tags=joined_tags(tags_in(text), map(_clean, tags)),
            state=None if anchor is None else AnchorState.EXACT,
            score=None if anchor is None else 1.0,
            start=None if anchor is None else anchor.start,
            end=None if anchor is None else anchor.end,
            fingerprint=fingerprint,
            revision=0,
            created=now,
            modified=now,
        )

    def _add(self, annotation: Annotation) -> tuple[Annotation, Changes]:
        with self._store.unit() as session:
            revision = next_revision(session)
            insert(session, Kept(annotation), revision)
        annotation = replace(annotation, revision=revision)
        name = "highlight-added" if annotation.bare else "note-added"
        changes = self._record(name, [Swap(annotation.id, None, Kept(annotation))], [revision])
        return annotation, changes

    def _change_many(
        self, name: str, identifiers: Iterable[str], change: Callable[[Annotation], Annotation]
    ) -> Changes:
        now = self._clock()
        with self._store.unit() as session:
            swaps, numbers = [], []
            number = next_revision(session)
            for row in by_ids(session, identifiers).values():
                before = kept(session, row)
                wanted = change(before.annotation)
                if wanted == before.annotation:
                    continue
                _write(row, wanted, number, now)
                swaps.append(Swap(row.id, before, Kept(annotation_of(row), before.earlier)))
                numbers.append(number)
                number += 1
        return self._record(name, swaps, numbers)

    def _record(
        self, name: str, swaps: Sequence[Swap], numbers: Iterable[int], typed_at: datetime | None = None
    ) -> Changes:
        """Remember what was done, once it is kept. All ``swaps`` are of one lesson, or of none."""
        with self._guard:
            self._ours.update(numbers)
        lessons: dict[str, list[Swap]] = {}
        for swap in swaps:
            whole = swap.after if isinstance(swap.after, Kept) else swap.before
            assert isinstance(whole, Kept)
            lessons.setdefault(whole.annotation.lesson_id, []).append(swap)
        for lesson_id, of_lesson in lessons.items():
            self._history.record(Operation(FEATURE, name, lesson_id, tuple(of_lesson), typed_at))
        return Changes(notes=frozenset(swap.key for swap in swaps))

    def _replay(self, _lesson_id: str, swaps: Sequence[Swap]) -> Changes:
        now = self._clock()
        with self._store.unit() as session:
            number = first = next_revision(session)
            rows = by_ids(session, [swap.key for swap in swaps])
            for swap in swaps:
                _swap(session, rows.get(swap.key), swap, number, now)
                number += 1
        with self._guard:
            self._ours.update(range(first, number))
        return Changes(notes=frozenset(swap.key for swap in swaps))


def _existing(session: Session, identifier: str) -> AnnotationRow:
    row = by_id(session, identifier)
    if row is None:
        raise KnownError("note-gone", note=identifier)
    return row


def _clean(text: str) -> str:
    """``text`` as SQLite can keep it: halves of surrogate pairs, as some input methods send, are joined or replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _changed(
    annotation: Annotation, color: Color | str | Unchanged | None, text: str | None, tags: Iterable[str] | None
) -> Annotation:
    if not isinstance(color, Unchanged):
        annotation = replace(annotation, color=None if color is None else Color(color))
    separate = separate_tags(annotation.text, annotation.tags) if tags is None else list(map(_clean, tags))
    text = annotation.text if text is None else _clean(text)
    return replace(annotation, text=text, tags=joined_tags(tags_in(text), separate))


def _content(annotation: Annotation) -> tuple[object, ...]:
    """What a reader made of an annotation, apart from where it stands now."""
    return annotation.color, annotation.text, frozenset(annotation.tags)


def _write(row: AnnotationRow, wanted: Annotation, revision: int, now: datetime) -> None:
    row.color, row.text = wanted.color, wanted.text
    row.tags = separate_tags(wanted.text, wanted.tags)
    row.revision, row.modified_at = revision, now


def _name_of_change(before: Annotation, after: Annotation) -> str:
    if before.text != after.text:
        return "note-written"
    return "note-recolored" if before.color != after.color else "note-tagged"


def _move(
    session: Session, row: AnnotationRow, before: Annotation, anchor: Anchor, fingerprint: str, now: datetime
) -> None:
    assert before.anchor is not None
    session.add(quote_row(row.id, EarlierQuote(before.anchor, before.fingerprint or "", now)))
    set_anchor(row, anchor, fingerprint)
    session.flush()


def _swap(session: Session, row: AnnotationRow | None, swap: Swap, revision: int, now: datetime) -> None:
    """Bring an annotation from ``swap.before`` to ``swap.after``; raises `Overtaken` where it is not as before says."""
    if not isinstance(swap.before, Kept):
        assert isinstance(swap.after, Kept)
        if row is not None:
            raise Overtaken(swap.key)
        insert(session, swap.after, revision)
        return
    expected = swap.before.annotation
    if row is None or _content(annotation_of(row)) != _content(expected):
        raise Overtaken(swap.key)
    if not isinstance(swap.after, Kept):
        delete(session, row, revision)
        return
    wanted = swap.after.annotation
    if wanted.anchor != expected.anchor and wanted.anchor is not None:
        _swap_place(session, row, expected, wanted, now)
    _write(row, wanted, revision, now)


def _swap_place(session: Session, row: AnnotationRow, expected: Annotation, wanted: Annotation, now: datetime) -> None:
    present = annotation_of(row)
    if present.anchor != expected.anchor or wanted.anchor is None:
        raise Overtaken(row.id)
    _move(session, row, present, wanted.anchor, wanted.fingerprint or "", now)
    row.state, row.score = wanted.state, wanted.score
