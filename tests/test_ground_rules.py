"""What tests/conftest.py promises, seen from outside: a test that breaks a rule does not pass, others do."""

import shutil
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[1]

BREAKERS = """
import logging, socket, threading, warnings
from pathlib import Path
from PySide6.QtCore import QThread, QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_logs_unexpectedly():
    logging.getLogger("leeswijzer.example").warning("odd")

def test_waits_for_a_line_that_never_comes(expect_log):
    expect_log("odd")

def test_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, daemon=True).start()

def test_leaves_a_window(qapp):
    kept.append(QWidget())

def test_leaves_a_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(50)

def test_leaves_a_qt_thread(qapp):
    kept.append(QThread())
    kept[-1].start()

def test_makes_qt_complain(qapp):
    qWarning("odd")

def test_goes_on_the_network():
    socket.create_connection(("127.0.0.1", 9), timeout=1)

def test_warns():
    warnings.warn("odd")
"""

KEEPERS = """
import logging, os, socket
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

def test_says_what_it_logs(expect_log):
    expect_log(r"example: odd \\d")
    logging.getLogger("leeswijzer.example").warning("odd %d", 1)

def test_hands_its_window_over(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    timer = QTimer(window)
    timer.start(50)

def test_drops_its_window(qapp):
    window = QWidget()
    window.itself = window

def test_has_a_home_of_its_own(reader_home):
    assert os.environ["LEESWIJZER_HOME"] == str(reader_home)
    assert not reader_home.exists()
    assert not any(Path.home().iterdir())

def test_talks_to_a_neighbour():
    for end in socket.socketpair():
        end.close()
"""


@pytest.fixture
def laid_out(pytester: pytest.Pytester) -> pytest.Pytester:
    for name in ("pyproject.toml", "tests/conftest.py"):
        shutil.copy(ROOT / name, pytester.path)
    return pytester


@pytest.mark.slow
def test_breaking_a_rule_fails(laid_out: pytest.Pytester) -> None:
    pytest.importorskip("PySide6")
    laid_out.makepyfile(test_breakers=BREAKERS)
    result = laid_out.runpytest_subprocess("-q", "test_breakers.py")
    outcomes = result.parseoutcomes()
    broken = {line.split("::")[1].split(" ")[0] for line in result.outlines if line.startswith(("FAILED", "ERROR"))}
    assert len(broken) == BREAKERS.count("\ndef test_"), sorted(broken)
    # What is left behind is noticed after the test itself passed.
    assert outcomes["failed"] + outcomes["errors"] == len(broken)


@pytest.mark.slow
def test_keeping_the_rules_passes(laid_out: pytest.Pytester) -> None:
    pytest.importorskip("PySide6")
    laid_out.makepyfile(test_keepers=KEEPERS)
    laid_out.runpytest_subprocess("-q", "test_keepers.py").assert_outcomes(passed=KEEPERS.count("\ndef test_"))
