"""``leeswijzer new``: the folder of a lesson around a text, to be filled in."""

import sys
from pathlib import Path
from shlex import quote

from leeswijzer.cli.arguments import command_parser
from leeswijzer.errors import KnownError
from leeswijzer.lesson.beginning import begin_lesson


def run(arguments: list[str], _home: Path) -> int:
    """Make the folder and print its path; raises KnownError where the text cannot be read or the folder not made."""
    parser = command_parser("new", "Begin a lesson of your own around a text.")
    parser.add_argument("text", metavar="TEXT", type=Path, help="a text (.txt, .md); the lesson gets a copy")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder to make")
    parser.add_argument("--title", default="", help="else what the text begins with")
    parser.add_argument("--language", metavar="CODE", default="", help="of the text, such as nl; else it is guessed")
    options = parser.parse_args(arguments)
    opening = begin_lesson(options.text, options.folder, title=options.title, language=options.language)
    folder = options.folder.resolve()
    if opening.guessed_encoding:
        told = KnownError("text-encoding-guessed", path=options.text, encoding=opening.guessed_encoding)
        print(told, file=sys.stderr)
    print(folder)
    print(
        f"{opening.title} ({opening.language}) is a lesson now. Fill in the files in its folder, then:\n"
        f"  leeswijzer {quote(str(folder))}        reads it\n"
        f"  leeswijzer check {quote(str(folder))}  finds mistakes",
        file=sys.stderr,
    )
    return 0
