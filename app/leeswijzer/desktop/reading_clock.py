"""Counts how long the reader reads: while the page is in view and there was a sign of life within the last minute."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from leeswijzer.desktop.reading_span import ReadingSpan
from leeswijzer.desktop.window import MainWindow
from leeswijzer.overriding import override

_KEEP_EVERY = 60_000  # milliseconds

_SIGNS = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
})  # fmt: skip


class ReadingClock(QObject):
    """Hands over the whole seconds that were read, once a minute and when the reader leaves the page."""

    read = Signal(int)  # seconds since it was told last

    def __init__(
        self, window: MainWindow, parent: QObject | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._window, self._page, self._now = window, window.page, now
        self._span = ReadingSpan()
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_EVERY)
        self._timer.timeout.connect(self.keep)
        self._page.installEventFilter(self)
        self._page.viewport().installEventFilter(self)
        self._page.scrolled.connect(self._on_sign)
        window.installEventFilter(self)

    def stop(self) -> None:
        """The reader does not look at the page any more."""
        self._span.stop(self._now())
        self._timer.stop()
        self._hand_over()

    def keep(self) -> None:
        """Hand over what was read so far."""
        self._span.catch_up(self._now())
        self._hand_over()
        if self._span.running:
            self._timer.start()

    def _hand_over(self) -> None:
        seconds = self._span.take()
        if seconds:
            self.read.emit(seconds)

    def _on_sign(self) -> None:
        if not (self._page.isVisible() and self._window.isActiveWindow()):
            return
        self._span.sign(self._now())
        if not self._timer.isActive():
            self._timer.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See signs of life on the page, and the window lose the keyboard; take nothing away from anyone."""
        if watched is self._window:
            if event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
                self.stop()
        elif event.type() in _SIGNS:
            self._on_sign()
        elif event.type() == QEvent.Type.Hide:
            self.stop()
        return super().eventFilter(watched, event)
