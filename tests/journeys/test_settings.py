"""A reader makes the program their own, and finds it so again after a restart."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.hints import GESTURES
from leeswijzer.desktop.preferences.rows import Row
from leeswijzer.desktop.theme.tokens import load
from leeswijzer.study.annotation import Color
from leeswijzer.study.settings import InterfaceLanguage, Motion, Occurrences, Paper, Typeface
from leeswijzer.text.marks import Layer

pytestmark = [pytest.mark.journey, pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")]

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Reader:
    """Somebody at the window, who looks at the settings and changes them."""

    def __init__(self, program: Any) -> None:
        self.program, self.bot = program, program.bot

    @property
    def parts(self) -> Any:
        return self.program.furnishing

    @property
    def settings(self) -> Any:
        return self.program.application.settings

    @property
    def page(self) -> Any:
        return self.program.page

    @property
    def room(self) -> Any:
        return self.program.window.room_widget("settings")

    def until(self, condition: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def open_settings(self) -> None:
        self.press(Qt.Key.Key_Comma, CTRL | SHIFT)
        self.until(lambda: self.program.window.room == "settings")
        self.program.rest()

    def control(self, *names: str) -> Any:
        """The control of the row that has this name, in either language."""
        return next(row.control for row in self.room.findChildren(Row) if row.control.accessibleName() in names)

    def choose(self, row: str, *words: str) -> None:
        button = next(each for each in self.control(row).findChildren(QPushButton) if each.text() in words)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def says(self, words: str) -> bool:
        return words in [label.text() for label in self.room.findChildren(QLabel)]

    def leave(self) -> None:
        self.program.rest()
        assert self.program.leave()


Sit = Callable[[], Reader]


@pytest.fixture
def sit(start_program: Callable[..., Any], reader_home: Path) -> Sit:
    """Sits down at the program, which speaks English and has no hints left to give, at the same home each time."""
    from leeswijzer.study.session import open_session

    with open_session(reader_home) as session:
        session.preferences.change(language="en", hints=len(GESTURES))

    def begin() -> Reader:
        return Reader(start_program("welkom"))

    return begin


@pytest.fixture
def choose_file(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path | str], None]]:
    def answer(path: Path | str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))

    return answer


# --- live, and lasting


def test_a_reader_changes_settings_and_finds_them_again_after_a_restart(sit: Sit) -> None:
    reader = sit()
    reader.open_settings()
    reader.choose("Paper", "Sepia")
    assert reader.program.application.theme == load("sepia")
    reader.choose("Typeface", "Sans")
    reader.choose("Terms marked", "First")
    reader.choose("Motion", "Reduced")
    for name, value in (("Type size", 24), ("Line length", 55), ("Line height", 180)):
        reader.control(name).setValue(value)
    typography = reader.page.typography
    assert (typography.size, typography.measure, typography.line_height, typography.serif) == (24, 55, 1.8, False)
    for name, value in (("Cards to be known", 85), ("New cards a day", 3), ("Reviews a day", 40)):
        reader.control(name).setValue(value)
    field = reader.control("Colour 1")
    reader.bot.keyClicks(field, "Voor de toets")
    reader.bot.keyClick(field, Qt.Key.Key_Return)
    reader.leave()

    again = sit()
    settings = again.settings
    assert (settings.paper, settings.typeface, settings.motion) == (Paper.SEPIA, Typeface.SANS, Motion.REDUCED)
    assert (settings.type_size, settings.measure, settings.line_height) == (24, 55, 1.8)
    assert (settings.retention, settings.new_per_day, settings.reviews_per_day) == (0.85, 3, 40)
    assert settings.occurrences is Occurrences.FIRST
    assert again.program.application.theme == load("sepia")
    assert again.page.typography == typography
    again.open_settings()
    again.until(lambda: again.control("Colour 1").text() == "Voor de toets")
    assert again.control("Type size").value() == 24


def test_the_language_switches_live_and_back_and_lasts(sit: Sit) -> None:
    reader = sit()

    def places() -> list[str]:
        return [button.text() for button in reader.parts.rail.findChildren(QToolButton)]

    reader.open_settings()
    assert reader.says("Settings")
    reader.choose("Language", "Nederlands")
    assert reader.says("Instellingen")
    assert not reader.says("Settings")
    assert "Bibliotheek" in places()
    reader.choose("Taal", "English")
    assert reader.says("Settings")
    assert "Library" in places()
    reader.choose("Language", "Nederlands")
    reader.leave()

    again = sit()
    assert again.settings.language is InterfaceLanguage.DUTCH
    again.open_settings()
    assert again.says("Instellingen")


def test_no_english_is_left_in_any_room_after_the_switch(sit: Sit) -> None:
    reader = sit()
    for room in ("library", "quiz", "review", "progress", "help", "settings", "read"):
        reader.parts.show_room(room)
        reader.program.rest()
    english = _words(reader.program.window)
    reader.parts.look.change(language="nl")
    reader.program.rest()
    left = english & _words(reader.program.window)
    assert left - {reader.program.application.opening.title} == set()
    assert len(english) > 40


def _words(window: QWidget) -> set[str]:
    """What labels and buttons say in more than one word; cards take the words of the moment when they open."""
    said = [*window.findChildren(QLabel), *window.findChildren(QPushButton), *window.findChildren(QToolButton)]
    cards = window.findChildren(FloatingCard)
    words = {each.text() for each in said if not any(card.isAncestorOf(each) for card in cards)}
    return {each for each in words if len(each.split()) > 1 and any(letter.isalpha() for letter in each)}


@pytest.mark.parametrize("paper", ["light", "sepia", "dark", "contrast"])
def test_every_paper_dresses_the_page_and_every_room_that_is_there(sit: Sit, paper: str) -> None:
    reader = sit()
    for room in ("library", "help", "settings", "read"):
        reader.parts.show_room(room)
    reader.parts.look.change(paper=paper)
    theme = load(paper)
    assert reader.program.application.theme == theme
    picture = reader.page.viewport().grab().toImage()
    ground = picture.pixelColor(QPoint(3, picture.height() // 2)).name()
    assert ground == theme.color("page").lower()


def test_what_is_typed_and_not_left_is_kept_when_the_window_closes(sit: Sit) -> None:
    reader = sit()
    reader.open_settings()
    field = reader.control("Colour 2")
    field.setFocus()
    reader.bot.keyClicks(field, "Navragen")
    number = reader.control("Type size")
    number.setFocus()
    number.selectAll()
    reader.bot.keyClicks(number, "22")
    reader.leave()
    again = sit()
    assert again.settings.type_size == 22
    again.open_settings()
    again.until(lambda: again.control("Colour 2").text() == "Navragen")


def test_layers_that_are_switched_off_stay_off(sit: Sit) -> None:
    reader = sit()
    assert reader.program.marks(Layer.GLOSSARY)
    reader.parts.status.layer_toggled.emit(Layer.GLOSSARY.value, False)
    assert reader.program.marks(Layer.GLOSSARY) == []
    reader.leave()
    assert sit().program.marks(Layer.GLOSSARY) == []


def test_larger_and_smaller_type_by_key_within_bounds(sit: Sit) -> None:
    reader = sit()
    usual = reader.settings.type_size
    reader.press(Qt.Key.Key_Equal, CTRL)
    assert reader.page.typography.size == usual + 2
    for _ in range(20):
        reader.press(Qt.Key.Key_Minus, CTRL)
    assert reader.settings.type_size == 14
    for _ in range(20):
        reader.press(Qt.Key.Key_Equal, CTRL)
    assert reader.settings.type_size == 32
    reader.press(Qt.Key.Key_0, CTRL)
    assert reader.settings.type_size == usual


# --- motion


def test_motion_is_taken_at_once_wherever_something_moves(sit: Sit) -> None:
    reader = sit()
    lens = reader.parts.surroundings.map_pane.view._lens
    assert lens.moving
    reader.open_settings()
    reader.choose("Motion", "Reduced")
    assert not lens.moving
    assert not reader.parts.studying._moving
    reader.choose("Motion", "Full")
    assert lens.moving
    assert reader.parts.studying._moving


def test_left_to_the_system_motion_follows_the_desktop(sit: Sit) -> None:
    reader = sit()
    look = reader.parts.look
    look.ask_desktop()
    if look._desktop is None:
        pytest.skip("Qt without D-Bus")
    gnome = ("org.gnome.desktop.interface", "enable-animations")
    look._desktop.take(gnome, False)
    assert not look.moving
    assert not reader.parts.surroundings.map_pane.view._lens.moving
    look.change(motion="full")
    assert look.moving  # the reader's own word goes first
    look.change(motion="system")
    assert not look.moving
    look._desktop.take(gnome, True)
    assert reader.parts.surroundings.map_pane.view._lens.moving


# --- keys


def test_keys_that_were_changed_work_at_once_and_after_a_restart(sit: Sit) -> None:
    reader = sit()
    reader.press(Qt.Key.Key_F1, SHIFT)
    sheet = reader.parts.commanding.sheet
    reader.until(sheet.isVisible)
    button = next(each for each in sheet.findChildren(QPushButton) if each.accessibleName() == "Settings: Ctrl+Shift+,")
    button.click()
    reader.bot.keyClick(button, Qt.Key.Key_J, CTRL)
    reader.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    reader.page.setFocus()
    reader.press(Qt.Key.Key_J, CTRL)
    assert reader.program.window.room == "settings"
    reader.leave()

    again = sit()
    again.press(Qt.Key.Key_J, CTRL)
    assert again.program.window.room == "settings"
    again.parts.show_room("read")
    again.press(Qt.Key.Key_Comma, CTRL | SHIFT)
    assert again.program.window.room == "read"  # the old keys do nothing any more


def test_a_conflict_of_keys_changes_nothing(sit: Sit) -> None:
    reader = sit()
    reader.open_settings()
    reader.control("Keys").click()
    sheet = reader.parts.commanding.sheet
    reader.until(sheet.isVisible)
    button = next(each for each in sheet.findChildren(QPushButton) if each.accessibleName() == "Library: Ctrl+1")
    button.click()
    reader.bot.keyClick(button, Qt.Key.Key_F, CTRL)
    assert any("Ctrl+F already does" in label.text() for label in sheet.findChildren(QLabel))
    assert dict(reader.settings.keys) == {}


# --- help


def test_f1_opens_the_help_in_the_language_of_the_moment(sit: Sit) -> None:
    reader = sit()
    reader.press(Qt.Key.Key_F1)
    assert reader.program.window.room == "help"
    page = reader.program.window.room_widget("help").findChild(QTextBrowser)
    assert page.toPlainText().startswith("Help with Leeswijzer")
    reader.parts.look.change(language="nl")
    assert page.toPlainText().startswith("Hulp bij Leeswijzer")
    reader.open_settings()
    reader.control("Over Leeswijzer").click()
    assert reader.program.window.room == "help"
    assert "SQLAlchemy" in page.toPlainText()
    reader.press(Qt.Key.Key_F1)
    assert page.toPlainText().startswith("Hulp bij Leeswijzer")


# --- copies


def test_a_copy_brings_notes_and_settings_back(
    sit: Sit, tmp_path: Path, choose_file: Callable[[Path | str], None]
) -> None:
    reader = sit()
    document = reader.page.shown
    start = document.blocks[1].start
    reader.parts.link.change(
        lambda s: s.annotations.add("welkom", document, start, start + 10, color=Color.IMPORTANT)[1]
    )
    reader.parts.look.change(paper="dark", keys={"settings": "Ctrl+J"})
    reader.program.rest()
    reader.open_settings()
    choose_file(tmp_path / "kopie.sqlite3")
    reader.room.backups.save_requested.emit()
    reader.until(lambda: "copy" in reader.program.notices)
    assert (tmp_path / "kopie.sqlite3").exists()

    reader.parts.link.change(lambda s: s.annotations.delete([each.id for each in s.annotations.for_lesson("welkom")]))
    reader.parts.look.change(paper="light", keys={})
    reader.until(lambda: len(reader.parts.annotating.presenter.items) == 0)

    reader.room.backups.restore_requested.emit(tmp_path / "kopie.sqlite3")
    reader.until(lambda: "restored" in reader.program.notices)
    reader.until(lambda: len(reader.parts.annotating.presenter.items) == 1)
    assert reader.settings.paper is Paper.DARK
    assert reader.program.application.theme == load("dark")
    reader.parts.show_room("read")
    reader.press(Qt.Key.Key_J, CTRL)
    assert reader.program.window.room == "settings"
    reader.leave()
    again = sit()
    again.until(lambda: len(again.page.washes("annotations")) == 1)


def test_a_copy_that_is_none_is_refused_and_nothing_changes(sit: Sit, tmp_path: Path) -> None:
    reader = sit()
    reader.open_settings()
    (tmp_path / "geen.sqlite3").write_bytes(b"not a database")
    reader.room.backups.restore_requested.emit(tmp_path / "geen.sqlite3")
    reader.until(lambda: reader.program.notices)
    (told,) = reader.program.notices.values()
    assert "Nothing was changed" in told
    reader.parts.look.change(paper="sepia")
    reader.leave()
    assert sit().settings.paper is Paper.SEPIA  # the data are open again


def test_no_copy_is_saved_where_the_reader_thinks_better_of_it(
    sit: Sit, choose_file: Callable[[Path | str], None]
) -> None:
    reader = sit()
    reader.open_settings()
    choose_file("")
    reader.room.backups.save_requested.emit()
    reader.program.rest()
    assert reader.program.notices == {}


# --- a field to find a setting


def test_find_brings_the_keyboard_to_the_field_of_the_room(sit: Sit) -> None:
    reader = sit()
    reader.open_settings()
    reader.control("Type size").setFocus()
    reader.press(Qt.Key.Key_F, CTRL)
    field = reader.room.findChildren(QLineEdit)
    reader.until(lambda: QApplication.focusWidget() in field)
    assert QApplication.focusWidget().accessibleName() == "Find a setting"  # type: ignore[union-attr]
