"""A page on the screen, with a text of every kind of block and marks of every layer."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.reader.page import Heading
from leeswijzer.desktop.reader.view import ReaderView
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.text.document import BlockKind, Document
from leeswijzer.text.marks import Layer, Mark, MarkIndex

PROSE = (
    "De coalitie trok zich terug uit Anbar 😀, en niemand wist of het deze keer beter zou gaan. "
    "Wie er in 2011 bij was, herinnert zich de woestijn en de lange weg naar het noorden. "
)


@pytest.fixture
def article(document_of: Callable[..., Document]) -> Document:
    """Forty paragraphs, a heading before every fourth, one caption; emoji in each paragraph."""
    blocks: list[str | tuple[BlockKind, str]] = [(BlockKind.CAPTION, "Een weg in de woestijn. Beeld AP")]
    for number in range(40):
        if number % 4 == 0:
            blocks.append((BlockKind.HEADING, f"Deel {number // 4 + 1}"))
        blocks.append(f"{number}. {PROSE * 3}".strip())
    return document_of(*blocks, before="date 2020-01")


def marks_on(document: Document) -> MarkIndex:
    """Every "coalitie" a term, "Anbar" a place, "2011" a date, the first "woestijn" a remark, "noorden" a proof."""
    found = []
    for word, layer in (
        ("coalitie", Layer.GLOSSARY),
        ("Anbar", Layer.PLACES),
        ("2011", Layer.TIMELINE),
        ("noorden", Layer.QUIZ),
    ):
        at = document.text.find(word)
        while at >= 0:
            found.append(Mark(layer, word.lower(), at, at + len(word)))
            at = document.text.find(word, at + 1)
    at = document.text.index("woestijn en")
    found.append(Mark(Layer.REMARKS, "woestijn", at, at + len("woestijn")))
    return MarkIndex(found)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, article: Document) -> ReaderView:
    """The page, 900 by 600 pixels, with its marks, and with the keyboard."""
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_document(article, Heading("Een titel", "Een deck", "januari 2020", "Foto niet opgenomen"))
    view.set_marks(marks_on(article))
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QApplication.processEvents()
    return view
