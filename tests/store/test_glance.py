import shutil
from datetime import UTC, datetime, timedelta

import pytest

from leeswijzer.store.database import Store
from leeswijzer.store.glance import Glance, GlancedPosition, glance
from leeswijzer.store.layout import DATABASE
from leeswijzer.store.tables import LessonRow, PositionRow

NOW = datetime(2026, 1, 15, tzinfo=UTC)


@pytest.fixture
def read_home(home, put):
    with Store.open(home) as store:
        put(store, "paper", "sepia")
        put(store, "type_size", 22)
        with store.unit() as session:
            for name, read in (("old", NOW), ("new", NOW + timedelta(days=1)), ("never", None)):
                row = LessonRow(id=name, title=name, language="nl", place=name, added_at=NOW, last_read_at=read)
                session.add(row)
            session.add(
                PositionRow(
                    lesson_id="new", fingerprint="ab", offset=7, exact="e", prefix="p", suffix="s", updated_at=NOW
                )
            )
    return home


FULL = Glance({"paper": "sepia", "type_size": 22}, "new", {"new": GlancedPosition("ab", 7, "e", "p", "s")})


def test_a_glance_sees_settings_the_last_lesson_and_positions(read_home):
    assert glance(read_home) == FULL


def test_a_glance_sees_what_another_process_wrote_a_moment_ago(read_home, put):
    with Store.open(read_home) as store:
        put(store, "paper", "dark")
        assert glance(read_home).settings["paper"] == "dark"
        with store.unit():
            assert glance(read_home).settings["paper"] == "dark"


def test_a_glance_sees_what_a_killed_process_left_in_the_log(read_home, put, tmp_path):
    with Store.open(read_home) as store:
        put(store, "paper", "dark")
        shutil.copytree(read_home, tmp_path / "killed", ignore=shutil.ignore_patterns("*-shm"))
    assert glance(tmp_path / "killed").settings["paper"] == "dark"


def test_a_glance_reads_a_medium_that_cannot_be_written(read_home, open_folder, closed_to_us):
    shutil.copy(read_home / DATABASE, open_folder)
    (open_folder / DATABASE).chmod(0o444)
    with closed_to_us(open_folder):
        assert glance(open_folder) == FULL
    assert [path.name for path in open_folder.iterdir()] == [DATABASE]


@pytest.mark.parametrize(
    "content",
    [None, b"", b"a letter " * 100, b"SQLite format 3\0" + b"\0" * 4080],
    ids=["none", "empty", "letter", "torn"],
)
def test_whatever_is_wrong_gives_the_defaults(home, content):
    home.mkdir()
    if content is not None:
        (home / DATABASE).write_bytes(content)
    assert glance(home) == Glance({}, None, {})


def test_a_home_that_is_not_there_gives_the_defaults(home):
    assert glance(home) == Glance()
    assert not home.exists()


def test_settings_that_are_no_json_give_the_defaults(read_home, ask):
    ask(read_home / DATABASE, "UPDATE settings SET value = '{'")
    assert glance(read_home) == Glance()


def test_a_first_reader_has_no_last_lesson(closed_home):
    assert glance(closed_home) == Glance({"paper": "sepia"})


def test_a_glance_needs_no_sqlalchemy(read_home, run_python):
    program = """
import sys
from pathlib import Path
from leeswijzer.store.glance import glance
from leeswijzer.study.settings import Settings

print(Settings.from_stored(glance(Path(sys.argv[1])).settings).paper)
print(sorted({"sqlalchemy", "alembic", "pydantic"} & sys.modules.keys()))
"""
    assert run_python(program, read_home).stdout == "sepia\n[]\n"
