import shutil
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from errno import ENOSPC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.errors import KnownError
from leeswijzer.store import copies
from leeswijzer.store.backup import (
    BackupKind,
    automatic_copy,
    keep_daily_copy,
    list_backups,
    make_backup,
    restore_backup,
    worth_keeping,
)
from leeswijzer.store.copies import check_copy
from leeswijzer.store.database import OpenedState, Store
from leeswijzer.store.layout import BACKUPS, DATABASE
from leeswijzer.store.migrations.steps import HEAD

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


def code_of(action, *arguments) -> str:
    with pytest.raises(KnownError) as caught:
        action(*arguments)
    assert str(caught.value) != caught.value.code
    return caught.value.code


# One file, on request


def test_a_backup_is_one_private_file_that_holds_everything(store, put, tmp_path, ask):
    put(store, "paper", "dark")
    target = tmp_path / "my.sqlite3"
    assert make_backup(store, target) == target
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert ask(target, "SELECT key, value FROM settings") == [("paper", '"dark"')]
    assert check_copy(target).schema == HEAD
    assert check_copy(target).counts["settings"] == 1
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("my")) == ["my.sqlite3"]


def test_a_backup_is_of_one_moment_while_others_write(store, put, tmp_path):
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(lambda: [put(store, f"key-{number}", number) for number in range(100)])
        counts = []
        for turn in range(5):
            make_backup(store, tmp_path / f"{turn}.sqlite3")
            counts.append(check_copy(tmp_path / f"{turn}.sqlite3").counts["settings"])
        writing.result()
    assert counts == sorted(counts)


def test_a_backup_replaces_an_older_one(store, put, tmp_path, ask):
    target = make_backup(store, tmp_path / "my.sqlite3")
    put(store, "paper", "dark")
    make_backup(store, target)
    assert ask(target, "SELECT count(*) FROM settings") == [(1,)]


def test_places_where_no_backup_can_go(store, tmp_path):
    assert code_of(make_backup, store, tmp_path / "no" / "such.sqlite3") == "backup-target"
    assert code_of(make_backup, store, tmp_path) == "backup-target"
    assert code_of(make_backup, store, store.path) == "backup-target"


def test_a_folder_that_one_may_not_write_in(store, unwritable):
    assert code_of(make_backup, store, unwritable / "my.sqlite3") == "backup-target"


def test_a_backup_that_fails_leaves_the_older_one(store, put, tmp_path, monkeypatch, ask):
    target = make_backup(store, tmp_path / "my.sqlite3")
    put(store, "paper", "dark")

    def full(_path: Path) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(copies, "settle", full)
    assert code_of(make_backup, store, target) == "disk-full"
    assert ask(target, "SELECT count(*) FROM settings") == [(0,)]
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_that_lacks_rows_does_not_count(store, put, tmp_path, monkeypatch):
    put(store, "paper", "dark")
    pour = copies._pour

    def lose_a_row(source: Path, part: Path) -> copies.Contents:
        expected = pour(source, part)
        return copies.Contents(expected.schema, {**expected.counts, "settings": 2})

    monkeypatch.setattr(copies, "_pour", lose_a_row)
    assert code_of(make_backup, store, tmp_path / "my.sqlite3") == "backup-damaged"
    assert not (tmp_path / "my.sqlite3").exists()


# Every day


def test_a_copy_is_made_once_a_day(store):
    assert keep_daily_copy(store, NOON) is not None
    assert keep_daily_copy(store, NOON + timedelta(hours=23)) is None
    assert keep_daily_copy(store, NOON + timedelta(hours=24)) is not None
    assert [info.made for info in list_backups(store.home)] == [NOON + timedelta(hours=24), NOON]


def test_a_clock_that_was_set_back_does_not_stop_the_copies(store):
    keep_daily_copy(store, NOON + timedelta(days=400))
    assert keep_daily_copy(store, NOON) is not None


def test_a_hundred_days_leave_seven_days_and_four_weeks(store):
    first = keep_daily_copy(store, NOON)
    for day in range(1, 100):
        name = first.name.replace("20260115", f"{NOON + timedelta(days=day):%Y%m%d}")
        shutil.copy(first, first.with_name(name))
    before_restore = automatic_copy(store.home, BackupKind.BEFORE_RESTORE, NOON)
    last = NOON + timedelta(days=100)
    keep_daily_copy(store, last)
    daily = [info.made for info in list_backups(store.home) if info.kind is BackupKind.DAILY]
    assert daily[:7] == [last - timedelta(days=day) for day in range(7)]
    assert len(daily) == 11
    assert len({moment.isocalendar()[:2] for moment in daily[7:]}) == 4
    assert before_restore.exists()


@given(st.lists(st.integers(0, 400 * 24).map(lambda hours: NOON - timedelta(hours=hours)), min_size=1))
def test_what_is_kept_is_bounded_and_holds_the_newest(moments):
    kept = worth_keeping(moments)
    assert max(moments) in kept
    assert kept <= set(moments)
    assert len(kept) <= 11
    days = {moment.date() for moment in moments}
    assert len(kept) >= min(len(days), 7)
    assert worth_keeping(kept) == kept


def test_files_that_are_no_copies_are_neither_listed_nor_dropped(store):
    keep_daily_copy(store, NOON)
    letter = store.home / BACKUPS / "daily-letter.sqlite3"
    letter.write_text("a letter", encoding="utf-8")
    keep_daily_copy(store, NOON + timedelta(days=90))
    assert letter.exists()
    assert letter not in [info.path for info in list_backups(store.home)]


def test_a_copy_that_cannot_be_read_is_listed_with_its_problem(store):
    copy = keep_daily_copy(store, NOON)
    copy.write_text("a letter " * 100, encoding="utf-8")
    (info,) = list_backups(store.home)
    assert info.problem.code == "backup-not-ours"
    assert (info.schema, info.counts) == (None, {})
    assert info.size == 900


def test_a_home_without_copies_has_none(home):
    assert list_backups(home) == []


# The way back


@pytest.fixture
def sepia_backup(closed_home, tmp_path):
    with Store.open(closed_home) as store:
        return make_backup(store, tmp_path / "sepia.sqlite3")


def test_a_backup_moves_everything_to_another_machine(sepia_backup, tmp_path, kept):
    other = tmp_path / "other"
    restored = restore_backup(other, sepia_backup)
    assert restored.kept is None
    assert restored.contents.counts["settings"] == 1
    with Store.open(other) as store:
        assert store.opened.state is OpenedState.OK
        assert kept(store) == {"paper": "sepia"}
        assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_restoring_keeps_what_was_there(sepia_backup, closed_home, put, kept):
    with Store.open(closed_home) as store:
        put(store, "paper", "dark")
    restored = restore_backup(closed_home, sepia_backup)
    with Store.open(closed_home) as store:
        assert kept(store) == {"paper": "sepia"}
    restore_backup(closed_home, restored.kept)
    with Store.open(closed_home) as store:
        assert kept(store) == {"paper": "dark"}


def test_restoring_over_a_damaged_database_sets_it_aside(sepia_backup, closed_home, kept):
    (closed_home / DATABASE).write_text("a letter", encoding="utf-8")
    restored = restore_backup(closed_home, sepia_backup)
    assert restored.kept.read_text(encoding="utf-8") == "a letter"
    with Store.open(closed_home) as store:
        assert kept(store) == {"paper": "sepia"}


def test_after_a_restore_the_restored_data_are_what_damage_falls_back_on(sepia_backup, closed_home, put, kept):
    with Store.open(closed_home) as store:
        put(store, "paper", "dark")
        keep_daily_copy(store)
    restore_backup(closed_home, sepia_backup)
    (closed_home / DATABASE).write_bytes(b"")
    with Store.open(closed_home) as store:
        assert kept(store) == {"paper": "sepia"}


def test_nothing_is_restored_under_an_open_store(store, tmp_path):
    target = make_backup(store, tmp_path / "my.sqlite3")
    assert code_of(restore_backup, store.home, target) == "database-in-use"


def test_files_that_cannot_be_restored_change_nothing(sepia_backup, closed_home, ask, tmp_path, kept):
    letter = tmp_path / "letter.sqlite3"
    letter.write_text("a letter " * 100, encoding="utf-8")
    songs = tmp_path / "songs.sqlite3"
    ask(songs, "CREATE TABLE songs (title TEXT)")
    newer = tmp_path / "newer.sqlite3"
    shutil.copy(sepia_backup, newer)
    ask(newer, f"PRAGMA user_version = {HEAD + 1}")
    damaged = tmp_path / "damaged.sqlite3"
    shutil.copy(sepia_backup, damaged)
    with damaged.open("r+b") as file:
        file.seek(4096 + 3)
        file.write(b"\xff" * 600)
    short = tmp_path / "short.sqlite3"
    short.write_bytes(sepia_backup.read_bytes()[:5000])
    before = (closed_home / DATABASE).read_bytes()
    assert code_of(restore_backup, closed_home, tmp_path / "nowhere") == "backup-missing"
    assert code_of(restore_backup, closed_home, letter) == "backup-not-ours"
    assert code_of(restore_backup, closed_home, songs) == "backup-not-ours"
    assert code_of(restore_backup, closed_home, newer) == "backup-newer"
    assert code_of(restore_backup, closed_home, damaged) == "backup-damaged"
    assert code_of(restore_backup, closed_home, short) == "backup-damaged"
    assert (closed_home / DATABASE).read_bytes() == before


def test_a_backup_that_someone_is_writing_is_told(sepia_backup, closed_home, monkeypatch):
    monkeypatch.setattr(copies, "PATIENCE", 0.01)
    with closing(sqlite3.connect(sepia_backup, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert code_of(restore_backup, closed_home, sepia_backup) == "backup-unreadable"


def test_table_names_are_quoted(closed_home, ask):
    ask(closed_home / DATABASE, 'CREATE TABLE "odd "" name" (id TEXT)')
    assert check_copy(closed_home / DATABASE).counts['odd " name'] == 0
