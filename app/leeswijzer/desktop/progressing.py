"""Brings the room of progress and what the reader has done together, and keeps how long they read."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from leeswijzer.desktop.reading_clock import ReadingClock
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.window import MainWindow

if TYPE_CHECKING:
    from leeswijzer.desktop.progress.presenter import Progressed
    from leeswijzer.desktop.progress.room import ProgressRoom
    from leeswijzer.study.session import StudySession

READ, PROGRESS = "read", "progress"


class Progressing(QObject):
    """What was done, in all lessons."""

    def __init__(
        self, window: MainWindow, link: StudyLink, show_room: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._link, self._show_room = link, show_room
        self._room: ProgressRoom | None = None
        self._lesson_id = ""
        self.clock = ReadingClock(window, self)
        self.clock.read.connect(self._on_read)

    def build_room(self, theme: Theme) -> "ProgressRoom":
        """The room of progress; `enter` fills it."""
        from leeswijzer.desktop.progress.room import ProgressRoom  # nothing of it is needed to read

        room = ProgressRoom(theme)
        room.read_requested.connect(lambda: self._show_room(READ))
        self._room = room
        return room

    def show_lesson(self, lesson_id: str) -> None:
        """Time counts for this lesson from now on."""
        self.clock.stop()
        self._lesson_id = lesson_id

    def enter(self) -> None:
        """Show what was done up to now."""
        room = self._room
        if room is not None:
            first_weekday = QLocale().firstDayOfWeek().value - 1
            self._link.ask(lambda session: _progressed(session, first_weekday), room.show_progress)

    def leave(self) -> None:
        """Keep what was read so far."""
        self.clock.stop()

    def _on_read(self, seconds: int) -> None:
        lesson_id = self._lesson_id
        if lesson_id:
            self._link.change(lambda session: session.reading_time.add(lesson_id, session.progress.today(), seconds))


def _progressed(session: "StudySession", first_weekday: int) -> "Progressed":
    from leeswijzer.desktop.progress.presenter import BAR_DAYS, Progressed, first_day

    progress = session.progress
    today = progress.today()
    return Progressed(
        today=today,
        days=progress.days(first_day(today, first_weekday), today),
        streak=progress.streak(),
        skills=progress.skills(),
        retention=progress.retention(today - timedelta(days=BAR_DAYS - 1), today),
        retention_ever=progress.retention(),
    )
