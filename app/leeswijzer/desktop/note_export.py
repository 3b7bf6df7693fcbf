"""Saves notes from the window as a file of the reader's choice."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from leeswijzer.desktop.file_name import file_name
from leeswijzer.desktop.notes.words import wording
from leeswijzer.lesson.reader import Lesson

if TYPE_CHECKING:
    from leeswijzer.study.session import StudySession


def ask_where(parent: QWidget, title: str, *, several: bool = False) -> Path | None:
    """Ask for a file, to be called after ``title``; its ending says what kind it is to be.

    Notes of ``several`` lessons are not offered as annotations, which are those of one. None where the reader thought
    better of it.
    """
    translate = QCoreApplication.translate
    kinds = [
        (translate("NoteExport", "Markdown"), "md"),
        (translate("NoteExport", "Web page"), "html"),
        (translate("NoteExport", "PDF"), "pdf"),
        (translate("NoteExport", "Table (CSV)"), "csv"),
    ]
    if not several:
        kinds.append((translate("NoteExport", "Web annotations"), "jsonld"))
    filters = [f"{words} (*.{ending})" for words, ending in kinds]
    suggested = str(Path.home() / f"{file_name(title)}.md")
    name, chosen = QFileDialog.getSaveFileName(
        parent, translate("NoteExport", "Save notes as a file"), suggested, ";;".join(filters)
    )
    if not name:
        return None
    target = Path(name)
    if not target.suffix:
        target = target.with_suffix("." + kinds[filters.index(chosen)][1])
    return target


def exporting(lesson: Lesson, target: Path, only: Collection[str]) -> "Callable[[StudySession], Path]":
    """Writes the notes on ``lesson`` whose ids are in ``only`` to ``target``; for the worker's thread.

    Raises KnownError ``export-kind``, ``export-not-written``.
    """
    from leeswijzer.desktop import pdf  # what knows Qt is read in the window's thread: see `modules`

    words = wording()

    def write(session: "StudySession") -> Path:
        # Not needed before the reader asks for it; the renderers take their time to import.
        from leeswijzer.exchange import jsonld
        from leeswijzer.exchange.formats import RENDERERS, Renderer, export, of_notes
        from leeswijzer.exchange.notebook import Notebook, notebook_of

        def read(session: "StudySession", lesson: Lesson) -> Notebook:
            return notebook_of(session, lesson, words).chosen(only)

        renderers: dict[str, Renderer] = {**RENDERERS, ".pdf": pdf.render}
        writers = {ending: of_notes(render, read) for ending, render in renderers.items()}
        return export(session, lesson, target, {**writers, ".jsonld": of_notes(jsonld.render, read)})

    return write


def exporting_collected(target: Path, only: Collection[str]) -> "Callable[[StudySession], Path]":
    """Writes the notes whose ids are in ``only`` to ``target``, whatever lesson they are on; otherwise as above."""
    from leeswijzer.desktop import pdf

    words = wording()

    def write(session: "StudySession") -> Path:
        from leeswijzer.exchange.formats import RENDERERS, export_notebooks
        from leeswijzer.exchange.notebook import notebooks_of

        notebooks = notebooks_of(session.collection.read(), session.color_names.read(), only, words)
        return export_notebooks(notebooks, target, {**RENDERERS, ".pdf": pdf.render})

    return write
