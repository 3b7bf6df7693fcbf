"""Pictures of the map, compared with those kept in tests/goldens.

Set LEESWIJZER_RENEW_GOLDENS=1 to draw them anew, and look at them before they are kept.
"""

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image
from PySide6.QtGui import QImage, QPainter

from leeswijzer.atlas.projection import forward
from leeswijzer.atlas.shapes import Atlas
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent
from leeswijzer.desktop.map.picture import paint_map
from leeswijzer.desktop.theme.tokens import load

GOLDENS = Path(__file__).parents[2] / "goldens"
SIZE = (480, 360)
VIEWS = {
    "world": Camera(*forward(10.0, 30.0), 560.0),
    "region": Camera(*forward(43.5, 33.0), 7_200.0),
    "close": Camera(*forward(43.8, 33.6), 28_000.0),
}
MEAN, SHARE = 1.0, 0.02
"""Of 255: how much pixels may differ on average; and how many may differ by more than 40: letters are drawn a little
otherwise by another version of the font engine, land is not."""


@pytest.mark.parametrize("paper", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_the_map_looks_as_it_did(
    view: str, paper: str, atlas: Atlas, content: MapContent, faces: None, tmp_path: Path
) -> None:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_map(painter, atlas, VIEWS[view], *SIZE, content, load(paper))
    painter.end()
    name = f"map-{view}-{paper}.png"
    if os.environ.get("LEESWIJZER_RENEW_GOLDENS"):
        GOLDENS.mkdir(exist_ok=True)
        assert image.save(str(GOLDENS / name))
    drawn = tmp_path / name
    assert image.save(str(drawn))
    apart = np.abs(pixels(drawn) - pixels(GOLDENS / name))
    assert apart.mean() <= MEAN, f"{name} differs by {apart.mean():.2f} on average: see {drawn}"
    assert (apart.max(axis=2) > 40).mean() <= SHARE, f"parts of {name} are not what they were: see {drawn}"


def pixels(path: Path) -> npt.NDArray[np.int16]:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), dtype=np.int16)
