"""What the room of all notes decides without a widget: which are shown, in which order, and under which lesson."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from leeswijzer.desktop.notes.presenter import AFTER_TEXT, NoteFilter, NoteItem, item_of, let_through, tags_of
from leeswijzer.study.annotation import TargetKind, term_note_id
from leeswijzer.study.collection import Collected, TermNote


class Order(StrEnum):
    """How the notes of all lessons follow each other."""

    NEWEST = "newest"
    LESSON = "lesson"


@dataclass(frozen=True, slots=True)
class LessonHead:
    """The title of a lesson over its notes, with how many of them are shown."""

    lesson_id: str
    title: str
    count: int

    @property
    def id(self) -> str:
        """Tells it from all other rows."""
        return f"lesson:{self.lesson_id}"


Row = NoteItem | LessonHead


@dataclass(frozen=True, slots=True)
class Gathered:
    """All notes in both orders; ``left_out`` counts those that were changed before all of these."""

    orders: Mapping[Order, Sequence[NoteItem]] = field(default_factory=lambda: dict.fromkeys(Order, ()))
    tags: Sequence[tuple[str, int]] = ()
    troubled: int = 0
    left_out: int = 0


def gather(collected: Collected) -> Gathered:
    """Notes as the room shows them. Does all the work there is, so that it can be called in the background."""
    names = {
        lesson_id: {(kind, each): (name, AFTER_TEXT) for (lesson, kind, each), name in collected.names.items()}
        for lesson_id in {lesson for lesson, _, _ in collected.names}
    }
    titles = collected.titles
    items = [item_of(each, names.get(each.lesson_id, {}), titles[each.lesson_id]) for each in collected.annotations] + [
        _item_of_term(collected, note) for note in collected.term_notes
    ]
    return Gathered(
        {Order.NEWEST: sorted(items, key=_moment, reverse=True), Order.LESSON: sorted(items, key=_place)},
        tags_of(items),
        sum(item.troubled for item in items),
        collected.left_out,
    )


def _item_of_term(collected: Collected, note: TermNote) -> NoteItem:
    subject = (note.lesson_id, TargetKind.TERM, note.term_id)
    return NoteItem(
        id=term_note_id(note.lesson_id, note.term_id),
        about=TargetKind.TERM,
        subject=collected.names.get(subject, note.term_id),
        subject_id=note.term_id,
        text=note.text,
        order=AFTER_TEXT,
        fixed=True,
        lesson_id=note.lesson_id,
        lesson=collected.titles[note.lesson_id],
        modified=note.modified,
    )


def _moment(item: NoteItem) -> datetime:
    assert item.modified is not None
    return item.modified


def _place(item: NoteItem) -> tuple[str, str, int, int, str, str]:
    """Lessons by their titles, in each what is on passages as they stand in the text, then the rest by name."""
    on_passage = item.about is TargetKind.PASSAGE
    name = "" if on_passage else item.subject.casefold()
    return (item.lesson.casefold(), item.lesson_id, item.order, -(item.end or 0), name, item.id)


@dataclass
class RoomPresenter:
    """The notes of all lessons, and what of them is asked for."""

    filter: NoteFilter = field(default_factory=NoteFilter)
    order: Order = Order.NEWEST
    _all: Gathered = field(default_factory=Gathered)

    def show(self, gathered: Gathered) -> None:
        """Take these notes in place of all earlier ones."""
        self._all = gathered

    @property
    def all(self) -> Gathered:
        """What there is, whatever is asked for."""
        return self._all

    @property
    def any_notes(self) -> bool:
        """Whether there are any notes at all."""
        return bool(self._all.orders[self.order])

    def shown(self) -> list[NoteItem]:
        """The notes that the filter lets through, in order."""
        return let_through(self._all.orders[self.order], self.filter)

    def rows(self) -> list[Row]:
        """The notes that the filter lets through; by lesson, each lesson has its title over them."""
        shown = self.shown()
        if self.order is Order.NEWEST:
            return list(shown)
        rows: list[Row] = []
        for lesson_id, group in groupby(shown, key=lambda item: item.lesson_id):
            notes = list(group)
            rows.append(LessonHead(lesson_id, notes[0].lesson, len(notes)))
            rows += notes
        return rows
