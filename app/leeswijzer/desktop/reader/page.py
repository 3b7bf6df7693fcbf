"""A document set as a page: the QTextDocument that shows it, and the map between their two ways of counting.

A `Document` counts code points over its whole text; a QTextDocument counts UTF-16 units over what it shows, which also
holds the lesson's title and leaves out the blank lines between blocks. This module is the only place that converts.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from leeswijzer.desktop.theme.fonts import SANS, SERIF, reading_font
from leeswijzer.desktop.theme.style import qbrush
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.text.document import Block, BlockKind, Document, SpanKind

SAMPLE = "De vraag is of een vertrek deze keer beter uitpakt dan de vorige maal, toen niemand het zag aankomen."
"""Ordinary prose, to learn how wide a character is on average; Qt's own average counts rare wide letters too."""

_LINE_BREAKS = {
    "\n": "\u2028", "\v": "\u2028", "\f": "\u2028", "\x85": "\u2028", "\u2029": "\u2028",
    "\r": " ", "\x00": "\ufffd", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd",
}  # fmt: skip
"""Characters that QTextCursor.insertText would take for the end of a block or for an object, one for one."""

_PAIR = re.compile("[\U00010000-\U0010ffff]")
"""A code point that takes two UTF-16 units."""


class Typography(NamedTuple):
    """How the page is set: ``size`` in pixels, ``measure`` in characters a line, ``line_height`` times the size."""

    size: int = 19
    measure: int = 68
    line_height: float = 1.55
    serif: bool = True

    @property
    def family(self) -> str:
        """The family of the running text."""
        return SERIF if self.serif else SANS

    def font(self) -> QFont:
        """The font of the running text."""
        return reading_font(self.size, family=self.family)

    def width_of(self, characters: int) -> int:
        """Pixels that ``characters`` characters of ordinary prose take."""
        return round(QFontMetricsF(self.font()).horizontalAdvance(SAMPLE) / len(SAMPLE) * characters)


class Heading(NamedTuple):
    """What stands above the text: the lesson's words, not the article's.

    ``photo_missing`` goes under each caption; ``titled`` tells that the text begins with the title itself.
    """

    title: str
    deck: str = ""
    dateline: str = ""
    photo_missing: str = ""
    titled: bool = False


class Page:
    """One document, set; ``rows`` of the QTextDocument that show no block of it (the title) belong to no offset."""

    def __init__(self, document: Document, heading: Heading, typography: Typography, theme: Theme) -> None:
        self.document = document
        self.typography = typography
        self.paper = QTextDocument()
        self.paper.setUndoRedoEnabled(False)
        self.paper.setDocumentMargin(0)
        self.paper.setDefaultFont(typography.font())
        self._rows: list[int] = []  # row of each block
        self._positions: list[int] = []  # UTF-16 position at which each block starts
        self._starts = [block.start for block in document.blocks]
        # Where the text holds none, as most do, counting is adding.
        self._pairs = [found.start() for found in _PAIR.finditer(document.text)] if _has_pairs(document.text) else []
        self._compose(heading, theme)

    # --- counting

    def position(self, offset: int) -> int:
        """The UTF-16 cursor position of code point ``offset``; one between two blocks goes to the end of the first."""
        if not self._starts:
            return 0
        index = max(0, bisect_right(self._starts, offset) - 1)
        block = self.document.blocks[index]
        offset = min(max(offset, block.start), block.end)
        return self._positions[index] + offset - block.start + self._pairs_in(block.start, offset)

    def offset(self, position: int) -> int:
        """The code point at the UTF-16 cursor ``position``; the title counts as the start of the first block.

        A position in the middle of a surrogate pair means the character that the pair stands for.
        """
        if not self._starts:
            return 0
        index = max(0, bisect_right(self._positions, position) - 1)
        block = self.document.blocks[index]
        units = max(0, position - self._positions[index])
        first, last = bisect_left(self._pairs, block.start), bisect_left(self._pairs, block.end)
        # The n-th pair ends n + 2 units after its distance from the block's start.
        before = bisect_right(range(last - first), units - 2, key=lambda n: self._pairs[first + n] - block.start + n)
        offset = block.start + units - before
        if before < last - first:
            offset = min(offset, self._pairs[first + before])
        return min(block.end, offset)

    def _pairs_in(self, start: int, end: int) -> int:
        """How many code points from ``start`` up to ``end`` take two units."""
        return bisect_left(self._pairs, end) - bisect_left(self._pairs, start) if self._pairs else 0

    def block_in_row(self, row: int) -> Block | None:
        """The block that row ``row`` of the QTextDocument shows, None for the title and such."""
        index = bisect_right(self._rows, row) - 1
        return self.document.blocks[index] if index >= 0 and self._rows[index] == row else None

    # --- setting

    def _compose(self, heading: Heading, theme: Theme) -> None:
        size = self.typography.size
        soft = qbrush(theme, "text_soft")
        cursor = QTextCursor(self.paper)
        formats = _Formats(self.typography, theme)
        first = True

        def row(text: str, block_format: QTextBlockFormat, characters: QTextCharFormat) -> int:
            nonlocal first
            if first:
                cursor.setBlockFormat(block_format)
                cursor.setCharFormat(characters)
                first = False
            else:
                cursor.insertBlock(block_format, characters)
            start = cursor.position()
            cursor.insertText(text, characters)
            return start

        cursor.beginEditBlock()
        if heading.dateline:
            above = formats.sans(0.68, soft)
            row(_in_one_row(heading.dateline), formats.paragraph(above, below=0.5, line_height=1.3), above)
        if not heading.titled:
            title = formats.plain(1.75, weight=QFont.Weight.DemiBold)
            row(_in_one_row(heading.title), formats.paragraph(title, below=0.6, line_height=1.2), title)
        if heading.deck:
            deck = formats.plain(1.12, color=soft)
            row(_in_one_row(heading.deck), formats.paragraph(deck, below=2.0, line_height=1.4), deck)
        text, number = _in_one_row(self.document.text), -1 if first else cursor.block().blockNumber()
        for run in _alike(self.document.blocks):
            block_format, characters = formats.of(run[0])
            # One call for all of a kind, which then take the format of the first: a book has thousands of paragraphs.
            start = row("\u2029".join(text[block.start : block.end] for block in run), block_format, characters)
            for block in run:
                number += 1
                self._rows.append(number)
                self._positions.append(start)
                start += block.end - block.start + self._pairs_in(block.start, block.end) + 1
            if run[0].kind is BlockKind.CAPTION and heading.photo_missing:
                small = formats.sans(0.72, qbrush(theme, "text_faint"))
                below = formats.paragraph(small, below=2.0, line_height=1.4, indent=round(1.6 * size))
                row(heading.photo_missing, below, small)
                number += 1
        self._emphasise(cursor)
        cursor.endEditBlock()

    def _emphasise(self, cursor: QTextCursor) -> None:
        for span in self.document.spans:
            emphasis = QTextCharFormat()
            if span.kind is SpanKind.EMPHASIS:
                emphasis.setFontItalic(True)
            elif span.kind is SpanKind.STRONG:
                emphasis.setFontWeight(QFont.Weight.DemiBold)
            else:
                emphasis.setFontFamilies(["monospace"])
            cursor.setPosition(self.position(span.start))
            cursor.setPosition(self.position(span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(emphasis)


def _alike(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The blocks in runs that are set alike; each caption alone, as something may stand under it."""
    first = 0
    for number, block in enumerate(blocks):
        before = blocks[first]
        if block.kind is not before.kind or block.level != before.level or block.kind is BlockKind.CAPTION:
            if number > first:
                yield blocks[first:number]
            first = number
    if first < len(blocks):
        yield blocks[first:]


def _in_one_row(text: str) -> str:
    """``text`` as one row can hold it; of the same length. Many times quicker than str.translate on a long text."""
    for character, shown in _LINE_BREAKS.items():
        if character in text:
            text = text.replace(character, shown)
    return text


def _has_pairs(text: str) -> bool:
    return not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


class _Formats:
    """Block and character formats, made once per kind."""

    def __init__(self, typography: Typography, theme: Theme) -> None:
        self._typography = typography
        self._theme = theme
        self._made: dict[tuple[BlockKind, int], tuple[QTextBlockFormat, QTextCharFormat]] = {}

    def of(self, block: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        key = (block.kind, block.level)
        if key not in self._made:
            self._made[key] = self._make(block)
        return self._made[key]

    def _make(self, block: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        size = self._typography.size
        soft = qbrush(self._theme, "text_soft")
        match block.kind:
            case BlockKind.HEADING:
                scale = {1: 1.5, 2: 1.25}.get(block.level, 1.12)
                characters = self.plain(scale, weight=QFont.Weight.DemiBold)
                return self.paragraph(characters, above=0.8, below=0.5, line_height=1.3), characters
            case BlockKind.CAPTION:
                characters = self.sans(0.8, soft)
                return self.paragraph(characters, below=0.1, line_height=1.45, indent=round(1.6 * size)), characters
            case BlockKind.QUOTE:
                characters = self.plain(1.0, color=soft)
                return self.paragraph(characters, indent=round(1.4 * size)), characters
            case BlockKind.ITEM:
                characters = self.plain(1.0)
                indent = round(1.2 * size * max(1, block.level))
                return self.paragraph(characters, below=0.35, indent=indent), characters
            case _:
                characters = self.plain(1.0)
                return self.paragraph(characters), characters

    def paragraph(
        self,
        characters: QTextCharFormat,
        *,
        above: float = 0.0,
        below: float = 0.95,
        line_height: float | None = None,
        indent: int = 0,
    ) -> QTextBlockFormat:
        size = self._typography.size
        font = characters.font()
        # Qt counts in the font's own line spacing, typographers in its size.
        natural = QFontMetricsF(font).lineSpacing() / font.pixelSize()
        height = 100 * (line_height or self._typography.line_height) / natural
        made = QTextBlockFormat()
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setTopMargin(above * size)
        made.setBottomMargin(below * size)
        made.setLeftMargin(indent)
        return made

    def plain(
        self, scale: float, *, weight: QFont.Weight | None = None, color: QBrush | None = None
    ) -> QTextCharFormat:
        made = QTextCharFormat()
        font = self._typography.font()
        font.setPixelSize(round(self._typography.size * scale))
        if weight is not None:
            font.setWeight(weight)
        made.setFont(font)
        if color is not None:
            made.setForeground(color)
        return made

    def sans(self, scale: float, color: QBrush) -> QTextCharFormat:
        made = self.plain(scale, color=color)
        made.setFontFamilies([SANS])
        return made
