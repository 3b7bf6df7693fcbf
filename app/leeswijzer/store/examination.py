"""Looks a home over for the doctor: is there a database, is it sound, how large is it, which copies are there."""

import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from leeswijzer.errors import KnownError
from leeswijzer.store.backup import BackupInfo, list_backups
from leeswijzer.store.copies import Contents, connect, contents
from leeswijzer.store.damage import Damage, find_damage
from leeswijzer.store.failures import told
from leeswijzer.store.layout import DATABASE, database_path


@dataclass(frozen=True, slots=True)
class Examination:
    """What a home holds. ``size`` is in bytes, with the log; ``contents`` is None where they cannot be read.

    ``integrity`` is what is wrong with the database (None: sound, or there is none), ``problem`` what kept it from
    being looked at, ``set_aside`` the damaged databases of earlier days.
    """

    home: Path
    exists: bool
    writable: bool
    size: int
    contents: Contents | None
    integrity: Damage | None
    problem: KnownError | None
    backups: tuple[BackupInfo, ...]
    set_aside: tuple[Path, ...]

    @property
    def schema(self) -> int | None:
        """The version of the database; None where it cannot be read."""
        return self.contents.schema if self.contents else None

    @property
    def sound(self) -> bool:
        """Whether there is nothing to worry about."""
        return self.integrity is None and self.problem is None


def examine(home: Path) -> Examination:
    """Look ``home`` over; nothing in it is made, moved or repaired."""
    path = database_path(home)
    inside, integrity, problem = None, None, None
    exists = path.is_file()
    if exists:
        try:
            integrity = find_damage(home)
            if integrity is None:
                with told(path), closing(connect(path)) as connection:
                    inside = contents(connection)
        except KnownError as error:
            problem = error
    return Examination(
        home=home,
        exists=exists,
        writable=_writable(next(folder for folder in (home, *home.absolute().parents) if folder.exists())),
        size=sum(file.stat().st_size for file in home.glob(f"{DATABASE}*")),
        contents=inside,
        integrity=integrity,
        problem=problem,
        backups=tuple(list_backups(home)),
        set_aside=tuple(sorted(home.glob("leeswijzer.damaged-*.sqlite3"))),
    )


def _writable(folder: Path) -> bool:
    # Where the system can say it of the user that the process acts as, rather than of who started it.
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
