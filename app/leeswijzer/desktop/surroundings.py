"""What stands around the text: keeps the map, the timeline and the passage in view in step with each other."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal

from leeswijzer import paths
from leeswijzer.desktop.map.card import PlaceCard
from leeswijzer.desktop.map.controller import MapController
from leeswijzer.desktop.map.panel import MapPane
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.side import SideView
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.timeline.card import EventCard
from leeswijzer.desktop.timeline.controller import TimelineController
from leeswijzer.desktop.timeline.panel import TimelinePane
from leeswijzer.desktop.timeline.presenter import Range, passages_of
from leeswijzer.desktop.window import MainWindow
from leeswijzer.desktop.worker import Worker
from leeswijzer.lesson.reader import Lesson
from leeswijzer.text.marks import Layer, Mark, MarkIndex

_HEIGHTS = (260, 170, 330)
"""Shares of the side's height for map, timeline and tabs, until the reader gives them others."""

_SCROLLED = 250  # milliseconds without scrolling after which the map follows


_LEAST_MAP = 128  # pixels: what its buttons need


class Surroundings(QObject):
    """The panes above the tabs of the side, and what they have to do with each other; offsets count code points."""

    passage_requested = Signal(int, int)
    failed = Signal(object)
    changed = Signal()  # what `state` tells is not what it was

    def __init__(
        self, window: MainWindow, side: SideView, reading: Reading, worker: Worker, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._reading = reading
        self._side = side
        self.press = SheetPress(worker, paths.resources() / "map")
        self.map_pane = MapPane(self.press, theme)
        self.place_card = PlaceCard(theme, window)
        self.map = MapController(self.map_pane, self.place_card, self.press, window.rect_of, self)
        self.timeline_pane = TimelinePane(theme)
        self.event_card = EventCard(theme, window)
        self.timeline = TimelineController(self.timeline_pane, self.event_card, window.rect_of, self)
        self._worker = worker
        self._lesson: Lesson | None = None
        side.splitter.setHandleWidth(1)  # the style sheet adds what the hand needs
        self.map_pane.body.setMinimumHeight(_LEAST_MAP)
        side.add_upper(self.map_pane, stretch=3)
        side.add_upper(self.timeline_pane, stretch=2)
        side.splitter.setSizes(list(_HEIGHTS))
        self._scrolled = QTimer(self, singleShot=True, interval=_SCROLLED)
        self._wire()

    def _wire(self) -> None:
        self.map.passage_requested.connect(self.passage_requested)
        self.map.failed.connect(self.failed)
        self.map.needed.connect(self._bring_map)
        self.timeline.passage_requested.connect(self.passage_requested)
        self.timeline.needed.connect(self._bring_timeline)
        self.timeline.moment_chosen.connect(self._on_moment)
        self.timeline.moment_left.connect(self._on_moment_left)
        self.timeline_pane.folded.connect(self.changed)
        self.map_pane.follow_button.toggled.connect(self._on_follow)
        self.map_pane.folded.connect(self.changed)
        self._side.splitter.splitterMoved.connect(self.changed)
        self._window.page.scrolled.connect(self._scrolled.start)
        self._scrolled.timeout.connect(self._follow)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self.map.use_theme(theme)
        self.timeline.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.map.retranslate()
        self.timeline.retranslate()

    def set_motion(self, *, moving: bool) -> None:
        """Fly over the map, or be there at once."""
        self.map_pane.view.set_motion(moving=moving)

    # --- the lesson

    def show_lesson(self, lesson: Lesson, marks: MarkIndex) -> None:
        """Take the places and events of another lesson."""
        self.map_pane.setVisible(bool(lesson.places))
        self.map_pane.set_lesson_title(lesson.opening.title)
        self.map.show_lesson(lesson.places, marks)
        self.timeline_pane.setVisible(bool(lesson.events))
        self._lesson = lesson

        def show_events(passages: dict[str, tuple[Range, ...]]) -> None:
            if self._lesson is lesson:
                self.timeline.show_lesson(lesson.events, marks, passages, lesson.document)
                self._scrolled.start()

        self._worker.run(lambda: passages_of(lesson.events, lesson.document), show_events, self.failed.emit)

    # --- from the text

    def point_at(self, mark: Mark | None) -> None:
        """The pointer is on ``mark`` in the text."""
        self.map.point_at(mark)

    def open_mark(self, mark: Mark) -> None:
        """``mark`` in the text was chosen."""
        if mark.layer is Layer.PLACES:
            self.map.open_mark(mark)
        elif mark.layer is Layer.TIMELINE:
            self.timeline.open_mark(mark)

    def show_place(self, place: str) -> None:
        """Show ``place`` on the map, with its card."""
        self.map.open_place(place)

    def close_cards(self) -> None:
        """Close what floats."""
        self.map.close()
        self.timeline.close()

    def _on_follow(self, following: bool) -> None:
        self.map.set_following(following)
        self.timeline.set_following(following)
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        page = self._window.page
        start, end = page.top_offset(), page.bottom_offset()
        self.map.text_in_view(start, end)
        self.timeline.text_in_view(start, end)

    # --- a moment of the timeline

    def _on_moment(self, places: Collection[str], ranges: Sequence[Range], first: Range | None) -> None:
        self.map.choose(places)
        if first is not None:
            self.passage_requested.emit(*first)
        self._reading.light_up(ranges)

    def _on_moment_left(self) -> None:
        self.map.choose(())
        self._reading.light_up(())

    def _bring_map(self) -> None:
        self.map_pane.fold(False)
        self._bring_side()
        self._side.bring_into_view(self.map_pane)

    def _bring_timeline(self) -> None:
        self.timeline_pane.fold(False)
        self._bring_side()
        self._side.bring_into_view(self.timeline_pane)

    def _bring_side(self) -> None:
        if not self._window.side_visible:
            self._window.show_side(True)

    # --- how the panes stand

    def state(self) -> Mapping[str, str]:
        """What to remember, by name."""
        return {
            "map": "folded" if self.map_pane.is_folded else "open",
            "timeline": "folded" if self.timeline_pane.is_folded else "open",
            "follow": "yes" if self.map_pane.follow_button.isChecked() else "no",
            "heights": bytes(self._side.splitter.saveState().toBase64().data()).decode(),
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Stand as `state` once told."""
        self.map_pane.fold(state.get("map") == "folded")
        self.timeline_pane.fold(state.get("timeline") == "folded")
        self.map_pane.follow_button.setChecked(state.get("follow") == "yes")
        if state.get("heights"):
            self._side.splitter.restoreState(QByteArray.fromBase64(QByteArray(state["heights"].encode())))
