"""Finds the place of an anchor in a text that may have been edited since; a wrong place is worse than none."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leeswijzer.text.anchor import CONTEXT, Anchor, AnchorState, Resolution
from leeswijzer.text.context import Fit, fit, keeps_edges, was_cut_out
from leeswijzer.text.realign import AROUND, Changed, find_changed, find_changed_within, pieces
from leeswijzer.text.scan import MOST, Scan

LOST = Resolution(AnchorState.LOST, None, None, 0.0)

SHORT, LONG = 16, 40
"""Characters. A quote shorter than SHORT says little by itself and must be found word for word in the same
surroundings; one of LONG or more is hardly ever found by chance."""

_ALONE = 240
"""A quote this long that stands at one place only is believed without any of its surroundings: a moved paragraph."""

_NEAR = 64
"""Characters around where it is expected in which a quote in its own surroundings is taken for itself."""

_REACH = 10_000
_TOUCHING = 8


class _Place(NamedTuple):
    start: int
    fit: Fit


def resolve(anchor: Anchor, text: str) -> Resolution:
    """Where ``anchor`` is in ``text``, in code points.

    In this order: the same words where they were; the same words elsewhere, told apart by what stands around them and
    then by nearness; nearly the same words. Where the surroundings stand together without the quote, it was deleted,
    and is lost however alike another passage is. Thresholds were set on edited Dutch newspaper text.
    """
    return _resolve(anchor, Scan(text), 0)


def resolve_all(anchors: Sequence[Anchor], text: str) -> list[Resolution]:
    """What `resolve` says for each of ``anchors``, in their order.

    Faster, and surer where passages are alike: an edit moves everything after it by as much, so each anchor is first
    expected where the one before it went.
    """
    resolutions = [LOST] * len(anchors)
    scan = Scan(text, lambda: (string for anchor in anchors for string in _strings(anchor)))
    shift = 0
    for index in sorted(range(len(anchors)), key=lambda index: anchors[index].start or 0):
        anchor = anchors[index]
        resolution = _resolve(anchor, scan, shift)
        resolutions[index] = resolution
        if anchor.start is not None and resolution.start is not None:
            shift = resolution.start - anchor.start
    return resolutions


def _strings(anchor: Anchor) -> Iterator[str]:
    """What may be looked for in the whole text to find ``anchor``."""
    before, after = anchor.prefix[-_TOUCHING:], anchor.suffix[:_TOUCHING]
    yield from (anchor.exact, before + anchor.exact, anchor.exact + after)
    yield from (piece for _, piece in pieces(anchor))


def _resolve(anchor: Anchor, scan: Scan, shift: int) -> Resolution:
    text = scan.text
    if not anchor.exact:
        return LOST
    if anchor.start is None:
        return _resolve_bare(anchor, scan)
    expected = anchor.start + shift
    for start in (anchor.start, expected):
        if _stands(anchor, text, start):
            return _found(anchor, start, 1.0)
    near = _nearest_whole(anchor, text, expected)
    if near is not None:
        return LOST if _deleted(anchor, text, expected, near) else _found(anchor, near, 1.0)
    best, rivals = _best(_places(anchor, scan, expected), expected)
    if best is None:
        changed = find_changed(anchor, scan, expected) if len(anchor.exact) >= SHORT else None
        return _changed(changed) if changed else Resolution(AnchorState.LOST, None, None, 0.0, places=max(1, rivals))
    if _deleted(anchor, text, expected, best.start):
        return LOST
    return (
        _found(anchor, best.start, best.fit.total)
        if _is_near(best, expected)
        else _choose(anchor, text, expected, best)
    )


def _is_near(place: _Place | Changed, expected: int) -> bool:
    return abs(place.start - expected) <= _NEAR


def _choose(anchor: Anchor, text: str, expected: int, far: _Place) -> Resolution:
    """The same words far from where they are expected, or a passage nearer to it that may be the quote, edited.

    Twins are common in law and liturgy: then the nearer one is the quote if it is much nearer, and else neither.
    """
    length = len(anchor.exact)
    low, high = expected - AROUND, expected + AROUND + length
    if far.start < expected:
        low = max(low, far.start + length)
    else:
        high = min(high, far.start)
    changed = find_changed_within(anchor, text, max(0, low), high, expected) if length >= SHORT else None
    if changed is None:
        return _found(anchor, far.start, far.fit.total)
    if _is_much_nearer(changed.start, far.start, expected):
        return _changed(changed)
    return Resolution(AnchorState.LOST, None, None, 0.0, places=2)


def _is_much_nearer(one: int, other: int, expected: int) -> bool:
    return abs(one - expected) * 3 < abs(other - expected)


def _resolve_bare(anchor: Anchor, scan: Scan) -> Resolution:
    """A quote without position: it must stand at one place only, or its context must choose one."""
    starts = scan.places(anchor.prefix + anchor.exact + anchor.suffix)
    starts = [start + len(anchor.prefix) for start in starts]
    if len(starts) > 1:
        whole_words = [start for start in starts if keeps_edges(anchor, scan.text, start, start + len(anchor.exact))]
        starts = whole_words if len(whole_words) == 1 else starts
    if len(starts) == 1:
        return Resolution(AnchorState.EXACT, starts[0], starts[0] + len(anchor.exact), 1.0)
    if starts:
        return Resolution(AnchorState.LOST, None, None, 0.0, places=len(starts))
    best, rivals = _best(_places(anchor, scan, None), None)
    if best is not None:
        end = best.start + len(anchor.exact)
        return Resolution(AnchorState.EXACT, best.start, end, _score(best.fit.total))
    changed = find_changed(anchor, scan, None) if len(anchor.exact) >= SHORT and not rivals else None
    return _changed(changed) if changed else Resolution(AnchorState.LOST, None, None, 0.0, places=max(1, rivals))


def _stands(anchor: Anchor, text: str, start: int) -> bool:
    """Whether the quote stands at ``start`` with its context on both sides."""
    begin = start - len(anchor.prefix)
    return begin >= 0 and text.startswith(anchor.prefix + anchor.exact + anchor.suffix, begin)


def _nearest_whole(anchor: Anchor, text: str, expected: int) -> int | None:
    """The one place close to ``expected`` where the quote stands with its whole context."""
    whole = anchor.prefix + anchor.exact + anchor.suffix
    begin = expected - len(anchor.prefix)
    window = text[max(0, begin - _NEAR) : max(0, begin + _NEAR + len(whole))]
    places = list(Scan(window).between(whole, 0, len(window)))
    return max(0, begin - _NEAR) + places[0] + len(anchor.prefix) if len(places) == 1 else None


def _places(anchor: Anchor, scan: Scan, expected: int | None) -> list[_Place]:
    """Where the quote stands word for word, and how its surroundings fit; only places worth a thought.

    Of a quote that stands everywhere these are the ones with some of its context, or near the old place.
    """
    exact, text = anchor.exact, scan.text
    starts = set(scan.places(exact))
    if len(starts) > MOST:
        before, after = anchor.prefix[-_TOUCHING:], anchor.suffix[:_TOUCHING]
        starts = {start + len(before) for start in scan.places(before + exact)}
        starts.update(scan.places(exact + after))
        if expected is not None:
            starts.update(scan.between(exact, expected - _REACH, expected + _REACH))
    places = [_Place(start, fit(anchor, text, start, start + len(exact))) for start in sorted(starts)]
    if len(exact) < LONG:
        places = [place for place in places if keeps_edges(anchor, text, place.start, place.start + len(exact))]
    return [place for place in places if _fits(anchor, place, alone=len(starts) == 1)]


def _fits(anchor: Anchor, place: _Place, *, alone: bool) -> bool:
    total, least = place.fit
    length = len(anchor.exact)
    if length >= _ALONE and alone:
        return True
    if place.start == anchor.start:
        return total >= (0.3 if length >= LONG else 0.5)
    if length < SHORT:
        return total >= 0.75 and least >= 0.5
    return total >= (0.45 if length >= LONG else 0.6)


def _best(places: list[_Place], expected: int | None) -> tuple[_Place | None, int]:
    """The place that fits best, None where others fit as well; and how many these are."""
    if not places:
        return None, 0
    top = max(place.fit.total for place in places)
    rivals = [place for place in places if place.fit.total > top - (0.04 if top == 1.0 else 0.1)]
    if len(rivals) == 1:
        return rivals[0], 1
    if expected is None:
        return None, len(rivals)
    first, second, *_ = sorted(rivals, key=lambda place: abs(place.start - expected))
    return (first, 1) if _is_much_nearer(first.start, second.start, expected) else (None, len(rivals))


def _deleted(anchor: Anchor, text: str, expected: int, start: int) -> bool:
    """Whether the quote was cut out around where it is expected, and what stands at ``start`` is its twin."""
    length = len(anchor.exact)
    radius = min(max(abs(start - expected) + CONTEXT, AROUND), _REACH)
    return was_cut_out(anchor, text, expected - radius, expected + radius + length)


def _found(anchor: Anchor, start: int, total: float) -> Resolution:
    state = AnchorState.EXACT if start == anchor.start else AnchorState.MOVED
    return Resolution(state, start, start + len(anchor.exact), _score(total))


def _changed(changed: Changed) -> Resolution:
    return Resolution(AnchorState.CHANGED, changed.start, changed.end, changed.likeness * _score(changed.fit.total))


def _score(total: float) -> float:
    """The words count for more than what stands around them, which may change without harm."""
    return 0.7 + 0.3 * total
