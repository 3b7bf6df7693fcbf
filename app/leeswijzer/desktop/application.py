"""Composes the program: what is needed to read at once, then everything else while the reader already reads."""

import base64
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QCoreApplication, QDate, QLocale, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication

from leeswijzer import paths
from leeswijzer.desktop.collector import Collector
from leeswijzer.desktop.language import InterfaceWords
from leeswijzer.desktop.modules import read_of_desktop, read_without_qt
from leeswijzer.desktop.reader.page import Heading, Typography
from leeswijzer.desktop.single import Doorbell, Request
from leeswijzer.desktop.theme.fonts import load_reading_fonts, load_rest
from leeswijzer.desktop.theme.style import FUSION, apply, system_paper
from leeswijzer.desktop.theme.tokens import Theme, load
from leeswijzer.desktop.window import MainWindow
from leeswijzer.errors import KnownError
from leeswijzer.lesson.manifest import Opening, open_text
from leeswijzer.store.glance import Glance, glance
from leeswijzer.study.place import place_in
from leeswijzer.study.settings import Settings, Typeface

if TYPE_CHECKING:
    from leeswijzer.desktop.furnishing import Furnishing

BUNDLED = ("irak-coalitie", "welkom")
"""The lessons of which the first that is there is open at first; a copy without the article has the second."""

_AFTER_PAINT = 30
"""Milliseconds between drawing the letters and all the rest: time for them to reach the screen."""

_TITLE_BAR = 40
"""Pixels that a desktop's frame takes of the screen's height, at most; it is not known before the window is there."""

_log = logging.getLogger(__name__)


class Application(QObject):
    """One running program: a window, its worker, and the settings that hold now."""

    furnished = Signal()  # once, when everything is there
    asked_for = Signal(object)  # a Request of a second start, from whichever thread heard it

    _modules_read = Signal()

    def __init__(self, app: QApplication, home: Path, lesson: str | None = None) -> None:
        super().__init__()
        self.app = app
        self.home = home
        seen = glance(home)
        self.settings = Settings.from_stored(seen.settings)
        self.words = InterfaceWords(app)
        self.words.use(self.settings.language.value)
        load_reading_fonts(serif=self.settings.typeface is Typeface.SERIF)
        self.theme = self._theme()
        apply(app, self.theme)
        self.opening, trouble = _first_lesson(lesson, seen, home)
        self.window = MainWindow(self.theme, typography_of(self.settings))
        self.window.page.show_document(self.opening.document, self.heading(), left_at(self.opening, seen))
        self.window.page.setFocus()
        self._restore_window()
        self.window.setWindowTitle(self.opening.title)
        self.furnishing: Furnishing | None = None
        self._unsaved: dict[str, object] = {}  # settings changed before they could be kept
        self._trouble = trouble
        # Held here: the timer keeps only a weak reference to a bare method.
        self._reading_modules = threading.Thread(target=self._read_modules, name="leeswijzer-modules")
        self.window.page.painted.connect(self._later)
        self._furnishing_steps = self._furnish()
        self._modules_read.connect(self._furnish_on)
        self.asked_for.connect(self.welcome)

    def _later(self) -> None:
        QTimer.singleShot(_AFTER_PAINT, self, self._reading_modules.start)

    def _read_modules(self) -> None:
        """Read the first part of what furnishing needs, in a thread of its own: the reader scrolls meanwhile."""
        with suppress(Exception):  # furnishing meets it again, where it is told
            read_without_qt()
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._modules_read.emit()

    def _furnish_on(self) -> None:
        """Furnish a step further, and go on when the window had its turn: a step takes a frame or less."""
        for _ in self._furnishing_steps:
            QTimer.singleShot(0, self, self._furnish_on)
            break

    def furnish(self) -> None:
        """Bring in at once all that the first paint did not need, or what is still missing of it."""
        for _ in self._furnishing_steps:
            pass

    def _furnish(self) -> Iterator[None]:
        yield from read_of_desktop()
        from leeswijzer.desktop.furnishing import Furnishing
        from leeswijzer.desktop.theme.icons import app_icon

        load_rest()
        self.app.setWindowIcon(app_icon())
        self.window.page.decorate()
        yield
        furnishing = Furnishing(self)
        yield from furnishing.build()
        self.furnishing = furnishing
        if self._unsaved:
            unsaved, self._unsaved = self._unsaved, {}
            furnishing.link.change(lambda session: session.preferences.change(**unsaved))
        if self._trouble is not None:
            furnishing.notices.tell_error(self._trouble)
        self.furnished.emit()

    def welcome(self, request: Request) -> None:
        """Do what a second start asks for: come to the front, with its lesson where it names one."""
        if request["token"]:  # with it the desktop lets this window come to the front, which else it only may ask for
            os.environ["XDG_ACTIVATION_TOKEN"] = request["token"]
        window = self.window
        window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        lesson = request["lesson"]
        if not lesson or self.furnishing is None:
            return
        if Path(lesson) == self.opening.path.absolute():
            self.furnishing.show_room("read")
        else:
            self.furnishing.open_lesson(lesson)

    # --- settings

    def change_settings(self, **values: object) -> None:
        """Take new values at once, and keep them."""
        after = self.settings.changed(**values)
        if after == self.settings:
            return
        self.settings = after
        if self.furnishing is None:
            self._unsaved |= values
        else:
            self.furnishing.link.change(lambda session: session.preferences.change(**values))

    def _theme(self) -> Theme:
        paper = self.settings.paper.value
        return load(system_paper(self.app) if paper == "system" else paper)

    def refresh_theme(self) -> bool:
        """Dress the program in the paper that is wanted now; False where it wears it already."""
        theme = self._theme()
        if theme == self.theme:
            return False
        self.theme = theme
        apply(self.app, theme)
        self.window.page.use_theme(theme)
        if self.furnishing is not None:
            self.furnishing.use_theme(theme)
        return True

    def refresh_language(self) -> bool:
        """Speak the language that is wanted now; False where that is spoken already."""
        if not self.words.use(self.settings.language.value):
            return False
        self.window.page.set_heading(self.heading())
        if self.furnishing is not None:
            self.furnishing.retranslate()
        return True

    def typography(self) -> Typography:
        """How the page is to be set now."""
        return typography_of(self.settings)

    def heading(self) -> Heading:
        """What stands above the text of the open lesson."""
        document = self.opening.document
        date, first = document.date, next(iter(document.blocks), None)
        return Heading(
            title=self.opening.title,
            titled=first is not None and document.slice(first).strip() == self.opening.title,
            deck=self.opening.deck,
            dateline=date_in_words(date) if date else "",
            photo_missing=self.tr("Photo not included"),
        )

    # --- the window

    def _restore_window(self) -> None:
        window = self.window
        room = self.app.primaryScreen().availableSize() - QSize(0, _TITLE_BAR)
        window.resize(window.sizeHint().boundedTo(room))
        if self.settings.window:
            window.restoreGeometry(QByteArray.fromBase64(QByteArray(self.settings.window.encode())))
        sides = self.settings.sides
        window.restore_side(wanted=sides.get("shown", "yes") == "yes", state=sides.get("reading", ""))

    def end(self) -> None:
        """Close the window without a question, as the system ends the program: what can be saved is."""
        if self.furnishing is not None:
            self.furnishing.parting.let_go()
        self.window.close()

    def close(self) -> None:
        """Keep how everything stood, finish what was asked for, and stop."""
        if self.furnishing is not None:
            self.furnishing.leave()
            geometry = bytes(self.window.saveGeometry().data())
            self.change_settings(
                window=base64.b64encode(geometry).decode(),
                sides={**self.settings.sides, "reading": self.window.side_state()},
            )
            if not self.furnishing.link.close():
                _log.error("the last changes took too long to save")
        self.words.fall_silent()


def run(lesson: str | None = None, home: Path | None = None, arguments: Sequence[str] = ()) -> int:
    """Open the window on ``lesson`` (else on what was read last) and stay until it is closed; the exit code."""
    app = QApplication([sys.argv[0], *FUSION, *arguments])
    collector = Collector(app)
    app.setApplicationName("leeswijzer")
    app.setApplicationDisplayName("Leeswijzer")
    app.setDesktopFileName("leeswijzer")
    application = Application(app, paths.home(home), lesson)
    application.window.closing.connect(application.close)
    application.window.show()
    application.furnished.connect(lambda: _watch(application))
    application.furnished.connect(collector.spare)
    doorbell = Doorbell(application.home, application.asked_for.emit)
    application.furnished.connect(doorbell.listen)
    app.aboutToQuit.connect(doorbell.close)
    wake = QTimer()  # lets Python see Ctrl+C and SIGTERM while Qt waits
    wake.start(250)
    wake.timeout.connect(lambda: None)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.end())
    return app.exec()


def _watch(application: Application) -> None:
    """From now on tell of a bug in words, what was written saved first; and of the one that ended the last run."""
    from leeswijzer.desktop.crash import CrashWatch
    from leeswijzer.desktop.crash_dialog import CrashTeller

    def save() -> None:
        if application.furnishing is not None:
            application.furnishing.leave()

    teller = CrashTeller(application.window, save)
    watch = CrashWatch(application.home, teller.tell)
    watch.install()
    application.app.aboutToQuit.connect(watch.remove)
    if watch.last_fault and application.furnishing is not None:
        translate = QCoreApplication.translate
        application.furnishing.notices.tell(
            "last-fault",
            translate("Application", "Leeswijzer was ended by the system the last time. What you wrote was saved."),
            action=translate("Application", "Show the report"),
            on_action=lambda: teller.show_report(watch.last_fault),
        )


def typography_of(settings: Settings) -> Typography:
    """How the page is set, by the reader's settings."""
    return Typography(
        size=settings.type_size,
        measure=settings.measure,
        line_height=settings.line_height,
        serif=settings.typeface is Typeface.SERIF,
    )


def date_in_words(edtf: str) -> str:
    """An EDTF year, month or day in the words of the interface's language: "januari 2020"."""
    parts = [int(part) for part in edtf.split("-")]
    locale = QLocale()
    match parts:
        case [year, month, day]:
            return locale.toString(QDate(year, month, day), QLocale.FormatType.LongFormat)
        case [year, month]:
            return f"{locale.standaloneMonthName(month)} {year}"
        case _:
            return edtf


def _first_lesson(lesson: str | None, seen: Glance, home: Path) -> tuple[Opening, KnownError | None]:
    """The lesson asked for, else the one read last, else the bundled one; and why it is not the one asked for."""
    trouble: KnownError | None = None
    asked_for = [wanted for wanted in (lesson, seen.last_lesson) if wanted]
    for wanted in (*asked_for, *BUNDLED):
        try:
            return open_text(wanted, home), trouble
        except KnownError as error:
            if wanted in asked_for or wanted == BUNDLED[-1]:
                trouble = trouble or error
    raise trouble or KnownError("lesson-missing", where=BUNDLED[-1])


def left_at(opening: Opening, seen: Glance) -> int:
    """Where the reader was in ``opening``, in code points; its beginning where they never were."""
    position = seen.positions.get(opening.id)
    return 0 if position is None else place_in(opening.document, position) or 0
