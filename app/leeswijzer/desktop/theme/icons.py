"""Our own icons, drawn in the colours of the theme and sharp at every scale of the screen."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from leeswijzer import paths
from leeswijzer.desktop.theme.tokens import Theme


def names() -> tuple[str, ...]:
    """The names of all icons, in alphabetical order."""
    return tuple(sorted(path.stem for path in _folder().glob("*.svg") if path.stem != "leeswijzer"))


@lru_cache(maxsize=512)
def icon(name: str, theme: Theme, role: str = "text_soft") -> QIcon:
    """The icon ``name`` in the colour of ``role``.

    Disabled it takes the role ``disabled``, checked or selected ``accent``. Raises `FileNotFoundError` for a name
    that is not in `names`.
    """
    source = _source(name)
    return QIcon(_Drawing(source, theme, role))


@lru_cache(maxsize=4)
def app_icon() -> QIcon:
    """The program's own icon, the same on every paper."""
    picture = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture.addPixmap(pixmap(_source("leeswijzer"), "", size, 1.0))
    return picture


@lru_cache(maxsize=2048)
def pixmap(source: bytes, color: str, size: int, ratio: float) -> QPixmap:
    """The SVG ``source`` as a square of ``size`` device-independent pixels for a screen of ``ratio``.

    Every ``currentColor`` in it becomes ``color``.
    """
    pixels = round(size * ratio)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.replace(b"currentColor", color.encode()))).render(
        painter, QRectF(0, 0, pixels, pixels)
    )
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class _Drawing(QIconEngine):
    """Draws one icon when it is asked for, at the size and scale it is asked for."""

    def __init__(self, source: bytes, theme: Theme, role: str) -> None:
        super().__init__()
        self._source = source
        self._theme = theme
        self._role = role

    @override
    def clone(self) -> QIconEngine:
        return _Drawing(self._source, self._theme, self._role)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        corner = rect.topLeft() + QPoint((rect.width() - size) // 2, (rect.height() - size) // 2)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(corner, pixmap(self._source, self._color(mode, state), size, ratio))

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # Qt hands over the size in device pixels, and the scale it stands for.
        side = min(size.width(), size.height())
        return pixmap(self._source, self._color(mode, state), round(side / scale), scale)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return self._theme.palette.disabled
        if state == QIcon.State.On or mode == QIcon.Mode.Selected:
            return self._theme.palette.accent
        return self._theme.color(self._role)


@lru_cache(maxsize=256)
def _source(name: str) -> bytes:
    return (_folder() / f"{name}.svg").read_bytes()


def _folder() -> Path:
    return paths.resources() / "icons"
