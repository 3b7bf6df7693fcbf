"""When the virtual environment counts as ready, and that its start script starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import environment


@pytest.fixture
def locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[environment.Scope, Path]:
    files: dict[environment.Scope, Path] = {
        "runtime": tmp_path / "requirements.lock",
        "dev": tmp_path / "dev.lock",
        "build": tmp_path / "build.lock",
    }
    for name, file in files.items():
        file.write_text(f"{name}==1\n", encoding="utf-8")
    monkeypatch.setattr(environment, "LOCKS", files)
    return files


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    folder = tmp_path / "venv"
    folder.mkdir()
    return folder


def test_a_new_checkout_is_not_ready(locks: dict[environment.Scope, Path], tmp_path: Path) -> None:
    assert not environment.is_ready("runtime", tmp_path / "absent")


def test_what_was_completed_is_ready(locks: dict[environment.Scope, Path], venv: Path) -> None:
    environment.write_stamps(venv, environment.wanted_stamps("dev"))
    assert environment.is_ready("dev", venv)
    assert environment.is_ready("runtime", venv)


def test_the_runtime_alone_is_not_ready_for_development(locks: dict[environment.Scope, Path], venv: Path) -> None:
    environment.write_stamps(venv, environment.wanted_stamps("runtime"))
    assert environment.is_ready("runtime", venv)
    assert not environment.is_ready("dev", venv)


def test_what_builds_is_ready_without_what_develops(locks: dict[environment.Scope, Path], venv: Path) -> None:
    environment.write_stamps(venv, environment.wanted_stamps("build"))
    assert environment.is_ready("build", venv)
    assert not environment.is_ready("dev", venv)


@pytest.mark.parametrize("scope", ["runtime", "dev"])
def test_a_changed_lock_file_makes_it_stale(
    locks: dict[environment.Scope, Path], venv: Path, scope: environment.Scope
) -> None:
    environment.write_stamps(venv, environment.wanted_stamps("dev"))
    locks[scope].write_text("other==2\n", encoding="utf-8")
    assert not environment.is_ready("dev", venv)


@pytest.mark.parametrize("name", ["ROOT", "LAYOUT"])
def test_a_moved_checkout_or_a_new_layout_makes_it_stale(
    locks: dict[environment.Scope, Path], venv: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    environment.write_stamps(venv, environment.wanted_stamps("runtime"))
    monkeypatch.setattr(environment, name, "elsewhere")
    assert not environment.is_ready("runtime", venv)


def test_a_new_need_of_the_machine_makes_it_stale() -> None:
    part = environment.machine.Part("libnew1", "libnew.so.1")
    assert environment.scope_stamp(b"", ()) != environment.scope_stamp(b"", (part,))


@pytest.mark.parametrize("content", ["", "{", "[1]", "null"])
def test_a_damaged_note_counts_as_none(locks: dict[environment.Scope, Path], venv: Path, content: str) -> None:
    environment.write_stamps(venv, environment.wanted_stamps("dev"))
    (note,) = venv.iterdir()
    note.write_text(content, encoding="utf-8")
    assert environment.read_stamps(venv) == {}
    assert not environment.is_ready("runtime", venv)


def test_a_ready_environment_is_left_alone(
    locks: dict[environment.Scope, Path], venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "ROOT", venv)
    monkeypatch.setattr(environment, "is_ready", lambda scope, venv: True)
    monkeypatch.setattr(subprocess, "run", lambda *args, **kwargs: pytest.fail("something was run"))
    environment.prepare("dev")


@pytest.mark.parametrize(("built", "expected"), [(None, 1), (-60, 1), (60, 0)])
def test_translations_are_built_when_their_source_is_newer(
    built: int | None, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "resources" / "i18n" / "leeswijzer_nl.ts"
    source.parent.mkdir(parents=True)
    source.touch()
    if built is not None:
        target = source.with_suffix(".qm")
        target.touch()
        os.utime(target, (source.stat().st_mtime + built,) * 2)
    commands: list[list[str]] = []
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "_run", lambda command, _complaint: commands.append(command))
    environment.make_words()
    assert [command[-1] for command in commands] == ["build"] * expected


@pytest.mark.skipif(os.name != "posix", reason="scripts name their interpreter on POSIX only")
@pytest.mark.parametrize("folder", ["plain", "with a space", "l" * 140])
def test_a_start_script_starts_wherever_its_python_is(tmp_path: Path, folder: str) -> None:
    interpreter = tmp_path / folder / "python"
    interpreter.parent.mkdir()
    interpreter.symlink_to(sys.executable)
    script = tmp_path / "start"
    script.write_text(environment.shebang(interpreter) + "import sys\nprint(sys.argv[1])\n", encoding="utf-8")
    script.chmod(0o755)
    done = subprocess.run([str(script), "a b"], check=True, capture_output=True, text=True)
    assert done.stdout == "a b\n"


def test_the_package_is_compiled_also_where_python_was_told_to_write_no_bytecode(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "sound.py").write_text("WORD = 'ja'\n", encoding="utf-8")
    (tmp_path / "app" / "broken.py").write_text("WORD = \n", encoding="utf-8")
    environment.compile_package()
    compiled = [path.name.partition(".")[0] for path in (tmp_path / "app" / "__pycache__").iterdir()]
    assert compiled == ["sound"]
