"""No words are cut off, hidden or laid over each other, on any screen, in either language."""

import re
from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.eliding import ELIDES, let_elide
from leeswijzer.desktop.theme.tokens import Theme

if TYPE_CHECKING:
    from conftest import FaultsMet, Painted

Labelled = TypeVar("Labelled", bound=QWidget)

DOTS = "…"
SLACK = 1.5  # pixels: ink is measured between pixels, and painted on them


def faults(window: QWidget, words_on: "Callable[[QWidget], list[Painted]]") -> list[str]:
    """What is wrong with the words of ``window``, a line each."""
    found, placed = [], []
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.window() is not window:  # a tool tip is a window of its own
            continue
        for words, ink, clip in words_on(widget):
            if fault := cut(widget, ink, clip, window) or shortened(widget, words, ink):
                found.append(f"{words!r} {fault}: {described(widget, window)}")
            if seen := visible(widget, ink, window):
                placed.append((layer(widget, window), words, seen, widget))
    for (above, words, ink, widget), (below, others, ground, _) in combinations(placed, 2):
        if above is not below or words == others:  # selected words are painted twice
            continue
        both = ink.intersected(ground)
        if min(both.width(), both.height()) > SLACK:
            found.append(f"{words!r} and {others!r} lie over each other: {described(widget, window)}")
    return found


def visible(widget: QWidget, ink: QRectF, window: QWidget) -> QRectF | None:
    """What can be seen of ``ink`` in pixels of the window, nothing where it is scrolled away."""
    at: QWidget | None = widget
    while at is not None:
        ink = ink.intersected(QRectF(at.rect()))
        if ink.isEmpty() or at is window:
            break
        ink = ink.translated(QPointF(at.pos()))
        at = at.parentWidget()
    return None if ink.isEmpty() else ink


def layer(widget: QWidget, window: QWidget) -> QWidget:
    """The card or drawer over the window that ``widget`` is on; the window itself for what lies in it."""
    if not isinstance(window, QMainWindow):
        return window
    at = widget
    while at is not window and (parent := at.parentWidget()) is not window and parent is not None:
        at = parent
    return window if at is window.centralWidget() else at


def cut(widget: QWidget, ink: QRectF, clip: QRectF | None, window: QWidget) -> str:
    """Where words are cut off; nothing where they are whole, or where scrolling brings the rest."""
    if clip is not None and not isinstance(widget.parentWidget(), QTextEdit) and (lack := missing(ink, clip, widget)):
        return f"{lack} by a clip"
    at = widget
    while True:
        room = QRectF(at.rect())
        if lack := missing(ink, room, at):
            return lack if at is widget else f"{lack} by {type(at).__name__}"
        if not ink.intersects(room):
            return ""  # to be scrolled to
        parent = at.parentWidget()
        if at is window or parent is None:
            return ""
        ink = ink.intersected(room.adjusted(-SLACK, -SLACK, SLACK, SLACK)).translated(QPointF(at.pos()))
        at = parent


def missing(ink: QRectF, room: QRectF, widget: QWidget) -> str:
    """How many pixels of ``ink`` lie outside of ``room``, and whether scrolling does not bring them."""
    across = max(room.left() - ink.left(), ink.right() - room.right())
    along = max(room.top() - ink.top(), ink.bottom() - room.bottom())
    area = widget.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.horizontalScrollBar().maximum() > 0 and area.horizontalScrollBarPolicy() != off:
            across = 0
        if area.verticalScrollBar().maximum() > 0:
            along = 0
    if isinstance(widget, QLineEdit) and widget.text():
        across = 0  # what is typed scrolls
    lacks = [f"{lack:.0f} px {where}" for lack, where in ((across, "across"), (along, "along")) if lack > SLACK]
    return f"cut off {' and '.join(lacks)}" if lacks else ""


def shortened(widget: QWidget, words: str, ink: QRectF) -> str:
    """What is amiss with words that end in dots: they may where the product says so and a tool tip has the rest."""
    start = words.removesuffix(DOTS)
    view = widget.parentWidget()
    says = view if isinstance(view, QAbstractScrollArea) and view.viewport() is widget else widget
    if start == words or words in own_words(says):
        return ""
    if not says.property(ELIDES):
        return "shortened"
    return "" if plain(start) in plain(tool_tip(widget, ink)) else "shortened, and no tool tip has the whole of it"


def own_words(widget: QWidget) -> list[str]:
    """What a control was given to say."""
    return [getattr(widget, name)() for name in ("text", "placeholderText") if hasattr(widget, name)]


def tool_tip(widget: QWidget, ink: QRectF) -> str:
    """What is told to who points at words."""
    spot = ink.center().toPoint()
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, spot, widget.mapToGlobal(spot)))
    return QToolTip.text()


def plain(words: str) -> str:
    """The words alone: what stands between them may be otherwise in a tool tip."""
    return " ".join(re.findall(r"\w+", words))


def described(widget: QWidget, window: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None and at is not window and len(names) < 4:
        names.append(f"{type(at).__name__}{'#' + at.objectName() if at.objectName() else ''}")
        at = at.parentWidget()
    return f"{' < '.join(names)} ({widget.width()}×{widget.height()})"


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1366, 768), (900, 768), (683, 384)], ids=["laptop", "narrow", "small"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_words_are_cut_off(faults_met: "FaultsMet", words_on: Any, language: str, size: tuple[int, int]) -> None:
    report = faults_met(language, size, lambda scene: faults(scene.window, words_on))
    assert not report, report


# --- the check itself


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme) -> QWidget:
    """A small window to lay words on."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def lay(sheet: QWidget, widget: Labelled, width: int, height: int = 24, x: int = 10, y: int = 10) -> Labelled:
    widget.setParent(sheet)
    widget.setGeometry(x, y, width, height)
    widget.show()  # a child of what shows already does not by itself
    sheet.window().show()
    return widget


def test_words_that_have_room_are_no_fault(sheet: QWidget, words_on: Any) -> None:
    lay(sheet, QLabel("Words with room"), 200)
    lay(sheet, QPushButton("Open…"), 100, 32, y=60)
    assert faults(sheet, words_on) == []


@pytest.mark.parametrize("make", [QLabel, QPushButton, QCheckBox])
def test_words_wider_than_their_control_are_found(
    sheet: QWidget, words_on: Any, make: Callable[[str], QWidget]
) -> None:
    lay(sheet, make("Words that are far too long for this"), 90)
    assert "across" in faults(sheet, words_on)[0]


def test_a_line_below_its_label_is_found(sheet: QWidget, words_on: Any) -> None:
    lay(sheet, QLabel("Words that need three lines or more, of which one shows", wordWrap=True), 100, 20)
    assert "along" in faults(sheet, words_on)[0]


def test_words_that_what_is_around_them_cuts_off_are_found(sheet: QWidget, words_on: Any) -> None:
    frame = lay(sheet, QWidget(), 80, 30)
    lay(frame, QLabel("Wider than the frame around it"), 250)
    assert faults(sheet, words_on)[0].startswith("'Wider than the frame around it' cut off")


def test_words_that_can_be_scrolled_to_are_no_fault(sheet: QWidget, words_on: Any) -> None:
    area = lay(sheet, QScrollArea(), 200, 60)
    inside = QWidget()
    inside.resize(180, 300)
    for y in (0, 44, 250):
        lay(inside, QLabel("Words further down"), 150, 24, 0, y)
    area.setWidget(inside)
    assert faults(sheet, words_on) == []


def test_words_are_shortened_only_where_that_is_declared_and_a_tool_tip_has_them(sheet: QWidget, words_on: Any) -> None:
    field = lay(sheet, QLineEdit(placeholderText="What this field is for, at length"), 100)
    assert "shortened:" in faults(sheet, words_on)[0]
    let_elide(field)
    assert "no tool tip" in faults(sheet, words_on)[0]
    field.setToolTip("What this field is for, at length")
    assert faults(sheet, words_on) == []


def test_words_over_other_words_are_found(sheet: QWidget, words_on: Any) -> None:
    lay(sheet, QLabel("Words under others"), 150)
    lay(sheet, QLabel("Others over these"), 150, y=14)
    assert "lie over each other" in faults(sheet, words_on)[0]
