from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.reader.page import Typography
from leeswijzer.desktop.reading_clock import ReadingClock
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.window import MainWindow


class Moment:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def moment() -> Moment:
    return Moment()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    window = MainWindow(theme, Typography())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def read(window: MainWindow, moment: Moment) -> Iterator[list[int]]:
    clock = ReadingClock(window, window, moment)
    found: list[int] = []
    clock.read.connect(found.append)
    window.setProperty("clock", clock)
    yield found
    clock.stop()


def test_keys_on_the_page_are_signs_of_reading(
    window: MainWindow, moment: Moment, read: list[int], qtbot: QtBot
) -> None:
    qtbot.keyClick(window.page, Qt.Key.Key_Down)
    moment.now = 25.0
    qtbot.mouseMove(window.page.viewport())
    moment.now = 40.0
    window.property("clock").keep()
    assert read == [40]


def test_leaving_the_page_hands_over_what_was_read(
    window: MainWindow, moment: Moment, read: list[int], qtbot: QtBot
) -> None:
    qtbot.keyClick(window.page, Qt.Key.Key_Down)
    moment.now = 12.0
    window.page.hide()
    assert read == [12]
    moment.now = 50.0
    window.page.scrolled.emit()  # behind the scenes
    window.property("clock").keep()
    assert read == [12]


def test_another_window_in_front_stops_the_clock(
    window: MainWindow, moment: Moment, read: list[int], qtbot: QtBot
) -> None:
    qtbot.keyClick(window.page, Qt.Key.Key_Down)
    moment.now = 5.0
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert read == [5]
