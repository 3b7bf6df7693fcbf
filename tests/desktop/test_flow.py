"""Widgets in lines, like words."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.flow import FlowRow

SIDE, GAP = 50, 10


def square() -> QLabel:
    label = QLabel()
    label.setFixedSize(SIDE, SIDE)
    return label


@pytest.fixture
def row(qtbot: QtBot) -> FlowRow:
    row = FlowRow(gap=GAP)
    qtbot.addWidget(row)
    for _ in range(5):
        row.add(square())
    row.resize(300, 200)
    row.show()
    return row


def places(row: FlowRow) -> list[tuple[int, int]]:
    return [(label.x(), label.y()) for label in row.findChildren(QLabel) if label.isVisible()]


def test_a_line_is_filled_before_the_next_begins(row: FlowRow) -> None:
    assert places(row) == [(0, 0), (60, 0), (120, 0), (180, 0), (240, 0)]
    row.resize(170, 200)
    assert places(row) == [(0, 0), (60, 0), (120, 0), (0, 60), (60, 60)]


@pytest.mark.parametrize(("width", "height"), [(290, 50), (289, 110), (170, 110), (10, 290)])
def test_it_is_as_high_as_its_lines(row: FlowRow, width: int, height: int) -> None:
    assert row.hasHeightForWidth()
    assert row.heightForWidth(width) == height
    assert row.minimumSizeHint().width() == SIDE


def test_what_is_hidden_takes_no_room(row: FlowRow, qtbot: QtBot) -> None:
    row.findChildren(QLabel)[1].hide()
    row.settle()
    assert places(row) == [(0, 0), (60, 0), (120, 0), (180, 0)]


def test_what_is_taken_out_is_gone(row: FlowRow) -> None:
    first = row.findChildren(QLabel)[0]
    row.remove(first)
    assert places(row)[0] == (0, 0)
    row.clear()
    assert places(row) == []
    assert row.heightForWidth(300) == 0
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert row.findChildren(QLabel) == []


def test_a_widget_that_grows_moves_those_after_it(qtbot: QtBot) -> None:
    row = FlowRow(gap=GAP)
    qtbot.addWidget(row)
    short, last = QPushButton("a"), QPushButton("z")
    row.add(short)
    row.add(last)
    row.resize(600, 100)
    row.show()
    before = last.x()
    short.setText("quite some words more")
    qtbot.waitUntil(lambda: last.x() > before)
    assert short.width() >= short.sizeHint().width()


def test_a_column_gives_it_the_height_it_needs(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    row, under = FlowRow(gap=GAP), QLabel("under it")
    for _ in range(5):
        row.add(square())
    column.addWidget(row)
    column.addWidget(under)
    column.addStretch(1)
    page.resize(170, 400)
    page.show()
    assert row.height() == 110
    assert under.y() >= 110


def test_in_a_scroll_area_it_is_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    row = FlowRow(gap=GAP)
    for _ in range(20):
        row.add(square())
    area = QScrollArea(widgetResizable=True)
    qtbot.addWidget(area)
    area.setWidget(row)
    area.resize(200, 120)
    area.show()
    qtbot.waitUntil(lambda: row.height() >= row.heightForWidth(row.width()))
    assert row.width() <= 200
    assert area.verticalScrollBar().maximum() > 0
