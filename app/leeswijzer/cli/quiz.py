"""``leeswijzer quiz``: the questions of a lesson out to Moodle's formats, and in from them."""

import sys
from collections.abc import Iterable
from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.exchange.quiz_files import read_questions, write_drafts, write_questions
from leeswijzer.lesson.problems import Problem, Severity
from leeswijzer.lesson.reader import read_lesson


def run(arguments: list[str], home: Path) -> int:
    """Do it, print the file's path, and what could not go along; 1 where whole questions of a file were left out."""
    parser = command_parser("quiz", "Write the questions of a lesson for Moodle, or read questions from there.")
    actions = parser.add_subparsers(dest="action", required=True, metavar="export | import")
    outward = actions.add_parser("export", help="write the questions of a lesson (.gift, .xml)")
    outward.add_argument("lesson", metavar="LESSON", help="an id, a folder or a .lesson file")
    inward = actions.add_parser("import", help="read questions (.gift, .xml) as drafts of a quiz.toml")
    inward.add_argument("file", metavar="FILE", type=Path, help="a GIFT or Moodle XML file")
    for action in (outward, inward):
        action.add_argument("--to", metavar="FILE", type=Path, required=True, help="the file to write")
    options = parser.parse_args(arguments)
    if options.action == "export":
        problems = write_questions(read_lesson(options.lesson, home), options.to)
        _tell(problems)
    else:
        imported = read_questions(options.file)
        problems = imported.problems
        # Told first: where nothing is left to write, these say why.
        _tell(problems)
        write_drafts(imported, options.file.name, options.to)
        print(f"{len(imported.drafts)} question(s); each needs its evidence from the text.", file=sys.stderr)
    print(options.to)
    return 1 if any(problem.severity is Severity.ERROR for problem in problems) else 0


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)
