"""The ground rules of every test: no network, no screen, no real home, and nothing left behind.

A test fails when it logs at WARNING or above without having said so, and when a window, a timer or a thread of its
making outlives it. Qt is looked at only where a test imported it, so the core's tests also run without Qt.
"""

import gc
import logging
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from typing_extensions import override

# A test decides by itself which platform Qt draws on only where dev.py says so: journeys also run on a real X screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Whatever the machine's scaling is, pictures come out at one size.
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_ACCESSIBILITY"] = "0"

settings.register_profile("dev", deadline=None, max_examples=60)
settings.register_profile("ci", deadline=None, max_examples=200, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

THREAD_GRACE_SECONDS = 2.0


# The home


def pytest_configure(config: pytest.Config) -> None:
    """Point the home folder of this process, and of all it starts, at an empty one; let both import the program."""
    source = str(Path(__file__).resolve().parents[1] / "app")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH")]))
    home = Path(tempfile.mkdtemp(prefix="leeswijzer-home-"))
    os.environ["HOME"] = str(home)
    # Nor has the desktop of whoever runs the tests a say in them.
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={home / 'no-bus'}"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ.pop(name, None)
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))


@pytest.fixture(autouse=True)
def reader_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the reader's own data for this test; it does not exist yet, as on a first start."""
    home = tmp_path / "reader-home"
    monkeypatch.setenv("LEESWIJZER_HOME", str(home))
    return home


# The log


class _Witness(logging.Handler):
    """Keeps every record at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _expected_log_lines() -> Iterator[list[re.Pattern[str]]]:
    witness = _Witness()
    expected: list[re.Pattern[str]] = []
    root = logging.getLogger()
    root.addHandler(witness)
    try:
        yield expected
    finally:
        root.removeHandler(witness)
    lines = [f"{record.name}: {record.getMessage()}" for record in witness.records]
    unexpected = [line for line in lines if not any(pattern.search(line) for pattern in expected)]
    missing = [pattern.pattern for pattern in expected if not any(pattern.search(line) for line in lines)]
    if unexpected:
        pytest.fail("Unexpected log lines (ask for the fixture expect_log):\n  " + "\n  ".join(unexpected))
    if missing:
        pytest.fail("Log lines that never came:\n  " + "\n  ".join(missing))


@pytest.fixture
def expect_log(_expected_log_lines: list[re.Pattern[str]]) -> Callable[[str], None]:
    """Announce a log line: ``expect_log(regex)`` is searched in ``"logger.name: message"`` and must be found."""

    def announce(pattern: str) -> None:
        _expected_log_lines.append(re.compile(pattern))

    return announce


# What a test leaves behind


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    threads = set(threading.enumerate())
    windows = _windows() if _qt_is_loaded() else set()
    # What exists already is set aside, so that a look at what is new takes a millisecond and not forty.
    gc.freeze()
    try:
        yield
        left = _threads_left(threads)
        if _qt_is_loaded():
            left += _qt_left(windows)
    finally:
        gc.unfreeze()
    if left:
        pytest.fail("Left behind by this test:\n  " + "\n  ".join(left))


def _threads_left(before: set[threading.Thread]) -> list[str]:
    left = []
    for thread in set(threading.enumerate()) - before:
        # A Qt thread that ran Python shows up here as a dummy which nobody can join; Qt is asked about it below.
        if isinstance(thread, threading._DummyThread):
            continue
        thread.join(THREAD_GRACE_SECONDS)
        if thread.is_alive():
            left.append(f"thread {thread.name}")
    return left


def _qt_is_loaded() -> bool:
    return "PySide6.QtWidgets" in sys.modules and sys.modules["PySide6.QtWidgets"].QApplication.instance() is not None


def _windows() -> set[Any]:
    from PySide6.QtWidgets import QApplication

    # A tool tip is a window that Qt itself keeps; a window with a parent goes with it.
    return {
        window
        for window in QApplication.topLevelWidgets()
        if window.parent() is None and window.metaObject().className() != "QTipLabel"
    }


def _new_and_running() -> set[Any]:
    """The timers and threads that run, of those that Python came to know during this test."""
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    running = set()
    for thing in gc.get_objects():
        if not isinstance(thing, (QTimer, QThread)) or not shiboken6.isValid(thing):
            continue
        if thing.isActive() if isinstance(thing, QTimer) else thing.isRunning():
            running.add(thing)
    return running - {QThread.currentThread()}


def _qt_left(windows: set[Any]) -> list[str]:
    from PySide6.QtCore import QThread, QThreadPool, QTimer
    from PySide6.QtWidgets import QWidget

    left = []
    if not QThreadPool.globalInstance().waitForDone(int(THREAD_GRACE_SECONDS * 1000)):
        left.append("work in the thread pool")
    _delete_what_was_promised()
    if (_windows() - windows) | _new_and_running():
        gc.collect()  # a cycle may hold what nobody else does; rare, so only now
        _delete_what_was_promised()
    for thing in (_windows() - windows) | _new_and_running():
        name = f"{type(thing).__name__} {thing.objectName()!r}"
        match thing:
            case QWidget():
                left.append(f"window {name}")
                thing.close()
                thing.deleteLater()
            case QTimer():
                left.append(f"running timer {name} (every {thing.interval()} ms, parent {thing.parent()!r})")
                thing.stop()
            case QThread():
                left.append(f"running thread {name}")
                thing.quit()
                thing.wait(int(THREAD_GRACE_SECONDS * 1000))
    _delete_what_was_promised()
    return left


def _delete_what_was_promised() -> None:
    """Carry out deleteLater, which otherwise waits for an event loop."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
