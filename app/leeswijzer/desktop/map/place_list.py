"""The list of places: the same as the map says, for the keyboard and for who does not see the map."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.map.card import kind_in_words
from leeswijzer.desktop.map.presenter import PlaceRow
from leeswijzer.desktop.rows import ROW, Index, RowModel, paint_ground
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme


class PlaceList(QListView):
    """Name, kind and number of mentions of each place; Enter or a click shows it on the map."""

    place_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowModel[PlaceRow](lambda row: row.name, _about, self)
        self.setModel(self._model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        let_elide(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        self.use_theme(theme)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self.setItemDelegate(_PlaceDelegate(theme, self))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Places in this lesson"))
        self.viewport().update()

    def show_rows(self, rows: Sequence[PlaceRow]) -> None:
        """Show these places."""
        self._model.show_rows(rows)

    def select(self, place: str) -> None:
        """Mark the row of ``place``, without showing it on the map."""
        for number in range(self._model.rowCount()):
            index = self._model.index(number)
            if index.data(ROW).id == place:
                self.setCurrentIndex(index)
                return

    def _on_chosen(self, index: QModelIndex) -> None:
        self.place_chosen.emit(index.data(ROW).id)


def _about(row: PlaceRow) -> str:
    count = QCoreApplication.translate("PlaceList", "%n mention(s)", "", row.occurrences)
    return f"{kind_in_words(row.kind)} · {count}"


class _PlaceDelegate(QStyledItemDelegate):
    """The name at the left; kind and number at the right, softer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 30)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PlaceRow = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = rect.adjusted(SPACE.one, 1, -SPACE.one, -1)
        paint_ground(painter, option, ground, self._theme)
        inner = ground.adjusted(SPACE.one, 0, -SPACE.one, 0)
        painter.setFont(interface_font(TYPE.small))
        painter.setPen(qcolor(self._theme, "text_soft"))
        about = _about(row)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, about)
        painter.setFont(interface_font(TYPE.body))
        painter.setPen(qcolor(self._theme, "text"))
        room = inner.width() - painter.fontMetrics().horizontalAdvance(about) - SPACE.one
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()
