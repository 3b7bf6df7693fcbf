"""The list of checks, and what is said about each."""

import sys
from pathlib import Path

import pytest

import checks


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> list[checks.Step]:
    found: list[checks.Step] = []
    monkeypatch.setattr(checks, "steps", lambda python: found)
    return found


def test_all_passed(listed: list[checks.Step], capsys: pytest.CaptureFixture[str]) -> None:
    listed.append(checks.Step("first", (python("print('much')"),)))
    assert checks.run_all(Path(sys.executable)) == 0
    said = capsys.readouterr().out
    assert "much" not in said
    assert said.endswith("All checks passed.\n")


def test_a_failed_step_shows_what_it_said_and_the_others_still_run(
    listed: list[checks.Step], capsys: pytest.CaptureFixture[str]
) -> None:
    listed.append(checks.Step("bad", (python("print('because'); raise SystemExit(3)"), python("print('later')"))))
    listed.append(checks.Step("good", (python(""),)))
    assert checks.run_all(Path(sys.executable)) == 1
    said = capsys.readouterr().out
    assert "FAILED  bad" in said
    assert "    because\n" in said
    assert "    later\n" in said
    assert "ok      good" in said
    assert said.endswith("1 of 3 checks failed: bad\n")


def test_only_the_named_steps_run(listed: list[checks.Step], capsys: pytest.CaptureFixture[str]) -> None:
    listed.append(checks.Step("bad", (python("raise SystemExit(1)"),)))
    listed.append(checks.Step("good", (python(""),)))
    assert checks.run_all(Path(sys.executable), ["good"]) == 0


def test_every_bundled_lesson_is_checked(tmp_path: Path) -> None:
    for name in ("one", "two", "not-a-lesson"):
        (tmp_path / "resources" / "lessons" / name).mkdir(parents=True)
    for name in ("one", "two"):
        (tmp_path / "resources" / "lessons" / name / "lesson.toml").touch()
    steps = {step.name: step for step in checks.steps(Path(sys.executable), tmp_path)}
    assert [Path(command[-1]).name for command in steps["lessons"].commands] == ["one", "two"]
    assert "translations" not in steps


def test_the_translations_are_checked_once_there_are_some(tmp_path: Path) -> None:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "translations.py").touch()
    assert "translations" in {step.name for step in checks.steps(Path(sys.executable), tmp_path)}
