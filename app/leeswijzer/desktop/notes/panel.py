"""The list of all highlights and notes of a lesson: filters as you type, and does things with several at once."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.notes.listing import ITEM, NoteDelegate, NoteModel
from leeswijzer.desktop.notes.presenter import COLORS, NoteFilter, NoteItem
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.desktop.notes.words import meaning, state_in_words
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.study.annotation import Color, TargetKind
from leeswijzer.text.anchor import AnchorState


class NotesPanel(QWidget):
    """A search field, the colours, the list, and under it what can be done with what is selected."""

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
        self._chosen_tags: frozenset[str] = frozenset()
        self._any = False
        self._build(theme)
        self.use_theme(theme)
        self.retranslate()
        self.setFocusProxy(self._field)

    # --- building

    def _build(self, theme: Theme) -> None:
        self._field = _Field()
        self._field.setClearButtonEnabled(True)
        self._swatches = [Swatch(color, number, theme) for number, color in enumerate(COLORS, start=1)]
        self._tag_button, self._troubled = QPushButton(), QPushButton()
        self._troubled.setCheckable(True)
        for button in (self._tag_button, self._troubled):
            button.setProperty("role", "chip")
            button.hide()
        colors = QHBoxLayout()
        colors.setContentsMargins(SPACE.one_and_half, 0, SPACE.two, SPACE.half)
        colors.setSpacing(2)
        for swatch in self._swatches:
            swatch.setCheckable(True)
            swatch.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            swatch.customContextMenuRequested.connect(lambda _point, asked=swatch: self._offer_rename(asked))
            swatch.toggled.connect(self._on_filter)
            colors.addWidget(swatch)
        colors.addStretch(1)
        colors.addWidget(self._troubled)
        colors.addWidget(self._tag_button)
        search = QHBoxLayout()
        search.setContentsMargins(SPACE.two, SPACE.one, SPACE.two, SPACE.half)
        search.addWidget(self._field)
        self._build_list()
        self._empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "soft")
        self._empty.setContentsMargins(SPACE.three, 0, SPACE.three, 0)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(search)
        frame.addLayout(colors)
        frame.addWidget(self._list, 1)
        frame.addWidget(self._empty, 1)
        frame.addWidget(self._build_strip())
        frame.addLayout(self._build_foot())
        self._field.textChanged.connect(self._on_filter)
        self._field.down_pressed.connect(self._enter_list)
        self._field.returnPressed.connect(self._choose_first)
        self._troubled.toggled.connect(self._on_filter)
        self._tag_button.clicked.connect(self._choose_tags)

    def _build_list(self) -> None:
        self._list = _NoteList()
        self._model = NoteModel(self)
        self._list.setModel(self._model)
        self._list.clicked.connect(self._on_clicked)
        self._list.activated.connect(lambda index: self.item_opened.emit(index.data(ITEM)))
        self._list.delete_pressed.connect(self._on_delete)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._offer_menu)
        self._list.selectionModel().selectionChanged.connect(self._show_count)

    def _build_strip(self) -> QWidget:
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
        self._list.setItemDelegate(NoteDelegate(theme, self._model, self._list))
        for swatch in self._swatches:
            swatch.use_theme(theme)
        for button, name in (
            (self._recolor, "highlight"),
            (self._tag, "tag"),
            (self._delete, "trash"),
            (self._export, "export"),
        ):
            button.setIcon(icon(name, theme))
        self._troubled.setIcon(icon("warning", theme, "warning"))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._field.setPlaceholderText(self.tr("Find in your notes"))
        self._field.setAccessibleName(self.tr("Find in your notes"))
        self._list.setAccessibleName(self.tr("Notes"))
        self._troubled.setToolTip(self.tr("Only notes that moved, changed or were lost when the text was edited"))
        for button, words in (
            (self._recolor, self.tr("Give the selected notes a colour")),
            (self._tag, self.tr("Give the selected notes a tag")),
            (self._delete, self.tr("Remove the selected notes")),
            (self._export, self.tr("Save notes as a file")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._anew.setText(self.tr("Attach anew"))
        self._anew.setToolTip(self.tr("Select in the text where this note belongs now"))
        self.name_colors(self._names)
        self._show_tags()
        self._tell_empty()
        self._show_count()

    def name_colors(self, renamed: Mapping[Color, str]) -> None:
        """Use the reader's own words for colours, where there are any."""
        self._names = self._model.names = renamed
        for swatch in self._swatches:
            swatch.set_meaning(meaning(swatch.color, renamed))

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
        count = sum((troubled or {}).values())
        self._troubled.setText(str(count))
        self._troubled.setAccessibleName(self.tr("Notes under which the text changed"))
        self._troubled.setVisible(count > 0)
        if not count and self._troubled.isChecked():
            self._troubled.setChecked(False)
        self._show_tags()
        self._tell_empty()
        self._show_count()

    def show_here(self, identifiers: Collection[str]) -> None:
        """Mark the notes whose passages are in view, and bring the first of them into the list's view."""
        if identifiers == self._model.here:
            return
        self._model.here = identifiers
        self._list.viewport().update()
        rows = [row for row in map(self._model.row_of, identifiers) if row >= 0]
        if rows and not self._list.underMouse() and not self._list.hasFocus():
            self._list.scrollTo(self._model.index(min(rows)))

    def point_out(self, identifier: str) -> None:
        """Select the row of one note and bring it into view."""
        row = self._model.row_of(identifier)
        if row >= 0:
            index = self._model.index(row)
            self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._list.scrollTo(index)

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
        return NoteFilter(
            words=self._field.text(),
            colors=frozenset(swatch.color for swatch in self._swatches if swatch.isChecked()),
            tags=self._chosen_tags,
            troubled=self._troubled.isChecked(),
        )

    def set_filter(self, wanted: NoteFilter) -> None:
        """Ask for these notes."""
        self.blockSignals(True)
        self._field.setText(wanted.words)
        for swatch in self._swatches:
            swatch.setChecked(swatch.color in wanted.colors)
        self._chosen_tags = wanted.tags
        self._troubled.setChecked(wanted.troubled)
        self.blockSignals(False)
        self._on_filter()

    def _select(self, identifiers: Sequence[str]) -> None:
        model = self._list.selectionModel()
        if self.selected() == identifiers:
            return
        for identifier in identifiers:
            row = self._model.row_of(identifier)
            if row >= 0:
                model.select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)

    def _show_tags(self) -> None:
        self._chosen_tags &= {tag for tag, _ in self._tags}
        self._tag_button.setVisible(bool(self._tags))
        chosen = " ".join(f"#{tag}" for tag in sorted(self._chosen_tags))
        self._tag_button.setText(chosen if len(chosen) <= 24 and chosen else self.tr("Tags"))
        self._tag_button.setAccessibleName(self.tr("Filter by tag"))

    def _show_count(self) -> None:
        selected = [item for item in map(self._item, self.selected()) if item is not None]
        total = len(self._model.items)
        if len(selected) > 1:
            words = QCoreApplication.translate("NotesPanel", "%n selected", "", len(selected))
        else:
            words = QCoreApplication.translate("NotesPanel", "%n note(s)", "", total)
        self._count.setText(words if total else "")
        changeable = any(not item.fixed for item in selected)
        self._recolor.setEnabled(any(item.about is TargetKind.PASSAGE for item in selected))
        for button in (self._tag, self._delete):
            button.setEnabled(changeable)
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

    def _item(self, identifier: str) -> NoteItem | None:
        row = self._model.row_of(identifier)
        return self._model.items[row] if row >= 0 else None

    def _changeable(self) -> list[str]:
        items = [self._item(identifier) for identifier in self.selected()]
        return [item.id for item in items if item is not None and not item.fixed]

    def _for_export(self) -> list[str]:
        selected = self._changeable()
        return selected if len(selected) > 1 else [item.id for item in self._model.items if not item.fixed]

    # --- what the reader does

    def _on_filter(self) -> None:
        self.filter_changed.emit(self.filter)

    def _on_clicked(self, index: QModelIndex) -> None:
        if len(self.selected()) <= 1:
            self._on_chosen(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.item_chosen.emit(index.data(ITEM))

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self._on_chosen(self._model.index(0, 0))

    def _enter_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.TabFocusReason)
        if self._model.rowCount() and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0, 0))

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
        _open(menu, self._recolor)

    def _choose_tags(self) -> None:
        menu = QMenu(self)
        for tag, count in self._tags:
            action = menu.addAction(f"#{tag}  ({count})")
            action.setCheckable(True)
            action.setChecked(tag in self._chosen_tags)
            action.toggled.connect(lambda on, toggled=tag: self._toggle_tag(toggled, on=on))
        _open(menu, self._tag_button)

    def _toggle_tag(self, tag: str, *, on: bool) -> None:
        self._chosen_tags = self._chosen_tags | {tag} if on else self._chosen_tags - {tag}
        self._show_tags()
        self._on_filter()

    def _ask_tag(self) -> None:
        identifiers = self._changeable()
        known = [tag for tag, _ in self._tags]
        tag, sure = QInputDialog.getItem(self, self.tr("Tag"), self.tr("Tag for the selected notes:"), known, -1, True)
        if sure and tag.strip(" #"):
            self.tag_requested.emit(identifiers, tag)

    def _offer_rename(self, swatch: Swatch) -> None:
        color = swatch.color
        menu = QMenu(self)
        action = menu.addAction(self.tr("Rename “{name}”…").format(name=meaning(color, self._names)))
        action.triggered.connect(lambda: self._ask_name(color))
        _open(menu, swatch)

    def _ask_name(self, color: Color) -> None:
        name, sure = QInputDialog.getText(
            self,
            self.tr("Meaning of a colour"),
            self.tr("What this colour means to you (empty: “{name}”):").format(name=meaning(color, {})),
            QLineEdit.EchoMode.Normal,
            self._names.get(color, ""),
        )
        if sure:
            self.rename_requested.emit(color, name)

    def _offer_menu(self, point: QPoint) -> None:
        item: NoteItem | None = self._list.indexAt(point).data(ITEM)
        if item is None or item.fixed:
            return
        menu = QMenu(self)
        if item.about is TargetKind.PASSAGE:
            anew = menu.addAction(self.tr("Attach anew…"))
            anew.triggered.connect(lambda: self.reattach_requested.emit(item.id))
        remove = menu.addAction(self.tr("Remove"))
        remove.triggered.connect(self._on_delete)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._list.viewport().mapToGlobal(point))


def _open(menu: QMenu, under: QWidget) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))


class _Field(QLineEdit):
    down_pressed = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _NoteList(QListView):
    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
