"""The wheel: everything the program needs at run time is in it, and the program finds it there."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from environment import ROOT

pytestmark = pytest.mark.slow

WHERE = """
from leeswijzer import paths
print(paths.PACKAGE, paths.seeds(), paths.bundled_lessons(), sep="\\n")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


@pytest.fixture(scope="module", autouse=True)
def _closed(wheel: zipfile.ZipFile) -> object:
    yield
    wheel.close()


def tracked(folder: str) -> set[str]:
    done = subprocess.run(["git", "ls-files", "-z", folder], check=True, cwd=ROOT, capture_output=True, text=True)
    return set(done.stdout.split("\0")) - {""}


@pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("git") is None, reason="only git knows which files belong to it"
)
@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_every_file_of_the_data_is_in_it(wheel: zipfile.ZipFile, folder: str) -> None:
    expected = tracked(folder)
    assert expected
    assert expected <= {name.removeprefix("leeswijzer/_data/") for name in wheel.namelist()}


def test_it_holds_the_program_and_nothing_of_its_making(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert "leeswijzer/cli/main.py" in names
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"leeswijzer"}
    assert not [name for name in names if "__pycache__" in name or name.startswith("leeswijzer/tests")]


def test_it_starts_by_name_and_carries_its_licence(wheel: zipfile.ZipFile) -> None:
    info = {name.split("/", 1)[1]: name for name in wheel.namelist() if ".dist-info/" in name}
    assert b"leeswijzer = leeswijzer.cli.main:main" in wheel.read(info["entry_points.txt"])
    assert b"GNU GENERAL PUBLIC LICENSE" in wheel.read(info["licenses/LICENSE"])
    assert b"License-Expression: GPL-3.0-or-later" in wheel.read(info["METADATA"])


def test_the_installed_program_finds_its_data(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", WHERE],
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    places = [Path(line) for line in done.stdout.splitlines()]
    assert len(places) == 3
    assert all(place.is_relative_to(tmp_path) and place.is_dir() for place in places)
