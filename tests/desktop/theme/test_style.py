import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.theme import style
from leeswijzer.desktop.theme.gallery import Gallery
from leeswijzer.desktop.theme.tokens import MIN_TARGET, PAPERS, Theme, load

# The offscreen platform says this of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(params=PAPERS)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load(request.param)


@pytest.fixture
def dressed(qapp: QApplication, theme: Theme) -> Iterator[QApplication]:
    before = QPalette(qapp.palette()), qapp.font(), qapp.styleSheet()
    style.apply(qapp, theme)
    yield qapp
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyleSheet(before[2])


def test_the_sheet_has_no_open_ends(theme: Theme) -> None:
    sheet = style.style_sheet(theme)
    rules = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert "$" not in rules
    assert rules.count("{") == rules.count("}")
    assert theme.palette.accent in rules


def test_every_picture_the_sheet_names_exists(theme: Theme) -> None:
    named = re.findall(r'url\("([^"]+)"\)', style.style_sheet(theme))
    assert named
    assert [path for path in named if not Path(path).is_file()] == []


def test_no_colour_is_written_into_the_sheet_itself() -> None:
    sheets = [style.style_sheet(load(paper)) for paper in PAPERS]
    colors = [set(re.findall(r"#[0-9a-f]{6}\b", sheet)) for sheet in sheets]
    for paper, found in zip(PAPERS, colors, strict=True):
        assert found <= set(load(paper).palette)


def test_applying_reaches_style_palette_and_font(dressed: QApplication, theme: Theme) -> None:
    assert dressed.font().family() == "Source Sans Pro"
    assert dressed.palette().color(QPalette.ColorRole.Window).name() == theme.palette.desk
    assert style.palette(theme).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name() == (
        theme.palette.disabled
    )


def test_a_button_is_drawn_in_the_colours_of_its_role(dressed: QApplication, theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    button.setProperty("role", "primary")
    qtbot.addWidget(button)
    button.resize(80, 32)
    assert button.grab().toImage().pixelColor(QPoint(40, 16)).name() == theme.palette.accent


def test_the_keyboard_draws_a_ring_and_moves_nothing(dressed: QApplication, theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    size = field.sizeHint()
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(field.hasFocus)
    assert field.sizeHint() == size
    picture = field.grab().toImage()
    edge = {picture.pixelColor(x, picture.height() // 2).name() for x in (0, 1)}
    assert edge == {theme.palette.focus}


def test_everything_to_click_is_large_enough(dressed: QApplication, theme: Theme, qtbot: QtBot) -> None:
    gallery = Gallery(theme)
    qtbot.addWidget(gallery)
    gallery.show()
    qtbot.waitExposed(gallery)
    found = gallery.findChildren(QPushButton)
    assert len(found) > 10
    assert [button.text() for button in found if min(button.width(), button.height()) < MIN_TARGET] == []


def test_what_floats_has_the_shadow_of_the_theme(theme: Theme, qtbot: QtBot) -> None:
    card = QFrame()
    qtbot.addWidget(card)
    style.lift(card, theme)
    effect = card.graphicsEffect()
    assert isinstance(effect, QGraphicsDropShadowEffect)
    assert effect.color() == style.qcolor(theme, "shadow")
    assert 0 < effect.color().alpha() < 255


@pytest.mark.parametrize(
    ("scheme", "paper"),
    [(Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light"), (Qt.ColorScheme.Unknown, "light")],
)
def test_the_systems_choice_names_a_paper(scheme: Qt.ColorScheme, paper: str) -> None:
    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
            return scheme

    class DressedApp:
        def styleSheet(self) -> str:  # noqa: N802
            return style.style_sheet(load("sepia"))

        def styleHints(self) -> Hints:  # noqa: N802
            return Hints()

    assert style.system_paper(DressedApp()) == paper


@pytest.mark.parametrize("paper", ["light", "dark"])
def test_before_the_program_is_dressed_the_systems_own_colours_name_the_paper(paper: str) -> None:
    class UndressedApp:
        def styleSheet(self) -> str:  # noqa: N802
            return ""

        def palette(self) -> QPalette:
            return style.palette(load(paper))

    assert style.system_paper(UndressedApp()) == paper
