"""Runs the steps that a database lacks, in one transaction that is kept whole or undone whole."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import NullPool, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from leeswijzer.errors import LeeswijzerError
from leeswijzer.store.layout import APPLICATION_ID
from leeswijzer.store.migrations.steps import Step


class MigrationFaultError(LeeswijzerError):
    """A step left rows that point nowhere: a mistake in the step, so nothing of it was kept."""


def upgrade(path: Path, steps: Sequence[Step]) -> None:
    """Bring the database at ``path``, which nobody else has open, to the last of ``steps``.

    Whatever a step raises passes on, and the database stays as it was. Foreign keys are off meanwhile, as changing a
    table in SQLite means dropping it, and are checked before the end (sqlite.org/lang_altertable.html, section 7).
    """
    from alembic.migration import MigrationContext  # late: the import takes longer than opening a database that is new
    from alembic.operations import Operations

    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    event.listen(engine, "connect", _leave_transactions_to_us)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.connect() as connection, connection.begin():
        version = connection.scalar(text("PRAGMA user_version")) or 0
        operations = Operations(MigrationContext.configure(connection, opts={"transactional_ddl": True}))
        for step in steps:
            if step.number > version:
                step.upgrade(operations)
        if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
            raise MigrationFaultError(f"rows without the row they belong to, after version {steps[-1].number}")
        # Both stand in the header of the file, so they are part of the transaction as well.
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
        connection.execute(text(f"PRAGMA user_version = {steps[-1].number}"))


def _leave_transactions_to_us(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # The driver's own handling begins no transaction before DDL, so a failed step would stay half done.
    connection.isolation_level = None
