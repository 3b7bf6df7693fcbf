"""The window as a screen reader finds it: over AT-SPI, from another process, on a real X screen of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from leeswijzer import paths
from leeswijzer.study.session import open_session
from screen import hidden_screen

LISTENER = Path(__file__).with_name("listener.py")
SYSTEM_PYTHON = "/usr/bin/python3"

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def _missing() -> str:
    """What this machine lacks for a screen reader; empty where it has all."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is of Linux"
    programs = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "dbus-run-session": "dbus"}
    lacking = [package for program, package in programs.items() if shutil.which(program) is None]
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        lacking.append("at-spi2-core")
    if (
        not Path(SYSTEM_PYTHON).exists()
        or subprocess.run(
            [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False, env={"PATH": os.environ["PATH"]}
        ).returncode
    ):
        lacking.append("python3-pyatspi")
    return f"needs Debian's {' '.join(lacking)}" if lacking else ""


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the listener met on one way through the program."""
    if lacking := _missing():
        pytest.skip(lacking)
    if not (paths.bundled_lessons() / "irak-coalitie").is_dir():
        pytest.skip("a copy without the article that is read")
    home = tmp_path_factory.mktemp("screen-reader")
    with open_session(home) as session:
        session.preferences.change(language="en", hints=3, motion="reduced")
    with hidden_screen() as screen:
        env = {name: value for name, value in screen.items() if name not in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS")}
        env |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
        program = [sys.executable, "-m", "leeswijzer", "--home", str(home)]
        done = subprocess.run(
            ["dbus-run-session", "--", SYSTEM_PYTHON, str(LISTENER), *program],
            env=env, capture_output=True, text=True, timeout=240, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]
    heard: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return heard


def test_the_window_is_one(met: dict[str, Any]) -> None:
    assert met["window"] == "frame"


def test_the_article_can_be_read(met: dict[str, Any]) -> None:
    assert "In de maalstroom van gebeurtenissen" in met["article"]


def test_the_card_of_a_term_opens_by_pressing_and_says_what_it_means(met: dict[str, Any]) -> None:
    assert "landen" in met["card"]["meaning"]
    assert met["card"]["nameless"] == []


@pytest.mark.parametrize("room", ["Library", "Read", "Quiz", "Review", "Progress", "Settings", "Help"])
def test_every_control_of_a_room_has_a_name(met: dict[str, Any], room: str) -> None:
    assert met["rooms"][room] == []


def test_a_question_is_answered_and_its_result_is_announced(met: dict[str, Any]) -> None:
    assert met["question"]["option"].startswith("A:")
    assert met["question"]["nameless"] == []
    assert met["result"][0].startswith(("Right", "Not right"))
    assert met["result_nameless"] == []
