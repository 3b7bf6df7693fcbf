"""What the tests of the map share: the atlas, the bundled lesson, and a map that is drawn by a worker of its own."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from leeswijzer import paths
from leeswijzer.atlas.shapes import Atlas
from leeswijzer.desktop.map.content import MapContent, MapPlace
from leeswijzer.desktop.map.presenter import MapPresenter, map_places
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.sheet import SheetMaker
from leeswijzer.desktop.map.view import MapView
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.worker import Worker
from leeswijzer.lesson.layers import marks_of
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.text.marks import MarkIndex


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.open(paths.resources() / "map")


@pytest.fixture(scope="session")
def lesson() -> Lesson:
    return read_lesson("irak-coalitie")


@pytest.fixture(scope="session")
def marks(lesson: Lesson) -> MarkIndex:
    return MarkIndex(marks_of(lesson))


@pytest.fixture(scope="session")
def places(lesson: Lesson, marks: MarkIndex, atlas: Atlas) -> tuple[MapPlace, ...]:
    return map_places(lesson.places, marks, atlas)


@pytest.fixture
def presenter(lesson: Lesson, marks: MarkIndex, places: tuple[MapPlace, ...]) -> MapPresenter:
    return MapPresenter(lesson.places, marks, places)


@pytest.fixture(scope="session")
def content(places: tuple[MapPlace, ...]) -> MapContent:
    codes = frozenset(place.shape for place in places if place.kind == "country")
    return MapContent(places, "nl", codes)


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    assert worker.finish()


@pytest.fixture(scope="session")
def maker(atlas: Atlas, faces: None) -> SheetMaker:
    """One for all tests: what it projected and wrote once need not be done again."""
    return SheetMaker(atlas)


@pytest.fixture
def press(worker: Worker, maker: SheetMaker) -> SheetPress:
    press = SheetPress(worker, paths.resources() / "map")
    press._maker = maker
    return press


@pytest.fixture
def view(press: SheetPress, theme: Theme, qtbot: QtBot, content: MapContent, presenter: MapPresenter) -> MapView:
    """A map of 480 × 360 pixels that has settled on the places of the bundled lesson."""
    view = MapView(press, theme)
    qtbot.addWidget(view)
    view.resize(480, 360)
    view.set_motion(moving=False)
    view.show_content(content)
    view.show()
    view.set_home(presenter.home())
    qtbot.waitUntil(lambda: view.settled, timeout=20_000)
    return view


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[MapView], None]:
    """Waits until a map is drawn in full, and paints it once."""

    def wait(view: MapView) -> None:
        qtbot.waitUntil(lambda: view.settled and not view.moving, timeout=20_000)
        view.viewport().repaint()

    return wait
