"""What a file is called that is made of a lesson, where the reader has not said otherwise."""

import re

LONGEST = 80
"""Characters; with folder and ending it stays within what every system takes."""

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def file_name(title: str) -> str:
    """``title`` as a name of a file without its ending, on any system; "text" where nothing of it can stand there."""
    words = " ".join(_UNFIT.sub(" ", title).split())
    return words[:LONGEST].strip(" .") or "text"
