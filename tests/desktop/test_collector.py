import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.collector import Collector


class Knot:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp: QCoreApplication) -> Iterator[Collector]:
    collector = Collector()
    yield collector
    collector.give_back()
    collector.deleteLater()


def knots(count: int) -> list["weakref.ref[Knot]"]:
    return [weakref.ref(Knot()) for _ in range(count)]


def test_no_other_thread_collects(collector: Collector) -> None:
    threads: set[threading.Thread] = set()
    left: list[weakref.ref[Knot]] = []
    gc.callbacks.append(lambda _phase, _info: threads.add(threading.current_thread()))
    try:
        worker = threading.Thread(target=lambda: left.extend(knots(20_000)))
        worker.start()
        worker.join()
        assert not threads
        assert all(knot() is not None for knot in left)
        collector.collect()
    finally:
        gc.callbacks.pop()
    assert threads == {threading.main_thread()}
    assert not any(knot() for knot in left)


def test_it_collects_by_itself(collector: Collector, qtbot: QtBot) -> None:
    left = knots(gc.get_threshold()[0] + 1)
    qtbot.waitUntil(lambda: not any(knot() for knot in left))


def test_it_leaves_few_things_alone(collector: Collector) -> None:
    gc.collect()
    left = knots(3)
    collector.collect()
    assert all(knot() for knot in left)


def test_older_generations_have_their_turn(collector: Collector) -> None:
    looked_through: list[int] = []
    gc.collect()
    thresholds = gc.get_threshold()
    gc.callbacks.append(lambda phase, info: looked_through.append(info["generation"]) if phase == "start" else None)
    gc.set_threshold(10, 2, 2)
    try:
        for _ in range(30):
            knots(11)
            collector.collect()
    finally:
        gc.callbacks.pop()
        gc.set_threshold(*thresholds)
    assert looked_through[:4] == [0, 0, 0, 1]
    assert looked_through.count(0) > looked_through.count(1) > looked_through.count(2) > 0


def test_what_was_spared_is_not_looked_through(collector: Collector) -> None:
    collector.spare()
    assert gc.get_freeze_count() > 1_000
    assert not gc.get_objects(generation=2)


def test_python_collects_by_itself_afterwards(qapp: QCoreApplication) -> None:
    collector = Collector()
    collector.spare()
    collector.give_back()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
