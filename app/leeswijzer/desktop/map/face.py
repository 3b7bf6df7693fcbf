"""Draws the face of a map from finished sheets: the land, the names, and what a quiz shows of an answer."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from leeswijzer.atlas.labels import Rect
from leeswijzer.atlas.projection import forward
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import PinState
from leeswijzer.desktop.map.names import DOT, MapName, without_overlap
from leeswijzer.desktop.map.pins import draw_pin
from leeswijzer.desktop.map.sheet import Sheet
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme

ShownNames = list[tuple[MapName, Rect]]
"""Names and where they stand, in pixels of the view."""

Size = tuple[int, int]
"""Width and height of the view in pixels."""

Degrees = tuple[float, float]
"""Longitude and latitude, WGS 84."""


_ENLARGED = 6.0
"""How many times a sheet is enlarged at most; beyond that its dots are too coarse to be land, and nothing is shown."""


def draw_land(painter: QPainter, sheet: Sheet, camera: Camera, size: Size) -> None:
    """Put a sheet where ``camera`` shows its land, as large as it shows it."""
    own = sheet.order
    left, top, *_ = own.camera.window(own.width, own.height, own.margin)
    x, y = camera.screen(left, top, *size)
    scale = camera.world / own.camera.world
    if abs(scale - 1) < 1e-6:
        painter.drawImage(QPoint(round(x), round(y)), sheet.land)
        return
    if scale > _ENLARGED:
        return
    wide, tall = (own.width + 2 * own.margin) * scale, (own.height + 2 * own.margin) * scale
    seen = QRectF(x, y, wide, tall).intersected(QRectF(0, 0, *size))
    if seen.isEmpty():
        return
    # only the part in view is handed over: a picture scaled many times would be cut to size the slow way
    dots = own.ratio / scale
    part = QRectF((seen.x() - x) * dots, (seen.y() - y) * dots, seen.width() * dots, seen.height() * dots)
    painter.drawImage(seen, sheet.land, part)


def names_in_view(sheet: Sheet, camera: Camera, size: Size, *, moving: bool) -> ShownNames:
    """The names of a sheet that can be shown now: none covers another one, none is cut unless the map is ``moving``."""
    view = Rect(0.0, 0.0, *map(float, size))
    placed = ((name, name.rect(camera, *size)) for name in sheet.names)
    found = [(name, rect) for name, rect in placed if (rect.meets(view) if moving else rect.within(view))]
    if abs(camera.world / sheet.order.camera.world - 1) < 1e-6:
        return found  # placed for just this scale
    return list(without_overlap(found))


def draw_names(painter: QPainter, sheet: Sheet, names: ShownNames, camera: Camera, size: Size, theme: Theme) -> None:
    """Draw these names of a sheet, and the dots of towns."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(qcolor(theme, "map_land"), 1))
    painter.setBrush(qcolor(theme, "text_soft"))
    for name, rect in names:
        painter.drawImage(QPointF(round(rect.x), round(rect.y)), sheet.writing[name.key])
        if name.dot:
            painter.drawEllipse(QPointF(*camera.screen(name.x, name.y, *size)), DOT, DOT)


def draw_answer(painter: QPainter, points: Sequence[Degrees], camera: Camera, size: Size, theme: Theme) -> None:
    """Mark where the reader clicked, the first of ``points``, and draw the way to the right place, the second."""
    clicked, *right = (QPointF(*camera.screen(*forward(*point), *size)) for point in points)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(qcolor(theme, "text_soft"), 1.5, Qt.PenStyle.DashLine))
    for goal in right:
        painter.drawLine(clicked, goal)
    draw_pin(painter, clicked, PinState.SPOKEN, theme, role="text_soft")
