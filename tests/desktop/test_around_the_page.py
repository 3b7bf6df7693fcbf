"""The status line, the notices, the rail and the row above the page."""

from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.notice import NoticeArea, in_words
from leeswijzer.desktop.rail import Rail
from leeswijzer.desktop.reader.header import ReaderHeader
from leeswijzer.desktop.status import LEGEND, StatusLine
from leeswijzer.desktop.theme.tokens import MIN_TARGET, Theme, load
from leeswijzer.errors import KnownError
from leeswijzer.messages import MESSAGES
from leeswijzer.text.marks import Layer


def shown_buttons(status: StatusLine) -> dict[str, QToolButton]:
    return {button.text(): button for button in status.findChildren(QToolButton) if button.isVisible()}


# The status line


@pytest.fixture
def status(qtbot: QtBot, theme: Theme) -> StatusLine:
    status = StatusLine(theme)
    qtbot.addWidget(status)
    status.resize(700, 30)
    status.show()
    qtbot.waitExposed(status)
    return status


def test_the_legend_offers_the_layers_that_the_lesson_has(status: StatusLine) -> None:
    assert shown_buttons(status) == {}
    status.show_layers({Layer.GLOSSARY, Layer.PLACES, Layer.QUIZ}, {Layer.GLOSSARY})
    shown = shown_buttons(status)
    assert list(shown) == ["Terms", "Places"]
    assert [button.isChecked() for button in shown.values()] == [True, False]
    assert all(button.height() >= MIN_TARGET for button in shown.values())
    assert shown["Places"].accessibleName() == "Show marks: Places"


def test_a_click_on_the_legend_asks_to_show_or_hide(status: StatusLine, qtbot: QtBot) -> None:
    status.show_layers(set(LEGEND), set(LEGEND))
    told: list[tuple[str, bool]] = []
    status.layer_toggled.connect(lambda layer, on: told.append((layer, on)))
    for _ in range(2):
        qtbot.mouseClick(shown_buttons(status)["Dates"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(shown_buttons(status)["Remarks"], Qt.Key.Key_Space)
    assert told == [("timeline", False), ("timeline", True), ("remarks", False)]


def test_a_hidden_layer_looks_different(status: StatusLine) -> None:
    for layer in LEGEND:
        status.show_layers({layer}, {layer})
        on = status.grab().toImage()
        status.show_layers({layer}, ())
        assert status.grab().toImage() != on, layer
    status.use_theme(load("dark"))


@pytest.mark.parametrize(
    ("percent", "minutes", "words"),
    [
        (0, 7, "7 minute"),
        (40, 1, "1 minute"),
        (98, 0, "less than a minute"),
        (1, 99, "99 minute"),
        (1, 2946, "49 hour"),
        (100, 0, "read to the end"),
    ],
)
def test_progress_is_told_in_words(status: StatusLine, percent: int, minutes: int, words: str) -> None:
    status.show_progress(percent, minutes)
    label = status.findChildren(QLabel)[0]
    assert words in label.text()
    assert str(percent) in label.text()
    status.retranslate()
    assert words in label.text()


def test_what_was_done_can_be_taken_back_once(status: StatusLine, qtbot: QtBot) -> None:
    done: list[str] = []
    status.show_progress(40, 3)
    status.show_layers(set(LEGEND), set(LEGEND))
    status.tell("1 note removed.", lambda: done.append("back"))
    assert status.told == "1 note removed."
    assert [label.text() for label in status.findChildren(QLabel) if label.isVisible() and label.text()] == [
        status.told
    ]
    assert status.take_back_button.height() >= MIN_TARGET
    qtbot.mouseClick(status.take_back_button, Qt.MouseButton.LeftButton)
    assert done == ["back"]
    assert status.told == ""
    assert not status.take_back_button.isVisible()
    assert "40" in "".join(label.text() for label in status.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("width", [420, 560, 900])
def test_a_narrow_line_tells_all_of_it(status: StatusLine, width: int) -> None:
    status.show_layers(set(LEGEND), set(LEGEND))
    status.tell("12 notities verwijderd.", lambda: None)
    status.resize(width, 30)
    QCoreApplication.processEvents()
    (label,) = (label for label in status.findChildren(QLabel) if label.isVisible())
    assert label.width() >= label.fontMetrics().horizontalAdvance(status.told)
    for widget in (label, status.take_back_button, *shown_buttons(status).values()):
        assert status.rect().contains(widget.geometry())


def test_what_was_told_can_be_passed_over(status: StatusLine) -> None:
    status.tell("1 note removed.", lambda: pytest.fail("nobody asked for it"))
    status.tell_nothing()
    assert status.told == ""
    assert not status.take_back_button.isVisible()


# Notices


@pytest.fixture
def notices(qtbot: QtBot, theme: Theme) -> NoticeArea:
    notices = NoticeArea(theme)
    qtbot.addWidget(notices)
    return notices


def test_every_known_error_has_words_without_gaps() -> None:
    for code, template in MESSAGES.items():
        details = {name.split(".")[0].split("[")[0]: "X" for name in _fields(template)}
        words = in_words(code, details)
        assert words.count("X") >= len(details), code


def _fields(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]


def test_the_same_notice_never_stands_there_twice(notices: NoticeArea) -> None:
    for _ in range(3):
        notices.tell_error(KnownError("lesson-missing", where="x"))
    assert list(notices.shown) == ["lesson-missing"]
    assert "x" in notices.shown["lesson-missing"]
    notices.tell("other", "Iets anders")
    assert list(notices.shown.values())[1] == "Iets anders"
    assert not notices.isHidden()


def test_a_notice_can_be_dismissed_and_the_area_goes_with_the_last(notices: NoticeArea, qtbot: QtBot) -> None:
    notices.tell("a", "A")
    notices.tell("b", "B")
    notices.show()
    first = next(b for b in notices.findChildren(QPushButton) if b.accessibleName() == "Dismiss")
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert list(notices.shown) == ["b"]
    notices.dismiss("b")
    notices.dismiss("b")
    assert notices.isHidden()


def test_what_is_said_in_passing_goes_when_the_reader_goes_on(notices: NoticeArea) -> None:
    notices.tell("saved", "Saved", passing=True)
    notices.tell("trouble", "Not saved", kind="warning")
    notices.pass_by()
    assert list(notices.shown) == ["trouble"]
    notices.pass_by()
    assert list(notices.shown) == ["trouble"]


def test_an_action_does_what_it_says(notices: NoticeArea, qtbot: QtBot) -> None:
    done: list[bool] = []
    notices.tell("a", "A", action="Doe het", on_action=lambda: done.append(True))
    notices.show()
    button = next(b for b in notices.findChildren(QPushButton) if b.text() == "Doe het")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]


def test_a_bug_is_named_and_long_words_wrap(notices: NoticeArea) -> None:
    notices.tell_error(ZeroDivisionError("division by zero"))
    (words,) = notices.shown.values()
    assert "ZeroDivisionError" in words
    notices.tell("long", "woord " * 200, kind="error")
    notices.resize(400, notices.sizeHint().height())
    notices.show()
    QCoreApplication.processEvents()
    assert notices.heightForWidth(400) > 100
    notices.use_theme(load("dark"))


# The rail and the row above the page


def test_the_rail_tells_which_place_was_chosen_and_marks_it(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    for name in ("read", "quiz"):
        rail.add_place(name, name)
        rail.set_words(name, name.title(), "Q")
    rail.add_door("help", "help")
    rail.show_place("read")
    rail.show()
    with qtbot.waitSignal(rail.place_chosen) as told:
        qtbot.mouseClick(rail.button("quiz"), Qt.MouseButton.LeftButton)
    assert told.args == ["quiz"]
    assert rail.button("quiz").isChecked()
    assert not rail.button("read").isChecked()
    with qtbot.waitSignal(rail.door_chosen) as told:
        qtbot.mouseClick(rail.button("help"), Qt.MouseButton.LeftButton)
    assert told.args == ["help"]
    assert rail.button("quiz").toolTip() == "Quiz (Q)"
    bare = rail.grab().toImage()
    rail.set_badge("quiz", 123)
    assert rail.grab().toImage() != bare
    rail.set_badge("quiz", 0)
    assert rail.grab().toImage() == bare
    rail.use_theme(load("dark"))


def test_each_button_above_the_page_says_its_name(qtbot: QtBot, theme: Theme) -> None:
    header = ReaderHeader(theme)
    qtbot.addWidget(header)
    header.resize(600, 42)
    header.show()
    told: list[str] = []
    header.pressed.connect(told.append)
    names = ("back", "forward", "outline", "find", "page", "side")
    for name in names:
        button = header.button(name)
        assert min(button.width(), button.height()) >= MIN_TARGET
        assert button.accessibleName()
        button.click()
    assert told == list(names)
    header.set_title("Een titel " * 40)
    assert header.sizeHint().width() < 600


@pytest.mark.parametrize("width", [200, 300, 420, 480, 560, 640, 900])
def test_a_narrow_line_leaves_words_out_and_cuts_none(status: StatusLine, width: int) -> None:
    status.show_layers(set(LEGEND), set(LEGEND))
    status.show_progress(40, 12)
    status.resize(width, 30)
    QCoreApplication.processEvents()
    label = status.findChildren(QLabel)[0]
    assert label.text().startswith("40 %")
    assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
    assert "12 minute" in label.toolTip()
    buttons = list(shown_buttons(status).values())
    assert len(buttons) == len(LEGEND)
    for button in buttons:
        assert button.width() >= MIN_TARGET
        assert status.rect().contains(button.geometry())
        assert button.toolTip()
    assert ("minute" in label.text()) == (width >= 560)
