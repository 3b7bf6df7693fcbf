"""The reader's data as one file: copies on request and every day, and the way back from one of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from leeswijzer.errors import KnownError
from leeswijzer.store.copies import Contents, check_copy, connect, copy_database
from leeswijzer.store.damage import find_damage, set_aside
from leeswijzer.store.failures import told
from leeswijzer.store.layout import backups_path, database_path, make_folder, moment_of, stamp
from leeswijzer.store.migrations.steps import HEAD
from leeswijzer.store.presence import opening

if TYPE_CHECKING:
    from leeswijzer.store.database import Store

DAYS_KEPT = 7
WEEKS_KEPT = 4
_NAME = re.compile(r"(?P<kind>daily|before-migration|before-restore)-(?P<stamp>\d{8}T\d{6}\.\d{6}Z)\.sqlite3")


class BackupKind(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """An automatic copy: ``size`` in bytes; ``problem`` is what is wrong with it, and then it has no contents."""

    path: Path
    kind: BackupKind
    made: datetime
    size: int
    schema: int | None
    counts: Mapping[str, int] = field(default_factory=dict)
    problem: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore brought back, and where what was there before is kept (None where there was nothing)."""

    contents: Contents
    kept: Path | None


def make_backup(store: "Store", target: Path) -> Path:
    """Write all of ``store`` to the one file ``target``, checked; it moves to another machine as it is.

    Raises KnownError: ``backup-target`` where the folder is missing or closed, or the file is the database itself,
    and whatever the disk has to say; an older file at ``target`` is replaced only by a sound copy.
    """
    if not target.parent.is_dir() or target.is_dir() or target.absolute() == store.path.absolute():
        raise KnownError("backup-target", path=str(target))
    try:
        copy_database(store.path, target)
    except KnownError as error:
        if error.code == "home-read-only":
            raise KnownError("backup-target", path=str(target)) from error
        raise
    return target


def keep_daily_copy(store: "Store", now: datetime | None = None) -> Path | None:
    """Make the day's automatic copy when the newest is older than a day; drop those not `worth_keeping`.

    None where there was no need. Raises KnownError where the copy cannot be made; then no older copy is dropped.
    """
    now = now or datetime.now(UTC)
    copies = {made: path for kind, made, path in _named(store.home) if kind is BackupKind.DAILY}
    if copies and timedelta(0) <= now - max(copies) < timedelta(days=1):
        return None
    target = automatic_copy(store.home, BackupKind.DAILY, now)
    kept = worth_keeping([*copies, now])
    with told(target):
        for made, path in copies.items():
            if made not in kept:
                path.unlink(missing_ok=True)
    return target


def worth_keeping(moments: Iterable[datetime]) -> set[datetime]:
    """The last copy of each of the newest seven days that have one, and of each of the four weeks before those."""
    days: dict[object, datetime] = {}
    weeks: dict[object, datetime] = {}
    for moment in sorted(moments, reverse=True):
        day, week = moment.date(), moment.isocalendar()[:2]
        if day in days or len(days) < DAYS_KEPT:
            days.setdefault(day, moment)
        elif week in weeks or len(weeks) < WEEKS_KEPT:
            weeks.setdefault(week, moment)
    return {*days.values(), *weeks.values()}


def automatic_copy(home: Path, kind: BackupKind, now: datetime | None = None) -> Path:
    """Copy the database of ``home`` into its folder of copies, under a name that says why and when."""
    folder = backups_path(home)
    make_folder(folder)
    target = folder / f"{kind}-{stamp(now)}.sqlite3"
    copy_database(database_path(home), target)
    return target


def list_backups(home: Path) -> list[BackupInfo]:
    """The automatic copies of ``home``, the newest first, each opened and checked."""
    return [_look(kind, made, path) for kind, made, path in _named(home)]


def last_good_copy(home: Path, newest_schema: int) -> BackupInfo | None:
    """The copy to go on from after damage: the newest sound one that this program can read.

    What the reader once replaced on purpose (`BackupKind.BEFORE_RESTORE`) comes only when there is nothing else.
    """
    for kind, made, path in sorted(_named(home), key=lambda found: found[0] is BackupKind.BEFORE_RESTORE):
        info = _look(kind, made, path)
        if info.schema is not None and info.schema <= newest_schema:
            return info
    return None


def restore_backup(home: Path, path: Path) -> Restored:
    """Put the copy at ``path`` in the place of the database of ``home``, which must not be open anywhere.

    What is there is kept first: as a copy, or set aside where it is damaged. Raises KnownError: ``database-in-use``,
    ``backup-newer``, what `check_copy` raises, and what the disk has to say; then everything is as it was.
    """
    found = check_copy(path)
    if found.schema > HEAD:
        raise KnownError("backup-newer", path=str(path), schema=found.schema, known=HEAD)
    make_folder(home)
    with opening(home) as turn:
        turn.require_alone()
        kept = _keep_present(home)
        restored = copy_database(path, database_path(home))
        # From here on this is the copy to go back to, should the disk fail before tomorrow.
        automatic_copy(home, BackupKind.DAILY)
    return Restored(restored, kept)


def _keep_present(home: Path) -> Path | None:
    database = database_path(home)
    if not database.exists():
        return None
    if find_damage(home) is not None:
        return set_aside(home)
    kept = automatic_copy(home, BackupKind.BEFORE_RESTORE)
    # A log that stayed behind would be played into the restored file and ruin it.
    with closing(connect(database)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    return kept


def _named(home: Path) -> Sequence[tuple[BackupKind, datetime, Path]]:
    found = [
        (BackupKind(match["kind"]), moment_of(match["stamp"]), path)
        for path in backups_path(home).glob("*.sqlite3")
        if (match := _NAME.fullmatch(path.name))
    ]
    return sorted(found, key=lambda each: each[1], reverse=True)


def _look(kind: BackupKind, made: datetime, path: Path) -> BackupInfo:
    size = path.stat().st_size
    try:
        inside = check_copy(path)
    except KnownError as problem:
        return BackupInfo(path, kind, made, size, None, problem=problem)
    return BackupInfo(path, kind, made, size, inside.schema, inside.counts)
