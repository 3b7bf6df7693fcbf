"""The whole window, led from screen to screen; and what it paints, so that a test may ask where each word went."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QTranslator
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPainter,
    QPalette,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from leeswijzer.desktop import tour
from leeswijzer.desktop.application import Application
from leeswijzer.desktop.crash_dialog import CrashDialog
from leeswijzer.desktop.furnishing import Furnishing
from leeswijzer.desktop.hints import GESTURES
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.desktop.quiz.room import QuizRoom
from leeswijzer.desktop.review.room import ReviewRoom
from leeswijzer.errors import KnownError
from leeswijzer.overriding import override
from leeswijzer.study.quiz.attempt import Mode
from leeswijzer.study.settings import Motion
from leeswijzer.text.document import BlockKind
from leeswijzer.text.marks import Layer

# --- what is painted


class Painted(NamedTuple):
    """Words as they were painted: where their ink is, and what of it may be seen, in pixels of the widget."""

    words: str
    ink: QRectF
    clip: QRectF | None


class _Listener(QPaintEngine):
    """Paints nothing, and remembers every word."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.heard: list[Painted] = []

    @override
    def begin(self, device: QPaintDevice) -> bool:
        return True

    @override
    def end(self) -> bool:
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    @override
    def drawTextItem(self, spot: QPointF, item: QTextItem) -> None:
        words = item.text()
        if not words.strip():
            return
        painter = self.painter()
        turned = painter.combinedTransform()
        metrics = QFontMetricsF(item.font())
        before, after = (
            metrics.horizontalAdvance(" ") * (len(words) - len(cut)) for cut in (words.lstrip(), words.rstrip())
        )
        tall = metrics.tightBoundingRect(words)
        ink = QRectF(before, tall.top(), item.width() - before - after, tall.height()).translated(spot)
        clip = turned.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.heard.append(Painted(words, turned.mapRect(ink), clip))

    def _nothing(self, *_: object) -> None:
        """What is no word."""

    updateState = drawPixmap = drawTiledPixmap = drawImage = _nothing  # noqa: N815
    drawPath = drawPolygon = drawRects = drawLines = drawEllipse = drawPoints = _nothing  # noqa: N815


class _Ear(QPaintDevice):
    """A picture as large as a widget that keeps no pixels."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._size = widget.size()
        self.listener = _Listener()

    @override
    def paintEngine(self) -> QPaintEngine:
        return self.listener

    @override
    def metric(self, asked: QPaintDevice.PaintDeviceMetric) -> int:
        match asked.name:
            case "PdmWidth" | "PdmWidthMM":
                return self._size.width()
            case "PdmHeight" | "PdmHeightMM":
                return self._size.height()
            case "PdmDevicePixelRatio":
                return 1
            case "PdmDevicePixelRatioScaled":
                return 65_536
            case "PdmDepth":
                return 32
            case "PdmNumColors":
                return 2**24
            case _:
                return 96  # dots per inch


def painted_words(widget: QWidget) -> list[Painted]:
    """Every run of words that ``widget`` itself paints, without its children."""
    ear = _Ear(widget)
    painter = QPainter(ear)
    try:
        QWidget.render(widget, painter, QPoint(), QRegion(), QWidget.RenderFlag.IgnoreMask)
    finally:
        painter.end()
    return ear.listener.heard


@pytest.fixture(scope="session")
def words_on() -> Callable[[QWidget], list[Painted]]:
    """What a widget paints: ``words_on(widget)``."""
    return painted_words


# --- the screens


class Scene(NamedTuple):
    """A window on one of its screens."""

    name: str
    window: QWidget
    furnishing: Furnishing


Walk = Callable[..., Iterator[Scene]]
FaultsMet = Callable[[str, tuple[int, int], Callable[[Scene], Iterable[str]]], str]


class Walker:
    """Goes from screen to screen of one open window, of a fixed size."""

    def __init__(self, application: Application, size: tuple[int, int]) -> None:
        assert application.furnishing is not None
        self.furnishing, self.window, self.size = application.furnishing, application.window, size

    def settle(self) -> None:
        tour.settle(lambda: self.furnishing.worker.idle)

    def at(self, name: str) -> Scene:
        self.settle()
        return Scene(name, self.window, self.furnishing)

    def everywhere(self) -> Iterator[Scene]:
        for screen in tour.SCREENS:
            self.window.resize(*self.size)
            screen.arrange(self.furnishing)
            yield self.at(screen.name)
            tour._tidy(self.furnishing)
        self.window.resize(*self.size)
        for way in (self.around_the_text, self.writing, self.quiz, self.review, self.rest):
            yield from way()
            tour._tidy(self.furnishing)

    def around_the_text(self) -> Iterator[Scene]:
        furnishing = self.furnishing
        mark = next(each for each in furnishing.window.page.marks.marks if each.layer is Layer.GLOSSARY)
        self.window.page.bring_into_view(mark.start, mark.end)
        furnishing.glossary.open_at(mark)
        for button in furnishing.card.findChildren(QPushButton):
            if button.isCheckable() and button.isVisible() and not button.isChecked():
                button.click()  # all that the card can show, a note, and kept for review
        yield self.at("term-whole")
        tour._tidy(furnishing)
        assert furnishing.lesson is not None
        surroundings = furnishing.surroundings
        surroundings.map_pane.list_button.setChecked(True)
        if furnishing.lesson.events:
            surroundings.timeline.choose(furnishing.lesson.events[0].id)
        yield self.at("event-and-places")
        surroundings.close_cards()
        surroundings.map_pane.list_button.setChecked(False)
        hints = furnishing.hints
        for seen, gesture in enumerate(GESTURES):
            hints._seen = seen
            hints._show()
            yield self.at(f"hint-{gesture}")
        hints.made(GESTURES[-1])
        furnishing.notices.tell_error(KnownError("lesson-gone", path="/home/reader/lessons/a-lesson-that-is-gone"))
        yield self.at("notice")
        furnishing.notices.dismiss("lesson-gone")

    def writing(self) -> Iterator[Scene]:
        page, annotating = self.window.page, self.furnishing.annotating
        block = next(each for each in page.shown.blocks if each.kind is BlockKind.PARAGRAPH)
        page.scroll_to(block.start)
        page.select(block.start, block.start + 40)
        annotating.marking._on_selected()
        yield self.at("selected")
        annotating.marking.write_note()
        self.furnishing.note_card.editor.field.setPlainText("Who says so? #source")
        yield self.at("note")
        tour._tidy(self.furnishing)
        self.furnishing.side.show_tab("notes")
        self.furnishing.notes.select_all()
        yield self.at("notes-chosen")
        self.furnishing.notes._ask_name(self.furnishing.notes.findChildren(Swatch)[0])
        yield self.at("ask")

    def quiz(self) -> Iterator[Scene]:
        furnishing, quizzing = self.furnishing, self.furnishing.studying.quizzing
        furnishing.show_room("quiz")
        self.settle()
        quizzing.begin(Mode.PRACTICE, "all")
        self.settle()
        room = furnishing.window.room_widget("quiz")
        assert isinstance(room, QuizRoom)
        assert quizzing.presenter is not None
        kinds = {asked.question.kind: asked.question.id for asked in quizzing.presenter.attempt.questions}
        for kind, question in kinds.items():
            quizzing.point_to(question)
            yield self.at(f"question-{kind}")
            assert room.question.view is not None
            room.question.view.choose(0)
            if room.question.view.answer() is not None:
                room.question.confirm()
                yield self.at(f"answered-{kind}")
            elif kind == "prove":
                quizzing._on_proof()
                yield self.at("proving")
                quizzing.proving.end()
        furnishing.show_room("quiz")
        quizzing.show_start()
        yield self.at("quiz-open")
        quizzing._finish_open()
        yield self.at("result")
        quizzing._on_reread()
        yield self.at("reread")
        furnishing.show_room("quiz")
        quizzing.show_start()
        yield self.at("quiz-again")
        furnishing.show_room("progress")
        yield self.at("progress-of-a-quiz")

    def review(self) -> Iterator[Scene]:
        self.furnishing.show_room("review")
        self.settle()
        room = self.furnishing.window.room_widget("review")
        assert isinstance(room, ReviewRoom)
        assert room.showing is not None, "what was kept and missed is due"
        yield self.at("card")
        room.turn()
        yield self.at("card-turned")
        room.edit_button.click()
        yield self.at("card-edited")
        room._leave_editing()

    def rest(self) -> Iterator[Scene]:
        furnishing = self.furnishing
        furnishing.show_room("library")
        furnishing.librarian.search_for("zzzz")
        yield self.at("nothing-found")
        furnishing.librarian.search_for("")
        furnishing.show_help(about=True)
        yield self.at("about")
        report = CrashDialog("Traceback: none", self.window)
        report.show()
        self.settle()
        yield Scene("crash", report, furnishing)
        report.close()


@pytest.fixture
def walk(qapp: QApplication, tmp_path: Path) -> Iterator[Walk]:
    """Leads through every screen: ``walk(language, size)`` yields each `Scene`."""
    look = QPalette(qapp.palette()), qapp.font(), qapp.styleSheet()
    opened: list[Application] = []

    def lead(language: str, size: tuple[int, int]) -> Iterator[Scene]:
        application = Application(qapp, tmp_path / "walked")
        opened.append(application)
        application.change_settings(language=language, paper="light", hints=len(GESTURES), motion=Motion.REDUCED)
        application.refresh_theme()
        application.refresh_language()
        window = application.window
        window.resize(*size)
        window.show()
        application.furnish()
        tour.settle(lambda: application.furnishing.lesson is not None and application.furnishing.worker.idle)
        yield from Walker(application, size).everywhere()

    yield lead
    for application in opened:
        application.window.close()
        application.close()
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        application.deleteLater()
        application.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setPalette(look[0])
    qapp.setFont(look[1])
    qapp.setStyleSheet(look[2])


@pytest.fixture
def faults_met(walk: Walk) -> FaultsMet:
    """Walks in a language and a size, and tells what ``find`` found on all screens: each fault once, with where."""

    def report(language: str, size: tuple[int, int], find: Callable[[Scene], Iterable[str]]) -> str:
        found: dict[str, dict[str, None]] = {}
        for scene in walk(language, size):
            for fault in find(scene):
                found.setdefault(fault, {})[scene.name] = None
        return "\n".join(f"{fault} [{', '.join(scenes)}]" for fault, scenes in found.items())

    return report
