"""Writing in the margin, as a reader does it: with the mouse and the keys, in the real window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from leeswijzer.desktop.application import Application
from leeswijzer.desktop.furnishing import Furnishing
from leeswijzer.desktop.notes.presenter import NoteFilter, NoteItem
from leeswijzer.study.annotation import Color

pytestmark = [pytest.mark.journey, pytest.mark.qt_log_ignore("propagateSizeHints")]

Start = Callable[..., "Reader"]


class Reader:
    """Somebody at the window: has eyes, a mouse and keys."""

    def __init__(self, qtbot: QtBot, application: Application) -> None:
        self.bot, self.application = qtbot, application
        self.page = application.window.page
        self.text = self.page.shown.text

    @property
    def room(self) -> Furnishing:
        assert self.application.furnishing is not None
        return self.application.furnishing

    def idle(self) -> bool:
        furnishing = self.application.furnishing
        return furnishing is not None and furnishing.lesson is not None and furnishing.worker.idle

    def wait(self) -> None:
        self.bot.waitUntil(self.idle, timeout=15_000)

    def place(self, words: str) -> tuple[int, int]:
        at = self.text.index(words)
        return at, at + len(words)

    def drag_over(self, words: str) -> None:
        """Select ``words``, which stand on one line, with the mouse."""
        start, end = self.place(words)
        self.page.bring_into_view(start, end)
        rect = self.page.rect_of(start, end)
        middle = rect.center().y()
        first, last = QPoint(rect.left() + 1, middle), QPoint(rect.right() - 1, middle)
        viewport = self.page.viewport()
        self.bot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
        for step in range(1, 6):
            self.bot.mouseMove(viewport, first + (last - first) * step / 5)
        self.bot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)
        assert self.page.selected_range() == (start, end)

    def click_on(self, words: str) -> None:
        start, end = self.place(words)
        self.page.bring_into_view(start, end)
        spot = self.page.rect_of(start, end).center()
        self.bot.mouseClick(self.page.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def notes(self) -> list[NoteItem]:
        return list(self.room.annotating.presenter.items)

    def sees(self, count: int) -> list[NoteItem]:
        """Wait until there are so many highlights and notes on the page."""
        self.bot.waitUntil(lambda: len(self.page.washes("annotations")) == count)
        return self.notes()

    def leave(self) -> None:
        self.application.window.close()
        self.application.close()
        self.application.deleteLater()
        self.application.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, reader_home) -> Iterator[Start]:
    """Starts the program on the same home each time."""
    readers: list[Reader] = []

    def begin() -> Reader:
        application = Application(qapp, reader_home, None)
        application.window.resize(1366, 768)
        application.window.show()
        application.furnish()
        reader = Reader(qtbot, application)
        readers.append(reader)
        reader.wait()
        application.window.activateWindow()
        reader.page.setFocus()
        qtbot.waitUntil(reader.page.hasFocus)
        return reader

    yield begin
    for reader in readers:
        if isValid(reader.application):
            reader.leave()


def test_a_note_on_selected_words_is_there_again_after_a_new_start(start: Start) -> None:
    reader = start()
    reader.drag_over("anti-IS-coalitie")
    reader.bot.waitUntil(reader.room.selection_bar.isVisible)
    assert reader.page.hasFocus()
    reader.press(Qt.Key.Key_1)
    (item,) = reader.sees(1)
    assert (item.subject, item.color, item.bare) == ("anti-IS-coalitie", Color.IMPORTANT, True)
    assert not reader.room.selection_bar.isVisible()

    reader.drag_over("nauwelijks")
    reader.press(Qt.Key.Key_N)
    reader.bot.waitUntil(reader.room.note_card.editor.field.hasFocus)
    reader.bot.keyClicks(reader.room.note_card.editor.field, "Was dat wel zo? #toets")
    reader.bot.waitUntil(lambda: reader.room.note_card.editor.state == "Saved")
    reader.leave()

    again = start()
    first, second = again.sees(2)
    assert (first.subject, first.color) == ("anti-IS-coalitie", Color.IMPORTANT)
    assert (second.subject, second.text, second.tags) == ("nauwelijks", "Was dat wel zo? #toets", ("toets",))


def test_what_is_typed_as_the_window_closes_is_kept(start: Start) -> None:
    reader = start()
    reader.drag_over("nauwelijks")
    reader.press(Qt.Key.Key_N)
    reader.bot.keyClicks(reader.room.note_card.editor.field, "nog net")
    reader.leave()
    (item,) = start().sees(1)
    assert item.text == "nog net"


def test_a_highlight_can_be_changed_removed_and_brought_back(start: Start) -> None:
    reader = start()
    reader.drag_over("nauwelijks meer")
    reader.press(Qt.Key.Key_2)
    reader.sees(1)
    reader.click_on("nauwelijks meer")
    reader.bot.waitUntil(reader.room.note_card.isVisible)
    reader.press(Qt.Key.Key_4)
    reader.bot.waitUntil(lambda: reader.notes()[0].color is Color.VOCABULARY)
    reader.press(Qt.Key.Key_Delete)
    reader.sees(0)
    reader.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.sees(1)
    reader.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.bot.waitUntil(lambda: reader.notes()[0].color is Color.QUESTION)
    reader.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    reader.bot.waitUntil(lambda: reader.notes()[0].color is Color.VOCABULARY)


def test_highlights_may_overlap_and_each_can_be_reached(start: Start) -> None:
    reader = start()
    reader.drag_over("er nauwelijks meer")
    reader.press(Qt.Key.Key_1)
    reader.sees(1)
    reader.drag_over("nauwelijks meer")
    reader.press(Qt.Key.Key_3)
    reader.sees(2)
    reader.click_on("nauwelijks meer")
    reader.bot.waitUntil(reader.room.note_card.isVisible)
    opened = reader.room.annotating.writing.item
    assert opened is not None
    assert opened.color is Color.DISAGREE
    reader.room.note_card.step_requested.emit(1)
    opened = reader.room.annotating.writing.item
    assert opened is not None
    assert opened.color is Color.IMPORTANT


def test_the_list_leads_to_the_passage_and_the_passage_to_the_list(start: Start) -> None:
    reader = start()
    reader.drag_over("nauwelijks")
    reader.press(Qt.Key.Key_1)
    reader.sees(1)
    (item,) = reader.room.notes.shown
    reader.page.verticalScrollBar().setValue(reader.page.verticalScrollBar().maximum())
    reader.room.notes.item_chosen.emit(item)
    reader.bot.waitUntil(lambda: not reader.page.rect_of(*item.place).isEmpty())
    assert reader.page.viewport().rect().contains(reader.page.rect_of(*item.place))
    assert [wash.start for wash in reader.page.washes("passage")] == [item.start]
    reader.click_on("nauwelijks")
    assert reader.room.notes.selected() == [item.id]


def test_all_of_it_by_keyboard(start: Start) -> None:
    reader = start()
    reader.press(Qt.Key.Key_F7)
    assert reader.page.caret_browsing
    at = reader.page.caret_offset()
    for _ in range(4):
        reader.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    reader.bot.waitUntil(reader.room.selection_bar.isVisible)
    reader.press(Qt.Key.Key_3)
    (item,) = reader.sees(1)
    assert item.start == at
    reader.press(Qt.Key.Key_Escape)
    assert not reader.page.caret_browsing
    reader.press(Qt.Key.Key_M)
    assert reader.page.focused_note == item.id
    reader.press(Qt.Key.Key_Return)
    reader.bot.waitUntil(reader.room.note_card.isVisible)
    reader.press(Qt.Key.Key_Escape)
    reader.bot.waitUntil(reader.page.hasFocus)
    reader.press(Qt.Key.Key_M)
    reader.press(Qt.Key.Key_Delete)
    reader.sees(0)


def test_a_second_window_sees_what_the_first_one_writes(start: Start) -> None:
    first, second = start(), start()
    first.application.window.activateWindow()
    first.page.setFocus()
    first.drag_over("nauwelijks")
    first.bot.keyClick(first.page, Qt.Key.Key_2)
    first.sees(1)
    (item,) = second.sees(1)
    assert item.color is Color.QUESTION
    second.room.annotating.writing.remove()
    second.room.notes.delete_requested.emit([item.id])
    first.sees(0)


def test_a_note_written_in_two_windows_at_once_keeps_both_versions(start: Start) -> None:
    first = start()
    first.drag_over("nauwelijks")
    first.press(Qt.Key.Key_1)
    (item,) = first.sees(1)
    second = start()
    second.sees(1)
    for reader in (first, second):
        reader.room.annotating.writing.open([item], write=True)
    first.bot.keyClicks(first.room.note_card.editor.field, "van de een")
    second.bot.keyClicks(second.room.note_card.editor.field, "van de ander")
    for reader in (first, second):
        reader.room.note_card.close_card()
    first.bot.waitUntil(lambda: len(second.notes()[0].text) > 20)
    assert "van de een" in second.notes()[0].text
    assert "van de ander" in second.notes()[0].text
    first.bot.waitUntil(lambda: first.notes()[0].text == second.notes()[0].text)


def test_a_note_that_cannot_be_saved_stays_and_is_saved_as_soon_as_that_works(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    from leeswijzer.errors import KnownError
    from leeswijzer.study.annotations import Annotations

    reader = start()
    real = Annotations.add
    full = True

    def add(self: Annotations, *given: object, **named: object) -> object:
        if full:
            raise KnownError("store-full", path="disk")
        return real(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Annotations, "add", add)
    reader.drag_over("nauwelijks")
    reader.press(Qt.Key.Key_N)
    editor = reader.room.note_card.editor
    reader.bot.keyClicks(editor.field, "niet kwijt")
    reader.bot.waitUntil(lambda: editor.state.startswith("Not saved yet"))
    assert editor.text() == "niet kwijt"
    full = False
    reader.bot.waitUntil(lambda: editor.state == "Saved", timeout=8000)
    assert reader.sees(1)[0].text == "niet kwijt"


def test_a_lost_note_can_be_attached_anew(start: Start) -> None:
    reader = start()
    reader.drag_over("nauwelijks")
    reader.press(Qt.Key.Key_1)
    (item,) = reader.sees(1)
    reader.room.notes.reattach_requested.emit(item.id)
    assert "nauwelijks" in reader.room.notices.shown["attaching"]
    reader.drag_over("maalstroom")
    reader.press(Qt.Key.Key_Return)
    reader.bot.waitUntil(lambda: reader.notes()[0].subject == "maalstroom")
    assert "attaching" not in reader.room.notices.shown


def test_esc_leaves_a_note_where_it_was(start: Start) -> None:
    reader = start()
    reader.drag_over("nauwelijks")
    reader.press(Qt.Key.Key_1)
    (item,) = reader.sees(1)
    reader.room.notes.reattach_requested.emit(item.id)
    reader.press(Qt.Key.Key_Escape)
    assert "attaching" not in reader.room.notices.shown
    reader.drag_over("maalstroom")
    reader.press(Qt.Key.Key_2)
    assert {note.subject for note in reader.sees(2)} == {"nauwelijks", "maalstroom"}


def test_a_filter_narrows_the_list_and_all_that_is_left_can_be_removed(start: Start) -> None:
    reader = start()
    for words, key in (("nauwelijks", Qt.Key.Key_1), ("maalstroom", Qt.Key.Key_2), ("gepauzeerd", Qt.Key.Key_2)):
        reader.drag_over(words)
        reader.press(key)
        reader.wait()
    reader.sees(3)
    reader.room.notes.set_filter(NoteFilter(colors=frozenset({Color.QUESTION})))
    assert [item.subject for item in reader.room.notes.shown] == ["maalstroom", "gepauzeerd"]
    reader.room.notes.select_all()
    reader.room.notes.delete_requested.emit(reader.room.notes.selected())
    assert [item.subject for item in reader.sees(1)] == ["nauwelijks"]
    reader.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.sees(3)
