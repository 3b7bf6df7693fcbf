"""What is drawn on the page besides its letters: washes of colour under words, lines under marks, signs in the margin.

Marks are not part of the QTextDocument (46,000 of them would make it eight times slower to set); they are drawn over
the lines in view, from geometry that is worked out once per row and kept until the page is laid out anew.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock, QTextLayout

from leeswijzer.desktop.reader.page import Page
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.text.marks import Layer, Mark, MarkIndex

_TERM_GAP = 3.0  # pixels from the baseline to the dotted line of a term
_REACH = 24.0  # pixels that a stroke may reach out of its words: lines under them, signs beside them
_STACK = 3.0  # pixels that a second line under the same words goes lower
_MARGIN_SIGN = 18  # pixels from the column's right edge to a sign in the margin
_UNDERLINED = (Layer.PLACES, Layer.GLOSSARY)


class Wash(NamedTuple):
    """A colour behind the code points ``start`` up to ``end``; ``role`` names it in the theme, "" is no colour.

    ``underlined`` draws a firm line under it too, which tells a passage with a note from a bare highlight. ``frame``
    draws a line in the accent around it, so many pixels thick: what has to be seen on any highlight's colour.
    """

    start: int
    end: int
    role: str
    id: str = ""
    underlined: bool = False
    frame: float = 0.0


class _Stroke(NamedTuple):
    """What one row draws, in pixels from the row's top left corner."""

    mark: Mark | None
    wash: Wash | None
    rects: tuple[QRectF, ...]
    baselines: tuple[float, ...]
    lane: int


class Ink:
    """Draws the marks and washes of a page; knows where each of them stands."""

    def __init__(self, page: Page, theme: Theme) -> None:
        self._page = page
        self._theme = theme
        self._marks = MarkIndex(())
        self._washes: dict[str, _WashIndex] = {}
        self._rows: dict[int, list[_Stroke]] = {}

    def set_marks(self, marks: MarkIndex) -> None:
        """Show these marks and no others."""
        self._marks = marks
        self.forget_geometry()

    def set_washes(self, group: str, washes: Iterable[Wash]) -> None:
        """Show these washes in place of the earlier ones of ``group``; later groups lie over earlier ones."""
        self._washes[group] = _WashIndex(washes)
        self.forget_geometry()

    @property
    def marks(self) -> MarkIndex:
        """The marks that are shown."""
        return self._marks

    @property
    def washes(self) -> Mapping[str, Sequence[Wash]]:
        """The washes that are shown, by group."""
        return {group: index.washes for group, index in self._washes.items()}

    def washes_at(self, group: str, offset: int) -> list[Wash]:
        """The washes of ``group`` over the character at ``offset``, the shortest first."""
        index = self._washes.get(group)
        found = index.between(offset, offset + 1) if index else []
        return sorted(found, key=lambda wash: wash.end - wash.start)

    def forget_geometry(self) -> None:
        """To be called when the page was laid out anew."""
        self._rows.clear()

    # --- geometry

    def rects(self, block: QTextBlock, start: int, end: int) -> list[tuple[QRectF, float]]:
        """A rectangle per line for the code points ``start`` to ``end`` within ``block``, and the line's baseline.

        Pixels from the top left corner of the block's layout.
        """
        source = self._page.block_in_row(block.blockNumber())
        if source is None or end <= source.start or start >= source.end:
            return []
        first = self._page.position(max(start, source.start)) - block.position()
        last = self._page.position(min(end, source.end)) - block.position()
        return line_rects(block.layout(), first, last)

    def _strokes(self, block: QTextBlock) -> list[_Stroke]:
        row = block.blockNumber()
        if row not in self._rows:
            self._rows[row] = self._work_out(block)
        return self._rows[row]

    def _work_out(self, block: QTextBlock) -> list[_Stroke]:
        source = self._page.block_in_row(block.blockNumber())
        if source is None:
            return []
        strokes: list[_Stroke] = []
        for index in self._washes.values():
            found = index.between(source.start, source.end)
            strokes.extend(self._stroke(block, wash.start, wash.end, wash=wash) for wash in found)
        place_end = -1
        for mark in self._marks.between(source.start, source.end):
            lane = 0
            if mark.layer is Layer.PLACES:
                place_end = max(place_end, mark.end)
            elif mark.layer is Layer.GLOSSARY and mark.start < place_end:
                lane = 1
            elif mark.layer is Layer.GLOSSARY:
                lane = int(any(m.layer is Layer.PLACES for m in self._marks.between(mark.start, mark.end)))
            strokes.append(self._stroke(block, mark.start, mark.end, mark=mark, lane=lane))
        return strokes

    def _stroke(
        self,
        block: QTextBlock,
        start: int,
        end: int,
        *,
        mark: Mark | None = None,
        wash: Wash | None = None,
        lane: int = 0,
    ) -> _Stroke:
        found = self.rects(block, start, end)
        return _Stroke(mark, wash, tuple(rect for rect, _ in found), tuple(base for _, base in found), lane)

    # --- drawing

    def _in_view(self, block: QTextBlock, origin: QPointF, seen: QRect) -> Iterator[_Stroke]:
        """The strokes of ``block`` that may show within ``seen``: one paragraph can be longer than many screens."""
        top, bottom = seen.top() - origin.y() - _REACH, seen.bottom() - origin.y() + _REACH
        for stroke in self._strokes(block):
            if stroke.rects and stroke.rects[0].top() <= bottom and stroke.rects[-1].bottom() >= top:
                yield stroke

    def draw_under(self, painter: QPainter, block: QTextBlock, origin: QPointF, seen: QRect) -> None:
        """Everything within ``seen`` that lies under the letters of ``block``, whose layout starts at ``origin``."""
        for stroke in self._in_view(block, origin, seen):
            if stroke.wash is not None:
                self._draw_wash(painter, stroke, stroke.wash, origin)
            elif stroke.mark is not None and stroke.mark.layer is Layer.TIMELINE:
                tint = qcolor(self._theme, "event")
                for rect in stroke.rects:
                    painter.setPen(QtCore.Qt.PenStyle.NoPen)
                    painter.setBrush(_faded(tint, 0.16))
                    painter.drawRoundedRect(rect.translated(origin).adjusted(-2, 0, 2, 0), 3, 3)

    def _draw_wash(self, painter: QPainter, stroke: _Stroke, wash: Wash, origin: QPointF) -> None:
        if wash.role:
            around = QPen(qcolor(self._theme, "accent"), wash.frame)
            painter.setPen(around if wash.frame else QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(self._theme, wash.role))
            for rect in stroke.rects:
                painter.drawRoundedRect(rect.translated(origin).adjusted(-1, 0, 1, 0), 2, 2)
        if wash.underlined:
            painter.setPen(QPen(qcolor(self._theme, "text_soft"), 1.5))
            for rect, base in zip(stroke.rects, stroke.baselines, strict=True):
                y = origin.y() + base + _TERM_GAP + 1
                painter.drawLine(QLineF(origin.x() + rect.left(), y, origin.x() + rect.right(), y))

    def draw_over(self, painter: QPainter, block: QTextBlock, origin: QPointF, margin: float, seen: QRect) -> None:
        """Everything within ``seen`` over or beside the letters of ``block``; ``margin`` is the column's right edge."""
        for stroke in self._in_view(block, origin, seen):
            mark = stroke.mark
            if mark is None:
                continue
            if mark.layer in _UNDERLINED:
                painter.setPen(self._line_pen(mark.layer))
                for rect, base in zip(stroke.rects, stroke.baselines, strict=True):
                    y = round(origin.y() + base + _TERM_GAP + _STACK * stroke.lane) + 0.5
                    painter.drawLine(QLineF(origin.x() + rect.left(), y, origin.x() + rect.right(), y))
            elif mark.layer is Layer.REMARKS:
                painter.setFont(self._sign_font())
                painter.setPen(qcolor(self._theme, "remark"))
                painter.drawText(QPointF(margin + _MARGIN_SIGN, origin.y() + stroke.baselines[0]), "†")

    def _line_pen(self, layer: Layer) -> QPen:
        if layer is Layer.PLACES:
            return QPen(_faded(qcolor(self._theme, "place"), 0.75), 1.0)
        return dotted(_faded(qcolor(self._theme, "text_soft"), 0.85))

    def _sign_font(self) -> QFont:
        font = self._page.typography.font()
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def sign_at(self, block: QTextBlock, origin: QPointF, margin: float, point: QPointF) -> Mark | None:
        """The remark whose sign in the margin is at ``point``."""
        if not margin + _MARGIN_SIGN - 10 <= point.x() <= margin + _MARGIN_SIGN + 18:
            return None
        height = QFontMetricsF(self._sign_font()).height()
        for stroke in self._strokes(block):
            if stroke.mark is not None and stroke.mark.layer is Layer.REMARKS and stroke.baselines:
                base = origin.y() + stroke.baselines[0]
                if base - height <= point.y() <= base + 6:
                    return stroke.mark
        return None


class _WashIndex:
    """Washes in text order, found by range."""

    def __init__(self, washes: Iterable[Wash]) -> None:
        self.washes: Sequence[Wash] = sorted(washes, key=attrgetter("start", "end"))
        self._starts = [wash.start for wash in self.washes]
        self._longest = max((wash.end - wash.start for wash in self.washes), default=0)

    def between(self, start: int, end: int) -> list[Wash]:
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_right(self._starts, end - 1)
        return [wash for wash in self.washes[first:last] if wash.end > start]


def line_rects(layout: QTextLayout, first: int, last: int) -> list[tuple[QRectF, float]]:
    """A rectangle per line for the UTF-16 units ``first`` up to ``last`` of a layout, and each line's baseline."""
    found: list[tuple[QRectF, float]] = []
    line = layout.lineForTextPosition(first)
    for number in range(line.lineNumber() if line.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if end <= first:
            continue
        if start >= last:
            break
        words = line.naturalTextRect()
        left = _x(line.cursorToX, max(first, start))
        # To the end of the words, which is at the left in some scripts, not into the space that hangs there.
        right = max(words.left(), min(_x(line.cursorToX, min(last, end)), words.right()))
        base = line.position().y() + line.ascent()
        top, bottom = base - line.ascent() * 0.92, base + line.descent() * 0.92
        left, right = min(left, right), max(left, right)
        found.append((QRectF(left, top, right - left, bottom - top), base))
    return found


def _x(cursor_to_x: Callable[[int], object], position: int) -> float:
    """QTextLine.cursorToX gives the x alone or with the position, by version of the bindings."""
    found = cursor_to_x(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def dotted(color: QColor) -> QPen:
    """The pen of a term's line: round dots, a little apart."""
    pen = QPen(color, 1.5)
    pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.2])
    return pen


def _faded(color: QColor, opacity: float) -> QColor:
    faded = QColor(color)
    faded.setAlphaF(opacity)
    return faded
