"""Who uses a home: lets one process open it at a time, and alone where a file is to be replaced.

The lock is SQLite's own, on an empty database of its own: it works alike on every system, between processes and between
threads, and ends with the process that held it, even one that was killed.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leeswijzer.errors import KnownError
from leeswijzer.store.failures import primary_code, told
from leeswijzer.store.layout import PRESENCE, make_private

PATIENCE = 10.0
"""Seconds to wait while another process opens the same home; its longest work is a migration."""


class Presence:
    """The sign that a process has a home in use; given up by `leave`."""

    def __init__(self, home: Path) -> None:
        self._connection = _connect(home, PATIENCE)
        # A read inside a transaction holds a SHARED lock until the transaction ends.
        self._connection.execute("BEGIN")
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def leave(self) -> None:
        """Give the sign up; more than once does no harm."""
        self._connection.close()


@contextmanager
def opening(home: Path) -> Iterator[bool]:
    """Hold the right to open ``home``; True where nobody else has it in use, so that its files may be replaced.

    Raises KnownError ``database-locked`` where another process goes on opening it for `PATIENCE` seconds.
    """
    with told(home):
        connection = _connect(home, 0)
        try:
            alone = _begin(connection, "EXCLUSIVE")
            if not alone:
                # RESERVED goes together with the signs of those who are in, and keeps out whoever else is opening.
                connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")
                connection.execute("BEGIN IMMEDIATE")
            yield alone
        finally:
            connection.close()


def require_alone(alone: bool, home: Path) -> None:
    """Raise KnownError ``database-in-use`` unless ``alone``."""
    if not alone:
        raise KnownError("database-in-use", path=str(home))


def _begin(connection: sqlite3.Connection, kind: str) -> bool:
    try:
        connection.execute(f"BEGIN {kind}")
    except sqlite3.OperationalError as error:
        if primary_code(error) != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def _connect(home: Path, timeout: float) -> sqlite3.Connection:
    file = home / PRESENCE
    make_private(file)
    return sqlite3.connect(file, timeout=timeout, isolation_level=None, check_same_thread=False)
