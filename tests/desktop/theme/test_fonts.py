import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from leeswijzer import paths
from leeswijzer.desktop.theme import fonts
from leeswijzer.study.session import open_session

STARTED = """
import sys
from pathlib import Path
from leeswijzer.desktop import application
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from leeswijzer.desktop.theme import fonts

app = QApplication(["leeswijzer"])
started = application.Application(app, Path(sys.argv[1]))
print(QFontDatabase.styles(fonts.{}))
"""

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_reading_fonts_bring_their_families() -> None:
    serif, sans = fonts.load_reading_fonts()
    assert {serif, sans} <= set(QFontDatabase.families())
    assert (serif, sans) == (fonts.SERIF, fonts.SANS)


def test_a_font_is_the_one_asked_for_and_not_a_substitute() -> None:
    fonts.load_reading_fonts()
    fonts.load_rest()
    for font in (fonts.reading_font(19), fonts.interface_font(14), fonts.reading_font(21, family=fonts.SANS)):
        assert QFontInfo(font).family() == font.family()
        assert QFontInfo(font).pixelSize() == font.pixelSize()
    italic = fonts.reading_font(19)
    italic.setItalic(True)
    assert QFontInfo(italic).italic()
    assert QFontMetricsF(italic).horizontalAdvance("maalstroom") != pytest.approx(
        QFontMetricsF(fonts.reading_font(19)).horizontalAdvance("maalstroom")
    )


def test_strong_type_has_a_weight_of_its_own() -> None:
    fonts.load_reading_fonts()
    strong = fonts.interface_font(14, strong=True)
    assert QFontInfo(strong).weight() == QFont.Weight.DemiBold
    assert QFontMetricsF(strong).horizontalAdvance("coalitie") > QFontMetricsF(
        fonts.interface_font(14)
    ).horizontalAdvance("coalitie")


@pytest.mark.parametrize(("typeface", "strong"), [("sans", "SANS"), ("serif", "SERIF")])
def test_the_headings_of_either_face_have_their_weight_at_the_first_paint(
    tmp_path: Path, typeface: str, strong: str
) -> None:
    # A process of its own: in this one other tests loaded the rest.
    session = open_session(tmp_path)
    session.preferences.change(typeface=typeface)
    session.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(paths.PACKAGE.parent)}
    started = [sys.executable, "-c", STARTED.format(strong), str(tmp_path)]
    done = subprocess.run(started, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert "Semibold" in done.stdout


def test_every_font_file_has_a_licence_beside_it() -> None:
    folder = paths.resources() / "fonts"
    assert {path.name for path in folder.glob("*.ttf")} == {*fonts.READING, *fonts.REST}
    for family in {path.name.split("-")[0] for path in folder.glob("*.ttf")}:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / f"OFL-{family}.txt").read_text(encoding="utf-8")


def test_a_missing_font_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(FileNotFoundError, match="SourceSerifPro-Regular"):
        fonts.load_reading_fonts()
