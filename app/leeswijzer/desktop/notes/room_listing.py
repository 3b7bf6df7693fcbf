"""The rows of the room of all notes: a lesson's title, or a passage with the note on it and where it comes from."""

from math import ceil
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from leeswijzer.desktop.notes.listing import ITEM, LINE, ItemModel, NoteDelegate, font_of
from leeswijzer.desktop.notes.presenter import NoteItem
from leeswijzer.desktop.notes.room_presenter import LessonHead, Row
from leeswijzer.desktop.notes.words import meaning, state_in_words
from leeswijzer.desktop.rows import paint_ground
from leeswijzer.desktop.theme.fonts import SERIF, interface_font, reading_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.study.annotation import TargetKind

_Index = QModelIndex | QPersistentModelIndex

_BARE_LINES, _QUOTE_LINES, _NOTE_LINES = 3, 2, 4
_ABOVE, _BELOW = 11, 10  # pixels blank in a row, over and under its words
_BETWEEN = 4  # pixels between the passage, the note and where it comes from
_INSET = 24  # pixels from the edge of a row to its words
_QUOTE_STEP = 23  # pixels from line to line of a passage
_SIGNS = 24  # pixels kept at the right for the small signs
_HEAD = 52
_SLACK = 1.07  # of the letters that a line has room for: it ends before the word that no longer fits
_NEAR_ONE = (0.8, 1.2)  # of a line: some letters are wider than others
_SAMPLE = "Het leger trok zich terug uit de stad, and nobody could say who had ordered it or why."


class RoomModel(ItemModel[Row]):
    """Notes, and the titles of lessons, which cannot be chosen."""

    by_lesson = False

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self._items[index.row()], LessonHead):
            return Qt.ItemFlag.ItemNeverHasChildren  # the keys pass it by
        return super().flags(index)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._items[index.row()]
        if role == ITEM:
            return row
        if isinstance(row, LessonHead):
            return f"{row.title}, {count_in_words(row.count)}" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.subject
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            parts = (row.text, state_in_words(row.state), ". ".join(self.origin_of(row)), row.lesson)
            return ". ".join(dict.fromkeys(part for part in parts if part))
        if role == Qt.ItemDataRole.ToolTipRole and row.troubled:
            return state_in_words(row.state)
        return None

    def origin_of(self, item: NoteItem) -> list[str]:
        """What is told of a note under it: its lesson (unless that stands over it), colour, tags and day."""
        lesson = "" if self.by_lesson else item.lesson
        parts = [lesson, meaning(item.color, self.names), " ".join(f"#{tag}" for tag in item.tags)]
        if item.modified is not None:
            day = item.modified.astimezone().date()
            parts.append(QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat))
        return [part for part in parts if part]


class RoomDelegate(NoteDelegate):
    """Draws rows as high as they need; how many lines they take is reckoned, as setting thousands takes too long."""

    def __init__(self, theme: Theme, model: RoomModel, parent: QWidget) -> None:
        super().__init__(theme, model, parent)
        self._room_model = model
        self._serif = _Reckoning(reading_font(TYPE.lead, family=SERIF))
        self._sans = _Reckoning(interface_font(TYPE.body))

    def lines_of(self, item: NoteItem, width: int) -> tuple[int, int]:
        """The lines of the passage and of the note, in a row that is ``width`` pixels wide."""
        room = width - _INSET - 2 * SPACE.one - _SIGNS
        quote = self._serif.lines(item.subject, room)
        if item.bare:
            return min(_BARE_LINES, quote), 0
        return min(_QUOTE_LINES, quote), min(_NOTE_LINES, self._sans.lines(item.text, room))

    def height_of(self, row: Row, width: int) -> int:
        """The pixels that ``row`` is high where it is ``width`` pixels wide."""
        if isinstance(row, LessonHead):
            return _HEAD
        quote, note = self.lines_of(row, width)
        between = _BETWEEN * (2 if note else 1)
        return _ABOVE + quote * _QUOTE_STEP + (note + 1) * LINE + between + _BELOW

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, LessonHead):
            self._paint_head(painter, row, option.rect)
        else:
            self._paint_note(painter, option, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, head: LessonHead, rect: QRect) -> None:
        inner = rect.adjusted(SPACE.one, SPACE.two, -SPACE.one, -SPACE.half)
        count_font, font = interface_font(TYPE.small), interface_font(TYPE.lead, strong=True)
        count = count_in_words(head.count)
        room = QFontMetrics(count_font).horizontalAdvance(count) + SPACE.two
        self._lines(painter, inner.adjusted(0, 0, -room, 0), head.title, font, "text", lines=1)
        painter.setFont(count_font)
        painter.setPen(qcolor(self._theme, "text_soft"))
        at = inner.adjusted(0, 3, 0, 0)
        painter.drawText(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, count)
        painter.setPen(QPen(qcolor(self._theme, "line"), 1))
        y = rect.bottom() - 3.5
        painter.drawLine(QRectF(inner.left(), y, inner.width(), 0).topLeft(), QRectF(0, y, inner.right(), 0).topRight())

    def _paint_note(self, painter: QPainter, option: QStyleOptionViewItem, item: NoteItem) -> None:
        rect: QRect = option.rect
        ground = rect.adjusted(0, 1, 0, -1)
        paint_ground(painter, option, ground, self._theme)
        self._bar(painter, item, ground)
        inner = rect.adjusted(_INSET, _ABOVE, -SPACE.two, 0)
        self._signs(painter, item, inner)
        inner.setRight(inner.right() - _SIGNS)
        quote, note = self.lines_of(item, rect.width())
        font = font_of(item)
        font.setPixelSize(TYPE.lead if item.about is TargetKind.PASSAGE else TYPE.body)
        role = "text" if item.bare else "text_soft"
        y = self._lines(painter, inner, item.subject, font, role, lines=quote, step=_QUOTE_STEP)
        if note:
            inner.setTop(y + _BETWEEN)
            words = " ".join(item.text.split())
            y = self._lines(painter, inner, words, interface_font(TYPE.body), "text", lines=note)
        inner.setTop(y + _BETWEEN)
        selected = option.state & QStyle.StateFlag.State_Selected
        origin = "  ·  ".join(self._room_model.origin_of(item))
        role = "text_soft" if selected else "text_faint"  # the faint one is too faint on the ground of a selection
        self._lines(painter, inner, origin, interface_font(TYPE.small), role, lines=1)


def count_in_words(count: int) -> str:
    """A number of notes."""
    return QCoreApplication.translate("NotesPanel", "%n note(s)", "", count)


class _Reckoning:
    """Tells how many lines words take, from how many they are; measures them only where that may be one line or two."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._advance = self._metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    def lines(self, text: str, room: int) -> int:
        """How many lines of ``room`` pixels ``text`` fills at most."""
        room = max(1, room)
        share = len(text) * self._advance / room
        if _NEAR_ONE[0] < share < _NEAR_ONE[1]:
            return 1 if self._metrics.horizontalAdvance(text) <= room else 2
        return max(1, ceil(share * _SLACK))
