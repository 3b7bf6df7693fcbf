"""Draws the program's icon in every size that desktops ask for, from the one SVG."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""The sizes of the hicolor theme, in pixels."""


def draw(svg: Path, size: int, target: Path) -> Path:
    """Draw ``svg`` as a square PNG of ``size`` pixels. Needs no display and no application."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.read_bytes())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(target)):
        raise OSError(f"{target} could not be written")
    return target
