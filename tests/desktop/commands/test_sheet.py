import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from leeswijzer.desktop.commands.catalogue import Catalogue, Command
from leeswijzer.desktop.commands.sheet import KeySheet
from leeswijzer.desktop.theme.tokens import load

CTRL = Qt.KeyboardModifier.ControlModifier


class Sheet:
    """The sheet over a window, and a reader who changes keys in it."""

    def __init__(self, qtbot, theme):
        self.bot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        self.sheet = KeySheet(theme, self.window)
        self.catalogue = Catalogue(
            [
                Command("find", lambda: "Reading", lambda: "Find in this text", ("Ctrl+F",), lambda: None),
                Command("side", lambda: "Window", lambda: "Hide the side", ("F9",), lambda: None),
                Command("larger", lambda: "Reading", lambda: "Larger type", ("Ctrl++", "Ctrl+="), lambda: None),
                Command("term", lambda: "Reading", lambda: "Next term", ("T",), None),
            ],
            {},
        )
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.sheet.open_over(self.window.rect(), self.catalogue)
        qtbot.waitUntil(self.field.hasFocus)

    @property
    def field(self):
        return self.sheet.findChild(QLineEdit)

    def buttons(self):
        """The keys of each command, by its name, as they are said."""
        found = {}
        for button in self.sheet.findChildren(QPushButton):
            name, said, keys = button.accessibleName().partition(": ")
            if said and button.isVisible():
                found[name] = button
                assert button.text() == keys
        return found

    def keys(self):
        return {name: button.text() for name, button in self.buttons().items()}

    def learn(self, name, key, modifier=Qt.KeyboardModifier.NoModifier):
        button = self.buttons()[name]
        button.setFocus()
        self.bot.waitUntil(button.hasFocus)
        button.click()
        assert button.text() == "Press the keys…"
        self.bot.keyClick(button, key, modifier)

    def words(self):
        return " ".join(label.text() for label in self.sheet.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def sheet(qtbot, theme):
    made = Sheet(qtbot, theme)
    qtbot.waitUntil(lambda: len(made.buttons()) == 4)
    return made


def test_all_commands_stand_there_with_their_keys_under_their_groups(sheet):
    assert sheet.keys() == {
        "Find in this text": "Ctrl+F",
        "Larger type": "Ctrl++   Ctrl+=",
        "Next term": "T",
        "Hide the side": "F9",
    }
    words = sheet.words()
    assert words.index("Reading") < words.index("Larger type") < words.index("Window") < words.index("Hide the side")


def test_new_keys_are_learned_and_told(sheet):
    with sheet.bot.waitSignal(sheet.sheet.keys_changed):
        sheet.learn("Find in this text", Qt.Key.Key_J, CTRL)
    assert sheet.keys()["Find in this text"] == "Ctrl+J"
    assert sheet.catalogue.chosen == {"find": "Ctrl+J"}


def test_keys_that_do_something_else_are_refused_in_words(sheet):
    with sheet.bot.assertNotEmitted(sheet.sheet.keys_changed):
        sheet.learn("Find in this text", Qt.Key.Key_F9)
    assert "F9 already does “Hide the side”" in sheet.words()
    assert sheet.keys()["Find in this text"] == "Ctrl+F"


def test_the_keys_of_the_page_are_in_use_too(sheet):
    sheet.learn("Find in this text", Qt.Key.Key_T)
    assert "T already does “Next term”" in sheet.words()
    assert not sheet.buttons()["Next term"].isEnabled()


def test_the_second_keys_of_a_command_are_in_use_as_well(sheet):
    sheet.learn("Find in this text", Qt.Key.Key_Equal, CTRL)
    assert "Ctrl+= already does “Larger type”" in sheet.words()


def test_delete_takes_keys_away_and_they_are_free_then(sheet):
    sheet.learn("Hide the side", Qt.Key.Key_Delete)
    assert sheet.keys()["Hide the side"] == "–"
    sheet.learn("Find in this text", Qt.Key.Key_F9)
    assert sheet.keys()["Find in this text"] == "F9"


def test_escape_keeps_the_keys_and_the_sheet(sheet):
    with sheet.bot.assertNotEmitted(sheet.sheet.keys_changed):
        sheet.learn("Hide the side", Qt.Key.Key_Escape)
    assert sheet.keys()["Hide the side"] == "F9"
    assert sheet.sheet.isVisible()


def test_a_modifier_alone_is_waited_beyond(sheet):
    sheet.learn("Hide the side", Qt.Key.Key_Control)
    assert sheet.keys()["Hide the side"] == "Press the keys…"
    sheet.bot.keyClick(sheet.buttons()["Hide the side"], Qt.Key.Key_U, CTRL)
    assert sheet.keys()["Hide the side"] == "Ctrl+U"


def test_tab_goes_on_and_is_never_learned(sheet):
    sheet.learn("Hide the side", Qt.Key.Key_Tab)
    sheet.bot.waitUntil(lambda: sheet.keys()["Hide the side"] == "F9")
    assert sheet.catalogue.chosen == {}


def test_keys_that_are_learned_are_not_done(sheet):
    done: list[str] = []
    shortcut = QShortcut("Ctrl+J", sheet.window)
    shortcut.activated.connect(lambda: done.append("Ctrl+J"))
    button = sheet.buttons()["Hide the side"]
    button.setFocus()
    button.click()
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_J, CTRL, "j")
    asked.setAccepted(False)
    QApplication.sendEvent(button, asked)
    assert asked.isAccepted()
    assert done == []


def test_asking_for_one_stops_asking_for_the_other(sheet):
    first, second = sheet.buttons()["Hide the side"], sheet.buttons()["Find in this text"]
    first.click()
    second.click()
    assert first.text() == "F9"
    assert second.text() == "Press the keys…"


def test_all_keys_can_be_as_they_were(sheet):
    sheet.learn("Hide the side", Qt.Key.Key_U, CTRL)
    reset = next(each for each in sheet.sheet.findChildren(QPushButton) if each.text() == "All keys as they were")
    with sheet.bot.waitSignal(sheet.sheet.keys_changed):
        reset.click()
    sheet.bot.waitUntil(lambda: sheet.keys()["Hide the side"] == "F9")
    assert sheet.catalogue.chosen == {}


@pytest.mark.parametrize(("typed", "found"), [("side", ["Hide the side"]), ("ctrl+f", ["Find in this text"])])
def test_a_command_is_found_by_its_name_and_by_its_keys(sheet, typed, found):
    sheet.field.setText(typed)
    sheet.bot.waitUntil(lambda: list(sheet.buttons()) == found)


def test_opened_again_it_shows_all_and_forgets_what_was_told(sheet):
    sheet.learn("Find in this text", Qt.Key.Key_F9)
    sheet.field.setText("side")
    sheet.sheet.close_card()
    sheet.sheet.open_over(sheet.window.rect(), sheet.catalogue)
    sheet.bot.waitUntil(lambda: len(sheet.buttons()) == 4)
    assert "already does" not in sheet.words()


def test_another_paper_and_language_leave_the_keys_alone(sheet):
    sheet.sheet.use_theme(load("dark"))
    sheet.sheet.retranslate()
    sheet.bot.waitUntil(lambda: len(sheet.buttons()) == 4)
    assert sheet.keys()["Hide the side"] == "F9"
