"""The map that a question is asked on: without the names that would answer it, until it is answered."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout

from leeswijzer.desktop.map.content import MapContent, MapPlace
from leeswijzer.desktop.map.presenter import boxes_of, region
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.view import MapView
from leeswijzer.desktop.quiz.locate import BlankMap, PlaceChoice
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.lesson.models import Geometry, PointGeometry
from leeswijzer.lesson.reader import Lesson
from leeswijzer.overriding import override
from leeswijzer.study.quiz.sheet import Target

_ZOOM = 1.6
_BUTTON = 32
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class QuizMap(BlankMap):
    """The lesson's map, blank, with a cross in its middle for the keyboard."""

    def __init__(
        self, press: SheetPress, theme: Theme, places: Sequence[MapPlace], target: Target, *, moving: bool
    ) -> None:
        super().__init__()
        self._places = places
        self._target = next((place for place in places if place.id == target.place), None)
        self._pointed = False
        self._seeking = False  # whether the arrows moved the cross since something was pointed at
        self._answered = False
        self.view = MapView(press, theme)
        self.view.set_motion(moving=moving)
        self.view.set_aim(aim=True)
        around = region(tuple(places))
        self.view.show_content(MapContent((), QLocale().name()[:2], self._focus(), self._hidden(target), blank=True))
        self.view.set_home(boxes_of([place for place in places if place.id in around]))
        self.view.clicked_at.connect(self._on_clicked)
        self.view.installEventFilter(self)
        self.view.setAccessibleName(self.tr("Map without names"))
        self.view.setAccessibleDescription(
            self.tr("Arrow keys move it, plus and minus zoom, Enter points at its middle, and once more confirms.")
        )
        self.setFocusProxy(self.view)
        self._buttons = {name: QToolButton(self.view) for name in ("plus", "minus", "fit")}
        for name, words, slot in (
            ("plus", self.tr("Zoom in (+)"), lambda: self.view.zoom(_ZOOM)),
            ("minus", self.tr("Zoom out (−)"), lambda: self.view.zoom(1 / _ZOOM)),
            ("fit", self.tr("Show the whole region"), self._show_region),
        ):
            button = self._buttons[name]
            button.setProperty("role", "on_map")
            button.setIconSize(QSize(16, 16))
            button.setFixedSize(_BUTTON, _BUTTON)
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(slot)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self.view)
        self.use_theme(theme)

    @override
    def show_point(self, lon: float, lat: float) -> None:
        self._pointed, self._seeking = True, False
        self.view.show_answer(lon, lat)

    @override
    def show_target(self, lon: float, lat: float, target: Target) -> None:
        self._answered = True
        self.view.set_aim(aim=False)
        self.view.set_blank(blank=False)
        place = self._target or MapPlace(target.place, (("", target.place),), "city", target.lon, target.lat)
        self.view.show_answer(lon, lat, place)

    @override
    def use_theme(self, theme: Theme) -> None:
        self.view.use_theme(theme)
        for name, button in self._buttons.items():
            button.setIcon(icon(name, theme))

    def _focus(self) -> frozenset[str]:
        return frozenset(place.shape for place in self._places if place.kind == "country" and place.shape)

    def _hidden(self, target: Target) -> frozenset[str]:
        """What would give the answer away: its names and its code."""
        codes = frozenset({target.shape} if target.shape else ())
        if self._target is None:
            return codes
        return codes | {name for _, name in self._target.names} | {self._target.shape}

    def _show_region(self) -> None:
        around = region(tuple(self._places))
        self.view.show_boxes(boxes_of([place for place in self._places if place.id in around]))

    def _on_clicked(self, lon: float, lat: float) -> None:
        if not self._answered:
            self.pointed.emit(lon, lat)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter confirms what is pointed at, by a click too; only after the arrows does it point at the middle anew."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ARROWS:
                self._seeking = True
            elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._confirmable():
                self.confirm_requested.emit()
                return True
        return super().eventFilter(watched, event)

    def _confirmable(self) -> bool:
        return self._pointed and not self._seeking and not self._answered

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        top = SPACE.one
        for button in self._buttons.values():
            button.move(self.width() - _BUTTON - SPACE.one, top)
            top += _BUTTON + SPACE.half
        self.view.set_reserved([QRectF(button.geometry()) for button in self._buttons.values()])


def choices_of(lesson: Lesson) -> list[PlaceChoice]:
    """The places of a lesson to choose from, by their names in the language of the interface, in alphabetical order."""
    language = QLocale().name()[:2]
    choices = []
    for place in lesson.places:
        names = place.properties.names
        name = names.get(language) or next(iter(names.values()))
        choices.append(PlaceChoice(place.id, name, *_point_of(place.geometry)))
    return sorted(choices, key=lambda choice: choice.name.casefold())


def _point_of(geometry: Geometry) -> tuple[float, float]:
    """The pin, or the middle of the outline, in degrees."""
    if isinstance(geometry, PointGeometry):
        return geometry.coordinates
    row = geometry.coordinates if geometry.type == "LineString" else geometry.coordinates[0]
    return sum(lon for lon, _ in row) / len(row), sum(lat for _, lat in row) / len(row)
