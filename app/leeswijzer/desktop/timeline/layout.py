"""Where the events of a timeline stand: marks by how exactly their date is known, labels in lanes; knows no Qt."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from leeswijzer.desktop.timeline.dates import Period, Precision, Span

LEAST_WIDTH = {Precision.DAY: 9.0, Precision.MONTH: 12.0, Precision.YEAR: 20.0}
"""Pixels that a mark takes at least: a dot, a short bar, a long bar."""

_OVERLAP = 2.0  # pixels that two marks of one kind may share before they become one with a number
_LABEL_GAP = 8.0  # pixels between two labels in a lane
_BESIDE = 5.0  # pixels from the line down to the mark to the label's first letter
_WIDEST = 0.4  # of the axis: no label is longer
_LEAST_LABEL = 60.0  # pixels; a label cut shorter than this says nothing

Measure = Callable[[str], float]
"""Pixels that a text takes."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An event as the timeline shows it; ``background`` for one that the text leans on without telling it."""

    id: str
    label: str
    span: Span
    background: bool = False


@dataclass(frozen=True, slots=True)
class MomentMark:
    """One mark on the axis: an event, or several that lie too close to be told apart; pixels from the left."""

    moments: tuple[Moment, ...]
    left: float
    right: float
    precision: Precision

    @property
    def x(self) -> float:
        """Its middle."""
        return (self.left + self.right) / 2

    @property
    def background(self) -> bool:
        """Whether the text tells of none of its events."""
        return all(moment.background for moment in self.moments)

    def holds(self, identifier: str) -> bool:
        """Whether the event with this id is among them."""
        return any(moment.id == identifier for moment in self.moments)


@dataclass(frozen=True, slots=True)
class MomentLabel:
    """The words of a mark: from ``left`` on they have ``width`` pixels, in lane ``lane`` counted from the axis up."""

    mark: MomentMark
    words: str
    left: float
    width: float
    lane: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A timeline laid out."""

    marks: tuple[MomentMark, ...] = ()
    labels: tuple[MomentLabel, ...] = ()


def arrange(
    moments: Sequence[Moment], period: Period, width: float, lanes: int, measure: Measure, first: Collection[str] = ()
) -> Layout:
    """Lay out the events that ``period`` shows on an axis of ``width`` pixels, under ``lanes`` lanes for labels.

    Those in ``first`` get their labels first, then those that the text tells of. A label stands beside a line that goes
    down to its mark; no label covers another one or such a line.
    """
    marks = tuple(_marks(moments, period, width))
    rows = _Lanes(lanes, width)
    labels = []

    def is_first(mark: MomentMark) -> bool:
        return any(mark.holds(one) for one in first)

    # from right to left no label comes to stand on the line of one that was placed before it
    for mark in sorted(marks, key=lambda mark: (not is_first(mark), mark.background, -mark.x)):
        words = words_of(mark, first)
        label = rows.place(mark, words, min(measure(words), width * _WIDEST), high=is_first(mark))
        if label is not None:
            labels.append(label)
    return Layout(marks, tuple(labels))


def _marks(moments: Iterable[Moment], period: Period, width: float) -> list[MomentMark]:
    found: list[MomentMark] = []
    for precision in Precision:
        last: MomentMark | None = None
        for moment in sorted((m for m in moments if m.span.precision is precision), key=lambda m: m.span.start):
            mark = _mark(moment, period, width)
            if mark.right < 0 or mark.left > width:
                continue
            if last is not None and mark.left < last.right - _OVERLAP:
                found.pop()
                mark = MomentMark((*last.moments, moment), last.left, max(last.right, mark.right), precision)
            found.append(mark)
            last = mark
    return sorted(found, key=lambda mark: mark.x)


def _mark(moment: Moment, period: Period, width: float) -> MomentMark:
    left, right = period.x(moment.span.start, width), period.x(moment.span.end, width)
    missing = max(0.0, LEAST_WIDTH[moment.span.precision] - (right - left))
    if moment.span.precision is Precision.DAY:  # a dot, however wide a day is
        middle = (left + right) / 2
        left, right, missing = middle, middle, LEAST_WIDTH[Precision.DAY]
    return MomentMark((moment,), left - missing / 2, right + missing / 2, moment.span.precision)


def words_of(mark: MomentMark, first: Collection[str] = ()) -> str:
    """What the label of a mark says: one event and how many more; one of ``first``, else one that the text tells of."""
    moments = sorted(mark.moments, key=lambda moment: (moment.id not in first, moment.background))
    return moments[0].label if len(moments) == 1 else f"{moments[0].label} +{len(moments) - 1}"


class _Lanes:
    """Where labels and the lines down from them stand already."""

    def __init__(self, count: int, width: float) -> None:
        self._taken: list[list[tuple[float, float]]] = [[] for _ in range(count)]
        self._width = width

    def place(self, mark: MomentMark, words: str, wanted: float, *, high: bool) -> MomentLabel | None:
        """Give a label a place: right of its line from the lowest lane up, or left of it from the highest down.

        A label that shall be seen goes ``high``, where it stands in the way of fewer lines.
        """
        line = min(max(mark.x, 1.0), self._width - 1)
        lanes = range(len(self._taken))
        fits_right = line + _BESIDE + wanted <= self._width
        found = self._best(line, wanted, reversed(lanes) if high or not fits_right else lanes)
        if found is None:
            return None
        lane, left, room = found
        start, end = min(left, line), max(left + room, line)
        self._taken[lane].append((start - _LABEL_GAP / 2, end + _LABEL_GAP / 2))
        for below in self._taken[:lane]:
            below.append((line - 1, line + 1))
        return MomentLabel(mark, words, left, room, lane)

    def _best(self, line: float, wanted: float, lanes: Iterable[int]) -> tuple[int, float, float] | None:
        """The first lane with all the room that is wanted, else the one with the most that is worth reading."""
        best: tuple[int, float, float] | None = None
        for lane in lanes:
            if any(not self._is_free(below, line - 1, line + 1) for below in range(lane)):
                continue
            for left, room in self._rooms(lane, line, wanted):
                if room >= wanted:
                    return lane, left, room
                if room >= _LEAST_LABEL and (best is None or room > best[2]):
                    best = lane, left, room
        return best

    def _rooms(self, lane: int, line: float, wanted: float) -> Iterator[tuple[float, float]]:
        """Where a label may begin in a lane, and how many pixels it has there: right of its line, and left of it."""
        if not self._is_free(lane, line - 1, line + 1):
            return
        edge = min((start for start, _ in self._taken[lane] if start >= line), default=self._width)
        yield line + _BESIDE, min(wanted, edge - line - _BESIDE - (_LABEL_GAP / 2 if edge < self._width else 0.0))
        edge = max((end for _, end in self._taken[lane] if end <= line), default=0.0)
        room = min(wanted, line - _BESIDE - edge - _LABEL_GAP / 2)
        yield line - _BESIDE - room, room

    def _is_free(self, lane: int, left: float, right: float) -> bool:
        return all(right <= start or left >= end for start, end in self._taken[lane])
