"""Notes after a killed process, on a full disk, behind a lock, and with two processes on one home."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.store import copies
from leeswijzer.store.copies import connect
from leeswijzer.store.database import OpenedState
from leeswijzer.store.layout import DATABASE
from leeswijzer.study.session import open_session
from leeswijzer.text.article import read_article

TEXT = "Een zin om bij te schrijven, en nog een.\n"

WRITER = """
import sys
from pathlib import Path
from leeswijzer.errors import KnownError
from leeswijzer.study.session import open_session
from leeswijzer.text.article import read_article

document = read_article(sys.argv[2], "nl")
last, room = int(sys.argv[3]), int(sys.argv[4])
with open_session(Path(sys.argv[1])) as session:
    notes = session.annotations
    print("ready", flush=True)
    if room:
        import resource
        size = sum(file.stat().st_size for file in Path(sys.argv[1]).glob("leeswijzer.sqlite3*"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, resource.RLIM_INFINITY))
    number = 0
    while last < 0 or number < last:
        try:
            note, _ = notes.add("les", document, 0, 7, "important", f"noot {number} #tag")
            if number % 3 == 0:
                notes.change(note.id, note.revision, text=f"beter {number}")
        except KnownError as error:
            print(error.code, flush=True)
            break
        print(note.id, flush=True)
        number += 1
"""


def start(home, last=-1, room=0):
    command = [sys.executable, "-c", WRITER, str(home), TEXT, str(last), str(room)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def check(home, confirmed):
    with open_session(home) as session:
        assert session.store.opened.state in (OpenedState.OK, OpenedState.FRESH)
        found = {note.id: note for note in session.annotations.for_lesson("les")}
        assert set(confirmed) <= found.keys()
        # What can be read can be found as well: the index is of the same moment.
        assert {hit.ref for hit in session.search.find("tag* beter*", limit=1)} <= found.keys()
    with closing(connect(home / DATABASE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.execute("INSERT INTO search_notes(search_notes, rank) VALUES ('integrity-check', 1)")
    return found


def kill_at_random(home, confirmed, chance):
    with start(home) as writer:
        assert writer.stdout.readline() == "ready\n"
        timer = threading.Timer(chance.uniform(0.0, 0.12), writer.send_signal, [signal.SIGKILL])
        timer.start()
        confirmed += writer.stdout.read().split()
        timer.join()
    assert writer.returncode == -signal.SIGKILL
    return check(home, confirmed)


def test_a_confirmed_note_survives_a_killed_process(home):
    confirmed = []
    for seed in range(3):
        found = kill_at_random(home, confirmed, random.Random(seed))
        assert len(found) - len(confirmed) <= seed + 1


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_confirmed_notes_survive_two_hundred_kills(home, seed):
    chance = random.Random(seed)
    confirmed = []
    for count in range(1, 51):
        found = kill_at_random(home, confirmed, chance)
        # Of each kill at most the one note under way is there without having been confirmed.
        assert len(found) - len(confirmed) <= count
    assert len(confirmed) > 50


def test_a_full_disk_loses_nothing_and_is_told(home):
    with open_session(home):
        pass
    with start(home, room=200_000) as writer:
        _ready, *confirmed, problem = writer.stdout.read().split()
    assert problem in {"disk-full", "disk-trouble"}
    assert len(confirmed) > 3
    found = check(home, confirmed)
    # The last one may have been added, and only its change have failed.
    assert len(found) - len(confirmed) <= 1


def test_a_locked_database_is_told_and_loses_nothing(home, monkeypatch):
    monkeypatch.setattr("leeswijzer.store.database.PATIENCE", 0.05)
    document = read_article(TEXT, "nl")
    with open_session(home) as session, closing(connect(home / DATABASE)) as blocker:
        note, _ = session.annotations.add("les", document, 0, 7, text="eerst")
        blocker.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownError) as caught:
            session.annotations.change(note.id, note.revision, text="daarna")
        assert caught.value.code == "database-locked"
        with pytest.raises(KnownError, match="used by another program"):
            session.annotations.undo("les")
        assert session.annotations.for_lesson("les") == (note,)
        blocker.execute("ROLLBACK")
        session.annotations.change(note.id, note.revision, text="daarna")
        session.annotations.undo("les")
        assert session.annotations.get(note.id).text == "eerst"
    assert copies.PATIENCE > 1


def test_two_processes_see_each_others_notes_while_both_write(home):
    document = read_article(TEXT, "nl")
    with open_session(home) as session:
        with start(home, last=30) as writer:
            assert writer.stdout.readline() == "ready\n"
            mine = [session.annotations.add("les", document, 8, 11, text="van mij")[0].id for _ in range(30)]
            first = writer.stdout.readline().strip()
            heard, deadline = set(), time.monotonic() + 20
            while first not in heard and time.monotonic() < deadline:
                heard |= session.annotations.poll().get("les", frozenset())
            assert first in heard
            theirs = [first, *writer.stdout.read().split()]
        heard |= session.annotations.poll().get("les", frozenset())
        assert heard == set(theirs)
        assert {note.id for note in session.annotations.for_lesson("les")} == {*mine, *theirs}
    check(home, [*mine, *theirs])
