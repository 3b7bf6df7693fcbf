"""A row of widgets that goes on on the next line, like words.

A widget and not a layout. A layout written in Python keeps wrappers of Qt's items. The bindings give a new item the
wrapper of one that stood at the same address before, and end that wrapper with the layout it first belonged to: then
the next change of size ends the program. So nothing here asks a layout for its items.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class FlowRow(QWidget):
    """Left to right, then on the next line; ``gap`` pixels between the widgets both ways."""

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the end, and show it."""
        self._widgets.append(widget)
        widget.setParent(self)
        widget.show()
        self.settle()

    def remove(self, widget: QWidget) -> None:
        """Take ``widget`` out, for good."""
        self._widgets.remove(widget)
        widget.hide()
        widget.deleteLater()
        self.settle()

    def clear(self) -> None:
        """Take out all there is, for good."""
        for widget in list(self._widgets):
            self.remove(widget)

    def settle(self) -> None:
        """Work out anew what everything needs, and set it where it belongs."""
        self.updateGeometry()
        self._arrange(self.rect(), move=True)

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        size = QSize(0, 0)
        for widget in self._shown():
            size = size.expandedTo(_size_of(widget))
        return size

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.rect(), move=True)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # one of the widgets needs more room, or less
            self.settle()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the widgets into ``rect``, or only work out how high they come."""
        x, y, tallest = rect.x(), rect.y(), 0
        for widget in self._shown():
            size = _size_of(widget)
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, tallest = rect.x(), y + tallest + self._gap, 0
            if move:
                widget.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest - rect.y()


def _size_of(widget: QWidget) -> QSize:
    """As large as it likes to be, within what it may."""
    wanted = widget.sizeHint().expandedTo(widget.minimumSizeHint())
    return wanted.expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
