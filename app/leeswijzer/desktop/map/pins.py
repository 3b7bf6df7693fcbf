"""The pins of a map: small and quiet, larger where the text speaks of them, lifted where the reader points."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from leeswijzer.desktop.map.content import MapPlace, PinState
from leeswijzer.desktop.map.names import PIN_HEIGHT, PIN_WIDTH
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme

_SCALE = {PinState.QUIET: 1.0, PinState.SPOKEN: 1.12, PinState.LIFTED: 1.4}
_LIFT = 4.0  # pixels that a lifted pin floats above its point

REACH = 13.0
"""Pixels from the middle of a pin's head within which a click means it: more than 24 across, as targets should be."""


class PinItem(QGraphicsItem):
    """One pin, the same size at every scale."""

    def __init__(self, place: MapPlace, theme: Theme) -> None:
        super().__init__()
        self.place = place
        self._theme = theme
        self._state = PinState.QUIET
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(-place.lat)  # those in the south stand in front

    def show_state(self, state: PinState) -> None:
        """Lift the pin, or set it down."""
        if state is not self._state:
            self._state = state
            self.setZValue((1000.0 if state is PinState.LIFTED else 0.0) - self.place.lat)
            self.update()

    @property
    def state(self) -> PinState:
        """How it stands."""
        return self._state

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-16, -36, 32, 42)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        draw_pin(painter, QPointF(0.0, 0.0), self._state, self._theme)


def draw_pin(painter: QPainter, tip: QPointF, state: PinState, theme: Theme, role: str = "map_pin") -> None:
    """Draw a pin whose tip is at ``tip``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = qcolor(theme, role)
    lifted = state is PinState.LIFTED
    if lifted:
        shadow = QColor(qcolor(theme, "map_label"))
        shadow.setAlphaF(0.28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shadow)
        painter.drawEllipse(tip, 5.0, 2.2)
    shape = pin_path(tip - QPointF(0.0, _LIFT if lifted else 0.0), _SCALE[state])
    painter.setPen(QPen(qcolor(theme, "map_land"), 1.4))
    painter.setBrush(color)
    painter.drawPath(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(theme, "map_land"))
    radius = (2.1 if state is PinState.QUIET else 2.4) * _SCALE[state]
    painter.drawEllipse(head(tip, state), radius, radius)


def head(tip: QPointF, state: PinState = PinState.QUIET) -> QPointF:
    """The middle of a pin's head."""
    up = (PIN_HEIGHT - PIN_WIDTH / 2) * _SCALE[state] + (_LIFT if state is PinState.LIFTED else 0.0)
    return tip - QPointF(0.0, up)


def pin_path(tip: QPointF, scale: float = 1.0) -> QPainterPath:
    """A drop that stands on its tip."""
    radius = PIN_WIDTH / 2 * scale
    height = PIN_HEIGHT * scale
    x, y = tip.x(), tip.y()
    middle = y - height + radius
    path = QPainterPath(tip)
    path.cubicTo(x - radius * 0.35, y - radius * 0.9, x - radius, middle + radius * 0.75, x - radius, middle)
    path.arcTo(QRectF(x - radius, middle - radius, 2 * radius, 2 * radius), 180.0, -180.0)
    path.cubicTo(x + radius, middle + radius * 0.75, x + radius * 0.35, y - radius * 0.9, x, y)
    path.closeSubpath()
    return path
