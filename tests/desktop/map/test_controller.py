from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.map.card import PlaceCard
from leeswijzer.desktop.map.content import PinState
from leeswijzer.desktop.map.controller import MapController
from leeswijzer.desktop.map.panel import MapPane
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.lesson.reader import Lesson
from leeswijzer.text.marks import Layer, Mark, MarkIndex


class Room:
    """A window with a map, as the reader has it."""

    def __init__(self, window: QWidget, pane: MapPane, card: PlaceCard, controller: MapController) -> None:
        self.window = window
        self.pane = pane
        self.view = pane.view
        self.card = card
        self.controller = controller
        self.passages: list[tuple[int, int]] = []
        controller.passage_requested.connect(lambda start, end: self.passages.append((start, end)))


@pytest.fixture
def room(press: SheetPress, theme: Theme, qtbot: QtBot, lesson: Lesson, marks: MarkIndex) -> Iterator[Room]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 640)
    pane, card = MapPane(press, theme), PlaceCard(theme, window)
    layout = QVBoxLayout(window)
    layout.addWidget(pane)

    def rect_of(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())

    controller = MapController(pane, card, press, rect_of, window)
    pane.view.set_motion(moving=False)
    window.show()
    controller.show_lesson(lesson.places, marks)
    qtbot.waitUntil(lambda: bool(pane.view.content.places) and pane.view.settled, timeout=20_000)
    yield Room(window, pane, card, controller)
    card.close_card()


def first(marks: MarkIndex, place: str) -> Mark:
    return marks.of(Layer.PLACES, place)[0]


def test_a_place_in_the_text_is_shown_on_the_map_with_its_card(room: Room, marks: MarkIndex) -> None:
    room.controller.open_mark(first(marks, "washington"))
    assert room.view.in_view("washington")
    assert room.card.isVisible()
    assert room.card.shown is not None
    assert room.card.shown.name.startswith("Washington")
    assert room.card.shown.occurrence == 1
    assert room.passages == [], "the reader is there already"


def test_the_card_does_not_cover_its_pin(room: Room, marks: MarkIndex) -> None:
    room.controller.open_mark(first(marks, "bagdad"))
    surface = room.card.surface().translated(room.card.pos())
    corner = room.view.viewport().mapTo(room.window, QPoint(0, 0))
    assert not surface.intersects(room.view.place_rect("bagdad").toAlignedRect().translated(corner))


def test_a_click_on_a_pin_opens_its_card_and_goes_to_the_first_mention(
    room: Room, marks: MarkIndex, qtbot: QtBot
) -> None:
    at = room.view.place_rect("mosul").center().toPoint() - QPoint(0, 1)
    qtbot.mouseClick(room.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    mark = first(marks, "mosul")
    assert room.card.isVisible()
    assert room.passages == [(mark.start, mark.end)]


def test_the_card_steps_through_the_mentions(room: Room, marks: MarkIndex) -> None:
    mentions = marks.of(Layer.PLACES, "bagdad")
    room.controller.open_mark(mentions[0])
    room.card.step_requested.emit(1)
    assert room.passages == [(mentions[1].start, mentions[1].end)]
    assert room.card.shown is not None
    assert room.card.shown.occurrence == 2


def test_pointing_at_a_place_in_the_text_lifts_its_pin(room: Room, marks: MarkIndex) -> None:
    room.controller.point_at(first(marks, "kirkuk"))
    assert room.view.state_of("kirkuk") is PinState.LIFTED
    room.controller.point_at(None)
    assert room.view.state_of("kirkuk") is PinState.QUIET


def test_pointing_at_a_term_lifts_nothing(room: Room) -> None:
    room.controller.point_at(Mark(Layer.GLOSSARY, "kirkuk", 0, 1))
    assert room.view.state_of("kirkuk") is PinState.QUIET


def test_the_list_shows_a_place_by_the_keyboard_alone(room: Room, qtbot: QtBot) -> None:
    room.pane.list_button.click()
    places = room.pane.places
    assert places.isVisible()
    assert places.hasFocus()
    places.select("teheran")
    qtbot.keyClick(places, Qt.Key.Key_Return)
    assert room.card.isVisible()
    assert room.card.shown is not None
    assert room.card.shown.id == "teheran"


def test_closing_the_card_sets_the_pin_down(room: Room, marks: MarkIndex, qtbot: QtBot) -> None:
    room.controller.open_mark(first(marks, "mosul"))
    assert room.view.state_of("mosul") is PinState.LIFTED
    qtbot.keyClick(room.card, Qt.Key.Key_Escape)
    assert not room.card.isVisible()
    assert room.view.state_of("mosul") is PinState.QUIET


def test_the_card_goes_along_with_the_map_and_closes_when_its_place_leaves(room: Room, marks: MarkIndex) -> None:
    room.controller.open_mark(first(marks, "bagdad"))
    before = room.card.pos()
    room.view.look(room.view.camera.panned(20, 12))
    assert room.card.isVisible()
    assert room.card.pos() != before
    room.view.look(room.view.camera.panned(5_000, 0))
    assert not room.card.isVisible()


def test_the_map_follows_the_reading_only_when_asked(room: Room, marks: MarkIndex) -> None:
    mark = first(marks, "washington")
    room.controller.text_in_view(mark.start, mark.end)
    assert not room.view.in_view("washington")
    room.controller.set_following(True)
    room.controller.text_in_view(mark.start, mark.end)
    assert room.view.in_view("washington")
    room.controller.set_following(False)
    assert room.view.state_of("washington") is PinState.QUIET


def test_a_moment_lifts_its_places_together(room: Room) -> None:
    room.controller.choose({"mosul", "fallujah"})
    assert room.view.state_of("mosul") is room.view.state_of("fallujah") is PinState.LIFTED
    room.controller.choose(())
    assert room.view.state_of("mosul") is PinState.QUIET


def test_a_sign_at_the_edge_leads_to_its_place(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.controller.needed):
        room.view.place_clicked.emit("washington")
    assert room.view.in_view("washington")
    assert room.card.isVisible()


def test_the_pane_folds_to_its_heading(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.pane.folded):
        room.pane.fold(True)
    assert not room.view.isVisible()
    room.pane.fold(False)
    assert room.view.isVisible()


def test_buttons_zoom_and_show_all(room: Room) -> None:
    world = room.view.camera.world
    room.pane.zoom_in.click()
    assert room.view.camera.world > world
    room.pane.zoom_out.click()
    assert room.view.camera.world == pytest.approx(world)
    room.pane.fit.click()
    assert room.view.in_view("washington")
