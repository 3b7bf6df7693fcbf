"""Finds a quote whose own words were edited: the passage most like it, and where exactly that begins and ends."""

from collections import Counter
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from leeswijzer.text.anchor import Anchor
from leeswijzer.text.context import Fit, fit, was_cut_out

_LONG = 40
AROUND = 1_500
"""Characters around the expected place that are searched first."""

_RATIO = 65.0
"""Least ratio (0 to 100) of prefix, quote and suffix together; unrelated Dutch text reaches 55."""

_CLEAR = 3.0
"""How much better the best passage must be than the next, in points of that ratio, unless it is where it should be."""

_PIECE, _PIECES, _SEEN = 12, 10, 4
_GUESSES = 3
_ENDS = 300
"""Of a longer quote only so many characters at each end are aligned: that is where it must be exact."""


class Changed(NamedTuple):
    """The code points ``start`` up to ``end``; ``likeness`` to the quote (0 to 1) and the fit of the surroundings."""

    start: int
    end: int
    likeness: float
    fit: Fit


def find_changed(anchor: Anchor, text: str, expected: int | None) -> Changed | None:
    """The edited passage of ``anchor`` near ``expected``, else anywhere that some of its words lead to.

    None where there is none, where two are alike, or where the quote was cut out.
    """
    length = len(anchor.exact)
    if expected is not None:
        low, high = max(0, expected - AROUND), expected + AROUND + length
        changed = find_changed_within(anchor, text, low, high, expected)
        if changed or was_cut_out(anchor, text, low, high):
            return changed
    found: list[Changed] = []
    for guess in _guesses(anchor, text):
        margin = 200 + length // 4
        changed = find_changed_within(anchor, text, max(0, guess - margin), guess + length + margin, None)
        if changed and changed not in found:
            found.append(changed)
    found.sort(key=lambda one: one.likeness + one.fit.total, reverse=True)
    if not found or (len(found) > 1 and _alike(found[0], found[1])):
        return None
    return found[0]


def _alike(one: Changed, other: Changed) -> bool:
    return one.likeness + one.fit.total - other.likeness - other.fit.total < 0.15


def find_changed_within(anchor: Anchor, text: str, low: int, high: int, expected: int | None) -> Changed | None:
    """The one passage in ``text[low:high]`` that is like the quote, in surroundings like its own."""
    whole = anchor.prefix + anchor.exact + anchor.suffix
    window = text[low:high]
    alignment = fuzz.partial_ratio_alignment(whole, window, score_cutoff=_RATIO) if len(window) >= len(whole) else None
    if alignment is None:
        begin, finish, ratio = low, min(high, len(text)), fuzz.ratio(whole, window)
        if len(window) >= len(whole) or ratio < _RATIO:
            return None
    else:
        begin, finish, ratio = low + alignment.dest_start, low + alignment.dest_end, alignment.score
    start, end = _ends(anchor, text, begin, finish)
    if end <= start:
        return None
    likeness = Levenshtein.normalized_similarity(anchor.exact, text[start:end])
    changed = Changed(start, end, likeness, fit(anchor, text, start, end))
    if not _convinces(anchor, changed) or was_cut_out(anchor, text, low, high):
        return None
    if expected is None or abs(start - expected) > len(anchor.prefix):
        rest = (text[low:start], text[end:high])
        if any(len(part) >= len(whole) and fuzz.partial_ratio(whole, part) > ratio - _CLEAR for part in rest):
            return None
    return changed


def _convinces(anchor: Anchor, changed: Changed) -> bool:
    """Whether likeness and surroundings together are beyond chance; a bare quote has only its likeness."""
    if not anchor.prefix and not anchor.suffix:
        return len(anchor.exact) >= _LONG and changed.likeness >= 0.85
    if len(anchor.exact) < _LONG:
        return changed.likeness >= 0.8 and changed.fit.total >= 0.7
    return changed.likeness >= 0.7 and changed.fit.total >= 0.5


def _ends(anchor: Anchor, text: str, begin: int, finish: int) -> tuple[int, int]:
    """Where the quote begins and ends in ``text``, given roughly where it stands with its context."""
    exact = anchor.exact
    slack = 8 + len(exact) // 8
    low, high = max(0, begin - slack), finish + slack
    if len(exact) <= 2 * _ENDS:
        whole = anchor.prefix + exact + anchor.suffix
        start = low + _image(whole, text[low:high], len(anchor.prefix))
        end = low + _image(whole, text[low:high], len(anchor.prefix) + len(exact) - 1, after=True)
    else:
        head, tail = anchor.prefix + exact[:_ENDS], exact[-_ENDS:] + anchor.suffix
        near = text[low : low + len(head) + 2 * slack]
        start = low + _image(head, near, len(anchor.prefix))
        far = max(low, high - len(tail) - 2 * slack)
        end = far + _image(tail, text[far:high], _ENDS - 1, after=True)
    return _without_blanks(exact, text, start, end)


def _image(source: str, target: str, position: int, *, after: bool = False) -> int:
    """Where character ``position`` of ``source`` is in ``target`` when both are aligned, or just ``after`` it."""
    operations = Levenshtein.opcodes(source, target)
    operation = next(one for one in operations if one.src_start <= position < one.src_end)
    if operation.tag == "delete":
        return operation.dest_start
    return operation.dest_start + position - operation.src_start + after


def _without_blanks(exact: str, text: str, start: int, end: int) -> tuple[int, int]:
    if not exact[0].isspace():
        while start < end and text[start].isspace():
            start += 1
    if not exact[-1].isspace():
        while start < end and text[end - 1].isspace():
            end -= 1
    return start, end


def _guesses(anchor: Anchor, text: str) -> list[int]:
    """Where the quote may begin, by pieces of it that are still in the text; the most voted first."""
    source = anchor.prefix + anchor.exact + anchor.suffix
    step = max(_PIECE, len(source) // _PIECES)
    votes: Counter[int] = Counter()
    for offset in range(0, len(source) - _PIECE + 1, step):
        place = -1
        for _ in range(_SEEN):
            place = text.find(source[offset : offset + _PIECE], place + 1)
            if place < 0:
                break
            votes[(place - offset + len(anchor.prefix)) // 64 * 64] += 1
    return [guess for guess, _ in votes.most_common(_GUESSES)]
