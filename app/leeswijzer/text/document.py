"""A text that never changes, cut into blocks; every offset in it counts code points.

Records on the path to the first paint are named tuples: a data class takes six times as long to make, at every start.
"""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

_LONGEST_NUMBER = 24
"""Characters before a list item that hold its number, with the blanks around it."""


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    ITEM = "item"


class SpanKind(StrEnum):
    """Emphasis inside a block."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"


class Block(NamedTuple):
    """One paragraph, heading, caption, quotation or list item: ``text[start:end]`` of its document.

    ``level`` is 1 to 6 for a heading, the depth (from 1) for a list item, else 0. ``guessed`` is true where the
    reader of the file concluded the kind from the look of the line instead of from markup.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    guessed: bool = False


class Span(NamedTuple):
    """Emphasis on ``text[start:end]``; lies inside one block."""

    kind: SpanKind
    start: int
    end: int


class Document(NamedTuple):
    """The text as read, whole: blocks are in order, do not overlap, and may leave gaps (blank lines, a date line).

    ``title`` and ``date`` (EDTF) are what the text itself says of them, None where it does not.
    """

    text: str
    blocks: tuple[Block, ...]
    spans: tuple[Span, ...] = ()
    title: str | None = None
    date: str | None = None
    language: str = "und"

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the text in UTF-8, hexadecimal: tells whether two documents hold the same text."""
        return _fingerprint(self.text)

    def slice(self, block: Block) -> str:
        """The characters of ``block``."""
        return self.text[block.start : block.end]

    def number_of(self, item: Block) -> str:
        """The number that stands before a list item on its line, as written; empty where it has another sign."""
        before = self.text[max(0, item.start - _LONGEST_NUMBER) : item.start].rstrip(" \t\u00a0")
        sign = before[max(before.rfind(end) for end in "\n\r\u2029 \t") + 1 :]
        return sign if sign[:1].isdigit() else ""


@lru_cache(maxsize=1)  # the open text's is asked for at every stop
def _fingerprint(text: str) -> str:
    from hashlib import sha256  # 4 ms that the first paint can do without

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
