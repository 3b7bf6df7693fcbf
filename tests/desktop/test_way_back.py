from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.enter import EnterPresses
from leeswijzer.desktop.reader.page import Typography
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.way_back import Way, WayBackBar
from leeswijzer.desktop.window import MainWindow

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    window = MainWindow(theme, Typography())
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def bar(window: MainWindow, theme: Theme) -> WayBackBar:
    bar = WayBackBar(theme, window)
    window.place_above(QWidget(), bar)
    return bar


@pytest.fixture
def offer(bar: WayBackBar) -> Callable[..., list[object]]:
    def make(place: tuple[int, int] | None = None, confirm: str = "") -> list[object]:
        done: list[object] = []
        bar.offer(
            Way(
                "De zin die het bewijst",
                "Terug",
                lambda: done.append("back"),
                place,
                done.append,
                confirm,
                lambda: done.append("confirm"),
            )
        )
        return done

    return make


def test_nothing_is_shown_until_a_way_is_offered(bar: WayBackBar, offer: Callable[..., list[object]]) -> None:
    assert not bar.isVisible()
    offer()
    assert bar.isVisible()
    assert not bar.next_button.isVisible()
    assert not bar.confirm_button.isVisible()


def test_the_button_leads_back_once(bar: WayBackBar, offer: Callable[..., list[object]], qtbot: QtBot) -> None:
    done = offer()
    qtbot.mouseClick(bar.back_button, LEFT)
    bar.leave()
    assert done == ["back"]
    assert bar.way is None
    assert not bar.isVisible()


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Backspace])
def test_keys_on_the_page_lead_back(
    window: MainWindow, bar: WayBackBar, offer: Callable[..., list[object]], qtbot: QtBot, key: Qt.Key
) -> None:
    done = offer()
    window.page.setFocus()
    qtbot.keyClick(window.page, key)
    assert done == ["back"]


def test_backspace_in_a_field_stays_in_the_field(
    window: MainWindow, bar: WayBackBar, offer: Callable[..., list[object]], qtbot: QtBot
) -> None:
    done = offer()
    field = QLineEdit("woord", window)
    field.show()
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Backspace)
    assert field.text() == "woor"
    assert done == []


@pytest.mark.parametrize(
    ("place", "previous", "following"), [((1, 3), False, True), ((2, 3), True, True), ((3, 3), True, False)]
)
def test_the_passages_are_gone_through(
    bar: WayBackBar,
    offer: Callable[..., list[object]],
    qtbot: QtBot,
    place: tuple[int, int],
    previous: bool,
    following: bool,
) -> None:
    done = offer(place)
    assert (bar.previous_button.isEnabled(), bar.next_button.isEnabled()) == (previous, following)
    qtbot.mouseClick(bar.next_button, LEFT)
    qtbot.mouseClick(bar.previous_button, LEFT)
    assert done == [1] * following + [-1] * previous


def test_one_passage_needs_no_buttons(bar: WayBackBar, offer: Callable[..., list[object]]) -> None:
    offer((1, 1))
    assert not bar.next_button.isVisible()


def test_what_is_asked_for_is_confirmed(bar: WayBackBar, offer: Callable[..., list[object]], qtbot: QtBot) -> None:
    done = offer(confirm="Dit bewijst het")
    qtbot.mouseClick(bar.confirm_button, LEFT)
    assert done == ["confirm"]
    assert bar.isVisible()


# Enter


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> QWidget:
    room = QWidget()
    column = QVBoxLayout(room)
    for name in ("een", "twee"):
        button = QPushButton(name)
        button.setObjectName(name)
        column.addWidget(button)
    qtbot.addWidget(room)
    EnterPresses(room)
    room.show()
    qtbot.waitExposed(room)
    return room


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_keyboard(room: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    first, second = room.findChildren(QPushButton)
    pressed: list[str] = []
    for button in (first, second):
        button.clicked.connect(lambda _=False, button=button: pressed.append(button.objectName()))
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, key)
    qtbot.keyClick(second, key, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["twee"]


def test_enter_elsewhere_presses_nothing(room: QWidget, qtbot: QtBot) -> None:
    button = room.findChildren(QPushButton)[0]
    with qtbot.assertNotEmitted(button.clicked):
        room.setFocus()
        qtbot.keyClick(room, Key.Key_Return)
