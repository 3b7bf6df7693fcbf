"""``leeswijzer attempts``: the finished attempts at a lesson's quiz, as a table or as xAPI statements."""

from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.cli.home_session import opened
from leeswijzer.exchange.quiz_files import write_attempts
from leeswijzer.lesson.reader import read_lesson


def run(arguments: list[str], home: Path) -> int:
    """Write the file and print its path; raises KnownError where it cannot be written."""
    parser = command_parser("attempts", "Write the finished attempts at a lesson's quiz to a file.")
    parser.add_argument("lesson", metavar="LESSON", help="an id, a folder or a .lesson file")
    parser.add_argument("--to", metavar="FILE", type=Path, required=True, help="a table (.csv) or xAPI (.json)")
    options = parser.parse_args(arguments)
    lesson = read_lesson(options.lesson, home)
    with opened(home) as session:
        write_attempts(lesson, session.quiz.attempts(lesson.id), options.to)
    print(options.to)
    return 0
