import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from leeswijzer.desktop.notes.card import NoteCard
from leeswijzer.desktop.notes.presenter import NoteItem
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.study.annotation import Color, TargetKind
from leeswijzer.text.anchor import AnchorState

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too

BARE = NoteItem(id="a", subject="het leger", color=Color.QUESTION, start=3, end=12, order=3)


@pytest.fixture
def card(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    card = NoteCard(theme, window)
    card.window_under_test = window  # lives as long as its card
    return card


def show(card, item, *, writing=False, number=1, total=1):
    card.show_item(item, number, total)
    card.editor.show_text(item.text)
    card.show_writing(writing)
    card.open_beside(QRect(100, 100, 200, 25), QRect(0, 0, 800, 600), take_focus=True)


def test_the_colour_of_the_highlight_is_the_one_that_is_checked(card):
    show(card, BARE)
    assert [swatch.color for swatch in card.findChildren(Swatch) if swatch.isChecked()] == [Color.QUESTION]


@pytest.mark.parametrize(("key", "color"), [(Qt.Key.Key_1, Color.IMPORTANT), (Qt.Key.Key_4, Color.VOCABULARY)])
def test_number_keys_change_the_colour(qtbot, card, key, color):
    show(card, BARE)
    with qtbot.waitSignal(card.color_chosen) as chosen:
        qtbot.keyClick(card, key)
    assert chosen.args == [color]


def test_delete_removes_but_not_while_writing(qtbot, card):
    show(card, BARE)
    with qtbot.waitSignal(card.remove_requested):
        qtbot.keyClick(card, Qt.Key.Key_Delete)
    card.write()
    qtbot.keyClicks(card.editor.field, "nee")
    with qtbot.assertNotEmitted(card.remove_requested):
        qtbot.keyClick(card.editor.field, Qt.Key.Key_Backspace)
    assert card.editor.text() == "ne"


def test_n_opens_the_field_and_puts_the_keyboard_into_it(qtbot, card):
    show(card, BARE)
    assert not card.writing
    qtbot.keyClick(card, Qt.Key.Key_N)
    assert card.writing
    qtbot.waitUntil(card.editor.field.hasFocus)


def test_typing_is_told_and_asked_to_be_saved_after_a_pause(qtbot, card):
    show(card, BARE, writing=True)
    with qtbot.waitSignal(card.editor.save_due, timeout=PATIENCE):
        qtbot.keyClicks(card.editor.field, "waarom")
    assert card.editor.text() == "waarom"


def test_who_types_without_a_pause_is_saved_too(qtbot, card):
    show(card, BARE, writing=True)
    due = []
    card.editor.save_due.connect(lambda: due.append(card.editor.text()))

    def typed_on():
        qtbot.keyClicks(card.editor.field, "x")
        return bool(due)

    qtbot.waitUntil(typed_on, timeout=PATIENCE)
    assert len(due[0]) > 2


def tags(card):
    labels = card.editor.findChildren(QLabel)
    return [label.text() for label in labels if label.property("role") == "tag" and label.isVisible()]


def test_tags_become_chips(qtbot, card):
    show(card, BARE, writing=True)
    qtbot.keyClicks(card.editor.field, "Zie #toets en #Irak-2011, maar niet a#b")
    qtbot.waitUntil(lambda: tags(card) == ["#toets", "#Irak-2011"])
    card.editor.show_text("Zie #toets")
    qtbot.waitUntil(lambda: tags(card) == ["#toets"])


def test_the_card_grows_with_its_note_and_nothing_overlaps(qtbot, card):
    show(card, BARE, writing=True)
    before = card.height()
    card.editor.field.insertPlainText("een #toets\ntwee\ndrie\nvier\nvijf\nzes")
    qtbot.waitUntil(lambda: card.height() > before + 40)
    field = card.editor.field.rect().translated(card.editor.field.mapTo(card, card.editor.field.rect().topLeft()))
    for label in card.editor.findChildren(QLabel):
        if label.isVisible():
            assert not label.rect().translated(label.mapTo(card, label.rect().topLeft())).intersects(field)
            assert card.surface().contains(label.mapTo(card, label.rect().center()))


def test_the_caret_stays_where_it_is_when_the_words_come_anew(qtbot, card):
    show(card, BARE, writing=True)
    card.editor.show_text("een twee")
    cursor = card.editor.field.textCursor()
    cursor.setPosition(3)
    card.editor.field.setTextCursor(cursor)
    with qtbot.assertNotEmitted(card.editor.typed):
        card.editor.show_text("een twee\n\n---\n\ndrie")
    assert card.editor.field.textCursor().position() == 3


def test_what_a_lost_note_was_on_is_told(card):
    lost = NoteItem(id="a", subject="het oude leger", state=AnchorState.LOST, order=3)
    show(card, lost)
    assert any("het oude leger" in label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_a_note_on_a_place_has_no_colours(card):
    show(card, NoteItem(id="a", about=TargetKind.PLACE, subject="Mosul", text="stad"), writing=True)
    assert not any(swatch.isVisible() for swatch in card.findChildren(Swatch))


def test_over_several_highlights_the_reader_can_step(qtbot, card):
    show(card, BARE, number=1, total=2)
    assert any(label.text() == "1 of 2" and label.isVisible() for label in card.findChildren(QLabel))
    with qtbot.waitSignal(card.step_requested) as step:
        card._next.click()
    assert step.args == [1]


def test_markdown_can_be_previewed_and_html_stays_words(qtbot, card):
    show(card, BARE, writing=True)
    card.editor.show_text("Dit is *belangrijk* <b>niet</b>")
    card.editor._preview_button.setChecked(True)
    assert card.editor._preview.toPlainText() == "Dit is belangrijk <b>niet</b>"
