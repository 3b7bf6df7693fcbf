"""The signs of notes in the margin: one per line of text, beside the line that the noted passage begins on."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QTextBlock

from leeswijzer.desktop.reader.page import Page
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import MIN_TARGET, Theme

SIGN = 17
"""Pixels that a sign is wide and high."""

_FROM_COLUMN = 36  # pixels from the column's right edge, beyond the signs of remarks
_FROM_EDGE = 4  # pixels that are kept free at the edge of the page


class MarginNote(NamedTuple):
    """A note on the passage that begins at code point ``start``; ``role`` is its colour in the theme, "" for none."""

    start: int
    role: str
    id: str


class _Sign(NamedTuple):
    """The notes on one line; ``middle`` is in pixels from the top of the row's layout."""

    notes: tuple[MarginNote, ...]
    middle: float


class Margin:
    """Draws the signs of the rows in view, and knows which of them is where."""

    def __init__(self, page: Page, theme: Theme) -> None:
        self._page = page
        self._theme = theme
        self._notes: list[MarginNote] = []
        self._rows: dict[int, list[_Sign]] = {}

    @property
    def notes(self) -> list[MarginNote]:
        """The notes that have a sign, in text order."""
        return self._notes

    def set_notes(self, notes: Iterable[MarginNote]) -> None:
        """Show the signs of these notes and no others."""
        self._notes = sorted(notes, key=_start)
        self._rows.clear()

    def forget_geometry(self) -> None:
        """To be called when the page was laid out anew."""
        self._rows.clear()

    def draw(self, painter: QPainter, block: QTextBlock, origin: QPointF, column: float, width: float) -> None:
        """Draw the signs of ``block``, whose layout starts at ``origin``.

        ``column`` is the right edge of the text and ``width`` that of the page, in pixels of the viewport.
        """
        for sign in self._signs(block):
            self._draw_sign(painter, sign, _rect(sign, origin, column, width))

    def notes_at(self, block: QTextBlock, origin: QPointF, column: float, width: float, point: QPointF) -> list[str]:
        """The ids of the notes whose sign is at ``point``."""
        for sign in self._signs(block):
            reach = (MIN_TARGET - SIGN) / 2
            if _rect(sign, origin, column, width).adjusted(-reach, -reach, reach, reach).contains(point):
                return [note.id for note in sign.notes]
        return []

    def _signs(self, block: QTextBlock) -> list[_Sign]:
        row = block.blockNumber()
        if row not in self._rows:
            self._rows[row] = self._work_out(block)
        return self._rows[row]

    def _work_out(self, block: QTextBlock) -> list[_Sign]:
        source = self._page.block_in_row(block.blockNumber())
        if source is None:
            return []
        first = bisect_left(self._notes, source.start, key=_start)
        last = bisect_left(self._notes, source.end, key=_start)
        lines: dict[int, list[MarginNote]] = {}
        for note in self._notes[first:last]:
            line = block.layout().lineForTextPosition(self._page.position(note.start) - block.position())
            if line.isValid():
                lines.setdefault(line.lineNumber(), []).append(note)
        signs = []
        for number, notes in lines.items():
            line = block.layout().lineAt(number)
            signs.append(_Sign(tuple(notes), line.position().y() + line.ascent() * 0.68))
        return signs

    def _draw_sign(self, painter: QPainter, sign: _Sign, rect: QRectF) -> None:
        """A small sheet in the colour of the first note; with a number where there are several, else with two lines."""
        role = sign.notes[0].role
        painter.setPen(QPen(qcolor(self._theme, "text_soft"), 1.2))
        painter.setBrush(qcolor(self._theme, role or "surface"))
        painter.drawRoundedRect(rect.adjusted(0.6, 1.1, -0.6, -1.1), 3.5, 3.5)
        if len(sign.notes) > 1:
            painter.setPen(qcolor(self._theme, "text"))
            painter.setFont(interface_font(11, strong=True))
            painter.drawText(rect, QtCore.Qt.AlignmentFlag.AlignCenter, str(min(len(sign.notes), 99)))
            return
        for part, length in ((0.4, 0.5), (0.62, 0.34)):
            y = rect.top() + part * rect.height()
            painter.drawLine(QLineF(rect.left() + 4.5, y, rect.left() + 4.5 + length * rect.width(), y))


def _rect(sign: _Sign, origin: QPointF, column: float, width: float) -> QRectF:
    left = min(column + _FROM_COLUMN, width - SIGN - _FROM_EDGE)
    return QRectF(left, origin.y() + sign.middle - SIGN / 2, SIGN, SIGN)


def _start(note: MarginNote) -> int:
    return note.start
