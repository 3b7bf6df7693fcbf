from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.language import InterfaceWords
from leeswijzer.desktop.progress.presenter import WEEKS, Progressed
from leeswijzer.desktop.progress.room import ProgressRoom
from leeswijzer.desktop.theme.tokens import Theme, load
from leeswijzer.study.progress import DayDone, Retention, SkillDay, Streak

TODAY = date(2026, 11, 22)
Key = Qt.Key


def progressed(**changes: Any) -> Progressed:
    days = tuple(
        DayDone(TODAY - timedelta(days=number), 60 * (number % 9), answers=number % 2)
        for number in reversed(range(7 * WEEKS - 3))
    )
    skills = tuple(
        SkillDay(TODAY - timedelta(days=number), skill, 1.0, 2, 2)
        for number in (9, 4, 0)
        for skill in ("retrieve", "geography")
    )
    given: dict[str, Any] = {
        "today": TODAY,
        "days": days,
        "streak": Streak(4, 11),
        "skills": skills,
        "retention": Retention(9, 10),
        "retention_ever": Retention(9, 10),
    }
    return Progressed(**{**given, **changes})


def nothing() -> Progressed:
    return progressed(days=(DayDone(TODAY),), skills=(), retention=Retention(0, 0), retention_ever=Retention(0, 0))


Show = Callable[[Progressed], ProgressRoom]


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    def make(content: Progressed) -> ProgressRoom:
        room = ProgressRoom(theme)
        qtbot.addWidget(room)
        room.resize(1000, 800)
        room.show_progress(content)
        room.show()
        qtbot.waitExposed(room)
        QApplication.processEvents()
        return room

    return make


def said(room: ProgressRoom) -> str:
    return "\n".join(label.text() for label in room.findChildren(QLabel) if label.isVisible())


def test_an_empty_room_says_what_would_be_there(show: Show, qtbot: QtBot) -> None:
    room = show(nothing())
    assert not room.figures
    assert room.read_button is not None
    with qtbot.waitSignal(room.read_requested):
        qtbot.mouseClick(room.read_button, Qt.MouseButton.LeftButton)


def test_the_numbers_are_told(show: Show) -> None:
    words = said(show(progressed()))
    for number in ("4", "11", "90"):
        assert number in words


def test_a_retention_that_is_not_known_yet_is_no_number(show: Show) -> None:
    assert "–" in said(show(progressed(retention=Retention(0, 0))))


def test_every_picture_can_be_read_as_a_table(show: Show, qtbot: QtBot) -> None:
    room = show(progressed())
    assert len(room.figures) == 3
    rows = []
    for figure in room.figures:
        assert figure.chart.isVisible()
        assert not figure.table.isVisible()
        qtbot.mouseClick(figure.turn_button, Qt.MouseButton.LeftButton)
        assert figure.table.isVisible()
        assert not figure.chart.isVisible()
        assert figure.table.accessibleName()
        rows.append(figure.table.rowCount())
        qtbot.mouseClick(figure.turn_button, Qt.MouseButton.LeftButton)
        assert figure.chart.isVisible()
    assert rows[0] == 30
    assert rows[2] == 6
    first = room.figures[0].table.item(0, 0)
    assert first is not None
    assert "2026" in first.text()  # the newest day first


def test_arrows_go_from_day_to_day_and_say_what_was_done(show: Show, qtbot: QtBot) -> None:
    room = show(progressed())
    chart = room.figures[0].chart
    chart.setFocus()
    heard: list[str] = []
    chart.pointed.connect(heard.append)
    qtbot.keyClick(chart, Key.Key_Left)
    assert chart.here == 29
    qtbot.keyClick(chart, Key.Key_Left)
    qtbot.keyClick(chart, Key.Key_Home)
    assert chart.here == 0
    qtbot.keyClick(chart, Key.Key_Left)
    assert chart.here == 0
    qtbot.keyClick(chart, Key.Key_End)
    assert chart.here == 29
    assert all("2026" in words for words in heard)
    assert chart.accessibleDescription() == heard[-1]


def test_in_the_calendar_arrows_go_by_weeks_and_days(show: Show, qtbot: QtBot) -> None:
    room = show(progressed())
    chart = room.figures[1].chart
    last = 7 * WEEKS - 4
    chart.setFocus()
    for key, here in (
        (Key.Key_Left, last),
        (Key.Key_Left, last - 7),
        (Key.Key_Up, last - 8),
        (Key.Key_Right, last - 1),
    ):
        qtbot.keyClick(chart, key)
        assert chart.here == here


@pytest.mark.parametrize("number", range(3))
def test_what_the_pointer_is_on_is_put_in_words(show: Show, qtbot: QtBot, number: int) -> None:
    room = show(progressed())
    figure = room.figures[number]
    bar = room.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(figure.y() - 100)
    spots = figure.chart.spots()
    spot = spots[len(spots) // 2].center()
    qtbot.mouseMove(figure.chart, QPoint(20, 2))
    qtbot.mouseMove(figure.chart, QPoint(round(spot.x()), round(spot.y())))
    qtbot.waitUntil(lambda: figure.chart.here == len(spots) // 2)
    assert "2026" in figure.said.text()
    qtbot.mouseMove(figure.chart, QPoint(20, 2))
    qtbot.waitUntil(lambda: figure.chart.here is None)
    assert not figure.said.text().strip()


def test_no_spot_falls_out_of_its_picture(show: Show) -> None:
    room = show(progressed())
    for width in (620, 1400):
        room.resize(width, 700)
        QApplication.processEvents()
        for figure in room.figures:
            for spot in figure.chart.spots():
                assert spot.left() >= 0
                assert spot.right() <= figure.chart.width() + 0.5
                assert spot.top() >= 0
                assert spot.bottom() <= figure.chart.height()


def test_one_day_of_answers_stands_in_the_middle(show: Show) -> None:
    room = show(progressed(skills=(SkillDay(TODAY, "infer", 1.0, 1, 1),)))
    chart = room.figures[2].chart
    (spot,) = chart.spots()
    assert chart.width() * 0.4 < spot.center().x() < chart.width() * 0.75


@pytest.mark.parametrize("paper", ["dark", "contrast"])
def test_it_takes_another_paper(show: Show, paper: str) -> None:
    room = show(progressed())
    before = room.grab().toImage()
    room.use_theme(load(paper))
    room.retranslate()
    QApplication.processEvents()
    assert room.grab().toImage() != before
    assert len(room.figures) == 3


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    words = InterfaceWords(qapp)
    words.use("nl")
    yield
    words.fall_silent()
    QLocale.setDefault(before)


@pytest.mark.usefixtures("dutch")
@pytest.mark.parametrize(
    ("streak", "said"),
    [
        (Streak(1, 1), "dag achter elkaar · langste reeks: 1 dag"),
        (Streak(0, 3), "dagen achter elkaar · langste reeks: 3 dagen"),
    ],
)
def test_one_day_is_not_several(show: Show, streak: Streak, said: str) -> None:
    room = show(progressed(streak=streak))
    assert said in [label.text() for label in room.findChildren(QLabel)]
