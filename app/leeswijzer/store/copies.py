"""Whole copies of a database in one file: made from one moment, checked before they count, and put in place at once."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from leeswijzer.errors import KnownError
from leeswijzer.store.failures import primary_code, told
from leeswijzer.store.layout import APPLICATION_ID, make_private, settle

PATIENCE = 5.0
"""Seconds to wait for a lock of another connection."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: its version, and how many rows each table has."""

    schema: int
    counts: Mapping[str, int]


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Open the database at ``path``, which must be there, with transactions left to the caller.

    Nothing in a file from elsewhere may run code: its schema is not trusted.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def contents(connection: sqlite3.Connection) -> Contents:
    """What the database behind ``connection`` holds; tables of search indexes are left out, as they repeat others."""
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name"
    ).fetchall()
    counts = {}
    for (name,) in tables:
        quoted = name.replace('"', '""')
        (counts[name],) = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()  # noqa: S608 - quoted above
    return Contents(schema, counts)


def check_copy(path: Path) -> Contents:
    """Read the whole of ``path`` and say what it holds.

    Raises KnownError: ``backup-missing``, ``backup-not-ours`` (some other file), ``backup-damaged``.
    """
    if not path.is_file():
        raise KnownError("backup-missing", path=str(path))
    try:
        with closing(connect(path, "ro")) as connection:
            (owner,) = connection.execute("PRAGMA application_id").fetchone()
            if owner != APPLICATION_ID:
                raise KnownError("backup-not-ours", path=str(path))
            found = [line for (line,) in connection.execute("PRAGMA integrity_check(1)")]
            if found != ["ok"] or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise KnownError("backup-damaged", path=str(path), reason=found[0])
            return contents(connection)
    except sqlite3.DatabaseError as error:
        code = {sqlite3.SQLITE_NOTADB: "backup-not-ours", sqlite3.SQLITE_CORRUPT: "backup-damaged"}
        raise KnownError(
            code.get(primary_code(error), "backup-unreadable"), path=str(path), reason=str(error)
        ) from error


def copy_database(source: Path, target: Path) -> Contents:
    """Copy the database at ``source`` to the one file ``target``, which is replaced only once the copy is sound.

    Others may go on writing meanwhile: the copy is of one moment. Raises KnownError where it cannot be made; then
    nothing of it is left and ``target`` is as it was.
    """
    part = target.with_name(f"{target.name}.part")
    with told(target):
        try:
            part.unlink(missing_ok=True)
            make_private(part)
            expected = _pour(source, part)
            if check_copy(part) != expected:
                raise KnownError("backup-damaged", path=str(part), reason="rows are missing")
            settle(part)
            part.replace(target)
            settle(target.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return expected


def _pour(source: Path, part: Path) -> Contents:
    with closing(connect(source)) as original, closing(connect(part)) as copy:
        # The read transaction holds the moment, so that the rows counted are the rows copied.
        original.execute("BEGIN")
        expected = contents(original)
        original.backup(copy)
        # The copy carries the original's WAL mode, which would ask for companions beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
    return expected
