"""The whole program on a home of its own, started and left as often as a journey asks."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QTranslator
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.application import Application
from leeswijzer.desktop.furnishing import Furnishing
from leeswijzer.text.marks import Layer, Mark

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too


class Program:
    """One run of the program, from start to close."""

    def __init__(self, qtbot: QtBot, home: Path, lesson: str | None) -> None:
        self.bot = qtbot
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.application = Application(app, home, lesson)
        self.window = self.application.window
        self.page = self.window.page
        self.window.closing.connect(self.application.close)
        self.running = True

    def show(self, width: int = 1240, height: int = 820) -> None:
        """Show the window and wait for all that comes after the first paint."""
        self.window.resize(width, height)
        self.wait()

    def wait(self) -> None:
        self.window.show()
        self.bot.waitExposed(self.window)
        self.bot.waitUntil(lambda: self.application.furnishing is not None, timeout=PATIENCE)
        self.bot.waitUntil(lambda: self.furnishing.lesson is not None or bool(self.notices), timeout=PATIENCE)
        self.rest()
        self.window.activateWindow()
        self.page.setFocus()
        self.bot.waitUntil(self.page.hasFocus, timeout=PATIENCE)

    def rest(self) -> None:
        """Wait until nothing is being read or kept."""
        self.bot.waitUntil(lambda: self.furnishing.worker.idle, timeout=PATIENCE)

    @property
    def furnishing(self) -> Furnishing:
        assert self.application.furnishing is not None
        return self.application.furnishing

    @property
    def notices(self) -> dict[str, str]:
        return dict(self.furnishing.notices.shown)

    def marks(self, layer: Layer) -> list[Mark]:
        return [mark for mark in self.page.marks.marks if mark.layer is layer]

    def spot_of(self, mark: Mark) -> QPoint:
        """Where to point for a mark, in pixels of the page; it is brought into view."""
        self.page.bring_into_view(mark.start, mark.end)
        return self.page.rect_of(mark.start, mark.end).center()

    def leave(self) -> bool:
        """Close the window, as the reader does; False where it stays open."""
        if self.running and self.window.close():
            self.running = False
            self.tidy()
        return not self.running

    def end(self) -> None:
        """Close the window, whatever it would rather do."""
        if self.running:
            self.running = False
            self.application.end()
            self.tidy()

    def tidy(self) -> None:
        app = self.application.app
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
        self.application.deleteLater()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


Start = Callable[..., Program]


@pytest.fixture
def look_as_before(qapp: QApplication) -> Iterator[None]:
    """Gives the application its look and its locale back."""
    look, locale = (QPalette(qapp.palette()), qapp.font(), qapp.styleSheet()), QLocale()
    yield
    qapp.setPalette(look[0])
    qapp.setFont(look[1])
    qapp.setStyleSheet(look[2])
    QLocale.setDefault(locale)


@pytest.fixture
def start_program(qtbot: QtBot, look_as_before: None, reader_home: Path) -> Iterator[Start]:
    """Starts the program on the same home each time: ``start_program(lesson=None, show=True)``."""
    programs: list[Program] = []

    def start(lesson: str | None = None, *, show: bool = True) -> Program:
        program = Program(qtbot, reader_home, lesson)
        programs.append(program)
        if show:
            program.show()
        return program

    yield start
    for program in programs:
        program.end()


class Hand:
    """A hand on the mouse and the keys of the real screen, through the X server."""

    def click(self, widget: QWidget, spot: QPoint) -> None:
        place = widget.mapToGlobal(spot)
        self._do("mousemove", "--sync", str(place.x()), str(place.y()))
        self._do("click", "1")

    def move(self, widget: QWidget, spot: QPoint) -> None:
        place = widget.mapToGlobal(spot)
        self._do("mousemove", "--sync", str(place.x()), str(place.y()))

    def press(self, *keys: str) -> None:
        self._do("key", "--clearmodifiers", *keys)

    def type(self, words: str) -> None:
        self._do("type", words)

    def _do(self, *arguments: str) -> None:
        # The X server queues what the hand does; the program takes it up when the test waits next.
        subprocess.run(["xdotool", *arguments], check=True, timeout=20)


@pytest.fixture
def hand(qapp: QApplication) -> Hand:
    """Skips where there is no real X screen with xdotool on it."""
    if qapp.platformName() != "xcb" or not os.environ.get("DISPLAY"):
        pytest.skip("needs a real X screen")
    if shutil.which("xdotool") is None:
        pytest.skip("needs xdotool")
    return Hand()
