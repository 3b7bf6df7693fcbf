"""What is left after a killed process, a full disk and a home that several processes use."""

import os
import signal
import subprocess
import sys
from contextlib import closing

import pytest
from sqlalchemy import func, select

from leeswijzer.store.copies import connect
from leeswijzer.store.database import OpenedState, Store
from leeswijzer.store.layout import DATABASE
from leeswijzer.store.tables import SettingRow

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from leeswijzer.errors import KnownError
from leeswijzer.store.database import Store
from leeswijzer.store.tables import SettingRow

prefix, last, room = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
with Store.open(Path(sys.argv[1])) as store:
    if room:
        import resource
        size = sum(file.stat().st_size for file in store.home.glob("leeswijzer.sqlite3*"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, resource.RLIM_INFINITY))
    number = 0
    while last < 0 or number < last:
        try:
            with store.unit() as session:
                value = "x" * 500
                session.add(SettingRow(key=f"{prefix}-{number}", value=value, updated_at=datetime.now(UTC)))
        except KnownError as error:
            print(error.code, flush=True)
            break
        print(number, flush=True)
        number += 1
"""


def start(home, prefix="key", last=-1, room=0):
    command = [sys.executable, "-c", WRITER, str(home), prefix, str(last), str(room)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def keys(store, prefix="key"):
    with store.reading() as session:
        found = select(SettingRow.key).where(SettingRow.key.startswith(f"{prefix}-"))
        return {int(key.rpartition("-")[2]) for key in session.scalars(found)}


@pytest.mark.parametrize("lines", [1, 40, 150])
def test_what_was_confirmed_survives_a_killed_process(home, lines):
    with start(home) as writer:
        confirmed = [int(writer.stdout.readline()) for _ in range(lines)]
        writer.send_signal(signal.SIGKILL)
        confirmed += [int(line) for line in writer.stdout.read().split()]
    assert writer.returncode == -signal.SIGKILL
    with Store.open(home) as store:
        assert store.opened.state is OpenedState.OK
        found = keys(store)
        assert set(confirmed) <= found
        # At most the change under way at the kill is there without having been confirmed.
        assert len(found - set(confirmed)) <= 1
    with closing(connect(home / DATABASE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_disk_that_fills_up_keeps_what_was_confirmed(closed_home):
    with start(closed_home, room=200_000) as writer:
        *confirmed, problem = writer.stdout.read().split()
    assert writer.returncode == 0
    assert problem in {"disk-full", "disk-trouble"}
    assert len(confirmed) > 3
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.OK
        assert keys(store) == {int(number) for number in confirmed}


def test_two_processes_write_to_one_home(closed_home):
    with start(closed_home, "one", 60) as one, start(closed_home, "two", 60) as two:
        outputs = [one.stdout.read().split(), two.stdout.read().split()]
    assert outputs == [[str(number) for number in range(60)]] * 2
    with Store.open(closed_home) as store, store.reading() as session:
        assert session.scalar(select(func.count()).select_from(SettingRow)) == 121
