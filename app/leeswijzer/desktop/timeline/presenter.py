"""What the timeline shows of a lesson, without a widget: its events, their passages, and what lights up together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leeswijzer.desktop.timeline.dates import Period, span_of
from leeswijzer.desktop.timeline.layout import Moment
from leeswijzer.lesson.layers import anchor_of
from leeswijzer.lesson.models import Event
from leeswijzer.text.document import Document
from leeswijzer.text.marks import Layer, MarkIndex
from leeswijzer.text.resolve import resolve

Range = tuple[int, int]
"""Code points from start up to end."""

_AIR = 0.06  # of the length, left and right of the first and last event
_LEAST_PERIOD = 21.0  # days
_SNIPPET = 90  # characters


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that tells of an event, and its first words."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class EventContent:
    """The card of an event; ``date`` is EDTF."""

    id: str
    label: str
    date: str
    note: str
    background: bool
    passages: tuple[Passage, ...]
    sources: tuple[str, ...]


def passages_of(events: Sequence[Event], document: Document) -> dict[str, tuple[Range, ...]]:
    """Where the document tells of each event; its evidence, in the order of the text. Takes a while in long texts."""
    found = {}
    for event in events:
        places = (resolve(anchor_of(quote), document.text) for quote in event.evidence)
        found[event.id] = tuple(
            sorted((place.start, place.end) for place in places if place.start is not None and place.end is not None)
        )
    return found


class TimelinePresenter:
    """The events of one lesson: which is chosen, and what belongs to it."""

    def __init__(
        self, events: Sequence[Event], marks: MarkIndex, passages: Mapping[str, Sequence[Range]], document: Document
    ) -> None:
        self._events = {event.id: event for event in events}
        self._spans = {event.id: span_of(event.date) for event in events}
        self._marks = marks
        self._passages = passages
        self._document = document
        self._chosen = ""
        self._in_view: frozenset[str] = frozenset()

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The events in the order of their dates, the less exact ones after those that begin on the same day."""
        order = sorted(
            self._events.values(), key=lambda event: (self._spans[event.id].start, self._spans[event.id].end)
        )
        return tuple(Moment(event.id, event.label, self._spans[event.id], event.background) for event in order)

    def whole(self) -> Period:
        """The period that holds all events, with some air."""
        spans = list(self._spans.values())
        return period_around(min((s.start for s in spans), default=0), max((s.end for s in spans), default=365))

    @property
    def chosen(self) -> str:
        """The event that is chosen, empty for none."""
        return self._chosen

    def choose(self, event: str) -> bool:
        """Choose an event; False for one that the lesson does not have."""
        self._chosen = event if event in self._events else ""
        return bool(self._chosen)

    def together(self) -> frozenset[str]:
        """The chosen event and those of the very same date: one moment."""
        if not self._chosen:
            return frozenset()
        date = self._events[self._chosen].date
        return frozenset(event.id for event in self._events.values() if event.date == date)

    def places(self) -> frozenset[str]:
        """The places of the chosen moment."""
        return frozenset(place for event in self.together() for place in self._events[event].places)

    def ranges(self) -> list[Range]:
        """The passages of the chosen moment and the words that name its date, in text order."""
        return sorted({span for event in self.together() for span in (*self.passages(event), *self.mentions(event))})

    def passages(self, event: str) -> Sequence[Range]:
        """Where the text tells of an event."""
        return self._passages.get(event, ())

    def mentions(self, event: str) -> list[Range]:
        """The words of the text that name its date."""
        return [(mark.start, mark.end) for mark in self._marks.of(Layer.TIMELINE, event)]

    def first_range(self) -> Range | None:
        """Where the text tells of the chosen event first; None where it does not."""
        return min((*self.passages(self._chosen), *self.mentions(self._chosen)), default=None)

    # --- following the reading

    def speak_of(self, start: int, end: int) -> Period | None:
        """The text in view is ``start`` up to ``end``; the period of the events it tells of, None for no change."""
        seen = frozenset(
            event
            for event in self._events
            if any(first < end and last > start for first, last in (*self.mentions(event), *self.passages(event)))
        )
        if seen == self._in_view:
            return None
        self._in_view = seen
        if not seen:
            return None
        spans = [self._spans[event] for event in seen]
        return period_around(min(span.start for span in spans), max(span.end for span in spans))

    def fall_silent(self) -> None:
        """The timeline does not follow the reading any more."""
        self._in_view = frozenset()

    def lit(self) -> frozenset[str]:
        """The events that stand out: the chosen moment, else those that the text in view tells of."""
        return self.together() or self._in_view

    def content(self) -> EventContent | None:
        """The card of the chosen event."""
        event = self._events.get(self._chosen)
        if event is None:
            return None
        ranges = self.passages(event.id) or self.mentions(event.id)
        return EventContent(
            id=event.id,
            label=event.label,
            date=event.date,
            note=event.note,
            background=event.background,
            passages=tuple(Passage(start, end, self._snippet(start, end)) for start, end in ranges),
            sources=tuple(event.sources),
        )

    def _snippet(self, start: int, end: int) -> str:
        words = " ".join(self._document.text[start:end].split())
        return words if len(words) <= _SNIPPET else words[: words.rfind(" ", 0, _SNIPPET)] + "…"


def period_around(start: float, end: float) -> Period:
    """The period from ``start`` to ``end`` (days) with some air, and never too short to be read."""
    air = max((end - start) * _AIR, (_LEAST_PERIOD - (end - start)) / 2, 1.0)
    return Period(start - air, end + air)
