"""Opens the reader's database, whatever state it is in, and gives out units of work on it."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from leeswijzer.errors import KnownError
from leeswijzer.store.backup import BackupInfo, BackupKind, automatic_copy, last_good_copy
from leeswijzer.store.copies import PATIENCE, connect, copy_database
from leeswijzer.store.damage import Damage, find_damage, set_aside
from leeswijzer.store.examination import Examination, examine
from leeswijzer.store.failures import known_failure, told
from leeswijzer.store.layout import database_path, make_folder, make_private
from leeswijzer.store.migrations.steps import STEPS, Step
from leeswijzer.store.presence import Presence, Turn, opening

__all__ = ["Examination", "Opened", "OpenedState", "Store", "examine"]

_READING = "leeswijzer_reading"


class OpenedState(StrEnum):
    """What opening a home came to."""

    FRESH = "fresh"
    OK = "ok"
    MIGRATED = "migrated"
    RESTORED = "restored-from-copy"
    ANEW = "started-anew"


@dataclass(frozen=True, slots=True)
class Opened:
    """How a home was found: its version before and now, what was wrong with it, and what became of that.

    ``aside`` is where a damaged database is kept, ``copy`` the copy that the data come from now, or that was made
    before a migration.
    """

    home: Path
    state: OpenedState
    schema_before: int
    schema: int
    damage: Damage | None = None
    aside: Path | None = None
    copy: Path | None = None

    @property
    def notice(self) -> KnownError | None:
        """What the reader must be told (shown, not raised); None where all is as it was left."""
        if self.state is OpenedState.RESTORED:
            return KnownError("database-restored", home=str(self.home), copy=str(self.copy))
        if self.state is OpenedState.ANEW:
            return KnownError("database-started-anew", aside=str(self.aside))
        return None


class Store:
    """The reader's database of one home, open. Any thread may use it; each unit of work has a connection of its own.

    Every commit is on the disk before `unit` ends (WAL with synchronous=FULL): a confirmed change survives a killed
    program and a power cut alike. NORMAL would save one fsync a change and lose the last ones with the power.

    Connections are pooled, not made anew: when SQLite's last connection closes it writes the whole log back into the
    database, which is more work than the change itself; nor is one connection shared, as transactions of two threads
    would become one.
    """

    def __init__(self, home: Path, opened: Opened, presence: Presence) -> None:
        self.home = home
        self.path = database_path(home)
        self.opened = opened
        self._presence = presence
        self._turn = threading.RLock()
        self._writing = False
        self._engine = _make_engine(self.path)
        self._reading_engine = self._engine.execution_options(**{_READING: True})

    @classmethod
    def open(cls, home: Path, steps: Sequence[Step] = STEPS) -> "Store":
        """Open the database of ``home``, and before that make, migrate or replace it as it needs.

        Raises KnownError: ``home-read-only``, ``home-not-a-folder``, ``database-newer``, ``database-locked``,
        ``database-in-use`` (it needs repair or a migration, and another process has it open), ``disk-full``.
        """
        make_folder(home)
        with told(home), opening(home) as turn:
            opened = _prepare(home, turn, steps)
            return cls(home, opened, turn.stay())

    @contextmanager
    def unit(self) -> Iterator[Session]:
        """One unit of work that may write: all of it is kept when the block ends, or none where it raises.

        Within a process writers take turns here, in fair order; another process is waited for `PATIENCE` seconds. Units
        do not nest. Raises KnownError: ``database-locked``, ``disk-full``, ``home-read-only``, ``database-damaged``.
        """
        with self._turn:
            if self._writing:
                raise RuntimeError("a unit of work within a unit of work")
            self._writing = True
            try:
                with self._told(), Session(self._engine) as session, session.begin():
                    yield session
            finally:
                self._writing = False

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the data and waits for no writer; it must not write."""
        with self._told(), Session(self._reading_engine) as session, session.begin():
            yield session

    def close(self) -> None:
        """Close all connections, and so fold the log into the database; more than once does no harm."""
        self._engine.dispose()
        self._presence.leave()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            known = known_failure(error, self.path)
            if known is None:
                raise
            raise known from error


def _prepare(home: Path, turn: Turn, steps: Sequence[Step]) -> Opened:
    damage = find_damage(home)
    copy = aside = None
    if damage is not None:
        turn.require_alone()
        aside, copy = _replace(home, damage, steps[-1].number)
    path = database_path(home)
    make_private(path)
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        (before,) = connection.execute("PRAGMA user_version").fetchone()
    migration_copy = _migrate(home, before, turn, steps)
    if copy is not None:
        state = OpenedState.RESTORED
    elif aside is not None:
        state = OpenedState.ANEW
    elif before == 0:
        state, damage = OpenedState.FRESH, None
    else:
        state = OpenedState.OK if before == steps[-1].number else OpenedState.MIGRATED
    return Opened(home, state, before, steps[-1].number, damage, aside, copy.path if copy else migration_copy)


def _replace(home: Path, damage: Damage, newest_schema: int) -> tuple[Path | None, BackupInfo | None]:
    copy = last_good_copy(home, newest_schema)
    if damage is Damage.EMPTY and copy is None and not _has_log(home):
        return None, None
    aside = set_aside(home)
    if copy is not None:
        copy_database(copy.path, database_path(home))
    return aside, copy


def _has_log(home: Path) -> bool:
    log = database_path(home).with_name(database_path(home).name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _migrate(home: Path, before: int, turn: Turn, steps: Sequence[Step]) -> Path | None:
    path, head = database_path(home), steps[-1].number
    if before > head:
        raise KnownError("database-newer", path=str(path), schema=before, known=head)
    if before == head:
        return None
    turn.require_alone()
    copy = automatic_copy(home, BackupKind.BEFORE_MIGRATION) if before else None
    from leeswijzer.store.migrations.upgrade import upgrade  # late: a database of this version never needs it

    upgrade(path, steps)
    return copy


def _make_engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": PATIENCE, "check_same_thread": False},
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=-1,
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # The driver would begin transactions by rules of its own; `_begin` does it.
    connection.isolation_level = None
    # The schema stays trusted, unlike that of a file from elsewhere: triggers could not fill a search index otherwise.
    for pragma in ("foreign_keys = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a unit that reads and then writes could otherwise fail for what another process wrote in between.
    reading = connection.get_execution_options().get(_READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
