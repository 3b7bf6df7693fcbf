"""What the folder of the reader's own data holds, by name, and how its files are made: private, and safely on disk."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

from leeswijzer.errors import KnownError

DATABASE = "leeswijzer.sqlite3"
BACKUPS = "backups"
OPENING = "leeswijzer.opening.lock"
PRESENCE = "leeswijzer.open.lock"

COMPANIONS = ("-wal", "-journal", "-shm")
"""What SQLite keeps beside a database; the first may hold confirmed changes."""

APPLICATION_ID = 0x4C656573
"""``PRAGMA application_id`` of our databases: "Lees" in ASCII."""

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_STAMP = "%Y%m%dT%H%M%S.%fZ"


def database_path(home: Path) -> Path:
    """The database of ``home``."""
    return home / DATABASE


def backups_path(home: Path) -> Path:
    """The folder of automatic copies of ``home``."""
    return home / BACKUPS


def stamp(moment: datetime | None = None) -> str:
    """``moment`` (aware; now if absent) as part of a file name, in UTC: sorts by time, and has no colon."""
    return (moment or datetime.now(UTC)).astimezone(UTC).strftime(_STAMP)


def moment_of(text: str) -> datetime:
    """The inverse of `stamp`. Raises ValueError for any other text."""
    return datetime.strptime(text, _STAMP).replace(tzinfo=UTC)


def make_folder(folder: Path) -> None:
    """Make ``folder``, for its owner only, unless it is there. Raises KnownError where that cannot be."""
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise KnownError("home-not-a-folder", path=str(folder)) from error
    except OSError as error:
        raise KnownError("home-read-only", path=str(folder), reason=error.strerror or str(error)) from error


def make_private(file: Path) -> None:
    """Make ``file`` where it is missing and leave it to its owner alone; SQLite gives -wal and -shm the same mode.

    Raises OSError where that cannot be.
    """
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, PRIVATE_FILE))
    if stat.S_IMODE(file.stat().st_mode) != PRIVATE_FILE:
        file.chmod(PRIVATE_FILE)


def settle(path: Path) -> None:
    """Wait until ``path`` (a file, or a folder's list of names) is on the disk itself, for the sake of power cuts."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
