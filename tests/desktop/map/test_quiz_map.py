"""The map of a question: what was pointed at is what Enter confirms, however it was pointed at."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.map.content import MapPlace
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.quiz_map import QuizMap
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.study.quiz.sheet import Target

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Asked:
    """A map, what was pointed at on it, and how often the answer was confirmed."""

    map: QuizMap
    points: list[tuple[float, float]] = field(default_factory=list)
    confirmed: int = 0


@pytest.fixture
def asked(qtbot: QtBot, press: SheetPress, places: tuple[MapPlace, ...], theme: Theme) -> Asked:
    place = next(place for place in places if place.kind == "city")
    quiz_map = QuizMap(press, theme, places, Target(place.id, place.id, place.lon, place.lat, 50.0), moving=False)
    qtbot.addWidget(quiz_map)
    quiz_map.resize(700, 400)
    asked = Asked(quiz_map)

    def on_pointed(lon: float, lat: float) -> None:
        asked.points.append((lon, lat))
        quiz_map.show_point(lon, lat)

    def on_confirmed() -> None:
        asked.confirmed += 1

    quiz_map.pointed.connect(on_pointed)
    quiz_map.confirm_requested.connect(on_confirmed)
    with qtbot.waitExposed(quiz_map):
        quiz_map.show()
    return asked


@pytest.fixture
def press_key(qtbot: QtBot, asked: Asked) -> Callable[[Qt.Key], None]:
    return lambda key: qtbot.keyClick(asked.map.view, key)


def test_enter_after_a_click_confirms_the_click(
    qtbot: QtBot, asked: Asked, press_key: Callable[[Qt.Key], None]
) -> None:
    qtbot.mouseClick(asked.map.view.viewport(), LEFT, pos=QPoint(120, 300))
    clicked = list(asked.points)
    press_key(Qt.Key.Key_Return)
    assert len(clicked) == 1
    assert asked.points == clicked
    assert asked.confirmed == 1


def test_enter_points_first_and_confirms_the_second_time(asked: Asked, press_key: Callable[[Qt.Key], None]) -> None:
    press_key(Qt.Key.Key_Return)
    assert (len(asked.points), asked.confirmed) == (1, 0)
    press_key(Qt.Key.Key_Return)
    assert (len(asked.points), asked.confirmed) == (1, 1)


def test_enter_points_anew_once_the_arrows_moved_the_cross(
    qtbot: QtBot, asked: Asked, press_key: Callable[[Qt.Key], None]
) -> None:
    qtbot.mouseClick(asked.map.view.viewport(), LEFT, pos=QPoint(120, 300))
    press_key(Qt.Key.Key_Left)
    press_key(Qt.Key.Key_Return)
    assert (len(asked.points), asked.confirmed) == (2, 0)
    assert asked.points[0] != asked.points[1]


@pytest.mark.parametrize(("west", "south"), [(west, south) for west in (-14, 0, 14) for south in (-6, 0, 6)])
def test_the_right_place_never_lies_under_the_buttons(
    asked: Asked, places: tuple[MapPlace, ...], west: float, south: float
) -> None:
    town = next(place for place in places if place.kind == "city")
    asked.map.show_target(town.lon - west, town.lat - south, Target(town.id, town.id, town.lon, town.lat, 50.0))
    stands = asked.map.view.place_rect(town.id).toAlignedRect()
    assert asked.map.view.viewport().rect().contains(stands)
    for button in asked.map.findChildren(QToolButton):
        assert not button.geometry().intersects(stands), button.accessibleName()
