"""All that is clicked is large enough to be hit: WCAG 2.2, success criterion 2.5.8.

Exempt are, by the criterion itself, marks and links in running text; and what has an equal of full size: a scroll bar
(the wheel and the keys scroll), the arrows of a number (its field takes the number), the line between two panes (each
can be folded).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.theme.tokens import MIN_TARGET, Theme

if TYPE_CHECKING:
    from conftest import FaultsMet

CONTROLS = (QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox, QAbstractSlider, QPlainTextEdit)
MOST_ROWS = 40  # of a list: the rest is as high


def targets(window: QWidget) -> Iterator[tuple[QWidget, str, QSize]]:
    """What can be clicked in ``window``, with its size in pixels."""
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled()):
            continue
        if isinstance(widget, QTabBar):
            for number in range(widget.count()):
                yield widget, widget.tabText(number), widget.tabRect(number).size()
        elif isinstance(widget, QAbstractItemView):
            yield from ((widget, words, rect.size()) for words, rect in rows(widget))
        elif isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar) and not is_part(widget):
            yield widget, widget.accessibleName() or getattr(widget, "text", str)(), widget.size()


def rows(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    """The rows of a list that are chosen by a click."""
    if view.selectionMode() is QAbstractItemView.SelectionMode.NoSelection:
        return
    model = view.model()
    for row in range(min(MOST_ROWS, model.rowCount() if model is not None else 0)):
        index = model.index(row, 0, view.rootIndex())
        yield str(index.data()), view.visualRect(index)


def is_part(widget: QWidget) -> bool:
    """Whether a control belongs to a larger one that a click anywhere in does the same for, or to a scroll area."""
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractSpinBox | QComboBox):
        return True
    return isinstance(parent, QAbstractItemView) and not isinstance(widget, QAbstractButton | QLineEdit)


def too_small(window: QWidget) -> list[str]:
    """The targets in ``window`` that are too small, a line each."""
    return [
        f"{words!r} of {type(widget).__name__} in {type(widget.parent()).__name__}: {size.width()}×{size.height()}"
        for widget, words, size in targets(window)
        if min(size.width(), size.height()) < MIN_TARGET
    ]


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1366, 768), (900, 768)], ids=["laptop", "narrow"])
def test_whatever_is_clicked_is_large_enough(faults_met: "FaultsMet", size: tuple[int, int]) -> None:
    report = faults_met("nl", size, lambda scene: too_small(scene.window))
    assert not report, report


# --- the check itself


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


def shown(window: QWidget, widget: QWidget) -> QWidget:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    window.show()
    return widget


def test_a_usual_button_is_large_enough(window: QWidget) -> None:
    shown(window, QPushButton("A button"))
    assert too_small(window) == []


@pytest.mark.parametrize("size", [(20, 40), (40, 20)])
def test_a_button_too_low_or_too_narrow_is_found(window: QWidget, size: tuple[int, int]) -> None:
    shown(window, QToolButton()).setFixedSize(*size)
    assert len(too_small(window)) == 1


def test_a_row_too_low_is_found(window: QWidget) -> None:
    view = QListWidget()
    view.addItem("A row")
    item = view.item(0)
    assert item is not None
    item.setSizeHint(QSize(100, 18))
    shown(window, view)
    assert too_small(window)[0].endswith("×18")


def test_what_cannot_be_clicked_may_be_small(window: QWidget) -> None:
    button = shown(window, QToolButton())
    button.setFixedSize(16, 16)
    button.setEnabled(False)
    assert too_small(window) == []
