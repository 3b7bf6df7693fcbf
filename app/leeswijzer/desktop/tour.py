"""Draws every main screen of the real window to PNG files, with or without a display."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from leeswijzer.desktop.application import Application
from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.furnishing import Furnishing
from leeswijzer.desktop.hints import GESTURES
from leeswijzer.desktop.theme.style import FUSION
from leeswijzer.errors import KnownError
from leeswijzer.study.settings import Motion
from leeswijzer.text.document import BlockKind
from leeswijzer.text.marks import Layer, Mark
from leeswijzer.text.tokens import sentences

if TYPE_CHECKING:
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.session import StudySession

_PATIENCE = 20_000  # milliseconds that one screen may take to settle
_LAYOUTS = 12  # turns of the event loop: a widget deep in another's layout takes as many to find its height


@dataclass(frozen=True, slots=True)
class Screen:
    """A picture of the tour: ``arrange`` brings the window there from a fresh start of its room."""

    name: str
    arrange: Callable[[Furnishing], None]


def draw(
    out: Path,
    home: Path | None = None,
    size: tuple[int, int] = (1366, 768),
    paper: str = "light",
    language: str = "system",
    lesson: str | None = None,
) -> list[Path]:
    """Draw the tour into the folder ``out``; the pictures, in order.

    ``size`` is in pixels. Without ``home`` a new, empty one is used, so that the reader's own is left alone. Raises
    KnownError ``tour-folder`` where the pictures cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError("tour-folder", path=out, reason=error.strerror) from error
    drawn: list[Path] = []
    for screen, furnishing in visit(SCREENS, home=home, size=size, paper=paper, language=language, lesson=lesson):
        path = out / f"{SCREENS.index(screen) + 1:02}-{screen.name}.png"
        save(furnishing.window, path)
        drawn.append(path)
    return drawn


def visit(
    screens: Sequence[Screen],
    *,
    home: Path | None = None,
    size: tuple[int, int] = (1366, 768),
    paper: str = "light",
    language: str = "system",
    lesson: str | None = None,
) -> Iterator[tuple[Screen, Furnishing]]:
    """Bring a real window to each of ``screens`` in turn, which stands still while the caller looks at it."""
    app = QApplication.instance()
    if app is None:
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = QApplication(["leeswijzer", *FUSION])
    assert isinstance(app, QApplication)
    with ExitStack() as stack:
        if home is None:
            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="leeswijzer-tour-")))
        application = Application(app, home, lesson)
        stack.callback(_end, application)
        furnishing = _furnished(application, size, paper, language)
        for screen in screens:
            furnishing.window.resize(*size)
            screen.arrange(furnishing)
            settle(lambda: furnishing.worker.idle)
            yield screen, furnishing
            _tidy(furnishing)


def _furnished(application: Application, size: tuple[int, int], paper: str, language: str) -> Furnishing:
    # Without hints, and nothing that is still on its way: the same pictures each time.
    application.change_settings(paper=paper, language=language, hints=len(GESTURES), motion=Motion.REDUCED)
    application.refresh_theme()
    application.refresh_language()
    window = application.window
    window.resize(*size)
    if QGuiApplication.platformName() == "offscreen":  # its pointer would lie on the first button
        QCursor.setPos(*(2 * side for side in size))
    window.show()
    application.furnish()
    furnishing = application.furnishing
    assert furnishing is not None
    settle(lambda: furnishing.lesson is not None and furnishing.worker.idle)
    return furnishing


def _end(application: Application) -> None:
    application.window.close()
    application.close()
    # At once and in this order: left to Python, the parts of the window would go in any.
    application.deleteLater()
    application.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def save(window: QWidget, path: Path) -> None:
    """Write a picture of ``window``. Raises KnownError ``tour-folder`` where that cannot be done."""
    picture = QBuffer()
    picture.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(picture, "PNG")
    try:
        path.write_bytes(picture.data().data())
    except OSError as error:
        raise KnownError("tour-folder", path=path.parent, reason=error.strerror) from error


def settle(condition: Callable[[], bool]) -> None:
    """Let the window work until ``condition`` holds and nothing is left to lay out. Raises TimeoutError."""
    deadline = QDeadlineTimer(_PATIENCE)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("the window did not settle")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    for _ in range(_LAYOUTS):
        QApplication.processEvents()


# --- the screens


def _first(furnishing: Furnishing, layer: Layer, wanted: str) -> Mark | None:
    marks = [mark for mark in furnishing.window.page.marks.marks if mark.layer is layer]
    return next((mark for mark in marks if mark.id == wanted), marks[0] if marks else None)


def _read(furnishing: Furnishing) -> None:
    furnishing.window.page.scroll_to(0)


def _term(furnishing: Furnishing) -> None:
    mark = _first(furnishing, Layer.GLOSSARY, "coalitie")
    if mark is not None:
        furnishing.window.page.bring_into_view(mark.start, mark.end)
        furnishing.glossary.open_at(mark)


def _remark(furnishing: Furnishing) -> None:
    mark = _first(furnishing, Layer.REMARKS, "")
    if mark is not None:
        furnishing.window.page.bring_into_view(mark.start, mark.end)
        furnishing.wayfinding.open_mark(mark)


def _terms(furnishing: Furnishing) -> None:
    furnishing.window.show_side(True)
    furnishing.side.show_tab("terms")
    furnishing.terms.set_filter("mil")


def _find(furnishing: Furnishing) -> None:
    furnishing.reading.open_find()
    furnishing.find.set_words("leger")


def _outline(furnishing: Furnishing) -> None:
    furnishing.above_page.press("outline")


def _page(furnishing: Furnishing) -> None:
    furnishing.above_page.press("page")


def _narrow(furnishing: Furnishing) -> None:
    furnishing.window.resize(720, furnishing.window.height())
    furnishing.window.show_side(True)


def _notes(furnishing: Furnishing) -> None:
    """Two highlights, one with a note, on the first sentences of the text."""
    document = furnishing.window.page.shown
    block = next(block for block in document.blocks if block.kind is BlockKind.PARAGRAPH)
    first, *rest = sentences(document.text, block.start, block.end)
    second = rest[0] if rest else first
    identifier = furnishing.lesson.id if furnishing.lesson else ""
    words = QCoreApplication.translate("Tour", "Who decided this, and why so soon? #question")

    def write(session: "StudySession") -> "Changes":
        _, one = session.annotations.add(identifier, document, *first, color="important")
        _, other = session.annotations.add(identifier, document, *second, color="question", text=words)
        return one | other

    furnishing.window.show_side(True)
    furnishing.side.show_tab("notes")
    furnishing.link.change(write)


def _place(furnishing: Furnishing) -> None:
    places = furnishing.lesson.places if furnishing.lesson else ()
    if places:
        wanted = next((place for place in places if place.id == "mosul"), places[0])
        furnishing.surroundings.show_place(wanted.id)


def _room(name: str) -> Callable[[Furnishing], None]:
    return lambda furnishing: furnishing.show_room(name)


def _quiz(furnishing: Furnishing) -> None:
    furnishing.show_room("quiz")
    settle(lambda: furnishing.worker.idle)
    furnishing.studying.quizzing.show_start()


def _question(furnishing: Furnishing) -> None:
    """The first question of a practice that is begun here, or went on before."""
    from leeswijzer.study.quiz.attempt import Mode

    _quiz(furnishing)
    quizzing = furnishing.studying.quizzing
    if furnishing.lesson is not None and furnishing.lesson.questions:
        settle(lambda: furnishing.worker.idle)
        quizzing.begin(Mode.PRACTICE, "all")


def _answer(furnishing: Furnishing) -> None:
    """A question of one answer with that answer, and what it is proved by."""
    from leeswijzer.desktop.quiz.room import QuizRoom
    from leeswijzer.lesson.models import SingleQuestion
    from leeswijzer.study.quiz.answers import Chosen
    from leeswijzer.study.quiz.attempt import Mode

    _quiz(furnishing)
    questions = furnishing.lesson.questions if furnishing.lesson else ()
    single = next((question for question in questions if isinstance(question, SingleQuestion)), None)
    if single is None:
        return
    settle(lambda: furnishing.worker.idle)
    furnishing.studying.quizzing.begin(Mode.PRACTICE, {single.id})
    settle(lambda: furnishing.worker.idle)
    room = furnishing.window.room_widget("quiz")
    assert isinstance(room, QuizRoom)
    assert room.question.view is not None
    right = next(index for index, option in enumerate(single.options) if option.correct)
    room.question.view.show_answer(Chosen(frozenset({right})))
    room.question.confirm()


def _card(furnishing: Furnishing) -> None:
    """A term that was kept, with both its sides."""
    from leeswijzer.desktop.review.room import ReviewRoom

    terms, identifier = (furnishing.lesson.terms, furnishing.lesson.id) if furnishing.lesson else ((), "")
    if terms:
        wanted = next((term for term in terms if term.id == "coalitie"), terms[0])
        furnishing.link.change(lambda session: session.terms.keep(identifier, wanted.id))
        settle(lambda: furnishing.worker.idle)
    furnishing.show_room("review")
    settle(lambda: furnishing.worker.idle)
    room = furnishing.window.room_widget("review")
    assert isinstance(room, ReviewRoom)
    room.turn()


def _search(furnishing: Furnishing) -> None:
    furnishing.librarian.refresh_index()
    furnishing.show_room("library")
    furnishing.librarian.search_for("leger")


def _palette(furnishing: Furnishing) -> None:
    furnishing.commanding.open_palette()


def _keys(furnishing: Furnishing) -> None:
    furnishing.commanding.open_sheet()


def _tidy(furnishing: Furnishing) -> None:
    """Leave every screen as it was found."""
    for card in furnishing.window.findChildren(FloatingCard):
        card.close_card()
    furnishing.find.close_bar()
    furnishing.terms.set_filter("")
    furnishing.reading.light_up(())
    furnishing.window.page.clear_selection()
    furnishing.show_room("read")
    furnishing.window.show_side(not furnishing.window.drawer)
    furnishing.window.page.scroll_to(0)


SCREENS: tuple[Screen, ...] = (
    Screen("reading", _read),
    Screen("term", _term),
    Screen("remark", _remark),
    Screen("terms", _terms),
    Screen("find", _find),
    Screen("contents", _outline),
    Screen("page-settings", _page),
    Screen("place", _place),
    Screen("notes", _notes),
    Screen("quiz", _quiz),
    Screen("question", _question),
    Screen("answer", _answer),
    Screen("review", _room("review")),
    Screen("card", _card),
    Screen("notes-room", _room("notes")),
    Screen("progress", _room("progress")),
    Screen("library", _room("library")),
    Screen("search", _search),
    Screen("settings", _room("settings")),
    Screen("help", _room("help")),
    Screen("palette", _palette),
    Screen("keys", _keys),
    Screen("narrow", _narrow),
)
