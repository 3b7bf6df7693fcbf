"""The runner's choices: what to run where, and how it says no."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """What would have been started in the virtual environment; nothing is."""
    commands: list[list[str]] = []

    def note(arguments: dev.Arguments, **extra: str) -> int:
        commands.append([*arguments])
        return 0

    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev.environment, "prepare", lambda scope: None)
    monkeypatch.setattr(dev.machine, "provide", lambda packages, purpose: None)
    monkeypatch.setattr(dev, "_in_venv", note)
    monkeypatch.setattr(dev, "_on_screen", lambda arguments: note(["on screen", *arguments]))
    return commands


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--home", "x"], True),
        (["--home=x"], True),
        (["doctor"], False),
        (["--home", "x", "inspect", "lesson"], False),
    ],
)
def test_only_a_bare_start_wants_the_window(arguments: list[str], window: bool) -> None:
    assert dev.wants_window(arguments) is window


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_is_what_the_environment_names(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    assert dev.has_display({name: ":0"})
    assert not dev.has_display({name: ""})
    assert not dev.has_display({})


@pytest.mark.skipif(os.name != "posix", reason="the program takes this process over on POSIX only")
@pytest.mark.parametrize(
    ("display", "added"), [(True, []), (False, ["tour", "--out", str(dev.ROOT / "build" / "tour")])]
)
def test_the_window_opens_where_there_is_a_display_and_is_drawn_where_there_is_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], display: bool, added: list[str]
) -> None:
    taken: list[list[str]] = []
    monkeypatch.setattr(dev.environment, "prepare", lambda scope: None)
    monkeypatch.setattr(dev, "has_display", lambda env: display)
    monkeypatch.setattr(dev.os, "execv", lambda path, command: taken.append(command))
    monkeypatch.setattr(dev.subprocess, "run", lambda *args, **kwargs: subprocess.CompletedProcess([], 0))
    dev.main(["run", "--home", "h"])
    assert taken == [[str(dev.environment.python()), str(dev.environment.launcher()), "--home", "h", *added]]
    assert ("no display" in capsys.readouterr().out) is not display


def test_tests_run_once_without_a_screen_and_the_journeys_again_with_one(
    started: list[list[str]], tmp_path: Path
) -> None:
    (tmp_path / "tests" / "journeys").mkdir(parents=True)
    (tmp_path / "tests" / "journeys" / "test_read.py").touch()
    assert dev.main(["test", "--all"]) == 0
    everything = ["-m", "pytest", "-m", "not bench"]
    assert started == [everything, ["on screen", *everything, "tests/journeys"]]


def test_without_a_screen_the_journeys_are_run_once_and_that_is_said(
    started: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(packages: list[str], purpose: str) -> None:
        raise dev.CannotContinue("please type this")

    monkeypatch.setattr(dev.machine, "provide", refuse)
    (tmp_path / "tests" / "journeys").mkdir(parents=True)
    (tmp_path / "tests" / "journeys" / "test_read.py").touch()
    assert dev.main(["test"]) == 0
    assert started == [["-m", "pytest"]]
    assert "please type this" in capsys.readouterr().err


def test_chosen_tests_run_once(started: list[list[str]]) -> None:
    assert dev.main(["test", "tests/text", "-k", "anchor"]) == 0
    assert started == [["-m", "pytest", "tests/text", "-k", "anchor"]]


def test_chosen_tests_run_on_the_screen_when_asked(started: list[list[str]]) -> None:
    assert dev.main(["test", "--screen", "tests/journeys"]) == 0
    assert started == [["on screen", "-m", "pytest", "tests/journeys"]]


def test_what_cannot_be_done_is_said_and_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(scope: str) -> None:
        raise dev.CannotContinue("please type this")

    monkeypatch.setattr(dev.environment, "prepare", refuse)
    assert dev.main(["run"]) == 2
    assert capsys.readouterr().err == "please type this\n"


def test_an_unknown_command_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["rum"]) == 2
    assert "run, test, check" in capsys.readouterr().err


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "} == set(dev.COMMANDS)


def test_the_runner_starts_without_any_library() -> None:
    """As on a fresh machine: no site-packages at all."""
    done = subprocess.run(
        [sys.executable, "-E", "-s", "-S", dev.__file__, "--help"], check=True, capture_output=True, text=True
    )
    assert "setup" in done.stdout
