from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.reader.find import FindBar
from leeswijzer.desktop.reader.ink import Wash
from leeswijzer.desktop.reader.outline import OutlineCard
from leeswijzer.desktop.reader.view import ReaderView
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.status import StatusLine
from leeswijzer.desktop.theme.tokens import HIGHLIGHTS, Theme
from leeswijzer.text.document import Document

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too


class Desk(QWidget):
    """The page with its field above it, as in the window."""

    def __init__(self, theme: Theme, view: ReaderView) -> None:
        super().__init__()
        self.view = view
        self.bar = FindBar(theme)
        self.outline = OutlineCard(theme, self)
        self.status = StatusLine(theme)
        column = QVBoxLayout(self)
        for widget in (self.bar, view, self.status):
            column.addWidget(widget)
        self.reading = Reading(view, self.bar, self.outline, self.status, self)
        self.field = self.bar.findChild(QLineEdit)
        self.count = self.bar.findChild(QLabel)
        self.buttons = self.bar.findChildren(QPushButton)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, view: ReaderView) -> Iterator[Desk]:
    desk = Desk(theme, view)
    qtbot.addWidget(desk)
    desk.resize(900, 700)
    desk.show()
    qtbot.waitExposed(desk)
    desk.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    yield desk
    view.setParent(None)


def selected(desk: Desk) -> str:
    chosen = desk.view.selected_range()
    return desk.view.shown.text[slice(*chosen)] if chosen else ""


def test_words_are_found_a_moment_after_they_were_typed(desk: Desk, article: Document, qtbot: QtBot) -> None:
    desk.reading.open_find()
    assert desk.field.hasFocus()
    qtbot.keyClicks(desk.field, "deel")
    qtbot.waitUntil(lambda: desk.count.text() == "1 of 10")
    at = article.text.index("Deel 1")
    assert desk.view.viewport().rect().contains(desk.view.rect_of(at, at + 4))


def test_enter_right_after_typing_searches_and_does_not_skip_the_first(desk: Desk, qtbot: QtBot) -> None:
    desk.reading.open_find()
    qtbot.keyClicks(desk.field, "deel")
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    assert desk.count.text() == "1 of 10"
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    assert desk.count.text() == "2 of 10"
    qtbot.keyClick(desk.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(desk.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.count.text() == "10 of 10"
    qtbot.mouseClick(desk.buttons[1], Qt.MouseButton.LeftButton)
    assert desk.count.text() == "1 of 10"


def test_every_hit_that_is_stepped_to_can_be_seen(desk: Desk, article: Document) -> None:
    desk.reading.open_find()
    desk.bar.set_words("woestijn en de lange")
    total = article.text.count("woestijn en de lange")
    seen = []
    for number in range(total):
        assert desk.count.text() == f"{number + 1} of {total}"
        seen.append(desk.view.top_offset())
        desk.reading.find_step(1)
    assert seen == sorted(seen)
    assert desk.count.text() == f"1 of {total}"


@pytest.mark.parametrize("highlight", HIGHLIGHTS)
def test_a_hit_within_a_highlight_of_any_colour_can_be_told_from_it(
    desk: Desk, article: Document, theme: Theme, highlight: str
) -> None:
    start = article.text.index("Deel 1")

    def colours() -> set[str]:
        """The colours on the page behind and around the word."""
        desk.view.scroll_to(start, 0.5)
        QApplication.processEvents()
        seen = desk.view.viewport().grab(desk.view.rect_of(start, start + 4)).toImage()
        return {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}

    desk.view.set_washes("own", [Wash(start, start + 6, highlight)])
    bare = colours()
    desk.reading.open_find()
    desk.bar.set_words("deel")
    stepped_to = colours()
    desk.reading.find_step(1)
    found = colours()
    assert theme.color(highlight) in bare
    assert theme.color("accent") in stepped_to - bare
    assert theme.color("accent_soft") in found - bare
    assert theme.color("selection") in stepped_to - found  # the one stepped to and the others


def test_a_search_begins_where_the_reader_is(desk: Desk, article: Document) -> None:
    desk.view.scroll_to(article.blocks[20].start)
    desk.reading.open_find()
    desk.bar.set_words("deel")
    assert desk.count.text() != "1 of 10"
    assert desk.view.top_offset() >= article.blocks[17].start


def test_the_scroll_bar_shows_where_the_hits_are(desk: Desk) -> None:
    def bar() -> object:
        return desk.view.hits.grab().toImage()

    desk.reading.open_find()
    QApplication.processEvents()
    before = bar()
    desk.bar.set_words("deel")
    desk.view.scroll_to(0)
    assert bar() != before
    desk.bar.set_words("xyzzy")
    assert bar() == before


def test_closing_leaves_the_hit_selected_and_the_keyboard_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.reading.open_find()
    desk.bar.set_words("deel 4")
    qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
    assert not desk.bar.isVisible()
    assert desk.view.hasFocus()
    assert selected(desk) == "Deel 4"


def test_what_is_selected_is_looked_for_and_found_again_later(desk: Desk, article: Document, qtbot: QtBot) -> None:
    at = article.text.index("coalitie")
    desk.view.select(at, at + len("coalitie"))
    desk.reading.open_find()
    assert desk.field.text() == "coalitie"
    qtbot.waitUntil(lambda: desk.count.text().endswith("of 120"))
    desk.bar.close_bar()
    desk.view.clear_selection()
    desk.reading.find_step(1)
    assert desk.bar.isVisible()
    assert desk.field.text() == "coalitie"


def test_a_selection_over_several_lines_is_not_looked_for(desk: Desk, article: Document) -> None:
    desk.view.select(article.blocks[0].start, article.blocks[2].end)
    desk.reading.open_find()
    assert desk.field.text() == ""


def test_nothing_found_and_nothing_asked_are_told_apart(desk: Desk) -> None:
    desk.reading.open_find()
    desk.bar.set_words("xyzzy")
    assert desk.count.text() == "Not found"
    assert not any(button.isEnabled() for button in desk.buttons[:2])
    desk.bar.set_words("  ")
    assert desk.count.text() == ""
    desk.reading.find_step(1)


def test_words_that_change_take_their_hits_along(desk: Desk) -> None:
    desk.reading.open_find()
    desk.bar.set_words("deel")
    desk.bar.set_words("deel 10")
    assert desk.count.text() == "1 of 1"
    assert len(desk.view._ink.washes["find"]) == 1
    desk.bar.set_words("")
    assert not desk.view._ink.washes["find"]


# The contents, and the ways back


def test_a_heading_that_is_chosen_is_gone_to_and_left_again(desk: Desk, article: Document, qtbot: QtBot) -> None:
    told: list[tuple[bool, bool]] = []
    desk.reading.history_changed.connect(lambda back, forward: told.append((back, forward)))
    desk.view.scroll_to(article.blocks[3].start)
    origin = desk.view.top_offset()
    desk.reading.prepare_outline()
    desk.outline.heading_chosen.emit(article.text.index("Deel 7"))
    assert desk.view.top_offset() == article.text.index("Deel 7")
    assert told[-1] == (True, False)
    desk.reading.back()
    assert desk.view.top_offset() == origin
    assert told[-1] == (False, True)
    desk.reading.forward()
    assert desk.view.top_offset() == article.text.index("Deel 7")
    desk.reading.forward()
    assert told[-1] == (True, False)


def test_back_to_the_title_shows_the_title(desk: Desk, article: Document) -> None:
    desk.reading.go_to(article.blocks[20].start, article.blocks[20].end)
    desk.reading.back()
    assert desk.view.verticalScrollBar().value() == 0


def test_a_place_where_one_rests_is_told_once(desk: Desk, qtbot: QtBot, article: Document) -> None:
    with qtbot.waitSignal(desk.reading.position_settled, timeout=PATIENCE) as told:
        for number in range(3, 9):
            desk.view.scroll_to(article.blocks[number].start)
    assert told.args == [article.blocks[8].start]


def test_progress_is_told_as_one_reads(desk: Desk, qtbot: QtBot) -> None:
    words = desk.status.findChildren(QLabel)[0]
    desk.reading.tell_progress()
    assert "minute" in words.text()
    desk.view.verticalScrollBar().setValue(desk.view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: "read to the end" in words.text())
    assert "100" in words.text()
    QApplication.processEvents()
