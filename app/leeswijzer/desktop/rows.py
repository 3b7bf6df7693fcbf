"""A list of ready-made rows for Qt's views, and the ground they lie on; what a row says is decided by who shows it."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import RADIUS, Theme
from leeswijzer.overriding import override

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which a delegate finds the row itself."""

_Row = TypeVar("_Row")
_RING = 1.5  # pixels


class RowModel(QAbstractListModel, Generic[_Row]):
    """Rows as they are given; ``name`` and ``about`` put one into words, for tool tips and screen readers too."""

    def __init__(
        self, name: Callable[[_Row], str], about: Callable[[_Row], str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._about = about
        self._rows: Sequence[_Row] = ()

    def show_rows(self, rows: Sequence[_Row]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(row)
        if role == Qt.ItemDataRole.ToolTipRole:  # whole, as a row may have room for the beginning only
            return self._name(row) if self._about is None else f"{self._name(row)}\n{self._about(row)}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and self._about is not None:
            return self._about(row)
        return None


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, ground: QRect, theme: Theme) -> None:
    """Show by the ``ground`` of a row whether it is chosen or pointed at, and by a ring where the keyboard is."""
    state, held = option.state, QStyle.StateFlag
    painter.setPen(Qt.PenStyle.NoPen)
    if state & (held.State_Selected | held.State_MouseOver):
        painter.setBrush(qcolor(theme, "accent_soft" if state & held.State_Selected else "rail"))
        painter.drawRoundedRect(ground, RADIUS.small, RADIUS.small)
    if state & held.State_HasFocus and state & held.State_KeyboardFocusChange:
        inner = QRectF(ground).adjusted(_RING / 2, _RING / 2, -_RING / 2, -_RING / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(qcolor(theme, "focus"), _RING))
        painter.drawRoundedRect(inner, RADIUS.small, RADIUS.small)
