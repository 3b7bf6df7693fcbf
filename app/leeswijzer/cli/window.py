"""The way from the command line to the window, with a clear word where this system cannot show one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leeswijzer.errors import KnownError


def open_window(lesson: str | None, home: Path) -> int:
    """Open the window on ``lesson`` (the last one read if None) and return its exit code once it is closed.

    Where a window is open on ``home`` already, that one takes the lesson over, and this returns 0 at once.

    Raises KnownError: ``lesson-missing``, ``window-no-display``, ``window-no-qt``.
    """
    found: Path | None = None
    if lesson is not None:
        from leeswijzer.lesson.manifest import locate

        found = locate(lesson, home)  # before anything slow or visible happens
    require_display()
    from leeswijzer.desktop.single import hand_over

    if hand_over(home, found):
        return 0
    with qt_needed():
        from leeswijzer.desktop.application import run
    return run(lesson, home)


def require_display() -> None:
    """Qt ends the process where it finds no display, so this looks first; raises KnownError ``window-no-display``."""
    named = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        raise KnownError("window-no-display")


@contextmanager
def qt_needed() -> Iterator[None]:
    """Around imports of the desktop: raises KnownError ``window-no-qt`` where Qt or a library it needs is missing."""
    try:
        from leeswijzer.desktop.bindings import load_bindings

        load_bindings()
        yield
    except ImportError as error:
        # A missing module of our own is a bug and stays one; a missing shared library has no module name at all.
        if error.name is not None and error.name.partition(".")[0] not in ("PySide6", "shiboken6"):
            raise
        raise KnownError("window-no-qt", reason=str(error)) from error
