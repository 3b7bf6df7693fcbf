import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.worker import Worker
from leeswijzer.errors import KnownError
from leeswijzer.study.changes import Changes, TermKey
from leeswijzer.study.session import open_session


@pytest.fixture
def worker(qtbot: QtBot) -> Worker:
    return Worker()


@pytest.fixture
def link(worker: Worker, tmp_path: Path) -> Iterator[StudyLink]:
    link = StudyLink(tmp_path / "home", worker)
    yield link
    assert link.close()


def test_what_is_changed_is_told_kept_and_can_be_asked_for(link: StudyLink, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(link.changed) as told:
        link.change(lambda session: session.terms.keep("les", "is"))
    assert told.args == [Changes(terms=frozenset({TermKey("les", "is")}))]
    found: list[bool] = []
    link.ask(lambda session: session.terms.state("les", "is").kept, found.append)
    qtbot.waitUntil(lambda: found == [True])
    assert link.close()
    with open_session(tmp_path / "home") as session:
        assert session.terms.state("les", "is").kept


def test_what_changes_nothing_is_not_told(link: StudyLink, worker: Worker, qtbot: QtBot) -> None:
    told: list[Changes] = []
    link.changed.connect(told.append)
    link.change(lambda session: session.terms.keep("les", "is"))
    link.change(lambda session: session.terms.keep("les", "is"))
    qtbot.waitUntil(lambda: worker.idle)
    assert len(told) == 1


def test_what_was_made_is_handed_over_before_its_changes_are_told(
    link: StudyLink, worker: Worker, qtbot: QtBot
) -> None:
    order: list[object] = []
    link.changed.connect(lambda _changes: order.append("changed"))
    link.make(lambda session: ("made", session.terms.keep("les", "is")), order.append)
    qtbot.waitUntil(lambda: worker.idle)
    assert order == ["made", "changed"]


def test_opening_tells_what_there_is_to_tell(link: StudyLink, qtbot: QtBot) -> None:
    with qtbot.waitSignal(link.opened) as told:
        link.open()
    assert told.args == [()]


def test_a_task_that_fails_is_told_each_time_or_to_who_asks(link: StudyLink, worker: Worker, qtbot: QtBot) -> None:
    told: list[Exception] = []
    link.failed.connect(told.append)

    def fail(_session: object) -> Changes:
        raise KnownError("disk-full")

    link.change(fail)
    link.ask(fail, lambda _found: None)
    mine: list[Exception] = []
    link.change(fail, mine.append)
    qtbot.waitUntil(lambda: worker.idle)
    assert [error.code for error in told] == ["disk-full", "disk-full"]
    assert len(mine) == 1


def test_data_that_cannot_be_opened_are_told_once_and_whoever_asks_is_answered(
    worker: Worker, qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "home"
    blocked.write_text("a file where a folder should be")
    link = StudyLink(blocked, worker)
    told: list[Exception] = []
    link.failed.connect(told.append)
    link.open()
    for _ in range(3):
        link.change(lambda session: session.terms.keep("les", "is"))
        link.ask(lambda session: session.terms.states("les"), lambda _states: None)
    mine: list[Exception] = []
    link.ask(lambda session: session.terms.states("les"), lambda _states: None, mine.append)
    qtbot.waitUntil(lambda: worker.idle)
    assert len(told) == 1
    assert isinstance(told[0], KnownError)
    assert mine == told
    assert link.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_cannot_be_written_is_told(worker: Worker, qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o500)
    link = StudyLink(home, worker)
    with qtbot.waitSignal(link.failed) as told:
        link.open()
    assert isinstance(told.args[0], KnownError)
    home.chmod(0o700)
    assert link.close()


def test_the_window_never_waits_for_the_data(link: StudyLink, worker: Worker, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    def look(_session: object) -> int:
        threads.append(threading.current_thread())
        return 1

    link.ask(look, lambda _found: None)
    assert threads == []
    qtbot.waitUntil(lambda: len(threads) == 1)
    assert threads[0] is not threading.main_thread()
