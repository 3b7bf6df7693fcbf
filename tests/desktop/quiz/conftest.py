"""A quiz of nine questions, one of each kind, in a window with a page, over a home of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.quiz.locate import BlankMap
from leeswijzer.desktop.quiz.question import QuestionPage
from leeswijzer.desktop.quiz.room import QuizRoom
from leeswijzer.desktop.quizzing import QuizNeeds, Quizzing
from leeswijzer.desktop.reader.find import FindBar
from leeswijzer.desktop.reader.outline import OutlineCard
from leeswijzer.desktop.reader.page import Heading, Typography
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.status import StatusLine
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.way_back import WayBackBar
from leeswijzer.desktop.window import MainWindow
from leeswijzer.desktop.worker import Worker
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.study.quiz.attempt import Asked, Attempt, Marked, Mode
from leeswijzer.study.quiz.sheet import Target

_R = TypeVar("_R")

TEXT = """\
De haven ligt stil. Schepen wachten op zee, want de kranen staan stil. Niemand weet hoe lang dat nog duurt.

In 2011 sloot de haven van Kielstad voor het eerst. De burgemeester wees de reders de deur. Daarna volgde Noorddam.
"""

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
    "article.txt": TEXT,
    "glossary.toml": """\
[[term]]
id = "kraan"
name = "kraan"
variants = ["kranen"]
definition = "Een kraan tilt vracht."
""",
    "places.geojson": """\
{"type": "FeatureCollection", "features": [
 {"type": "Feature", "id": "kielstad", "geometry": {"type": "Point", "coordinates": [4.0, 52.0]},
  "properties": {"names": {"nl": "Kielstad"}, "kind": "city"}},
 {"type": "Feature", "id": "noorddam", "geometry": {"type": "Point", "coordinates": [5.0, 53.0]},
  "properties": {"names": {"nl": "Noorddam"}, "kind": "city"}}
]}
""",
    "quiz.toml": """\
[[question]]
id = "stil"
kind = "single"
skill = "retrieve"
stem = "Wat staat stil?"
options = [{ text = "de kranen", correct = true }, { text = "de trein", why = "Er rijdt geen trein." },
  { text = "de klok", why = "Er is geen klok." }]
explanation = "Het staat er."
evidence = ["de kranen staan stil"]
terms = ["kraan"]
[[question]]
id = "wie"
kind = "multiple"
skill = "infer"
stem = "Wie komen erin voor?"
options = [{ text = "een burgemeester", correct = true }, { text = "reders", correct = true },
  { text = "bakkers", why = "Nergens." }, { text = "boeren", why = "Ook niet." }]
explanation = "Twee groepen."
evidence = ["De burgemeester", "de reders de deur"]
[[question]]
id = "duur"
kind = "stated"
skill = "interpret"
stem = "De haven gaat morgen open."
answer = "not stated"
explanation = "Niemand weet het."
evidence = ["Niemand weet hoe lang dat nog duurt."]
[[question]]
id = "vul"
kind = "cloze"
skill = "vocabulary"
stem = "Vul in."
sentence = "De {1} wachten op {2}."
gaps = [{ accept = ["schepen"] }, { accept = ["zee"], options = ["zee", "land", "geld"] }]
explanation = "Zie de eerste alinea."
evidence = ["Schepen wachten op zee"]
[[question]]
id = "kort"
kind = "short"
skill = "geography"
stem = "Welke stad sloot het eerst?"
accept = ["Kielstad"]
explanation = "In 2011."
evidence = ["In 2011 sloot de haven van Kielstad"]
[[question]]
id = "volgorde"
kind = "order"
skill = "chronology"
stem = "Wat kwam eerst?"
items = ["Kielstad sluit", "Noorddam volgt", "de haven ligt stil"]
explanation = "Zo staat het er."
evidence = ["In 2011 sloot de haven"]
[[question]]
id = "paren"
kind = "match"
skill = "evaluate"
stem = "Wat hoort bij elkaar?"
pairs = [{ left = "reder", right = "schepen" }, { left = "kraan", right = "tillen" }]
extra = ["bakken"]
explanation = "Ieder zijn werk."
evidence = ["de kranen staan stil"]
[[question]]
id = "waar"
kind = "locate"
skill = "geography"
stem = "Waar ligt Kielstad?"
place = "kielstad"
radius_km = 50
explanation = "Aan zee."
evidence = ["de haven van Kielstad"]
[[question]]
id = "bewijs"
kind = "prove"
skill = "infer"
stem = "De reders werden weggestuurd."
explanation = "De deur wijzen is wegsturen."
evidence = ["De burgemeester wees de reders de deur."]
""",
}


class FakeMap(BlankMap):
    """Notes what it is told to show; a test points on it."""

    def __init__(self, target: Target) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.target = target
        self.shown: list[tuple[Any, ...]] = []

    def show_point(self, lon: float, lat: float) -> None:
        self.shown.append(("point", lon, lat))

    def show_target(self, lon: float, lat: float, target: Target) -> None:
        self.shown.append(("target", lon, lat, target.place))

    def use_theme(self, theme: Theme) -> None:
        self.shown.append(("theme", theme.paper))


class Desk:
    """The window with its quiz, and a hand on the mouse and the keys."""

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
        self.withheld: frozenset[str] = frozenset()
        self.notes_closed = 0
        self.noted: list[str] = []
        needs = QuizNeeds(self.show_room, self._withhold, FakeMap, self._close_notes, self._note)
        self.quizzing = Quizzing(self.window, reading, self.bar, self.link, needs, self.window)
        self.room: QuizRoom = self.quizzing.build_room(theme)
        self.window.add_room("quiz", self.room)
        self.window.resize(1100, 800)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.quizzing.show_lesson(lesson)
        self.show_room("quiz")
        self.rest()

    def show_room(self, name: str) -> None:
        self.window.show_room(name)
        if name == "quiz":
            self.room.setFocus()
            self.quizzing.enter()

    def _withhold(self, terms: frozenset[str]) -> None:
        self.withheld = terms

    def _note(self, question: str, _button: QWidget) -> None:
        self.noted.append(question)

    def _close_notes(self) -> None:
        self.notes_closed += 1

    def rest(self) -> None:
        """Wait until nothing is being kept or fetched."""
        self.bot.waitUntil(lambda: self.worker.idle, timeout=15_000)
        QApplication.processEvents()

    def ask(self, question: Callable[[Any], _R]) -> _R:
        """What the reader's data answer."""
        found: list[_R] = []
        self.link.ask(question, found.append)
        self.rest()
        return found[0]

    def begin(self, mode: Mode = Mode.PRACTICE, which: str = "all") -> None:
        self.quizzing.begin(mode, which)
        self.rest()

    @property
    def question(self) -> QuestionPage:
        return self.room.question

    @property
    def asked(self) -> Asked:
        assert self.question.content is not None
        return self.question.content.asked

    def go_to(self, kind: str) -> Any:
        """Bring the question of this kind before the reader; its view."""
        presenter = self.quizzing.presenter
        assert presenter is not None
        wanted = next(asked for asked in presenter.attempt.questions if asked.question.kind == kind)
        while presenter.asked is not wanted:
            if not presenter.go_on():
                presenter.go_to(wanted.question.id)
                break
        self.quizzing._show_question()
        QApplication.processEvents()
        return self.question.view

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.bot.keyClick(QApplication.focusWidget(), key, held)

    def type(self, words: str) -> None:
        self.bot.keyClicks(QApplication.focusWidget(), words)

    def click(self, widget: QWidget, spot: QPoint | None = None) -> None:
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=spot or widget.rect().center())

    def attempt(self) -> Attempt:
        """The attempt as it is kept."""
        presenter = self.quizzing.presenter
        assert presenter is not None
        attempt_id = presenter.attempt.id
        return self.ask(lambda session: session.quiz.attempt(attempt_id))

    def kept(self, kind: str) -> Marked | None:
        """The answer that is kept for the question of this kind."""
        return next(asked.marked for asked in self.attempt().questions if asked.question.kind == kind)


@pytest.fixture(scope="session")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    folder = tmp_path_factory.mktemp("lessons") / "haven"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    return read_lesson(folder)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, lesson: Lesson, reader_home: Path) -> Iterator[Desk]:
    """The first page of the quiz."""
    made = Desk(qtbot, theme, lesson, reader_home)
    yield made
    made.quizzing.leave()
    made.rest()
    assert made.link.close()
    made.window.close()
    made.window.deleteLater()
