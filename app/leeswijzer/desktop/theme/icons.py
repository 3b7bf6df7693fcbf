"""Our own icons, drawn in the colours of the theme and sharp at the scale of every screen."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from leeswijzer import paths
from leeswijzer.desktop.theme.tokens import Theme

SIZES = (16, 20, 24)
"""The sizes that icons are shown at, in device-independent pixels; ask for one of these."""

_STATES = {
    "": ((QIcon.Mode.Normal, QIcon.State.Off),),
    "accent": ((QIcon.Mode.Normal, QIcon.State.On), (QIcon.Mode.Selected, QIcon.State.Off)),
    "disabled": ((QIcon.Mode.Disabled, QIcon.State.Off), (QIcon.Mode.Disabled, QIcon.State.On)),
}
"""The states of an icon by the role they are drawn in; no role means the one that was asked for."""

APP = "leeswijzer"
APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def names() -> tuple[str, ...]:
    """The names of all icons, in alphabetical order."""
    return tuple(sorted(path.stem for path in _folder().glob("*.svg") if path.stem != APP))


def icon(name: str, theme: Theme, role: str = "text_soft") -> QIcon:
    """The icon ``name`` in the colour of ``role``; cached, so ask again rather than keep it.

    Checked or selected it takes ``accent``, disabled ``disabled``. Needs a `QGuiApplication`. Raises
    `FileNotFoundError` for a name that is not in `names`.
    """
    ratios = tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))
    return _drawn(name, theme, role, ratios)


@lru_cache(maxsize=1)
def app_icon() -> QIcon:
    """The program's own icon, the same on every paper. Needs a `QGuiApplication`."""
    renderer = _renderer(APP)
    picture = QIcon()
    for size in APP_SIZES:
        picture.addPixmap(_shape(renderer, size, 1.0))
    return picture


# A QIconEngine would draw each size only when asked for it, but one written in Python ends in a
# crash as soon as Qt clones it. So the few sizes and colours in use are drawn at once.
@lru_cache(maxsize=512)
def _drawn(name: str, theme: Theme, role: str, ratios: tuple[float, ...]) -> QIcon:
    renderer = _renderer(name)
    picture = QIcon()
    for ratio in ratios:
        for size in SIZES:
            shape = _shape(renderer, size, ratio)
            for color, states in _STATES.items():
                tinted = _tinted(shape, QColor(theme.color(color or role)))
                for mode, state in states:
                    picture.addPixmap(tinted, mode, state)
    return picture


def _shape(renderer: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _tinted(shape: QPixmap, color: QColor) -> QPixmap:
    picture = QPixmap(shape)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), color)
    painter.end()
    return picture.copy()  # which leaves behind what it was painted with: as much again as the icon itself


def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer((_folder() / f"{name}.svg").read_bytes())


def _folder() -> Path:
    return paths.resources() / "icons"
