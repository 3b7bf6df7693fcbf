import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from leeswijzer.cli.main import main


def test_the_tour_is_drawn_as_asked_and_its_pictures_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[tuple[object, ...]] = []
    module = ModuleType("leeswijzer.desktop.tour")

    def draw(out: Path, home: Path | None, size: tuple[int, int], paper: str, language: str) -> list[Path]:
        calls.append((out, home, size, paper, language))
        return [out / "read.png", out / "quiz.png"]

    module.draw = draw  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert main(["tour", "--out", str(tmp_path)]) == 0
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert capsys.readouterr().out == f"{tmp_path / 'read.png'}\n{tmp_path / 'quiz.png'}\n"
    assert main(["tour", "--out", "x", "--size", "1366x768", "--paper", "dark", "--language", "en"]) == 0
    assert calls == [
        (tmp_path, None, (1280, 800), "light", "nl"),
        (Path("x"), None, (1366, 768), "dark", "en"),
    ]


@pytest.mark.parametrize("size", ["", "x", "800", "800x", "199x800", "800x8001", "-800x800", "8e2x800", "²00x800"])
def test_a_size_that_is_none_is_refused(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tour", "--out", "x", f"--size={size}"]) == 2
    assert "is not a size such as 1280x800" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--out", "x", "--paper", "pink"], ["--out", "x", "--language", "de"]])
def test_what_the_tour_cannot_draw_is_refused(arguments: list[str]) -> None:
    assert main(["tour", *arguments]) == 2
