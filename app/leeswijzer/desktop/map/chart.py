"""The map on screen: finished sheets of land with names and pins on them, and what of the world is in view."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget
from typing_extensions import override

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.labels import Rect
from leeswijzer.atlas.projection import forward
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent, MapPlace, PinState
from leeswijzer.desktop.map.face import Degrees, ShownNames, draw_answer, draw_land, draw_names, names_in_view
from leeswijzer.desktop.map.furniture import (
    draw_aim,
    draw_edge_signs,
    draw_scale_bar,
    draw_sources,
    edge_signs,
    reserved_corners,
)
from leeswijzer.desktop.map.lens import Lens
from leeswijzer.desktop.map.pins import REACH, PinItem, head
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.sheet import SheetOrder
from leeswijzer.desktop.map.supply import SheetSupply
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme

SCENE = 4096.0
"""How many units of the scene the world is wide."""

_AROUND = 36.0  # pixels around places that are flown to
_BESIDE_BUTTONS = 60.0  # and around an answer, of which neither end may lie under the buttons at the edge
_TOWN = 12.0  # times the view that the world is wide, at least, for a town: some 30 degrees across


class ChartView(QGraphicsView):
    """A map of the world that shows what it is told to, where it is told to."""

    moved = Signal()
    arrived = Signal()  # the map is where it was sent
    failed = Signal(object)  # why the map cannot be drawn

    def __init__(self, press: SheetPress, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press = press
        self._theme = theme
        self._content = MapContent()
        self._home: Sequence[Box] = ()
        self._untouched = True  # still where it opened: a new size fits it anew
        self._pins: dict[str, PinItem] = {}
        self._states: Mapping[str, PinState] = {}
        self._shown: ShownNames = []
        self._answer: tuple[Degrees, ...] = ()
        self._asked: MapContent | None = None  # what was shown before the answer
        self._aim = False
        self._reserved: tuple[Rect, ...] = ()
        self._lens = Lens(self)
        self._supply = SheetSupply(press, self._wanted, self)
        self._lens.looked.connect(self._on_looked)
        self._lens.arrived.connect(self.arrived)
        self._supply.changed.connect(self.viewport().update)
        self._supply.failed.connect(self.failed)
        scene = QGraphicsScene(self)
        scene.setSceneRect(-SCENE, -SCENE, 3 * SCENE, 3 * SCENE)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self.setObjectName("map")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)

    # --- what it shows

    @property
    def content(self) -> MapContent:
        """What the map shows besides the land."""
        return self._content

    @property
    def camera(self) -> Camera:
        """What part of the world is shown."""
        return self._lens.camera

    @property
    def names(self) -> ShownNames:
        """The names in view and where they stand, in pixels; as last drawn."""
        return self._shown

    @property
    def settled(self) -> bool:
        """Whether all that is in view is drawn in full detail."""
        return self._supply.settled

    @property
    def moving(self) -> bool:
        """Whether the map moves, or did just now."""
        return self._supply.moving or self._lens.goal is not None

    def show_content(self, content: MapContent) -> None:
        """Show these places and names in place of the earlier ones."""
        if content == self._content:
            return
        if content.places != self._content.places:
            self._set_pins(content.places)
        self._content = content
        self._supply.refresh()

    def set_pins(self, places: Sequence[MapPlace]) -> None:
        """Show these places, and leave the rest of what is shown as it is."""
        self.show_content(replace(self._content, places=tuple(places)))

    def set_blank(self, *, blank: bool, hidden: Collection[str] = ()) -> None:
        """Leave out the names of towns and provinces, and those in ``hidden`` (names or codes of shapes)."""
        self.show_content(replace(self._content, blank=blank, hidden=frozenset(hidden)))

    def show_answer(self, lon: float, lat: float, target: MapPlace | None = None) -> None:
        """Mark where the reader clicked and, with ``target``, the right place, its name, and the way there."""
        self.clear_answer()
        self._answer = ((lon, lat),) if target is None else ((lon, lat), (target.lon, target.lat))
        if target is not None:
            self._asked = self._content
            others = tuple(place for place in self._content.places if place.id != target.id)
            self.show_content(replace(self._content, places=(*others, target), hidden=frozenset()))
            self.set_states({target.id: PinState.LIFTED})
            self.show_boxes([target.bounds, Box(lon, lat, lon, lat)], around=_BESIDE_BUTTONS)
        self.viewport().update()

    def clear_answer(self) -> None:
        """Take the answer away and show again what was asked."""
        if self._asked is not None:
            self.show_content(self._asked)
            self.set_states({})
        self._answer, self._asked = (), None
        self.viewport().update()

    def set_states(self, states: Mapping[str, PinState]) -> None:
        """How each place stands out; those not named are quiet."""
        self._states = dict(states)
        for identifier, pin in self._pins.items():
            pin.show_state(states.get(identifier, PinState.QUIET))
        raised = frozenset(identifier for identifier, state in states.items() if state is PinState.LIFTED)
        self.show_content(replace(self._content, raised=raised & self._areas()))

    def state_of(self, identifier: str) -> PinState:
        """How a place stands out now."""
        return self._states.get(identifier, PinState.QUIET)

    def _areas(self) -> frozenset[str]:
        return frozenset(place.id for place in self._content.places if not place.has_pin)

    def _set_pins(self, places: Sequence[MapPlace]) -> None:
        for pin in self._pins.values():
            self.scene().removeItem(pin)
        self._pins = {}
        for place in places:
            if place.has_pin:
                pin = PinItem(place, self._theme)
                x, y = forward(place.lon, place.lat)
                pin.setPos(x * SCENE, y * SCENE)
                pin.show_state(self._states.get(place.id, PinState.QUIET))
                self.scene().addItem(pin)
                self._pins[place.id] = pin

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self._supply.forget()
        for pin in self._pins.values():
            pin.use_theme(theme)
        self._supply.refresh()
        self.viewport().update()

    def set_motion(self, *, moving: bool) -> None:
        """Fly from place to place, or be there at once."""
        self._lens.moving = moving

    def set_reserved(self, rects: Sequence[QRectF]) -> None:
        """Where buttons lie over the map, in pixels of the viewport; names leave these free."""
        self._reserved = tuple(Rect(rect.x(), rect.y(), rect.width(), rect.height()) for rect in rects)

    def set_aim(self, *, aim: bool) -> None:
        """Whether a cross in the middle shows where Enter clicks."""
        self._aim = aim
        self.viewport().update()

    # --- where it looks

    def set_home(self, boxes: Sequence[Box]) -> None:
        """What to open on (degrees); goes there at once."""
        self._home = boxes
        self._untouched = True
        self._lens.look(Camera.over(boxes, self._width, self._height))

    def show_boxes(self, boxes: Sequence[Box], *, animate: bool = True, around: float = _AROUND) -> None:
        """Bring all of ``boxes`` (degrees) into view, with ``around`` pixels on each side where there is room."""
        self._untouched = False
        self._lens.fly(Camera.over(boxes, *self._size, margin=around), self._width, animate=self._may_fly(animate))

    def show_all(self) -> None:
        """Bring all places into view."""
        self.show_boxes([place.bounds for place in self._content.places])

    def show_place(self, identifier: str) -> None:
        """Bring a place into view: its whole area, or a town with what lies around it."""
        place = self._content.place(identifier)
        if place is None:
            return
        self._untouched = False
        goal = Camera.over([place.bounds], *self._size, margin=_AROUND)
        if place.box is None:
            goal = Camera(goal.x, goal.y, max(self.camera.world, _TOWN * self._width)).kept()
        self._lens.fly(goal, self._width, animate=self._may_fly(True))

    def shows(self, box: Box) -> bool:
        """Whether the whole of ``box`` (degrees) is in view, away from the edge."""
        view = self.camera.box(self._width, self._height, -12.0)
        return view.holds(box.west, box.south) and view.holds(box.east, box.north)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge by ``factor`` around a pixel, or the middle."""
        spot = at or QPointF(self._width / 2, self._height / 2)
        self.look(self.camera.zoomed(factor, spot.x(), spot.y(), self._width, self._height))

    def look(self, camera: Camera) -> None:
        """Show what ``camera`` shows, at once."""
        self._untouched = False
        self._lens.look(camera)

    def _may_fly(self, animate: bool) -> bool:
        return animate and self.isVisible()

    def _on_looked(self) -> None:
        camera = self.camera
        scale = camera.world / SCENE
        self.setTransform(QTransform.fromScale(scale, scale))
        self.centerOn(camera.x * SCENE, camera.y * SCENE)
        self.viewport().update()
        self._supply.follow()
        self.moved.emit()

    def _wanted(self) -> SheetOrder | None:
        """The sheet for what is shown; in a flight for where that goes, so that it is there on arrival."""
        if not self.isVisible():
            return None
        camera = self._lens.goal or self.camera
        signs = tuple(
            Rect(at.x() - 8, at.y() - 8, 16, 16) for _, at, _ in edge_signs(self._content.places, camera, *self._size)
        )
        reserved = (*reserved_corners(*self._size), *self._reserved, *signs)
        return SheetOrder(camera, *self._size, self.devicePixelRatioF(), self._content, self._theme, reserved=reserved)

    @property
    def is_sharp(self) -> bool:
        """Whether all land in view is drawn for just this scale."""
        sheet = self._supply.sheet
        return sheet is not None and sheet.covers(self.camera, *self._size)

    # --- what is where

    def place_rect(self, identifier: str) -> QRectF:
        """Where a place stands, in pixels of the viewport: its pin, or its name, or its middle."""
        place = self._content.place(identifier)
        if place is None:
            return QRectF()
        if not place.has_pin:
            for name, rect in self._shown:
                if name.place == identifier:
                    return QRectF(rect.x, rect.y, rect.width, rect.height)
        tip = self._pixel(place.lon, place.lat)
        return QRectF(tip.x() - 9, tip.y() - 24, 18, 26)

    def in_view(self, identifier: str) -> bool:
        """Whether `place_rect` is where it can be seen."""
        return self.viewport().rect().intersects(self.place_rect(identifier).toAlignedRect())

    def place_at(self, point: QPointF) -> str:
        """The place that a click at ``point`` (viewport pixels) means: a pin, a name, then the smallest area."""
        nearest, found = REACH, ""
        for identifier, pin in self._pins.items():
            spot = head(self._pixel(pin.place.lon, pin.place.lat), pin.state)
            apart = hypot(spot.x() - point.x(), spot.y() - point.y())
            if apart < nearest:
                nearest, found = apart, identifier
        if found:
            return found
        for name, rect in self._shown:
            if name.place and QRectF(rect.x, rect.y, rect.width, rect.height).contains(point):
                return name.place
        for identifier, at, _ in edge_signs(self._content.places, self.camera, *self._size):
            if hypot(at.x() - point.x(), at.y() - point.y()) < REACH:
                return identifier
        return self._area_at(point)

    def _area_at(self, point: QPointF) -> str:
        sheet = self._supply.sheet
        return "" if sheet is None else sheet.area_at(*self.camera.plane(point.x(), point.y(), *self._size))

    def _pixel(self, lon: float, lat: float) -> QPointF:
        return QPointF(*self.camera.screen(*forward(lon, lat), self._width, self._height))

    @property
    def _width(self) -> int:
        return max(1, self.viewport().width())

    @property
    def _height(self) -> int:
        return max(1, self.viewport().height())

    @property
    def _size(self) -> tuple[int, int]:
        return self._width, self._height

    # --- drawing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with self._press.pace.painting():
            super().paintEvent(event)

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        sheet, backdrop = self._supply.sheet, self._supply.backdrop
        if not self.is_sharp:
            painter.fillRect(QRectF(0, 0, *self._size), qcolor(self._theme, "map_water"))
            if backdrop is not None:
                draw_land(painter, backdrop, self.camera, self._size)
        if sheet is not None:
            draw_land(painter, sheet, self.camera, self._size)
        painter.restore()

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        sheet = self._supply.sheet
        if sheet is not None:
            self._shown = names_in_view(sheet, self.camera, self._size, moving=self.moving)
            draw_names(painter, sheet, self._shown, self.camera, self._size, self._theme)
        if self._answer:
            draw_answer(painter, self._answer, self.camera, self._size, self._theme)
        draw_edge_signs(painter, edge_signs(self._content.places, self.camera, *self._size), self._theme)
        draw_scale_bar(painter, self.camera, self._width, self._height, self._theme)
        draw_sources(painter, self._width, self._height, self._theme)
        if self.hasFocus():
            if self._aim:
                draw_aim(painter, self._width, self._height, self._theme)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, 1, self._width - 2, self._height - 2))
        painter.restore()

    # --- keyboard and size

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()  # Qt would repaint the frame around it only

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._supply.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._untouched and self._home:
            self._lens.look(Camera.over(self._home, *self._size))
        else:
            self._lens.look(self.camera)

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 260)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)
