"""Looking through the notes of all lessons, and going back to where one was written, in the real window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from leeswijzer.desktop.notes.presenter import NoteFilter
from leeswijzer.desktop.notes.room import NotesRoom
from leeswijzer.desktop.notes.room_presenter import Order
from leeswijzer.study.changes import Changes
from leeswijzer.study.session import StudySession

if TYPE_CHECKING:
    from conftest import Program

pytestmark = pytest.mark.journey

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too
OTHER = (
    "De haven ligt stil.\n\n" + "Schepen wachten op zee, want de kranen staan stil.\n\n" * 60 + "Niemand weet waarom.\n"
)


class Reader:
    """Somebody who marks words in two lessons and looks for them again."""

    def __init__(self, program: "Program", other: Path) -> None:
        self.program, self.other = program, other
        self.bot, self.page = program.bot, program.page

    def until(self, condition: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def rest(self) -> None:
        self.program.rest()

    @property
    def room(self) -> NotesRoom:
        room = self.program.window.room_widget("notes")
        assert isinstance(room, NotesRoom)
        return room

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def mark(self, words: str, key: Qt.Key) -> None:
        """Select ``words`` in the open lesson and highlight them."""
        count = len(self.page.washes("annotations"))
        at = self.page.shown.text.index(words)
        self.page.bring_into_view(at, at + len(words))
        self.page.select(at, at + len(words))
        self.page.setFocus()
        self.press(key)
        self.until(lambda: len(self.page.washes("annotations")) == count + 1)
        self.rest()

    def open_other(self) -> None:
        self.program.furnishing.open_lesson(str(self.other))
        self.until(lambda: self.page.shown.text.startswith("De haven"))
        self.rest()

    def enter_room(self) -> None:
        self.press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
        assert self.program.window.room == "notes"
        self.rest()

    def lists(self) -> list[str]:
        model = self.room.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def sees_lit(self, words: str) -> bool:
        """Whether the page shows ``words``, lit up as what was gone to."""
        lit = [self.page.shown.text[wash.start : wash.end] for wash in self.page.washes("passage")]
        at = self.page.shown.text.find(words)
        return lit == [words] and self.page.viewport().rect().contains(self.page.rect_of(at, at + len(words)))


@pytest.fixture
def reader(start_program: Callable[..., Any], tmp_path: Path) -> Reader:
    other = tmp_path / "haven.txt"
    other.write_text(OTHER, encoding="utf-8")
    return Reader(start_program(), other)


@pytest.fixture
def marked(reader: Reader) -> Reader:
    """Has highlighted words in the article, then in another text, which is open now."""
    reader.mark("anti-IS-coalitie", Qt.Key.Key_1)
    reader.open_other()
    reader.mark("Niemand weet waarom", Qt.Key.Key_2)
    reader.page.clear_selection()
    return reader


def test_a_passage_marked_in_another_lesson_is_found_and_gone_to_and_come_back_from(marked: Reader) -> None:
    reader = marked
    reader.enter_room()
    assert reader.lists() == ["Niemand weet waarom", "anti-IS-coalitie"]
    reader.bot.keyClicks(QApplication.focusWidget(), "coalitie")
    assert reader.lists() == ["anti-IS-coalitie"]
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Return)
    reader.until(lambda: reader.sees_lit("anti-IS-coalitie"))
    assert reader.program.window.room == "read"
    (item,) = reader.program.furnishing.annotating.presenter.items
    assert reader.program.furnishing.notes.selected() == [item.id]
    assert reader.page.hasFocus()

    reader.press(Qt.Key.Key_Escape)
    assert reader.program.window.room == "notes"
    reader.rest()
    assert reader.lists() == ["anti-IS-coalitie"]
    assert reader.room.list.hasFocus()
    assert [note.subject for note in reader.room.list.selected()] == ["anti-IS-coalitie"]


def test_a_passage_of_the_open_lesson_is_gone_to_with_the_way_back_to_where_the_reader_was(marked: Reader) -> None:
    reader = marked
    reader.page.scroll_to(0)
    reader.enter_room()
    reader.room.set_order(Order.LESSON)
    reader.room.set_filter(NoteFilter(words="waarom"))
    reader.press(Qt.Key.Key_Return)  # in the field: to the first
    reader.until(lambda: reader.sees_lit("Niemand weet waarom"))
    reader.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    reader.until(lambda: reader.page.top_offset() == 0)


def test_what_is_removed_can_be_brought_back_and_removed_again(marked: Reader) -> None:
    reader = marked
    reader.enter_room()
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Delete)
    reader.until(lambda: reader.lists() == ["Niemand weet waarom"])
    assert "notes-removed" in reader.program.notices
    reader.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.until(lambda: reader.lists() == ["Niemand weet waarom", "anti-IS-coalitie"])
    assert "notes-removed" not in reader.program.notices
    reader.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    reader.until(lambda: reader.lists() == ["Niemand weet waarom"])


def test_undo_in_the_room_takes_back_nothing_that_was_done_elsewhere_meanwhile(marked: Reader) -> None:
    reader = marked
    reader.enter_room()
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Delete)
    reader.until(lambda: reader.lists() == ["anti-IS-coalitie"])
    reader.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    reader.mark("De haven", Qt.Key.Key_3)
    reader.enter_room()
    assert reader.lists() == ["De haven", "anti-IS-coalitie"]
    reader.room.list.enter()
    reader.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.rest()
    assert reader.lists() == ["De haven", "anti-IS-coalitie"]


def test_a_note_written_in_another_window_comes_up_in_the_room(
    marked: Reader, start_program: Callable[..., Any]
) -> None:
    reader = marked
    second = Reader(start_program(), reader.other)
    reader.program.window.activateWindow()
    reader.until(reader.program.window.isActiveWindow)
    reader.page.setFocus()
    reader.enter_room()
    second.program.window.activateWindow()
    reader.until(second.program.window.isActiveWindow)
    second.mark("Schepen wachten", Qt.Key.Key_4)
    reader.until(lambda: "Schepen wachten" in reader.lists())


def test_a_lesson_whose_file_is_gone_is_told_and_the_open_one_stays(marked: Reader) -> None:
    reader = marked
    program = reader.program

    def forget(session: StudySession) -> Changes:
        return session.shelf.put("haven-weg", title="Weg", language="nl", place=str(reader.other.with_name("weg.txt")))

    document = reader.page.shown
    program.furnishing.link.change(forget)
    program.furnishing.link.change(lambda session: session.annotations.add("haven-weg", document, 0, 8, "important")[1])
    reader.rest()
    reader.enter_room()
    assert reader.lists()[0] == "De haven"
    reader.press(Qt.Key.Key_Return)
    reader.until(lambda: bool(reader.program.notices))
    reader.rest()
    assert program.window.room == "notes"
    program.furnishing.open_lesson("irak-coalitie")
    reader.until(lambda: program.furnishing.lesson is not None and program.furnishing.lesson.id == "irak-coalitie")
    reader.rest()
    assert program.window.room == "read"
    assert not program.furnishing.studying.bar.isVisible()


@pytest.mark.parametrize("ending", ["md", "html", "pdf", "csv"])
def test_what_is_shown_goes_out_as_a_file(
    marked: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    reader, target = marked, tmp_path / f"notes.{ending}"
    offered: list[str] = []

    def choose(_parent: object, _caption: str, _suggested: str, kinds: str) -> tuple[str, str]:
        offered.append(kinds)
        return str(target), kinds.split(";;", maxsplit=1)[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    reader.enter_room()
    button = next(each for each in reader.room.findChildren(QPushButton) if each.toolTip() and each.isVisible())
    reader.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    reader.until(lambda: "exported" in reader.program.notices)
    assert "jsonld" not in offered[0]
    if ending != "pdf":
        written = target.read_text(encoding="utf-8")
        assert "anti-IS-coalitie" in written
        assert "Niemand weet waarom" in written
        reader.room.set_filter(NoteFilter(words="waarom"))
        target.unlink()
        reader.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        reader.until(target.exists)
        assert "anti-IS-coalitie" not in target.read_text(encoding="utf-8")


def test_the_order_of_the_notes_is_remembered(marked: Reader, start_program: Callable[..., Any]) -> None:
    marked.enter_room()
    marked.room.set_order(Order.LESSON)
    assert marked.program.leave()
    again = Reader(start_program(), marked.other)
    again.enter_room()
    assert again.room.order is Order.LESSON
    again.until(lambda: len(again.lists()) == 4)  # with the titles of the lessons over them
    assert again.program.leave()
    assert start_program().furnishing.collecting.state()["notes-order"] == "lesson"
