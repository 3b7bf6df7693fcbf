"""Where the events of a timeline stand: marks by how exactly their date is known, labels in lanes; knows no Qt."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from leeswijzer.desktop.timeline.dates import Period, Precision, Span

LEAST_WIDTH = {Precision.DAY: 9.0, Precision.MONTH: 12.0, Precision.YEAR: 20.0}
"""Pixels that a mark takes at least: a dot, a short bar, a long bar."""

_OVERLAP = 2.0  # pixels that two marks of one kind may share before they become one with a number
_LABEL_GAP = 8.0  # pixels between two labels in a lane
_BESIDE = 5.0  # pixels from the line down to the mark to the label's first letter
_LEAST_LABEL = 46.0  # pixels; a label cut shorter than this says nothing

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
    left: float
    width: float
    lane: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A timeline laid out."""

    marks: tuple[MomentMark, ...] = ()
    labels: tuple[MomentLabel, ...] = ()


@dataclass(slots=True)
class _Lane:
    taken: list[tuple[float, float]] = field(default_factory=list)

    def is_free(self, left: float, right: float) -> bool:
        return all(right <= start or left >= end for start, end in self.taken)


def arrange(
    moments: Sequence[Moment], period: Period, width: float, lanes: int, measure: Measure, first: Collection[str] = ()
) -> Layout:
    """Lay out the events that ``period`` shows on an axis of ``width`` pixels, under ``lanes`` lanes for labels.

    Those in ``first`` get their labels first, then those that the text tells of. A label stands beside a line that goes
    down to its mark; no label covers another one or such a line.
    """
    marks = tuple(_marks(moments, period, width))
    wanted = sorted(marks, key=lambda mark: (not any(mark.holds(one) for one in first), mark.background, -mark.x))
    rows = [_Lane() for _ in range(lanes)]
    labels = []
    for mark in wanted:
        label = _label(mark, rows, width, measure)
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


def words_of(mark: MomentMark) -> str:
    """What the label of a mark says: the first event that the text tells of, and how many more."""
    first = next((moment for moment in mark.moments if not moment.background), mark.moments[0])
    return first.label if len(mark.moments) == 1 else f"{first.label} +{len(mark.moments) - 1}"


def _label(mark: MomentMark, rows: Sequence[_Lane], width: float, measure: Measure) -> MomentLabel | None:
    line = min(max(mark.x, 0.0), width)
    wanted = min(measure(words_of(mark)), width * 0.6)
    for lane, row in enumerate(rows):
        # the line goes down through all lanes below
        if not all(below.is_free(line - 1, line + 1) for below in rows[:lane]):
            return None
        for left in (line + _BESIDE, line - _BESIDE - wanted):
            room = wanted
            if left + room > width:
                room = width - left
            if left < 0 or room < min(wanted, _LEAST_LABEL):
                continue
            start, end = min(left, line), max(left + room, line)
            if row.is_free(start - _LABEL_GAP / 2, end + _LABEL_GAP / 2):
                row.taken.append((start - _LABEL_GAP / 2, end + _LABEL_GAP / 2))
                for below in rows[:lane]:
                    below.taken.append((line - 1, line + 1))
                return MomentLabel(mark, left, room, lane)
    return None
