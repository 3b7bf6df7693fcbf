"""One window for each home: what a second start hands over, and to whom."""

import json
import os
import queue
import socket
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from leeswijzer.desktop import single
from leeswijzer.desktop.single import SOCKET, Doorbell, Request, hand_over

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there is one window for each home on POSIX only")

PATIENCE = 5.0


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("h")  # short, as paths of sockets must be


class Heard:
    """A window's ear, and what it heard."""

    def __init__(self, home: Path) -> None:
        self.requests: queue.Queue[Request] = queue.Queue()
        self.bell = Doorbell(home, self.requests.put)
        self.place = home / SOCKET

    def listen(self) -> None:
        self.bell.listen()
        for _ in range(1000):
            if single._asked(self.place, b"") or self._accepts():
                return
        raise AssertionError("nobody listens")

    def _accepts(self) -> bool:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            try:
                line.connect(str(self.place))
            except OSError:
                threading.Event().wait(0.005)
                return False
            return True

    def next(self) -> Request:
        return self.requests.get(timeout=PATIENCE)


@pytest.fixture
def heard(home: Path) -> Iterator[Heard]:
    ear = Heard(home)
    ear.listen()
    yield ear
    ear.bell.close()


@pytest.fixture(autouse=True)
def _no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"):
        monkeypatch.delenv(name, raising=False)


def test_nobody_is_there_at_a_first_start(home: Path) -> None:
    assert not hand_over(home, None)
    assert not hand_over(home / "not-made-yet", Path("a.txt"))


def test_a_second_start_hands_over_its_lesson_as_a_whole_path(
    heard: Heard, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    assert hand_over(home, Path("mijn les.txt"))
    assert heard.next() == {"lesson": str(home / "mijn les.txt"), "token": ""}


def test_a_second_start_without_a_lesson_asks_for_the_window_alone(
    heard: Heard, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "menu-7")
    assert hand_over(home, None)
    assert heard.next() == {"lesson": "", "token": "menu-7"}


def test_only_the_owner_may_ring(heard: Heard) -> None:
    assert stat.S_IMODE(heard.place.stat().st_mode) == 0o600


def test_another_home_is_another_window(heard: Heard, tmp_path: Path) -> None:
    assert not hand_over(tmp_path, None)


def test_the_window_that_was_first_keeps_hearing(heard: Heard, home: Path) -> None:
    second = Heard(home)
    second.bell.listen()
    second.bell._thread.join(PATIENCE)
    assert hand_over(home, None)
    heard.next()
    second.bell.close()
    assert hand_over(home, None)
    heard.next()


def test_what_a_killed_window_left_is_cleared_away(home: Path) -> None:
    left = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    left.bind(str(home / SOCKET))
    left.close()
    assert not hand_over(home, None)
    assert not (home / SOCKET).exists()


def test_a_window_hears_where_a_killed_one_heard(home: Path) -> None:
    left = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    left.bind(str(home / SOCKET))
    left.close()
    ear = Heard(home)
    ear.listen()
    assert hand_over(home, None)
    ear.bell.close()


def test_closing_leaves_nothing_and_wakes_the_thread(home: Path) -> None:
    ear = Heard(home)
    ear.listen()
    ear.bell.close()
    assert not ear.place.exists()
    assert not ear.bell._thread.is_alive()
    assert not hand_over(home, None)


def test_closing_before_listening_is_nothing(home: Path) -> None:
    Doorbell(home, print).close()


@pytest.mark.parametrize(
    "said", [b"", b"\n", b"not json\n", b"[]\n", b'{"lesson": 1, "token": ""}\n', b'{"lesson": ""}\n', b"x" * 70_000]
)
def test_nonsense_is_not_taken_and_does_no_harm(heard: Heard, home: Path, said: bytes) -> None:
    assert not single._asked(heard.place, said)
    assert hand_over(home, None)
    heard.next()
    assert heard.requests.empty()


def test_more_is_not_passed_on_than_is_known(heard: Heard) -> None:
    said = json.dumps({"lesson": "a", "token": "b", "run": "c"}).encode() + b"\n"
    assert single._asked(heard.place, said)
    assert heard.next() == {"lesson": "a", "token": "b"}


def test_a_window_that_hangs_is_not_waited_for(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single, "_PATIENCE", 0.05)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as silent:
        silent.bind(str(home / SOCKET))
        silent.listen()
        assert not hand_over(home, None)
        assert (home / SOCKET).exists()


def test_a_path_too_long_for_a_socket_is_a_home_without_one(home: Path) -> None:
    far = home / ("d" * 90)
    far.mkdir()
    bell = Doorbell(far, print)
    bell.listen()
    bell.close()
    assert not hand_over(far, None)


def test_a_home_that_takes_no_socket_is_no_trouble(home: Path) -> None:
    bell = Doorbell(home / "missing", print)
    bell.listen()
    bell.close()
    assert not hand_over(home / "missing", None)
