"""Saves the open lesson as a PDF to print: its text with the reader's highlights and notes, and its terms."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leeswijzer.desktop.file_name import ask_for_file, file_name
from leeswijzer.desktop.open_lesson import OpenLesson
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.window import MainWindow
from leeswijzer.lesson.reader import Lesson

if TYPE_CHECKING:
    from leeswijzer.exchange.handout import Headings
    from leeswijzer.study.session import StudySession

_ENDING = ".pdf"


class HandingOut(QObject):
    """Asks for a file and has it written in the background."""

    saved = Signal(object)  # Path

    def __init__(self, window: MainWindow, lessons: OpenLesson, link: StudyLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._lessons, self._link = window, lessons, link

    def ask(self) -> None:
        """Ask where the handout is to stand, and write it there."""
        lesson = self._lessons.layers
        if lesson is None:
            return
        caption, name = self.tr("Save the text as a PDF"), file_name(lesson.opening.title)
        target = ask_for_file(self._window, caption, name, "PDF", _ENDING)
        if target is not None:
            self.save(target)

    def save(self, target: Path) -> None:
        """Write the handout of the open lesson to ``target``; `saved` tells when it is there."""
        from leeswijzer.exchange.handout import Headings  # nobody prints before reading

        lesson = self._lessons.layers
        if lesson is not None:
            headings = Headings(notes=self.tr("Notes"), terms=self.tr("Terms"))
            self._link.ask(_writing(lesson, headings, target), self.saved.emit)


def _writing(lesson: Lesson, headings: "Headings", target: Path) -> "Callable[[StudySession], Path]":
    """Writes ``target``; for the worker's thread. Raises KnownError ``export-not-written``."""
    from leeswijzer.desktop import pdf  # what knows Qt is read in the window's thread: see `modules`

    def write(session: "StudySession") -> Path:
        from leeswijzer.exchange.formats import export
        from leeswijzer.exchange.notebook import notebook_of

        def write_file(session: "StudySession", lesson: Lesson, path: Path) -> None:
            path.write_bytes(pdf.render_handout(lesson, notebook_of(session, lesson), headings))

        return export(session, lesson, target, {_ENDING: write_file})

    return write
