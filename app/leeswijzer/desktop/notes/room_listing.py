"""The rows of the room of all notes: a lesson's title, or a passage with the note on it and where it comes from."""

from collections.abc import Sequence
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
    Signal,
)
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from leeswijzer.desktop.notes.listing import ITEM, LINE, ItemModel, NoteDelegate, font_of
from leeswijzer.desktop.notes.panel import NoteList
from leeswijzer.desktop.notes.presenter import NoteItem
from leeswijzer.desktop.notes.room_presenter import LessonHead, Row
from leeswijzer.desktop.notes.words import meaning, state_in_words
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
        self._serif, self._sans = (
            QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
            for font in (reading_font(TYPE.lead, family=SERIF), interface_font(TYPE.body))
        )

    def lines_of(self, item: NoteItem, width: int) -> tuple[int, int]:
        """The lines of the passage and of the note, in a row that is ``width`` pixels wide."""
        room = width - _INSET - 2 * SPACE.one - _SIGNS
        quote = _lines(item.subject, self._serif, room)
        if item.bare:
            return min(_BARE_LINES, quote), 0
        return min(_QUOTE_LINES, quote), min(_NOTE_LINES, _lines(item.text, self._sans, room))

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
        self._ground(painter, option, ground)
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


class RoomList(NoteList):
    """The rows, each as high as it needs; Up from the first goes out of the list."""

    left_upwards = Signal()
    opened = Signal(object)  # NoteItem, by a click or Enter

    def __init__(self, model: RoomModel) -> None:
        super().__init__()
        self._rows = model
        self._delegate: RoomDelegate | None = None
        self._fitted = 0  # the width that the heights are for
        self.setModel(model)
        self.verticalHeader().setMinimumSectionSize(1)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(lambda index: self._open(index.data(ITEM)))

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._delegate = RoomDelegate(theme, self._rows, self)
        self.setItemDelegate(self._delegate)

    def show_rows(self, rows: Sequence[Row], *, by_lesson: bool) -> None:
        """Show these, from the first on."""
        self._rows.by_lesson = by_lesson
        self._rows.show_items(rows)
        self._fit()
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()
        self.viewport().update()

    def renew_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the reader stays at the note that they were at, or where it stood."""
        here = self.currentIndex().row()
        current = self._rows.items[here].id if here >= 0 else ""
        selected = [item.id for item in self.selected()]
        had_place = self.verticalScrollBar().value()
        self._rows.show_items(rows)
        self._fit()
        self.verticalScrollBar().setValue(had_place)
        if self.currentIndex().isValid() or here < 0:
            return
        at = self._rows.row_of(current)
        self._go_to_row(at if at >= 0 else self._note_near(here))
        model = self.selectionModel()
        for row in map(self._rows.row_of, selected):
            if row >= 0:
                model.select(self._rows.index(row, 0), model.SelectionFlag.Select)

    def selected(self) -> list[NoteItem]:
        """The selected notes, in order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [item for item in map(self._rows.items.__getitem__, rows) if isinstance(item, NoteItem)]

    def enter(self) -> None:
        """Bring the keyboard to the note that the reader was at, or to the first."""
        # First chosen, then entered: with the keyboard a list without a row to be at takes one, but does not select it.
        if not self.selectionModel().hasSelection():
            self._go_to_row(self._note_near(max(0, self.currentIndex().row())))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def first(self) -> NoteItem | None:
        """The first note that is shown."""
        return next((row for row in self._rows.items if isinstance(row, NoteItem)), None)

    def _go_to_row(self, row: int) -> None:
        if row < 0:
            return
        self.setCurrentIndex(self._rows.index(row, 0))
        if row > 0 and isinstance(self._rows.items[row - 1], LessonHead):
            self.scrollTo(self._rows.index(row - 1, 0))  # the first note of a lesson comes with its title

    def _note_near(self, row: int) -> int:
        """The first note from ``row`` on, else the last before it; -1 where there is none."""
        rows = self._rows.items
        after = (n for n in range(min(row, len(rows)), len(rows)) if isinstance(rows[n], NoteItem))
        before = (n for n in range(min(row, len(rows)) - 1, -1, -1) if isinstance(rows[n], NoteItem))
        return next(after, next(before, -1))

    def _fit(self) -> None:
        """Give each row its height, without a word to the view for each."""
        delegate, width = self._delegate, self.viewport().width()
        if delegate is None:
            return
        self._fitted = width
        header = self.verticalHeader()
        header.blockSignals(True)
        for number, row in enumerate(self._rows.items):
            header.resizeSection(number, delegate.height_of(row, width))
        header.blockSignals(False)
        self.updateGeometries()

    def _on_clicked(self, index: QModelIndex) -> None:
        if len(self.selectionModel().selectedIndexes()) <= 1:
            self._open(index.data(ITEM))

    def _open(self, row: Row) -> None:
        if isinstance(row, NoteItem):  # a click on a title comes here too
            self.opened.emit(row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._fitted:
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() == self._note_near(0):
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)


def count_in_words(count: int) -> str:
    """A number of notes."""
    return QCoreApplication.translate("NotesPanel", "%n note(s)", "", count)


def _lines(text: str, advance: float, room: int) -> int:
    """How many lines of ``room`` pixels ``text`` fills at most, a letter being ``advance`` pixels wide."""
    return max(1, ceil(len(text) * advance * _SLACK / max(1, room)))


_SLACK = 1.07  # lines end before the word that no longer fits
