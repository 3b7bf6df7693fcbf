"""A field to search in, whose button to clear it can be hit, and has a name for who cannot see it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from leeswijzer.desktop.theme.tokens import MIN_TARGET
from leeswijzer.overriding import override


class SearchField(QLineEdit):
    """A QLineEdit with a clear button; `name` gives both their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def name(self, words: str) -> None:
        """Say what is searched; ``words`` stand in the empty field too."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the field"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)  # gives the button the size of its icon
        for button in self.findChildren(QToolButton):
            large = QRect(0, 0, MIN_TARGET, MIN_TARGET).united(QRect(0, 0, button.width(), button.height()))
            large.moveCenter(button.geometry().center())
            button.setGeometry(large)


class FilterField(SearchField):
    """A field over a list: Down goes into the list, Esc empties the field first."""

    down_pressed = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
