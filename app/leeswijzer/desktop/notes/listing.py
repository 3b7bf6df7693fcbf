"""The rows of the list of notes: what they hold, and how each is drawn."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from leeswijzer.desktop.notes.presenter import NoteItem
from leeswijzer.desktop.notes.words import SIGNS, meaning, state_in_words
from leeswijzer.desktop.rows import paint_ground
from leeswijzer.desktop.theme.fonts import SERIF, interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.study.annotation import Color, TargetKind

_Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
"""The role under which a row gives its `NoteItem`."""

ROW_HEIGHT = 78
"""Pixels of every row: rows of one height scroll and jump at once, however many there are."""

LINE = 20
"""Pixels from one line of a row to the next."""

_DOT = 6  # pixels of the dot of what is in view
_KINDS = {TargetKind.TERM: "term", TargetKind.PLACE: "place", TargetKind.QUESTION: "quiz"}


class _Known(Protocol):
    """What has an id that tells it from all other rows."""

    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Known)


class ItemModel(QAbstractTableModel, Generic[_Item]):
    """Rows of one column, in order; what a row says is decided by those made of this one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: Sequence[_Item] = ()
        self._rows: dict[str, int] = {}
        self.names: Mapping[Color, str] = {}
        self.here: Collection[str] = frozenset()

    def show_items(self, items: Sequence[_Item]) -> None:
        """Show these in place of all before; where the same notes stand in the same order, only what changed."""
        if [item.id for item in items] == [item.id for item in self._items]:
            pairs = enumerate(zip(items, self._items, strict=True))
            changed = [row for row, (item, old) in pairs if item is not old and item != old]
            self._items = items
            for row in changed:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            return
        self.beginResetModel()
        self._items = items
        self._rows = {item.id: row for row, item in enumerate(items)}
        self.endResetModel()

    def row_of(self, identifier: str) -> int:
        """Where an item stands, -1 where it is not shown."""
        return self._rows.get(identifier, -1)

    @property
    def items(self) -> Sequence[_Item]:
        """What is shown, in order."""
        return self._items

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 1


class NoteModel(ItemModel[NoteItem]):
    """The notes that are shown, in order; ``here`` are those whose passages are in view."""

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.subject
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            parts = (meaning(item.color, self.names), item.text, state_in_words(item.state))
            return ". ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:  # a row has room for the beginning only
            return "\n".join(part for part in (item.subject, item.text, state_in_words(item.state)) if part)
        return None


class NoteDelegate(QStyledItemDelegate):
    """A bar in the note's colour, the words it is on, and the note; a row of the text in view has a dot."""

    def __init__(self, theme: Theme, model: ItemModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item: NoteItem = index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = option.rect.adjusted(SPACE.one, 1, -SPACE.one, -1)
        paint_ground(painter, option, ground, self._theme)
        self._bar(painter, item, ground)
        inner = ground.adjusted(SPACE.two, SPACE.one + 1, -SPACE.one, -SPACE.one)
        right = self._signs(painter, item, inner)
        quote = font_of(item)
        if item.bare:
            self._lines(painter, inner.adjusted(0, 0, -right, 0), item.subject, quote, "text", lines=3)
        else:
            self._lines(painter, inner.adjusted(0, 0, -right, 0), item.subject, quote, "text_soft", lines=1)
            below = inner.adjusted(0, LINE + 3, 0, 0)
            self._lines(painter, below, " ".join(item.text.split()), interface_font(TYPE.body), "text", lines=2)
        painter.restore()

    def _bar(self, painter: QPainter, item: NoteItem, ground: QRect) -> None:
        bar = QRectF(ground.left() + 4, ground.top() + 8, 5, ground.height() - 16)
        painter.setPen(QPen(qcolor(self._theme, "outline"), 0.6) if item.color else Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(self._theme, item.role or "line"))
        painter.drawRoundedRect(bar, 2.5, 2.5)

    def _signs(self, painter: QPainter, item: NoteItem, inner: QRect) -> int:
        """Draw the small signs at the upper right; the pixels they take."""
        names = []
        if item.about in _KINDS:
            names.append((_KINDS[item.about], "text_faint"))
        if item.troubled:
            names.append((SIGNS[item.state], "warning"))
        elif not item.bare:
            names.append(("note", "text_faint"))
        left = inner.right() + 1
        if item.id in self._model.here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(self._theme, "accent"))
            painter.drawEllipse(QRectF(left - _DOT, inner.top() + 6, _DOT, _DOT))
            left -= _DOT + SPACE.half
        for name, role in names:
            left -= 16
            icon(name, self._theme, role).paint(painter, QRect(left, inner.top() + 1, 16, 16))
            left -= SPACE.half
        return inner.right() + 1 - left

    def _lines(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, role: str, *, lines: int, step: int = LINE
    ) -> int:
        """Set ``text`` in at most so many lines, the last one with dots where there is more; the pixel under them."""
        painter.setFont(font)
        painter.setPen(qcolor(self._theme, role))
        metrics = QFontMetrics(font)
        shown = text[: 40 + lines * rect.width() // 3]  # more cannot fit, and laying it out takes its time
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y = float(rect.top())
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(rect.width())
            base = QPointF(rect.left(), y + metrics.ascent())
            start, length = line.textStart(), line.textLength()
            whole = start + length >= len(shown) and len(shown) == len(text)
            if number == lines - 1 and not whole:
                words = metrics.elidedText(shown[start:], Qt.TextElideMode.ElideRight, rect.width())
            else:
                words = shown[start : start + length].rstrip()
            painter.drawText(base, words)
            y += step
        layout.endLayout()
        return round(y)


def font_of(item: NoteItem) -> QFont:
    """The type of the words that a note is on: those of a text are set as texts are."""
    if item.about is not TargetKind.PASSAGE:
        return interface_font(TYPE.body, strong=True)
    return reading_font(TYPE.body if not item.bare else TYPE.body + 1, family=SERIF)
