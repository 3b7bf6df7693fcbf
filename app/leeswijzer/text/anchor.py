"""Where in a text: W3C Web Annotation selectors, and what became of them in a text that may have changed."""

from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 32
"""Characters of prefix and suffix kept with a quote, as Hypothesis and Apache Annotator do."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A TextQuoteSelector with, where known, a TextPositionSelector.

    ``start`` and ``end`` are code points in the text that the anchor was made on, None for an anchor that was
    written by hand as a bare quote (lesson files hold only those).
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Anchor":
        """The anchor of ``text[start:end]``, with its context."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no such range: {start}..{end} in {len(text)} characters")
        return cls(
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
            start=start,
            end=end,
        )


class AnchorState(StrEnum):
    """What became of an anchor."""

    EXACT = "exact"  # the same words at the same place; for a bare quote: found, at one place only
    MOVED = "moved"  # the same words at another place
    CHANGED = "changed"  # nearly the same words
    LOST = "lost"  # not found, or not told apart from another place


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an anchor is now: code points ``start`` and ``end`` (None when lost), ``score`` from 0 to 1.

    ``places`` counts the places that fit equally well: more than 1 only when the anchor is lost for being ambiguous.
    """

    state: AnchorState
    start: int | None
    end: int | None
    score: float
    places: int = 1
