"""Where and when: from the text to the map and the timeline, and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from leeswijzer.desktop.map.content import PinState
from leeswijzer.text.marks import Layer, Mark

if TYPE_CHECKING:
    from conftest import Program

pytestmark = [pytest.mark.journey, pytest.mark.qt_log_ignore("propagateSizeHints")]

Start = Callable[..., "Program"]


@pytest.fixture
def program(start_program: Start) -> "Program":
    """The bundled lesson, its map and timeline drawn, nothing flying."""
    program = start_program()
    around = program.furnishing.surroundings
    around.set_motion(moving=False)
    program.bot.waitUntil(
        lambda: around.map_pane.view.settled and bool(around.map_pane.view.content.places), timeout=30_000
    )
    program.bot.waitUntil(lambda: bool(around.timeline_pane.view.arranged.marks), timeout=30_000)
    return program


def first(program: "Program", layer: Layer, identifier: str) -> Mark:
    return next(mark for mark in program.marks(layer) if mark.id == identifier)


def click(program: "Program", mark: Mark) -> None:
    program.bot.mouseClick(program.page.viewport(), Qt.MouseButton.LeftButton, pos=program.spot_of(mark))


def test_a_place_in_the_text_is_shown_on_the_map(program: "Program") -> None:
    around = program.furnishing.surroundings
    mark = first(program, Layer.PLACES, "teheran")

    def lifts() -> bool:
        # A real screen has a pointer of its own, whose last move may come between.
        program.bot.mouseMove(program.page.viewport(), program.spot_of(mark))
        return around.map_pane.view.state_of("teheran") is PinState.LIFTED

    program.bot.waitUntil(lifts)
    click(program, mark)
    assert around.place_card.isVisible()
    assert around.map_pane.view.in_view("teheran")


def test_a_pin_leads_into_the_text_and_its_card_from_mention_to_mention(program: "Program") -> None:
    around = program.furnishing.surroundings
    view = around.map_pane.view
    program.bot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.place_rect("mosul").center().toPoint() - QPoint(0, 1)
    )
    assert around.place_card.isVisible()
    mark = first(program, Layer.PLACES, "mosul")
    assert not program.page.rect_of(mark.start, mark.end).isNull()
    assert program.page.top_offset() <= mark.start <= program.page.bottom_offset()


def test_a_date_lights_up_its_places_and_passages(program: "Program") -> None:
    around = program.furnishing.surroundings
    click(program, first(program, Layer.TIMELINE, "aanslag-teheran"))
    assert around.event_card.isVisible()
    assert around.map_pane.view.state_of("teheran") is PinState.LIFTED
    text = program.application.opening.document.text
    assert any("rouwstoet" in text[wash.start : wash.end] for wash in program.page.washes("passage"))
    program.bot.keyClick(around.event_card, Qt.Key.Key_Escape)
    assert around.map_pane.view.state_of("teheran") is PinState.QUIET


def test_the_map_follows_the_reading_where_that_is_wanted(program: "Program") -> None:
    around = program.furnishing.surroundings
    around.map_pane.follow_button.click()
    program.page.scroll_to(program.application.opening.document.text.index("Gevolgd door Mosul"))
    program.bot.waitUntil(lambda: around.map_pane.view.state_of("mosul") is PinState.SPOKEN)


def test_a_folded_map_comes_back_when_it_is_asked_for(program: "Program") -> None:
    around = program.furnishing.surroundings
    around.map_pane.fold(True)
    around.show_place("mosul")
    assert not around.map_pane.is_folded
    assert around.place_card.isVisible()


def test_how_the_panes_stood_is_remembered(program: "Program", start_program: Start) -> None:
    program.furnishing.surroundings.timeline_pane.fold(True)
    program.furnishing.surroundings.map_pane.follow_button.setChecked(True)
    program.leave()
    again = start_program().furnishing.surroundings
    assert again.timeline_pane.is_folded
    assert again.map_pane.follow_button.isChecked()
    assert not again.map_pane.is_folded
