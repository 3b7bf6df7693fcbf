import logging
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from leeswijzer.desktop.crash import FAULTS_NAME, LOG_NAME, LOGS, CrashWatch, report
from leeswijzer.desktop.crash_dialog import CrashDialog, CrashTeller


@pytest.fixture
def told(tmp_path):
    reports: list[str] = []
    watch = CrashWatch(tmp_path, reports.append)
    watch.install()
    yield reports
    watch.remove()


def _raise():
    raise ZeroDivisionError("nothing to divide by")


def _as_python_does(function):
    try:
        function()
    except Exception:
        sys.excepthook(*sys.exc_info())


def test_a_bug_is_reported_and_logged(told, tmp_path, expect_log):
    expect_log("an error that nobody expected")
    _as_python_does(_raise)
    assert "ZeroDivisionError: nothing to divide by" in told[0]
    assert "Leeswijzer" in told[0].splitlines()[0]
    assert "nothing to divide by" in (tmp_path / LOGS / LOG_NAME).read_text(encoding="utf-8")


def test_a_bug_in_a_thread_is_reported_too(told, expect_log):
    expect_log("an error that nobody expected")
    thread = threading.Thread(target=_raise)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in told[0]


def test_what_the_system_ended_is_told_at_the_next_start(tmp_path):
    faults = tmp_path / LOGS / FAULTS_NAME
    faults.parent.mkdir()
    faults.write_text("Fatal Python error: Segmentation fault\n", encoding="utf-8")
    watch = CrashWatch(tmp_path, print)
    watch.install()
    watch.remove()
    assert "Segmentation fault" in watch.last_fault
    assert not faults.exists()


def test_after_a_good_end_nothing_is_told(tmp_path):
    for _ in range(2):
        watch = CrashWatch(tmp_path, print)
        watch.install()
        watch.remove()
    assert watch.last_fault == ""


def test_without_a_place_for_the_log_it_still_watches(tmp_path, expect_log):
    expect_log("an error that nobody expected")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    reports: list[str] = []
    hook = sys.excepthook
    watch = CrashWatch(tmp_path / "file", reports.append)
    watch.install()
    _as_python_does(_raise)
    watch.remove()
    assert len(reports) == 1
    assert sys.excepthook is hook


def test_removing_takes_the_log_away(tmp_path):
    before = list(logging.getLogger().handlers)
    watch = CrashWatch(tmp_path, print)
    watch.install()
    watch.remove()
    assert logging.getLogger().handlers == before


def test_the_dialog_gives_the_report_to_copy(qtbot, qapp):
    try:
        _raise()
    except ZeroDivisionError as error:
        words = report(error)
    dialog = CrashDialog(words)
    qtbot.addWidget(dialog)

    copy = next(button for button in dialog.findChildren(QPushButton) if not button.isDefault())
    copy.click()
    assert qapp.clipboard().text() == words


# --- telling the reader


class Window:
    """A window in which something goes wrong, and what is done about it."""

    def __init__(self, qtbot):
        self.bot = qtbot
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.widget.show()
        self.saved = 0
        self.trouble: Exception | None = None
        self.teller = CrashTeller(self.widget, self.save)

    def save(self):
        self.saved += 1
        if self.trouble is not None:
            raise self.trouble

    def dialogs(self):
        return [dialog for dialog in self.widget.findChildren(CrashDialog) if dialog.isVisible()]

    def report(self):
        (dialog,) = self.dialogs()
        return dialog.findChild(QPlainTextEdit).toPlainText()


@pytest.fixture
def window(qtbot):
    return Window(qtbot)


def test_what_was_written_is_saved_before_a_bug_is_told(window):
    window.teller.tell("report 1")
    assert window.dialogs() == []  # not in whichever thread it happened, but in the window's own
    window.bot.waitUntil(lambda: len(window.dialogs()) == 1)
    assert window.saved == 1
    assert window.report() == "report 1"


def test_a_bug_that_comes_with_every_frame_is_told_once(window):
    for number in range(5):
        window.teller.tell(f"report {number}")
    window.bot.waitUntil(lambda: len(window.dialogs()) == 1)
    QCoreApplication.processEvents()
    assert window.report() == "report 0"
    assert window.saved == 1


def test_after_the_dialog_is_closed_the_next_bug_is_told(window):
    window.teller.tell("report 1")
    window.bot.waitUntil(lambda: len(window.dialogs()) == 1)
    window.dialogs()[0].accept()
    window.teller.tell("report 2")
    window.bot.waitUntil(lambda: len(window.dialogs()) == 1)
    assert window.report() == "report 2"


def test_saving_may_go_wrong_too_and_the_first_bug_is_told(window, expect_log):
    expect_log("not everything could be saved")
    window.trouble = OSError("no space")
    window.teller.tell("report 1")
    window.bot.waitUntil(lambda: len(window.dialogs()) == 1)
    assert window.report() == "report 1"


def test_a_bug_in_a_thread_is_told_in_the_window(window):
    thread = threading.Thread(target=lambda: window.teller.tell("from a thread"))
    thread.start()
    thread.join()
    window.bot.waitUntil(lambda: len(window.dialogs()) == 1)
    assert window.report() == "from a thread"


def test_the_report_of_an_earlier_run_can_be_shown(window):
    window.teller.show_report("Segmentation fault")
    assert window.report() == "Segmentation fault"
    assert window.saved == 0


def test_ctrl_c_is_no_bug(tmp_path, monkeypatch):
    ended, reports = [], []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: ended.append(kind))
    watch = CrashWatch(tmp_path, reports.append)
    watch.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    watch.remove()
    assert ended == [KeyboardInterrupt]
    assert reports == []
