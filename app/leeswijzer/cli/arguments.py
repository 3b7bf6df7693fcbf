"""What the commands share in reading their arguments."""

from argparse import ArgumentParser, ArgumentTypeError


def command_parser(name: str, description: str) -> ArgumentParser:
    """A parser for the command ``name``; ``--home`` was taken out before it runs, and stands here for the help."""
    parser = ArgumentParser(prog=f"leeswijzer {name}", description=description, allow_abbrev=False)
    parser.add_argument("--home", metavar="DIR", help="the folder of your own data")
    return parser


def size(text: str) -> tuple[int, int]:
    """``WIDTHxHEIGHT`` in pixels, both from 200 to 8000."""
    width, _by, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and all(200 <= int(side) <= 8000 for side in (width, height))):
        raise ArgumentTypeError(f"{text} is not a size such as 1280x800, from 200 to 8000 pixels a side")
    return int(width), int(height)
