import subprocess
import sys
from pathlib import Path

import pytest

from leeswijzer import paths


def test_a_checkout_is_preferred_to_copies_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "app" / "leeswijzer"
    (package / "_data" / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(paths, "PACKAGE", package)
    assert paths.resources() == tmp_path / "resources"
    assert paths.seeds() == tmp_path / "seeds"
    assert paths.bundled_lessons() == tmp_path / "resources" / "lessons"


def test_an_installed_package_holds_its_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "leeswijzer"
    monkeypatch.setattr(paths, "PACKAGE", package)
    assert paths.resources() == package / "_data" / "resources"
    assert paths.seeds() == package / "_data" / "seeds"


def test_a_frozen_binary_unpacks_its_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "leeswijzer" / "_data" / "resources"
    assert paths.seeds() == tmp_path / "leeswijzer" / "_data" / "seeds"


def test_this_run_finds_its_own_resources() -> None:
    assert (paths.bundled_lessons() / "irak-coalitie" / "lesson.toml").is_file()
    assert any(paths.seeds().glob("*.txt"))


def test_the_home_is_what_was_asked_then_the_variable_then_the_users_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEESWIJZER_HOME", str(tmp_path / "named"))
    assert paths.home(tmp_path / "asked") == tmp_path / "asked"
    assert paths.home() == tmp_path / "named"
    monkeypatch.setenv("LEESWIJZER_HOME", "~/mine")
    assert paths.home() == Path.home() / "mine"
    monkeypatch.delenv("LEESWIJZER_HOME")
    assert paths.home().name == "leeswijzer"
    assert paths.library(tmp_path) == tmp_path / "lessons"


def test_asking_for_a_named_home_imports_nothing_slow() -> None:
    code = "import sys; from leeswijzer import paths; paths.home(); print('platformdirs' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"LEESWIJZER_HOME": "/nowhere", "PYTHONPATH": str(paths.PACKAGE.parent)},
    )
    assert done.stdout == "False\n"
