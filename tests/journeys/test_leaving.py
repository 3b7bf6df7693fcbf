"""Closing the window while something is in the way of what was written."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from leeswijzer.desktop.parting import UNSAVED
from leeswijzer.errors import KnownError
from leeswijzer.study.annotations import Annotations
from leeswijzer.study.terms import TermStudy

pytestmark = pytest.mark.journey

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too


class Disk:
    """Where notes are written; may be full."""

    full = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    disk = Disk()

    def writing(real: Callable[..., Any]) -> Callable[..., Any]:
        def write(*given: Any, **named: Any) -> Any:
            if disk.full:
                raise KnownError("disk-full", path="leeswijzer.sqlite3")
            return real(*given, **named)

        return write

    monkeypatch.setattr(Annotations, "add", writing(Annotations.add))
    monkeypatch.setattr(TermStudy, "write_note", writing(TermStudy.write_note))
    return disk


@pytest.fixture
def write(start_program: Callable[..., Any], disk: Disk) -> Callable[[str], Any]:
    """Begins a note on the first words of the text while the disk is full, and types ``words`` into it."""

    def begin(words: str) -> Any:
        program = start_program()
        program.page.select(*_first_words(program))
        program.bot.keyClick(program.page, Qt.Key.Key_N)
        field = program.furnishing.note_card.editor.field
        program.bot.waitUntil(field.hasFocus, timeout=PATIENCE)
        disk.full = True
        program.bot.keyClicks(field, words)
        return program

    return begin


def _first_words(program: Any) -> tuple[int, int]:
    start = program.page.shown.blocks[0].start
    return start, program.page.shown.text.index(" ", start)


def _buttons(program: Any) -> list[QPushButton]:
    """What the notice offers to do: first to save elsewhere, then to close all the same."""
    return [button for button in program.furnishing.notices.findChildren(QPushButton) if button.text()]


def _says(program: Any) -> str:
    told: str = program.notices.get(UNSAVED, "")
    return told


def test_a_full_disk_keeps_the_window_until_there_is_room(
    write: Callable[[str], Any], disk: Disk, start_program: Callable[..., Any]
) -> None:
    program = write("niet kwijt")
    assert not program.leave()
    assert program.window.isVisible()
    assert _says(program)
    editor = program.furnishing.note_card.editor
    assert editor.text() == "niet kwijt"
    assert program.furnishing.note_card.isVisible()  # the words can be read, and copied
    disk.full = False
    assert program.leave()

    again = start_program()
    items = again.furnishing.annotating.presenter
    again.bot.waitUntil(lambda: [item.text for item in items.items] == ["niet kwijt"], timeout=PATIENCE)


def test_the_notice_goes_by_itself_once_there_is_room(write: Callable[[str], Any], disk: Disk) -> None:
    program = write("niet kwijt")
    assert not program.leave()
    disk.full = False
    program.bot.waitUntil(lambda: not _says(program), timeout=PATIENCE)  # it is tried again every few seconds
    assert program.leave()


def test_the_reader_may_close_all_the_same(write: Callable[[str], Any]) -> None:
    program = write("dan maar niet")
    assert not program.leave()
    with program.bot.waitSignal(program.window.closing, timeout=PATIENCE):
        _buttons(program)[-1].click()
    assert not program.window.isVisible()


def test_a_note_that_was_taken_back_holds_nothing_up(write: Callable[[str], Any]) -> None:
    program = write("toch niet")
    assert not program.leave()
    program.furnishing.annotating.writing.remove()
    assert not _says(program)
    assert program.leave()


def test_when_the_system_ends_the_program_it_ends(write: Callable[[str], Any]) -> None:
    program = write("weg")
    program.end()
    assert not program.running


def test_what_is_written_on_a_term_is_held_as_well(start_program: Callable[..., Any], disk: Disk) -> None:
    program = start_program()
    card = program.furnishing.card
    program.furnishing.glossary.open_term("coalitie")
    program.bot.waitUntil(card.isVisible, timeout=PATIENCE)
    card._note_button.click()
    disk.full = True
    program.bot.keyClicks(card._note, "wie doet er mee")
    assert not program.leave()
    assert "coalitie" in _says(program)
    assert "disk-full" in program.notices
    program.furnishing.glossary.open_term("maalstroom")
    program.furnishing.glossary.open_term("coalitie")
    assert card._note.toPlainText() == "wie doet er mee"
    disk.full = False
    program.bot.waitUntil(lambda: not _says(program), timeout=PATIENCE)  # it is tried again every few seconds
    assert program.leave()

    again = start_program()
    presenter = again.furnishing.annotating.presenter
    again.bot.waitUntil(lambda: [item.text for item in presenter.items] == ["wie doet er mee"], timeout=PATIENCE)
