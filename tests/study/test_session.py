from datetime import timedelta

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.store.backup import list_backups, restore_backup
from leeswijzer.store.layout import BACKUPS, DATABASE
from leeswijzer.study.session import open_session


def test_opening_makes_the_copy_of_the_day(home, clock):
    with open_session(home, clock) as session:
        assert session.notices == ()
    with open_session(home, clock):
        pass
    assert [info.made for info in list_backups(home)] == [clock.now]
    later = clock.forward(days=2)
    open_session(home, clock).close()
    assert [info.made for info in list_backups(home)] == [later, later - timedelta(days=2)]


def test_what_happened_to_damaged_data_is_told(home, clock):
    open_session(home, clock).close()
    (home / DATABASE).write_bytes(b"")
    with open_session(home, clock) as session:
        assert [notice.code for notice in session.notices] == ["database-restored"]


def test_a_copy_that_cannot_be_made_does_not_keep_the_reader_out(home, clock):
    home.mkdir()
    (home / BACKUPS).write_text("a letter where a folder should be", encoding="utf-8")
    with open_session(home, clock) as session:
        assert [notice.code for notice in session.notices] == ["home-not-a-folder"]
        session.preferences.change(paper="dark")


def test_a_backup_brings_everything_to_another_home(session, tmp_path, clock):
    session.preferences.change(paper="dark")
    session.terms.keep("irak", "is")
    target = session.back_up(tmp_path / "mine.sqlite3")
    other = tmp_path / "other"
    restore_backup(other, target)
    with open_session(other, clock) as moved:
        assert moved.preferences.read() == session.preferences.read()
        assert moved.terms.states("irak") == session.terms.states("irak")


def test_a_home_that_cannot_be_opened(tmp_path):
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(KnownError):
        open_session(file)


def test_a_mistake_while_opening_leaves_nothing_open(home):
    def broken():
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        open_session(home, broken)
    assert [path.name for path in home.glob(f"{DATABASE}*")] == [DATABASE]
