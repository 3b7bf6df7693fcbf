"""``leeswijzer restore``: a backup in the place of the reader's present data, which are kept aside."""

import sys
from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.store.backup import restore_backup


def run(arguments: list[str], home: Path) -> int:
    """Check the file and put it in place; raises KnownError where it is no sound backup, and then nothing changed."""
    parser = command_parser("restore", "Put a backup in the place of your data. What is there now is kept aside.")
    parser.add_argument("file", metavar="FILE", type=Path)
    options = parser.parse_args(arguments)
    restored = restore_backup(home, options.file)
    for table, count in restored.contents.counts.items():
        if count:
            print(f"{table}: {count}")
    if restored.kept is not None:
        print(f"What was there before is kept: {restored.kept}", file=sys.stderr)
    return 0
