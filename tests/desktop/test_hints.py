"""The hints of a first start: three, one at a time, each until its gesture was made."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from leeswijzer.desktop import hints
from leeswijzer.desktop.hints import GESTURES, HintCard, Hints
from leeswijzer.desktop.theme.tokens import load

WORDS = {"term": "dotted word", "passage": "Select some words", "quiz": "Press Q"}


class Beginner:
    """Somebody at a first start, who waits no longer than a test may."""

    def __init__(self, qtbot, theme, seen=0):
        self.bot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 600)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.card = HintCard(theme, self.window)
        self.kept: list[int] = []
        self.untimely: set[str] = set()
        self.hints = Hints(self.card, self.place, lambda gesture: gesture not in self.untimely, seen, self.window)
        self.hints.seen_changed.connect(self.kept.append)

    def place(self, card):
        card.open_beside(QRect(400, 590, 1, 1), self.window.rect(), take_focus=False)

    def sees(self, gesture):
        self.bot.waitUntil(lambda: self.hints.showing == gesture)
        assert WORDS[gesture] in self.card.accessibleName()
        assert self.card.accessibleName() in [label.text() for label in self.card.findChildren(QLabel)]

    def sees_nothing(self):
        """Nothing is said, and nothing is about to be."""
        assert not self.card.isVisible()
        assert not self.hints._wait.isActive()


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(hints, "_FIRST_AFTER", 1)
    monkeypatch.setattr(hints, "_NEXT_AFTER", 1)


@pytest.fixture
def beginner(qtbot, theme):
    return Beginner(qtbot, theme)


def test_a_hint_waits_until_it_is_of_use(beginner):
    beginner.untimely |= {"passage", "quiz"}
    beginner.sees("term")
    beginner.hints.made("term")
    with beginner.bot.waitSignals([beginner.hints._wait.timeout] * 3):
        pass
    assert beginner.hints.showing is None
    beginner.untimely.clear()
    beginner.sees("passage")


def test_what_is_of_no_use_holds_up_nothing_else(beginner):
    beginner.untimely.add("term")
    beginner.sees("passage")
    assert beginner.kept == []
    beginner.card.findChild(QPushButton).click()
    assert beginner.kept == [2]
    beginner.sees("quiz")


def test_a_hint_goes_when_it_is_of_no_use_any_more_and_comes_back(beginner):
    beginner.sees("term")
    beginner.hints.reconsider()
    assert beginner.hints.showing == "term"
    beginner.untimely |= set(GESTURES)
    beginner.hints.reconsider()
    assert beginner.hints.showing is None
    beginner.untimely.clear()
    beginner.sees("term")
    assert beginner.kept == []


def test_the_three_gestures_are_hinted_at_one_after_another(beginner):
    for number, gesture in enumerate(GESTURES, start=1):
        beginner.sees(gesture)
        beginner.hints.made(gesture)
        assert not beginner.card.isVisible()
        assert beginner.kept[-1] == number
    beginner.sees_nothing()


def test_a_hint_takes_no_keys_from_the_page(beginner):
    beginner.sees("term")
    assert not beginner.card.isAncestorOf(beginner.window.focusWidget() or beginner.window)


def test_a_gesture_that_was_made_is_never_hinted_at_again(beginner):
    beginner.sees("term")
    beginner.hints.made("term")
    beginner.sees("passage")
    beginner.hints.made("term")
    assert beginner.hints.showing == "passage"
    assert beginner.kept == [1]


def test_who_makes_a_later_gesture_needs_no_earlier_hint(beginner):
    beginner.hints.made("passage")
    beginner.sees("quiz")
    assert beginner.kept == [2]


def test_a_hint_can_be_sent_away(beginner):
    beginner.sees("term")
    beginner.card.findChild(QPushButton).click()
    assert beginner.kept == [1]
    beginner.sees("passage")


def test_the_next_start_goes_on_with_the_next(qtbot, theme):
    Beginner(qtbot, theme, seen=1).sees("passage")


def test_who_has_seen_all_sees_none(qtbot, theme):
    reader = Beginner(qtbot, theme, seen=len(GESTURES))
    reader.sees_nothing()
    reader.hints.resume()
    reader.hints.made("quiz")
    reader.sees_nothing()
    assert reader.kept == []


def test_nothing_is_said_in_another_room(beginner):
    beginner.sees("term")
    beginner.hints.hold_back()
    beginner.sees_nothing()
    beginner.hints.resume()
    beginner.sees("term")


def test_a_gesture_made_in_another_room_counts_and_says_nothing_there(beginner):
    beginner.sees("term")
    beginner.hints.hold_back()
    beginner.hints.made("passage")
    assert beginner.kept == [2]
    beginner.sees_nothing()
    beginner.hints.resume()
    beginner.sees("quiz")


def test_coming_back_twice_shows_one(beginner):
    beginner.sees("term")
    beginner.hints.resume()
    assert beginner.hints.showing == "term"


def test_a_hint_in_view_is_said_anew_in_another_language_and_on_another_paper(beginner):
    beginner.sees("term")
    beginner.hints.use_theme(load("dark"))
    beginner.hints.retranslate()
    beginner.sees("term")
    assert beginner.card.findChild(QPushButton).accessibleName() == "Dismiss"
