"""A calm column in the middle of a room: as wide as reads well, as long as it needs, scrolled as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.overriding import override

WIDEST = 720
"""Pixels that a column is wide at most."""


class ColumnView(QScrollArea):
    """Holds what is put into ``body``, centred, with paper around it."""

    def __init__(self, parent: QWidget | None = None, *, widest: int = WIDEST, above: int = SPACE.six) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, above, 0, SPACE.six)
        self.body.setSpacing(SPACE.two)
        self._row = centred(self.body, widest)
        inside.setLayout(self._row)
        self.setWidget(inside)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # A scroll bar that comes and goes shall not push the column to the left of what stands above and below it.
        taken = self.width() - self.viewport().width()
        self._row.setContentsMargins(SPACE.four, 0, max(0, SPACE.four - taken), 0)
        super().resizeEvent(event)


class RebuiltColumn(ColumnView):
    """A column of little that changes seldom: built anew for other facts, another paper and another language."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, widest: int = WIDEST, spacing: int = SPACE.two
    ) -> None:
        super().__init__(parent, widest=widest)
        self._theme = theme
        self._spacing = spacing
        self._inner = QWidget()
        self.body.addWidget(self._inner)
        self.body.addStretch(1)

    def fill(self, column: QVBoxLayout) -> bool:
        """Put everything into ``column``; False where there is nothing to show yet."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Bring the keyboard to what is most likely wanted."""
        raise NotImplementedError

    def rebuild(self) -> None:
        """Build everything anew; what was in view stays, and the keyboard where it was in the column."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._spacing)
        if not self.fill(column):
            inner.deleteLater()
            return
        place = self.verticalScrollBar().value()
        had_focus = self._inner.isAncestorOf(QApplication.focusWidget() or self)
        self.body.insertWidget(0, inner)
        self._inner.hide()
        inner.show()  # now, not when the loop comes round: the keyboard passes over what is not shown yet
        self._inner.deleteLater()
        self._inner = inner
        self.verticalScrollBar().setValue(place)
        if had_focus:
            self.focus_first()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.rebuild()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.rebuild()


def centred(body: QLayout, widest: int = WIDEST) -> QLayout:
    """A layout that gives ``body`` the middle, at most ``widest`` pixels of it."""
    column = QWidget()
    column.setMaximumWidth(widest)
    column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    column.setLayout(body)
    row = QHBoxLayout()
    row.setContentsMargins(SPACE.four, 0, SPACE.four, 0)
    row.setSpacing(0)
    row.addStretch(1)
    row.addWidget(column, 1000)
    row.addStretch(1)
    return row
