import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.worker import Worker


def test_tasks_are_done_in_order_in_a_thread_of_their_own_and_handed_back_in_ours(qtbot: QtBot) -> None:
    worker = Worker()
    done: list[tuple[int, threading.Thread]] = []
    threads: set[threading.Thread] = set()

    def task(number: int) -> int:
        threads.add(threading.current_thread())
        return number

    for number in range(50):
        worker.run(lambda n=number: task(n), lambda n: done.append((n, threading.current_thread())))
    assert not worker.idle
    qtbot.waitUntil(lambda: worker.idle)
    assert [number for number, _ in done] == list(range(50))
    assert {thread for _, thread in done} == {threading.main_thread()}
    assert len(threads) == 1
    assert threading.main_thread() not in threads
    assert worker.finish()


def test_an_error_goes_to_who_asked_for_it_and_else_to_all(qtbot: QtBot) -> None:
    worker = Worker()
    mine: list[Exception] = []
    worker.run(lambda: 1 // 0, None, mine.append)
    with qtbot.waitSignal(worker.failed) as told:
        worker.run(lambda: int("x"))
    assert [type(error) for error in mine] == [ZeroDivisionError]
    assert isinstance(told.args[0], ValueError)
    after: list[str] = []
    worker.run(lambda: "still working", after.append)
    qtbot.waitUntil(lambda: after == ["still working"])
    assert worker.finish()


def test_whatever_was_asked_for_is_done_before_it_stops(tmp_path: Path, qtbot: QtBot) -> None:
    worker = Worker()
    for number in range(20):
        worker.run(lambda n=number: (tmp_path / str(n)).write_text("x"))
    assert worker.finish()
    assert len(list(tmp_path.iterdir())) == 20


def test_waiting_for_a_task_that_takes_too_long_ends(qtbot: QtBot) -> None:
    worker = Worker()
    gate = threading.Event()
    worker.run(gate.wait)
    assert not worker.finish(timeout=0.05)
    gate.set()
    qtbot.waitUntil(lambda: not worker._thread.is_alive())


@pytest.mark.parametrize("value", [None, 0, "", [], ("a", "b"), {"x": 1}])
def test_results_come_back_as_they_are(qtbot: QtBot, value: object) -> None:
    worker = Worker()
    got: list[object] = []
    worker.run(lambda: value, got.append)
    qtbot.waitUntil(lambda: len(got) == 1)
    assert got[0] is value
    assert worker.finish()


def test_settling_waits_for_what_was_asked_and_what_that_asked_for(qtbot: QtBot) -> None:
    worker = Worker()
    done: list[str] = []
    worker.run(lambda: "first", lambda word: (done.append(word), worker.run(lambda: "second", done.append)))
    assert worker.settle(10)
    assert done == ["first", "second"]
    assert worker.idle
    assert worker.finish()


def test_settling_is_given_up_in_time(qtbot: QtBot) -> None:
    worker = Worker()
    release = threading.Event()
    worker.run(release.wait)
    assert not worker.settle(0.05)
    release.set()
    assert worker.settle(10)
    assert worker.finish()
