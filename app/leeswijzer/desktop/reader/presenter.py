"""What the reader decides without a widget: which marks are shown, what the outline holds, how long the rest takes."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from leeswijzer.text.document import BlockKind, Document
from leeswijzer.text.marks import Layer, Mark, MarkIndex

_SPACES = re.compile(r"\s+")

WORDS_PER_MINUTE = 200
"""A calm pace for study: silent reading of non-fiction averages 238 words a minute (Brysbaert, 2019), learners less."""


def shown_marks(
    marks: Iterable[Mark], document: Document, layers: Collection[Layer], occurrences: str = "all"
) -> MarkIndex:
    """The marks of ``layers``; of each term ``"all"``, only the ``"first"``, or the first in each ``"section"``."""
    chosen = [mark for mark in marks if mark.layer in layers]
    if occurrences == "all":
        return MarkIndex(chosen)
    sections = [block.start for block in document.blocks if block.kind is BlockKind.HEADING]
    seen: set[tuple[str, int]] = set()
    kept: list[Mark] = []
    for mark in sorted(chosen, key=lambda m: m.start):
        if mark.layer is Layer.GLOSSARY:
            section = bisect_right(sections, mark.start) if occurrences == "section" else 0
            if (mark.id, section) in seen:
                continue
            seen.add((mark.id, section))
        kept.append(mark)
    return MarkIndex(kept)


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading of the text; ``level`` from 1."""

    title: str
    offset: int
    level: int


def outline(document: Document) -> list[OutlineEntry]:
    """The headings of the text, in order."""
    return [
        OutlineEntry(" ".join(document.slice(block).split()), block.start, max(1, block.level))
        for block in document.blocks
        if block.kind is BlockKind.HEADING
    ]


def current_heading(entries: list[OutlineEntry], offset: int) -> int:
    """The index of the heading that ``offset`` stands under, -1 before the first."""
    return sum(entry.offset <= offset for entry in entries) - 1


@dataclass(frozen=True, slots=True)
class HitLine:
    """What was found, with the words around it on one line."""

    before: str
    words: str
    after: str

    @property
    def whole(self) -> str:
        """All of it."""
        return f"{self.before}{self.words}{self.after}"


LISTED = 500
"""Hits that are listed at most: who finds more has to look for something else."""

_BEFORE, _AFTER = 28, 70  # code points of context, at most; from the start of a word


def in_context(document: Document, hits: Sequence[tuple[int, int]]) -> list[HitLine]:
    """The first `LISTED` of ``hits`` (code points) with what stands around them in their block."""
    starts = [block.start for block in document.blocks]
    return [_line(document, start, end, starts) for start, end in hits[:LISTED]]


def _line(document: Document, start: int, end: int, starts: list[int]) -> HitLine:
    block = document.blocks[max(0, bisect_right(starts, start) - 1)]
    first, last = max(block.start, start - _BEFORE), min(max(block.end, end), end + _AFTER)
    before, after = document.text[first:start], document.text[end:last]
    if first > block.start:
        before = "…" + before[before.find(" ") + 1 :]
    return HitLine(*(_SPACES.sub(" ", part) for part in (before, document.text[start:end], after)))


class Pace:
    """How long one text takes to read; its words are counted once."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._starts = [block.start for block in document.blocks]
        counts = (len(document.slice(block).split()) for block in document.blocks)
        self._before = list(accumulate(counts, initial=0))

    def minutes_left(self, offset: int) -> int:
        """Minutes that the text from ``offset`` on takes, rounded, from 0."""
        return round((self._before[-1] - self._words_before(offset)) / WORDS_PER_MINUTE)

    def _words_before(self, offset: int) -> float:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0
        block = self._blocks[index]
        read = min(1.0, (offset - block.start) / max(1, block.end - block.start))
        return self._before[index] + read * (self._before[index + 1] - self._before[index])
