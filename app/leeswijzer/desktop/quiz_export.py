"""Saves what a quiz came to as a file of the reader's choice: the result as PDF, all attempts as a table or as xAPI."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.file_name import ask_for_file, file_name
from leeswijzer.lesson.reader import Lesson

if TYPE_CHECKING:
    from leeswijzer.study.session import StudySession

_ENDINGS = {"pdf": ".pdf", "csv": ".csv", "xapi": ".json"}


def ask_where(parent: QWidget, lesson: Lesson, kind: str) -> Path | None:
    """Ask for a file for ``kind`` (pdf, csv or xapi); None where the reader thought better of it."""
    translate = QCoreApplication.translate
    words = {
        "pdf": translate("QuizExport", "PDF"),
        "csv": translate("QuizExport", "Table (CSV)"),
        "xapi": translate("QuizExport", "xAPI statements (JSON)"),
    }
    ending = _ENDINGS[kind]
    caption, name = translate("QuizExport", "Save as a file"), f"{file_name(lesson.opening.title)} quiz"
    return ask_for_file(parent, caption, name, words[kind], ending)


def exporting(lesson: Lesson, kind: str, target: Path, title: str, page: str) -> "Callable[[StudySession], Path]":
    """Writes ``target``; for the worker's thread. ``page`` is the result as HTML, which only the PDF takes.

    Raises KnownError ``export-not-written``.
    """
    from leeswijzer.desktop import pdf  # what knows Qt is read in the window's thread: see `modules`

    def write(session: "StudySession") -> Path:
        # Not needed before the reader asks for it.
        from leeswijzer.exchange import attempts_csv, xapi
        from leeswijzer.exchange.formats import export

        def write_file(session: "StudySession", lesson: Lesson, path: Path) -> None:
            match kind:
                case "pdf":
                    data = pdf.printed(title, page)
                case "csv":
                    data = attempts_csv.render(session.quiz.attempts(lesson.id))
                case _:
                    data = xapi.render(lesson, session.quiz.attempts(lesson.id))
            path.write_bytes(data)

        return export(session, lesson, target, {_ENDINGS[kind]: write_file})

    return write
