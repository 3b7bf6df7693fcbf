"""Brings the map, its list, the card of a place and the lesson's places together."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QLocale, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from leeswijzer.desktop.map.card import PlaceCard
from leeswijzer.desktop.map.content import MapContent, MapPlace
from leeswijzer.desktop.map.panel import MapPane
from leeswijzer.desktop.map.presenter import MapPresenter, map_places
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.lesson.models import Place
from leeswijzer.text.marks import Layer, Mark, MarkIndex

RectOf = Callable[[QWidget], QRect]
"""Where a widget stands, in pixels of the card's parent."""


class MapController(QObject):
    """Opens and closes the card, moves the map, says where in the text to go; offsets count code points."""

    passage_requested = Signal(int, int)
    needed = Signal()  # the map shall be seen: whoever folded it away brings it back
    failed = Signal(object)

    def __init__(
        self, pane: MapPane, card: PlaceCard, press: SheetPress, rect_of: RectOf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._view = pane.view
        self._card = card
        self._press = press
        self._rect_of = rect_of
        self._presenter = MapPresenter((), MarkIndex(()), ())
        self._places: Sequence[Place] = ()
        self._following = False
        self._due = ""  # the place whose card opens when the map is there
        self._view.place_clicked.connect(self._on_pin)
        self._view.place_pointed.connect(self._on_pointed)
        self._view.moved.connect(self._on_moved)
        self._view.arrived.connect(self._on_arrived)
        pane.places.place_chosen.connect(self.open_place)
        pane.failed.connect(self.failed)
        card.step_requested.connect(self._on_step)
        card.closed.connect(self._on_card_closed)

    # --- the lesson

    def show_lesson(self, places: Sequence[Place], marks: MarkIndex) -> None:
        """Take the places of another lesson; the map shows them as soon as it knows their outlines."""
        self._card.close_card()
        self._places = places
        self._presenter = MapPresenter(places, marks, ())
        self._press.ask(
            lambda atlas: (places, MapPresenter(places, marks, map_places(places, marks, atlas))),
            self._on_places,
            self.failed.emit,
        )

    def _on_places(self, found: tuple[Sequence[Place], MapPresenter]) -> None:
        places, presenter = found
        if not isValid(self) or places is not self._places:
            return  # another lesson was opened meanwhile, or none is any more
        self._presenter = presenter
        self.retranslate()
        self._view.set_home(presenter.home())

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._pane.use_theme(theme)
        self._card.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language, the names on the map as well."""
        self._pane.retranslate()
        self._card.retranslate()
        presenter, language = self._presenter, _language()
        self._pane.places.show_rows(presenter.rows(language))
        self._view.show_content(MapContent(tuple(presenter.places), language, presenter.focus))
        self._refresh()

    def place(self, identifier: str) -> MapPlace | None:
        """A place as the map draws it."""
        return next((place for place in self._presenter.places if place.id == identifier), None)

    # --- from the text

    def point_at(self, mark: Mark | None) -> None:
        """The pointer is on ``mark`` in the text: its pin lifts."""
        self._presenter.point_at(mark.id if mark is not None and mark.layer is Layer.PLACES else "")
        self._refresh()

    def open_mark(self, mark: Mark) -> None:
        """Fly to the place named at ``mark`` and open its card."""
        self._open(mark.id, mark)

    def open_place(self, place: str) -> None:
        """Fly to ``place`` and open its card."""
        self._open(place, None)

    def choose(self, places: Collection[str]) -> None:
        """Lift the pins of these places together and bring them into view."""
        boxes = self._presenter.choose(places)
        self._refresh()
        if boxes and not all(self._view.shows(box) for box in boxes):
            self._view.show_boxes(boxes)

    def set_following(self, following: bool) -> None:
        """Keep the map on what the text in view speaks of, or not."""
        self._following = following
        if not following:
            self._presenter.fall_silent()
            self._refresh()

    def text_in_view(self, start: int, end: int) -> None:
        """The text from ``start`` up to ``end`` is in view."""
        if not self._following:
            return
        boxes = self._presenter.speak_of(start, end)
        self._refresh()
        if boxes and not all(self._view.shows(box) for box in boxes):
            self._view.show_boxes(boxes)

    def close(self) -> None:
        """Close the card."""
        self._card.close_card()

    # --- the card

    def _open(self, place: str, mark: Mark | None) -> None:
        self._card.close_card()
        if not self._presenter.open(place, mark):
            return
        self.needed.emit()
        self._due = place
        self._refresh()
        self._pane.places.select(place)
        self._view.show_place(place)

    def _on_arrived(self) -> None:
        if self._due and self._due == self._presenter.open_place:
            self._show_card(take_focus=True)
        self._due = ""

    def _on_pin(self, place: str) -> None:
        self._card.close_card()
        if not self._view.in_view(place):
            self._open(place, None)  # a sign at the edge: first go there
            return
        if self._presenter.open(place):
            self._pane.places.select(place)
            self._on_step(1)
            self._refresh()
            self._show_card(take_focus=True)

    def _on_step(self, step: int) -> None:
        mark = self._presenter.step(step)
        if mark is not None:
            self.passage_requested.emit(mark.start, mark.end)
        content = self._presenter.content(_language())
        if content is not None:
            self._card.show_content(content)

    def _show_card(self, *, take_focus: bool) -> None:
        content = self._presenter.content(_language())
        beside = self._beside()
        if content is None or beside is None:
            return
        self._card.show_content(content)
        self._card.open_beside(beside, self._within(), take_focus=take_focus)

    def _beside(self) -> QRect | None:
        """Where the open place stands in the window, None where it is out of view."""
        rect = self._view.place_rect(self._presenter.open_place).toAlignedRect()
        viewport = self._view.viewport()
        if not self._view.isVisible() or not self._view.in_view(self._presenter.open_place):
            return None
        return rect.translated(self._rect_of(viewport).topLeft())

    def _within(self) -> QRect:
        return QRect(QPoint(0, 0), self._card.window().size()).adjusted(8, 8, -8, -8)

    def _on_moved(self) -> None:
        if self._card.isVisible():
            beside = self._beside()
            if beside is None:
                self._card.close_card()
            else:
                self._card.open_beside(beside, self._within(), take_focus=False)

    def _on_card_closed(self) -> None:
        self._presenter.close()
        self._refresh()

    def _on_pointed(self, place: str) -> None:
        self._presenter.point_at(place)
        self._refresh()

    def _refresh(self) -> None:
        self._view.set_states(self._presenter.states())


def _language() -> str:
    return QLocale().name()[:2]
