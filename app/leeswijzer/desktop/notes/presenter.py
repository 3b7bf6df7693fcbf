"""What a list of notes decides without a widget: the order of notes, which are shown, and which stand in view."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from leeswijzer.study.annotation import Annotation, Color, TargetKind
from leeswijzer.text.anchor import AnchorState
from leeswijzer.text.fold import unaccented

COLORS = tuple(Color)
"""The colours of highlights in the order of their keys, 1 to 4."""

AFTER_TEXT = 1 << 60
"""The order of what stands nowhere in the text."""


@dataclass(frozen=True)
class NoteItem:
    """A highlight or note as the window shows it; ``start`` and ``end`` count code points, None where it is nowhere.

    ``subject`` are the words that the note is on: the passage quoted, or the name of the term, the place or the
    question that ``subject_id`` names. ``order`` is where in the text it belongs, also for one whose place was lost.
    ``fixed`` is true for a note that is kept with something else (a term's own): it is not removed or coloured here.
    ``lesson`` is the title of its lesson, where notes of several are listed together.
    """

    id: str
    revision: int = 0
    about: TargetKind = TargetKind.PASSAGE
    subject: str = ""
    subject_id: str = ""
    color: Color | None = None
    text: str = ""
    tags: tuple[str, ...] = ()
    state: AnchorState = AnchorState.EXACT
    start: int | None = None
    end: int | None = None
    order: int = 0
    fixed: bool = False
    lesson_id: str = ""
    lesson: str = ""
    modified: datetime | None = None

    @property
    def bare(self) -> bool:
        """Whether it is a highlight without a note."""
        return not self.text.strip()

    @property
    def words(self) -> str:
        """The note on one line, or for a bare highlight the words that it is on."""
        return " ".join((self.text or self.subject).split())

    @property
    def role(self) -> str:
        """The theme's role for its colour, "" where it has none."""
        return f"highlight_{self.color}" if self.color else ""

    @property
    def place(self) -> tuple[int, int] | None:
        """Where it stands in the text."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def troubled(self) -> bool:
        """Whether the text changed under it."""
        return self.state is not AnchorState.EXACT

    @cached_property
    def haystack(self) -> str:
        """All words of it, as they are searched."""
        return unaccented(f"{self.subject}\n{self.text}\n{' '.join('#' + tag for tag in self.tags)}\n{self.lesson}")


def item_of(
    annotation: Annotation, names: Mapping[tuple[TargetKind, str], tuple[str, int]], lesson: str = ""
) -> NoteItem:
    """How the window shows ``annotation``; ``names`` gives what else can be noted its name and place in the text.

    ``lesson`` is the title of its lesson, where that is to be shown. Does all the work there is, so that it can be
    called in the background for thousands.
    """
    target, anchor = annotation.target, annotation.anchor
    if anchor is None:
        subject, order = names.get((target.kind, target.id or ""), (target.id or "", AFTER_TEXT))
    else:
        subject = anchor.exact
        order = annotation.start if annotation.start is not None else anchor.start or 0
    item = NoteItem(
        id=annotation.id,
        revision=annotation.revision,
        about=target.kind,
        subject=" ".join(subject.split()),
        subject_id=target.id or "",
        color=annotation.color,
        text=annotation.text,
        tags=annotation.tags,
        state=annotation.state or AnchorState.EXACT,
        start=annotation.start,
        end=annotation.end,
        order=order,
        lesson_id=annotation.lesson_id,
        lesson=lesson,
        modified=annotation.modified,
    )
    item.haystack  # noqa: B018 - worked out here and kept
    return item


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Which notes are asked for; nothing in a set asks for nothing. All of ``words`` have to be there."""

    words: str = ""
    colors: frozenset[Color] = frozenset()
    tags: frozenset[str] = frozenset()
    troubled: bool = False

    def __bool__(self) -> bool:
        return bool(self.words.strip() or self.colors or self.tags or self.troubled)


def let_through(items: Iterable[NoteItem], wanted: NoteFilter) -> list[NoteItem]:
    """Those of ``items`` that are asked for, in their order."""
    if not wanted:
        return list(items)
    words = unaccented(wanted.words).split()
    return [
        item
        for item in items
        if (not wanted.troubled or item.troubled)
        and (not wanted.colors or item.color in wanted.colors)
        and (not wanted.tags or not wanted.tags.isdisjoint(item.tags))
        and all(word in item.haystack for word in words)
    ]


def tags_of(items: Iterable[NoteItem]) -> list[tuple[str, int]]:
    """Every tag with how many of ``items`` have it, in alphabetical order."""
    counts = Counter(tag for item in items for tag in item.tags)
    return sorted(counts.items(), key=lambda pair: pair[0].casefold())


@dataclass
class NotesPresenter:
    """All notes of the open lesson, in text order."""

    filter: NoteFilter = field(default_factory=NoteFilter)
    _items: list[NoteItem] = field(default_factory=list)
    _by_id: dict[str, NoteItem] = field(default_factory=dict)
    _tags: list[tuple[str, int]] | None = None  # counted when asked for
    _troubled: Mapping[AnchorState, int] | None = None

    def show(self, items: Iterable[NoteItem]) -> None:
        """Take these notes in place of all earlier ones."""
        self._items = sorted(items, key=_key)
        self._by_id = {item.id: item for item in self._items}
        self._tags = self._troubled = None

    def update(self, items: Iterable[NoteItem], removed: Collection[str] = ()) -> None:
        """Take over what changed: new or other ``items``, and the ids of those that are gone."""
        for item in items:
            self._drop(item.id)
            insort(self._items, item, key=_key)
            self._by_id[item.id] = item
        for gone in removed:
            self._drop(gone)
        self._tags = self._troubled = None

    def _drop(self, identifier: str) -> None:
        old = self._by_id.pop(identifier, None)
        if old is not None:
            del self._items[bisect_left(self._items, _key(old), key=_key)]

    @property
    def items(self) -> Sequence[NoteItem]:
        """All notes, in text order."""
        return self._items

    def item(self, identifier: str) -> NoteItem | None:
        """The note ``identifier``."""
        return self._by_id.get(identifier)

    def shown(self) -> list[NoteItem]:
        """The notes that the filter lets through, in text order."""
        return let_through(self._items, self.filter)

    def tags(self) -> Sequence[tuple[str, int]]:
        """Every tag with how many notes have it, in alphabetical order."""
        if self._tags is None:
            self._tags = tags_of(self._items)
        return self._tags

    def troubled(self) -> Mapping[AnchorState, int]:
        """How many notes moved, changed or were lost."""
        if self._troubled is None:
            self._troubled = Counter(item.state for item in self._items if item.troubled)
        return self._troubled

    def between(self, start: int, end: int) -> list[str]:
        """The ids of notes on passages that begin in this range of code points."""
        low = bisect_left(self._items, start, key=lambda item: item.order)
        high = bisect_left(self._items, end, key=lambda item: item.order)
        return [item.id for item in self._items[low:high] if item.start is not None]

    def next_after(self, offset: int, step: int) -> NoteItem | None:
        """The note on a passage after (step 1) or before (-1) the one that begins at ``offset``; None at either end."""
        at = bisect_left(self._items, offset + (step > 0), key=lambda item: item.order)
        indices = range(at, len(self._items)) if step > 0 else range(at - 1, -1, -1)
        return next((self._items[n] for n in indices if self._items[n].place is not None), None)


def _key(item: NoteItem) -> tuple[int, int, str]:
    return (item.order, -(item.end or 0), item.id)


def without_blanks(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The code points ``start`` up to ``end`` of ``text`` less the blanks at both ends; None where nothing is left."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    return (first, last) if first < last else None
