"""Draws every main screen of the real window to PNG files, with or without a display."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from leeswijzer.desktop.application import Application
from leeswijzer.desktop.furnishing import Furnishing
from leeswijzer.desktop.theme.style import FUSION
from leeswijzer.errors import KnownError
from leeswijzer.text.marks import Layer, Mark

_PATIENCE = 20_000  # milliseconds that one screen may take to settle


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
    app = QApplication.instance()
    if app is None:
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = QApplication(["leeswijzer", *FUSION])
    assert isinstance(app, QApplication)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError("tour-folder", path=out, reason=error.strerror) from error
    if home is not None:
        return _draw(app, out, home, size, paper, language, lesson)
    with tempfile.TemporaryDirectory(prefix="leeswijzer-tour-") as fresh:
        return _draw(app, out, Path(fresh), size, paper, language, lesson)


def _draw(
    app: QApplication, out: Path, home: Path, size: tuple[int, int], paper: str, language: str, lesson: str | None
) -> list[Path]:
    application = Application(app, home, lesson)
    application.change_settings(paper=paper, language=language)
    application.refresh_theme()
    application.refresh_language()
    window = application.window
    window.resize(*size)
    window.show()
    application.furnish()
    furnishing = application.furnishing
    assert furnishing is not None
    drawn: list[Path] = []
    try:
        settle(lambda: furnishing.lesson is not None and furnishing.worker.idle)
        for number, screen in enumerate(SCREENS, start=1):
            window.resize(*size)
            screen.arrange(furnishing)
            settle(lambda: furnishing.worker.idle)
            path = out / f"{number:02}-{screen.name}.png"
            save(window, path)
            drawn.append(path)
            _tidy(furnishing)
    finally:
        window.close()
        application.close()
    return drawn


def save(window: QWidget, path: Path) -> None:
    """Write a picture of ``window``. Raises KnownError ``tour-folder`` where that cannot be done."""
    if not window.grab().save(str(path)):
        raise KnownError("tour-folder", path=path.parent, reason="")


def settle(condition: Callable[[], bool]) -> None:
    """Let the window work until ``condition`` holds and nothing is left to lay out. Raises TimeoutError."""
    deadline = QDeadlineTimer(_PATIENCE)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("the window did not settle")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    for _ in range(3):
        QApplication.processEvents()


# --- the screens


def _first(furnishing: Furnishing, layer: Layer, wanted: str) -> Mark:
    marks = [mark for mark in furnishing.window.page.marks.marks if mark.layer is layer]
    return next((mark for mark in marks if mark.id == wanted), marks[0])


def _read(furnishing: Furnishing) -> None:
    furnishing.window.page.scroll_to(0)


def _term(furnishing: Furnishing) -> None:
    furnishing.reading.show_passage(0, 0)
    if furnishing.window.page.marks:
        furnishing.glossary.open_at(_first(furnishing, Layer.GLOSSARY, "coalitie"))


def _remark(furnishing: Furnishing) -> None:
    mark = _first(furnishing, Layer.REMARKS, "")
    furnishing.window.page.bring_into_view(mark.start, mark.end)
    furnishing.open_mark(mark)


def _terms(furnishing: Furnishing) -> None:
    furnishing.side.show_tab("terms")
    furnishing.terms.set_filter("mil")


def _find(furnishing: Furnishing) -> None:
    furnishing.reading.open_find()
    furnishing.find.set_words("leger")


def _outline(furnishing: Furnishing) -> None:
    furnishing.open_card("outline")


def _page(furnishing: Furnishing) -> None:
    furnishing.open_card("page")


def _narrow(furnishing: Furnishing) -> None:
    furnishing.window.resize(720, furnishing.window.height())
    furnishing.window.show_side(True)


def _tidy(furnishing: Furnishing) -> None:
    """Leave every screen as it was found."""
    for card in (furnishing.card, furnishing.remark, furnishing.outline, furnishing.page_settings):
        card.close_card()
    furnishing.find.close_bar()
    furnishing.terms.set_filter("")
    furnishing.reading.light_up(())
    furnishing.window.page.clear_selection()
    furnishing.window.show_side(True)
    furnishing.show_room("read")


SCREENS: tuple[Screen, ...] = (
    Screen("reading", _read),
    Screen("term", _term),
    Screen("remark", _remark),
    Screen("terms", _terms),
    Screen("find", _find),
    Screen("contents", _outline),
    Screen("page-settings", _page),
    Screen("narrow", _narrow),
)
