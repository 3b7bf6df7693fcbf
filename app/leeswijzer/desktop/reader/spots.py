"""Finds what stands at a place of the paper (pixels from its top left corner), while the page is being laid out.

QTextDocument lays a long text out bit by bit, and where a point is in none of its lines (between two paragraphs, above
the title) its own `hitTest` answers with the end of whatever was not laid out yet (seen in Qt 6.8 to 6.11), after
looking at all of it. Here nothing is asked of a block that is not near.
"""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


class Spots:
    """The blocks and characters of one paper, by their place."""

    def __init__(self, paper: QTextDocument) -> None:
        self._paper = paper
        self._near = 0  # number of the block that was found last; the next one asked for is seldom far from it

    def block_at(self, y: float) -> QTextBlock:
        """The last block that begins at or above ``y``; the first one where none does."""
        count = self._paper.blockCount()
        low, step = min(self._near, count - 1), 1
        while low > 0 and self._top(low) > y:
            low, step = max(0, low - step), 2 * step
        high, step = low + 1, 1
        while high < count and self._top(high) <= y:
            low, high, step = high, min(count, high + step), 2 * step
        while high - low > 1:
            middle = (low + high) // 2
            if self._top(middle) <= y:
                low = middle
            else:
                high = middle
        self._near = low
        return self._paper.findBlockByNumber(low)

    def position_at(self, x: float, y: float) -> int:
        """The cursor position nearest to a place."""
        block, line, spot = self._line_at(x, y)
        return block.position() + (line.xToCursor(spot.x()) if line.isValid() else 0)

    def character_at(self, x: float, y: float) -> int | None:
        """The position of the character that is drawn at a place, None where none is."""
        block, line, spot = self._line_at(x, y)
        if not line.isValid() or not line.naturalTextRect().contains(spot):
            return None
        return block.position() + line.xToCursor(spot.x(), QTextLine.CursorPosition.CursorOnCharacter)

    def _top(self, number: int) -> float:
        return self._paper.documentLayout().blockBoundingRect(self._paper.findBlockByNumber(number)).top()

    def _line_at(self, x: float, y: float) -> tuple[QTextBlock, QTextLine, QPointF]:
        """The block, the last of its lines that begins at or above ``y``, and the place in pixels of the layout."""
        block = self.block_at(y)
        layout = block.layout()
        spot = QPointF(x, y) - layout.position()
        low, high = 0, layout.lineCount()
        while high - low > 1:
            middle = (low + high) // 2
            if layout.lineAt(middle).y() <= spot.y():
                low = middle
            else:
                high = middle
        return block, layout.lineAt(low) if high else QTextLine(), spot
