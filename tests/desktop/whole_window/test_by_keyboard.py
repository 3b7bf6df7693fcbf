"""Whatever a mouse can do in the window, the keyboard reaches: with Tab and F6, and the arrows within a group."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.window import MainWindow

if TYPE_CHECKING:
    from conftest import FaultsMet

CONTROLS = (
    QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox, QAbstractSlider, QPlainTextEdit, QTextEdit, QTabBar,
    QAbstractItemView,
)  # fmt: skip
MOST = 300  # steps of Tab, more than any screen has stops


def out_of_reach(window: QWidget) -> list[str]:
    """The controls of ``window`` that no key leads to, a line each.

    A card that takes the keyboard keeps Tab inside; all others are asked for what is in the window itself.
    """
    card = next((each for each in window.findChildren(FloatingCard) if each.isVisible() and each.is_in_use()), None)
    reached = stops(window)
    return [
        f"{type(control).__name__} {control.accessibleName() or getattr(control, 'text', str)()!r} "
        f"in {type(control.parent()).__name__}"
        for control in controls(card or window)
        if not (reached & {control, control.focusProxy()} or by_arrows(control, reached) or control.property("by_key"))
        and (card or not on_a_card(control))
    ]


def controls(within: QWidget) -> Iterator[QWidget]:
    """What can be used in ``within`` now."""
    for widget in within.findChildren(QWidget):
        if not (isinstance(widget, CONTROLS) and widget.isVisible() and widget.isEnabled()):
            continue
        part = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit | QTabBar)
        if widget.window() is within.window() and not part and not isinstance(widget, QScrollBar):
            yield widget


def stops(window: QWidget) -> set[QWidget]:
    """Where Tab and F6 lead, from where the keyboard is."""
    start = QApplication.focusWidget()
    assert start is not None, "the keyboard is nowhere"
    reached = {start}
    panes = window.walk_panes if isinstance(window, MainWindow) else None
    inside = any(card.isVisible() and card.is_in_use() for card in window.findChildren(FloatingCard))
    for pane in range(1 if panes is None or inside else 5):
        if pane and panes is not None:
            panes(1)
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            begin = QApplication.focusWidget()
            for _ in range(MOST):
                at = QApplication.focusWidget()
                assert at is not None
                QTest.keyClick(at, key)
                now = QApplication.focusWidget()
                if now is None or now is begin or now is at:
                    break
                reached.add(now)
    start.setFocus()
    return reached


def by_arrows(control: QWidget, reached: set[QWidget]) -> bool:
    """Whether the arrows lead to it from a button of its group, of which Tab stops at one."""
    if not isinstance(control, QAbstractButton):
        return False
    group = control.group()
    if group is not None and group.exclusive():
        return any(button in reached for button in group.buttons())
    return control.autoExclusive() and any(
        isinstance(each, QAbstractButton) and each.autoExclusive() and each.parent() is control.parent()
        for each in reached
    )


def on_a_card(control: QWidget) -> bool:
    at = control.parentWidget()
    while at is not None:
        if isinstance(at, FloatingCard):
            return True
        at = at.parentWidget()
    return False


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1366, 768), (683, 384)], ids=["laptop", "small"])
def test_every_control_is_reached_by_key(faults_met: "FaultsMet", size: tuple[int, int]) -> None:
    report = faults_met("nl", size, lambda scene: out_of_reach(scene.window))
    assert not report, report


# --- the check itself


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QMainWindow()
    qtbot.addWidget(made)
    middle = QWidget()
    made.setCentralWidget(middle)
    row = QHBoxLayout(middle)
    for _ in range(3):
        row.addWidget(QPushButton("A button"))
    made.show()
    middle.findChildren(QPushButton)[0].setFocus()
    return made


def test_buttons_that_tab_stops_at_are_reached(window: QWidget) -> None:
    assert out_of_reach(window) == []


def test_a_button_that_only_a_mouse_can_press_is_found(window: QWidget) -> None:
    window.findChildren(QPushButton)[1].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert out_of_reach(window) == ["QPushButton 'A button' in QWidget"]


def test_a_group_of_which_tab_stops_at_one_is_reached(window: QMainWindow) -> None:
    row = window.centralWidget().layout()
    assert row is not None
    for _ in range(2):
        row.addWidget(QRadioButton("One of two"))
    assert out_of_reach(window) == []
