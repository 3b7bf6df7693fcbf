"""A picture with its title, what is said of the spot pointed at, and the same as a table behind a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from leeswijzer.desktop.progress.chart import Chart
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

_TABLE_HEIGHT = 280
_LINE = 30


class FigureView(QWidget):
    """Holds one chart; ``rows`` say the same in words."""

    def __init__(
        self,
        title: str,
        chart: Chart,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chart = chart
        chart.setAccessibleName(title)
        label = QLabel(title)
        label.setFont(interface_font(TYPE.lead, strong=True))
        self.turn_button = QPushButton()
        self.turn_button.setCheckable(True)
        self.turn_button.setProperty("role", "quiet")
        self.turn_button.setText(self.tr("As a table"))
        self.turn_button.setIcon(icon("outline", theme, "accent"))
        self.turn_button.setAccessibleName(self.tr("{title}, as a table").format(title=title))
        self.turn_button.toggled.connect(self._on_turned)
        head = QHBoxLayout()
        head.addWidget(label, 1)
        head.addWidget(self.turn_button)
        self.said = QLabel(" ")
        self.said.setFont(interface_font(TYPE.small))
        self.said.setProperty("role", "soft")
        chart.pointed.connect(lambda words: self.said.setText(words or " "))
        self.table = _table(title, heads, rows)
        self.table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.half)
        column.addLayout(head)
        column.addWidget(chart)
        column.addWidget(self.table)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.said, 1)
        column.addLayout(self._foot)

    def add_legend(self, legend: QWidget) -> None:
        """Put a legend under the picture, at the right."""
        self._foot.addWidget(legend)

    def _on_turned(self, on: bool) -> None:
        self.chart.setVisible(not on)
        self.said.setVisible(not on)
        self.table.setVisible(on)


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> QTableWidget:
    table = QTableWidget(len(rows), len(heads))
    table.setAccessibleName(title)
    for column, words in enumerate(heads):
        table.setHorizontalHeaderItem(column, _cell(words, column))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_LINE)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            table.setItem(row, column, _cell(words, column))
    table.setFixedHeight(min(_TABLE_HEIGHT, 36 + _LINE * max(1, len(rows))))
    return table


def _cell(words: str, column: int) -> QTableWidgetItem:
    """The first column stands at the left, the others at the right."""
    item = QTableWidgetItem(words)
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
