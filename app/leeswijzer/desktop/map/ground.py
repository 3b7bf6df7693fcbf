"""Paints the land: water, countries, lakes, rivers, provinces, coasts and borders, and the areas that a lesson names.

Everything is drawn in pixels of the picture from outlines cut to its window, so that the work follows the size of the
picture and not that of the world. May run in any thread that paints on an image.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygon, QPolygonF, QTransform

from leeswijzer.atlas.shapes import Atlas, Layer, Level, Shape
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent, MapPlace
from leeswijzer.desktop.map.outline import Points, Track, TrackStock, Window, project
from leeswijzer.desktop.map.pace import Pace
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme

BLEED = 24.0
"""Pixels around the picture that outlines are cut at, so that no cut edge is seen."""

_STROKE = 240  # points of a line drawn at once: a millisecond or two, after which the window may have its turn
_HATCH = 7.0  # pixels between the lines of a vague area
_SOFT = (18.0, 12.0, 6.0)  # pixels: widths of the faint bands that make its edge soft
_OWN_ORDER = (
    QDataStream.ByteOrder.LittleEndian if sys.byteorder == "little" else QDataStream.ByteOrder.BigEndian
)  # what `array` writes
_LESSON_WORLD = 1 << 30  # units that the plane is wide for a lesson's own outlines: 4 cm each
_ALL_PROVINCES = 9_000.0  # pixels that the world is wide from which provinces of all countries are drawn


class Ground:
    """The land in one thread's keeping: the atlas, and the outlines it projected lately."""

    def __init__(self, atlas: Atlas, pace: Pace | None = None) -> None:
        self.atlas = atlas
        self.pace = pace or Pace()
        self._stock = TrackStock()

    def paint(
        self,
        painter: QPainter,
        camera: Camera,
        width: float,
        height: float,
        level: Level,
        content: MapContent,
        theme: Theme,
    ) -> "Areas":
        """Paint the land that ``camera`` shows in ``width`` × ``height`` pixels; returns where the countries lie."""
        sheet = _Drawing(self, painter, camera, width, height, level, theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, width, height), qcolor(theme, "map_water"))
        areas = sheet.countries(content.focus)
        named = {place: path for place in content.places if (path := sheet.place(place, areas)) is not None}
        areas |= {place.id: path for place, path in named.items()}
        sheet.provinces(content.focus)
        sheet.shade(named, content, over_water=False)
        sheet.lakes()
        sheet.rivers()
        sheet.lines(Layer.COAST, qcolor(theme, "map_river"), 1.0)
        sheet.borders()
        sheet.shade(named, content, over_water=True)
        return areas

    def tracks(self, shape: Shape, level: Level, window: Window) -> Iterator[Track]:
        """The rings or lines of a shape that meet the window."""
        self.pace.breathe()
        for track in self._stock.tracks(shape, level, window):
            yield track
            self.pace.breathe()


Areas = dict[str, QPainterPath]
"""The visible part, in pixels of the picture, of countries and provinces by code and of the lesson's areas by id."""


class _Drawing:
    """One picture being painted."""

    def __init__(
        self, ground: Ground, painter: QPainter, camera: Camera, width: float, height: float, level: Level, theme: Theme
    ) -> None:
        self._ground = ground
        self._painter = painter
        self._level = level
        self._theme = theme
        self._world = camera.world
        self._window: Window = camera.window(width, height, BLEED)
        self._box = camera.box(width, height, BLEED)
        left, top, *_ = camera.window(width, height)
        self._corner = QPointF(-left * camera.world, -top * camera.world)  # of the plane, in pixels

    # --- what the atlas has

    def countries(self, focus: frozenset[str]) -> Areas:
        areas: Areas = {}
        quiet, focused = qcolor(self._theme, "map_land"), qcolor(self._theme, "map_land_focus")
        self._painter.setPen(Qt.PenStyle.NoPen)
        for shape in self._features(Layer.COUNTRIES):
            path = self._area(shape)
            if path.isEmpty():
                continue
            self._painter.setBrush(focused if shape.code in focus else quiet)
            self._painter.drawPath(path)
            areas[shape.code] = path
        return areas

    def lakes(self) -> None:
        self._painter.setPen(QPen(qcolor(self._theme, "map_river"), 0.8))
        self._painter.setBrush(qcolor(self._theme, "map_water"))
        for shape in self._features(Layer.LAKES):
            path = self._area(shape)
            extent = path.boundingRect()
            if max(extent.width(), extent.height()) >= 2.0:
                self._painter.drawPath(path)

    def rivers(self) -> None:
        color = qcolor(self._theme, "map_river")
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for shape in self._features(Layer.RIVERS):
            if shape.kind == "canal" and self._world < _ALL_PROVINCES:
                continue
            self._painter.setPen(_pen(color, 1.5 if shape.rank <= 3 else 1.0))
            self._stroke(shape)

    def provinces(self, focus: frozenset[str]) -> None:
        color = qcolor(self._theme, "map_border")
        color.setAlphaF(0.5)
        if self._level is not Level.FINE:
            return  # too small to be told apart
        self._painter.setPen(_pen(color, 0.7))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for shape in self._features(Layer.PROVINCES):
            country = shape.code.partition("-")[0]
            if country in focus or self._world >= _ALL_PROVINCES:
                self._stroke(shape)

    def borders(self) -> None:
        color = qcolor(self._theme, "map_border")
        sure, unsure = _pen(color, 1.2), _pen(color, 1.2)
        unsure.setDashPattern([3.0, 2.5])
        unsure.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for shape in self._features(Layer.BORDERS):
            self._painter.setPen(sure if shape.kind == "border" else unsure)
            self._stroke(shape)

    def lines(self, layer: Layer, color: QColor, width: float) -> None:
        self._painter.setPen(_pen(color, width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for shape in self._features(layer):
            self._stroke(shape)

    def _features(self, layer: Layer) -> Iterable[Shape]:
        return self._ground.atlas.features(layer, self._box, self._level)

    # --- what the lesson names

    def place(self, place: MapPlace, areas: Areas) -> QPainterPath | None:
        """The area of a place, None for one that has none in view; those of countries are among ``areas``."""
        if place.kind == "country" and place.shape in areas:
            return areas[place.shape]
        if place.has_pin or not any(part.meets(place.bounds) for part in self._box.parts()):
            return None
        if place.shape:
            # provinces come in one level of detail; a small country may have been left out at this one
            shape = self._ground.atlas.shape(place.shape, Level.FINE if "-" in place.shape else self._level)
            path = self._area(shape) if shape is not None else QPainterPath()
        else:
            outline = self._polygon(project(place.outline, _LESSON_WORLD), _LESSON_WORLD)
            path = QPainterPath()
            if place.kind == "river":
                path.addPolygon(outline)
            else:
                path = rounded(outline)
        return None if path.isEmpty() else path

    def shade(self, named: Mapping[MapPlace, QPainterPath], content: MapContent, *, over_water: bool) -> None:
        """Make the lesson's areas stand out: those with borders under the rivers, vague ones and rivers over them."""
        for place, path in named.items():
            if (place.vague or place.kind == "river") == over_water:
                self._shade_one(place, path, raised=place.id in content.raised)

    def _shade_one(self, place: MapPlace, path: QPainterPath, *, raised: bool) -> None:
        color = qcolor(self._theme, "place")
        painter = self._painter
        if place.kind == "river":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_pen(color, 3.0 if raised else 2.0))
        elif place.vague:
            self._hatch(path, color, strong=raised)
            return
        elif place.kind == "country":
            painter.setBrush(_faint(color, 0.10) if raised else Qt.BrushStyle.NoBrush)
            painter.setPen(_pen(_faint(color, 0.8), 1.6) if raised else Qt.PenStyle.NoPen)
        else:
            painter.setBrush(_faint(color, 0.24 if raised else 0.13))
            painter.setPen(_pen(_faint(color, 0.9 if raised else 0.55), 1.6 if raised else 1.2))
        painter.drawPath(path)

    def _hatch(self, path: QPainterPath, color: QColor, *, strong: bool) -> None:
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faint(color, 0.10 if strong else 0.05))
        painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width in _SOFT:
            painter.setPen(_pen(_faint(color, 0.07 if strong else 0.04), width))
            painter.drawPath(path)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setPen(_pen(_faint(color, 0.55 if strong else 0.32), 1.0))
        extent = path.boundingRect()
        # counted from the plane's own corner, so that the lines stay on the land when the map moves
        start = self._corner
        first = (extent.left() - extent.height() - start.x() - start.y()) // _HATCH * _HATCH + start.x() + start.y()
        x = first + extent.top()
        while x < extent.right() + extent.bottom():
            painter.drawLine(QPointF(x - extent.top(), extent.top()), QPointF(x - extent.bottom(), extent.bottom()))
            x += _HATCH
        painter.restore()

    # --- paths

    def _area(self, shape: Shape) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for track in self._ground.tracks(shape, self._level, self._window):
            ring = track.ring(self._window)
            if ring is not None:
                path.addPolygon(self._polygon(ring, track.world))
                path.closeSubpath()
        return path

    def _stroke(self, shape: Shape) -> None:
        for track in self._ground.tracks(shape, self._level, self._window):
            for piece in track.pieces(self._window):
                for start in range(0, len(piece), 2 * _STROKE):
                    self._painter.drawPolyline(self._polygon(piece[start : start + 2 * _STROKE + 2], track.world))
                    self._ground.pace.breathe()

    def _polygon(self, points: Points, world: int) -> QPolygonF:
        scale = self._world / world
        return QTransform(scale, 0, 0, scale, self._corner.x(), self._corner.y()).map(polygon(points))


def polygon(points: Points) -> QPolygonF:
    """A flat row of coordinates as a polygon of Qt: by its stream format, fifty times as fast as point by point."""
    count = len(points) // 2
    stream = QDataStream(QByteArray(count.to_bytes(4, sys.byteorder) + points.tobytes()))
    stream.setByteOrder(_OWN_ORDER)
    made = QPolygon()
    stream >> made
    return QPolygonF(made)


def rounded(outline: QPolygonF) -> QPainterPath:
    """A closed area with soft corners: curves from the middle of each side to the middle of the next."""
    path = QPainterPath()
    points: Sequence[QPointF] = outline.toList()
    if points and points[0] == points[-1]:
        points = points[:-1]
    if len(points) < 3:
        return path
    path.moveTo((points[-1] + points[0]) / 2)
    for here, following in zip(points, [*points[1:], points[0]], strict=True):
        path.quadTo(here, (here + following) / 2)
    path.closeSubpath()
    return path


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _faint(color: QColor, part: float) -> QColor:
    faint = QColor(color)
    faint.setAlphaF(part)
    return faint
