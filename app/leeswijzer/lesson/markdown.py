"""Markdown read into a document whose text is what a reader sees: the markup is gone, the words are all there."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from leeswijzer.text.document import Block, BlockKind, Document, Span, SpanKind

GAP = "\n\n"
"""What stands between two blocks in the document's text."""

_NESTING = 100  # brackets, quotations and lists inside each other; the parser drops what lies deeper
_SPANS = {"em": SpanKind.EMPHASIS, "strong": SpanKind.STRONG}


def read_markdown(text: str, language: str) -> Document:
    """The document that CommonMark ``text`` (with tables) shows.

    Lines wrapped inside a paragraph are joined with a space, HTML is left out, of a link its words stay and of a
    picture its description, as a caption where the picture stands alone. The title is the first heading of level 1, or
    the heading that the text opens with. The number of a list's item stands before its block.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    writer = _Writer()
    for token in parser.parse(text):
        writer.take(token)
    document = Document("".join(writer.parts), tuple(writer.blocks), tuple(writer.spans), language=language)
    return document._replace(title=_title(document))


def _title(document: Document) -> str | None:
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    top = [block for block in headings if block.level == 1] or [b for b in headings if b is document.blocks[0]]
    return document.slice(top[0]) if top else None


class _Writer:
    """Collects the visible text, its blocks and its spans while the parser's tokens go by."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.spans: list[Span] = []
        self._length = 0
        self._containers: list[BlockKind] = []
        self._heading = 0
        self._row: _Words | None = None
        self._number = ""  # of the item that has begun, as it is to stand before its block

    def take(self, token: Token) -> None:
        """Take the next token of the document."""
        match token.type:
            case "blockquote_open":
                self._containers.append(BlockKind.QUOTE)
            case "list_item_open":
                self._containers.append(BlockKind.ITEM)
                self._number = f"{token.info}{token.markup} " if token.info else ""
            case "blockquote_close" | "list_item_close":
                self._containers.pop()
            case "heading_open":
                self._heading = int(token.tag[1])
            case "heading_close":
                self._heading = 0
            case "inline" if self._row is None:
                self._paragraph(token.children or ())
            case "fence" | "code_block":
                words = _Words()
                words.code(token.content.rstrip("\n"))
                self._add(words, *self._kind())
            case _:
                self._take_table(token)

    def _take_table(self, token: Token) -> None:
        """A row of a table is a block, its cells parted by tabs."""
        if token.type == "tr_open":
            self._row = _Words()
        elif self._row is None:
            return
        elif token.type in ("th_open", "td_open"):
            self._row.text += "\t" if self._row.text else ""
        elif token.type == "inline":
            self._row.take(token.children or ())
        elif token.type == "tr_close":
            self._add(self._row, *self._kind())
            self._row = None

    def _paragraph(self, children: Sequence[Token]) -> None:
        words = _Words()
        words.take(children)
        shown = [child for child in children if child.content.strip()]
        if shown and all(child.type == "image" for child in shown):
            self._add(words, BlockKind.CAPTION, 0)
        else:
            self._add(words, *self._kind())

    def _kind(self) -> tuple[BlockKind, int]:
        if self._heading:
            return BlockKind.HEADING, self._heading
        if not self._containers:
            return BlockKind.PARAGRAPH, 0
        kind = self._containers[-1]
        return kind, self._containers.count(BlockKind.ITEM) if kind is BlockKind.ITEM else 0

    def _add(self, words: "_Words", kind: BlockKind, level: int) -> None:
        if not words.text.strip():
            return
        gap = (GAP if self.blocks else "") + self._number
        self._number = ""  # the first block of an item has it alone
        start = self._length + len(gap)
        self._length = start + len(words.text)
        self.parts += gap, words.text
        self.blocks.append(Block(kind, start, self._length, level))
        spans = (Span(span.kind, start + span.start, start + span.end) for span in words.spans)
        self.spans.extend(sorted(spans, key=lambda span: (span.start, -span.end)))


class _Words:
    """What the inside of one block shows, with its emphasis counted from the block's start."""

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[Span] = []
        self._open: list[int] = []

    def take(self, children: Sequence[Token]) -> None:
        """Append what ``children`` show."""
        for child in children:
            match child.type:
                case "text":
                    self.text += child.content
                case "softbreak":
                    self.text += " "
                case "hardbreak":
                    self.text += "\n"
                case "code_inline":
                    self.code(child.content)
                case "image":
                    self.take(child.children or ())
                case "em_open" | "strong_open":
                    self._open.append(len(self.text))
                case "em_close" | "strong_close":
                    self._span(_SPANS[child.tag], self._open.pop())

    def code(self, content: str) -> None:
        """Append ``content`` as code."""
        start = len(self.text)
        self.text += content
        self._span(SpanKind.CODE, start)

    def _span(self, kind: SpanKind, start: int) -> None:
        if start < len(self.text):
            self.spans.append(Span(kind, start, len(self.text)))
