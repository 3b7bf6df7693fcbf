"""The map as a picture to keep: PNG with twice the dots of the screen, or SVG made of lines and letters."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QSaveFile, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from leeswijzer.atlas.labels import Rect
from leeswijzer.atlas.projection import degrees_per_pixel, forward
from leeswijzer.atlas.shapes import Atlas, level_for
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent, PinState
from leeswijzer.desktop.map.furniture import draw_scale_bar, draw_sources, reserved_corners
from leeswijzer.desktop.map.ground import Ground
from leeswijzer.desktop.map.lettering import Lettering
from leeswijzer.desktop.map.names import DOT, names_for
from leeswijzer.desktop.map.pins import draw_pin
from leeswijzer.desktop.map.sheet import stage_of
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.errors import KnownError

_DOTS = 2  # of a PNG in each pixel of the screen


def paint_map(
    painter: QPainter, atlas: Atlas, camera: Camera, width: int, height: int, content: MapContent, theme: Theme
) -> None:
    """Paint the whole map, as it stands on the screen, in ``width`` × ``height`` pixels. May run in any thread."""
    level = level_for(degrees_per_pixel(camera.world))
    lettering = Lettering()
    areas = Ground(atlas).paint(painter, camera, width, height, level, content, theme)
    frame = Rect(0, 0, width, height)
    stage = stage_of(areas, lettering, camera, width, height, level, frame, reserved_corners(width, height))
    names = names_for(atlas, content, stage)
    for place in content.places:
        if place.has_pin:
            tip = QPointF(*camera.screen(*forward(place.lon, place.lat), width, height))
            draw_pin(painter, tip, PinState.QUIET, theme)
    for name in names:
        rect = name.rect(camera, width, height)
        lettering.write(painter, QPointF(rect.x, rect.y), name.text, name.style, theme)
        if name.dot:
            painter.setBrush(qcolor(theme, "text_soft"))
            painter.drawEllipse(QPointF(*camera.screen(name.x, name.y, width, height)), DOT, DOT)
    draw_scale_bar(painter, camera, width, height, theme)
    draw_sources(painter, width, height, theme)


def png_image(atlas: Atlas, camera: Camera, width: int, height: int, content: MapContent, theme: Theme) -> QImage:
    """The map as an image with two dots in each pixel."""
    image = QImage(QSize(width, height) * _DOTS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_DOTS)
    painter = QPainter(image)
    paint_map(painter, atlas, camera, width, height, content, theme)
    painter.end()
    return image


def svg_bytes(
    atlas: Atlas, camera: Camera, width: int, height: int, content: MapContent, theme: Theme, title: str
) -> bytes:
    """The map as an SVG document."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(width, height))
    generator.setViewBox(QRect(0, 0, width, height))
    generator.setTitle(title)
    painter = QPainter(generator)
    painter.setClipRect(0, 0, width, height)
    paint_map(painter, atlas, camera, width, height, content, theme)
    painter.end()
    return bytes(buffer.data().data())


def png_bytes(image: QImage) -> bytes:
    """``image`` as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all; raises KnownError ``picture-not-written``."""
    file = QSaveFile(str(path))
    if not (file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()):
        raise KnownError("picture-not-written", path=path, reason=file.errorString())
