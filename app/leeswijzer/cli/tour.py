"""``leeswijzer tour``: every main screen of the real window as a picture, with or without a display.

With ``--gallery`` every control in every state instead, on each paper.
"""

import os
from pathlib import Path

from leeswijzer.cli.arguments import command_parser, size
from leeswijzer.cli.window import qt_needed

PAPERS = ("light", "dark", "sepia", "contrast")
LANGUAGES = ("nl", "en")


def run(arguments: list[str], _home: Path) -> int:
    """Draw the pictures and print the path of each; raises KnownError where Qt is missing or they cannot be written."""
    parser = command_parser("tour", "Draw every main screen of the window to PNG files.")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder to write the pictures to")
    parser.add_argument("--size", metavar="WxH", type=size, default=(1280, 800), help="pixels (1280x800)")
    parser.add_argument("--paper", choices=PAPERS, default="light")
    parser.add_argument("--language", choices=LANGUAGES, default="nl", help="of the window, not of the lesson")
    parser.add_argument(
        "--gallery", action="store_true", help="instead: every control in every state, one picture for each paper"
    )
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.gallery:
        with qt_needed():
            from leeswijzer.desktop.theme import gallery
        for picture in gallery.draw(options.out):
            print(picture)
        return 0
    with qt_needed():
        from leeswijzer.desktop.tour import draw
    # In a home of its own: the reader's data are neither shown nor touched.
    for picture in draw(options.out, None, options.size, options.paper, options.language):
        print(picture)
    return 0
