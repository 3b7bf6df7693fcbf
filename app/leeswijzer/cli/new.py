"""``leeswijzer new``: the folder of a lesson around a text, to be filled in."""

import sys
from pathlib import Path

from leeswijzer.cli.arguments import command_parser
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
    print(options.folder)
    print(
        f"{opening.title} ({opening.language}) is a lesson now. Fill in its files, see it with "
        f"“leeswijzer {options.folder}”, and find mistakes with “leeswijzer check {options.folder}”.",
        file=sys.stderr,
    )
    return 0
