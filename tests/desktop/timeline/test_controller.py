from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.timeline.card import EventCard
from leeswijzer.desktop.timeline.controller import TimelineController
from leeswijzer.desktop.timeline.dates import year_of
from leeswijzer.desktop.timeline.panel import TimelinePane
from leeswijzer.desktop.timeline.presenter import Range
from leeswijzer.lesson.reader import Lesson
from leeswijzer.text.marks import Layer, MarkIndex


class Room:
    """A window with a timeline, as the reader has it."""

    def __init__(self, pane: TimelinePane, card: EventCard, controller: TimelineController) -> None:
        self.pane = pane
        self.card = card
        self.controller = controller
        self.moments: list[tuple[frozenset[str], list[Range], Range | None]] = []
        controller.moment_chosen.connect(lambda places, ranges, first: self.moments.append((places, ranges, first)))


@pytest.fixture
def room(
    theme: Theme, qtbot: QtBot, lesson: Lesson, marks: MarkIndex, passages: dict[str, tuple[Range, ...]]
) -> Iterator[Room]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(480, 720)
    pane, card = TimelinePane(theme), EventCard(theme, window)
    layout = QVBoxLayout(window)
    layout.addWidget(pane)
    layout.addStretch(1)

    def rect_of(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())

    controller = TimelineController(pane, card, rect_of, window)
    window.show()
    controller.show_lesson(lesson.events, marks, passages, lesson.document)
    yield Room(pane, card, controller)
    card.close_card()


def test_a_date_in_the_text_chooses_its_event(room: Room, marks: MarkIndex) -> None:
    mark = marks.of(Layer.TIMELINE, "laatste-militairen")[0]
    room.controller.open_mark(mark)
    assert room.card.isVisible()
    assert room.card.shown is not None
    assert room.card.shown.id == "laatste-militairen"
    assert room.pane.view.focused == "laatste-militairen"


def test_a_chosen_moment_tells_its_places_and_passages(room: Room, lesson: Lesson) -> None:
    room.controller.choose("val-mosul")
    ((places, ranges, first),) = room.moments
    assert places == {"mosul"}
    assert [lesson.document.text[start:end] for start, end in ranges] == [
        "Gevolgd door Mosul, de tweede stad van Irak.",
        "Het Iraakse leger sloeg op de vlucht.",
    ]
    assert first == ranges[0]


def test_the_card_stands_beside_the_timeline_and_not_on_it(room: Room) -> None:
    room.controller.choose("val-mosul")
    surface = room.card.surface().translated(room.card.pos())
    view = room.pane.view
    corner = view.mapTo(view.window(), QPoint(0, 0))
    assert not surface.intersects(QRect(corner, view.size()))


def test_a_passage_on_the_card_leads_into_the_text(room: Room, qtbot: QtBot, lesson: Lesson) -> None:
    room.controller.choose("val-mosul")
    with qtbot.waitSignal(room.controller.passage_requested) as asked:
        room.card.passage_buttons[1].click()
    assert lesson.document.text[slice(*asked.args)] == "Het Iraakse leger sloeg op de vlucht."


def test_closing_the_card_leaves_the_moment(room: Room, qtbot: QtBot) -> None:
    room.controller.choose("val-mosul")
    with qtbot.waitSignal(room.controller.moment_left):
        qtbot.keyClick(room.card, Qt.Key.Key_Escape)
    assert not room.card.isVisible()


def test_one_event_after_another_leaves_one_card(room: Room) -> None:
    room.controller.choose("val-mosul")
    room.controller.choose("terugkeer")
    assert room.card.shown is not None
    assert room.card.shown.id == "terugkeer"
    assert room.card.isVisible()


def test_the_timeline_follows_the_reading_only_when_asked(room: Room, lesson: Lesson) -> None:
    start = lesson.document.text.index("Op 18 december 2011")
    whole = room.pane.view.period
    room.controller.text_in_view(start, start + 200)
    assert room.pane.view.period == whole
    room.controller.set_following(True)
    room.controller.text_in_view(start, start + 60)
    assert room.pane.view.period.length < whole.length
    assert year_of(room.pane.view.period.start) in (2010, 2011)
    room.controller.set_following(False)


def test_an_event_that_is_not_there_opens_nothing(room: Room) -> None:
    room.controller.choose("never")
    assert not room.card.isVisible()
    assert room.moments == []
