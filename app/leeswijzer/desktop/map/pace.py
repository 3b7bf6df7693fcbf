"""Lets the window's thread go first while a sheet is made in the worker's.

Qt's drawing calls keep Python's lock for as long as they take, and between them another thread has to wait for the
interpreter's switch interval (5 ms) to get it. A frame may take 12 ms, so who works in the background steps aside now
and then by itself, and stays aside while a frame is being painted.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter, sleep

WORK, REST = 0.004, 0.0003
"""Seconds of work after which to step aside, and for how long: long enough for a thread that waits to wake up."""

_LONGEST_FRAME = 0.03
"""Seconds after which the work goes on though a frame is being painted."""


class Pace:
    """The pace of one thread that works in the background, for the sake of another that paints."""

    def __init__(self) -> None:
        self._since = perf_counter()
        self._painting = False

    @contextmanager
    def painting(self) -> Iterator[None]:
        """While this lasts, the thread in the background stays aside as soon as it can."""
        self._painting = True
        try:
            yield
        finally:
            self._painting = False

    def breathe(self) -> None:
        """Step aside if it is time; in the window's own thread there is nobody to step aside for."""
        begin = perf_counter()
        if not self._painting and begin - self._since < WORK:
            return
        if threading.current_thread() is threading.main_thread():
            return
        sleep(REST)
        while self._painting and perf_counter() - begin < _LONGEST_FRAME:
            sleep(REST)
        self._since = perf_counter()
