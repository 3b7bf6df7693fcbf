import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.rail import Rail
from leeswijzer.desktop.reader.page import Typography
from leeswijzer.desktop.rooms import Rooms
from leeswijzer.desktop.theme.tokens import Theme, load
from leeswijzer.desktop.window import MainWindow


class Room(QWidget):
    """A room with a field, that remembers what it was told."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.themes, self.languages = [theme], 0
        self.field = QLineEdit(self)
        self.setFocusProxy(self.field)

    def use_theme(self, theme: Theme) -> None:
        self.themes.append(theme)

    def retranslate(self) -> None:
        self.languages += 1


class House:
    def __init__(self, qtbot, theme):
        self.window = MainWindow(theme, Typography())
        qtbot.addWidget(self.window)
        self.rail = Rail(theme)
        self.window.place_rail(self.rail)
        self.built: list[Room] = []
        self.rooms = Rooms(self.window, self.rail, theme)
        self.rooms.add("read", "read", lambda: "Lezen")
        self.rooms.add("library", "library", lambda: "Bibliotheek", self.build)
        self.rooms.tell_keys({"read": "Ctrl+2", "library": ""}.__getitem__)
        self.entered: list[str] = []
        self.rooms.entered.connect(self.entered.append)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)

    def build(self, theme):
        self.built.append(Room(theme))
        return self.built[-1]

    def button(self, name):
        return next(button for button in self.rail.findChildren(QPushButton) if name in button.accessibleName())


@pytest.fixture
def house(qtbot, theme):
    return House(qtbot, theme)


def test_a_room_is_built_when_it_is_first_entered_and_once(house):
    assert house.built == []
    for name in ("library", "read", "library"):
        house.rooms.show(name)
        assert house.rooms.current == name
    assert len(house.built) == 1
    assert house.entered == ["library", "read", "library"]


def test_entering_brings_the_keyboard(house, qtbot):
    house.rooms.show("library")
    qtbot.waitUntil(house.built[0].field.hasFocus)


def test_cards_about_what_was_left_are_closed(house):
    card = FloatingCard(load("light"), house.window)
    card.show()
    house.rooms.show("read")  # where one is already
    assert card.isVisible()
    house.rooms.show("library")
    assert not card.isVisible()


def test_a_room_that_is_built_later_wears_the_paper_of_that_moment(house):
    house.rooms.use_theme(load("dark"))
    house.rooms.show("library")
    assert house.built[0].themes == [load("dark")]
    house.rooms.use_theme(load("sepia"))
    assert house.built[0].themes[-1] == load("sepia")


def test_only_built_rooms_take_another_language(house):
    house.rooms.retranslate()
    house.rooms.show("library")
    house.rooms.retranslate()
    assert house.built[0].languages == 1
