"""Reading an article, as a reader does it: from the first start to the next one."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget

from leeswijzer import paths
from leeswijzer.store.layout import database_path
from leeswijzer.study.session import open_session
from leeswijzer.text.marks import Layer

if TYPE_CHECKING:
    from conftest import Hand, Program

pytestmark = [pytest.mark.journey, pytest.mark.qt_log_ignore("propagateSizeHints")]

Start = Callable[..., "Program"]
ARTICLE = "irak-coalitie"
PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too


def click(program: "Program", layer: Layer, number: int = 0) -> None:
    mark = program.marks(layer)[number]
    program.bot.mouseClick(program.page.viewport(), Qt.MouseButton.LeftButton, pos=program.spot_of(mark))


def press(program: "Program", key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    program.bot.keyClick(QApplication.focusWidget() or program.page, key, modifier)


def card_over_its_line(program: "Program") -> bool:
    card, mark = program.furnishing.card, program.furnishing.glossary._presenter.open_mark
    assert mark is not None
    line = program.window.rect_on_page(program.page.bounds_of(mark.start, mark.end))
    surface = card.surface().translated(card.pos())
    return surface.top() <= line.bottom() and surface.bottom() >= line.top()


# The first start


def test_the_first_start_opens_the_article_at_its_top_with_its_marks(start_program: Start) -> None:
    program = start_program()
    assert program.application.opening.id == ARTICLE
    assert program.page.top_offset() == 0
    assert program.page.verticalScrollBar().value() == 0
    assert program.notices == {}
    for layer in (Layer.GLOSSARY, Layer.PLACES, Layer.TIMELINE, Layer.REMARKS):
        assert program.marks(layer), layer
    assert program.marks(Layer.QUIZ) == []
    assert program.page.hasFocus()
    assert program.window.windowTitle() == program.application.opening.title
    assert not program.furnishing.header.button("back").isEnabled()


def test_the_text_can_be_read_before_anything_else_is_there(start_program: Start) -> None:
    program = start_program(show=False)
    program.window.show()
    assert program.application.furnishing is None
    assert program.page.shown.text
    program.wait()


# Terms


def test_a_click_on_a_term_opens_its_card_and_escape_goes_on_reading(start_program: Start) -> None:
    program = start_program()
    click(program, Layer.GLOSSARY)
    card = program.furnishing.card
    assert card.isVisible()
    assert card.is_in_use()
    assert not card_over_its_line(program)
    press(program, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert program.page.hasFocus()


def test_a_card_goes_when_the_reader_clicks_beside_it_or_selects_words(start_program: Start) -> None:
    program = start_program()
    card, sheet = program.furnishing.card, program.page.viewport()
    click(program, Layer.GLOSSARY)
    margin = QPoint(4, program.page.column().height() // 2)
    program.bot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=margin)
    assert not card.isVisible()
    click(program, Layer.GLOSSARY)
    assert card.isVisible()
    program.page.selectAll()
    program.bot.waitUntil(lambda: not card.isVisible())


def test_the_card_of_every_term_fits_windows_of_any_size(start_program: Start) -> None:
    program = start_program()
    marks = program.marks(Layer.GLOSSARY)
    one_each = list({mark.id: mark for mark in marks}.values())
    for width, height in ((560, 340), (683, 384), (1366, 768)):
        program.window.resize(width, height)
        QApplication.processEvents()
        room = QRect(0, 0, width, height)
        for mark in one_each:
            program.page.bring_into_view(mark.start, mark.end)
            program.furnishing.glossary.open_at(mark)
            card = program.furnishing.card
            assert not card_over_its_line(program), (mark.id, width, height)
            assert room.contains(card.surface().translated(card.pos())), (mark.id, width, height)
            card.close_card()


def test_a_term_that_was_kept_is_kept_at_the_next_start(start_program: Start) -> None:
    program = start_program()
    click(program, Layer.GLOSSARY)
    term = program.marks(Layer.GLOSSARY)[0].id
    program.furnishing.card._keep.click()
    program.rest()
    program.leave()
    again = start_program()
    state = again.furnishing.glossary.state(term)
    assert (state.met, state.kept) == (True, True)
    rows = again.furnishing.glossary._presenter.rows(kept_only=True)
    assert [row.id for row in rows] == [term]


def test_a_note_on_a_term_that_is_being_typed_survives_the_closing_of_the_window(start_program: Start) -> None:
    program = start_program()
    click(program, Layer.GLOSSARY)
    term = program.marks(Layer.GLOSSARY)[0].id
    card = program.furnishing.card
    card._note_button.click()
    program.bot.keyClicks(card._note, "nog niet af")
    program.leave()
    assert start_program().furnishing.glossary.state(term).note == "nog niet af"


# Coming back


def test_the_next_start_goes_on_where_this_one_stopped(start_program: Start) -> None:
    program = start_program()
    program.furnishing.above_page.press("page")
    program.furnishing.page_settings._size.setValue(22)
    program.furnishing.page_settings.paper_changed.emit("sepia")
    program.furnishing.page_settings.close_card()
    program.page.scroll_to(program.page.shown.blocks[8].start + 60)
    top = program.page.top_offset()
    program.window.resize(780, 560)
    QApplication.processEvents()
    top = program.page.top_offset()
    program.leave()

    again = start_program(show=False)
    again.wait()
    assert again.page.top_offset() == top
    assert (again.window.width(), again.window.height()) == (780, 560)
    assert again.page.typography.size == 22
    assert again.application.theme.paper == "sepia"
    again.leave()
    third = start_program(show=False)
    third.wait()
    assert third.page.top_offset() == top


def test_who_has_only_seen_the_title_sees_it_again(start_program: Start) -> None:
    program = start_program()
    program.leave()
    again = start_program()
    assert again.page.verticalScrollBar().value() == 0


def test_the_side_stands_as_it_was_left(start_program: Start) -> None:
    program = start_program()
    program.window.splitter.setSizes([700, 450])
    program.window.splitter.splitterMoved.emit(0, 1)
    QApplication.processEvents()
    wide = program.window.splitter.sizes()[1]
    program.window.resize(700, 820)
    QApplication.processEvents()
    assert program.window.drawer
    program.leave()
    again = start_program(show=False)
    again.wait()
    assert again.window.drawer
    again.window.resize(1240, 820)
    QApplication.processEvents()
    assert abs(again.window.splitter.sizes()[1] - wide) <= 2
    again.window.toggle_side()
    again.leave()
    third = start_program(show=False)
    third.wait()
    assert not third.window.side_visible


def test_a_text_that_was_edited_opens_at_the_same_words(start_program: Start, tmp_path: Path) -> None:
    story = tmp_path / "verhaal.txt"
    sentences = [
        f"Zin {number} gaat over iets dat nergens anders staat, namelijk {number * 7919}." for number in range(400)
    ]
    story.write_text("\n\n".join(sentences))
    program = start_program(str(story))
    program.page.scroll_to(program.page.shown.text.index("Zin 200 "))
    program.rest()
    program.leave()
    story.write_text("\n\n".join(["Een nieuw begin van enige lengte.", *sentences[:50], *sentences[60:]]))
    again = start_program(str(story))
    assert again.page.shown.text[again.page.top_offset() :].startswith("Zin 200 ")


def test_a_text_of_ones_own_is_what_opens_next_time(start_program: Start, tmp_path: Path) -> None:
    story = tmp_path / "verhaal.txt"
    story.write_text("Een verhaal.\n\nMet twee alinea's.")
    start_program(str(story)).leave()
    assert start_program().application.opening.path == story


# Going places


def test_a_jump_can_be_undone_with_the_keyboard(start_program: Start) -> None:
    program = start_program()
    program.page.scroll_to(program.page.shown.blocks[3].start)
    here = program.page.top_offset()
    last = program.marks(Layer.GLOSSARY)[-1]
    program.furnishing.glossary.passage_requested.emit(last.start, last.end)
    assert program.page.top_offset() > here
    press(program, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.page.top_offset() == here
    press(program, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert program.page.top_offset() > here


def test_finding_words_and_going_on_from_there(start_program: Start) -> None:
    program = start_program()
    press(program, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = program.furnishing.find.findChild(QLineEdit)
    assert field.hasFocus()
    program.bot.keyClicks(field, "leger")
    press(program, Qt.Key.Key_Return)
    assert program.furnishing.find.findChild(QLabel).text()
    press(program, Qt.Key.Key_F3)
    press(program, Qt.Key.Key_Escape)
    start, end = program.page.selected_range()
    assert program.page.shown.text[start:end].lower() == "leger"
    assert program.page.hasFocus()


def test_f6_walks_round_the_panes_and_f9_folds_the_side(start_program: Start) -> None:
    program = start_program()
    window, panes = program.window, []
    for _ in range(3):
        press(program, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        panes.append(next(pane for pane in (window.page, window._side, window._rail)
                          if pane is focus or pane.isAncestorOf(focus)))  # fmt: skip
    assert panes == [window._side, window._rail, window.page]
    press(program, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window._rail.isAncestorOf(QApplication.focusWidget())
    width = program.page.width()
    press(program, Qt.Key.Key_F9)
    assert not window.side_visible
    QApplication.processEvents()
    assert program.page.width() > width
    press(program, Qt.Key.Key_F9)
    assert window.side_visible


def test_the_legend_hides_marks_and_that_lasts(start_program: Start) -> None:
    program = start_program()
    program.furnishing.status._layers[Layer.PLACES].click()
    assert program.marks(Layer.PLACES) == []
    assert program.marks(Layer.GLOSSARY)
    program.rest()
    program.leave()
    assert start_program().marks(Layer.PLACES) == []


def test_the_language_changes_while_one_reads(start_program: Start) -> None:
    program = start_program()
    seen = []
    for language in ("nl", "en", "nl"):
        program.application.change_settings(language=language)
        program.application.refresh_language()
        seen.append(program.furnishing.rail.button("read").text())
    assert seen[0] == seen[2]
    built = paths.resources() / "i18n" / "leeswijzer_nl.qm"
    if not built.is_file() or built.stat().st_size < 1000:
        pytest.skip("no translations were built")
    assert seen == ["Lezen", "Read", "Lezen"]


# When something is wrong


def test_a_lesson_that_is_broken_is_told_of_and_the_article_is_there(start_program: Start, tmp_path: Path) -> None:
    broken = tmp_path / "les"
    broken.mkdir()
    (broken / "lesson.toml").write_text("dit is geen TOML [")
    program = start_program(str(broken))
    assert program.application.opening.id == ARTICLE
    (words,) = program.notices.values()
    assert "lesson.toml" in words
    assert program.marks(Layer.GLOSSARY)


def test_layers_that_are_broken_leave_the_text_to_be_read(start_program: Start, tmp_path: Path) -> None:
    lesson = tmp_path / "les"
    shutil.copytree(paths.bundled_lessons() / "welkom", lesson)
    (lesson / "glossary.toml").write_text("[[term]]\nid = 3")
    program = start_program(str(lesson))
    assert program.page.shown.text
    assert program.notices
    program.furnishing.show_room("read")


@pytest.mark.parametrize("damage", [b"not a database at all, and rather short", b"\x00" * 40_000])
def test_a_damaged_database_is_told_of_and_the_article_can_be_read(
    start_program: Start, reader_home: Path, damage: bytes, expect_log: Callable[[str], None]
) -> None:
    start_program().leave()
    path = database_path(reader_home)
    path.write_bytes(damage)
    for beside in path.parent.glob(path.name + "-*"):
        beside.unlink()
    program = start_program()
    assert program.notices
    click(program, Layer.GLOSSARY)
    assert program.furnishing.card.isVisible()
    program.page.scroll_to(2000)
    program.rest()


def test_a_home_that_cannot_be_used_is_told_of_once_and_the_article_can_be_read(
    start_program: Start, reader_home: Path
) -> None:
    reader_home.write_text("a file where a folder should be")
    program = start_program()
    assert len(program.notices) == 1
    for key in program.notices:
        program.furnishing.notices.dismiss(key)
    click(program, Layer.GLOSSARY)
    program.furnishing.card._keep.click()
    program.page.scroll_to(3000)
    program.rest()
    assert program.furnishing.card.isVisible() or program.page.top_offset() > 0
    assert program.notices == {}


def test_settings_that_make_no_sense_do_not_keep_the_window_from_opening(
    start_program: Start, reader_home: Path
) -> None:
    with open_session(reader_home) as session:
        session.preferences.change(window="!", sides={"reading": "%%%", "shown": "?", "heights": "-", "map": "x"})
    program = start_program()
    assert program.window.width() > 500


# With real hands


def test_a_reader_with_a_real_mouse_and_real_keys(start_program: Start, hand: "Hand") -> None:
    program = start_program()
    card, wait = program.furnishing.card, program.bot.waitUntil
    term = program.marks(Layer.GLOSSARY)[0]
    hand.click(program.page.viewport(), program.spot_of(term))
    wait(card.isVisible, timeout=PATIENCE)
    assert not card_over_its_line(program)
    wait(card.is_in_use)
    hand.press("Escape")
    wait(lambda: not card.isVisible())
    wait(program.page.hasFocus)

    hand.press("t")
    wait(lambda: program.page.focused_mark is not None)
    hand.press("Return")
    wait(card.isVisible)
    hand.press("Escape")
    wait(lambda: not card.isVisible())

    other = next(mark for mark in program.marks(Layer.GLOSSARY) if mark.id != term.id)
    hand.move(program.page.viewport(), program.spot_of(other))
    wait(card.isVisible, timeout=PATIENCE)
    assert not card.is_in_use()
    hand.move(card, card.rect().center())
    wait(card.underMouse, timeout=PATIENCE)
    assert card.isVisible()
    assert not program.furnishing.glossary._hover._closing.isActive()  # it stays as long as the pointer is on it
    hand.move(program.page.viewport(), program.page.rect().center() * 0)
    wait(lambda: not card.isVisible(), timeout=PATIENCE)

    hand.press("ctrl+f")
    field = program.furnishing.find.findChild(QLineEdit)
    wait(field.hasFocus)
    hand.type("leger")
    wait(lambda: field.text() == "leger")
    hand.press("Return")
    wait(lambda: bool(program.furnishing.find.findChild(QLabel).text()))
    hand.press("Escape")
    wait(program.page.hasFocus)

    hand.press("space")
    wait(lambda: program.page.verticalScrollBar().value() > 0)
    top = program.page.top_offset()
    hand.press("alt+F4")
    wait(lambda: not program.window.isVisible(), timeout=PATIENCE)
    program.running = False
    program.tidy()
    again = start_program(show=False)
    again.wait()
    assert again.page.top_offset() == top


def test_the_first_window_fits_the_screen(start_program: Start) -> None:
    program = start_program(show=False)
    room = program.application.app.primaryScreen().availableSize()
    assert program.window.width() <= room.width()
    assert program.window.height() < room.height()  # with place for its title bar
    program.wait()


def test_the_hits_of_a_search_are_listed_and_one_is_gone_to(start_program: Start) -> None:
    program = start_program()
    find, card = program.furnishing.find, program.furnishing.hit_list
    press(program, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find.set_words("leger")
    program.bot.mouseClick(find.list_button, Qt.MouseButton.LeftButton)
    assert card.isVisible()
    assert card.is_in_use()
    rows = card.findChild(QListWidget)
    assert rows.count() > 5
    assert all("leger" in rows.item(row).toolTip().casefold() for row in range(rows.count()))
    press(program, Qt.Key.Key_Down)
    press(program, Qt.Key.Key_Down)
    press(program, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert find.findChild(QLabel).text().startswith("3 ")
    start, end = program.furnishing.reading._hits[2]
    assert not program.page.rect_of(start, end).isEmpty()
