"""Finds the place again where a lesson was left, also when its text was edited since.

Needs neither SQLAlchemy nor, for a text that is the same, the search for anchors: the first paint waits for it.
"""

from typing import TYPE_CHECKING, Protocol

from leeswijzer.text.document import Document

if TYPE_CHECKING:
    from leeswijzer.text.anchor import Anchor


class Left(Protocol):
    """A position as it was kept: `leeswijzer.store.glance.GlancedPosition` or `ReadingPosition`.

    ``offset`` counts code points in the document with ``fingerprint``; ``exact`` is empty and ``anchor`` None at the
    very end of a text.
    """

    @property
    def fingerprint(self) -> str:
        """Of the document that the offset counts in."""

    @property
    def offset(self) -> int:
        """In code points."""

    @property
    def exact(self) -> str:
        """The words at the offset."""

    @property
    def anchor(self) -> "Anchor | None":
        """The same words, with those around them."""


def place_in(document: Document, left: Left) -> int | None:
    """Where ``left`` is in ``document``, in code points; None where its words are no longer there."""
    words = left.exact
    if not words:
        return len(document.text)
    if document.text.startswith(words, left.offset):
        return left.offset  # without the fingerprint, which takes longer: the words stand where they stood
    at = document.text.find(words)
    if at >= 0 and document.text.find(words, at + 1) < 0:
        return at  # a line that stands at one place only; unlike a mark, a reading position may be a little off
    from leeswijzer.text.resolve import resolve  # late: only an edited text needs it

    return None if left.anchor is None else resolve(left.anchor, document.text).start
