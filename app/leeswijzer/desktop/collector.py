"""Has Python's garbage collected in the window's thread alone, and spares it what was there from the start.

By itself the collector runs in whichever thread makes the next object. In the worker's it would take widgets apart
that only the window's thread may touch, and everywhere it holds up all threads: a look through the whole program, most
of which are modules and classes that stay, takes 40 to 80 ms.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 2000
"""Milliseconds between two looks at whether it is time: only garbage in cycles waits for it."""


class Collector(QObject):
    """Takes the place of the automatic collector until `give_back`; to be made in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def spare(self) -> None:
        """Leave out from now on whatever there is now: once the program is there, all of that stays."""
        gc.freeze()

    def collect(self) -> None:
        """Collect the oldest generation whose time it is by Python's own thresholds, and the younger ones with it."""
        due = [
            n for n, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > limit
        ]
        if due:
            gc.collect(due[-1])

    def give_back(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
