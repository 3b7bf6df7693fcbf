"""What the reader decides without a widget: which marks are shown, where a search hits, how far and how long it is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from leeswijzer.text.document import BlockKind, Document
from leeswijzer.text.fold import fold
from leeswijzer.text.marks import Layer, Mark, MarkIndex

WORDS_PER_MINUTE = 200
"""A calm pace for study: silent reading of non-fiction averages 238 words a minute (Brysbaert, 2019), learners less."""

MAX_HITS = 10_000


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
            section = sum(start <= mark.start for start in sections) if occurrences == "section" else 0
            if (mark.id, section) in seen:
                continue
            seen.add((mark.id, section))
        kept.append(mark)
    return MarkIndex(kept)


def find_all(document: Document, words: str) -> list[tuple[int, int]]:
    """Where ``words`` stand in the blocks of the document, without regard to case; at most `MAX_HITS` places."""
    needle = fold(words.strip()).lower
    if not needle:
        return []
    folded = fold(document.text)
    hits: list[tuple[int, int]] = []
    at = folded.lower.find(needle)
    while at >= 0 and len(hits) < MAX_HITS:
        hits.append(folded.original(at, at + len(needle)))
        at = folded.lower.find(needle, at + len(needle))
    return hits


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


def minutes_left(document: Document, offset: int) -> int:
    """Minutes that the text from ``offset`` on takes, rounded, from 0."""
    words = document.text.count(" ", offset) + document.text.count("\n", offset)
    return round(words / WORDS_PER_MINUTE)
