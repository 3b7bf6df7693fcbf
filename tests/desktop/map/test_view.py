from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.projection import forward
from leeswijzer.desktop.map.chart import SCENE
from leeswijzer.desktop.map.content import MapPlace, PinState
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.view import MapView
from leeswijzer.desktop.theme.tokens import Theme, load
from leeswijzer.desktop.worker import Worker
from leeswijzer.errors import KnownError

Settle = Callable[[MapView], None]


def spot(view: MapView, place: str) -> QPoint:
    """The middle of a pin's head."""
    return (view.place_rect(place).center() - QPointF(0, 1)).toPoint()


def pixel(view: MapView, lon: float, lat: float) -> QPoint:
    x, y = forward(lon, lat)
    return view.mapFromScene(SCENE * x, SCENE * y)


def click(qtbot: QtBot, view: MapView, at: QPoint) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def wheel(view: MapView, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


class PaintWatch(QObject):
    """Whether the whole of a widget was painted since this watches it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.whole = False
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and isinstance(event, QPaintEvent):
            self.whole |= event.rect() == watched.rect()
        return False


def test_it_opens_on_the_places_of_the_lesson(view: MapView) -> None:
    for place in ("bagdad", "mosul", "kirkuk", "teheran"):
        assert view.in_view(place)
    assert not view.in_view("washington")


def test_it_keeps_to_its_places_when_its_size_changes_until_it_is_moved(view: MapView) -> None:
    view.resize(300, 200)
    assert view.in_view("teheran")
    assert view.in_view("mosul")
    view.zoom(3.0)
    world = view.camera.world
    view.resize(480, 360)
    assert view.camera.world == world


def test_a_click_on_a_pin_names_the_place(view: MapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.place_clicked) as clicked:
        click(qtbot, view, spot(view, "mosul"))
    assert clicked.args == ["mosul"]


def test_a_click_on_the_land_names_the_smallest_area_there(view: MapView, qtbot: QtBot, settle: Settle) -> None:
    view.show_boxes([Box(40, 31, 46, 35)])
    settle(view)
    anbar = pixel(view, 42.6, 31.9)
    with qtbot.waitSignal(view.place_clicked) as clicked:
        click(qtbot, view, anbar)
    assert clicked.args == ["anbar"]


def test_every_click_says_where_it_was(view: MapView, qtbot: QtBot) -> None:
    at = pixel(view, 46.0, 36.0)
    with qtbot.waitSignal(view.clicked_at) as clicked:
        click(qtbot, view, at)
    assert clicked.args == pytest.approx([46.0, 36.0], abs=0.05)


def test_a_drag_moves_the_map_and_is_no_click(view: MapView, qtbot: QtBot) -> None:
    before = view.place_rect("bagdad").center()
    clicks: list[str] = []
    view.clicked_at.connect(lambda *_: clicks.append("click"))
    start = QPoint(300, 200)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), start + QPoint(30, 10))
    qtbot.mouseMove(view.viewport(), start + QPoint(60, -20))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(60, -20))
    moved = view.place_rect("bagdad").center() - before
    assert (moved.x(), moved.y()) == pytest.approx((60, -20), abs=1.5)
    assert clicks == []


def test_the_wheel_zooms_around_the_pointer(view: MapView) -> None:
    at = view.place_rect("mosul").center().toPoint()
    world = view.camera.world
    wheel(view, at, 3)
    assert view.camera.world == pytest.approx(2 * world)
    tip = view.place_rect("mosul").center()
    assert (tip.x(), tip.y()) == pytest.approx((at.x(), at.y()), abs=14)


def test_keys_move_and_zoom(view: MapView, qtbot: QtBot) -> None:
    camera = view.camera
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.camera.x > camera.x
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.camera.y < camera.y
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.camera.world > camera.world
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.camera.world < camera.world


def test_the_ring_of_the_keyboard_comes_and_goes_with_it(view: MapView, qtbot: QtBot) -> None:
    def paints_upon(change: Callable[[], None]) -> None:
        QApplication.processEvents()  # what was to be painted before
        seen = PaintWatch(view.viewport())
        change()
        qtbot.waitUntil(lambda: seen.whole)

    view.activateWindow()
    view.setFocus()  # it may have the keyboard already, as the only one in its window
    qtbot.waitUntil(view.hasFocus)
    paints_upon(view.clearFocus)
    paints_upon(view.setFocus)


def test_zero_shows_all_places(view: MapView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.in_view("washington")
    assert view.in_view("teheran")


def test_a_pin_lifts_under_the_pointer(view: MapView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.place_pointed) as pointed:
        qtbot.mouseMove(view.viewport(), spot(view, "kirkuk"))
    assert pointed.args == ["kirkuk"]
    with qtbot.waitSignal(view.place_pointed) as left:
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert left.args == [""]


def test_a_flight_ends_where_it_was_sent(view: MapView, qtbot: QtBot, settle: Settle) -> None:
    view.set_motion(moving=True)
    with qtbot.waitSignal(view.arrived):
        view.show_place("washington")
        assert not view.in_view("washington"), "still on the way"
    assert view.in_view("washington")
    settle(view)
    assert "Washington" in {name.text for name, _ in view.names}


def test_without_motion_the_map_is_there_at_once(view: MapView) -> None:
    view.show_place("washington")
    assert view.in_view("washington")


def test_what_the_text_speaks_of_stands_out(view: MapView, settle: Settle) -> None:
    view.set_states({"bagdad": PinState.LIFTED, "anbar": PinState.LIFTED, "mosul": PinState.SPOKEN})
    assert view.content.raised == {"anbar"}
    settle(view)
    view.set_states({})
    assert view.content.raised == frozenset()


def test_another_paper_gives_other_colours(view: MapView, settle: Settle) -> None:
    before = view.grab().toImage().pixelColor(20, 300)
    view.use_theme(load("dark"))
    settle(view)
    after = view.grab().toImage().pixelColor(20, 300)
    assert after.lightness() < 100 < before.lightness()


def test_a_blank_map_hides_what_is_asked(view: MapView, settle: Settle) -> None:
    view.set_pins(())
    view.set_blank(blank=True, hidden={"IQ", "Koeweit"})
    settle(view)
    texts = {name.text for name, _ in view.names}
    assert texts
    assert not texts & {"Irak", "Koeweit", "Bagdad"}


def test_an_answer_shows_the_click_and_the_right_place(view: MapView, settle: Settle) -> None:
    target = MapPlace("goal", (("nl", "Doel"),), "city", 47.8, 30.5)
    view.set_pins(())
    view.set_blank(blank=True, hidden={"Doel"})
    view.show_answer(44.0, 36.0, target)
    settle(view)
    assert view.in_view("goal")
    assert "Doel" in {name.text for name, _ in view.names}
    view.clear_answer()
    assert view.content.places == ()
    assert view.content.hidden == {"Doel"}


def test_with_an_aim_enter_clicks_in_the_middle(view: MapView, qtbot: QtBot) -> None:
    clicks: list[tuple[float, float]] = []
    view.clicked_at.connect(lambda lon, lat: clicks.append((lon, lat)))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert clicks == []
    view.set_aim(aim=True)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    seen = view.camera.box(view.viewport().width(), view.viewport().height())
    assert clicks[0][0] == pytest.approx((seen.west + seen.east) / 2, abs=0.1)


def test_a_hidden_map_draws_nothing_until_it_is_seen(press: SheetPress, theme: Theme, qtbot: QtBot) -> None:
    view = MapView(press, theme)
    qtbot.addWidget(view)
    view.look(replace(view.camera, world=700.0))
    assert not view.settled
    view.show()
    qtbot.waitUntil(lambda: view.settled, timeout=20_000)


def test_a_map_without_its_data_says_so_once(worker: Worker, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    view = MapView(SheetPress(worker, tmp_path), theme)
    qtbot.addWidget(view)
    told: list[KnownError] = []
    view.failed.connect(told.append)
    view.show()
    qtbot.waitUntil(lambda: bool(told))
    view.zoom(2.0)
    worker.run(lambda: None, lambda _: told.append(KnownError("end")))
    qtbot.waitUntil(lambda: told[-1].code == "end")
    assert [error.code for error in told] == ["map-missing", "end"]
