"""What went wrong in SQLite or the file system, told as known errors: the one place that reads their codes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, EFBIG, EIO, ENOSPC
from pathlib import Path

from leeswijzer.errors import KnownError

_CODES = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_BUSY: "database-locked",
    sqlite3.SQLITE_LOCKED: "database-locked",
    sqlite3.SQLITE_READONLY: "home-read-only",
    sqlite3.SQLITE_PERM: "home-read-only",
    sqlite3.SQLITE_CANTOPEN: "home-read-only",
    sqlite3.SQLITE_CORRUPT: "database-damaged",
    sqlite3.SQLITE_NOTADB: "database-damaged",
    sqlite3.SQLITE_IOERR: "disk-trouble",
}
_CODES_OF_FILES = {ENOSPC: "disk-full", EDQUOT: "disk-full", EFBIG: "disk-full", EIO: "disk-trouble"}
_PRIMARY = 0xFF
"""An extended result code holds its primary code in the low byte (sqlite.org/rescode.html)."""


def primary_code(error: BaseException) -> int:
    """SQLite's primary result code behind ``error`` (its own, or wrapped by SQLAlchemy); 0 where there is none."""
    inner = getattr(error, "orig", None) or error
    return getattr(inner, "sqlite_errorcode", 0) & _PRIMARY


def known_failure(error: BaseException, path: Path) -> KnownError | None:
    """What the reader can do something about in ``error``, which came up while using ``path``; None for a bug."""
    reason = str(getattr(error, "orig", None) or error)
    if isinstance(error, OSError):
        code = _CODES_OF_FILES.get(error.errno or 0, "home-read-only")
        return KnownError(code, path=str(path), reason=error.strerror or reason)
    code_of_sqlite = primary_code(error)
    if code_of_sqlite in _CODES:
        return KnownError(_CODES[code_of_sqlite], path=str(path), reason=reason)
    return None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what goes wrong inside with ``path`` as a KnownError where it is one; anything else passes as it is."""
    try:
        yield
    except KnownError:
        raise
    except Exception as error:
        known = known_failure(error, path)
        if known is None:
            raise
        raise known from error
