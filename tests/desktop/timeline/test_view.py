import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.timeline.dates import Precision, Tick
from leeswijzer.desktop.timeline.panel import TimelinePane
from leeswijzer.desktop.timeline.presenter import TimelinePresenter
from leeswijzer.desktop.timeline.view import TimelineView
from leeswijzer.desktop.timeline.words import date_in_words, tick_in_words


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, presenter: TimelinePresenter) -> TimelinePane:
    pane = TimelinePane(theme)
    qtbot.addWidget(pane)
    pane.resize(420, 240)
    pane.show()
    pane.view.show_moments(presenter.moments, presenter.whole())
    return pane


@pytest.fixture
def view(pane: TimelinePane) -> TimelineView:
    return pane.view


def test_a_click_on_a_label_chooses_its_event(view: TimelineView, qtbot: QtBot) -> None:
    view.focus_event("inval-2003")
    with qtbot.waitSignal(view.event_chosen) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.event_rect("inval-2003").center().toPoint())
    assert chosen.args == ["inval-2003"]


def test_a_click_on_several_looks_closer_until_they_can_be_told_apart(view: TimelineView, qtbot: QtBot) -> None:
    chosen: list[str] = []
    view.event_chosen.connect(chosen.append)
    for _ in range(6):
        crowd = next((m for m in view.arranged.marks if len({one.span for one in m.moments}) > 1), None)
        if crowd is None:
            break
        length = view.period.length
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=_middle(view, crowd.x, crowd.precision))
        assert view.period.length < length
    assert chosen == []


def _middle(view: TimelineView, x: float, precision: Precision) -> QPoint:
    for y in range(view.height()):
        mark = view.mark_at(QPointF(x, y))
        if mark is not None and mark.precision is precision and mark.x == x:
            above = [label for label in view.arranged.labels if label.mark is mark]
            if not above or y > view.height() - 60:
                return QPoint(round(x), y)
    raise AssertionError("the mark is not on the axis")


def test_arrows_go_from_event_to_event_and_enter_chooses(
    view: TimelineView, qtbot: QtBot, presenter: TimelinePresenter
) -> None:
    order = [moment.id for moment in presenter.moments]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.focused == order[0]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.focused == order[1]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.focused == order[0]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.focused == order[-1]
    with qtbot.waitSignal(view.event_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [order[-1]]


def test_a_screen_reader_hears_what_the_keyboard_is_on(view: TimelineView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.accessibleDescription().startswith("Inval in Irak")


def test_what_the_keyboard_goes_to_is_in_view(view: TimelineView, qtbot: QtBot, presenter: TimelinePresenter) -> None:
    view.zoom(8.0)
    for _ in presenter.moments:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        assert not view.event_rect(view.focused).isNull()


def test_keys_zoom_and_show_all(view: TimelineView, qtbot: QtBot, presenter: TimelinePresenter) -> None:
    whole = view.period.length
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.period.length == pytest.approx(whole / 1.6)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.period.length == pytest.approx(whole)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.period == presenter.whole()


def test_a_drag_moves_the_axis_and_chooses_nothing(view: TimelineView, qtbot: QtBot) -> None:
    view.zoom(4.0)
    start = view.period.start
    chosen: list[str] = []
    view.event_chosen.connect(chosen.append)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    qtbot.mouseMove(view, QPoint(160, 100))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(160, 100))
    assert view.period.start > start
    assert chosen == []


def test_the_events_never_get_out_of_reach(view: TimelineView, qtbot: QtBot, presenter: TimelinePresenter) -> None:
    view.zoom(4.0)
    for _ in range(80):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 100))
        qtbot.mouseMove(view, QPoint(400, 100))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 100))
    assert view.period.end > presenter.whole().start


def test_a_period_that_is_shown_already_is_left_alone(view: TimelineView, presenter: TimelinePresenter) -> None:
    whole = presenter.whole()
    view.show_period(type(whole)(whole.start + 1, whole.end - 1))
    assert view.period == whole


def test_buttons_zoom(pane: TimelinePane) -> None:
    whole = pane.view.period.length
    pane.zoom_in.click()
    assert pane.view.period.length < whole
    pane.fit.click()
    assert pane.view.period.length == pytest.approx(whole)


def test_events_of_the_article_are_filled_and_background_is_hollow(view: TimelineView) -> None:
    view.focus_event("")
    view.clearFocus()
    image = view.grab().toImage()
    marks = {mark.moments[0].id: mark for mark in view.arranged.marks if len(mark.moments) == 1}
    hollow, filled = marks["stammen-tegen-al-qaida"], marks["terugkeer"]
    y = _middle(view, hollow.x, Precision.YEAR).y() + 6
    assert image.pixelColor(round(hollow.x), y).lightness() > 200
    assert image.pixelColor(round(filled.x), y).lightness() < 120


@pytest.mark.parametrize(
    ("edtf", "dutch"),
    [("2013", "2013"), ("2017-06", "juni 2017"), ("2011-12-18", "zondag 18 december 2011"), ("-0044", "−44")],
)
def test_dates_are_said_in_words(edtf: str, dutch: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Dutch))
    try:
        assert date_in_words(edtf) == dutch
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "month"), [(QLocale.Language.English, "Mar"), (QLocale.Language.Dutch, "mrt")])
def test_ticks_are_said_in_words(language: QLocale.Language, month: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert tick_in_words(Tick(0, 2015, 0, 0, True)) == "2015"
        assert tick_in_words(Tick(0, 2015, 1, 0, True)) == "2015"
        assert tick_in_words(Tick(0, 2015, 3, 0, False)) == month
        assert tick_in_words(Tick(0, 2015, 3, 8, False)) == "8"
        assert tick_in_words(Tick(0, 2015, 3, 8, False), first=True) == f"8 {month} 2015"
        assert tick_in_words(Tick(0, 2015, 3, 0, False), first=True) == f"{month} 2015"
        assert tick_in_words(Tick(0, 2015, 1, 0, True), first=True) == "2015"
    finally:
        QLocale.setDefault(before)
