"""The map on screen: shows finished sheets of land, names and pins, is moved by hand, wheel, pinch and keys."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import hypot

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsScene, QGraphicsView, QPinchGesture, QWidget
from typing_extensions import override

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.labels import Rect
from leeswijzer.atlas.projection import forward, inverse
from leeswijzer.desktop.map.camera import Camera, wheel_factor
from leeswijzer.desktop.map.content import MapContent, MapPlace, PinState
from leeswijzer.desktop.map.furniture import (
    draw_aim,
    draw_edge_signs,
    draw_scale_bar,
    draw_sources,
    edge_sign,
    reserved_corners,
)
from leeswijzer.desktop.map.names import DOT, MapName, without_overlap
from leeswijzer.desktop.map.pins import REACH, PinItem, draw_pin, head
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.sheet import Sheet, SheetOrder
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import MOTION, Theme

SCENE = 4096.0
"""How many units of the scene the world is wide."""

_STEP = 64.0  # pixels that an arrow key moves the map
_KEY_ZOOM = 1.6
_DRAG = 4  # pixels that the pointer may move between press and release of a click
_SETTLED = 150  # milliseconds after the last move when names are placed anew for just what is in view
_STRETCH = 1.8  # how far a sheet is scaled while the map moves, before the next one is ordered
_SPARE = 48  # pixels of land beyond the edge under which the next one is ordered
_BACKDROP = Camera(0.5, 0.5, 768.0)


class MapView(QGraphicsView):
    """A map of the world; points in its signals are degrees WGS 84."""

    clicked_at = Signal(float, float)  # longitude, latitude: wherever the map was clicked
    place_clicked = Signal(str)
    place_pointed = Signal(str)  # the place under the pointer, empty for none
    moved = Signal()
    arrived = Signal()  # the map is where it was sent
    failed = Signal(object)  # why the map cannot be drawn

    def __init__(self, press: SheetPress, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press = press
        self._theme = theme
        self._content = MapContent()
        self._camera = Camera(0.5, 0.42, 400.0)
        self._home: Sequence[Box] = ()
        self._untouched = True  # still where it opened: a new size fits it anew
        self._sheet: Sheet | None = None
        self._backdrop: Sheet | None = None
        self._ordered = False
        self._goal: Camera | None = None
        self._pins: dict[str, PinItem] = {}
        self._states: Mapping[str, PinState] = {}
        self._shown: list[tuple[MapName, Rect]] = []
        self._answer: tuple[tuple[float, float], tuple[float, float] | None] | None = None
        self._pressed: QPoint | None = None
        self._dragged = False
        self._pointed = ""
        self._aim = False
        self._reserved: tuple[Rect, ...] = ()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settle.timeout.connect(self._refresh)
        self._settle.timeout.connect(self.viewport().update)
        self._moving = True
        self._flight = QVariantAnimation(self)
        self._flight.setDuration(MOTION.map)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.valueChanged.connect(self._on_flight)
        self._flight.finished.connect(self._on_landed)
        self._departure = self._camera
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    # --- what it shows

    @property
    def content(self) -> MapContent:
        """What the map shows besides the land."""
        return self._content

    @property
    def camera(self) -> Camera:
        """What part of the world is shown."""
        return self._camera

    @property
    def names(self) -> Sequence[tuple[MapName, Rect]]:
        """The names in view and where they stand, in pixels; as last drawn."""
        return self._shown

    @property
    def settled(self) -> bool:
        """Whether all that is in view is drawn in full detail."""
        return self._is_exact() and not self._ordered

    def show_content(self, content: MapContent) -> None:
        """Show these places and names in place of the earlier ones."""
        if content == self._content:
            return
        if content.places != self._content.places:
            self._set_pins(content.places)
        self._content = content
        self._refresh()

    def set_pins(self, places: Sequence[MapPlace]) -> None:
        """Show these places, and leave the rest of what is shown as it is."""
        self.show_content(replace(self._content, places=tuple(places)))

    def set_blank(self, *, blank: bool, hidden: Collection[str] = ()) -> None:
        """Leave out the names of towns and provinces, and those in ``hidden`` (names or codes of shapes)."""
        self.show_content(replace(self._content, blank=blank, hidden=frozenset(hidden)))

    def show_answer(self, lon: float, lat: float, target: MapPlace | None = None) -> None:
        """Mark where the reader clicked and, with ``target``, the right place and the way there."""
        self._answer = ((lon, lat), None if target is None else (target.lon, target.lat))
        places = self._content.places
        if target is not None:
            kept = tuple(place for place in places if place.id != target.id)
            self.show_content(replace(self._content, places=(*kept, target), raised=frozenset({target.id})))
            self.set_states({target.id: PinState.LIFTED})
            self.show_boxes([target.bounds, Box(lon, lat, lon, lat)])
        self.viewport().update()

    def clear_answer(self) -> None:
        """Take the answer away."""
        self._answer = None
        self.set_states({})
        self.viewport().update()

    def set_states(self, states: Mapping[str, PinState]) -> None:
        """How each place stands out; those not named are quiet."""
        self._states = dict(states)
        for identifier, pin in self._pins.items():
            pin.show_state(states.get(identifier, PinState.QUIET))
        raised = frozenset(identifier for identifier, state in states.items() if state is PinState.LIFTED)
        self.show_content(replace(self._content, raised=raised & self._areas()))

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
        self._sheet = self._backdrop = None
        for pin in self._pins.values():
            pin.use_theme(theme)
        self._refresh()
        self.viewport().update()

    def set_motion(self, *, moving: bool) -> None:
        """Fly from place to place, or be there at once."""
        self._moving = moving

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
        self.look(Camera.over(boxes, self._width, self._height))

    def show_boxes(self, boxes: Sequence[Box], *, animate: bool = True) -> None:
        """Bring all of ``boxes`` (degrees) into view."""
        self._untouched = False
        self._fly(Camera.over(boxes, self._width, self._height, margin=36.0), animate=animate)

    def show_all(self) -> None:
        """Bring all places into view."""
        self.show_boxes([place.bounds for place in self._content.places])

    def show_place(self, identifier: str) -> None:
        """Bring a place into view: its whole area, or a town with what lies around it."""
        place = self._content.place(identifier)
        if place is None:
            return
        self._untouched = False
        goal = Camera.over([place.bounds], self._width, self._height, margin=36.0)
        if place.box is None:
            goal = Camera(goal.x, goal.y, max(self._camera.world, 12 * self._width)).kept()
        self._fly(goal)

    def shows(self, box: Box) -> bool:
        """Whether the whole of ``box`` (degrees) is in view, away from the edge."""
        view = self._camera.box(self._width, self._height, -12.0)
        return view.holds(box.west, box.south) and view.holds(box.east, box.north)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge by ``factor`` around a pixel, or the middle."""
        spot = at or QPointF(self._width / 2, self._height / 2)
        self._by_hand(self._camera.zoomed(factor, spot.x(), spot.y(), self._width, self._height))

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

    @property
    def _width(self) -> int:
        return max(1, self.viewport().width())

    @property
    def _height(self) -> int:
        return max(1, self.viewport().height())

    def _pixel(self, lon: float, lat: float) -> QPointF:
        return QPointF(*self._camera.screen(*forward(lon, lat), self._width, self._height))

    def _by_hand(self, camera: Camera) -> None:
        self._flight.stop()
        self._goal = None
        self._untouched = False
        self.look(camera)

    def _fly(self, goal: Camera, *, animate: bool = True) -> None:
        self._flight.stop()
        if not (animate and self._moving and self.isVisible()) or goal.near(self._camera):
            self._goal = None
            self.look(goal)
            self.arrived.emit()
            return
        self._departure, self._goal = self._camera, goal
        self._refresh()  # so that the place is drawn when the flight gets there
        self._flight.start()

    def _on_flight(self, part: float) -> None:
        if self._goal is not None:
            eased = part * part * (3 - 2 * part)
            self.look(self._departure.toward(self._goal, eased, self._width))

    def _on_landed(self) -> None:
        goal, self._goal = self._goal, None
        if goal is not None:
            self.look(goal)
            self.arrived.emit()

    def look(self, camera: Camera) -> None:
        """Show what ``camera`` shows, at once."""
        self._camera = camera
        scale = camera.world / SCENE
        self.setTransform(QTransform.fromScale(scale, scale))
        self.centerOn(camera.x * SCENE, camera.y * SCENE)
        self.viewport().update()
        if self._goal is None:
            if not self._is_near():
                self._refresh()
            self._settle.start()
        self.moved.emit()

    # --- sheets

    def _order(self, camera: Camera) -> SheetOrder:
        ratio = self.devicePixelRatioF()
        signs = tuple(Rect(at.x() - 8, at.y() - 8, 16, 16) for _, at, _ in self._edge_signs(camera))
        reserved = (*reserved_corners(self._width, self._height), *self._reserved, *signs)
        return SheetOrder(camera, self._width, self._height, ratio, self._content, self._theme, reserved=reserved)

    @property
    def is_sharp(self) -> bool:
        """Whether all land in view is drawn for just this scale."""
        sheet = self._sheet
        order = self._order(self._camera)
        return sheet is not None and sheet.suits(order) and sheet.covers(self._camera, self._width, self._height)

    def _is_near(self) -> bool:
        """Whether the sheet does while the map moves: nothing but land it has, and not scaled too far."""
        sheet = self._sheet
        if sheet is None or not sheet.suits(self._order(self._camera)):
            return False
        scale = self._camera.world / sheet.order.camera.world
        return 1 / _STRETCH < scale < _STRETCH and sheet.reaches(self._camera, self._width, self._height, _SPARE)

    def _is_exact(self) -> bool:
        return self._sheet is not None and self._sheet.order == self._order(self._camera)

    def _refresh(self) -> None:
        """Order the sheet that is missing, one at a time."""
        if self._ordered or not self.isVisible():
            return
        if self._backdrop is None:
            bare = replace(MapContent(), focus=self._content.focus)
            order = SheetOrder(_BACKDROP, 768, 768, 1.0, bare, self._theme, 0)
        elif self._goal is None and (self._is_near() if self._settle.isActive() else self._is_exact()):
            return
        else:
            order = self._order(self._goal or self._camera)
        self._ordered = True
        self._press.make(order, self._on_sheet, self._on_failed)

    def _on_sheet(self, sheet: Sheet) -> None:
        self._ordered = False
        if sheet.order.theme == self._theme:
            if sheet.order.camera == _BACKDROP:
                self._backdrop = sheet
            else:
                self._sheet = sheet
        self.viewport().update()
        if self._goal is None or self._sheet is None or self._sheet.order.camera != self._goal:
            self._refresh()

    def _on_failed(self, error: Exception) -> None:
        self._ordered = False
        self.failed.emit(error)

    # --- drawing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with self._press.pace.painting():
            super().paintEvent(event)

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        view = QRectF(0, 0, self._width, self._height)
        sharp = self._sheet is not None and self._sheet.covers(self._camera, self._width, self._height)
        if not sharp:
            painter.fillRect(view, qcolor(self._theme, "map_water"))
            if self._backdrop is not None:
                self._draw_land(painter, self._backdrop)
        if self._sheet is not None:
            self._draw_land(painter, self._sheet)
        painter.restore()

    def _draw_land(self, painter: QPainter, sheet: Sheet) -> None:
        own = sheet.order
        left, top, *_ = own.camera.window(own.width, own.height, own.margin)
        x, y = self._camera.screen(left, top, self._width, self._height)
        scale = self._camera.world / own.camera.world
        if abs(scale - 1) < 1e-6:
            painter.drawImage(QPoint(round(x), round(y)), sheet.land)
            return
        wide, tall = (own.width + 2 * own.margin) * scale, (own.height + 2 * own.margin) * scale
        target = QRectF(x, y, wide, tall)
        seen = target.intersected(QRectF(0, 0, self._width, self._height))
        if seen.isEmpty():
            return
        # only the part in view is handed over: a picture scaled many times over would be cut by slow paths
        ratio = own.ratio / scale
        part = QRectF((seen.x() - x) * ratio, (seen.y() - y) * ratio, seen.width() * ratio, seen.height() * ratio)
        painter.drawImage(seen, sheet.land, part)

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        self._draw_names(painter)
        self._draw_answer(painter)
        draw_edge_signs(painter, [(at, angle) for _, at, angle in self._edge_signs(self._camera)], self._theme)
        draw_scale_bar(painter, self._camera, self._width, self._height, self._theme)
        draw_sources(painter, self._width, self._height, self._theme)
        if self.hasFocus():
            if self._aim:
                draw_aim(painter, self._width, self._height, self._theme)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, 1, self._width - 2, self._height - 2))
        painter.restore()

    def _draw_names(self, painter: QPainter) -> None:
        self._shown = []
        if self._sheet is None:
            return
        size = (self._width, self._height)
        view = Rect(0.0, 0.0, *map(float, size))
        placed = ((name, name.rect(self._camera, *size)) for name in self._sheet.names)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = qcolor(self._theme, "text_soft")
        moving = self._settle.isActive() or self._goal is not None
        in_view = [(name, rect) for name, rect in placed if rect.meets(view)]
        same_scale = abs(self._camera.world / self._sheet.order.camera.world - 1) < 1e-6
        for name, rect in in_view if same_scale else without_overlap(in_view):
            if not (moving or rect.within(view)):
                continue  # the next sheet has room for it, or leaves it out
            self._shown.append((name, rect))
            painter.drawImage(QPointF(round(rect.x), round(rect.y)), self._sheet.writing[name.key])
            if name.dot:
                x, y = self._camera.screen(name.x, name.y, *size)
                painter.setPen(QPen(qcolor(self._theme, "map_land"), 1))
                painter.setBrush(dot)
                painter.drawEllipse(QPointF(x, y), DOT, DOT)

    def _draw_answer(self, painter: QPainter) -> None:
        if self._answer is None:
            return
        clicked, right = self._answer
        at = self._pixel(*clicked)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if right is not None:
            painter.setPen(QPen(qcolor(self._theme, "text_soft"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(at, self._pixel(*right))
        draw_pin(painter, at, PinState.SPOKEN, self._theme, role="text_soft")

    def _edge_signs(self, camera: Camera) -> list[tuple[str, QPointF, float]]:
        """The places beyond the edge of what ``camera`` shows: each with its sign and the direction it points in."""
        view = camera.box(self._width, self._height)
        signs = []
        for place in self._content.places:
            x, y = camera.screen(*forward(place.lon, place.lat), self._width, self._height)
            sign = edge_sign(x, y, self._width, self._height)
            if sign is not None and not (place.box and view.meets(place.box)):
                signs.append((place.id, *sign))
        return signs

    # --- pointing

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
        for identifier, at, _ in self._edge_signs(self._camera):
            if hypot(at.x() - point.x(), at.y() - point.y()) < REACH:
                return identifier
        return self._area_at(point)

    def _area_at(self, point: QPointF) -> str:
        if self._sheet is None:
            return ""
        own = self._sheet.order
        spot = QPointF(
            *own.camera.screen(*self._camera.plane(point.x(), point.y(), *self._size), own.width, own.height)
        )
        found = [
            (path.boundingRect(), identifier) for identifier, path in self._sheet.areas.items() if path.contains(spot)
        ]
        return min(found, key=lambda area: area[0].width() * area[0].height(), default=(None, ""))[1]

    @property
    def _size(self) -> tuple[int, int]:
        return self._width, self._height

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), False
            event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is None:
            self._point_at(self.place_at(event.position()))
            return
        way = point - self._pressed
        if self._dragged or way.manhattanLength() > _DRAG:
            self._dragged = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pressed = point
            self._by_hand(self._camera.panned(way.x(), way.y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if self._dragged:
            self._point_at(self.place_at(event.position()))
            self._show_cursor()
        else:
            self._click(event.position())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.zoom(2.0, event.position())

    def _click(self, point: QPointF) -> None:
        self.clicked_at.emit(*inverse(*self._camera.plane(point.x(), point.y(), *self._size)))
        place = self.place_at(point)
        if place:
            self.place_clicked.emit(place)

    def _point_at(self, place: str) -> None:
        if place != self._pointed:
            self._pointed = place
            self._show_cursor()
            self.place_pointed.emit(place)

    def _show_cursor(self) -> None:
        pointing = bool(self._pointed) and not self._aim
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.OpenHandCursor)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at("")
        super().leaveEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(wheel_factor(event.angleDelta().y() / 120), event.position())
        event.accept()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.zoom(pinch.scaleFactor(), QPointF(at))
                self._pressed = None  # the fingers were not dragging
                return True
        return super().viewportEvent(event)

    # --- keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (_STEP, 0.0),
            Qt.Key.Key_Right: (-_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, _STEP),
            Qt.Key.Key_Down: (0.0, -_STEP),
        }
        key = event.key()
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if modifiers != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif key in ways:
            self._by_hand(self._camera.panned(*ways[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_KEY_ZOOM)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / _KEY_ZOOM)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._aim:
            self._click(QPointF(self._width / 2, self._height / 2))
        else:
            event.ignore()  # a view would scroll; the window may know the key

    # --- size

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._untouched and self._home:
            self.look(Camera.over(self._home, self._width, self._height))
        else:
            self.look(self._camera)

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 260)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)
