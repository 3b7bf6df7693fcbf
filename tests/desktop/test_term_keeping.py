"""Notes on terms on their way to the disk, which may be full or slow."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from leeswijzer.desktop import term_keeping
from leeswijzer.desktop.term_keeping import TermKeeping
from leeswijzer.errors import KnownError
from leeswijzer.study.changes import Changes

FULL = KnownError("disk-full", path="leeswijzer.sqlite3")


class Glossary(QObject):
    """What the reader does with terms."""

    met = Signal(str)
    kept_changed = Signal(str, bool)
    note_changed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.states: dict[str, Any] = {}

    def set_states(self, states: dict[str, Any]) -> None:
        self.states = states

    def name(self, term: str) -> str:
        return term.capitalize()

    def hand_over(self) -> None:
        pass


@dataclass
class Terms:
    """What is on the disk."""

    notes: dict[str, str] = field(default_factory=dict)

    def write_note(self, _lesson: str, term: str, text: str) -> Changes:
        self.notes[term] = text
        return Changes()


class Link:
    """Hands over when the test says so; the disk may be full then."""

    def __init__(self) -> None:
        self.terms = Terms()
        self.waiting: list[Callable[[bool], None]] = []

    def ask(self, _question: Any, _then: Any, _otherwise: Any = None) -> None:
        pass

    def make(self, operation: Any, then: Any, otherwise: Any) -> None:
        def turn(full: bool) -> None:
            if full:
                otherwise(FULL)
            else:
                then(operation(self)[0])

        self.waiting.append(turn)

    def turn(self, *, full: bool = False) -> None:
        """Do what was asked for first."""
        self.waiting.pop(0)(full)


class Desk:
    """The parts together, with what was told."""

    def __init__(self) -> None:
        self.glossary, self.link = Glossary(), Link()
        glossary: Any = self.glossary
        link: Any = self.link
        self.keeping = TermKeeping(glossary, link)
        self.keeping.show_lesson("les")
        self.told: list[object] = []
        self.saved = 0
        self.keeping.not_saved.connect(self.told.append)
        self.keeping.all_saved.connect(self._on_saved)

    def _on_saved(self) -> None:
        self.saved += 1

    def write(self, text: str, term: str = "is") -> None:
        self.glossary.note_changed.emit(term, text)

    @property
    def unsaved(self) -> list[tuple[str, str]]:
        return [(each.subject, each.text) for each in self.keeping.unsaved]


@pytest.fixture
def desk(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(term_keeping, "_RETRY", 1)
    desk = Desk()
    yield desk
    desk.keeping._retry.stop()


def test_a_note_is_held_until_it_is_on_the_disk(desk: Desk) -> None:
    desk.write("een staat")
    assert desk.unsaved == [("Is", "een staat")]
    desk.link.turn()
    assert desk.unsaved == []
    assert desk.saved == 1
    assert desk.link.terms.notes == {"is": "een staat"}


def test_newer_words_are_not_taken_for_saved_with_the_older_ones(desk: Desk) -> None:
    desk.write("een")
    desk.write("een staat")
    desk.link.turn()
    assert desk.unsaved == [("Is", "een staat")]
    assert desk.saved == 0
    desk.link.turn()
    assert desk.unsaved == []
    assert desk.link.terms.notes == {"is": "een staat"}


def test_a_full_disk_is_told_once_and_tried_again(desk: Desk, qtbot: Any) -> None:
    desk.write("een staat")
    for _ in range(3):
        desk.link.turn(full=True)
        qtbot.waitUntil(lambda: bool(desk.link.waiting))
    assert desk.told == [FULL]
    assert desk.keeping.unsaved[0].error is FULL
    desk.link.turn()
    assert (desk.unsaved, desk.saved) == ([], 1)


def test_the_trouble_of_words_that_were_replaced_is_not_told_again(desk: Desk) -> None:
    desk.write("een")
    desk.write("een staat")
    desk.link.turn(full=True)
    assert desk.told == []
    desk.link.turn(full=True)
    desk.write("een staat van niets")
    desk.link.turn(full=True)
    assert desk.told == [FULL]


def test_what_is_on_its_way_is_not_sent_twice(desk: Desk) -> None:
    desk.write("een staat")
    desk.keeping.save_now()
    assert len(desk.link.waiting) == 1


def test_one_note_saved_leaves_the_other_held(desk: Desk) -> None:
    desk.write("een staat")
    desk.write("een bond", "coalitie")
    desk.link.turn()
    assert desk.unsaved == [("Coalitie", "een bond")]
    assert desk.saved == 0
