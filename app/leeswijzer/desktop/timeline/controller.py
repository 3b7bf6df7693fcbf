"""Brings the timeline, the card of an event and the lesson's events together."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.timeline.card import EventCard
from leeswijzer.desktop.timeline.panel import TimelinePane
from leeswijzer.desktop.timeline.presenter import Range, TimelinePresenter
from leeswijzer.lesson.models import Event
from leeswijzer.text.document import Document
from leeswijzer.text.marks import Mark, MarkIndex

RectOf = Callable[[QWidget], QRect]
"""Where a widget stands, in pixels of the card's parent."""


class TimelineController(QObject):
    """Opens and closes the card; says what lights up with an event. Offsets count code points."""

    passage_requested = Signal(int, int)
    moment_chosen = Signal(
        object, object, object
    )  # ids of places, passages as (start, end), the first of these or None
    moment_left = Signal()
    needed = Signal()  # the timeline shall be seen

    def __init__(self, pane: TimelinePane, card: EventCard, rect_of: RectOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._view = pane.view
        self._card = card
        self._rect_of = rect_of
        self._presenter = TimelinePresenter((), MarkIndex(()), {}, Document("", ()))
        self._following = False
        self._view.event_chosen.connect(self.choose)
        card.closed.connect(self._on_card_closed)
        card.passage_requested.connect(self.passage_requested)

    def show_lesson(
        self, events: Sequence[Event], marks: MarkIndex, passages: Mapping[str, Sequence[Range]], document: Document
    ) -> None:
        """Take the events of another lesson, and where its text tells of each."""
        self._card.close_card()
        self._presenter = TimelinePresenter(events, marks, passages, document)
        self._view.show_moments(self._presenter.moments, self._presenter.whole())

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._pane.use_theme(theme)
        self._card.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._pane.retranslate()
        self._card.retranslate()

    # --- choosing

    def choose(self, event: str) -> None:
        """Choose an event: its moment lights up, and its card opens."""
        self._card.close_card()
        if not self._presenter.choose(event):
            return
        self.needed.emit()
        self._view.focus_event(event)
        self._view.light_up(self._presenter.lit())
        presenter = self._presenter
        self.moment_chosen.emit(presenter.places(), presenter.ranges(), presenter.first_range())
        content = presenter.content()
        if content is not None:
            self._card.show_content(content)
            self._card.open_beside(self._beside(), self._within(), take_focus=True)

    def open_mark(self, mark: Mark) -> None:
        """Choose the event whose date stands at ``mark`` in the text."""
        self.choose(mark.id)

    def close(self) -> None:
        """Close the card."""
        self._card.close_card()

    def _on_card_closed(self) -> None:
        self._presenter.choose("")
        self._view.light_up(self._presenter.lit())
        self.moment_left.emit()

    def _beside(self) -> QRect:
        """Above or under the whole timeline, so that the card hides none of it."""
        view = self._rect_of(self._view)
        event = self._view.event_rect(self._presenter.chosen).toAlignedRect().translated(view.topLeft())
        return QRect(event.left(), view.top(), max(1, event.width()), view.height())

    def _within(self) -> QRect:
        return QRect(QPoint(0, 0), self._card.window().size()).adjusted(8, 8, -8, -8)

    # --- following the reading

    def set_following(self, following: bool) -> None:
        """Keep the timeline on what the text in view tells of, or not."""
        self._following = following
        if not following:
            self._presenter.fall_silent()
            self._view.light_up(self._presenter.lit())

    def text_in_view(self, start: int, end: int) -> None:
        """The text from ``start`` up to ``end`` is in view."""
        if not self._following:
            return
        period = self._presenter.speak_of(start, end)
        self._view.light_up(self._presenter.lit())
        if period is not None:
            self._view.show_period(period)
