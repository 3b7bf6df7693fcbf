"""A second start while the window is open: the window takes its lesson and comes to the front."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from leeswijzer.desktop.single import SOCKET, Doorbell, hand_over

pytestmark = [
    pytest.mark.journey,
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support raise"),  # the platform without a screen
    pytest.mark.skipif(os.name != "posix", reason="there is one window for each home on POSIX only"),
]

PATIENCE = 20_000


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("h")  # short, as paths of sockets must be


def test_the_window_takes_the_lesson_of_a_second_start(
    start_program: Callable[..., Any], home: Path, tmp_path: Path
) -> None:
    program = start_program("welkom")
    bell = Doorbell(home, program.application.asked_for.emit)
    bell.listen()
    program.bot.waitUntil((home / SOCKET).exists, timeout=PATIENCE)
    try:
        text = tmp_path / "tweede.txt"
        text.write_text("De tweede tekst\n\nEen korte tekst.\n", encoding="utf-8")
        program.window.setWindowState(Qt.WindowState.WindowMinimized)
        assert hand_over(home, text)
        program.bot.waitUntil(lambda: program.application.opening.path == text, timeout=PATIENCE)
        program.rest()
        assert not program.window.isMinimized()
        assert program.window.windowTitle() == "De tweede tekst"
    finally:
        bell.close()


def test_the_lesson_that_is_open_stays_where_it_is(start_program: Callable[..., Any]) -> None:
    program = start_program("welkom")
    opening = program.application.opening
    program.application.welcome({"lesson": str(opening.path), "token": ""})
    program.rest()
    assert program.application.opening is opening


def test_the_desktops_leave_to_come_forward_is_passed_on(
    start_program: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    program = start_program("welkom")
    program.application.welcome({"lesson": "", "token": "from-the-menu"})
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "from-the-menu"
