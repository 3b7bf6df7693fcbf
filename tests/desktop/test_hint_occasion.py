"""When a hint is of use: something to do it with, and nothing else that asks for attention."""

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.hint_occasion import HintOccasion
from leeswijzer.desktop.hints import GESTURES, HintCard
from leeswijzer.desktop.theme.tokens import Theme


@dataclass
class Lesson:
    """As much of one as matters here."""

    terms: tuple[str, ...] = ("term",)
    questions: tuple[str, ...] = ("question",)


class Page:
    """A page that is read so far."""

    read = 1.0

    def fraction_read(self) -> float:
        return self.read


class Window(QWidget):
    """A window with a page."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()

    def room_on_page(self) -> QRect:
        return QRect(100, 50, 500, 400)


@dataclass
class Lessons:
    """The lesson that is open."""

    layers: Lesson | None


class Scene:
    """A window with an open lesson."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.lessons = Window(), Lessons(Lesson())
        qtbot.addWidget(self.window)
        self.window.resize(700, 500)
        self.window.show()
        window: Any = self.window
        lessons: Any = self.lessons
        self.occasion = HintOccasion(window, lessons)

    @property
    def timely(self) -> list[str]:
        return [gesture for gesture in GESTURES if self.occasion.timely(gesture)]


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_all_are_of_use_at_the_end_of_a_whole_lesson(scene: Scene) -> None:
    assert scene.timely == ["term", "passage", "quiz"]


def test_the_quiz_is_for_who_has_read(scene: Scene) -> None:
    scene.window.page.read = 0.5
    assert scene.timely == ["term", "passage"]


def test_a_bare_text_has_words_to_select_and_nothing_else(scene: Scene) -> None:
    scene.lessons.layers = Lesson((), ())
    assert scene.timely == ["passage"]


def test_before_there_is_a_lesson_nothing_is_of_use(scene: Scene) -> None:
    scene.lessons.layers = None
    assert scene.timely == []


def test_an_open_card_comes_first_and_a_hint_itself_is_none(scene: Scene, theme: Theme) -> None:
    hint, card = HintCard(theme, scene.window), FloatingCard(theme, scene.window)
    scene.occasion.place(hint)
    assert hint.isVisible()
    assert scene.window.room_on_page().contains(hint.surface().translated(hint.pos()))
    assert scene.timely
    card.show()
    assert scene.timely == []
