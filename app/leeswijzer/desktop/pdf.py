"""Writes notes and results as a PDF with text that can be searched and copied; works with and without a window."""

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from leeswijzer import __version__
from leeswijzer.desktop.theme.fonts import SANS, SERIF, load_reading_fonts, load_rest, reading_font
from leeswijzer.desktop.theme.tokens import load
from leeswijzer.errors import KnownError
from leeswijzer.exchange import handout
from leeswijzer.exchange.handout import Headings
from leeswijzer.exchange.html import body, title_of
from leeswijzer.exchange.notebook import Notebook, notebook_of
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.session import StudySession

_MARGIN = 3.0  # millimetres; QTextDocument keeps another 20 free, and puts the number of the page there
_DPI = 96  # at which the sizes of type are those of the screen
_TYPE = 14  # pixels at that resolution: 10.5 points


def write(session: StudySession, lesson: Lesson, path: Path) -> None:
    """Write the notes of ``lesson`` to ``path``. Raises KnownError where they cannot be read, OSError for the file."""
    path.write_bytes(render(notebook_of(session, lesson)))


def render(*notebooks: Notebook) -> bytes:
    """The PDF of ``notebooks``, on A4. Raises KnownError ``export-not-written`` where Qt cannot draw it."""
    return printed(title_of(notebooks), body(*notebooks))


def printed(title: str, html: str) -> bytes:
    """The PDF of what stands in the body of an HTML page. Raises KnownError ``export-not-written`` as `render` does."""
    application = _application()
    loop = QEventLoop()  # in the worker's thread a long document has timers to start, which nothing there could hold
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator(f"Leeswijzer {__version__}")
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    writer.setPageLayout(layout)
    _document(html).print_(writer)
    buffer.close()
    del loop, application
    data = bytes(buffer.data().data())
    if not data.startswith(b"%PDF"):
        raise KnownError("export-not-written", path="PDF", reason="")
    return data


def render_handout(lesson: Lesson, notebook: Notebook, headings: Headings) -> bytes:
    """The PDF of a lesson to hand out, on A4. Raises KnownError ``export-not-written`` as `render` does."""
    return printed(notebook.title, handout.body(lesson, notebook, headings))


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(reading_font(_TYPE))
    document.setDefaultStyleSheet(_style())
    document.setHtml(html)
    return document


def _style() -> str:
    """Only what QTextDocument knows of CSS; the papers' own colours, as on the screen."""
    light = load("light")
    colors = "\n".join(
        f"span.{name}, .{name} blockquote {{ background-color: {light.color(f'highlight_{name}')}; }}"
        for name in ("important", "question", "disagree", "vocabulary")
    )
    return f"""
        body {{ font-family: '{SERIF}'; color: {light.color("text")}; }}
        h1 {{ font-size: 24px; font-weight: 600; }}
        h2, h3 {{ font-family: '{SANS}'; font-weight: 600; font-size: 17px; margin: 28px 0 0 0; }}
        h3 {{ font-size: 15px; margin-top: 22px; }}
        strong {{ font-weight: 600; }}
        p {{ margin: 4px 0 4px 0; }}
        blockquote {{ margin: 22px 0 0 0; }}
        sup {{ font-family: '{SANS}'; font-size: 14px; font-weight: 600; color: {light.color("accent")}; }}
        .about {{ font-family: '{SANS}'; font-size: 12px; color: {light.color("text_soft")}; margin: 2px 0 6px 0; }}
        {colors}
    """


def _application() -> QGuiApplication | None:
    """One to draw with, where the program runs without a window; to be kept until the drawing is done."""
    if QGuiApplication.instance() is not None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["leeswijzer"])
    load_reading_fonts()
    load_rest()
    return application
