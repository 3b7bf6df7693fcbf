"""When the glossary card opens and closes as the pointer wanders: not at once, and not before it can be reached."""

from PySide6.QtCore import QObject, QTimer, Signal

from leeswijzer.desktop.theme.tokens import MOTION
from leeswijzer.text.marks import Mark


class Hover(QObject):
    """Waits before opening over a mark, and waits again before closing while the pointer travels to the card."""

    open_due = Signal(object)  # Mark
    close_due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark | None = None
        self._opening = QTimer(self, singleShot=True, interval=MOTION.hover)
        self._closing = QTimer(self, singleShot=True, interval=MOTION.grace)
        self._opening.timeout.connect(lambda: self.open_due.emit(self._mark))
        self._closing.timeout.connect(self.close_due)

    def point_at(self, mark: Mark | None) -> None:
        """The pointer went onto ``mark``, or off every mark."""
        self._mark = mark
        if mark is None:
            self._opening.stop()
            self._closing.start()
        else:
            self._closing.stop()
            self._opening.start()

    def hold(self) -> None:
        """The pointer is on the card: it stays."""
        self._closing.stop()
        self._opening.stop()

    def release(self) -> None:
        """The pointer left the card."""
        self._closing.start()

    def cancel(self) -> None:
        """Forget what was due."""
        self._opening.stop()
        self._closing.stop()
