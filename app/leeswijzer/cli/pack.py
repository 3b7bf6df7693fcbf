"""``leeswijzer pack``: a lesson's folder in one file, once it holds no mistakes."""

import sys
from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.lesson.archive import pack
from leeswijzer.lesson.reader import read_lesson


def run(arguments: list[str], home: Path) -> int:
    """Write the archive and print its path; raises KnownError where the lesson has mistakes or cannot be written."""
    parser = command_parser("pack", "Put a lesson's folder into one .lesson file.")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder that holds lesson.toml")
    parser.add_argument("target", metavar="FILE", type=Path, help="the file to write, such as my-lesson.lesson")
    options = parser.parse_args(arguments)
    lesson = read_lesson(options.folder, home)
    print(pack(options.folder, options.target))
    print(f"{lesson.opening.title} is packed.", file=sys.stderr)
    return 0
