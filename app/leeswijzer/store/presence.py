"""Who uses a home: processes open it one after another, and files are replaced only while nobody has it open.

The locks are SQLite's own, on two empty databases that are never written: they work alike on every system, between
processes and between threads, and end with the process that held them, even one that was killed.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from leeswijzer.errors import KnownError
from leeswijzer.store.failures import primary_code, told
from leeswijzer.store.layout import OPENING, PRESENCE, make_private

PATIENCE = 10.0
"""Seconds to wait while another process opens the same home; its longest work is a migration."""


class Presence:
    """The sign that somebody has a home open; given up by `leave`."""

    def __init__(self, home: Path) -> None:
        self._connection = _connect(home / PRESENCE, PATIENCE)
        # A read inside a transaction holds a SHARED lock until the transaction ends.
        self._connection.execute("BEGIN")
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def leave(self) -> None:
        """Give the sign up; more than once does no harm."""
        self._connection.close()


class Turn:
    """The right to open a home, held by one at a time; ``alone`` says that nobody has it open."""

    def __init__(self, home: Path) -> None:
        self._home = home
        # While a turn lasts nobody else asks for this, so only a presence can be in the way.
        self._solitude = _connect(home / PRESENCE, 0)
        self.alone = self._ask_for_solitude()

    def require_alone(self) -> None:
        """Raise KnownError ``database-in-use`` where somebody else has the home open."""
        if not self.alone:
            raise KnownError("database-in-use", path=str(self._home))

    def stay(self) -> Presence:
        """Have the home open from here on; this turn is alone no longer."""
        self.end()
        self.alone = False
        return Presence(self._home)

    def end(self) -> None:
        """Give up solitude."""
        self._solitude.close()

    def _ask_for_solitude(self) -> bool:
        try:
            self._solitude.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if primary_code(error) != sqlite3.SQLITE_BUSY:
                raise
            return False
        return True


@contextmanager
def opening(home: Path) -> Iterator[Turn]:
    """Wait for the turn to open ``home``, a folder that is there.

    Raises KnownError ``database-locked`` where others take longer than `PATIENCE`, and what the disk has to say.
    """
    with told(home), ExitStack() as stack:
        queue = stack.enter_context(closing(_connect(home / OPENING, PATIENCE)))
        queue.execute("BEGIN EXCLUSIVE")
        turn = Turn(home)
        stack.callback(turn.end)
        yield turn


def _connect(file: Path, timeout: float) -> sqlite3.Connection:
    make_private(file)
    if file.stat().st_size:
        # Whatever got into a file that is never written would keep the reader out for ever.
        os.truncate(file, 0)
    return sqlite3.connect(file, timeout=timeout, isolation_level=None, check_same_thread=False)
