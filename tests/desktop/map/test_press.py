"""The worker draws beside the window: what both need of the bindings is there before they begin."""

import json
import os
import subprocess
import sys
from pathlib import Path

from leeswijzer import paths

DRAWN = """
import json
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken
from leeswijzer import paths
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.sheet import SheetOrder
from leeswijzer.desktop.theme.tokens import load
from leeswijzer.desktop.worker import Worker

def known():
    found, left = set(), [Shiboken.Object]
    while left:
        new = set(type.__subclasses__(left.pop())) - found
        found |= new
        left.extend(new)
    return {f"{kind.__module__}.{kind.__qualname__}" for kind in found}

app = QApplication([])
worker, loop = Worker(), QEventLoop()
press = SheetPress(worker, paths.resources() / "map")
before = known()
content = MapContent((), "nl", frozenset({"IQ"}))
order = SheetOrder(Camera(0.62, 0.40, 12_000.0), 300, 200, 1.0, content, load("light"))
press.make(order, lambda sheet: loop.quit(), lambda error: app.exit(1))
loop.exec()
print(json.dumps(sorted(known() - before)))
worker.finish()
"""


def test_a_sheet_brings_in_no_class_of_qt_from_another_thread() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(paths.PACKAGE.parent)}
    done = subprocess.run(
        [sys.executable, "-c", DRAWN],
        env=environment, capture_output=True, text=True, timeout=60, check=True, cwd=Path(__file__).parent,
    )  # fmt: skip
    assert json.loads(done.stdout) == []
