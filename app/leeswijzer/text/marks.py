"""Marks on a text, and an index that finds those in view at once, however many there are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Layer(StrEnum):
    """The layers of a lesson; each is named after the file that holds it."""

    GLOSSARY = "glossary"
    PLACES = "places"
    TIMELINE = "timeline"
    REMARKS = "remarks"
    QUIZ = "quiz"


class Mark(NamedTuple):
    """The body ``id`` of ``layer`` on the code points ``start`` up to ``end``."""

    layer: Layer
    id: str
    start: int
    end: int


class MarkIndex:
    """All marks of one or more layers, in text order."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.marks: Sequence[Mark] = tuple(sorted(marks, key=lambda m: (m.start, -m.end, m.layer, m.id)))
        self._starts = [mark.start for mark in self.marks]
        self._longest = max((mark.end - mark.start for mark in self.marks), default=0)

    def __len__(self) -> int:
        return len(self.marks)

    def between(self, start: int, end: int) -> list[Mark]:
        """The marks that share at least one code point with ``start`` up to ``end``, in text order."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_right(self._starts, end - 1)
        return [mark for mark in self.marks[first:last] if mark.end > start]

    def at(self, offset: int) -> list[Mark]:
        """The marks over the character at ``offset``, the shortest first."""
        return sorted(self.between(offset, offset + 1), key=lambda m: m.end - m.start)

    def of(self, layer: Layer, identifier: str) -> Sequence[Mark]:
        """Every mark of one body, in text order."""
        return self._by_body.get((layer, identifier), ())

    @cached_property
    def _by_body(self) -> dict[tuple[Layer, str], list[Mark]]:
        found: dict[tuple[Layer, str], list[Mark]] = {}
        for mark in self.marks:
            found.setdefault((mark.layer, mark.id), []).append(mark)
        return found
