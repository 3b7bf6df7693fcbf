from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from leeswijzer.desktop.notes.ask import AskCard
from leeswijzer.desktop.notes.filter_row import FilterRow
from leeswijzer.desktop.notes.presenter import NoteFilter, NoteItem
from leeswijzer.desktop.notes.room import NotesRoom
from leeswijzer.desktop.notes.room_presenter import Gathered, LessonHead, Order
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.study.annotation import Color, TargetKind

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


def item(identifier, lesson, minutes, **values):
    title = {"a": "Appels", "b": "Bagdad"}[lesson]
    given = {"subject": f"woorden van {identifier}", "start": minutes, "end": minutes + 5, "order": minutes, **values}
    return NoteItem(id=identifier, lesson_id=lesson, lesson=title, modified=NOON - timedelta(minutes=minutes), **given)


NOTES = [
    item("first", "b", 0, color=Color.IMPORTANT),
    item("second", "a", 1, text="Wie dan? #toets", tags=("toets",), color=Color.QUESTION),
    item("third", "b", 2, subject="een passage die heel lang is " * 30),
    item("own", "b", 3, about=TargetKind.TERM, subject="IS", subject_id="is", text="eigen", fixed=True),
]


def gathered(notes=NOTES, left_out=0):
    by_lesson = sorted(notes, key=lambda each: (each.lesson, each.order))
    tags = [("toets", 1)] if any(each.tags for each in notes) else []
    return Gathered({Order.NEWEST: notes, Order.LESSON: by_lesson}, tags, 0, left_out)


@pytest.fixture
def room(qtbot, theme):
    room = NotesRoom(theme)
    qtbot.addWidget(room)
    room.resize(900, 700)
    room.show()
    qtbot.waitExposed(room)
    room.activateWindow()
    room.setFocus()
    return room


@pytest.fixture
def filled(room):
    room.show_notes(gathered())
    return room


def shown(room):
    return [room.list.model().index(row, 0).data() for row in range(room.list.model().rowCount())]


def field(room):
    return room.findChild(QLineEdit)


def words(room):
    return " ".join(label.text() for label in room.findChildren(QLabel) if label.isVisible())


def spot(room, row):
    return room.list.visualRect(room.list.model().index(row, 0)).center()


def test_before_anything_was_read_nothing_is_said_to_be_missing(room):
    assert "will stand here" not in words(room)
    assert field(room).hasFocus()


def test_an_empty_room_says_what_would_stand_there_and_leads_out(qtbot, room):
    room.show_notes(gathered([]))
    assert "press 1, 2, 3 or 4" in words(room)
    assert not field(room).isVisible()
    assert not room.findChild(QComboBox).isVisible()
    out = next(each for each in room.findChildren(QPushButton) if each.isVisible())
    assert out.hasFocus()
    with qtbot.waitSignal(room.read_requested):
        out.click()
    room.show_notes(gathered())
    assert field(room).isVisible()


def test_the_field_has_the_keyboard_and_down_up_and_enter_go_through_the_list(qtbot, filled):
    assert field(filled).hasFocus()
    qtbot.keyClick(field(filled), Qt.Key.Key_Down)
    assert filled.list.hasFocus()
    assert filled.list.selected() == NOTES[:1]
    qtbot.keyClick(filled.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(filled.note_chosen) as chosen:
        qtbot.keyClick(filled.list, Qt.Key.Key_Return)
    assert chosen.args == [NOTES[1]]
    qtbot.keyClick(filled.list, Qt.Key.Key_Up)
    assert filled.list.hasFocus()
    qtbot.keyClick(filled.list, Qt.Key.Key_Up)
    assert field(filled).hasFocus()


def test_enter_in_the_field_goes_to_the_first_note(qtbot, filled):
    filled.set_order(Order.LESSON)
    with qtbot.waitSignal(filled.note_chosen) as chosen:
        qtbot.keyClick(field(filled), Qt.Key.Key_Return)
    assert chosen.args == [NOTES[1]]


def test_a_click_goes_to_a_note_but_choosing_several_does_not(qtbot, filled):
    viewport = filled.list.viewport()
    with qtbot.waitSignal(filled.note_chosen) as chosen:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot(filled, 0))
    assert chosen.args == [NOTES[0]]
    with qtbot.assertNotEmitted(filled.note_chosen):
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=spot(filled, 1))
    assert filled.list.selected() == NOTES[:2]


def test_what_is_typed_filters_and_escape_shows_all_again(qtbot, filled):
    qtbot.keyClicks(field(filled), "wie")
    assert shown(filled) == ["woorden van second"]
    assert "1 note" in words(filled)
    qtbot.keyClick(field(filled), Qt.Key.Key_Escape)
    assert len(shown(filled)) == 4
    filled.findChildren(Swatch)[0].click()
    assert shown(filled) == ["woorden van first"]
    qtbot.keyClick(filled.list, Qt.Key.Key_Escape)
    assert (len(shown(filled)), filled.filter) == (4, NoteFilter())
    assert field(filled).hasFocus()


def test_a_filter_that_lets_nothing_through_says_so_and_can_be_dropped(qtbot, filled):
    qtbot.keyClicks(field(filled), "nergens")
    assert "No note fits" in words(filled)
    next(each for each in filled.findChildren(QPushButton) if each.text() == "Show all notes").click()
    assert len(shown(filled)) == 4
    assert field(filled).hasFocus()


def test_by_lesson_the_titles_stand_over_the_notes_and_the_keys_pass_them_by(qtbot, filled):
    box = filled.findChild(QComboBox)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert filled.order is Order.LESSON
    assert shown(filled)[:3] == ["Appels, 1 note(s)", "woorden van second", "Bagdad, 3 note(s)"]
    filled.list.enter()
    assert filled.list.currentIndex().row() == 1
    qtbot.keyClick(filled.list, Qt.Key.Key_Down)
    assert filled.list.currentIndex().row() == 3
    with qtbot.assertNotEmitted(filled.note_chosen):
        qtbot.mouseClick(filled.list.viewport(), Qt.MouseButton.LeftButton, pos=spot(filled, 0))


def test_a_row_is_as_high_as_its_words_need_and_wide_rows_need_less(qtbot, filled):
    heights = [filled.list.rowHeight(row) for row in range(3)]
    assert heights[0] < heights[1] < heights[2]
    filled.list._rows.show_items([replace(NOTES[2], subject="een passage van twee regels " * 5)])
    filled.resize(420, 700)
    narrow = filled.list.rowHeight(0)
    filled.resize(1200, 700)
    assert filled.list.rowHeight(0) < narrow


def test_rows_tell_a_screen_reader_all_that_is_drawn(filled):
    model = filled.list.model()
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    told = model.index(1, 0).data(role)
    assert "Wie dan? #toets" in told
    assert "Question" in told
    assert "#toets" in told
    assert "Appels" in told
    assert filled.list.accessibleName() == "Notes of all lessons"
    assert filled.findChild(QComboBox).accessibleName() == "Order"


def test_delete_asks_to_remove_what_is_selected_but_not_what_belongs_to_a_term(qtbot, filled):
    filled.list.selectAll()
    with qtbot.waitSignal(filled.remove_requested) as wish:
        qtbot.keyClick(filled.list, Qt.Key.Key_Delete)
    assert wish.args == [NOTES[:3]]


def test_the_reader_stays_where_they_were_when_the_notes_change(filled):
    filled.list.enter()
    filled.list.setCurrentIndex(filled.list.model().index(1, 0))
    filled.show_notes(gathered([item("new", "a", 0), *NOTES]))
    assert filled.list.selected() == [NOTES[1]]
    filled.show_notes(gathered([item("new", "a", 0), NOTES[0], *NOTES[2:]]))
    assert filled.list.selected() == [NOTES[2]]
    assert filled.list.hasFocus()


def test_whoever_removes_the_last_note_is_not_left_without_a_place_for_the_keys(filled):
    filled.list.enter()
    filled.show_notes(gathered([]))
    assert filled.focusProxy().hasFocus()
    assert filled.focusProxy().text() == "Back to the text"


def test_what_is_left_out_is_said(filled):
    assert "changed last" not in words(filled)
    filled.show_notes(gathered(left_out=9))
    assert "The 3 notes changed last are here." in words(filled)


def test_a_colour_is_renamed_in_the_window(qtbot, filled):
    filled.findChild(FilterRow).rename_asked.emit(filled.findChildren(Swatch)[2])
    ask = filled.findChild(AskCard)
    ask.field.setText("Onzin")
    with qtbot.waitSignal(filled.rename_requested) as wish:
        qtbot.keyClick(ask.field, Qt.Key.Key_Return)
    assert wish.args == [Color.DISAGREE, "Onzin"]
    filled.name_colors({Color.IMPORTANT: "Kern"})
    model = filled.list.model()
    assert "Kern" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_rows_can_be_drawn_in_every_state(filled):
    filled.set_order(Order.LESSON)
    filled.list.selectAll()
    picture = filled.grab().toImage()
    colors = {picture.pixelColor(x, 300).name() for x in range(picture.width())}
    assert len(colors) > 3
    assert isinstance(filled.list._rows.items[0], LessonHead)


def test_a_room_of_thousands_of_notes_answers_to_a_key_at_once(qtbot, room):
    import time

    many = [item(f"note {n}", "ab"[n % 2], n) for n in range(2000)]
    room.show_notes(gathered(many))
    started = time.thread_time()
    qtbot.keyClicks(field(room), "1")
    assert time.thread_time() - started < 0.2
