"""Finds a quote whose own words were edited: the passage most like it, and where exactly that begins and ends."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from leeswijzer.text.anchor import Anchor
from leeswijzer.text.context import Fit, fit, was_cut_out
from leeswijzer.text.scan import KEY, Scan

_LONG = 40
AROUND = 1_500
"""Characters around the expected place that are searched first."""

_RATIO = 65.0
"""Least ratio (0 to 100) of prefix, quote and suffix together; unrelated Dutch text reaches 55."""

_CLEAR = 3.0
"""How much better the best passage must be than the next, in points of that ratio, unless it is where it should be."""

_PIECES, _SEEN, _GUESSES = 10, 50, 3
_ENDS = 300
"""Of a longer quote only so many characters at each end are aligned: that is where it must be exact."""


_COMPARED = 20_000
"""Longer quotes are compared by their first and last characters; comparing takes the square of the length."""


class _Stretch(NamedTuple):
    start: int
    end: int


class _Alignment(NamedTuple):
    stretch: _Stretch
    ratio: float


class Changed(NamedTuple):
    """The code points ``start`` up to ``end``; ``likeness`` to the quote (0 to 1) and the fit of the surroundings."""

    start: int
    end: int
    likeness: float
    fit: Fit


def find_changed(anchor: Anchor, scan: Scan, expected: int | None) -> Changed | None:
    """The edited passage of ``anchor`` near ``expected``, else anywhere that some of its words lead to.

    None where there is none, where two are alike, or where the quote was cut out.
    """
    length, text = len(anchor.exact), scan.text
    if expected is not None:
        low, high = max(0, expected - AROUND), expected + AROUND + length
        changed = find_changed_within(anchor, text, low, high, expected)
        if changed or was_cut_out(anchor, text, low, high):
            return changed
    found: list[Changed] = []
    for guess in _guesses(anchor, scan):
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
    found = _whereabouts(anchor, text, low, min(high, len(text)))
    if found is None:
        return None
    first, last, ratio = found
    start, end = _without_blanks(anchor.exact, text, *_ends(anchor, text, first, last))
    if end <= start:
        return None
    changed = Changed(start, end, _likeness(anchor.exact, text[start:end]), fit(anchor, text, start, end))
    if not _convinces(anchor, changed) or was_cut_out(anchor, text, low, high):
        return None
    if expected is None or abs(start - expected) > len(anchor.prefix):
        head = _head(anchor)
        rest = (text[low:start], text[end:high])
        if any(len(part) >= len(head) and fuzz.partial_ratio(head, part) > ratio - _CLEAR for part in rest):
            return None
    return changed


def _is_long(anchor: Anchor) -> bool:
    return len(anchor.exact) > 2 * _ENDS


def _head(anchor: Anchor) -> str:
    """Prefix, quote and suffix; of a long quote only the beginning, with what stands before it."""
    return anchor.prefix + (anchor.exact[:_ENDS] if _is_long(anchor) else anchor.exact + anchor.suffix)


def _tail(anchor: Anchor) -> str:
    return anchor.exact[-_ENDS:] + anchor.suffix


def _whereabouts(anchor: Anchor, text: str, low: int, high: int) -> tuple[_Stretch, _Stretch, float] | None:
    """Roughly where the quote's first and last characters are, with their context; and how alike that is (0 to 100)."""
    if not _is_long(anchor):
        whole = _align(_head(anchor), text, low, high)
        return (whole.stretch, whole.stretch, whole.ratio) if whole else None
    length = len(anchor.exact)
    head = _align(_head(anchor), text, low, max(low, high - length // 2))
    if head is None:
        return None
    tail = _align(
        _tail(anchor), text, head.stretch.start + length * 3 // 4, head.stretch.start + length * 5 // 4 + _ENDS
    )
    return (head.stretch, tail.stretch, min(head.ratio, tail.ratio)) if tail else None


def _align(needle: str, text: str, low: int, high: int) -> _Alignment | None:
    """The stretch of ``text[low:high]`` most like ``needle``; all of it where it is no longer than that."""
    window = text[low:high]
    if len(window) < len(needle):
        ratio = fuzz.ratio(needle, window)
        return _Alignment(_Stretch(low, low + len(window)), ratio) if ratio >= _RATIO else None
    found = fuzz.partial_ratio_alignment(needle, window, score_cutoff=_RATIO)
    return _Alignment(_Stretch(low + found.dest_start, low + found.dest_end), found.score) if found else None


def _likeness(exact: str, found: str) -> float:
    if len(exact) <= _COMPARED:
        return Levenshtein.normalized_similarity(exact, found)
    half = _COMPARED // 2
    first = Levenshtein.normalized_similarity(exact[:half], found[:half])
    return min(first, Levenshtein.normalized_similarity(exact[-half:], found[-half:]))


def _convinces(anchor: Anchor, changed: Changed) -> bool:
    """Whether likeness and surroundings together are beyond chance; a bare quote has only its likeness."""
    if not anchor.prefix and not anchor.suffix:
        return len(anchor.exact) >= _LONG and changed.likeness >= 0.85
    if len(anchor.exact) < _LONG:
        return changed.likeness >= 0.8 and changed.fit.total >= 0.7
    return changed.likeness >= 0.7 and changed.fit.total >= 0.5


def _ends(anchor: Anchor, text: str, first: _Stretch, last: _Stretch) -> tuple[int, int]:
    """Where the quote begins and ends in ``text``, given roughly where it does."""
    head = _head(anchor)
    tail = _tail(anchor) if _is_long(anchor) else head
    final = _ENDS - 1 if _is_long(anchor) else len(anchor.prefix) + len(anchor.exact) - 1
    slack = 8 + len(head) // 8
    low = max(0, first.start - slack)
    start = low + _image(head, text[low : first.end + slack], len(anchor.prefix))
    low = max(0, last.start - slack)
    end = low + _image(tail, text[low : last.end + slack], final, after=True)
    return start, end


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


def pieces(anchor: Anchor) -> Iterator[tuple[int, str]]:
    """Short strings of the quote and its context, with their offsets from where the quote begins."""
    source = anchor.prefix + anchor.exact + anchor.suffix
    step = max(KEY, len(source) // _PIECES)
    for offset in range(0, len(source) - KEY + 1, step):
        yield offset - len(anchor.prefix), source[offset : offset + KEY]


def _guesses(anchor: Anchor, scan: Scan) -> list[int]:
    """Where the quote may begin, by pieces of it that are still in the text; the most voted first."""
    votes: Counter[int] = Counter()
    for offset, piece in pieces(anchor):
        places = scan.places(piece)
        if len(places) <= _SEEN:
            votes.update((place - offset) // 64 * 64 for place in places)
    return [guess for guess, _ in votes.most_common(_GUESSES)]
