"""The list of the room of all notes: opens a note by a click or Enter, and keeps the reader where they are."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from typing_extensions import override

from leeswijzer.desktop.notes.listing import ITEM
from leeswijzer.desktop.notes.panel import NoteList
from leeswijzer.desktop.notes.presenter import NoteItem
from leeswijzer.desktop.notes.room_listing import RoomDelegate, RoomModel
from leeswijzer.desktop.notes.room_presenter import LessonHead, Row
from leeswijzer.desktop.theme.tokens import Theme


class RoomList(NoteList):
    """The rows, each as high as it needs; Up from the first goes out of the list."""

    left_upwards = Signal()
    opened = Signal(object)  # NoteItem, by a click or Enter

    def __init__(self, model: RoomModel) -> None:
        super().__init__()
        self._rows = model
        self._delegate: RoomDelegate | None = None
        self._fitted = 0  # the width that the heights are for
        self._heights: dict[str, tuple[Row, int]] = {}  # of rows that were shown at that width, by their ids
        self.setModel(model)
        self.verticalHeader().setMinimumSectionSize(1)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(lambda index: self._open(index.data(ITEM)))

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._delegate = RoomDelegate(theme, self._rows, self)
        self.setItemDelegate(self._delegate)
        self._heights.clear()

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
        delegate, width = self._delegate, self._width
        if delegate is None:
            return
        if width != self._fitted:
            self._heights.clear()
        self._fitted, heights = width, self._heights
        header = self.verticalHeader()
        header.blockSignals(True)
        for number, row in enumerate(self._rows.items):
            known = heights.get(row.id)
            if known is None or known[0] is not row:
                known = heights[row.id] = (row, delegate.height_of(row, width))
            header.resizeSection(number, known[1])
        header.blockSignals(False)
        self.updateGeometries()

    @property
    def _width(self) -> int:
        """What a row has of the list beside the scroll bar, which may come and go with the heights themselves."""
        bar = self.verticalScrollBar()
        return self.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())

    def _on_clicked(self, index: QModelIndex) -> None:
        if len(self.selectionModel().selectedIndexes()) <= 1:
            self._open(index.data(ITEM))

    def _open(self, row: Row) -> None:
        if isinstance(row, NoteItem):  # a click on a title comes here too
            self.opened.emit(row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width != self._fitted:
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() == self._note_near(0):
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
