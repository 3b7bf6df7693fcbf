"""Writing in the margin, as a reader does it: with the mouse and the keys, in the real window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from leeswijzer.desktop.furnishing import Furnishing
from leeswijzer.desktop.notes.draft import Draft, DraftState
from leeswijzer.desktop.notes.presenter import NoteFilter, NoteItem
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.study.annotation import Color, TargetKind
from leeswijzer.text.anchor import AnchorState

pytestmark = pytest.mark.journey

Start = Callable[..., "Reader"]

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too


class Reader:
    """Somebody at the window: has eyes, a mouse and keys."""

    def __init__(self, program: Any) -> None:
        self.program, self.bot = program, program.bot
        self.page = program.page
        self.text = self.page.shown.text

    @property
    def room(self) -> Furnishing:
        room: Furnishing = self.program.furnishing
        return room

    def wait(self) -> None:
        self.program.rest()

    def until(self, condition: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

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
        self.until(lambda: len(self.page.washes("annotations")) == count)
        return self.notes()

    def draft(self) -> Draft:
        draft = self.room.annotating.writing.draft
        assert draft is not None
        return draft

    def has_saved(self) -> bool:
        return self.draft().id is not None and self.draft().state is DraftState.SAVED

    def leave(self) -> None:
        self.program.leave()


@pytest.fixture
def start(start_program: Callable[..., Any]) -> Start:
    """Sits down at the program, on the same home each time."""

    def begin(lesson: str | None = None) -> Reader:
        return Reader(start_program(lesson))

    return begin


def test_a_note_on_selected_words_is_there_again_after_a_new_start(start: Start) -> None:
    reader = start()
    reader.drag_over("anti-IS-coalitie")
    reader.until(reader.room.selection_bar.isVisible)
    assert reader.page.hasFocus()
    reader.press(Qt.Key.Key_1)
    (item,) = reader.sees(1)
    assert (item.subject, item.color, item.bare) == ("anti-IS-coalitie", Color.IMPORTANT, True)
    assert not reader.room.selection_bar.isVisible()

    reader.drag_over("nauwelijks")
    reader.press(Qt.Key.Key_N)
    reader.until(reader.room.note_card.editor.field.hasFocus)
    reader.bot.keyClicks(reader.room.note_card.editor.field, "Was dat wel zo? #toets")
    reader.until(reader.has_saved)
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
    reader.until(reader.room.note_card.isVisible)
    reader.press(Qt.Key.Key_4)
    reader.until(lambda: reader.notes()[0].color is Color.VOCABULARY)
    reader.press(Qt.Key.Key_Delete)
    reader.sees(0)
    reader.until(lambda: reader.room.status.told)
    reader.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.sees(1)
    reader.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reader.until(lambda: reader.notes()[0].color is Color.QUESTION)
    reader.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    reader.until(lambda: reader.notes()[0].color is Color.VOCABULARY)


def test_highlights_may_overlap_and_each_can_be_reached(start: Start) -> None:
    reader = start()
    reader.drag_over("er nauwelijks meer")
    reader.press(Qt.Key.Key_1)
    reader.sees(1)
    reader.drag_over("nauwelijks meer")
    reader.press(Qt.Key.Key_3)
    reader.sees(2)
    reader.click_on("nauwelijks meer")
    reader.until(reader.room.note_card.isVisible)
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
    reader.until(lambda: not reader.page.rect_of(*item.place).isEmpty())
    assert reader.page.viewport().rect().contains(reader.page.rect_of(*item.place))
    assert [wash.start for wash in reader.page.washes("passage")] == [item.start]
    reader.click_on("nauwelijks")
    reader.until(lambda: reader.room.notes.selected() == [item.id])


def test_all_of_it_by_keyboard(start: Start) -> None:
    reader = start()
    reader.press(Qt.Key.Key_F7)
    assert reader.page.caret_browsing
    at = reader.page.caret_offset()
    for _ in range(4):
        reader.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    reader.until(reader.room.selection_bar.isVisible)
    reader.press(Qt.Key.Key_3)
    (item,) = reader.sees(1)
    assert item.start == at
    reader.press(Qt.Key.Key_Escape)
    assert not reader.page.caret_browsing
    reader.press(Qt.Key.Key_M)
    assert reader.page.focused_note == item.id
    reader.press(Qt.Key.Key_Return)
    reader.until(reader.room.note_card.isVisible)
    reader.press(Qt.Key.Key_Escape)
    reader.until(reader.page.hasFocus)
    reader.press(Qt.Key.Key_M)
    reader.press(Qt.Key.Key_Delete)
    reader.sees(0)


def test_a_second_window_sees_what_the_first_one_writes(start: Start) -> None:
    second, first = start(), start()
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
    first.until(lambda: len(second.notes()[0].text) > 20)
    assert "van de een" in second.notes()[0].text
    assert "van de ander" in second.notes()[0].text
    first.until(lambda: first.notes()[0].text == second.notes()[0].text)


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
    reader.until(lambda: reader.draft().state is DraftState.FAILED)
    assert "store-full" in editor.state  # whatever is told stands in the card
    assert editor.text() == "niet kwijt"
    full = False
    reader.until(reader.has_saved)
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
    reader.until(lambda: reader.notes()[0].subject == "maalstroom")
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
    reader.until(lambda: "2" in reader.room.status.told)
    reader.bot.mouseClick(reader.room.status.take_back_button, Qt.MouseButton.LeftButton)
    reader.sees(3)
    assert reader.room.status.told == ""


@pytest.fixture
def without(start: Start) -> Reader:
    """Has removed the highlight on one word, with another still there, and is offered to bring it back."""
    reader = start()
    for words in ("nauwelijks", "gepauzeerd"):
        reader.drag_over(words)
        reader.press(Qt.Key.Key_1)
        reader.wait()
    reader.sees(2)
    reader.click_on("nauwelijks")
    reader.until(reader.room.note_card.isVisible)
    reader.press(Qt.Key.Key_Delete)
    reader.until(lambda: reader.room.status.told)
    return reader


def test_what_is_done_next_ends_the_offer_to_bring_a_note_back(without: Reader) -> None:
    without.drag_over("maalstroom")
    without.press(Qt.Key.Key_1)
    without.sees(2)
    without.until(lambda: not without.room.status.told)


def test_a_note_marked_at_once_after_a_removal_is_not_what_is_taken_back(without: Reader) -> None:
    room = without.room
    room.annotating.bring_back()
    without.sees(2)
    identifiers = [item.id for item in without.notes() if item.subject == "nauwelijks"]
    start = without.place("maalstroom")
    room.annotating.remove(identifiers)
    lesson = room.lesson
    assert lesson is not None
    room.link.change(lambda session: session.annotations.add(lesson.id, lesson.document, *start, color="question")[1])
    without.wait()
    without.sees(2)
    assert room.status.told == ""


def test_what_was_gone_already_is_not_offered(without: Reader) -> None:
    without.room.status.tell_nothing()
    without.room.annotating.remove(["gone already"])
    without.wait()
    assert without.room.status.told == ""


def test_looking_a_term_up_leaves_the_offer_and_keeping_it_ends_it(without: Reader) -> None:
    room = without.room
    room.glossary.open_term("maalstroom")
    without.wait()
    without.wait()  # for the question what was done last
    assert room.status.told
    room.glossary.kept_changed.emit("maalstroom", True)
    without.until(lambda: not room.status.told)


def test_who_writes_on_is_not_offered_what_writing_would_change(without: Reader) -> None:
    without.click_on("gepauzeerd")
    without.until(without.room.note_card.isVisible)
    without.press(Qt.Key.Key_N)
    without.until(without.room.note_card.editor.field.hasFocus)
    without.bot.keyClicks(without.room.note_card.editor.field, "dit")
    assert without.room.status.told == ""


def test_the_keyboard_is_at_the_page_after_a_note_was_brought_back(without: Reader) -> None:
    without.room.status.take_back_button.setFocus()
    without.press(Qt.Key.Key_Space)
    without.sees(2)
    assert without.page.hasFocus()


PARAGRAPHS = (
    "Het begon met een brief die niemand wilde lezen.",
    "De minister zei er later niets over, ook niet in het parlement.",
    "In Bagdad bleef het die avond rustig, op een enkele auto na.",
)


def test_in_an_edited_text_notes_are_found_again_and_it_is_told_what_became_of_them(
    start: Start, tmp_path: Path
) -> None:
    story = tmp_path / "verhaal.txt"
    story.write_text("\n\n".join(PARAGRAPHS), encoding="utf-8")
    reader = start(str(story))
    for words in ("een brief die niemand wilde lezen", "op een enkele auto na"):
        reader.drag_over(words)
        reader.press(Qt.Key.Key_1)
        reader.wait()
    reader.sees(2)
    reader.leave()
    story.write_text("\n\n".join(("Een nieuw begin van het verhaal.", *PARAGRAPHS[:2])), encoding="utf-8")

    reader = start(str(story))
    (moved,) = reader.sees(1)[:1]
    assert "reanchored" in reader.room.notices.shown
    assert (moved.subject, moved.state) == ("een brief die niemand wilde lezen", AnchorState.MOVED)
    assert reader.text[slice(*moved.place)] == moved.subject
    reader.room.notes.set_filter(NoteFilter(troubled=True))
    assert [item.state for item in reader.room.notes.shown] == [AnchorState.MOVED, AnchorState.LOST]


def test_a_note_on_a_term_stands_in_the_list_and_leads_to_its_card(start: Start) -> None:
    reader = start()
    reader.room.glossary.note_changed.emit("coalitie", "Wie doet er mee?")
    reader.until(lambda: [item.text for item in reader.notes()] == ["Wie doet er mee?"])
    (item,) = reader.notes()
    assert (item.about, item.fixed) == (TargetKind.TERM, True)
    reader.room.notes.item_chosen.emit(item)
    reader.until(reader.room.card.isVisible)


def test_places_and_questions_can_be_noted_too(start: Start) -> None:
    reader = start()
    reader.room.annotating.note_on(TargetKind.PLACE, "mosul")
    reader.bot.keyClicks(reader.room.note_card.editor.field, "viel in 2014")
    reader.press(Qt.Key.Key_Escape)
    reader.until(lambda: len(reader.notes()) == 1)
    (item,) = reader.notes()
    assert (item.about, item.subject_id, item.text) == (TargetKind.PLACE, "mosul", "viel in 2014")
    reader.room.annotating.note_on(TargetKind.PLACE, "mosul")
    assert reader.room.note_card.editor.text() == "viel in 2014"


def test_colours_can_be_given_other_names(start: Start) -> None:
    reader = start()
    reader.room.notes.rename_requested.emit(Color.QUESTION, "Navragen")
    swatches = reader.room.selection_bar.findChildren(Swatch)
    reader.until(lambda: swatches[1].accessibleName() == "Navragen")


@pytest.mark.parametrize("ending", ["md", "html", "pdf", "csv", "jsonld"])
def test_notes_go_out_as_a_file(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    from PySide6.QtWidgets import QFileDialog

    target = tmp_path / f"notes.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    reader = start()
    for words in ("nauwelijks", "maalstroom"):
        reader.drag_over(words)
        reader.press(Qt.Key.Key_1)
        reader.wait()
    (first, _) = reader.sees(2)
    reader.room.notes.export_requested.emit([first.id])
    reader.until(target.exists)
    reader.until(lambda: "exported" in reader.room.notices.shown)
    if ending != "pdf":
        written = target.read_text(encoding="utf-8")
        assert first.subject in written
        assert written.count("nauwelijks") + written.count("maalstroom") >= 1
        assert not ({"nauwelijks", "maalstroom"} - {first.subject}) & set(written.split())


def test_on_a_real_screen_with_the_mouse_and_the_keys(start: Start, hand: Any) -> None:
    reader = start()
    begin, end = reader.place("nauwelijks")
    reader.page.bring_into_view(begin, end)
    rect, viewport = reader.page.rect_of(begin, end), reader.page.viewport()
    hand.move(viewport, QPoint(rect.left() + 1, rect.center().y()))
    hand._do("mousedown", "1")
    for part in (3, 2, 1):
        hand.move(viewport, QPoint(rect.right() - 1 - 8 * (part - 1), rect.center().y()))
    hand._do("mouseup", "1")
    reader.until(reader.room.selection_bar.isVisible)
    hand.press("1")
    (item,) = reader.sees(1)
    assert item.subject == "nauwelijks"
    hand.click(viewport, rect.center())
    reader.until(reader.room.note_card.isVisible)
    hand.press("n")
    reader.until(reader.room.note_card.editor.field.hasFocus)
    hand.type("Was dat zo?")
    reader.until(reader.has_saved)
    hand.press("Escape")
    reader.until(lambda: reader.notes()[0].text == "Was dat zo?")
    hand.press("ctrl+z")
    reader.until(lambda: reader.notes()[0].bare)


def test_the_text_goes_to_paper_with_its_notes_and_terms(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = start()
    target = tmp_path / "les"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    reader.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    written = target.with_suffix(".pdf")
    reader.until(lambda: str(written) in reader.program.notices.get("handout", ""))
    assert written.read_bytes().startswith(b"%PDF")


def test_a_handout_that_cannot_be_written_is_told_of(start: Start, tmp_path: Path) -> None:
    reader = start()
    reader.room.handing_out.save(tmp_path / "nowhere" / "les.pdf")
    reader.until(lambda: "export-not-written" in reader.program.notices)
