"""What tells kinds of blocks apart: a camera beside a caption, a dot before an item, a line along a quotation."""

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock, QTextLayout

from leeswijzer.desktop.reader.page import Page
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.text.document import Block, BlockKind

_CAMERA = 18  # pixels
_HEIGHT = 0.68  # of a line's ascent, where the middle of its small letters is
_DOT = 0.13  # of the letters' size
_BEFORE = 0.7  # of the letters' size, from the words to the dot before them


class BlockSigns:
    """Draws the sign of a row of the page, where its block has one."""

    def __init__(self, page: Page, theme: Theme) -> None:
        self._page = page
        self._theme = theme

    def draw(self, painter: QPainter, block: QTextBlock, origin: QPointF, left: float) -> None:
        """Draw what belongs beside ``block``, whose layout is at ``origin``; the column begins at ``left`` (pixels)."""
        source, layout = self._page.block_in_row(block.blockNumber()), block.layout()
        if source is None or layout.lineCount() == 0:
            return
        if source.kind is BlockKind.CAPTION:
            self._camera(painter, layout, origin, left)
        elif source.kind is BlockKind.ITEM:
            self._item(painter, block, source, origin)
        elif source.kind is BlockKind.QUOTE:
            self._line(painter, layout, origin, left)

    def _camera(self, painter: QPainter, layout: QTextLayout, origin: QPointF, left: float) -> None:
        from leeswijzer.desktop.theme.icons import icon  # drawing SVG is nothing for the first paint

        rect = QRectF(left, _middle(layout, origin) - _CAMERA / 2, _CAMERA, _CAMERA)
        icon("camera", self._theme, "text_faint").paint(painter, rect.toAlignedRect())

    def _item(self, painter: QPainter, block: QTextBlock, source: Block, origin: QPointF) -> None:
        """A number where the text has one, else a dot."""
        layout, number = block.layout(), self._page.document.number_of(source)
        if not number:
            self._dot(painter, layout, origin)
            return
        line = layout.lineAt(0)
        font = block.charFormat().font()
        painter.setFont(font)
        painter.setPen(qcolor(self._theme, "text_soft"))
        right = origin.x() + line.naturalTextRect().left() - _BEFORE / 2 * self._page.typography.size
        left = right - QFontMetricsF(font).horizontalAdvance(number)
        painter.drawText(QPointF(left, origin.y() + line.y() + line.ascent()), number)

    def _dot(self, painter: QPainter, layout: QTextLayout, origin: QPointF) -> None:
        size = self._page.typography.size
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(self._theme, "text_soft"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        before = origin.x() + layout.lineAt(0).naturalTextRect().left() - _BEFORE * size
        painter.drawEllipse(QPointF(before, _middle(layout, origin)), _DOT * size, _DOT * size)

    def _line(self, painter: QPainter, layout: QTextLayout, origin: QPointF, left: float) -> None:
        first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
        height = last.y() + last.height() - first.y()
        painter.fillRect(QRectF(left + 2, origin.y() + first.y(), 2, height), qcolor(self._theme, "line"))


def _middle(layout: QTextLayout, origin: QPointF) -> float:
    line = layout.lineAt(0)
    return origin.y() + line.y() + _HEIGHT * line.ascent()
