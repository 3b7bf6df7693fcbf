"""``leeswijzer export``: what the reader has of a lesson, in a file of another program's kind."""

from collections.abc import Mapping
from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.cli.home_session import opened
from leeswijzer.cli.window import qt_needed
from leeswijzer.exchange.formats import WRITERS, Writer, export
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.study.session import StudySession


def run(arguments: list[str], home: Path) -> int:
    """Write the file and print its path; raises KnownError where it cannot be written."""
    writers = all_writers()
    kinds = ", ".join(writers)
    parser = command_parser("export", f"Write the notes of a lesson, or its cards (.apkg), to a file ({kinds}).")
    parser.add_argument("lesson", metavar="LESSON", help="an id, a folder, a .lesson file or a text (.txt, .md)")
    parser.add_argument("--to", metavar="FILE", type=Path, required=True, help="its ending says what it will be")
    options = parser.parse_args(arguments)
    lesson = read_lesson(options.lesson, home)
    with opened(home) as session:
        session.annotations.reanchor(lesson.id, lesson.document)
        print(export(session, lesson, options.to, writers))
    return 0


def all_writers() -> Mapping[str, Writer]:
    """Those that need no window, and PDF, which Qt draws."""
    return {**WRITERS, ".pdf": _write_pdf}


def _write_pdf(session: StudySession, lesson: Lesson, path: Path) -> None:
    with qt_needed():
        from leeswijzer.desktop.pdf import write
    write(session, lesson, path)
