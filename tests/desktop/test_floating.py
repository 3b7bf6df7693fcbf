"""A card over the window, and where the keyboard goes when it closes."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.theme.tokens import Theme


class Desk(QWidget):
    """A window with two buttons and a card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first, self.second = QPushButton("first"), QPushButton("second")
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)
        self.card = FloatingCard(theme, self)

    def open_card(self) -> None:
        self.card.open_beside(QRect(10, 10, 50, 20), self.rect(), take_focus=True)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    desk = Desk(theme)
    qtbot.addWidget(desk)
    desk.resize(600, 400)
    desk.show()
    desk.activateWindow()
    desk.second.setFocus()
    qtbot.waitUntil(desk.second.hasFocus)
    return desk


def test_the_keyboard_goes_back_to_where_it_was(desk: Desk) -> None:
    desk.open_card()
    assert desk.card.hasFocus()
    desk.card.close_card()
    assert desk.second.hasFocus()


def test_what_is_gone_by_then_is_not_gone_back_to(desk: Desk) -> None:
    desk.open_card()
    desk.second.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    desk.card.close_card()
    assert not desk.card.isVisible()
