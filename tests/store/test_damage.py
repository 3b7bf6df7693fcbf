import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from leeswijzer.errors import KnownError
from leeswijzer.store import copies
from leeswijzer.store.backup import BackupKind, automatic_copy, keep_daily_copy
from leeswijzer.store.damage import Damage, find_damage, set_aside
from leeswijzer.store.database import OpenedState, Store
from leeswijzer.store.layout import DATABASE
from leeswijzer.store.migrations.steps import HEAD, STEPS, Step

YESTERDAY = datetime.now(UTC) - timedelta(days=1)


def zero_the_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\0" * 100)


def cut_in_half(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(size // 2)


def scribble_on_a_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 + 3)
        file.write(b"\xff" * 600)


def replace_by_a_letter(path: Path) -> None:
    path.write_text("Dear reader, this is no database at all.\n" * 200, encoding="utf-8")


def empty_it(path: Path) -> None:
    path.write_bytes(b"")


def remove_it(path: Path) -> None:
    path.unlink()


WAYS = [zero_the_header, cut_in_half, scribble_on_a_page, replace_by_a_letter]


@pytest.mark.parametrize("harm", WAYS)
def test_a_damaged_database_is_kept_aside_and_the_last_copy_goes_on(closed_home, harm, kept):
    with Store.open(closed_home) as store:
        keep_daily_copy(store)
    harm(closed_home / DATABASE)
    harmed = (closed_home / DATABASE).read_bytes()
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.RESTORED
        assert store.opened.damage in {Damage.PAGES, Damage.NOT_A_DATABASE}
        assert store.opened.aside.name.startswith("leeswijzer.damaged-")
        assert store.opened.aside.read_bytes() == harmed
        assert store.opened.notice.code == "database-restored"
        assert str(store.opened.copy) in str(store.opened.notice)
        assert kept(store) == {"paper": "sepia"}
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.OK


@pytest.mark.parametrize("harm", WAYS)
def test_a_damaged_database_without_a_copy_gives_way_to_an_empty_one(closed_home, harm, kept, put):
    harm(closed_home / DATABASE)
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.ANEW
        assert store.opened.aside.exists()
        assert store.opened.notice.code == "database-started-anew"
        assert str(store.opened.aside) in str(store.opened.notice)
        assert kept(store) == {}
        put(store, "paper", "dark")


@pytest.mark.parametrize("harm", [empty_it, remove_it])
def test_a_database_that_vanished_comes_back_from_the_copy(closed_home, harm, kept):
    with Store.open(closed_home) as store:
        keep_daily_copy(store)
    harm(closed_home / DATABASE)
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.RESTORED
        assert store.opened.damage is Damage.EMPTY
        assert store.opened.notice.code == "database-restored"
        assert kept(store) == {"paper": "sepia"}


def test_an_empty_file_without_a_copy_is_a_first_start_that_was_cut_off(home):
    home.mkdir()
    (home / DATABASE).touch()
    with Store.open(home) as store:
        assert store.opened.state is OpenedState.FRESH


def test_a_database_without_a_table_is_a_first_start_that_was_cut_off(home, ask):
    home.mkdir()
    ask(home / DATABASE, "PRAGMA journal_mode = WAL")
    assert (home / DATABASE).stat().st_size > 0
    with Store.open(home) as store:
        assert store.opened.state is OpenedState.FRESH


def test_a_log_whose_database_is_gone_is_kept_and_never_played_into_the_next(home, put, kept, tmp_path):
    with Store.open(home) as store:
        put(store, "paper", "sepia")
        shutil.copy(home / f"{DATABASE}-wal", tmp_path / "log")
    (home / DATABASE).unlink()
    shutil.move(tmp_path / "log", home / f"{DATABASE}-wal")
    log = (home / f"{DATABASE}-wal").read_bytes()
    with Store.open(home) as store:
        assert store.opened.state is OpenedState.ANEW
        aside = store.opened.aside
        assert aside.with_name(f"{aside.name}-wal").read_bytes() == log
        assert kept(store) == {}


def test_the_log_of_a_damaged_database_is_kept_with_it(home, put):
    with Store.open(home) as store:
        put(store, "paper", "sepia")
        log = (home / f"{DATABASE}-wal").read_bytes()
    replace_by_a_letter(home / DATABASE)
    (home / f"{DATABASE}-wal").write_bytes(log)
    aside = set_aside(home)
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == log
    assert find_damage(home) is Damage.EMPTY


def test_there_is_nothing_to_set_aside_in_an_empty_home(tmp_path):
    assert set_aside(tmp_path) is None


def test_the_database_of_another_program_is_not_used(home, ask):
    home.mkdir()
    ask(home / DATABASE, "CREATE TABLE songs (title TEXT)", "INSERT INTO songs VALUES ('Air')")
    with Store.open(home) as store:
        assert store.opened.damage is Damage.NOT_OURS
        assert ask(store.opened.aside, "SELECT title FROM songs") == [("Air",)]


def test_damaged_copies_are_passed_over_for_an_older_sound_one(closed_home, kept):
    automatic_copy(closed_home, BackupKind.DAILY, YESTERDAY)
    newer = automatic_copy(closed_home, BackupKind.DAILY)
    scribble_on_a_page(newer)
    zero_the_header(closed_home / DATABASE)
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.RESTORED
        assert kept(store) == {"paper": "sepia"}
    assert newer.exists()


def test_copies_of_a_newer_program_are_passed_over(closed_home, ask):
    copy = automatic_copy(closed_home, BackupKind.DAILY)
    ask(copy, f"PRAGMA user_version = {HEAD + 1}")
    zero_the_header(closed_home / DATABASE)
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.ANEW


def test_what_was_once_replaced_on_purpose_comes_back_only_when_there_is_nothing_else(closed_home, put, kept):
    automatic_copy(closed_home, BackupKind.DAILY, YESTERDAY)
    with Store.open(closed_home) as store:
        put(store, "paper", "dark")
    automatic_copy(closed_home, BackupKind.BEFORE_RESTORE)
    zero_the_header(closed_home / DATABASE)
    with Store.open(closed_home) as store:
        assert kept(store) == {"paper": "sepia"}
    for copy in (closed_home / "backups").glob("daily-*"):
        copy.unlink()
    zero_the_header(closed_home / DATABASE)
    with Store.open(closed_home) as store:
        assert kept(store) == {"paper": "dark"}


def test_a_restored_copy_of_an_older_version_is_migrated(closed_home, kept):
    automatic_copy(closed_home, BackupKind.DAILY)
    zero_the_header(closed_home / DATABASE)
    steps = [*STEPS, Step(HEAD + 1, lambda op: op.execute("CREATE TABLE extra (id TEXT) STRICT"))]
    with Store.open(closed_home, steps) as store:
        assert store.opened.state is OpenedState.RESTORED
        assert store.opened.schema == HEAD + 1
        assert kept(store) == {"paper": "sepia"}


def test_a_page_that_goes_bad_while_the_program_runs_is_told_and_mended_at_the_next_start(closed_home, kept):
    with Store.open(closed_home) as store:
        keep_daily_copy(store)
    with Store.open(closed_home) as store:
        with store.reading() as session:
            page = session.scalar(text("SELECT rootpage FROM sqlite_master WHERE name = 'settings'"))
        with store.path.open("r+b") as file:
            file.seek((page - 1) * 4096)
            file.write(b"\xff" * 4096)
        with pytest.raises(KnownError) as caught:
            kept(store)
        assert caught.value.code == "database-damaged"
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.RESTORED
        assert kept(store) == {"paper": "sepia"}


def test_trouble_that_is_no_damage_is_told_as_what_it_is(closed_home, ask, monkeypatch):
    monkeypatch.setattr(copies, "PATIENCE", 0.01)
    ask(closed_home / DATABASE, "PRAGMA journal_mode = DELETE")
    with closing(sqlite3.connect(closed_home / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(KnownError) as caught:
            find_damage(closed_home)
    assert caught.value.code == "database-locked"
