"""Holds the way to the first readable paint to what it needs: each module in vain is paid for at every start."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leeswijzer import paths
from leeswijzer.lesson.manifest import open_text
from leeswijzer.study.session import open_session

STARTED = """
import json, linecache, sys
from pathlib import Path
from leeswijzer.cli.window import qt_needed
with qt_needed():
    from leeswijzer.desktop import application
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication

def tell():
    held = {"modules": sorted(sys.modules), "namespace": "Qt" in vars(QtCore), "sources": list(linecache.cache)}
    print(json.dumps(held), flush=True)
    app.exit()

app = QApplication(["leeswijzer", *application.FUSION])
started = application.Application(app, Path(sys.argv[1]))
started.window.page.painted.connect(tell)
started.window.show()
app.exec()
"""

NOT_NEEDED = {
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtSvg", "ahocorasick_rs", "alembic", "asyncio",
    "dataclasses", "fsrs", "genanki", "hashlib", "leeswijzer.desktop.furnishing", "leeswijzer.lesson.models",
    "leeswijzer.messages", "leeswijzer.text.anchor", "leeswijzer.text.resolve", "markdown_it", "platformdirs",
    "pydantic", "rapidfuzz", "socket", "sqlalchemy", "typing_extensions",
}  # fmt: skip


@pytest.fixture(scope="module")
def at_first_paint(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a process of its own holds when a reader who comes back sees the letters for the first time."""
    home = tmp_path_factory.mktemp("home")
    opening = open_text(paths.bundled_lessons() / "irak-coalitie")
    session = open_session(home)
    session.preferences.change(type_size=21, paper="system")
    session.shelf.open(opening.id, title=opening.title, language=opening.language, place=opening.id)
    session.positions.put(opening.id, opening.document, len(opening.document.text) // 2)
    session.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(paths.PACKAGE.parent)}
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(home)],
        env=environment, capture_output=True, text=True, timeout=60, check=True, cwd=Path(__file__).parent,
    )  # fmt: skip
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_nothing_is_imported_before_the_first_paint_that_it_does_not_need(at_first_paint: dict[str, list[str]]) -> None:
    assert NOT_NEEDED.intersection(at_first_paint["modules"]) == set()


def test_qts_namespace_of_enumerations_is_not_made_before_the_first_paint(at_first_paint: dict[str, bool]) -> None:
    # Its hundred enumerations cost 15 ms. Whoever names `Qt` at the head of a module on the way, or calls what takes
    # one of them as one of several kinds of argument (QBrush(color), QScrollBar(parent)), brings it in.
    assert not at_first_paint["namespace"]


def test_the_sources_of_modules_are_not_read_with_them(at_first_paint: dict[str, list[str]]) -> None:
    assert [name for name in at_first_paint["sources"] if "leeswijzer" in name] == []
