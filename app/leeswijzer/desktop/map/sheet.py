"""A part of the map drawn ahead: the land as a picture, and the names that go on it, made off the window's thread.

Drawing the land of a large window takes 20 to 60 ms and a frame may take 12, so the window's thread only puts finished
sheets onto the screen: moved while the map is panned, scaled while it is zoomed, until the next one is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from leeswijzer.atlas.labels import Rect
from leeswijzer.atlas.projection import degrees_per_pixel
from leeswijzer.atlas.shapes import Atlas, Level, level_for
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent
from leeswijzer.desktop.map.ground import Areas, Ground
from leeswijzer.desktop.map.lettering import Lettering
from leeswijzer.desktop.map.names import MapName, Stage, names_for
from leeswijzer.desktop.map.pace import Pace
from leeswijzer.desktop.theme.tokens import Theme

MARGIN = 160
"""Pixels drawn around what is seen, so that a drag shows land at once."""


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """What a sheet is to show: a view of ``width`` × ``height`` pixels, on a screen with ``ratio`` dots in each."""

    camera: Camera
    width: int
    height: int
    ratio: float
    content: MapContent
    theme: Theme
    margin: int = MARGIN
    reserved: tuple[Rect, ...] = ()  # pixels of the view that names leave to other things


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A finished sheet; ``areas`` are the lesson's areas in pixels of the view that was ordered."""

    order: SheetOrder
    level: Level
    land: QImage
    names: tuple[MapName, ...]
    writing: Mapping[str, QImage]
    areas: Areas

    def covers(self, camera: Camera, width: float, height: float) -> bool:
        """Whether the picture has all that ``camera`` shows, sharp."""
        return abs(camera.world / self.order.camera.world - 1) < 1e-6 and self.reaches(camera, width, height, 0)

    def reaches(self, camera: Camera, width: float, height: float, spare: float) -> bool:
        """Whether the picture has all that ``camera`` shows and ``spare`` pixels around it, at whatever scale."""
        own = self.order
        left, top, right, bottom = own.camera.window(own.width, own.height, own.margin + 0.5)
        west, north, east, south = camera.window(width, height, spare)
        inside_x = (left <= west or left <= 0) and (right >= east or right >= 1)
        inside_y = (top <= north or top <= 0) and (bottom >= south or bottom >= 1)
        return inside_x and inside_y

    def area_at(self, x: float, y: float) -> str:
        """The id of the smallest of the lesson's areas at a point of the plane, empty where there is none."""
        own = self.order
        spot = QPointF(*own.camera.screen(x, y, own.width, own.height))
        found = [(path.boundingRect(), area) for area, path in self.areas.items() if path.contains(spot)]
        return min(found, key=lambda area: area[0].width() * area[0].height(), default=(None, ""))[1]

    def suits(self, order: SheetOrder) -> bool:
        """Whether it shows what is ordered, wherever that is on the map."""
        own = self.order
        return own.content == order.content and own.theme == order.theme and own.ratio == order.ratio


class SheetMaker:
    """Makes sheets, one at a time and always in the same thread."""

    def __init__(self, atlas: Atlas, pace: Pace | None = None) -> None:
        self.ground = Ground(atlas, pace)
        self.lettering = Lettering()

    def make(self, order: SheetOrder) -> Sheet:
        """Draw a sheet. Raises KnownError ``map-missing`` or ``map-damaged``."""
        width, height = order.width + 2 * order.margin, order.height + 2 * order.margin
        level = level_for(degrees_per_pixel(order.camera.world))
        image = QImage(round(width * order.ratio), round(height * order.ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(order.ratio)
        painter = QPainter(image)
        areas = self.ground.paint(painter, order.camera, width, height, level, order.content, order.theme)
        painter.end()
        frame = Rect(order.margin, order.margin, order.width, order.height)
        reserved = tuple(Rect(r.x + order.margin, r.y + order.margin, r.width, r.height) for r in order.reserved)
        stage = stage_of(areas, self.lettering, order.camera, width, height, level, frame, reserved, self.ground.pace)
        names = names_for(self.ground.atlas, order.content, stage)
        writing = {}
        for name in names:
            writing[name.key] = self.lettering.picture(name, order.theme, order.ratio)
            self.ground.pace.breathe()
        own = {place.id for place in order.content.places}
        kept = {key: path.translated(-order.margin, -order.margin) for key, path in areas.items() if key in own}
        return Sheet(order, level, image, names, writing, kept)


def stage_of(
    areas: Areas,
    lettering: Lettering,
    camera: Camera,
    width: float,
    height: float,
    level: Level,
    frame: Rect,
    reserved: tuple[Rect, ...] = (),
    pace: Pace | None = None,
) -> Stage:
    """The stage for the names of a picture on which ``areas`` were painted."""
    view = QRectF(0, 0, width, height)

    def inside(key: str, rect: Rect) -> bool:
        path = areas.get(key)  # with a little air around the name
        return path is not None and path.contains(QRectF(rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2))

    def touches(key: str, rect: Rect) -> bool:
        path = areas.get(key)
        return path is not None and path.intersects(QRectF(rect.x, rect.y, rect.width, rect.height))

    def extent(key: str) -> Rect | None:
        rect = areas.get(key, QPainterPath()).boundingRect().intersected(view)
        return None if rect.isEmpty() else Rect(rect.x(), rect.y(), rect.width(), rect.height())

    return Stage(
        camera, width, height, level, lettering.measure, inside, touches, extent, frame, reserved, pace or Pace()
    )
