from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from leeswijzer.atlas.projection import forward
from leeswijzer.atlas.shapes import Atlas
from leeswijzer.desktop.map import picture
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent
from leeswijzer.desktop.map.panel import MapPane
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.errors import KnownError

IRAQ = Camera(*forward(43.7, 33.2), 7_000.0)
PaneFor = Callable[[str], MapPane]


@pytest.fixture
def pane_for(press: SheetPress, theme: Theme, qtbot: QtBot, content: MapContent) -> PaneFor:
    """Makes a pane in which the reader saves to ``path``."""

    def make(path: str) -> MapPane:
        pane = MapPane(press, theme, ask=lambda parent, title, proposed: path)
        qtbot.addWidget(pane)
        pane.resize(400, 320)
        pane.set_lesson_title("Als de Amerikanen weer vertrekken")
        pane.view.show_content(content)
        pane.view.look(IRAQ)
        return pane

    return make


def test_an_svg_is_made_of_lines_and_bears_the_title(
    atlas: Atlas, content: MapContent, theme: Theme, faces: None
) -> None:
    data = picture.svg_bytes(atlas, IRAQ, 400, 300, content, theme, "Als de Amerikanen weer vertrekken")
    root = ET.fromstring(data)
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("viewBox") == "0 0 400 300"
    assert root.findtext(f"{space}title") == "Als de Amerikanen weer vertrekken"
    assert len(list(root.iter(f"{space}path"))) > 50
    assert not list(root.iter(f"{space}image"))


def test_a_png_has_two_dots_in_a_pixel(pane_for: PaneFor, qtbot: QtBot, tmp_path: Path) -> None:
    pane = pane_for(str(tmp_path / "map.png"))
    with qtbot.waitSignal(pane.picture_saved, timeout=20_000) as saved:
        pane.save_picture("png")
    assert saved.args == [str(tmp_path / "map.png")]
    image = QImage(str(tmp_path / "map.png"))
    view = pane.view.viewport()
    assert (image.width(), image.height()) == (2 * view.width(), 2 * view.height())


def test_an_svg_is_saved_too(pane_for: PaneFor, qtbot: QtBot, tmp_path: Path) -> None:
    pane = pane_for(str(tmp_path / "map.svg"))
    with qtbot.waitSignal(pane.picture_saved, timeout=20_000):
        pane.save_picture("svg")
    assert (tmp_path / "map.svg").read_bytes().lstrip().startswith(b"<?xml")


def test_the_map_goes_to_the_clipboard(pane_for: PaneFor, qtbot: QtBot) -> None:
    pane = pane_for("")
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(QMimeData())
    pane.copy_picture()
    qtbot.waitUntil(lambda: not clipboard.image().isNull(), timeout=20_000)
    assert clipboard.image().width() == 2 * pane.view.viewport().width()


def test_who_thinks_better_of_it_saves_nothing(pane_for: PaneFor, tmp_path: Path) -> None:
    pane_for("").save_picture("png")
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_cannot_be_written_is_told(pane_for: PaneFor, qtbot: QtBot, tmp_path: Path) -> None:
    pane = pane_for(str(tmp_path / "no" / "map.png"))
    with qtbot.waitSignal(pane.failed, timeout=20_000) as failed:
        pane.save_picture("png")
    error = failed.args[0]
    assert isinstance(error, KnownError)
    assert error.code == "picture-not-written"
    assert "map.png" in str(error)
