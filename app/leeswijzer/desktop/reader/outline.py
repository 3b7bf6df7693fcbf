"""The headings of the text, in a card; a click goes there."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.reader.presenter import OutlineEntry
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

_WIDTH = 320
_ROW = 34


class OutlineCard(FloatingCard):
    """Lists the headings, the one that is being read marked."""

    heading_chosen = Signal(int)  # offset in code points

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFont(interface_font(TYPE.body))
        let_elide(self._list)
        self._empty = QLabel(wordWrap=True)
        self._empty.setProperty("role", "soft")
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.one, SPACE.one, SPACE.one, SPACE.one)
        inner.addWidget(self._list)
        inner.addWidget(self._empty)
        self.hold(inner)
        self._list.itemClicked.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_chosen)
        self.setFocusProxy(self._list)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Contents"))
        self._list.setAccessibleName(self.tr("Contents"))
        self._empty.setText(self.tr("This text has no headings."))

    def show_entries(self, entries: Sequence[OutlineEntry], current: int) -> None:
        """List these headings; ``current`` is the index of the one being read, -1 for none."""
        self._list.clear()
        for entry in entries:
            item = QListWidgetItem("    " * (entry.level - 1) + entry.title)
            item.setToolTip(entry.title)
            item.setData(Qt.ItemDataRole.UserRole, entry.offset)
            item.setSizeHint(QSize(_WIDTH - 40, _ROW))
            self._list.addItem(item)
        self._list.setCurrentRow(current)
        self._list.setVisible(bool(entries))
        self._empty.setVisible(not entries)

    @override
    def fit_height(self, room: int) -> None:
        wanted = self._list.count() * _ROW + 8
        self._list.setFixedHeight(max(_ROW, min(wanted, room - 2 * SPACE.two)))
        self.setFixedWidth(_WIDTH + 2 * SHADOW)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.close_card()
        self.heading_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
