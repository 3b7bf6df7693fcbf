from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton

from leeswijzer.desktop.notes.draft import Unsaved
from leeswijzer.desktop.notice import NoticeArea
from leeswijzer.desktop.parting import UNSAVED, Parting
from leeswijzer.desktop.theme.tokens import Theme, load
from leeswijzer.desktop.window import MainWindow
from leeswijzer.desktop.worker import Worker
from leeswijzer.errors import KnownError

FULL = KnownError("disk-full", path="/data/leeswijzer.sqlite3")


class Writing(QObject):
    """Notes that are saved where there is room for them."""

    all_saved = Signal()

    def __init__(self, worker: Worker, *unsaved: Unsaved) -> None:
        super().__init__()
        self.worker, self.unsaved, self.room, self.attempts = worker, list(unsaved), False, 0

    def save_now(self) -> None:
        self.attempts += 1
        self.worker.run(lambda: self.room, self._on_tried)

    def _on_tried(self, saved: bool) -> None:
        if saved:
            self.unsaved.clear()
            self.all_saved.emit()


class Leaving:
    """A window with something in it that may not be kept."""

    def __init__(self, qtbot, theme: Theme, *unsaved: Unsaved) -> None:
        self.worker = Worker()
        self.notices = NoticeArea(theme)
        self.writing, self.other = Writing(self.worker, *unsaved), Writing(self.worker)
        self.window = MainWindow(theme, _typography())
        self.window.place_notices(self.notices)
        self.parting = Parting(self.window, (self.writing, self.other), self.worker, self.notices)
        self.window.ask_before_closing(self.parting.stays)
        qtbot.addWidget(self.window, before_close_func=lambda _window: self.parting.let_go())
        self.window.show()

    @property
    def told(self) -> str:
        return self.notices.shown.get(UNSAVED, "")

    def press(self, number: int) -> None:
        buttons = [button for button in self.notices.findChildren(QPushButton) if button.text()]
        buttons[number].click()


def _typography():
    from leeswijzer.desktop.reader.page import Typography

    return Typography()


@pytest.fixture
def leaving(qtbot, theme):
    made: list[Leaving] = []

    def open_window(*unsaved: Unsaved) -> Leaving:
        made.append(Leaving(qtbot, theme, *unsaved))
        return made[-1]

    yield open_window
    for each in made:
        each.worker.finish()


@pytest.fixture
def chosen_file(monkeypatch):
    """Answers the question for a file."""

    def answer(path: Path | str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))

    return answer


def test_a_window_with_nothing_to_lose_closes(leaving):
    reader = leaving()
    assert reader.window.close()
    assert reader.writing.attempts == 1


def test_what_can_still_be_saved_is_and_the_window_closes(leaving):
    reader = leaving(Unsaved("nauwelijks", "nog net", None))
    reader.writing.room = True
    assert reader.window.close()
    assert reader.writing.unsaved == []


def test_a_full_disk_keeps_the_window_and_says_what_to_do(leaving):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", FULL))
    assert not reader.window.close()
    assert reader.window.isVisible()
    assert "“nauwelijks”" in reader.told
    assert "The disk is full" in reader.told
    assert "Make room" in reader.told


def test_every_closing_tries_again(leaving):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", FULL))
    assert not reader.window.close()
    assert not reader.window.close()
    assert reader.writing.attempts == 2
    reader.writing.room = True
    assert reader.window.close()
    assert reader.told == ""


def test_the_notice_goes_once_all_is_saved(leaving, qtbot):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", FULL))
    reader.window.close()
    reader.writing.room = True
    with qtbot.waitSignal(reader.writing.all_saved):
        reader.writing.save_now()
    assert reader.told == ""
    assert reader.window.isVisible()


def test_the_notice_stays_while_anything_waits(leaving, qtbot):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", None))
    reader.other.unsaved.append(Unsaved("coalitie", "ook niet", FULL))
    reader.window.close()
    assert "“nauwelijks”" in reader.told
    assert "“coalitie”" in reader.told
    assert "The disk is full" in reader.told  # the reason that is known
    reader.writing.room = True
    with qtbot.waitSignal(reader.writing.all_saved):
        reader.writing.save_now()
    assert reader.told
    reader.other.room = True
    with qtbot.waitSignal(reader.other.all_saved):
        reader.other.save_now()
    assert reader.told == ""


def test_the_reader_may_give_the_words_up(leaving, qtbot):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", FULL))
    reader.window.close()
    with qtbot.waitSignal(reader.window.closing):
        reader.press(1)
    assert not reader.window.isVisible()


def test_the_words_can_be_saved_elsewhere(leaving, chosen_file, tmp_path):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", FULL), Unsaved("coalitie", "ook niet", FULL))
    reader.window.close()
    chosen_file(tmp_path / "woorden.txt")
    reader.press(0)
    assert not reader.window.isVisible()
    kept = (tmp_path / "woorden.txt").read_text(encoding="utf-8")
    assert kept == "nauwelijks\n\nniet kwijt\n\n\ncoalitie\n\nook niet\n"


def test_a_place_that_cannot_be_written_keeps_the_window_too(leaving, chosen_file, tmp_path):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", FULL))
    reader.window.close()
    chosen_file(tmp_path / "no folder" / "woorden.txt")
    reader.press(0)
    assert reader.window.isVisible()
    assert "Choose another place" in reader.notices.shown["export-not-written"]
    assert reader.told


def test_thinking_better_of_it_changes_nothing(leaving, chosen_file):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", FULL))
    reader.window.close()
    chosen_file("")
    reader.press(0)
    assert reader.window.isVisible()
    assert reader.told


def test_a_long_passage_is_told_by_its_beginning(leaving):
    reader = leaving(Unsaved("woord " * 50, "niet kwijt", FULL))
    reader.window.close()
    assert "woord…”" in reader.told
    assert len(reader.told) < 400


def test_a_disk_that_does_not_answer_is_told_too(leaving, monkeypatch):
    import threading

    from leeswijzer.desktop import parting

    monkeypatch.setattr(parting, "_PATIENCE", 0.05)
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", None))
    answers = threading.Event()
    reader.worker.run(answers.wait)
    assert not reader.window.close()
    assert "does not answer" in reader.told
    answers.set()


def test_a_bug_is_told_by_its_words(leaving):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", ZeroDivisionError("nothing to divide by")))
    assert not reader.window.close()
    assert "nothing to divide by" in reader.told


def test_another_paper_dresses_the_notice(leaving):
    reader = leaving(Unsaved("nauwelijks", "niet kwijt", FULL))
    reader.window.close()
    reader.notices.use_theme(load("dark"))
    assert reader.told
