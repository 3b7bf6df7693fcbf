"""The kinds of file that notes and cards go out to, by the ending of the file's name."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from leeswijzer.errors import KnownError
from leeswijzer.exchange import apkg, csv, html, jsonld, markdown
from leeswijzer.exchange.notebook import Notebook, notebook_of
from leeswijzer.exchange.target import by_ending, write_whole
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.session import StudySession


class Renderer(Protocol):
    """Turns any number of notebooks into a file to be read."""

    def __call__(self, *notebooks: Notebook) -> bytes:
        """The whole file."""


Writer = Callable[[StudySession, Lesson, Path], None]
"""Writes what a reader has of a lesson to a file; raises KnownError or OSError where it cannot."""


RENDERERS: Mapping[str, Renderer] = {".md": markdown.render, ".html": html.render, ".csv": csv.render}


def of_notes(render: Callable[[Notebook], bytes], read: Callable[[StudySession, Lesson], Notebook]) -> Writer:
    """Writes what ``render`` makes of the notebook that is ``read``."""

    def write(session: StudySession, lesson: Lesson, path: Path) -> None:
        path.write_bytes(render(read(session, lesson)))

    return write


WRITERS: Mapping[str, Writer] = {
    **{ending: of_notes(render, notebook_of) for ending, render in RENDERERS.items()},
    ".jsonld": of_notes(jsonld.render, notebook_of),
    ".apkg": apkg.write,
}
"""Those that need no window; who has one adds what is drawn (``{**WRITERS, ".pdf": …}``)."""


def export(session: StudySession, lesson: Lesson, target: Path, writers: Mapping[str, Writer] = WRITERS) -> Path:
    """Write ``target`` as its ending says; what was there is replaced only once the new file is whole.

    Raises KnownError: ``export-kind``, ``export-not-written``.
    """
    writer = by_ending(writers, target, "export-kind")
    return write_whole(target, lambda part: writer(session, lesson, part))


def export_notebooks(
    notebooks: Sequence[Notebook], target: Path, renderers: Mapping[str, Callable[..., bytes]]
) -> Path:
    """Write the notes of several lessons to ``target``, one lesson after another.

    Raises what `export` does, and KnownError ``export-nothing`` where there are none.
    """
    if not notebooks:
        raise KnownError("export-nothing")
    render = by_ending(renderers, target, "export-kind")
    return write_whole(target, lambda part: part.write_bytes(render(*notebooks)))
