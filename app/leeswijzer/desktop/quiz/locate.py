"""A place to be pointed at: on a map without its name, or in a list for who does not see the map."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Located
from leeswijzer.study.quiz.attempt import Asked, Marked
from leeswijzer.study.quiz.sheet import Target

_MAP_HEIGHT = 400


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A place of the lesson as the list offers it; degrees WGS 84."""

    id: str
    name: str
    lon: float
    lat: float


class BlankMap(QWidget):
    """A map that does not give the answer away; what draws it is given by the window."""

    pointed = Signal(float, float)  # longitude and latitude, degrees WGS 84
    confirm_requested = Signal()  # Enter, where something is pointed at already

    def show_point(self, lon: float, lat: float) -> None:
        """Mark where the reader pointed."""
        raise NotImplementedError

    def show_target(self, lon: float, lat: float, target: Target) -> None:
        """Mark where the reader pointed, the right place, and the way there; nothing can be pointed at any more."""
        raise NotImplementedError

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        raise NotImplementedError


class LocateView(AnswerView):
    """The map, and behind a button the list."""

    def __init__(
        self,
        asked: Asked,
        theme: Theme,
        places: Sequence[PlaceChoice],
        make_map: Callable[[Target], BlankMap],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        assert asked.target is not None
        self._target = asked.target
        self._answer: Located | None = None
        self.map = make_map(asked.target)
        self.map.setFixedHeight(_MAP_HEIGHT)
        self.map.pointed.connect(self._on_pointed)
        self.map.confirm_requested.connect(self.confirm_requested)
        self.list = _PlaceChoices(places)
        self.list.setFixedHeight(_MAP_HEIGHT)
        self.list.itemSelectionChanged.connect(self._on_listed)
        self.list.confirmed.connect(self.confirm_requested)
        self.list.setAccessibleName(self.tr("Places in this lesson"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.map)
        self._stack.addWidget(self.list)
        self.turn_button = QPushButton()
        self.turn_button.setProperty("role", "quiet")
        self.turn_button.clicked.connect(self._turn)
        row = QHBoxLayout()
        row.addWidget(self.turn_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.one)
        column.addWidget(self._stack)
        column.addLayout(row)
        self._locked = False
        self.use_theme(theme)

    @override
    def answer(self) -> Answer | None:
        return self._answer

    @override
    def show_answer(self, answer: Answer) -> None:
        assert isinstance(answer, Located)
        self._answer = answer
        if answer.place is None:
            self.map.show_point(answer.lon, answer.lat)
        else:
            self.list.select(answer.place)
            self._show_list(listed=True)

    @override
    def show_marked(self, marked: Marked) -> None:
        assert isinstance(marked.answer, Located)
        self._locked = True
        self._answer = marked.answer
        self._show_list(listed=False)
        self.map.show_target(marked.answer.lon, marked.answer.lat, self._target)
        self.turn_button.hide()

    @override
    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.map.use_theme(theme)
        self._name_button()

    @override
    def hint(self) -> str:
        return self.tr("Click on the map. With the keyboard: the arrows move it, Enter points at its middle.")

    @override
    def focus_first(self) -> None:
        (self.list if self.listed else self.map).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def listed(self) -> bool:
        """Whether the list stands in place of the map."""
        return self._stack.currentWidget() is self.list

    def _turn(self) -> None:
        self._show_list(listed=not self.listed)
        self.focus_first()

    def _show_list(self, *, listed: bool) -> None:
        self._stack.setCurrentWidget(self.list if listed else self.map)
        self._name_button()

    def _name_button(self) -> None:
        self.turn_button.setText(self.tr("Back to the map") if self.listed else self.tr("Choose from a list instead"))
        self.turn_button.setIcon(icon("map" if self.listed else "filter", self._theme, "accent"))

    def _on_pointed(self, lon: float, lat: float) -> None:
        if not self._locked:
            self._answer = Located(lon, lat)
            self.map.show_point(lon, lat)
            self.changed.emit()

    def _on_listed(self) -> None:
        place = self.list.chosen
        if place is not None and not self._locked:
            self._answer = Located(place.lon, place.lat, place.id)
            self.changed.emit()


class _PlaceChoices(QListWidget):
    confirmed = Signal()

    def __init__(self, places: Sequence[PlaceChoice]) -> None:
        super().__init__()
        self._places = {place.id: place for place in places}
        for place in places:
            item = QListWidgetItem(place.name)
            item.setData(Qt.ItemDataRole.UserRole, place.id)
            self.addItem(item)

    @property
    def chosen(self) -> PlaceChoice | None:
        return next((self._places[item.data(Qt.ItemDataRole.UserRole)] for item in self.selectedItems()), None)

    def select(self, place: str) -> None:
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == place:
                self.setCurrentRow(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Home) and not self.selectedItems():
            self.setCurrentRow(0, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            super().keyPressEvent(event)
