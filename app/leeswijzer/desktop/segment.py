"""A button of a row of which one is chosen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton

from leeswijzer.overriding import override


class SegmentButton(QPushButton):
    """Is as wide as the bolder letters need in which it is set when chosen, so that nothing moves then."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setProperty("role", "segment")

    @override
    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wider = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, wider) + 1, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
