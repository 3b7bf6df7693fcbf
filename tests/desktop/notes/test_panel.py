import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from leeswijzer.desktop.notes.ask import AskCard
from leeswijzer.desktop.notes.panel import NoteList, NotesPanel
from leeswijzer.desktop.notes.presenter import NoteFilter, NoteItem
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.study.annotation import Color, TargetKind
from leeswijzer.text.anchor import AnchorState

NOTES = [
    NoteItem(id="a", subject="het leger", color=Color.IMPORTANT, start=3, end=12, order=3),
    NoteItem(id="b", subject="de olie", text="van wie? #toets", tags=("toets",), start=30, end=37, order=30),
    NoteItem(id="c", subject="Bagdad", state=AnchorState.LOST, order=50),
    NoteItem(id="term:is", about=TargetKind.TERM, subject="IS", subject_id="is", text="eigen", order=60, fixed=True),
]


@pytest.fixture
def panel(qtbot, theme):
    panel = NotesPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(340, 500)
    panel.show()
    return panel


@pytest.fixture
def filled(panel):
    show(panel)
    return panel


def show(panel, items=NOTES):
    panel.show_items(items, any_notes=True, tags=[("toets", 1)], troubled={AnchorState.LOST: 1})


def view(panel):
    return panel.findChild(NoteList)


def select(panel, *rows):
    for row in rows:
        index = view(panel).model().index(row, 0)
        view(panel).selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def words(panel):
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_an_empty_list_says_what_would_stand_there_and_how_to_get_it(panel):
    panel.show_items([], any_notes=False)
    assert "press 1, 2, 3 or 4" in words(panel)


def test_a_filter_that_lets_nothing_through_says_so(panel):
    panel.show_items([], any_notes=True)
    assert "No note fits" in words(panel)


def test_a_click_chooses_a_note(qtbot, filled):
    spot = view(filled).visualRect(view(filled).model().index(1, 0)).center()
    with qtbot.waitSignal(filled.item_chosen) as chosen:
        qtbot.mouseClick(view(filled).viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [NOTES[1]]


def test_rows_tell_a_screen_reader_all_that_is_drawn(filled):
    model = view(filled).model()
    described = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) for row in range(model.rowCount())]
    assert described == ["Important", "van wie? #toets", "No longer found in the text", "eigen"]


def test_what_is_typed_and_chosen_is_asked_for(qtbot, filled):
    asked = []
    filled.filter_changed.connect(asked.append)
    qtbot.keyClicks(filled.findChild(QLineEdit), "olie")
    filled.findChildren(Swatch)[0].click()
    assert asked[-1] == NoteFilter(words="olie", colors=frozenset({Color.IMPORTANT}))


def test_a_tag_that_no_note_has_any_more_is_no_longer_asked_for(filled):
    filled.set_filter(NoteFilter(tags=frozenset({"toets"})))
    assert filled.filter.tags == {"toets"}
    filled.show_items(NOTES[:1], any_notes=True)
    assert filled.filter.tags == frozenset()


def test_notes_in_trouble_are_offered_only_where_there_are_any(filled):
    filled.set_filter(NoteFilter(troubled=True))
    assert filled.filter.troubled
    filled.show_items(NOTES[:2], any_notes=True)
    assert not filled.filter.troubled


def test_several_are_removed_at_once_but_not_what_belongs_to_a_term(qtbot, filled):
    select(filled, 0, 1, 3)
    with qtbot.waitSignal(filled.delete_requested) as wish:
        qtbot.keyClick(view(filled), Qt.Key.Key_Delete)
    assert wish.args == [["a", "b"]]


def test_a_selection_outlives_a_change_of_the_list(filled):
    select(filled, 1, 2)
    show(filled, [NoteItem(id="new", order=1), *NOTES])
    assert filled.selected() == ["b", "c"]
    assert "2 selected" in words(filled)


def test_a_lost_note_says_so_and_can_be_attached_anew(qtbot, filled):
    select(filled, 2)
    assert "No longer found" in words(filled)
    button = next(each for each in filled.findChildren(QPushButton) if each.text() == "Attach anew")
    with qtbot.waitSignal(filled.reattach_requested) as wish:
        button.click()
    assert wish.args == ["c"]
    view(filled).clearSelection()
    assert not button.isVisible()


def test_a_tag_is_asked_for_in_the_window(qtbot, filled):
    select(filled, 0, 1)
    filled._tag.click()
    ask = filled.findChild(AskCard)
    ask.field.setText("#toets")
    with qtbot.waitSignal(filled.tag_requested) as wish:
        qtbot.keyClick(ask.field, Qt.Key.Key_Return)
    assert wish.args == [["a", "b"], "#toets"]
    assert not ask.isVisible()


def test_leaving_a_question_changes_nothing(qtbot, filled):
    select(filled, 0)
    filled._tag.click()
    ask = filled.findChild(AskCard)
    ask.field.setText("toets")
    with qtbot.assertNotEmitted(filled.tag_requested):
        qtbot.keyClick(ask, Qt.Key.Key_Escape)
    assert not ask.isVisible()


def test_a_colour_is_given_the_readers_own_name(qtbot, filled):
    filled.name_colors({Color.QUESTION: "Vraag"})
    swatch = filled.findChildren(Swatch)[1]
    assert swatch.accessibleName() == "Vraag"
    filled._row.rename_asked.emit(swatch)
    ask = filled.findChild(AskCard)
    assert ask.field.text() == "Vraag"
    ask.field.setText("Navragen")
    with qtbot.waitSignal(filled.rename_requested) as wish:
        qtbot.keyClick(ask.field, Qt.Key.Key_Return)
    assert wish.args == [Color.QUESTION, "Navragen"]


@pytest.mark.parametrize(("rows", "exported"), [((), ["a", "b", "c", "term:is"]), ((0, 2), ["a", "c"])])
def test_what_is_selected_goes_out_else_all_that_is_shown(qtbot, filled, rows, exported):
    select(filled, *rows)
    with qtbot.waitSignal(filled.export_requested) as wish:
        filled._export.click()
    assert wish.args == [exported]


def test_what_the_page_shows_is_marked_and_brought_into_view(qtbot, panel):
    many = [NoteItem(id=str(n), subject=f"woord {n}", start=n, end=n + 1, order=n) for n in range(5000)]
    show(panel, many)
    panel.show_here(frozenset({"4000", "4001"}))
    shown = view(panel).visualRect(view(panel).model().index(4000, 0))
    assert view(panel).viewport().rect().contains(shown)
    panel.point_out("17")
    assert panel.selected() == ["17"]
    assert view(panel).viewport().rect().contains(view(panel).visualRect(view(panel).model().index(17, 0)))


def test_every_row_can_be_drawn(filled):
    assert not filled.grab().isNull()
