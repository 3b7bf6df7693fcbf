"""One thread beside the window, for whatever would keep the reader waiting: disk, database, matching, decoding."""

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

_log = logging.getLogger(__name__)
_R = TypeVar("_R")
_Task = tuple[Callable[[], Any], Callable[[Any], None] | None, Callable[[Exception], None] | None]


class Worker(QObject):
    """Runs tasks one after another in its own thread and hands each result back to the window's thread.

    One thread, so that what is saved first is on disk first.
    """

    failed = Signal(object)  # an exception that nobody asked to be told of

    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._pending = 0  # counted in the window's thread only
        self._handed_back = threading.Event()
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="leeswijzer-worker", daemon=True)
        self._thread.start()

    def run(
        self,
        task: Callable[[], _R],
        then: Callable[[_R], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``task`` in the background; then ``then(result)`` or ``otherwise(exception)`` in the window's thread."""
        self._pending += 1
        self._tasks.put((task, then, otherwise))

    @property
    def idle(self) -> bool:
        """Whether everything asked for is done and handed back."""
        return self._pending == 0

    def settle(self, timeout: float) -> bool:
        """Wait until everything asked for is done and handed back, at most ``timeout`` seconds; False if it was not.

        Nothing else of the window has its turn meanwhile.
        """
        end = time.monotonic() + timeout
        while self._pending:
            if not self._handed_back.wait(max(0.0, end - time.monotonic())):
                return False
            self._handed_back.clear()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return True

    def finish(self, timeout: float = 10.0) -> bool:
        """Wait until everything asked for is done, at most ``timeout`` seconds, and stop; False if it was not."""
        self._tasks.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (item := self._tasks.get()) is not None:
            task, then, otherwise = item
            try:
                result = task()
            except Exception as error:  # handed on, to where somebody can act on it
                _log.debug("background task failed", exc_info=True)
                self._hand_back(otherwise or self.failed.emit, error)
            else:
                self._hand_back(then or _nothing, result)

    def _hand_back(self, receiver: Callable[[Any], None], value: object) -> None:
        try:
            self._done.emit(receiver, value)
        except RuntimeError:  # the window is gone; its last tasks still had to be done
            _log.debug("nobody is left to take a result")
        self._handed_back.set()

    def _on_done(self, receiver: Callable[[Any], None], value: object) -> None:
        self._pending -= 1
        receiver(value)


def _nothing(_result: object) -> None:
    """What happens with a result that nobody asked for."""
