import sys
from pathlib import Path
from types import ModuleType

import pytest

from leeswijzer.cli.main import main
from leeswijzer.cli.window import open_window, qt_needed
from leeswijzer.errors import KnownError


@pytest.fixture
def application(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str | None, Path]]:
    """A stand-in for the real window, that notes how it was started."""
    calls: list[tuple[str | None, Path]] = []
    module = ModuleType("leeswijzer.desktop.application")

    def start(lesson: str | None, home: Path) -> int:
        calls.append((lesson, home))
        return 7

    module.run = start  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return calls


def test_the_window_is_run_with_the_lesson_and_the_home(
    application: list[tuple[str | None, Path]], tmp_path: Path
) -> None:
    assert open_window("irak-coalitie", tmp_path) == 7
    assert open_window(None, tmp_path) == 7
    assert application == [("irak-coalitie", tmp_path), (None, tmp_path)]


def test_a_lesson_that_is_not_there_opens_no_window(
    application: list[tuple[str | None, Path]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["no-such-lesson"]) == 2
    assert "no-such-lesson" in capsys.readouterr().err
    assert application == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_the_reason_is_said(
    application: list[tuple[str | None, Path]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 2
    assert "no display" in capsys.readouterr().err
    assert application == []
    monkeypatch.setenv("DISPLAY", ":99")
    assert main([]) == 7


@pytest.mark.parametrize(
    "error",
    [
        ModuleNotFoundError("No module named 'PySide6'", name="PySide6"),
        ModuleNotFoundError("No module named 'PySide6.QtWidgets'", name="PySide6.QtWidgets"),
        ImportError("libEGL.so.1: cannot open shared object file"),
    ],
)
def test_qt_that_cannot_be_loaded_is_told_with_what_to_do(error: ImportError) -> None:
    with pytest.raises(KnownError, match="leeswijzer doctor says what is missing") as caught, qt_needed():
        raise error
    assert error.msg in str(caught.value)


def test_a_missing_module_of_our_own_is_a_bug_and_stays_one() -> None:
    with pytest.raises(ModuleNotFoundError), qt_needed():
        raise ModuleNotFoundError("No module named 'leeswijzer.nothing'", name="leeswijzer.nothing")
