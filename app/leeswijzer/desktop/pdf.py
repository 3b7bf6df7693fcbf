"""Notes as a PDF for printing: A4, in the program's own type."""

import os
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from leeswijzer.desktop.theme.fonts import SANS, load_reading_fonts, load_rest, reading_font
from leeswijzer.exchange import html
from leeswijzer.exchange.notebook import Notebook, notebook_of
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.session import StudySession

_MARGINS = QMarginsF(22, 20, 22, 20)
"""Millimetres."""

_STYLE = f"""
h1, h2, h3 {{ font-family: "{SANS}"; font-weight: 600; }}
blockquote {{ margin: 14px 24px 2px 24px; }}
p {{ line-height: 135%; }}
.about {{ font-family: "{SANS}"; font-size: 11px; color: #555555; }}
"""


def write(session: StudySession, lesson: Lesson, path: Path) -> None:
    """Write the notes of ``lesson`` to ``path``. Raises OSError where that cannot be, KnownError as the notes do."""
    application = _application()
    draw(notebook_of(session, lesson), path)
    del application


def draw(notebook: Notebook, path: Path) -> None:
    """Draw the pages. Needs a `QGuiApplication`; raises OSError where ``path`` cannot be written."""
    with path.open("wb"):
        pass  # Qt would say nothing of a folder that is missing or closed
    writer = QPdfWriter(str(path))
    writer.setTitle(notebook.title)
    writer.setCreator("Leeswijzer")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, _MARGINS, QPageLayout.Unit.Millimeter
        )
    )
    document = QTextDocument()
    document.setDefaultFont(reading_font(15))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(html.body(notebook))
    document.print_(writer)


def _application() -> QGuiApplication | None:
    """The application that type needs, where the window has not made one; to be held while drawing."""
    if QGuiApplication.instance() is not None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    load_reading_fonts()
    load_rest()
    return application
