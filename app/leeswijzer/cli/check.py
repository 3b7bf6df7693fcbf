"""``leeswijzer check``: every problem of a lesson, one a line, as FILE:LINE or FILE: path.to.key."""

import sys
from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.lesson.checker import check
from leeswijzer.lesson.problems import Severity


def run(arguments: list[str], home: Path) -> int:
    """Print them, with the names of files as they are inside the lesson; 1 where there are any but warnings."""
    parser = command_parser("check", "Print every problem of a lesson. Warnings alone leave the exit code at 0.")
    parser.add_argument("lesson", metavar="FOLDER", help="a lesson's folder (or a .lesson file, or an id)")
    options = parser.parse_args(arguments)
    problems = check(options.lesson, home)
    for problem in problems:
        print(problem)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    print(f"{options.lesson}: {errors} problem(s), {warnings} warning(s)", file=sys.stderr)
    return 1 if errors else 0
