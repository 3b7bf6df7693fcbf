import shutil
from pathlib import Path

from leeswijzer.store.backup import keep_daily_copy
from leeswijzer.store.damage import Damage, set_aside
from leeswijzer.store.database import examine
from leeswijzer.store.layout import DATABASE
from leeswijzer.store.migrations.steps import HEAD


def test_a_home_that_is_not_there(home):
    found = examine(home)
    assert (found.exists, found.size, found.schema, found.backups) == (False, 0, None, ())
    assert found.sound
    assert found.writable
    assert not home.exists()


def test_a_sound_home_with_a_copy(store, put):
    put(store, "paper", "dark")
    copy = keep_daily_copy(store)
    found = examine(store.home)
    assert found.sound
    assert found.exists
    assert found.schema == HEAD
    assert found.contents.counts["settings"] == 1
    assert found.size == sum(file.stat().st_size for file in store.home.glob(f"{DATABASE}*"))
    assert [info.path for info in found.backups] == [copy]


def test_a_damaged_home_is_told_and_not_touched(closed_home):
    set_aside(closed_home)
    (closed_home / DATABASE).write_text("a letter", encoding="utf-8")
    found = examine(closed_home)
    assert found.integrity is Damage.NOT_A_DATABASE
    assert not found.sound
    assert found.schema is None
    assert len(found.set_aside) == 1
    assert (closed_home / DATABASE).read_text(encoding="utf-8") == "a letter"


def test_a_home_that_cannot_be_looked_at(closed_home, open_folder, closed_to_us):
    shutil.copy(closed_home / DATABASE, open_folder)
    (open_folder / DATABASE).chmod(0o000)
    with closed_to_us(open_folder):
        found = examine(open_folder)
    assert not found.writable
    assert found.problem.code == "home-read-only"
    assert not found.sound


def test_a_home_far_below_what_is_there_can_be_made(tmp_path: Path) -> None:
    """As on a new user's first start, who has no .local yet."""
    assert examine(tmp_path / ".local" / "share" / "leeswijzer").writable
