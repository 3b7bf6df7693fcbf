"""What the tests of the window share: a text to read, the look it is read in, and patience without sleeping."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QPalette
from PySide6.QtWidgets import QApplication

from leeswijzer.desktop.theme import fonts, style
from leeswijzer.desktop.theme.tokens import Theme, load
from leeswijzer.text.document import Block, BlockKind, Document

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let through what the offscreen platform says of every window that is shown, and of every list that drops down."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support"))


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> None:
    """The typefaces of the program, registered once."""
    fonts.load_reading_fonts()
    fonts.load_rest()


@pytest.fixture
def theme(qapp: QApplication, faces: None) -> Iterator[Theme]:
    """The light paper, worn by the whole program while the test runs."""
    before = QPalette(qapp.palette()), qapp.font(), qapp.styleSheet()
    light = load("light")
    style.apply(qapp, light)
    yield light
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyleSheet(before[2])


@pytest.fixture(autouse=True)
def pointer_away(qapp: QApplication) -> None:
    """Where one test left the pointer, another one's window may appear."""
    QCursor.setPos(QPoint(5_000, 5_000))


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    """Makes a document of blocks: paragraphs as strings, others as (kind, words), an empty line between them.

    ``before`` stands above the first block and belongs to none, as a date line does.
    """

    def make(*blocks: str | tuple[BlockKind, str], before: str = "") -> Document:
        text, made = before, []
        for each in blocks:
            kind, words = each if isinstance(each, tuple) else (BlockKind.PARAGRAPH, each)
            if text:
                text += "\n\n"
            level = 2 if kind is BlockKind.HEADING else 0
            made.append(Block(kind, len(text), len(text) + len(words), level))
            text += words
        return Document(text, tuple(made), language="nl")

    return make
