"""Finds the place again where a lesson was left, also when its text was edited since.

Needs neither SQLAlchemy nor, for a text that is the same, the search for anchors: the first paint waits for it.
"""

from typing import Protocol

from leeswijzer.text.anchor import Anchor
from leeswijzer.text.document import Document


class Left(Protocol):
    """A position as it was kept: `leeswijzer.store.glance.GlancedPosition` or `ReadingPosition`.

    ``offset`` counts code points in the document with ``fingerprint``; ``anchor`` is None at the very end of a text.
    """

    @property
    def fingerprint(self) -> str:
        """Of the document that the offset counts in."""

    @property
    def offset(self) -> int:
        """In code points."""

    @property
    def anchor(self) -> Anchor | None:
        """The words at the offset."""


def place_in(document: Document, left: Left) -> int | None:
    """Where ``left`` is in ``document``, in code points; None where its words are no longer there."""
    if left.anchor is None:
        return len(document.text)
    if document.text.startswith(left.anchor.exact, left.offset):
        return left.offset  # without the fingerprint, which takes longer: the words stand where they stood
    words = left.anchor.exact
    at = document.text.find(words)
    if at >= 0 and document.text.find(words, at + 1) < 0:
        return at  # a line that stands at one place only; unlike a mark, a reading position may be a little off
    from leeswijzer.text.resolve import resolve  # late: only an edited text needs it

    return resolve(left.anchor, document.text).start
