"""The reader's screens, the rooms and every control, compared with pictures that were looked at and found good.

A picture that is meant to change is drawn anew with LEESWIJZER_RENEW_GOLDENS=1; look at it before it is kept. One that
fails leaves what it drew, and what differs, in build/goldens.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops
from pixelmatch.contrib.PIL import pixelmatch
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from leeswijzer import paths
from leeswijzer.desktop.theme import gallery
from leeswijzer.store.glance import glance
from leeswijzer.study.session import open_session
from leeswijzer.text.marks import Layer

if TYPE_CHECKING:
    from conftest import Program

GOLDENS = Path(__file__).parents[1] / "goldens"
FAILED = Path(__file__).parents[2] / "build" / "goldens"
RENEW = "LEESWIJZER_RENEW_GOLDENS"

COLOR = 0.1  # how far two pixels may differ, from 0 to 1, by how different they look
SHARE = 0.002  # of the pixels may differ further than that: the edges of letters, by version of Qt

pytestmark = [
    pytest.mark.journey,
    pytest.mark.qt_log_ignore("propagateSizeHints"),
    pytest.mark.skipif(
        not (paths.bundled_lessons() / "irak-coalitie").is_dir(), reason="a copy without the article that is drawn"
    ),
]


def reading(program: "Program") -> None:
    program.page.scroll_to(0)


def further(program: "Program") -> None:
    program.page.scroll_to(program.page.shown.blocks[6].start)


def term(program: "Program") -> None:
    mark = next(each for each in program.marks(Layer.GLOSSARY) if each.id == "coalitie")
    program.page.bring_into_view(mark.start, mark.end)
    program.furnishing.glossary.open_at(mark)


def find(program: "Program") -> None:
    program.furnishing.reading.open_find()
    program.furnishing.find.set_words("leger")
    program.page.setFocus()  # no caret that blinks


def settings(program: "Program") -> None:
    program.furnishing.above_page.press("page")


SCREENS = (reading, further, term, find, settings)


@pytest.mark.parametrize("paper", ["light", "dark"])
def test_the_screens_look_as_they_did(
    start_program: Callable[..., "Program"], reader_home: Path, tmp_path: Path, paper: str
) -> None:
    offscreen()
    with open_session(reader_home) as session:
        session.preferences.change(paper=paper, language="en", motion="reduced", hints=3)
    assert glance(reader_home).settings["paper"] == paper
    program = start_program()
    program.window.resize(1366, 768)
    program.window.splitter.setSizes([921, 360])
    wrong = []
    for screen in SCREENS:
        screen(program)
        program.rest()
        QApplication.processEvents()
        picture = tmp_path / f"reader-{screen.__name__}-{paper}.png"
        # The page with what floats over it, or the card alone where it stands beside the page.
        card = program.furnishing.page_settings
        shown = (
            card.surface().adjusted(4, 4, -4, -4).translated(card.pos())
            if card.isVisible()
            else program.window.rect_of(program.page)
        )
        assert program.window.grab(shown).save(str(picture))
        if difference := compare(picture):
            wrong.append(difference)
        program.furnishing.card.close_card()
        program.furnishing.page_settings.close_card()
        program.furnishing.find.close_bar()
        program.page.clear_selection()
    assert not wrong, f"{'; '.join(wrong)}. Look into {FAILED}; {RENEW}=1 keeps what is drawn now."


@pytest.fixture(autouse=True)
def _no_caret_blinks(qapp: QApplication) -> Iterator[None]:
    flashing = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(flashing)


ROOMS = ("quiz", "review", "notes", "settings")
"""Those that look the same on every day, before anything was done in them."""


@pytest.mark.parametrize("paper", ["light", "dark"])
def test_the_rooms_look_as_they_did(
    start_program: Callable[..., "Program"], reader_home: Path, tmp_path: Path, paper: str
) -> None:
    offscreen()
    with open_session(reader_home) as session:
        session.preferences.change(paper=paper, language="nl", motion="reduced", hints=3)
    program = start_program()
    program.window.resize(1366, 768)
    wrong = []
    for room in ROOMS:
        program.furnishing.show_room(room)
        program.rest()
        picture = tmp_path / f"room-{room}-{paper}.png"
        assert at_rest(program, room).save(str(picture))
        if difference := compare(picture):
            wrong.append(difference)
    assert not wrong, f"{'; '.join(wrong)}. Look into {FAILED}; {RENEW}=1 keeps what is drawn now."


def test_every_control_looks_as_it_did_on_every_paper(look_as_before: None, tmp_path: Path) -> None:
    offscreen()
    wrong = [difference for picture in gallery.draw(tmp_path) if (difference := compare(picture))]
    assert not wrong, f"{'; '.join(wrong)}. Look into {FAILED}; {RENEW}=1 keeps what is drawn now."


def at_rest(program: "Program", room: str) -> QImage:
    """The room once it looks the same twice: what arrives late, and what that moves, is in its place then."""
    seen: list[QImage] = []

    def still() -> bool:
        seen.append(program.window.grab(program.window.rect_of(program.window.room_widget(room))).toImage())
        return len(seen) > 1 and seen[-1] == seen[-2]

    program.bot.waitUntil(still, timeout=20_000)
    return seen[-1]


def offscreen() -> QApplication:
    """The application; skips where it draws on a real screen, whose letters are others."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if app.platformName() != "offscreen":
        pytest.skip("drawn on the offscreen platform only")
    return app


def compare(picture: Path) -> str:
    """What is wrong with ``picture``, in words; nothing where it looks as it did."""
    golden = GOLDENS / picture.name
    if os.environ.get(RENEW) == "1":
        GOLDENS.mkdir(exist_ok=True)
        with Image.open(picture) as drawn:
            # A page has few colours; a palette of them keeps the picture a third as large.
            drawn.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(golden, optimize=True)
        return ""
    if not golden.is_file():
        return f"{picture.name} has never been kept"
    with Image.open(picture) as drawn, Image.open(golden) as kept:
        now, then = drawn.convert("RGBA"), kept.convert("RGBA")
    if now.size != then.size:
        keep(picture.name, now)
        return f"{picture.name} is {now.size} and was {then.size}"
    if strongly_other(now, then) <= SHARE * now.width * now.height:
        return ""  # the comparison below counts fewer, and takes seconds
    difference = Image.new("RGBA", now.size)
    count = pixelmatch(now, then, difference, threshold=COLOR, includeAA=False)
    share = count / (now.width * now.height)
    if share <= SHARE:
        return ""
    keep(picture.name, now)
    keep(f"difference-{picture.name}", difference)
    return f"{picture.name} differs in {100 * share:.2f} % of its pixels"


def strongly_other(now: Image.Image, then: Image.Image) -> int:
    """How many pixels differ by more than 17 of 255 in any channel: all that `COLOR` can count are among them."""
    channels = ImageChops.difference(now.convert("RGB"), then.convert("RGB")).split()
    strongest = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    return sum(strongest.histogram()[18:])


def keep(name: str, picture: Image.Image) -> None:
    FAILED.mkdir(parents=True, exist_ok=True)
    picture.save(FAILED / name)
