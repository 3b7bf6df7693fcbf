"""The kinds of file that notes and cards go out to, by the ending of the file's name."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from leeswijzer.errors import KnownError
from leeswijzer.exchange import apkg, csv, html, jsonld, markdown
from leeswijzer.exchange.notebook import Notebook, notebook_of
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.session import StudySession

Writer = Callable[[StudySession, Lesson, Path], None]
"""Writes what a reader has of a lesson to a file; raises KnownError or OSError where it cannot."""


def _of_notes(render: Callable[[Notebook], bytes]) -> Writer:
    def write(session: StudySession, lesson: Lesson, path: Path) -> None:
        path.write_bytes(render(notebook_of(session, lesson)))

    return write


RENDERERS: Mapping[str, Callable[[Notebook], bytes]] = {
    ".md": markdown.render,
    ".html": html.render,
    ".csv": csv.render,
    ".jsonld": jsonld.render,
}
"""What turns any notes into a file, also a few chosen ones."""

WRITERS: Mapping[str, Writer] = {
    **{ending: _of_notes(render) for ending, render in RENDERERS.items()},
    ".apkg": apkg.write,
}
"""Those that need no window; who has one adds what is drawn (``{**WRITERS, ".pdf": …}``)."""


def export(session: StudySession, lesson: Lesson, target: Path, writers: Mapping[str, Writer] = WRITERS) -> Path:
    """Write ``target`` as its ending says; what was there is replaced only once the new file is whole.

    Raises KnownError: ``export-kind``, ``export-not-written``.
    """
    writer = writers.get(target.suffix.lower())
    if writer is None:
        raise KnownError("export-kind", path=str(target), known=", ".join(writers))
    part = target.with_name(f".{target.name}.part")
    try:
        writer(session, lesson, part)
        part.replace(target)
    except OSError as error:
        raise KnownError("export-not-written", path=str(target), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target
