"""What lies over a map besides names and pins: the scale bar, the sources, an aim, and signs at the edge."""

from collections.abc import Iterable
from math import atan2, cos, sin

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from leeswijzer.atlas.labels import Rect
from leeswijzer.atlas.projection import forward, inverse
from leeswijzer.atlas.scalebar import scale_bar
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapPlace
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, Theme

SOURCES = "Natural Earth · GeoNames"
"""Names of the data's makers: the second asks for it (CC BY 4.0), the first deserves it."""

_LONGEST = 110.0  # pixels of the scale bar, at most
_EDGE = 12.0  # pixels from the edge to a sign for what lies beyond it


def reserved_corners(width: float, height: float) -> tuple[Rect, ...]:
    """The corners that the scale bar and the sources take, in pixels; names leave them free."""
    bar = min(_LONGEST, width * 0.3) + 2 * SPACE.one
    return Rect(0.0, height - 28.0, bar, 28.0), Rect(width - 130.0, height - 20.0, 130.0, 20.0)


def draw_scale_bar(painter: QPainter, camera: Camera, width: float, height: float, theme: Theme) -> QRectF:
    """Draw the scale bar of the middle of the map in the left lower corner; returns where it stands."""
    _, lat = inverse(camera.x, camera.y)
    bar = scale_bar(lat, camera.world, min(_LONGEST, width * 0.3))
    words = f"{QLocale().toString(bar.value)} {bar.unit}"
    font = interface_font(11)
    metrics = QFontMetricsF(font)
    left, bottom = float(SPACE.one), height - SPACE.one
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    ink = qcolor(theme, "map_label")
    painter.setPen(QPen(ink, 1))
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(left, bottom - 4),
                QPointF(left, bottom),
                QPointF(left + bar.pixels, bottom),
                QPointF(left + bar.pixels, bottom - 4),
            ]
        )
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.drawText(QPointF(left + 4, bottom - 5), words)
    tall = metrics.height() + 6
    return QRectF(left, bottom - tall, max(bar.pixels, metrics.horizontalAdvance(words) + 6), tall)


def draw_sources(painter: QPainter, width: float, height: float, theme: Theme) -> QRectF:
    """Write whose data these are in the right lower corner; returns where."""
    font = interface_font(10)
    metrics = QFontMetricsF(font)
    wide = metrics.horizontalAdvance(SOURCES)
    rect = QRectF(width - wide - SPACE.one, height - SPACE.half - metrics.height(), wide, metrics.height())
    ground = qcolor(theme, "map_land")
    ground.setAlphaF(0.7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(-4, 0, 4, 0), 3, 3)
    painter.setFont(font)
    painter.setPen(qcolor(theme, "text_soft"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, SOURCES)
    return rect


def edge_sign(x: float, y: float, width: float, height: float) -> tuple[QPointF, float] | None:
    """Where at the edge a sign stands for a point beyond it, and its direction in radians; None for one in view."""
    if 0 <= x <= width and 0 <= y <= height:
        return None
    dx, dy = x - width / 2, y - height / 2
    room_x, room_y = width / 2 - _EDGE, height / 2 - _EDGE
    part = min(room_x / abs(dx) if dx else float("inf"), room_y / abs(dy) if dy else float("inf"))
    return QPointF(width / 2 + dx * part, height / 2 + dy * part), atan2(dy, dx)


EdgeSign = tuple[str, QPointF, float]
"""The id of a place beyond the edge, where its sign stands, and the direction it points in, in radians."""


def edge_signs(places: Iterable[MapPlace], camera: Camera, width: float, height: float) -> list[EdgeSign]:
    """The signs for the places beyond the edge of what ``camera`` shows in ``width`` × ``height`` pixels."""
    view = camera.box(width, height)
    signs = []
    for place in places:
        sign = edge_sign(*camera.screen(*forward(place.lon, place.lat), width, height), width, height)
        if sign is not None and not (place.box and view.meets(place.box)):
            signs.append((place.id, *sign))
    return signs


def draw_edge_signs(painter: QPainter, signs: Iterable[EdgeSign], theme: Theme) -> None:
    """Draw a small arrowhead for each place beyond the edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(qcolor(theme, "map_land"), 1.2))
    painter.setBrush(qcolor(theme, "map_pin"))
    for _, at, angle in signs:
        painter.drawPolygon(
            QPolygonF([at + QPointF(cos(angle + turn) * size, sin(angle + turn) * size) for turn, size in _HEAD])
        )


_HEAD = ((0.0, 7.0), (2.4, 6.0), (-2.4, 6.0))  # turn in radians and pixels from the middle


def draw_aim(painter: QPainter, width: float, height: float, theme: Theme) -> None:
    """Draw the cross in the middle that Enter clicks at."""
    middle = QPointF(width / 2, height / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for role, thick in (("map_land", 4.0), ("focus", 2.0)):
        painter.setPen(QPen(qcolor(theme, role), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(middle + QPointF(5 * dx, 5 * dy), middle + QPointF(13 * dx, 13 * dy))
