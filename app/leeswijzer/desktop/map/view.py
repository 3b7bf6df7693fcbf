"""The map in the reader's hands: moved by mouse, wheel, pinch and keys, pointed at and clicked."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget
from typing_extensions import override

from leeswijzer.atlas.projection import inverse
from leeswijzer.desktop.map.camera import wheel_factor
from leeswijzer.desktop.map.chart import ChartView
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.theme.tokens import Theme

_STEP = 64.0  # pixels that an arrow key moves the map
_KEY_ZOOM = 1.6
_DRAG = 4  # pixels that the pointer may move between press and release of a click


class MapView(ChartView):
    """A map of the world that is moved and pointed at; points in its signals are degrees WGS 84."""

    clicked_at = Signal(float, float)  # longitude, latitude: wherever the map was clicked
    place_clicked = Signal(str)
    place_pointed = Signal(str)  # the place under the pointer, empty for none

    def __init__(self, press: SheetPress, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(press, theme, parent)
        self._pressed: QPoint | None = None
        self._dragged = False
        self._pointed = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    # --- pointing and dragging

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
            self.look(self.camera.panned(way.x(), way.y()))

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
        self.clicked_at.emit(*inverse(*self.camera.plane(point.x(), point.y(), *self._size)))
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

    # --- wheel, fingers, keys

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
            self.look(self.camera.panned(*ways[Qt.Key(key)]))
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
