"""The room of all notes: what the reader marked and wrote in any lesson, to be looked through and gone back to."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.column import centred
from leeswijzer.desktop.notes.ask import AskCard
from leeswijzer.desktop.notes.filter_row import FilterRow
from leeswijzer.desktop.notes.presenter import NoteFilter, NoteItem
from leeswijzer.desktop.notes.room_list import RoomList
from leeswijzer.desktop.notes.room_listing import RoomModel, count_in_words
from leeswijzer.desktop.notes.room_presenter import Gathered, Order, RoomPresenter
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.study.annotation import Color

_WIDEST = 860
_LOW = 480  # pixels under which less is left blank above


class NotesRoom(QWidget):
    """Shows `Gathered`; says which note the reader wants to go to, and which are to be removed."""

    note_chosen = Signal(object)  # NoteItem
    remove_requested = Signal(object)  # NoteItems
    rename_requested = Signal(object, str)  # Color, name
    export_requested = Signal(object)  # ids of the notes that are shown
    read_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: Mapping[Color, str] = {}
        self._ask: AskCard | None = None
        self._read = False  # whether there was time to look for notes
        self._presenter = RoomPresenter()
        self._build(theme)
        self.setFocusProxy(self._row)
        self.use_theme(theme)
        self.retranslate()

    # --- building

    def _build(self, theme: Theme) -> None:
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._order = QComboBox()
        for order in Order:
            self._order.addItem("", order)
        self._row = FilterRow(theme, wide=True)
        self._model = RoomModel(self)
        self.list = RoomList(self._model)
        self._more = QLabel(wordWrap=True)
        self._more.setFont(interface_font(TYPE.small))
        self._more.setProperty("role", "soft")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._build_empty())
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addLayout(self._build_head())
        self._body.addWidget(self._row)
        self._body.addWidget(self._pages, 1)
        self._body.addWidget(self._more)
        self.setLayout(centred(self._body, _WIDEST))
        self._order.activated.connect(self._on_order)
        self._row.changed.connect(self._on_filter)
        self._row.entered.connect(self._choose_first)
        self._row.left_downwards.connect(self.list.enter)
        self._row.rename_asked.connect(self._ask_name)
        self.list.opened.connect(self.note_chosen)
        self.list.left_upwards.connect(self.setFocus)
        self.list.delete_pressed.connect(self._on_delete)

    def _build_head(self) -> QHBoxLayout:
        self._count = QLabel()
        self._count.setProperty("role", "soft")
        self._count.setFont(interface_font(TYPE.body))
        head = QHBoxLayout()
        head.setSpacing(SPACE.one_and_half)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        self._export = QPushButton()
        self._export.setProperty("role", "icon")
        self._export.clicked.connect(self._on_export)
        head.addWidget(self._order)
        head.addWidget(self._export)
        return head

    def _build_empty(self) -> QWidget:
        """What stands here where there is nothing to list, with the way out of it."""
        self._empty = QLabel(wordWrap=True)
        self._empty.setProperty("role", "soft")
        self._empty.setFont(interface_font(TYPE.lead))
        self._out = QPushButton()
        self._out.setProperty("large", True)
        self._out.clicked.connect(self._on_out)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, SPACE.two, 0, 0)
        column.setSpacing(SPACE.three)
        column.addWidget(self._empty)
        column.addWidget(self._out, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self._row.use_theme(theme)
        self.list.use_theme(theme)
        self._export.setIcon(icon("export", theme))
        if self._ask is not None:
            self._ask.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Notes"))
        self.list.setAccessibleName(self.tr("Notes of all lessons"))
        self._order.setAccessibleName(self.tr("Order"))
        self._order.setToolTip(self.tr("Order"))
        self._export.setAccessibleName(self.tr("Save these notes as a file"))
        self._export.setToolTip(self._export.accessibleName())
        words = {Order.NEWEST: self.tr("Newest change first"), Order.LESSON: self.tr("By lesson, as in the text")}
        for number, order in enumerate(Order):
            self._order.setItemText(number, words[order])
        self._row.retranslate()
        self._show(stay=True)

    def name_colors(self, renamed: Mapping[Color, str]) -> None:
        """Use the reader's own words for colours, where there are any."""
        if renamed != self._names:
            self._names = self._model.names = renamed
            self._row.name_colors(renamed)
            self.list.viewport().update()

    # --- content

    def show_notes(self, gathered: Gathered) -> None:
        """Show these in place of all earlier ones; the reader stays where they are in the list."""
        self._read = True
        self._presenter.show(gathered)
        self._row.offer(gathered.tags, gathered.troubled)
        self._show(stay=True)

    def _show(self, *, stay: bool = False) -> None:
        presenter = self._presenter
        rows = presenter.rows()
        focused = QApplication.focusWidget()
        if stay:
            self.list.renew_rows(rows)
        else:
            self.list.show_rows(rows, by_lesson=presenter.order is Order.LESSON)
        count = sum(isinstance(row, NoteItem) for row in rows)
        self._count.setText(count_in_words(count) if count else "")
        self._pages.setCurrentIndex(0 if rows or not self._read else 1)
        self._row.setVisible(presenter.any_notes or not self._read)
        self._order.setVisible(presenter.any_notes)
        self._export.setVisible(presenter.any_notes)
        self._export.setEnabled(count > 0)
        self._tell_empty()
        self.setFocusProxy(self._row if presenter.any_notes or not self._read else self._out)
        if focused is not None and self.isAncestorOf(focused) and not focused.isVisible():
            self.setFocus()
        self._tell_left_out()

    def _tell_left_out(self) -> None:
        everything = self._presenter.all
        self._more.setVisible(everything.left_out > 0)
        if everything.left_out:
            count = sum(not item.fixed for item in everything.orders[Order.NEWEST])
            words = self.tr(
                "The {number} notes changed last are here. The search in the Library finds the older ones too."
            )
            self._more.setText(words.format(number=QLocale().toString(count)))

    def _tell_empty(self) -> None:
        if self._presenter.any_notes:
            self._empty.setText(self.tr("No note fits what you ask for."))
            self._out.setText(self.tr("Show all notes"))
        else:
            words = self.tr(
                "What you highlight and write in any lesson will stand here together.\n\n"
                "Select some words in a text and press 1, 2, 3 or 4 to highlight them, or N to write a note."
            )
            self._empty.setText(words)
            self._out.setText(self.tr("Back to the text"))

    @property
    def filter(self) -> NoteFilter:
        """What is asked for."""
        return self._row.filter

    def set_filter(self, wanted: NoteFilter) -> None:
        """Ask for these notes."""
        self._row.set_filter(wanted)

    @property
    def order(self) -> Order:
        """In which order the notes stand."""
        return self._presenter.order

    def set_order(self, order: Order) -> None:
        """Put the notes in this order."""
        self._presenter.order = order
        self._order.setCurrentIndex(list(Order).index(order))
        self._show()

    # --- what the reader does

    def _on_filter(self, wanted: NoteFilter) -> None:
        self._presenter.filter = wanted
        self._show()
        announce(self._row, self._count.text() or self._empty.text())

    def _on_order(self, index: int) -> None:
        self.set_order(list(Order)[index])

    def _choose_first(self) -> None:
        first = self.list.first()
        if first is not None:
            self.note_chosen.emit(first)

    def _on_delete(self) -> None:
        items = [item for item in self.list.selected() if not item.fixed]
        if items:
            self.remove_requested.emit(items)

    def _on_export(self) -> None:
        self.export_requested.emit([item.id for item in self._presenter.shown()])

    def _on_out(self) -> None:
        if self._presenter.any_notes:
            self.set_filter(NoteFilter())
            self.setFocus()
        else:
            self.read_requested.emit()

    def _ask_name(self, swatch: Swatch) -> None:
        if self._ask is None:
            self._ask = AskCard(self._theme, self.window())
        self._ask.ask_for_name(swatch, self._names.get(swatch.color, ""), self.rename_requested.emit)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, from wherever it comes, empties the field and goes to it."""
        if event.key() == Qt.Key.Key_Escape and self.filter:
            self.set_filter(NoteFilter())
            self.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < _LOW
        self._body.setContentsMargins(0, SPACE.two if low else SPACE.four, 0, SPACE.one)
        self._body.setSpacing(SPACE.one if low else SPACE.two)
