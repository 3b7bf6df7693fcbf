"""The palette: one field that finds any command, lesson, term, note or place."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.commands.finding import Entry, find
from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.rows import Index
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

_WIDTH = 560
_ROW = 36
_ROWS = 10
_DETAIL = Qt.ItemDataRole.UserRole + 1
_ICONS = {"command": "keyboard", "lesson": "read", "term": "term", "note": "note", "place": "place"}


class Palette(FloatingCard):
    """Opens over the middle of the window; Enter does what is chosen."""

    chosen = Signal(object)  # Entry

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme_of_icons = theme
        self._entries: Sequence[Entry] = ()
        self._width = _WIDTH
        self._field = _Field()
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setProperty("by_key", True)  # the arrows that are pressed in the field choose in the list
        self._list.setUniformItemSizes(True)
        let_elide(self._list)
        self._list.setIconSize(QSize(20, 20))
        self._list.setItemDelegate(_RowDelegate(theme, self._list))
        self._nothing = QLabel()
        self._nothing.setProperty("role", "soft")
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.one_and_half, SPACE.one_and_half, SPACE.one_and_half, SPACE.one_and_half)
        inner.setSpacing(SPACE.one)
        inner.addWidget(self._field)
        inner.addWidget(self._list)
        inner.addWidget(self._nothing)
        self.hold(inner)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._show_found)
        self._field.moved.connect(self._move)
        self._field.returnPressed.connect(self._choose_current)
        self._field.escaped.connect(self.close_card)
        self._list.itemClicked.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Find a command, lesson, term, note or place"))
        self._field.setPlaceholderText(self.tr("Find a command, lesson, term, note or place"))
        self._field.setAccessibleName(self.tr("Find a command, lesson, term, note or place"))
        self._list.setAccessibleName(self.tr("Found"))
        self._nothing.setText(self.tr("Nothing of that name."))

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        self._theme_of_icons = theme
        self._list.setItemDelegate(_RowDelegate(theme, self._list))

    def open_over(self, room: QRect, entries: Sequence[Entry]) -> None:
        """Open in ``room`` (pixels of the parent) on these entries."""
        self._entries = entries
        self._field.clear()
        self._show_found("")
        self._width = min(_WIDTH, room.width() - SPACE.two)
        middle = QRect(room.center().x() - self._width // 2, room.top() + room.height() // 8, 1, 1)
        self.open_beside(middle, room, take_focus=True)

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """More to find, that took a moment to fetch."""
        self._entries = (*self._entries, *entries)
        if self._field.text():
            self._show_found(self._field.text())

    def _show_found(self, typed: str) -> None:
        self._list.clear()
        for entry in find(self._entries, typed):
            item = QListWidgetItem(icon(_ICONS[entry.kind], self._theme_of_icons), entry.words)
            said = "    ".join(filter(None, (entry.words, entry.detail)))
            item.setToolTip(said)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setData(_DETAIL, entry.detail)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setSizeHint(QSize(100, _ROW))
            self._list.addItem(item)
        self._choose_row(0)
        self._list.setVisible(self._list.count() > 0)
        self._nothing.setVisible(self._list.count() == 0)

    def _move(self, step: int) -> None:
        count = self._list.count()
        if count:
            self._choose_row((self._list.currentRow() + step) % count)

    def _choose_row(self, row: int) -> None:
        """Choose a row; the keyboard stays in the field, so who listens has to be told what is chosen."""
        self._list.setCurrentRow(row)
        announce(self._field, self._list.currentItem().toolTip() if self._list.count() else self._nothing.text())

    def _choose_current(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        entry = item.data(Qt.ItemDataRole.UserRole)
        self.close_card()
        self.chosen.emit(entry)

    @override
    def fit_height(self, room: int) -> None:
        self.setFixedWidth(self._width + 2 * SHADOW)
        self._list.setFixedHeight(min(_ROWS * _ROW, max(_ROW, room - 100)))


class _RowDelegate(QStyledItemDelegate):
    """The name at the left as usual; at the right, softer, its keys or what kind of thing it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = interface_font(TYPE.small)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        room = option.rect.width() - option.decorationSize.width() - self._width(index) - 5 * SPACE.one
        metrics = QFontMetrics(option.font)
        option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(self._font)
        painter.setPen(qcolor(self._theme, "text_soft"))
        rect: QRect = option.rect
        at_right = rect.adjusted(rect.width() - self._width(index) - SPACE.one, 0, -SPACE.one, 0)
        centre = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(at_right, centre, index.data(_DETAIL))
        painter.restore()

    def _width(self, index: Index) -> int:
        """Pixels that the detail takes."""
        return QFontMetrics(self._font).horizontalAdvance(index.data(_DETAIL))


class _Field(QLineEdit):
    moved = Signal(int)
    escaped = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        step = next((step for key, step in steps.items() if event.key() == key), 0)
        if step:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
