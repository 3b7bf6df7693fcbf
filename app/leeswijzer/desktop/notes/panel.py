"""The list of all highlights and notes of a lesson: filters as you type, and does things with several at once."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QMenu, QPushButton, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.notes.ask import AskCard
from leeswijzer.desktop.notes.filter_row import FilterRow, open_under
from leeswijzer.desktop.notes.listing import ITEM, ROW_HEIGHT, NoteDelegate, NoteModel
from leeswijzer.desktop.notes.presenter import COLORS, NoteFilter, NoteItem
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.desktop.notes.words import meaning, state_in_words
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.study.annotation import Color, TargetKind
from leeswijzer.text.anchor import AnchorState


class NotesPanel(QWidget):
    """What to ask for, the list, and under it what can be done with what is selected."""

    filter_changed = Signal(object)  # NoteFilter
    item_chosen = Signal(object)  # NoteItem
    item_opened = Signal(object)  # NoteItem, by a double click or Enter
    recolor_requested = Signal(object, object)  # ids, Color
    tag_requested = Signal(object, str)  # ids
    delete_requested = Signal(object)  # ids
    export_requested = Signal(object)  # ids
    reattach_requested = Signal(str)
    rename_requested = Signal(object, str)  # Color, name

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: Mapping[Color, str] = {}
        self._tags: Sequence[tuple[str, int]] = ()
        self._any = False
        self._ask: AskCard | None = None
        self._build(theme)
        self.use_theme(theme)
        self.retranslate()
        self.setFocusProxy(self._row)

    # --- building

    def _build(self, theme: Theme) -> None:
        self._row = FilterRow(theme)
        self._list = NoteList()
        self._model = NoteModel(self)
        self._list.setModel(self._model)
        self._empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "soft")
        self._empty.setContentsMargins(SPACE.three, 0, SPACE.three, 0)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self._row)
        frame.addWidget(self._list, 1)
        frame.addWidget(self._empty, 1)
        frame.addWidget(self._build_strip())
        frame.addLayout(self._build_foot())
        self._row.changed.connect(self.filter_changed)
        self._row.left_downwards.connect(self._enter_list)
        self._row.entered.connect(self._choose_first)
        self._row.rename_asked.connect(self._ask_name)
        self._list.clicked.connect(self._on_clicked)
        self._list.activated.connect(lambda index: self.item_opened.emit(index.data(ITEM)))
        self._list.delete_pressed.connect(self._on_delete)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._offer_menu)
        self._list.selectionModel().selectionChanged.connect(self._on_selection)

    def _build_strip(self) -> QWidget:
        """The line that says what became of the selected note, and leads out of it."""
        self._strip = QWidget()
        self._strip.setObjectName("note_strip")
        self._strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._told = QLabel(wordWrap=True)
        self._told.setFont(interface_font(TYPE.small))
        self._anew = QPushButton()
        self._anew.setProperty("role", "quiet")
        self._anew.clicked.connect(lambda: self.reattach_requested.emit(self.selected()[0]))
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(SPACE.two, SPACE.half, SPACE.one, SPACE.half)
        row.addWidget(self._told, 1)
        row.addWidget(self._anew)
        self._strip.hide()
        return self._strip

    def _build_foot(self) -> QHBoxLayout:
        self._count = QLabel()
        self._count.setFont(interface_font(TYPE.small))
        self._count.setProperty("role", "soft")
        self._recolor, self._tag, self._delete, self._export = (QPushButton() for _ in range(4))
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE.two, SPACE.half, SPACE.one, SPACE.half)
        foot.setSpacing(SPACE.half)
        foot.addWidget(self._count, 1)
        for button in (self._recolor, self._tag, self._delete, self._export):
            button.setProperty("role", "icon")
            foot.addWidget(button)
        self._recolor.clicked.connect(self._choose_color)
        self._tag.clicked.connect(self._ask_tag)
        self._delete.clicked.connect(self._on_delete)
        self._export.clicked.connect(lambda: self.export_requested.emit(self._for_export()))
        return foot

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self._row.use_theme(theme)
        self._list.setItemDelegate(NoteDelegate(theme, self._model, self._list))
        if self._ask is not None:
            self._ask.use_theme(theme)
        for button, name in (
            (self._recolor, "highlight"),
            (self._tag, "tag"),
            (self._delete, "trash"),
            (self._export, "export"),
        ):
            button.setIcon(icon(name, theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._row.retranslate()
        self._list.setAccessibleName(self.tr("Notes"))
        for button, words in (
            (self._recolor, self.tr("Give the selected notes a colour")),
            (self._tag, self.tr("Give the selected notes a tag")),
            (self._delete, self.tr("Remove the selected notes (Delete)")),
            (self._export, self.tr("Save notes as a file")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._anew.setText(self.tr("Attach anew"))
        self._anew.setToolTip(self.tr("Select in the text where this note belongs now"))
        self._tell_empty()
        self._on_selection()

    def name_colors(self, renamed: Mapping[Color, str]) -> None:
        """Use the reader's own words for colours, where there are any."""
        self._names = self._model.names = renamed
        self._row.name_colors(renamed)

    # --- content

    def show_items(
        self,
        items: Sequence[NoteItem],
        *,
        any_notes: bool,
        tags: Sequence[tuple[str, int]] = (),
        troubled: Mapping[AnchorState, int] | None = None,
    ) -> None:
        """Show these notes; ``any_notes`` tells whether the lesson has any at all, ``tags`` all that there are."""
        self._any = any_notes
        selected = self.selected()
        self._model.show_items(items)
        self._select(selected)
        self._list.setVisible(bool(items))
        self._empty.setVisible(not items)
        self._tags = tags
        self._row.offer(tags, sum((troubled or {}).values()))
        self._tell_empty()
        self._on_selection()

    def show_here(self, identifiers: Collection[str]) -> None:
        """Mark the notes whose passages are in view, and bring the first of them into the list's view."""
        if identifiers == self._model.here:
            return
        self._model.here = identifiers
        self._list.viewport().update()
        rows = [row for row in map(self._model.row_of, identifiers) if row >= 0]
        if rows and not self._list.underMouse() and not self._list.hasFocus():
            self._list.scrollTo(self._model.index(min(rows), 0))

    def point_out(self, identifier: str) -> None:
        """Select the row of one note and bring it into view."""
        row = self._model.row_of(identifier)
        if row >= 0:
            index = self._model.index(row, 0)
            self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._list.scrollTo(index)

    def select_all(self) -> None:
        """Select every note that is shown."""
        self._list.selectAll()

    def selected(self) -> list[str]:
        """The ids of the selected notes, in text order."""
        rows = sorted(index.row() for index in self._list.selectionModel().selectedIndexes())
        return [self._model.items[row].id for row in rows]

    @property
    def shown(self) -> Sequence[NoteItem]:
        """The notes in the list, in order."""
        return self._model.items

    @property
    def filter(self) -> NoteFilter:
        """What is asked for."""
        return self._row.filter

    def set_filter(self, wanted: NoteFilter) -> None:
        """Ask for these notes."""
        self._row.set_filter(wanted)

    def _select(self, identifiers: Sequence[str]) -> None:
        model = self._list.selectionModel()
        if self.selected() == identifiers:
            return
        for identifier in identifiers:
            row = self._model.row_of(identifier)
            if row >= 0:
                model.select(self._model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)

    def _on_selection(self) -> None:
        rows = [index.row() for index in self._list.selectionModel().selectedIndexes()]
        selected = [self._model.items[row] for row in rows]
        total = len(self._model.items)
        if len(selected) > 1:
            words = QCoreApplication.translate("NotesPanel", "%n selected", "", len(selected))
        else:
            words = QCoreApplication.translate("NotesPanel", "%n note(s)", "", total)
        self._count.setText(words if total else "")
        self._recolor.setEnabled(any(item.about is TargetKind.PASSAGE for item in selected))
        for button in (self._tag, self._delete):
            button.setEnabled(any(not item.fixed for item in selected))
        self._export.setEnabled(total > 0)
        troubled = len(selected) == 1 and selected[0].troubled
        if troubled:
            self._told.setText(state_in_words(selected[0].state))
        self._strip.setVisible(troubled)

    def _tell_empty(self) -> None:
        if not self._any:
            words = self.tr(
                "Your highlights and notes will stand here.\n\n"
                "Select some words in the text and press 1, 2, 3 or 4 to highlight them, or N to write a note."
            )
        else:
            words = self.tr("No note fits what you ask for.")
        self._empty.setText(words)

    def _marked(self) -> list[NoteItem]:
        rows = sorted(index.row() for index in self._list.selectionModel().selectedIndexes())
        return [self._model.items[row] for row in rows]

    def _changeable(self) -> list[str]:
        return [item.id for item in self._marked() if not item.fixed]

    def _for_export(self) -> list[str]:
        marked = self._marked()
        return [item.id for item in (marked if len(marked) > 1 else self._model.items)]

    # --- what the reader does

    def _on_clicked(self, index: QModelIndex) -> None:
        if len(self._list.selectionModel().selectedIndexes()) <= 1:
            self.item_chosen.emit(index.data(ITEM))

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self.item_chosen.emit(self._model.items[0])

    def _enter_list(self) -> None:
        # First chosen, then entered: with the keyboard a list without a row to be at takes one, but does not select it.
        if self._model.rowCount() and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_delete(self) -> None:
        identifiers = self._changeable()
        if identifiers:
            self.delete_requested.emit(identifiers)

    def _choose_color(self) -> None:
        menu = QMenu(self)
        for color in COLORS:
            action = menu.addAction(meaning(color, self._names))
            action.triggered.connect(
                lambda _=False, chosen=color: self.recolor_requested.emit(self._changeable(), chosen)
            )
        open_under(menu, self._recolor)

    def _ask_tag(self) -> None:
        identifiers, known = self._changeable(), [tag for tag, _ in self._tags]

        def answered(tag: str) -> None:
            if tag.strip(" #"):
                self.tag_requested.emit(identifiers, tag)

        self._asking().ask(self.tr("A tag for the selected notes"), answered, self._tag, known=known)

    def _ask_name(self, swatch: Swatch) -> None:
        self._asking().ask_for_name(swatch, self._names.get(swatch.color, ""), self.rename_requested.emit)

    def _asking(self) -> AskCard:
        if self._ask is None:
            self._ask = AskCard(self._theme, self.window())
        return self._ask

    def _offer_menu(self, point: QPoint) -> None:
        item: NoteItem | None = self._list.indexAt(point).data(ITEM)
        if item is None or item.fixed:
            return
        menu = QMenu(self)
        if item.about is TargetKind.PASSAGE:
            anew = menu.addAction(self.tr("Attach anew"))
            anew.triggered.connect(lambda: self.reattach_requested.emit(item.id))
        remove = menu.addAction(self.tr("Remove"))
        remove.triggered.connect(self._on_delete)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._list.viewport().mapToGlobal(point))


class NoteList(QTableView):
    """A table of one column: a QListView asks for every row whenever the rows change, which thousands make felt."""

    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note_list")
        self.setMouseTracking(True)
        let_elide(self)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
