"""Saves notes from the window as a file of the reader's choice."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from leeswijzer.desktop.file_name import file_name
from leeswijzer.lesson.reader import Lesson

if TYPE_CHECKING:
    from leeswijzer.study.session import StudySession


def ask_where(parent: QWidget, lesson: Lesson) -> Path | None:
    """Ask for a file; its ending says what kind it is to be. None where the reader thought better of it."""
    translate = QCoreApplication.translate
    kinds = (
        (translate("NoteExport", "Markdown"), "md"),
        (translate("NoteExport", "Web page"), "html"),
        (translate("NoteExport", "PDF"), "pdf"),
        (translate("NoteExport", "Table (CSV)"), "csv"),
        (translate("NoteExport", "Web annotations"), "jsonld"),
    )
    filters = [f"{words} (*.{ending})" for words, ending in kinds]
    suggested = str(Path.home() / f"{file_name(lesson.opening.title)}.md")
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
    """Writes the notes whose ids are in ``only`` to ``target``; for the worker's thread.

    Raises KnownError ``export-kind``, ``export-not-written``.
    """
    from leeswijzer.desktop import pdf  # what knows Qt is read in the window's thread: see `modules`

    def write(session: "StudySession") -> Path:
        # Not needed before the reader asks for it; the renderers take their time to import.
        from leeswijzer.exchange.formats import RENDERERS, Writer, export
        from leeswijzer.exchange.notebook import Notebook, notebook_of

        def of_chosen(render: Callable[[Notebook], bytes]) -> Writer:
            def write_chosen(session: "StudySession", lesson: Lesson, path: Path) -> None:
                notebook = notebook_of(session, lesson)
                chosen = tuple(each for each in notebook.annotations if each.id in only)
                path.write_bytes(render(replace(notebook, annotations=chosen)))

            return write_chosen

        renderers = {**RENDERERS, ".pdf": pdf.render}
        return export(session, lesson, target, {ending: of_chosen(render) for ending, render in renderers.items()})

    return write
