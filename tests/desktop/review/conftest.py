"""A review of a few cards, in a window with a page, over a home of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.reader.find import FindBar
from leeswijzer.desktop.reader.outline import OutlineCard
from leeswijzer.desktop.reader.page import Heading, Typography
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.review.room import ReviewRoom
from leeswijzer.desktop.reviewing import Reviewing, ReviewNeeds
from leeswijzer.desktop.status import StatusLine
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.way_back import WayBackBar
from leeswijzer.desktop.window import MainWindow
from leeswijzer.desktop.worker import Worker
from leeswijzer.lesson.reader import Lesson, read_lesson

_R = TypeVar("_R")

FILES = {
    "lesson.toml": """\
format = 1
id = "haven"
title = "De haven"
language = "nl"
text = "article.txt"
[source]
title = "De haven"
licence = "CC0-1.0"
""",
    "article.txt": "De haven ligt stil. Schepen wachten al dagen op zee, want de kranen staan stil.\n",
    "glossary.toml": """\
[[term]]
id = "kraan"
name = "kraan"
variants = ["kranen"]
definition = "Een kraan tilt vracht."
[[term]]
id = "schip"
name = "schip"
variants = ["schepen"]
definition = "Een schip vaart."
""",
}


class Desk:
    """The window with its review, and a hand on the mouse and the keys."""

    def __init__(self, qtbot: QtBot, theme: Theme, lesson: Lesson, home: Path) -> None:
        self.bot, self.lesson = qtbot, lesson
        self.window = MainWindow(theme, Typography())
        self.worker = Worker(self.window)
        self.link = StudyLink(home, self.worker, self.window)
        self.page = self.window.page
        find, status = FindBar(theme), StatusLine(theme)
        reading = Reading(self.page, find, OutlineCard(theme, self.window), status, self.window)
        reading.open(lesson.opening, Heading(lesson.opening.title))
        self.bar = WayBackBar(theme, self.window)
        self.window.place_above(QWidget(), self.bar, find)
        self.window.place_below(status)
        self.badges: list[int] = []
        self.told: dict[str, str] = {}
        self.opened: list[str] = []
        needs = ReviewNeeds(self.show_room, self.badges.append, self._in_lesson, self.told.__setitem__)
        self.reviewing = Reviewing(self.window, reading, self.bar, self.link, needs, self.window)
        self.link.changed.connect(self.reviewing.on_changes)
        self.room: ReviewRoom = self.reviewing.build_room(theme)
        self.window.add_room("review", self.room)
        self.window.resize(1100, 800)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.link.change(lambda s: s.shelf.open(lesson.id, title="De haven", language="nl", place="haven"))
        self.reviewing.show_lesson(lesson)
        self.rest()

    def _in_lesson(self, lesson_id: str, then: Callable[[], None]) -> None:
        self.opened.append(lesson_id)
        then()

    def show_room(self, name: str) -> None:
        self.window.show_room(name)
        if name == "review":
            self.room.setFocus()
            self.reviewing.enter()

    def enter(self) -> None:
        self.show_room("review")
        self.rest()

    def rest(self) -> None:
        self.bot.waitUntil(lambda: self.worker.idle, timeout=15_000)
        QApplication.processEvents()
        self.bot.waitUntil(lambda: self.worker.idle, timeout=15_000)

    def ask(self, question: Callable[[Any], _R]) -> _R:
        found: list[_R] = []
        self.link.ask(question, found.append)
        self.rest()
        return found[0]

    def keep(self, *terms: str) -> None:
        for term in terms:
            self.link.change(lambda session, term=term: session.terms.keep("haven", term))
        self.rest()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.bot.keyClick(QApplication.focusWidget(), key, held)
        self.rest()

    def click(self, widget: QWidget) -> None:
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    @property
    def subject(self) -> str:
        """What the card in front was made from; empty where there is none."""
        return "" if self.room.showing is None else self.room.showing.card.subject_id


@pytest.fixture(scope="session")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    folder = tmp_path_factory.mktemp("lessons") / "haven"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    return read_lesson(folder)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, lesson: Lesson, reader_home: Path) -> Iterator[Desk]:
    made = Desk(qtbot, theme, lesson, reader_home)
    yield made
    made.reviewing.leave()
    made.rest()
    assert made.link.close()
    made.window.close()
    made.window.deleteLater()
