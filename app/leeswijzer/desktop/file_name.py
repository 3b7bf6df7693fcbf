"""What a file is called that is made of a lesson, and where it is to stand."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

LONGEST = 80
"""Characters; with folder and ending it stays within what every system takes."""

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def file_name(title: str) -> str:
    """``title`` as a name of a file without its ending, on any system; "text" where nothing of it can stand there."""
    words = " ".join(_UNFIT.sub(" ", title).split())
    return words[:LONGEST].strip(" .") or "text"


def ask_for_file(parent: QWidget, caption: str, name: str, kind: str, ending: str) -> Path | None:
    """Ask for a file of one ``kind``, ``name`` without its ``ending`` being suggested; its path always has the ending.

    None where the reader thought better of it.
    """
    suggested = str(Path.home() / f"{name}{ending}")
    chosen, _ = QFileDialog.getSaveFileName(parent, caption, suggested, f"{kind} (*{ending})")
    if not chosen:
        return None
    target = Path(chosen)
    return target if target.suffix.lower() == ending else target.with_name(target.name + ending)
