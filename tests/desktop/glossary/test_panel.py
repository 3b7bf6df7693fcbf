from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.glossary.panel import TermsPanel
from leeswijzer.desktop.glossary.presenter import TermRow, TermState
from leeswijzer.desktop.theme.tokens import Theme, load

ROWS = [
    TermRow("anbar", "Anbar", "Een provincie. " * 20, 4, TermState()),
    TermRow("is", "IS", "Een beweging.", 17, TermState(met=True)),
    TermRow("zuil", "zuil", "Een groep.", 1, TermState(met=True, kept=True)),
]


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> TermsPanel:
    panel = TermsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(340, 400)
    panel.show_rows(ROWS, any_terms=True)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    panel.setFocus()
    qtbot.waitUntil(field(panel).hasFocus)
    return panel


def field(panel: TermsPanel) -> QLineEdit:
    return panel.findChild(QLineEdit)


def listed(panel: TermsPanel) -> QListView:
    return panel.findChild(QListView)


def kept_button(panel: TermsPanel) -> QPushButton:
    return panel.findChild(QPushButton)


def names(panel: TermsPanel) -> list[str]:
    model = listed(panel).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def empty_words(panel: TermsPanel) -> str:
    return next((label.text() for label in panel.findChildren(QLabel) if label.isVisible()), "")


def test_every_term_is_listed_and_its_definition_read_out(panel: TermsPanel) -> None:
    assert names(panel) == ["Anbar", "IS", "zuil"]
    described = listed(panel).model().index(1, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "Een beweging."
    assert empty_words(panel) == ""


def test_each_key_filters(panel: TermsPanel, qtbot: QtBot) -> None:
    asked: list[tuple[str, bool]] = []
    panel.filter_changed.connect(lambda words, kept: asked.append((words, kept)))
    qtbot.keyClicks(field(panel), "zu")
    assert asked == [("z", False), ("zu", False)]
    kept_button(panel).click()
    assert asked[-1] == ("zu", True)
    qtbot.keyClick(field(panel), Qt.Key.Key_Escape)
    assert panel.filter == ("", True)


def test_enter_chooses_the_first_and_a_click_the_one_clicked(panel: TermsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.term_chosen) as told:
        qtbot.keyClick(field(panel), Qt.Key.Key_Return)
    assert told.args == ["anbar"]
    view = listed(panel)
    with qtbot.waitSignal(panel.term_chosen) as told:
        spot = view.visualRect(view.model().index(2, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["zuil"]


def test_down_goes_into_the_list_and_enter_opens_there(panel: TermsPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(field(panel), Qt.Key.Key_Down)
    view = listed(panel)
    assert view.hasFocus()
    assert view.currentIndex().row() == 0
    qtbot.keyClick(view, Qt.Key.Key_Down)
    told: list[str] = []
    panel.term_chosen.connect(told.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told == ["is"]


def test_where_there_is_nothing_it_says_what_would_be_there(panel: TermsPanel, qtbot: QtBot) -> None:
    panel.show_rows([], any_terms=False)
    assert "explains no terms yet" in empty_words(panel)
    panel.show_rows([], any_terms=True)
    assert "holds these words" in empty_words(panel)
    kept_button(panel).click()
    panel.show_rows([], any_terms=True)
    assert "Keep for review" in empty_words(panel)
    qtbot.keyClicks(field(panel), "x")
    panel.show_rows([], any_terms=True)
    assert "holds these words" in empty_words(panel)
    qtbot.keyClick(field(panel), Qt.Key.Key_Return)
    panel.show_rows(ROWS, any_terms=True)
    assert empty_words(panel) == ""


def test_what_the_reader_did_is_drawn_beside_each(panel: TermsPanel) -> None:
    def drawn() -> object:
        return panel.grab().toImage()

    plain = drawn()
    panel.show_rows([replace(ROWS[0], state=TermState(met=True)), *ROWS[1:]], any_terms=True)
    met = drawn()
    panel.show_rows([replace(ROWS[0], state=TermState(met=True, kept=True)), *ROWS[1:]], any_terms=True)
    kept = drawn()
    assert plain != met
    assert met != kept
    panel.use_theme(load("dark"))
    assert drawn() != kept


def test_the_chosen_line_stays_chosen_while_the_list_changes(panel: TermsPanel) -> None:
    view = listed(panel)
    view.setCurrentIndex(view.model().index(2, 0))
    panel.show_rows(ROWS[:2], any_terms=True)
    assert view.currentIndex().row() == 1
