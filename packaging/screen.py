"""A screen that nobody sees: an X server of its own with a window manager on it. Standard library only."""

import os
import select
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from machine import CannotContinue

READY_SECONDS = 20.0


@contextmanager
def hidden_screen(size: str = "1400x1000") -> Iterator[dict[str, str]]:
    """Run an X server of ``size`` pixels and yield the environment of programs that should show on it.

    Both the server and the window manager say themselves when they are ready; raises `CannotContinue` if they don't.
    """
    ours, theirs = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[theirs],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    try:
        environment = {**os.environ, "DISPLAY": f":{_answer(ours, 'The hidden screen')}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        with _window_manager(environment):
            yield environment
    finally:
        os.close(ours)
        server.terminate()
        server.wait()


@contextmanager
def _window_manager(environment: dict[str, str]) -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        pipe = Path(folder) / "ready"
        os.mkfifo(pipe)
        # Opened for both directions, opening does not wait for the other side.
        ours = os.open(pipe, os.O_RDWR)
        manager = subprocess.Popen(
            ["openbox", "--startup", f"sh -c 'echo yes > {pipe}'"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _answer(ours, "The window manager")
            yield
        finally:
            os.close(ours)
            manager.terminate()
            manager.wait()


def _answer(source: int, who: str) -> str:
    """The line that ``who`` writes to ``source`` once it is ready."""
    said = b""
    while not said.endswith(b"\n"):
        ready, _, _ = select.select([source], [], [], READY_SECONDS)
        more = os.read(source, 64) if ready else b""
        if not more:
            raise CannotContinue(f"{who} did not start within {READY_SECONDS:.0f} seconds.")
        said += more
    return said.decode().strip()
