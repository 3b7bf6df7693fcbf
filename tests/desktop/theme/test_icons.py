from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QPixmap, QRegion
from PySide6.QtSvg import QSvgRenderer

from leeswijzer import paths
from leeswijzer.desktop.theme.icons import SIZES, _drawn, app_icon, icon, names
from leeswijzer.desktop.theme.tokens import Theme, load

pytestmark = pytest.mark.usefixtures("qapp")
FRAME = {
    "viewBox": "0 0 24 24",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}


@pytest.fixture
def theme() -> Theme:
    return load("light")


def ink(picture: QPixmap) -> QRect:
    """The rectangle of what is drawn, in pixels."""
    return QRegion(picture.mask()).boundingRect()


def large(name: str, theme: Theme) -> QPixmap:
    return _drawn(name, theme, "text", (2.0,)).pixmap(QSize(24, 24), 2.0)


def test_the_icons_are_drawn_as_one_family() -> None:
    for name in names():
        file = paths.resources() / "icons" / f"{name}.svg"
        root = ET.parse(file).getroot()
        assert {key: root.get(key) for key in FRAME} == FRAME, name
        assert QSvgRenderer(str(file)).isValid(), name


def test_an_icon_fills_its_box_and_stays_inside(theme: Theme) -> None:
    for name in names():
        box = ink(large(name, theme))
        assert max(box.width(), box.height()) >= 24, name
        # Two pixels at this scale are one unit of the grid: round caps must not be cut off.
        assert QRect(2, 2, 44, 44).contains(box), name


def test_no_two_icons_look_the_same(theme: Theme) -> None:
    drawings = {name: bytes(large(name, theme).toImage().constBits()) for name in names()}
    assert len(drawings) > 60
    assert len(set(drawings.values())) == len(drawings)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_every_pixel_of_the_screen(ratio: float, theme: Theme) -> None:
    for size in SIZES:
        picture = _drawn("map", theme, "text", (1.0, ratio)).pixmap(QSize(size, size), ratio)
        assert picture.width() == round(size * ratio)
        assert picture.devicePixelRatio() == ratio
        assert ink(picture).right() > round(size * ratio) * 0.8


@pytest.mark.parametrize(
    ("mode", "state", "role"),
    [
        (QIcon.Mode.Normal, QIcon.State.Off, "text_soft"),
        (QIcon.Mode.Active, QIcon.State.Off, "text_soft"),
        (QIcon.Mode.Normal, QIcon.State.On, "accent"),
        (QIcon.Mode.Selected, QIcon.State.Off, "accent"),
        (QIcon.Mode.Disabled, QIcon.State.Off, "disabled"),
        (QIcon.Mode.Disabled, QIcon.State.On, "disabled"),
    ],
)
def test_an_icon_takes_the_colour_of_its_state(mode: QIcon.Mode, state: QIcon.State, role: str, theme: Theme) -> None:
    picture = icon("kept", theme).pixmap(QSize(24, 24), 1.0, mode, state)
    assert picture.toImage().pixelColor(12, 10).name() == theme.color(role)


def test_an_icon_follows_the_role_asked_for_and_the_paper(theme: Theme) -> None:
    for paper in (theme, load("dark")):
        drawn = icon("kept", paper, "error").pixmap(QSize(24, 24), 1.0).toImage()
        assert drawn.pixelColor(12, 10).name() == paper.palette.error


def test_an_icon_is_drawn_once(theme: Theme) -> None:
    assert icon("read", theme).cacheKey() == icon("read", load("light")).cacheKey()


def test_a_missing_icon_is_a_bug_that_shows(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icon("unicorn", theme)


def test_the_program_has_an_icon_at_every_size() -> None:
    for size in (16, 32, 256):
        picture = app_icon().pixmap(QSize(size, size), 1.0)
        assert picture.width() == size
        image = picture.toImage()
        colors = {image.pixelColor(x, y).name() for x in range(size) for y in range(0, size, size // 16)}
        assert "#12666b" in colors
        assert any(QColor(name).hue() in range(30, 46) for name in colors)
