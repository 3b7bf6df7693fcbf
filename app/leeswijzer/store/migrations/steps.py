"""The versions of the database, in order; importing them does not import Alembic.

They are listed by hand, so that a wheel and a frozen binary hold them without any looking around on disk. A new version
is a module of `versions` with an ``upgrade(op)`` that uses Alembic's operations (``op.batch_alter_table`` changes a
table that holds data), and one line here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leeswijzer.store.migrations.versions import v0001_reading, v0002_annotations, v0003_quiz

if TYPE_CHECKING:
    from alembic.operations import Operations


@dataclass(frozen=True, slots=True)
class Step:
    """What brings a database from version ``number - 1`` to ``number``."""

    number: int
    upgrade: "Callable[[Operations], None]"


STEPS: Sequence[Step] = (
    Step(1, v0001_reading.upgrade),
    Step(2, v0002_annotations.upgrade),
    Step(3, v0003_quiz.upgrade),
)
HEAD = STEPS[-1].number
"""The version that this program writes and reads (``PRAGMA user_version``)."""
