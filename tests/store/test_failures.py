import errno
import sqlite3
from pathlib import Path

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.messages import MESSAGES
from leeswijzer.store import failures
from leeswijzer.store.failures import known_failure, told


def failing(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (failing(sqlite3.SQLITE_FULL), "disk-full"),
        (failing(sqlite3.SQLITE_IOERR_WRITE), "disk-trouble"),
        (failing(sqlite3.SQLITE_BUSY_SNAPSHOT), "database-locked"),
        (failing(sqlite3.SQLITE_READONLY_DBMOVED), "home-read-only"),
        (failing(sqlite3.SQLITE_CORRUPT_VTAB), "database-damaged"),
        (OSError(errno.ENOSPC, "full"), "disk-full"),
        (OSError(errno.EDQUOT, "quota"), "disk-full"),
        (PermissionError(errno.EACCES, "no"), "home-read-only"),
        (OSError(errno.EROFS, "read-only"), "home-read-only"),
        (OSError(errno.EIO, "input/output"), "disk-trouble"),
    ],
)
def test_failures_that_a_reader_can_do_something_about(error, code):
    known = known_failure(error, Path("home"))
    assert known.code == code
    assert "home" in str(known)


@pytest.mark.parametrize("error", [failing(sqlite3.SQLITE_ERROR), sqlite3.ProgrammingError("closed"), LookupError()])
def test_bugs_stay_bugs(error):
    assert known_failure(error, Path("home")) is None
    with pytest.raises(type(error)) as caught, told(Path("home")):
        raise error
    assert caught.value is error


def test_a_known_error_passes_as_it_is():
    error = KnownError("disk-full", path="x")
    with pytest.raises(KnownError) as caught, told(Path("home")):
        raise error
    assert caught.value is error


def test_every_code_has_its_wording():
    assert {*failures._CODES.values()} <= MESSAGES.keys()
