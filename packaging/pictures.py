"""Draws the pictures of the help and of the README from the real window, in both languages.

``python packaging/pictures.py`` (run by `dev.py pictures`) writes them to ``resources/help``. They show the bundled
lesson; after a change of the look they are drawn anew on purpose, and looked at.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "app"))

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage

    from leeswijzer.desktop.furnishing import Furnishing

LANGUAGES = ("nl", "en")
TARGET = ROOT / "resources" / "help"
WIDE = 660
"""Pixels of a picture in the help: as wide as its column."""

PAGE = (1040, 700)
"""Pixels of the window of which the help shows a part of the page."""

ROOM = (88 + WIDE, 720)
"""The same where it shows a room: as wide as the picture, beside the rail."""

LOW_ROOM = (88 + WIDE, 500)
"""The same for a room that stretches from its top to its foot."""

README = (1366, 768)

_SHADES = 3
"""Colours that are nearly the same that a picture keeps."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The part of a screen of the tour that a chapter of the help shows, in pixels of the window."""

    screen: str
    window: tuple[int, int]
    part: "Callable[[Furnishing], QRect]"


def main(_arguments: Sequence[str] = ()) -> int:
    """Draw all of them and print their paths."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # the same letters on every machine
    from leeswijzer.desktop import tour

    for language in LANGUAGES:
        for window in (PAGE, ROOM, LOW_ROOM):
            parts = {picture.screen: picture.part for picture in PICTURES if picture.window == window}
            screens = [screen for screen in tour.SCREENS if screen.name in parts]
            for screen, furnishing in tour.visit(screens, size=window, language=language):
                part = parts[screen.name](furnishing).intersected(furnishing.window.rect())
                _write(furnishing.window.grab(part).toImage(), TARGET / language / f"{screen.name}.png")
    reading = [screen for screen in tour.SCREENS if screen.name == "term"]
    for _screen, furnishing in tour.visit(reading, size=README, language="nl"):
        _write(furnishing.window.grab().toImage(), TARGET / "reading.png")
    return 0


def _write(image: "QImage", path: Path) -> None:
    """Write ``image`` in 256 of its colours: a third of the bytes, and it looks the same."""
    from PySide6.QtGui import QImage, QImageWriter

    path.parent.mkdir(exist_ok=True)
    seen = Counter(memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I"))
    small = image.convertToFormat(QImage.Format.Format_Indexed8, _palette(seen))
    writer = QImageWriter(str(path))
    writer.setCompression(100)
    if not writer.write(small):
        raise OSError(f"{path}: {writer.errorString()}")
    print(path.relative_to(ROOT), f"{path.stat().st_size // 1024} KB")


def _palette(seen: "Counter[int]") -> list[int]:
    """The 256 colours there is most of, of colours that are nearly the same (their upper four bits) only a few."""
    shades = Counter[int]()
    chosen = []
    for color, _count in seen.most_common():
        kind = color & 0xF0F0F0
        if shades[kind] < _SHADES:
            shades[kind] += 1
            chosen.append(color)
    return chosen[:256]


def _card(furnishing: "Furnishing") -> "QRect":
    """The open card with some of the text around it."""
    from leeswijzer.desktop.floating import FloatingCard

    card = next(card for card in furnishing.window.findChildren(FloatingCard) if card.isVisible())
    surface = card.surface().translated(card.pos())
    left = furnishing.window.page.mapTo(furnishing.window, furnishing.window.page.column().topLeft()).x() - 20
    return _rect(left, surface.top() - 24, surface.height() + 100)


def _margin(furnishing: "Furnishing") -> "QRect":
    """The first paragraphs with their highlights and the signs beside them."""
    page, window = furnishing.window.page, furnishing.window
    first = page.washes("annotations")[0]
    at = window.rect_on_page(page.rect_of(first.start, first.end))
    return _rect(at.left() - 20, at.top() - 24, 220)


def _side(furnishing: "Furnishing") -> "QRect":
    """Map and timeline, with the edge of the text."""
    window = furnishing.window
    return _rect(window.width() - WIDE, 0, furnishing.side.height() * 6 // 10)


def _room(height: int) -> "Callable[[Furnishing], QRect]":
    """The upper part of a room, so many pixels high."""

    def part(furnishing: "Furnishing") -> "QRect":
        room = furnishing.window.rect_of(furnishing.window.room_widget(furnishing.rooms.current))
        return _rect(room.left(), room.top(), height)

    return part


def _rect(left: int, top: int, height: int) -> "QRect":
    from PySide6.QtCore import QRect

    return QRect(left, top, WIDE, height)


PICTURES = (
    Picture("term", PAGE, _card),
    Picture("place", PAGE, _side),
    Picture("notes", PAGE, _margin),
    Picture("answer", ROOM, _room(640)),
    Picture("card", LOW_ROOM, _room(500)),
    Picture("search", ROOM, _room(360)),
)
"""In the order of the help's chapters."""


if __name__ == "__main__":
    sys.exit(main())
