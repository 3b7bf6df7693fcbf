"""A lesson on paper: the text with the reader's highlights, then the reader's notes and the terms, as HTML to print."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple

from leeswijzer.exchange.notebook import Notebook
from leeswijzer.lesson.layers import marks_of
from leeswijzer.lesson.models import Term
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.annotation import Annotation
from leeswijzer.text.document import BlockKind, SpanKind
from leeswijzer.text.marks import Layer

_TAGS = {
    BlockKind.PARAGRAPH: ("<p>", "</p>"),
    BlockKind.HEADING: ("<h2>", "</h2>"),
    BlockKind.CAPTION: ('<p class="about">', "</p>"),
    BlockKind.QUOTE: ("<blockquote>", "</blockquote>"),
    BlockKind.ITEM: ("<p>", "</p>"),
}
_EMPHASIS = {SpanKind.EMPHASIS: "em", SpanKind.STRONG: "strong", SpanKind.CODE: "code"}

_NEW_PAGE = '<p style="page-break-before: always"></p>'


@dataclass(frozen=True, slots=True)
class Headings:
    """What stands over the parts under the text, in the language of the interface."""

    notes: str
    terms: str


def body(lesson: Lesson, notebook: Notebook, headings: Headings) -> str:
    """What stands in the body of the page.

    A term is underlined where it is mentioned first; notes are numbered where their passage ends. A note whose passage
    was lost, or that is on a term, a place or a question, stands after the others and says what it is about.
    """
    return "\n".join(_body(lesson, notebook, headings))


def _body(lesson: Lesson, notebook: Notebook, headings: Headings) -> Iterator[str]:
    opening, document = lesson.opening, lesson.document
    yield f"<h1>{escape(opening.title)}</h1>"
    if opening.deck:
        yield f'<p class="about">{escape(opening.deck)}</p>'
    ink = _Ink(lesson, notebook.annotations)
    for number, block in enumerate(document.blocks):
        if number > 0 or document.slice(block).strip() != opening.title:
            before, after = _TAGS[block.kind]
            sign = f"{document.number_of(block) or '•'} " if block.kind is BlockKind.ITEM else ""
            yield f"{before}{escape(sign)}{''.join(ink.words(number))}{after}"
    noted = [each for each in notebook.notes if not each.bare]
    if noted or lesson.terms:
        yield _NEW_PAGE
    if noted:
        yield f"<h2>{escape(headings.notes)}</h2>"
        for annotation in sorted(noted, key=lambda each: ink.numbers.get(each.id, len(noted) + 1)):
            yield _note(annotation, ink.numbers.get(annotation.id), notebook)
    if lesson.terms:
        yield f"<h2>{escape(headings.terms)}</h2>"
        for term in sorted(lesson.terms, key=lambda term: term.name.casefold()):
            yield _term(term)


class _Cover(NamedTuple):
    """Tags around the code points ``start`` up to ``end``."""

    start: int
    end: int
    opens: str
    closes: str


class _Ink:
    """Puts into each block what is drawn on its words."""

    def __init__(self, lesson: Lesson, annotations: Iterable[Annotation]) -> None:
        self._document = lesson.document
        self._starts = [block.start for block in self._document.blocks]
        self._covers: dict[int, list[_Cover]] = {}
        placed = [(each.start, each.end, each) for each in annotations if each.start is not None and each.end]
        placed.sort(key=itemgetter(0, 1))
        noted = [(end, each.id) for _, end, each in placed if not each.bare]
        self.numbers = {identifier: number for number, (_, identifier) in enumerate(noted, start=1)}
        self._ends: dict[int, list[int]] = {}
        for end, identifier in noted:
            self._ends.setdefault(end, []).append(self.numbers[identifier])
        self._stops = sorted(self._ends)
        for cover in (*_first_mentions(lesson), *_emphasis(lesson), *_highlights(placed)):
            for number in self._blocks(cover.start, cover.end):
                self._covers.setdefault(number, []).append(cover)

    def words(self, number: int) -> Iterator[str]:
        """The words of a block by its number, with all tags in and around them."""
        block, covers = self._document.blocks[number], self._covers.get(number, [])
        first, last = (bisect_right(self._stops, edge) for edge in (block.start, block.end))
        edges = {block.start, block.end, *self._stops[first:last]}
        edges.update(edge for cover in covers for edge in cover[:2] if block.start < edge < block.end)
        for start, end in pairwise(sorted(edges)):
            over = [cover for cover in covers if cover.start <= start and cover.end >= end]
            yield "".join(cover.opens for cover in over)
            yield escape(self._document.text[start:end])
            yield "".join(cover.closes for cover in reversed(over))
            yield "".join(f"<sup>{note}</sup>" for note in self._ends.get(end, ()))

    def _blocks(self, start: int, end: int) -> range:
        """The numbers of the blocks that share characters with ``start`` up to ``end``."""
        return range(max(0, bisect_right(self._starts, start) - 1), bisect_left(self._starts, end))


def _first_mentions(lesson: Lesson) -> Iterator[_Cover]:
    seen: set[str] = set()
    for mark in sorted(marks_of(lesson), key=attrgetter("start")):
        if mark.layer is Layer.GLOSSARY and mark.id not in seen:
            seen.add(mark.id)
            yield _Cover(mark.start, mark.end, "<u>", "</u>")


def _emphasis(lesson: Lesson) -> Iterator[_Cover]:
    for span in lesson.document.spans:
        tag = _EMPHASIS[span.kind]
        yield _Cover(span.start, span.end, f"<{tag}>", f"</{tag}>")


def _highlights(placed: Iterable[tuple[int, int, Annotation]]) -> Iterator[_Cover]:
    """The longest first, so that a short highlight in a long one can be seen."""
    for start, end, annotation in sorted(placed, key=lambda each: each[0] - each[1]):
        if annotation.color:
            yield _Cover(start, end, f'<span class="{annotation.color}">', "</span>")


def _note(annotation: Annotation, number: int | None, notebook: Notebook) -> str:
    said = "<br>".join(escape(line) for line in annotation.text.strip().splitlines())
    if number is not None:
        return f"<p><sup>{number}</sup> {said}</p>"
    about = annotation.anchor.exact if annotation.anchor is not None else notebook.label_of(annotation)
    return f'<p class="about">{escape(about)}</p><p>{said}</p>'


def _term(term: Term) -> str:
    glosses = " · ".join(term.translations.values())
    gloss = f" <em>({escape(glosses)})</em>" if glosses else ""
    return f"<p><strong>{escape(term.name)}</strong>: {escape(term.definition)}{gloss}</p>"
