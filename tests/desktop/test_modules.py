"""Holds the list of modules that furnish the window to what it says: each alone, all of them, Qt in no thread."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from leeswijzer import paths

READ = """
import json, sys, threading
from leeswijzer.desktop import application, modules

def own():
    return {name for name in sys.modules if name.startswith("leeswijzer.desktop.")}

def qt():
    return {name for name in sys.modules if name.startswith("PySide6.")}

start, qt_at_start = own(), qt()
reader = threading.Thread(target=modules.read_without_qt)
reader.start()
reader.join()
told = {"thread": sorted((own() - start) | (qt() - qt_at_start)), "order": [], "together": []}
libraries = {"pydantic", "ahocorasick_rs", "rapidfuzz"}
told["late"] = sorted(libraries - sys.modules.keys())
before = own()
for _ in modules.read_of_desktop():
    new = own() - before
    told["order"] += [name for name in sys.modules if name in new]
    if len(new) != 1:
        told["together"].append(sorted(new))
    before = own()
import leeswijzer.desktop.furnishing
told["missing"] = sorted(own() - before)
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def read() -> Any:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(paths.PACKAGE.parent)}
    done = subprocess.run(
        [sys.executable, "-c", READ], check=True, env=environment, capture_output=True, text=True, timeout=60
    )
    return json.loads(done.stdout)


def test_a_thread_reads_nothing_that_knows_qt_but_all_that_takes_long(read: Any) -> None:
    assert read["thread"] == []
    assert read["late"] == []


def test_each_module_of_the_desktop_is_read_by_itself_and_none_is_forgotten(read: Any) -> None:
    assert read["together"] == [], f"a better order: {' '.join(read['order'])}"
    assert read["missing"] == []
