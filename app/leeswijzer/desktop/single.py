"""One window for each home: a second start hands its lesson to the window that is open and comes to nothing itself.

The window listens on a socket in the home, a file that only its owner may open. Where there is none (Windows, a medium
without sockets, a path too long) a second start opens a second window, and both share the data as they always can.
Nothing of Qt is imported here: a start that has nothing to hand over must not pay for asking.
"""

import json
import logging
import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # takes 3 to 5 ms, and most starts find nobody to speak with
    from socket import socket

SOCKET = "window.socket"
LONGEST_PATH = 100
"""Bytes; the systems take 104 (macOS) to 108 (Linux, unix(7)), an end of text included."""

_PATIENCE = 2.0
"""Seconds for an answer. Taking a lesson over is done at once, so a window that is silent for longer hangs."""
_LONGEST_REQUEST = 65_536
_TAKEN = b"taken\n"
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")

_log = logging.getLogger(__name__)

Request = Mapping[str, str]
"""What a start asks for: the ``lesson`` ("" for none), and the desktop's ``token`` that allows to come to the front."""


def hand_over(home: Path, lesson: Path | None) -> bool:
    """Ask the window that is open on ``home`` to show ``lesson`` and come to the front; False where there is none."""
    place = _place(home)
    if place is None or not os.path.lexists(place):
        return False
    token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
    request = {"lesson": "" if lesson is None else str(lesson.absolute()), "token": token}
    return _asked(place, json.dumps(request).encode() + b"\n")


class Doorbell:
    """Hears the starts that hand something over, in a thread of its own."""

    def __init__(self, home: Path, on_request: Callable[[Request], object]) -> None:
        """``on_request`` is called in that thread."""
        self._place = _place(home)
        self._on_request = on_request
        self._closing = threading.Event()
        self._listener: socket | None = None
        self._thread = threading.Thread(target=self._listen, name="leeswijzer-doorbell", daemon=True)

    def listen(self) -> None:
        """Begin; returns at once. Where that cannot be, or another window hears them already, nothing happens."""
        if self._place is not None:
            self._thread.start()

    def close(self) -> None:
        """Stop hearing, and leave no socket behind."""
        self._closing.set()
        if self._thread.ident is None or self._place is None:
            return
        if self._thread.is_alive():
            _asked(self._place, b"")  # wakes the thread
        self._thread.join(_PATIENCE)

    def _listen(self) -> None:
        assert self._place is not None
        try:
            listener = _bound(self._place)
        except OSError as trouble:  # a convenience is missing, and nothing else
            _log.info("no second start will be heard: %s", trouble)
            return
        if listener is None:
            return
        with listener:
            while not self._closing.is_set():
                with suppress(OSError):  # of one caller
                    self._hear(listener)
            with suppress(OSError):
                self._place.unlink()

    def _hear(self, listener: "socket") -> None:
        caller, _ = listener.accept()
        with caller:
            caller.settimeout(_PATIENCE)
            request = _read(_line(caller))
            if request is not None and not self._closing.is_set():
                self._on_request(request)
                caller.sendall(_TAKEN)


def _place(home: Path) -> Path | None:
    place = home.absolute() / SOCKET
    return place if os.name == "posix" and len(os.fsencode(place)) <= LONGEST_PATH else None


def _asked(place: Path, request: bytes) -> bool:
    """Whether a window took the ``request``; a socket that nobody listens on any more is removed."""
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(_PATIENCE)
        try:
            line.connect(str(place))
            line.sendall(request)
            line.shutdown(socket.SHUT_WR)
            return _line(line) == _TAKEN
        except ConnectionRefusedError:
            with suppress(OSError):
                place.unlink()
        except OSError as trouble:  # a window that hangs, or somebody else's file
            _log.info("the window did not answer: %s", trouble)
    return False


def _bound(place: Path) -> "socket | None":
    """A socket that listens at ``place``; None where another window does. Raises `OSError` where there can be none."""
    import socket

    if place.exists():
        _asked(place, b"")  # clears away what a killed window left
        if place.exists():
            return None
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    # It gets its name only once it listens: who came in between would be refused, and take it for a killed window's.
    nameless = place.with_name(f".{os.getpid()}")
    try:
        # On Linux the file gets the rights that the socket had before, so there is no moment at which others may enter.
        os.fchmod(listener.fileno(), 0o600)
        nameless.unlink(missing_ok=True)
        listener.bind(str(nameless))
        try:
            nameless.chmod(0o600)
            listener.listen()
            os.link(nameless, place)
        finally:
            nameless.unlink()
    except FileExistsError:  # another window was quicker
        listener.close()
        return None
    except OSError:
        listener.close()
        raise
    return listener


def _line(source: "socket") -> bytes:
    """What comes up to the end of a line, or of all."""
    said = b""
    while not said.endswith(b"\n") and len(said) <= _LONGEST_REQUEST:
        more = source.recv(4096)
        if not more:
            break
        said += more
    return said


def _read(said: bytes) -> Request | None:
    """The request in a line; None for anything else."""
    try:
        found: Any = json.loads(said)
    except ValueError:
        return None
    names = ("lesson", "token")
    if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in names):
        return None
    return {name: found[name] for name in names}
