"""The list of all terms: filters as you type, marks those met and those kept."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.glossary.presenter import TermRow
from leeswijzer.desktop.rows import ROW, Index, RowModel, paint_ground
from leeswijzer.desktop.search_field import FilterField
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme


class TermsPanel(QWidget):
    """A search field over the list; a click or Enter chooses a term."""

    term_chosen = Signal(str)
    filter_changed = Signal(str, bool)  # words, only those kept

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = FilterField()
        self._kept = QPushButton()
        self._kept.setCheckable(True)
        self._kept.setProperty("role", "icon")
        self._model = RowModel[TermRow](lambda row: row.name, lambda row: row.definition, self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        let_elide(self._list)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "soft")
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.two, SPACE.one, SPACE.one, SPACE.one)
        row.addWidget(self._field, 1)
        row.addWidget(self._kept)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(row)
        frame.addWidget(self._list, 1)
        frame.addWidget(self._empty, 1)
        self._field.textChanged.connect(self._on_filter)
        self._field.down_pressed.connect(self._enter_list)
        self._field.returnPressed.connect(self._choose_first)
        self._kept.toggled.connect(self._on_filter)
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)
        self._any_terms = False
        self.use_theme(theme)
        self.retranslate()
        self.setFocusProxy(self._field)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._list.setItemDelegate(_TermDelegate(theme, self._list))
        self._kept.setIcon(icon("keep", theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._field.name(self.tr("Find a term"))
        self._kept.setToolTip(self.tr("Only those kept for review"))
        self._kept.setAccessibleName(self.tr("Only those kept for review"))
        self._list.setAccessibleName(self.tr("Terms"))
        self._tell_empty()

    def show_rows(self, rows: Sequence[TermRow], *, any_terms: bool) -> None:
        """Show these terms; ``any_terms`` tells whether the lesson has any at all."""
        self._any_terms = any_terms
        chosen = self._list.currentIndex().row()
        self._model.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._tell_empty()
        if rows and chosen >= 0:
            self._list.setCurrentIndex(self._model.index(min(chosen, len(rows) - 1)))

    @property
    def filter(self) -> tuple[str, bool]:
        """What is typed, and whether only kept terms are asked for."""
        return self._field.text(), self._kept.isChecked()

    def set_filter(self, words: str) -> None:
        """Type ``words`` into the field."""
        self._field.setText(words)

    def _tell_empty(self) -> None:
        if not self._any_terms:
            words = self.tr("This lesson explains no terms yet. They would stand here in alphabetical order.")
        elif self._kept.isChecked() and not self._field.text():
            words = self.tr("No term is kept yet. Open a term and choose “Keep for review”.")
        else:
            words = self.tr("No term holds these words.")
        self._empty.setText(words)

    def _on_filter(self) -> None:
        self.filter_changed.emit(*self.filter)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.term_chosen.emit(index.data(ROW).id)

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self._on_chosen(self._model.index(0))

    def _enter_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.TabFocusReason)
        if self._model.rowCount() and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))


class _TermDelegate(QStyledItemDelegate):
    """Two lines: the name, and the beginning of its definition; at the right what the reader did with it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 56)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TermRow = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = rect.adjusted(SPACE.one, 1, -SPACE.one, -1)
        paint_ground(painter, option, ground, self._theme)
        inner = ground.adjusted(SPACE.one, 6, -SPACE.one, -6)
        words = inner.adjusted(0, 0, -28, 0)
        self._line(painter, words, row.name, top=True)
        self._line(painter, inner, row.definition, top=False)
        if row.state.kept or row.state.met:
            name, role = ("kept", "accent") if row.state.kept else ("check", "text_faint")
            icon(name, self._theme, role).paint(painter, QRect(inner.right() - 17, inner.top() + 1, 16, 16))
        painter.restore()

    def _line(self, painter: QPainter, rect: QRect, text: str, *, top: bool) -> None:
        font = interface_font(TYPE.body if top else TYPE.small, strong=top)
        painter.setFont(font)
        painter.setPen(qcolor(self._theme, "text" if top else "text_soft"))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignLeft, shown)
