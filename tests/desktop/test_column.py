"""A column that is built anew while the reader is in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.column import RebuiltColumn
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override


class Buttons(RebuiltColumn):
    """Three buttons, one under the other."""

    @override
    def fill(self, column: QVBoxLayout) -> bool:
        self.buttons = [QPushButton(name) for name in ("one", "two", "three")]
        for button in self.buttons:
            column.addWidget(button)
        return True

    @override
    def focus_first(self) -> None:
        self.buttons[0].setFocus()


@pytest.fixture
def column(qtbot: QtBot, theme: Theme) -> Buttons:
    made = Buttons(theme)
    qtbot.addWidget(made)
    made.rebuild()
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.focus_first()
    qtbot.waitUntil(made.buttons[0].hasFocus)
    return made


def test_a_rebuilt_column_can_be_walked_at_once(column: Buttons, qtbot: QtBot) -> None:
    column.rebuild()
    for button in column.buttons:
        assert QApplication.focusWidget() is button
        qtbot.keyClick(button, Qt.Key.Key_Tab)


def test_the_keyboard_stays_in_the_column(column: Buttons) -> None:
    column.buttons[2].setFocus()
    column.rebuild()
    assert column.buttons[0].hasFocus()
    assert column.buttons[0].isVisible()


def test_a_column_that_is_not_shown_stays_so(qtbot: QtBot, theme: Theme) -> None:
    column = Buttons(theme)
    qtbot.addWidget(column)
    column.rebuild()
    assert not column.isVisible()
    assert not column.buttons[0].isVisible()
