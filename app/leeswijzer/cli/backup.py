"""``leeswijzer backup``: all of the reader's data in one file."""

from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.cli.home_session import opened


def run(arguments: list[str], home: Path) -> int:
    """Write the file and print its path; raises KnownError where it cannot be written."""
    parser = command_parser("backup", "Write all your data to one file, checked; restore brings it back.")
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to write; an older one is replaced")
    options = parser.parse_args(arguments)
    with opened(home) as session:
        print(session.back_up(options.file))
    return 0
