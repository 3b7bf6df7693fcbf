"""What happens when the program itself is at fault: it is logged, reported, and told again at the next start.

A bug never ends the window by itself. The log and the reports stay in the reader's own folder and go nowhere.
"""

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from leeswijzer import __version__

LOGS = "logs"
LOG_NAME = "leeswijzer.log"
FAULTS_NAME = "faults.txt"
_LARGEST = 512 * 1024  # bytes of a log before it is turned over
_KEPT = 3

_log = logging.getLogger("leeswijzer")


class CrashWatch:
    """Writes what goes wrong to the log and tells ``on_report``; installed for as long as the program runs.

    ``on_report`` is called in whichever thread it went wrong in.
    """

    def __init__(self, home: Path, on_report: Callable[[str], None]) -> None:
        self._on_report = on_report
        self._folder = home / LOGS
        self._faults: TextIO | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._handler: logging.Handler | None = None
        self.last_fault = ""
        """What faulthandler wrote when the program was last ended by the system; empty where it was not."""

    def install(self) -> None:
        """Watch from now on. Where the folder cannot be written, only the log on disk is missing."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._open_log()
            self._open_faults()
        except OSError as error:
            _log.info("no log on disk: %s", error)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Watch no longer; a program that ends well leaves no fault behind."""
        sys.excepthook, threading.excepthook = self._before
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            (self._folder / FAULTS_NAME).unlink(missing_ok=True)
            self._faults = None
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def _open_log(self) -> None:
        path = self._folder / LOG_NAME
        self._handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._handler.setLevel(logging.INFO)
        logging.getLogger().addHandler(self._handler)
        path.chmod(0o600)

    def _open_faults(self) -> None:
        path = self._folder / FAULTS_NAME
        if path.exists() and path.stat().st_size:
            self.last_fault = path.read_text(encoding="utf-8", errors="replace")
            path.replace(path.with_name("faults-last.txt"))
        self._faults = path.open("w", encoding="utf-8")
        faulthandler.enable(self._faults)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        _log.error("an error that nobody expected", exc_info=(kind, error, trace))
        self._on_report(report(error, trace))

    def _on_thread_exception(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None and not issubclass(failure.exc_type, SystemExit):
            self._on_exception(failure.exc_type, failure.exc_value, failure.exc_traceback)


def report(error: BaseException, trace: TracebackType | None = None) -> str:
    """What a maintainer needs to know, and nothing of what the reader wrote or read."""
    from PySide6 import __version__ as qt_bindings

    lines = [
        f"Leeswijzer {__version__}, {datetime.now().astimezone():%Y-%m-%d %H:%M %z}",
        f"Python {platform.python_version()}, PySide6 {qt_bindings}, {platform.platform()}",
        "",
        *traceback.format_exception(type(error), error, trace or error.__traceback__),
    ]
    return "\n".join(line.rstrip("\n") for line in lines)
