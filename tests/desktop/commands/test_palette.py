import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QWidget

from leeswijzer.desktop.commands.finding import Entry
from leeswijzer.desktop.commands.palette import Palette
from leeswijzer.desktop.theme.tokens import load

COMMANDS = [
    Entry("command", "find", "Find in this text", "Ctrl+F"),
    Entry("command", "side", "Show or hide the side", "F9"),
    Entry("command", "larger", "Larger type", ""),
]
OTHERS = [
    Entry("term", "coalitie", "coalitie", "term"),
    Entry("lesson", "irak", "Find your way", "lesson"),
    Entry("place", "mosul", "Mosul", "place"),
    Entry("note", "n1", "Waarom hier?", "note"),
]


class Desk:
    """A window with the palette over it."""

    def __init__(self, qtbot, theme):
        self.bot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        self.palette = Palette(theme, self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.palette.open_over(self.window.rect(), COMMANDS)
        qtbot.waitUntil(self.field.hasFocus)

    @property
    def field(self):
        return self.palette.findChild(QLineEdit)

    @property
    def list(self):
        return self.palette.findChild(QListWidget)

    def rows(self):
        return [self.list.item(row).toolTip() for row in range(self.list.count())]

    def type(self, words):
        self.field.clear()
        self.bot.keyClicks(self.field, words)
        return self.rows()

    def press(self, key):
        self.bot.keyClick(self.field, key)


@pytest.fixture
def desk(qtbot, theme):
    return Desk(qtbot, theme)


def test_it_opens_on_all_commands_with_their_keys(desk):
    assert desk.rows() == ["Find in this text    Ctrl+F", "Show or hide the side    F9", "Larger type"]
    assert desk.list.currentRow() == 0
    assert desk.field.text() == ""


def test_the_likeliest_stands_first_as_one_types(desk):
    assert desk.type("side") == ["Show or hide the side    F9"]
    assert desk.type("t") == ["Larger type", "Find in this text    Ctrl+F", "Show or hide the side    F9"]
    assert desk.type("lt") == ["Larger type"]


def test_enter_does_what_is_chosen_and_closes(desk):
    desk.type("find")
    with desk.bot.waitSignal(desk.palette.chosen) as chosen:
        desk.press(Qt.Key.Key_Return)
    assert chosen.args == [COMMANDS[0]]
    assert not desk.palette.isVisible()


def test_the_arrows_go_round(desk):
    desk.press(Qt.Key.Key_Up)
    assert desk.list.currentRow() == 2
    desk.press(Qt.Key.Key_Down)
    assert desk.list.currentRow() == 0
    desk.press(Qt.Key.Key_Down)
    with desk.bot.waitSignal(desk.palette.chosen) as chosen:
        desk.press(Qt.Key.Key_Enter)
    assert chosen.args == [COMMANDS[1]]


def test_a_click_chooses_too(desk):
    spot = desk.list.visualItemRect(desk.list.item(1)).center()
    with desk.bot.waitSignal(desk.palette.chosen) as chosen:
        desk.bot.mouseClick(desk.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [COMMANDS[1]]


def test_escape_closes_and_does_nothing(desk):
    with desk.bot.assertNotEmitted(desk.palette.chosen):
        desk.press(Qt.Key.Key_Escape)
    assert not desk.palette.isVisible()


def test_nothing_of_that_name_is_said_and_enter_does_nothing(desk):
    assert desk.type("walvis") == []
    assert "Nothing of that name." in [label.text() for label in desk.palette.findChildren(QLabel) if label.isVisible()]
    with desk.bot.assertNotEmitted(desk.palette.chosen):
        desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_Down)
    assert desk.palette.isVisible()


def test_what_comes_later_is_found_too_in_what_was_typed_already(desk):
    assert desk.type("find") == ["Find in this text    Ctrl+F"]
    desk.palette.add_entries(OTHERS)
    assert desk.rows() == ["Find your way    lesson", "Find in this text    Ctrl+F"]


@pytest.mark.parametrize("entry", OTHERS)
def test_each_kind_can_be_found_and_has_its_own_icon(desk, entry):
    desk.palette.add_entries(OTHERS)
    desk.type(entry.words)
    assert not desk.list.item(0).icon().isNull()
    with desk.bot.waitSignal(desk.palette.chosen) as chosen:
        desk.press(Qt.Key.Key_Return)
    assert chosen.args == [entry]


def test_opened_again_it_has_forgotten_what_was_typed(desk):
    desk.type("walvis")
    desk.press(Qt.Key.Key_Escape)
    desk.palette.open_over(desk.window.rect(), COMMANDS)
    assert desk.field.text() == ""
    assert len(desk.rows()) == 3


def test_it_fits_a_low_and_narrow_window(desk):
    desk.palette.close_card()
    desk.palette.open_over(QRect(0, 0, 560, 340), [*COMMANDS] * 20)
    assert QRect(0, 0, 560, 340).contains(desk.palette.surface().translated(desk.palette.pos()))


def test_it_keeps_its_words_on_another_paper(desk):
    desk.palette.use_theme(load("dark"))
    desk.palette.retranslate()
    assert desk.field.placeholderText() == desk.palette.accessibleName()
    assert desk.type("side") == ["Show or hide the side    F9"]
