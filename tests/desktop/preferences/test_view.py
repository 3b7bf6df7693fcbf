from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from leeswijzer.desktop.preferences.rows import Hundredths, Number, Row, Section, Text
from leeswijzer.desktop.preferences.view import SettingsRoom
from leeswijzer.errors import KnownError
from leeswijzer.store.backup import BackupInfo, BackupKind
from leeswijzer.study.settings import Paper, Settings


class Page:
    """The settings, and what a reader does with them."""

    def __init__(self, qtbot):
        self.bot = qtbot
        self.room = SettingsRoom("/home/lezer/leeswijzer")
        qtbot.addWidget(self.room)
        self.room.resize(900, 3000)
        self.room.show_settings(Settings())
        self.room.show()
        qtbot.waitExposed(self.room)
        self.changed: list[tuple[str, object]] = []
        self.room.setting_changed.connect(lambda name, value: self.changed.append((name, value)))

    def rows(self):
        """The names of the rows in view."""
        return [row.control.accessibleName() for row in self.room.findChildren(Row) if row.isVisible()]

    def sections(self):
        return sum(section.isVisible() for section in self.room.findChildren(Section))

    def control(self, name):
        return next(row.control for row in self.room.findChildren(Row) if row.control.accessibleName() == name)

    def button(self, name, words):
        return next(button for button in self.control(name).findChildren(QPushButton) if button.text() == words)

    def find(self, words):
        field = next(each for each in self.room.findChildren(QLineEdit) if each.placeholderText() == "Find a setting")
        field.setText(words)
        return self.rows()

    def words(self):
        return [label.text() for label in self.room.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def page(qtbot, theme):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield Page(qtbot)
    QLocale.setDefault(before)


# --- finding a setting


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("paper", ["Paper"]),
        ("HEIGHT", ["Line height"]),
        ("height line", ["Line height"]),
        ("sepia", ["Paper"]),  # by what can be chosen
        ("nederlands", ["Language"]),
        ("glid", ["Motion"]),  # by what the hint says
        ("licences", ["About Leeswijzer"]),
        ("your data", ["Folder", "Copies"]),  # by the heading
        ("  review ", ["Cards to be known", "New cards a day", "Reviews a day"]),
    ],
)
def test_a_setting_is_found_by_its_words(page, typed, found):
    assert page.find(typed) == found


def test_what_is_no_setting_says_so(page):
    assert page.find("walvis") == []
    assert page.sections() == 0
    assert "There is no setting of that name." in page.words()


def test_an_empty_field_shows_all_again(page):
    everything = page.rows()
    page.find("walvis")
    assert page.find("") == everything
    assert page.sections() == 6


# --- each control


def test_every_choice_offers_what_the_setting_can_be_and_says_what_was_chosen(page, qtbot):
    page.button("Paper", "Dark").click()
    page.button("Language", "Nederlands").click()
    page.button("Motion", "Reduced").click()
    page.button("Typeface", "Sans").click()
    page.button("Terms marked", "First").click()
    assert page.changed == [
        ("paper", "dark"),
        ("language", "nl"),
        ("motion", "reduced"),
        ("typeface", "sans"),
        ("occurrences", "first"),
    ]
    for name, value in page.changed:
        assert Settings().changed(**{name: value}) != Settings()


def test_the_numbers_are_in_the_units_of_the_settings(page):
    page.control("Type size").setValue(24)
    page.control("Line length").setValue(60)
    page.control("Line height").setValue(180)
    page.control("Cards to be known").setValue(85)
    page.control("New cards a day").setValue(5)
    page.control("Reviews a day").setValue(50)
    assert dict(page.changed) == {
        "type_size": 24,
        "measure": 60,
        "line_height": 1.8,
        "retention": 0.85,
        "new_per_day": 5,
        "reviews_per_day": 50,
    }
    for name, value in page.changed:
        Settings().changed(**{name: value})


@pytest.mark.parametrize("name", ["Type size", "Line length", "Line height", "Cards to be known", "Reviews a day"])
def test_no_number_can_be_what_the_setting_cannot(page, name):
    number = page.control(name)
    for value in (number.minimum(), number.maximum()):
        number.setValue(value)
    for setting, value in page.changed:
        Settings().changed(**{setting: value})


def test_what_holds_is_shown_and_showing_it_changes_nothing(page):
    page.room.show_settings(Settings(type_size=28, line_height=1.3, paper=Paper.SEPIA, retention=0.8))
    assert page.control("Type size").value() == 28
    assert page.control("Line height").value() == 130
    assert page.control("Cards to be known").value() == 80
    assert page.button("Paper", "Sepia").isChecked()
    assert not page.button("Paper", "System").isChecked()
    assert page.changed == []


def test_the_wheel_scrolls_past_a_number_that_has_not_the_keyboard(page, qtbot):
    number = page.control("Type size")
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = number.value()
    QApplication.sendEvent(number, wheel)
    assert number.value() == before
    page.room.activateWindow()
    number.setFocus()
    qtbot.waitUntil(number.hasFocus)
    QApplication.sendEvent(number, wheel)
    assert number.value() == before + 1


def test_a_number_is_taken_over_once_it_is_typed_to_its_end(page, qtbot):
    number: Number = page.control("Type size")
    page.room.activateWindow()
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "2")
    assert page.changed == []  # not a type of 2 pixels on the way to 28
    qtbot.keyClicks(number, "8")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert page.changed == [("type_size", 28)]


def test_a_colour_gets_a_name_when_its_field_is_left(page, qtbot):
    field: Text = page.control("Colour 1")
    with qtbot.waitSignal(page.room.color_renamed) as renamed:
        qtbot.keyClicks(field, "Toets")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert renamed.args == ["important", "Toets"]
    assert field.placeholderText() == "Important"
    with qtbot.assertNotEmitted(page.room.color_renamed):
        field.editingFinished.emit()  # left again without a change


def test_what_is_being_typed_can_be_taken_over_at_once(page, qtbot):
    qtbot.keyClicks(page.control("Colour 2"), "Waarom")
    number = page.control("Line length")
    number.selectAll()
    qtbot.keyClicks(number, "70")
    with qtbot.waitSignal(page.room.color_renamed) as renamed:
        page.room.settle()
    assert renamed.args == ["question", "Waarom"]
    assert page.changed == [("measure", 70)]


def test_the_names_of_colours_are_shown(page):
    page.room.show_color_names({"disagree": "Oneens"})
    assert page.control("Colour 3").text() == "Oneens"
    assert page.control("Colour 1").text() == ""


def test_the_doors_to_keys_help_and_versions(page, qtbot):
    for name, signal in (
        ("Keys", page.room.keys_requested),
        ("Help", page.room.help_requested),
        ("About Leeswijzer", page.room.about_requested),
    ):
        with qtbot.waitSignal(signal):
            page.control(name).click()


def test_the_folder_of_the_data_can_be_read_and_copied(page):
    label = page.control("Folder")
    assert label.text() == "/home/lezer/leeswijzer"
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


# --- copies


def _copy(day, problem=None):
    return BackupInfo(
        Path(f"/home/lezer/backups/{day}.sqlite3"), BackupKind.DAILY, datetime(2026, 3, day, 9, tzinfo=UTC), 4096, 5,
        {"annotations": 7, "term_states": 2, "review_cards": 3}, problem,
    )  # fmt: skip


def _bring_back(page):
    return [button for button in page.control("Copies").findChildren(QPushButton) if "ring" in button.text()]


def test_without_a_copy_that_is_said(page):
    assert "There is no copy yet." in page.words()


def test_copies_stand_newest_first_with_what_they_hold(page):
    page.room.backups.show_copies([_copy(1), _copy(3), _copy(2)])
    days = [button.accessibleDescription() for button in _bring_back(page)]
    page.bot.waitUntil(lambda: days == [words for words in page.words() if words in days])
    assert [day[:10] for day in days] == ["03/03/2026", "02/03/2026", "01/03/2026"]
    assert page.words().count("7 note(s)  ·  2 term(s) looked up  ·  3 card(s)") == 3


def test_bringing_a_copy_back_takes_two_presses(page, qtbot):
    page.room.backups.show_copies([_copy(2), _copy(1)])
    newest, older = _bring_back(page)
    with qtbot.assertNotEmitted(page.room.backups.restore_requested):
        newest.click()
        assert newest.text() == "Really bring back?"
        older.click()
    assert (newest.text(), older.text()) == ("Bring back", "Really bring back?")
    with qtbot.waitSignal(page.room.backups.restore_requested) as wished:
        older.click()
    assert wished.args == [_copy(1).path]
    assert older.text() == "Bring back"  # where it failed, the next press asks again


def test_a_damaged_copy_cannot_be_brought_back(page):
    page.room.backups.show_copies([_copy(1, KnownError("backup-damaged", path="x", reason="y"))])
    (button,) = _bring_back(page)
    assert not button.isEnabled()
    page.bot.waitUntil(lambda: "cannot be used" in page.words())


def test_no_more_copies_than_one_can_choose_from(page):
    page.room.backups.show_copies([_copy(day) for day in range(1, 29)])
    assert len(_bring_back(page)) == 12


def test_a_copy_can_be_saved(page, qtbot):
    save = next(each for each in page.control("Copies").findChildren(QPushButton) if each.text().startswith("Save"))
    with qtbot.waitSignal(page.room.backups.save_requested):
        save.click()


def test_the_line_height_is_typed_as_it_is_written_in_each_language(page, qtbot):
    control = page.room.findChild(Hundredths)
    page.room.show_settings(Settings(line_height=1.55))
    for language, shown, typed in ((QLocale.Language.Dutch, "1,55", "1,8"), (QLocale.Language.English, "1.55", "1.8")):
        QLocale.setDefault(QLocale(language))
        page.room.show_settings(Settings(line_height=1.5))
        page.room.show_settings(Settings(line_height=1.55))
        assert control.text() == shown
        control.lineEdit().setText(typed)
        control.settle()
        assert control.value() == 180
        control.lineEdit().setText("hoog")
        control.settle()
        assert control.value() == 180
