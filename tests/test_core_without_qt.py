"""The floors below the desktop work where Qt is not installed: their own tests, with Qt made impossible to import."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("text", "lesson", "atlas", "store", "study", "exchange")

WITHOUT_QT = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
"""


@pytest.mark.slow
def test_the_core_passes_its_tests_without_qt(tmp_path: Path) -> None:
    (tmp_path / "without_qt.py").write_text(WITHOUT_QT, encoding="utf-8")
    suites = [str(folder) for floor in FLOORS if (folder := ROOT / "tests" / floor).is_dir()]
    assert suites
    command = [sys.executable, "-m", "pytest", "-q", "-p", "without_qt", "-p", "no:pytest-qt", "-p", "no:cacheprovider"]
    # Settings of the plugin that is left out would count as unknown.
    command += ["-o", "addopts=--import-mode=importlib --disable-socket --allow-unix-socket"]
    command += ["-m", "not slow and not bench", "-W", "ignore::pytest.PytestConfigWarning", *suites]
    done = subprocess.run(
        command,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ["PYTHONPATH"]])},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_absence_is_real(tmp_path: Path) -> None:
    (tmp_path / "without_qt.py").write_text(WITHOUT_QT, encoding="utf-8")
    command = [sys.executable, "-c", "import without_qt, PySide6"]
    done = subprocess.run(
        command, check=False, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert "No module named 'PySide6'" in done.stderr
