import sqlite3
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from leeswijzer.errors import KnownError
from leeswijzer.store import database, presence
from leeswijzer.store.database import OpenedState, Store
from leeswijzer.store.layout import DATABASE, PRESENCE
from leeswijzer.store.migrations.steps import HEAD
from leeswijzer.store.tables import SettingRow

NOW = datetime(2026, 1, 15, tzinfo=UTC)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_first_start_makes_a_home_for_its_owner_alone(home, put):
    with Store.open(home) as store:
        put(store, "paper", "sepia")
        assert store.opened.state is OpenedState.FRESH
        assert store.opened.notice is None
        assert mode(home) == 0o700
        files = {path.name: mode(path) for path in home.iterdir()}
    assert {DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"} <= files.keys()
    assert set(files.values()) == {0o600}


def test_a_database_that_others_could_read_becomes_private(closed_home):
    (closed_home / DATABASE).chmod(0o644)
    with Store.open(closed_home):
        assert mode(closed_home / DATABASE) == 0o600


def test_what_was_kept_is_there_at_the_next_start(closed_home, kept):
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.OK
        assert store.opened.schema == HEAD
        assert kept(store) == {"paper": "sepia"}


def test_closing_leaves_one_file_that_holds_everything(closed_home, ask):
    assert not (closed_home / f"{DATABASE}-wal").exists()
    assert ask(closed_home / DATABASE, "SELECT value FROM settings") == [('"sepia"',)]


def test_commits_reach_the_disk_and_keys_are_enforced(store):
    with store.unit() as session:
        found = {
            name: session.scalar(text(f"PRAGMA {name}")) for name in ("synchronous", "foreign_keys", "journal_mode")
        }
    assert found == {"synchronous": 2, "foreign_keys": 1, "journal_mode": "wal"}


def test_a_unit_that_raises_keeps_nothing(store, put, kept):
    def half(store: Store) -> None:
        with store.unit() as session:
            session.add(SettingRow(key="paper", value="dark", updated_at=NOW))
            session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        half(store)
    assert kept(store) == {}
    put(store, "paper", "light")
    assert kept(store) == {"paper": "light"}


def test_a_mistake_in_the_data_is_no_known_error(store, put):
    put(store, "paper", "dark")
    with pytest.raises(IntegrityError), store.unit() as session:
        session.add(SettingRow(key="paper", value="light", updated_at=NOW))


def test_an_error_of_the_file_system_inside_a_unit_is_not_taken_for_the_database(store):
    with pytest.raises(FileNotFoundError), store.unit():
        Path("/no/such/file").read_text(encoding="utf-8")


def test_units_do_not_nest(store):
    with store.unit(), pytest.raises(RuntimeError), store.unit():
        pass


def test_a_reading_session_does_not_wait_for_a_writer_and_sees_one_moment(store, put):
    put(store, "paper", "light")
    with store.reading() as before:
        assert before.scalar(text("SELECT value FROM settings")) == '"light"'
        put(store, "paper", "dark")
        assert before.scalar(text("SELECT value FROM settings")) == '"light"'
    with store.unit() as writer:
        writer.execute(text("DELETE FROM settings"))
        with store.reading() as reader:
            assert reader.scalar(text("SELECT value FROM settings")) == '"dark"'


def test_many_threads_lose_no_update(store):
    with store.unit() as session:
        session.add(SettingRow(key="count", value=0, updated_at=NOW))

    def count(_turn: int) -> None:
        with store.unit() as session:
            row = session.get_one(SettingRow, "count")
            row.value = row.value + 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(80)))
    with store.reading() as session:
        assert session.get_one(SettingRow, "count").value == 80


def test_closing_twice_does_no_harm(home):
    store = Store.open(home)
    store.close()
    store.close()
    assert not (home / f"{DATABASE}-wal").exists()


def test_a_moment_without_a_zone_is_refused(store):
    with pytest.raises(Exception, match="no time zone"), store.unit() as session:
        session.add(SettingRow(key="paper", value="dark", updated_at=datetime(2026, 1, 15)))  # noqa: DTZ001


# What can be in the way


def code_of_opening(home: Path) -> str:
    with pytest.raises(KnownError) as caught:
        Store.open(home)
    assert str(caught.value) != caught.value.code
    assert "{" not in str(caught.value)
    return caught.value.code


def test_a_home_that_is_a_file(tmp_path):
    file = tmp_path / "file"
    file.write_text("a letter", encoding="utf-8")
    assert code_of_opening(file) == "home-not-a-folder"
    assert code_of_opening(file / "below") == "home-not-a-folder"
    assert file.read_text(encoding="utf-8") == "a letter"


def test_a_home_that_cannot_be_written(unwritable):
    assert code_of_opening(unwritable) == "home-read-only"
    assert code_of_opening(unwritable / "below") == "home-read-only"


def test_a_database_of_a_newer_program_is_refused_and_left_alone(closed_home, ask):
    ask(closed_home / DATABASE, f"PRAGMA user_version = {HEAD + 1}")
    before = (closed_home / DATABASE).read_bytes()
    assert code_of_opening(closed_home) == "database-newer"
    assert (closed_home / DATABASE).read_bytes() == before


def test_a_database_that_another_program_holds(home, put, kept, monkeypatch):
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    with Store.open(home) as store:
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(KnownError) as caught:
                put(store, "paper", "dark")
        assert caught.value.code == "database-locked"
        put(store, "paper", "sepia")
        assert kept(store) == {"paper": "sepia"}


def test_a_full_disk_keeps_what_was_confirmed(store, put, kept):
    put(store, "paper", "dark")
    with store.reading() as session:
        pages = session.scalar(text("PRAGMA page_count"))
    with store.unit() as session:
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(KnownError) as caught:
        put(store, "window", "x" * 100_000)
    assert caught.value.code == "disk-full"
    assert kept(store) == {"paper": "dark"}


def test_an_error_that_nobody_foresaw_stays_what_it_is(store):
    with pytest.raises(OperationalError), store.unit() as session:
        session.execute(text("SELECT * FROM no_such_table"))


# Two on one home


def test_two_stores_share_a_home(store, put, kept):
    with Store.open(store.home) as second:
        assert second.opened.state is OpenedState.OK
        put(store, "paper", "dark")
        put(second, "measure", 70)
        assert kept(store) == kept(second) == {"paper": "dark", "measure": 70}
    put(store, "measure", 71)
    assert kept(store)["measure"] == 71


def test_many_first_starts_at_once_make_one_database(home, put, kept):
    gate = threading.Barrier(6)

    def start(number: int) -> OpenedState:
        gate.wait()
        with Store.open(home) as store:
            put(store, f"key-{number}", number)
            return store.opened.state

    with ThreadPoolExecutor(6) as pool:
        states = sorted(pool.map(start, range(6)))
    assert states == ["fresh", *["ok"] * 5]
    with Store.open(home) as store:
        assert len(kept(store)) == 6


def test_a_home_that_someone_goes_on_opening(home, monkeypatch):
    monkeypatch.setattr(presence, "PATIENCE", 0.01)
    home.mkdir()
    with presence.opening(home):
        assert code_of_opening(home) == "database-locked"


def test_a_file_system_that_knows_no_locks_is_told(home, monkeypatch):
    class Lockless(sqlite3.Connection):
        def execute(self, statement):
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_LOCK
            raise error

    real = presence._connect

    def connect(file, timeout):
        return sqlite3.connect(file, factory=Lockless) if file.name == PRESENCE else real(file, timeout)

    monkeypatch.setattr(presence, "_connect", connect)
    assert code_of_opening(home) == "disk-trouble"


def test_a_lock_with_rubbish_in_it_keeps_nobody_out(closed_home):
    (closed_home / PRESENCE).write_bytes(b"rubbish" * 100)
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.OK


def test_a_damaged_database_in_use_elsewhere_is_not_moved(store):
    size = store.path.stat().st_size
    with store.path.open("r+b") as file:
        file.write(b"\0" * 100)
    assert code_of_opening(store.home) == "database-in-use"
    assert store.path.stat().st_size == size
