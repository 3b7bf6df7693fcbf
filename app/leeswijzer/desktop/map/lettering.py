"""How names are written on the map: in which type and colour, how large that is, and each as a small picture."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from leeswijzer.desktop.map.names import MapName, NameStyle
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme

HALO = 2.0
"""Pixels of land colour around each letter, so that lines do not cut it."""

_KEPT = 500
_LINE = 0.94  # of the font's own line spacing, for names in two lines


def font_of(style: NameStyle) -> QFont:
    """The type of a style, in pixels at scale 1."""
    match style:
        case NameStyle.COUNTRY:
            font = interface_font(13)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
        case NameStyle.FOCUS:
            font = interface_font(14, strong=True)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
        case NameStyle.PLACE:
            font = interface_font(13, strong=True)
        case NameStyle.AREA:
            font = interface_font(12, strong=True)
        case NameStyle.CAPITAL:
            font = interface_font(12)
        case NameStyle.PROVINCE | NameStyle.RIVER:
            font = interface_font(11)
            font.setItalic(style is NameStyle.RIVER)
        case _:
            font = interface_font(11)
    return font


def color_of(style: NameStyle, theme: Theme) -> QColor:
    """The colour of a style."""
    if style in (NameStyle.PLACE, NameStyle.AREA):
        return qcolor(theme, "place")
    color = qcolor(theme, "map_label")
    if style in (NameStyle.CAPITAL, NameStyle.PROVINCE, NameStyle.TOWN):
        color = qcolor(theme, "text_soft")
    return color


class Lettering:
    """Measures names and keeps the pictures of those written lately; for one thread."""

    def __init__(self) -> None:
        self._fonts = {style: font_of(style) for style in NameStyle}
        self._metrics = {style: QFontMetricsF(font) for style, font in self._fonts.items()}
        self._sizes: dict[tuple[str, NameStyle], tuple[float, float]] = {}
        self._pictures: OrderedDict[tuple[str, NameStyle, str, float], QImage] = OrderedDict()

    def measure(self, text: str, style: NameStyle) -> tuple[float, float]:
        """Pixels that ``text`` takes, halo included: width and height."""
        key = (text, style)
        if key not in self._sizes:
            metrics = self._metrics[style]
            lines = text.split("\n")
            width = max(metrics.horizontalAdvance(line) for line in lines) + 2 * HALO
            # capitals and low letters, without the room that a font keeps for accents on capitals
            height = metrics.capHeight() + metrics.descent() + (len(lines) - 1) * self._step(style) + 2 * HALO
            self._sizes[key] = (width, height)
        return self._sizes[key]

    def _step(self, style: NameStyle) -> float:
        return _LINE * self._metrics[style].lineSpacing()

    def picture(self, name: MapName, theme: Theme, ratio: float) -> QImage:
        """The name with its halo, drawn for a screen with ``ratio`` physical pixels in one."""
        key = (name.text, name.style, theme.paper, ratio)
        made = self._pictures.get(key)
        if made is None:
            made = self._pictures[key] = self._write(name.text, name.style, theme, ratio)
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(key)
        return made

    def _write(self, text: str, style: NameStyle, theme: Theme, ratio: float) -> QImage:
        width, height = self.measure(text, style)
        size = QSize(round((width + 1) * ratio), round((height + 3) * ratio))
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.write(painter, QPointF(0.0, 0.0), text, style, theme)
        painter.end()
        return image.copy()  # an image keeps what it was painted with, twenty times its own size; a copy does not

    def write(self, painter: QPainter, corner: QPointF, text: str, style: NameStyle, theme: Theme) -> None:
        """Write ``text`` as outlines, its left upper corner at ``corner``: for a picture of lines, too."""
        metrics, font = self._metrics[style], self._fonts[style]
        width, _ = self.measure(text, style)
        path = QPainterPath()
        baseline = corner.y() + HALO + metrics.capHeight()
        for line in text.split("\n"):
            left = corner.x() + (width - metrics.horizontalAdvance(line)) / 2
            path.addText(QPointF(left, baseline), font, line)
            baseline += self._step(style)
        halo = qcolor(theme, "map_land")
        halo.setAlphaF(0.82)
        pen = QPen(halo, 2 * HALO, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
        painter.fillPath(path, color_of(style, theme))
