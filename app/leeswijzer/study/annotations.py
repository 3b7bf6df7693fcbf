"""The one owner of highlights and notes: it checks, keeps and takes back every change, and says what changed."""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from sqlalchemy import select

from leeswijzer.errors import KnownError
from leeswijzer.store.annotation_tables import AnnotationRow, DeletedAnnotationRow
from leeswijzer.store.database import Store
from leeswijzer.study.annotation import (
    PASSAGE,
    REMOVED,
    Annotation,
    Color,
    Target,
    TargetKind,
    content,
    in_text_order,
    joined_tags,
    storable,
    tags_in,
)
from leeswijzer.study.annotation_records import (
    EarlierQuote,
    Kept,
    annotation_of,
    by_ids,
    delete,
    earlier_quotes,
    existing,
    insert,
    kept,
    move,
    next_revision,
    of_lesson,
    separate_tags,
    write,
)
from leeswijzer.study.annotation_replay import swap_one
from leeswijzer.study.changes import Changes
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.study.identity import new_id
from leeswijzer.study.reanchor import Report, reanchor
from leeswijzer.study.undo import Operation, Swap, UndoHistory
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
            return in_text_order(of_lesson(session, lesson_id))

    def get(self, identifier: str) -> Annotation:
        """One annotation. Raises KnownError ``note-gone`` where there is none of that id."""
        with self._store.reading() as session:
            return annotation_of(existing(session, identifier))

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
            row = existing(session, identifier)
            before = kept(session, {identifier: row})[identifier]
            theirs = before.annotation
            mine = _changed(theirs, color, text, tags)
            if mine == theirs:
                return theirs, Changes()
            if theirs.revision != revision:
                raise KnownError("note-changed-elsewhere", note=identifier, mine=mine, theirs=theirs)
            number = next_revision(session)
            write(row, mine, number, now)
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
            before = kept(session, rows)
            first = next_revision(session)
            numbers = range(first, first + len(rows))
            for number, row in zip(numbers, rows.values(), strict=True):
                swaps.append(Swap(row.id, before[row.id], None))
                delete(session, row, number)
        return self._record(REMOVED, swaps, numbers)

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
            row = existing(session, identifier)
            if row.exact is None:
                raise ValueError("only a passage has a place in the text")
            before = kept(session, {identifier: row})[identifier]
            number = next_revision(session)
            move(session, row, before.annotation, anchor, document.fingerprint, now)
            row.revision, row.modified_at = number, now
            after = kept(session, {identifier: row})[identifier]
        changes = self._record("note-reattached", [Swap(identifier, before, after)], [number])
        return after.annotation, changes

    def reanchor(self, lesson_id: str, document: Document) -> Report:
        """Find all annotations of a lesson again in ``document``, if it is another text than they were last seen in.

        Takes up to seconds for thousands of them in a much edited text, so not in the thread of a window.
        """
        return reanchor(self._store, lesson_id, document, self._clock())

    def bring_in(self, incoming: Sequence[Kept]) -> BroughtIn:
        """Keep annotations that came from elsewhere, their moments included; of two with one id the newer counts."""
        outcome: dict[str, list[str]] = {"added": [], "updated": [], "kept": [], "same": []}
        swaps: list[Swap] = []
        with self._store.unit() as session:
            present = by_ids(session, [each.annotation.id for each in incoming])
            here = kept(session, present)
            for identifier, whole in {each.annotation.id: each for each in incoming}.items():
                verdict = _verdict(here.get(identifier), whole)
                outcome[verdict].append(identifier)
                if verdict in ("added", "updated"):
                    swaps.append(Swap(identifier, here.get(identifier), whole))
            first = next_revision(session)
            new = [swap.after for swap in swaps if swap.before is None and isinstance(swap.after, Kept)]
            stored = {each.annotation.id: each for each in insert(session, new, first)}
            revision = first + len(stored)
            for swap in swaps:
                before, after = swap.before, swap.after
                if isinstance(before, Kept) and isinstance(after, Kept):
                    row = present[swap.key]
                    write(row, after.annotation, revision, after.annotation.modified)
                    stored[swap.key] = Kept(annotation_of(row), before.earlier)
                    revision += 1
        done = [Swap(swap.key, swap.before, stored[swap.key]) for swap in swaps]
        self._record("notes-imported", done, range(first, revision))
        return BroughtIn(**{verdict: tuple(identifiers) for verdict, identifiers in outcome.items()})

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
        text = storable(text)
        return Annotation(
            id=new_id(now),
            lesson_id=lesson_id,
            target=target,
            anchor=anchor,
            color=None if color is None else Color(color),
            text=text,
            tags=joined_tags(tags_in(text), map(storable, tags)),
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
            (stored,) = insert(session, [Kept(annotation)], revision)
        annotation = stored.annotation
        name = "highlight-added" if annotation.bare else "note-added"
        changes = self._record(name, [Swap(annotation.id, None, stored)], [revision])
        return annotation, changes

    def _change_many(
        self, name: str, identifiers: Iterable[str], change: Callable[[Annotation], Annotation]
    ) -> Changes:
        now = self._clock()
        with self._store.unit() as session:
            swaps, numbers = [], []
            number = next_revision(session)
            rows = by_ids(session, identifiers)
            for identifier, before in kept(session, rows).items():
                row, wanted = rows[identifier], change(before.annotation)
                if wanted == before.annotation:
                    continue
                write(row, wanted, number, now)
                swaps.append(Swap(identifier, before, Kept(annotation_of(row), before.earlier)))
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
        for lesson_id, some in lessons.items():
            self._history.record(Operation(FEATURE, name, lesson_id, tuple(some), typed_at))
        return Changes(notes=frozenset(swap.key for swap in swaps))

    def _replay(self, _lesson_id: str, swaps: Sequence[Swap]) -> Changes:
        now = self._clock()
        with self._store.unit() as session:
            number = first = next_revision(session)
            rows = by_ids(session, [swap.key for swap in swaps])
            for swap in swaps:
                swap_one(session, rows.get(swap.key), swap, number, now)
                number += 1
        with self._guard:
            self._ours.update(range(first, number))
        return Changes(notes=frozenset(swap.key for swap in swaps))


def _verdict(before: Kept | None, incoming: Kept) -> str:
    """What to do with an annotation from elsewhere, as the name of a field of `BroughtIn`."""
    if before is None:
        return "added"
    if content(before.annotation) == content(incoming.annotation):
        return "same"
    return "updated" if incoming.annotation.modified > before.annotation.modified else "kept"


def _changed(
    annotation: Annotation, color: Color | str | Unchanged | None, text: str | None, tags: Iterable[str] | None
) -> Annotation:
    if not isinstance(color, Unchanged):
        annotation = replace(annotation, color=None if color is None else Color(color))
    separate = separate_tags(annotation.text, annotation.tags) if tags is None else list(map(storable, tags))
    text = annotation.text if text is None else storable(text)
    return replace(annotation, text=text, tags=joined_tags(tags_in(text), separate))


def _name_of_change(before: Annotation, after: Annotation) -> str:
    if before.text != after.text:
        return "note-written"
    return "note-recolored" if before.color != after.color else "note-tagged"
