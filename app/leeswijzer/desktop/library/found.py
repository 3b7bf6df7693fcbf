"""The list of what a search found: what it is, where, and the words in their context."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.rows import ROW, Index, RowModel, paint_ground
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

_HEIGHT = 72


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A hit, ready to be shown.

    ``heading_ranges`` and ``ranges`` are the searched words in ``heading`` and ``snippet``, in code points.
    """

    icon: str
    kind: str
    lesson: str
    heading: str
    heading_ranges: tuple[tuple[int, int], ...]
    snippet: str
    ranges: tuple[tuple[int, int], ...]
    hit: object


class FoundList(QListView):
    """Hits one under another; a click or Enter chooses one."""

    hit_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowModel[FoundRow](_in_words, parent=self)
        self.setModel(self._rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        let_elide(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_chosen)
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self.setItemDelegate(_Delegate(theme, self))

    def show_rows(self, rows: Sequence[FoundRow]) -> None:
        """Show these hits."""
        self._rows.show_rows(rows)
        self.scrollToTop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not `activated`: on a desktop that opens things with one click it comes with that click too.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.hit_chosen.emit(index.data(ROW).hit)


def _in_words(row: FoundRow) -> str:
    return f"{row.kind}, {row.lesson}: {row.heading} {row.snippet}"


class _Delegate(QStyledItemDelegate):
    """An icon; the heading with its lesson; under it the words, those that were looked for washed with colour."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(300, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FoundRow = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = rect.adjusted(2, 2, -2, -2)
        paint_ground(painter, option, ground, self._theme)
        icon(row.icon, self._theme).paint(painter, QRect(ground.left() + 12, ground.top() + 10, 20, 20))
        words = ground.adjusted(44, 7, -SPACE.two, -6)
        strong, soft = interface_font(TYPE.body, strong=True), interface_font(TYPE.small)
        where = row.kind if row.heading == row.lesson else f"{row.kind} · {row.lesson}"
        below = words.adjusted(0, 22, 0, 0)
        if row.snippet:
            width = min(QFontMetrics(soft).horizontalAdvance(where) + 4, round(words.width() * 0.4))
            at_right = QRect(words.right() - width, words.top(), width, words.height())
            self._line(painter, at_right, where, soft, "text_soft")
            words.setRight(words.right() - width - SPACE.two)
            self._paint_snippet(painter, below, row)
        else:
            self._line(painter, below, where, soft, "text_soft")
        self._paint_heading(painter, words, row, strong)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: FoundRow, font: QFont) -> None:
        metrics = QFontMetrics(font)
        painter.save()
        painter.setClipRect(rect)
        for start, end in row.heading_ranges:
            left, right = (rect.left() + metrics.horizontalAdvance(row.heading[:at]) for at in (start, end))
            wash = QRect(left, rect.top(), right - left, metrics.height())
            painter.fillRect(wash, qcolor(self._theme, "highlight_important"))
        painter.restore()
        self._line(painter, rect, row.heading, font, "text")

    def _line(self, painter: QPainter, rect: QRect, text: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(qcolor(self._theme, role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_snippet(self, painter: QPainter, rect: QRect, row: FoundRow) -> None:
        text = _in_two_lines(row.snippet.replace("\n", " "), interface_font(TYPE.small), rect.width())
        layout = QTextLayout(text, interface_font(TYPE.small))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        wash = QTextCharFormat()
        wash.setBackground(qcolor(self._theme, "highlight_important"))
        marked = []
        for start, end in row.ranges:
            span = QTextLayout.FormatRange()
            span.start = _units(text[:start])
            span.length = _units(text[start:end])
            span.format = wash
            marked.append(span)
        layout.setFormats(marked)
        layout.beginLayout()
        y = 0.0
        for _ in range(2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(rect.width())
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        painter.setPen(qcolor(self._theme, "text_soft"))
        layout.draw(painter, rect.topLeft().toPointF())


def _in_two_lines(text: str, font: QFont, width: int) -> str:
    """``text``, ending in dots where two lines of ``width`` pixels do not hold it."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines = [layout.createLine() for _ in range(2)]
    for line in lines:
        if line.isValid():
            line.setLineWidth(width)
    layout.endLayout()
    last = lines[-1]
    if not last.isValid() or last.textStart() + last.textLength() >= _units(text):
        return text
    first = text.encode("utf-16-le", "surrogatepass")[: 2 * last.textStart()].decode("utf-16-le", "surrogatepass")
    return first + QFontMetrics(font).elidedText(text[len(first) :], Qt.TextElideMode.ElideRight, width)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
