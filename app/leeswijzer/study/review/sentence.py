"""Finds the sentence around a passage, within its block of the text."""

from leeswijzer.text.document import Document
from leeswijzer.text.tokens import sentences

_LONGEST = 400
"""Code points of a sentence to one side of the passage; of a longer one, the words nearest to it."""


def sentence_around(document: Document, start: int, end: int) -> tuple[int, int]:
    """The sentence (or sentences) that ``start`` up to ``end`` lies in, in code points, without white space around."""
    text = document.text
    first, last = start, end
    for block in document.blocks:
        if block.end <= start or block.start >= end:
            continue
        for begin, stop in sentences(text, block.start, block.end):
            if begin < end and stop > start:
                first, last = min(first, begin), max(last, stop)
    if start - first > _LONGEST:
        first = text.find(" ", start - _LONGEST, start) + 1 or start
    if last - end > _LONGEST:
        last = max(text.rfind(" ", end, end + _LONGEST), end)
    return first, last
