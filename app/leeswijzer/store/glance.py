"""What the first paint needs of the reader's data, read with nothing but the standard library.

SQLAlchemy's import alone takes longer than the first paint may; here a few rows are read in a few milliseconds, nothing
is written, and whatever is wrong gives the defaults: `leeswijzer.store.database` opens the same file soon after and
tells.
"""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from leeswijzer.store.layout import database_path

if TYPE_CHECKING:  # only where a text was edited
    from leeswijzer.text.anchor import Anchor

_PATIENCE = 0.1
"""Seconds to wait for a lock; in WAL mode a reader waits only while another process recovers a log."""


class GlancedPosition(NamedTuple):
    """Where a lesson was left: ``offset`` in code points of the document with ``fingerprint``, and its words there."""

    fingerprint: str
    offset: int
    exact: str
    prefix: str
    suffix: str

    @property
    def anchor(self) -> "Anchor | None":
        """The words at the offset with those around them; None at the very end of a text."""
        if not self.exact:
            return None
        from leeswijzer.text.anchor import Anchor

        return Anchor(self.exact, self.prefix, self.suffix, self.offset, self.offset + len(self.exact))


class Glance(NamedTuple):
    """Settings by key (`leeswijzer.study.settings` checks them) and positions by lesson.

    ``last_lesson`` is what opens the lesson that was read last: an id or a path.
    """

    settings: Mapping[str, object] = MappingProxyType({})
    last_lesson: str | None = None
    positions: Mapping[str, GlancedPosition] = MappingProxyType({})


def glance(home: Path) -> Glance:
    """Read what is stored in ``home``; the defaults where that cannot be read, for whatever reason."""
    path = database_path(home)
    # A clean database on a medium that cannot be written has no log, and no room for SQLite to make one beside it:
    # only `immutable` reads that.
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        try:
            return _read(f"{path.absolute().as_uri()}?{mode}")
        except (sqlite3.Error, OSError, ValueError):
            continue
    return Glance()


def _read(address: str) -> Glance:
    with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        settings = {key: json.loads(value) for key, value in connection.execute("SELECT key, value FROM settings")}
        last = connection.execute(
            "SELECT place FROM lessons WHERE last_read_at IS NOT NULL ORDER BY last_read_at DESC, id LIMIT 1"
        ).fetchone()
        rows = connection.execute('SELECT lesson_id, fingerprint, "offset", exact, prefix, suffix FROM positions')
        positions = {lesson: GlancedPosition(*rest) for lesson, *rest in rows}
    return Glance(settings, last[0] if last else None, positions)
