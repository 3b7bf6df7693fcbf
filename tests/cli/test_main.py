import os
import subprocess
import sys
from pathlib import Path

import pytest

from leeswijzer import __version__, paths
from leeswijzer.cli import main as entry
from leeswijzer.cli import window
from leeswijzer.cli.main import COMMANDS, main


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str | None, Path]]:
    """What the window was opened with, instead of opening it."""
    calls: list[tuple[str | None, Path]] = []

    def open_window(lesson: str | None, home: Path) -> int:
        calls.append((lesson, home))
        return 0

    monkeypatch.setattr(window, "open_window", open_window)
    return calls


def test_no_command_opens_the_window(opened: list[tuple[str | None, Path]], reader_home: Path) -> None:
    assert main([]) == 0
    assert main(["irak-coalitie"]) == 0
    assert opened == [(None, reader_home), ("irak-coalitie", reader_home)]


@pytest.mark.parametrize("arguments", [["--home", "/h", "x"], ["x", "--home", "/h"], ["x", "--home=/h"]])
def test_the_home_may_stand_anywhere(opened: list[tuple[str | None, Path]], arguments: list[str]) -> None:
    assert main(arguments) == 0
    assert opened == [("x", Path("/h"))]


@pytest.mark.parametrize("arguments", [["--home"], ["x", "--home="], ["--bogus"], ["one", "two"]])
def test_what_is_not_understood_is_told_on_standard_error(
    opened: list[tuple[str | None, Path]], capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("leeswijzer: ")
    assert opened == []


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in COMMANDS)


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"leeswijzer {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"usage: leeswijzer {command}")
    assert "--home" in out
    assert main([command, "--no-such-option"]) == 2


@pytest.mark.parametrize("command", ["inspect", "check"])
def test_an_unknown_lesson_cannot_be_done(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "no-such-lesson"]) == 2
    assert "no lesson called no-such-lesson" in capsys.readouterr().err


def test_an_interruption_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(entry, "_dispatch", interrupt)
    assert main([]) == 2


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(paths.PACKAGE.parent), **environment},
        check=False,
    )


def test_the_module_runs_as_the_command_does() -> None:
    done = run("-m", "leeswijzer", "--version")
    assert (done.returncode, done.stdout) == (0, f"leeswijzer {__version__}\n")


@pytest.mark.parametrize("command", ["--version", "inspect irak-coalitie --json"])
def test_output_that_nobody_reads_is_no_crash(command: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m leeswijzer {command} | true; echo ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(paths.PACKAGE.parent)},
        check=False,
    )
    assert (done.stdout, done.stderr) == ("2\n", "")


def test_a_window_without_a_terminal_opens(
    opened: list[tuple[str | None, Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", None)
        patch.setattr(sys, "stderr", None)
        assert main([]) == 0
    assert len(opened) == 1


def test_a_terminal_without_our_letters_gets_their_numbers() -> None:
    done = run("-m", "leeswijzer", "inspect", "irak-coalitie", "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "\\xeb" in done.stdout


def test_the_way_to_the_window_imports_only_what_it_needs() -> None:
    code = """if True:
        import sys
        from leeswijzer.cli.main import main
        assert main(["--version"]) == 0
        import leeswijzer.cli.window
        heavy = {"argparse", "pydantic", "sqlalchemy", "PySide6", "json", "zipfile", "platformdirs", "tomllib"}
        print(sorted(heavy & set(sys.modules)))
    """
    done = run("-c", code, LEESWIJZER_HOME="/nowhere")
    assert done.stdout.splitlines()[-1] == "[]"
