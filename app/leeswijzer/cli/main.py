"""The command ``leeswijzer``: opens the window, or hands over to the one command that was asked for.

On the way to the window nothing is imported that it does not need; a command's module is imported when it runs.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from leeswijzer import __version__, paths
from leeswijzer.errors import KnownError

DONE, PROBLEMS, IMPOSSIBLE = 0, 1, 2
"""Exit codes: done; done, and problems were found; could not be done."""

COMMANDS = {
    "new": "begin a lesson of your own around a text",
    "inspect": "print what the program sees in a lesson",
    "check": "print every problem of a lesson",
    "pack": "put a lesson's folder into one .lesson file",
    "notes": "list, add and delete notes and highlights",
    "search": "find words in notes and lessons",
    "export": "write notes to a file (Markdown, HTML, PDF, CSV, JSON-LD), or cards to one for Anki",
    "import": "add notes from a JSON-LD file",
    "quiz": "write the questions of a lesson for Moodle, or read some from there",
    "attempts": "write the attempts at a lesson's quiz to a file: CSV or xAPI",
    "backup": "write all your data to one file",
    "restore": "put a backup in the place of your data",
    "tour": "draw every main screen of the window to pictures",
    "doctor": "look over this system, the program and the reader's data",
}
"""Each in a module of its own name beside this one, with ``run(arguments, home) -> int``."""

_MODULES = {"import": "import_notes"}
"""Those that Python keeps the name of for itself."""

_HELP = """\
usage: leeswijzer [LESSON] [--home DIR]
       leeswijzer COMMAND … [--home DIR]

Opens the window on a lesson: an id, a folder, a .lesson file or a text (.txt, .md).

commands:
{commands}

options:
  --home DIR   the folder of your own data (else LEESWIJZER_HOME, else the user's data folder)
  --version    print the version
  --help       print this; after a command, print what the command takes

Exit code: 0 done, 1 problems found, 2 cannot do it.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what ``argv`` (without the program's name; that of the process if absent) asks; return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets its number, instead of no output at all. Without a terminal
        # (a program started from a menu on some systems) there are no streams either.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _dispatch(sys.argv[1:] if argv is None else list(argv))
        if sys.stdout is not None:
            sys.stdout.flush()
    except KnownError as error:
        print(f"leeswijzer: {error}", file=sys.stderr)
        return IMPOSSIBLE
    except BrokenPipeError:
        # Who read our output has closed it. Python would complain when it closes standard output at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return IMPOSSIBLE
    except KeyboardInterrupt:
        return IMPOSSIBLE
    return code


def _dispatch(arguments: list[str]) -> int:
    override, rest = _take_home(arguments)
    home = paths.home(override)
    first = rest[0] if rest else ""
    if first in COMMANDS:
        return _run(first, rest[1:], home)
    if first in ("-h", "--help"):
        commands = "\n".join(f"  {name:<12} {summary}" for name, summary in COMMANDS.items())
        print(_HELP.format(commands=commands), end="")
        return DONE
    if first == "--version":
        print(f"leeswijzer {__version__}")
        return DONE
    if first.startswith("-"):
        raise KnownError("cli-option", option=first)
    if len(rest) > 1:
        raise KnownError("cli-too-many", word=rest[1])
    from leeswijzer.cli.window import open_window

    return open_window(first or None, home)


def _take_home(arguments: list[str]) -> tuple[Path | None, list[str]]:
    """The value of ``--home``, wherever it stands, and the other arguments."""
    home, rest = None, []
    remaining = iter(arguments)
    for argument in remaining:
        name, equals, value = argument.partition("=")
        if name != "--home":
            rest.append(argument)
            continue
        folder = value if equals else next(remaining, "")
        if not folder:
            raise KnownError("cli-home")
        home = Path(folder)
    return home, rest


def _run(name: str, arguments: list[str], home: Path) -> int:
    command = import_module(f"leeswijzer.cli.{_MODULES.get(name, name)}")
    try:
        return int(command.run(arguments, home))
    except SystemExit as stop:  # argparse, after it printed help or what is wrong with the arguments
        return stop.code if isinstance(stop.code, int) else IMPOSSIBLE
