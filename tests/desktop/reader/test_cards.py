"""The contents and the page's settings, each on its card."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.reader.outline import OutlineCard
from leeswijzer.desktop.reader.page import Typography
from leeswijzer.desktop.reader.presenter import OutlineEntry
from leeswijzer.desktop.reader.settings import PageSettingsCard
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.study.settings import Settings

ROOM = QRect(0, 0, 900, 700)
BESIDE = QRect(800, 4, 32, 32)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> QWidget:
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.resize(900, 700)
    desk.show()
    qtbot.waitExposed(desk)
    desk.activateWindow()
    return desk


# Contents


@pytest.fixture
def outline(desk: QWidget, theme: Theme) -> OutlineCard:
    return OutlineCard(theme, desk)


def headings(outline: OutlineCard) -> QListWidget:
    return outline.findChild(QListWidget)


def test_the_heading_that_is_being_read_is_marked_and_enter_goes_to_another(outline: OutlineCard, qtbot: QtBot) -> None:
    outline.show_entries([OutlineEntry("Een", 0, 1), OutlineEntry("Twee", 50, 2), OutlineEntry("Drie", 90, 1)], 1)
    outline.open_beside(BESIDE, ROOM, take_focus=True)
    listed = headings(outline)
    assert listed.currentItem().text().strip() == "Twee"
    assert listed.hasFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    with qtbot.waitSignal(outline.heading_chosen) as told:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert told.args == [90]
    assert not outline.isVisible()


def test_a_click_on_a_heading_tells_it_once(outline: OutlineCard, qtbot: QtBot) -> None:
    outline.show_entries([OutlineEntry("Een", 0, 1), OutlineEntry("Twee", 50, 2)], -1)
    outline.open_beside(BESIDE, ROOM, take_focus=True)
    told: list[int] = []
    outline.heading_chosen.connect(told.append)
    listed = headings(outline)
    spot = listed.visualItemRect(listed.item(1)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told == [50]


def test_a_text_without_headings_says_so(outline: OutlineCard) -> None:
    outline.show_entries([], -1)
    outline.open_beside(BESIDE, ROOM, take_focus=True)
    assert [label.text() for label in outline.findChildren(QLabel) if label.isVisible()] == [
        "This text has no headings."
    ]


def test_many_headings_fit_the_window(outline: OutlineCard) -> None:
    outline.show_entries([OutlineEntry(f"Kop {n} " * 20, n, 3) for n in range(10_000)], 9_000)
    outline.open_beside(BESIDE, ROOM, take_focus=True)
    assert ROOM.contains(outline.surface().translated(outline.pos()))
    listed = headings(outline)
    assert listed.visualItemRect(listed.currentItem()).intersects(listed.viewport().rect())


def test_escape_closes_the_contents(outline: OutlineCard, qtbot: QtBot) -> None:
    outline.show_entries([OutlineEntry("Een", 0, 1)], 0)
    outline.open_beside(BESIDE, ROOM, take_focus=True)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not outline.isVisible()


# Page settings


@pytest.fixture
def page(desk: QWidget, theme: Theme) -> PageSettingsCard:
    card = PageSettingsCard(theme, desk)
    card.show_settings(Typography(size=21, measure=60, line_height=1.7, serif=False), "sepia", "section")
    card.open_beside(BESIDE, ROOM, take_focus=True)
    return card


def slider(card: PageSettingsCard, name: str) -> QSlider:
    return next(each for each in card.findChildren(QSlider) if each.accessibleName() == name)


def button(card: PageSettingsCard, words: str) -> QPushButton:
    return next(each for each in card.findChildren(QPushButton) if each.text() == words)


def test_the_card_shows_what_holds_and_says_it_in_numbers(page: PageSettingsCard) -> None:
    assert (slider(page, "Size").value(), slider(page, "Line length").value()) == (21, 60)
    assert [each.text() for each in page.findChildren(QPushButton) if each.isChecked()] == (
        ["Sans", "Sepia", "First per section"]
    )
    words = [label.text() for label in page.findChildren(QLabel)]
    assert {"21 px", "60"} <= set(words)
    assert any(text in ("1.70", "1,70") for text in words)


def test_every_change_is_told_at_once_and_alone(page: PageSettingsCard, qtbot: QtBot) -> None:
    told: list[Typography] = []
    page.typography_changed.connect(told.append)
    slider(page, "Size").setValue(24)
    assert told[-1] == Typography(size=24, measure=60, line_height=1.7, serif=False)
    slider(page, "Line length").setValue(75)
    slider(page, "Line height").setValue(0)
    assert told[-1] == Typography(size=24, measure=75, line_height=1.2, serif=False)
    button(page, "Serif").click()
    assert told[-1] == Typography(size=24, measure=75, line_height=1.2, serif=True)
    assert len(told) == 4
    with qtbot.waitSignal(page.paper_changed) as paper:
        button(page, "Dark").click()
    assert paper.args == ["dark"]
    with qtbot.waitSignal(page.occurrences_changed) as occurrences:
        button(page, "First").click()
    assert occurrences.args == ["first"]
    assert len(told) == 4


def test_the_type_can_be_as_it_was_at_first(page: PageSettingsCard, qtbot: QtBot) -> None:
    page.show_settings(Typography(), "dark", "first")
    assert not page.reset_button.isEnabled()
    slider(page, "Size").setValue(30)
    button(page, "Sans").click()
    assert page.reset_button.isEnabled()
    page.reset_button.setFocus()
    with qtbot.waitSignal(page.typography_changed) as told:
        qtbot.keyClick(page.reset_button, Qt.Key.Key_Space)
    assert told.args == [Typography()]
    assert (slider(page, "Size").value(), button(page, "Serif").isChecked()) == (Typography().size, True)
    assert button(page, "Dark").isChecked()  # the paper is another matter
    assert slider(page, "Size").hasFocus()


def test_everything_the_sliders_can_say_is_a_setting(page: PageSettingsCard) -> None:
    told: list[Typography] = []
    page.typography_changed.connect(told.append)
    for each in page.findChildren(QSlider):
        for value in range(each.minimum(), each.maximum() + 1):
            each.setValue(value)
    for setting in told:
        changed = Settings().changed(type_size=setting.size, measure=setting.measure, line_height=setting.line_height)
        assert changed.type_size == setting.size
    assert {setting.line_height for setting in told} >= {1.2, 1.55, 2.2}


def test_showing_what_holds_tells_nothing(page: PageSettingsCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.typography_changed), qtbot.assertNotEmitted(page.paper_changed):
        page.show_settings(Typography(), "light", "all")


def test_each_row_of_choices_can_be_reached_and_changed_by_key(page: PageSettingsCard, qtbot: QtBot) -> None:
    seen = set()
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert page.isAncestorOf(focus)
        seen.add(focus.accessibleName() or focus.text())
    assert {"Size", "Line length", "Line height"} <= seen
    assert seen & {"Serif", "Sans"}
    assert seen & {"System", "Light", "Sepia", "Dark", "Contrast"}
    assert seen & {"First", "First per section", "All"}


def test_no_word_of_the_card_is_cut_off(page: PageSettingsCard) -> None:
    for each in page.findChildren(QPushButton):
        wanted = each.fontMetrics().horizontalAdvance(each.text())
        border = 0 if each.property("role") == "link" else 8
        assert each.width() >= wanted + border, each.text()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()
