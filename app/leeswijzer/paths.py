"""Where things are on disk: the program's resources, the seed texts, the bundled lessons and the reader's own data.

The only file that knows this, for the three ways the program is run: from a checkout, installed from a wheel, and
frozen into a binary.
"""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
HOME_VARIABLE = "LEESWIJZER_HOME"


def resources() -> Path:
    """The folder of lessons, map data, icons, themes, translations, fonts, help and schemas."""
    return _data_root() / "resources"


def seeds() -> Path:
    """The folder of source texts exactly as they were received."""
    return _data_root() / "seeds"


def bundled_lessons() -> Path:
    """The folder with one folder per lesson that comes with the program."""
    return resources() / "lessons"


def home(override: Path | None = None) -> Path:
    """The folder of the reader's own data: ``override``, else LEESWIJZER_HOME, else the user's data folder.

    It need not exist yet.
    """
    if override is not None:
        return override.expanduser()
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path  # late: needed only where nobody named a folder

    return user_data_path("leeswijzer", appauthor=False)


def library(home: Path) -> Path:
    """The folder of lessons that the reader added: each a folder or a ``.lesson`` named after its id."""
    return home / "lessons"


def _data_root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "leeswijzer" / "_data"
    # An editable install leaves stale copies under _data, so a checkout goes first.
    checkout = PACKAGE.parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "resources").is_dir():
        return checkout
    return PACKAGE / "_data"
