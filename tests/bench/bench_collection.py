"""How long the notes of all lessons take to be read for their room, where 100,000 are kept, and the room to show them.

    python tests/bench/bench_collection.py [--count N]

Draws on no screen. The exit code is 1 where reading them takes more than 100 ms, or the work that a key in the room
asks of the window's thread more than a frame of 16 ms.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from leeswijzer import paths
from leeswijzer.desktop.notes.room import NotesRoom
from leeswijzer.desktop.notes.room_presenter import Order, gather
from leeswijzer.desktop.theme import fonts, style
from leeswijzer.desktop.theme.tokens import load
from leeswijzer.study.annotation import PASSAGE, Annotation, Color
from leeswijzer.study.annotation_records import Kept, insert
from leeswijzer.study.clock import utc_now
from leeswijzer.study.identity import new_id
from leeswijzer.study.session import StudySession, open_session
from leeswijzer.text.anchor import Anchor, AnchorState

READ, FRAME = 100.0, 16.0
LESSONS, ROUNDS = 40, 9


def fill(session: StudySession, count: int) -> None:
    text = min(paths.seeds().glob("*.txt")).read_text(encoding="utf-8")
    words, now, colors = text.split(), utc_now(), list(Color)
    wholes = []
    for number in range(count):
        start = number * 97 % (len(text) - 300)
        end = start + (8, 30, 90, 250)[number % 4]
        note = "" if number % 2 else " ".join(words[start % 500 : start % 500 + 4 + number % 30])
        when = now - timedelta(minutes=count - number)
        annotation = Annotation(
            id=new_id(now),
            lesson_id=f"lesson-{number % LESSONS}",
            target=PASSAGE,
            anchor=Anchor.of(text, start, end),
            color=colors[number % 4],
            text=note,
            tags=(),
            state=AnchorState.EXACT,
            score=1.0,
            start=start,
            end=end,
            fingerprint="seed",
            revision=0,
            created=when,
            modified=when,
        )
        wholes.append(Kept(annotation))
    with session.store.unit() as unit:
        insert(unit, wholes, 1)


def took(do: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Milliseconds that ``do`` takes, with all that it brings about in the window."""
    started = clock()
    do()
    QApplication.processEvents()
    return 1000 * (clock() - started)


def main(count: int) -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    fonts.load_reading_fonts()
    fonts.load_rest()
    theme = load("light")
    style.apply(app, theme)
    with tempfile.TemporaryDirectory() as folder, open_session(Path(folder)) as session:
        fill(session, count)
        gather(session.collection.read())
        reads = [took(lambda: gather(session.collection.read())) for _ in range(ROUNDS)]
        gathered = gather(session.collection.read())
    room = NotesRoom(theme)
    room.resize(1280, 768)
    room.show()
    work = {"show": [took(lambda: room.show_notes(gathered), time.thread_time) for _ in range(ROUNDS)]}
    field = room.findChild(QLineEdit)
    assert field is not None
    for _ in range(ROUNDS):
        for key in "irak":
            work.setdefault("type", []).append(took(lambda key=key: QTest.keyClick(field, key), time.thread_time))
        work.setdefault("clear", []).append(took(lambda: QTest.keyClick(field, Qt.Key.Key_Escape), time.thread_time))
        for order in reversed(Order):
            work.setdefault("order", []).append(took(lambda order=order: room.set_order(order), time.thread_time))
        work.setdefault("down", []).append(took(lambda: QTest.keyClick(room.list, Qt.Key.Key_Down), time.thread_time))
    print(f"{count} notes in {LESSONS} lessons: read and gathered in {median(reads):.0f} ms (at most {max(reads):.0f})")
    for name, times in work.items():
        print(f"{name:6} {median(times):5.1f} ms of the window's thread, at most {max(times):.1f}")
    slow = median(reads) > READ or any(median(times) > FRAME for times in work.values())
    return 1 if slow else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    sys.exit(main(parser.parse_args().count))
