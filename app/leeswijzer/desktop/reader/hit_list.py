"""What was found in the text, each hit in its context, in a card; a click goes there."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.reader.presenter import HitLine
from leeswijzer.desktop.rows import paint_ground
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

_WIDTH = 420
_ROW = 34
_LINE = Qt.ItemDataRole.UserRole


class HitListCard(FloatingCard):
    """Lists the hits, the one that is shown marked."""

    hit_chosen = Signal(int)  # its number, from 0

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_LineDelegate(theme, self._list))
        let_elide(self._list)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.one, SPACE.one, SPACE.one, SPACE.one)
        inner.addWidget(self._list)
        self.hold(inner)
        self._list.itemClicked.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_chosen)
        self.setFocusProxy(self._list)
        self.retranslate()

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        self._list.setItemDelegate(_LineDelegate(theme, self._list))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Hits in this text"))
        self._list.setAccessibleName(self.tr("Hits in this text"))

    def show_lines(self, lines: Sequence[HitLine], current: int) -> None:
        """List these hits; ``current`` is the index of the one that is shown, -1 for none."""
        self._list.clear()
        for line in lines:
            item = QListWidgetItem(line.whole)
            item.setToolTip(line.whole)
            item.setData(_LINE, line)
            item.setSizeHint(QSize(_WIDTH - 40, _ROW))
            self._list.addItem(item)
        self._list.setCurrentRow(current)

    @override
    def fit_height(self, room: int) -> None:
        wanted = self._list.count() * _ROW + 8
        self._list.setFixedHeight(max(_ROW, min(wanted, 10 * _ROW, room - 2 * SPACE.two)))
        self.setFixedWidth(_WIDTH + 2 * SHADOW)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.close_card()
        self.hit_chosen.emit(self._list.row(item))


class _LineDelegate(QStyledItemDelegate):
    """The hit in full ink, what stands around it softer; what there is no room for is left out at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fonts = (interface_font(TYPE.body), interface_font(TYPE.body, strong=True), interface_font(TYPE.body))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: HitLine = index.data(_LINE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, rect.adjusted(0, 1, 0, -1), self._theme)
        room = rect.adjusted(SPACE.one, 0, -SPACE.one, 0)
        parts = zip((line.before, line.words, line.after), self._fonts, ("text_soft", "text", "text_soft"), strict=True)
        for words, font, role in parts:
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.setFont(font)
            painter.setPen(qcolor(self._theme, role))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            room.setLeft(min(room.right(), room.left() + metrics.horizontalAdvance(shown)))
        painter.restore()
