"""Fills the rooms in which what was read is asked, reviewed and counted, and connects them with the page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.progressing import Progressing
from leeswijzer.desktop.quizzing import QuizNeeds, Quizzing
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.reviewing import REVIEW, Reviewing, ReviewNeeds
from leeswijzer.desktop.rooms import READ, Rooms
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.surroundings import Surroundings
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.way_back import WayBackBar
from leeswijzer.desktop.window import MainWindow
from leeswijzer.lesson.reader import Lesson

if TYPE_CHECKING:
    from leeswijzer.desktop.quiz.locate import BlankMap
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.quiz.sheet import Target


@dataclass(frozen=True)
class StudyNeeds:
    """What studying asks of the rest of the window."""

    withhold: Callable[[frozenset[str]], None]  # terms that are not to be explained while a test asks for them
    close_notes: Callable[[], None]
    note_question: Callable[[str, QWidget], None]  # write a note on the question with this id, beside the button
    in_lesson: Callable[[str, Callable[[], None]], None]  # do something once the lesson with this id is open
    set_badge: Callable[[str, int], None]  # on a place of the rail
    tell: Callable[[str, str], None]  # a quiet notice, by key


class Studying(QObject):
    """Quiz, review and progress, and the way back to them from the page."""

    def __init__(
        self,
        window: MainWindow,
        rooms: Rooms,
        reading: Reading,
        surroundings: Surroundings,
        link: StudyLink,
        theme: Theme,
        needs: StudyNeeds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._rooms = rooms
        self._theme = theme
        self._lesson: Lesson | None = None
        self._moving = True
        self.bar = WayBackBar(theme, window)
        self.quizzing = Quizzing(
            window,
            reading,
            self.bar,
            link,
            QuizNeeds(rooms.show, needs.withhold, self._make_map, needs.close_notes, needs.note_question),
            self,
        )
        self.reviewing = Reviewing(
            window,
            reading,
            self.bar,
            link,
            ReviewNeeds(rooms.show, lambda count: needs.set_badge(REVIEW, count), needs.in_lesson, needs.tell),
            self,
        )
        self.progressing = Progressing(window, link, rooms.show, self)
        rooms.entered.connect(self._on_room)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.bar.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.bar.retranslate()

    def set_motion(self, *, moving: bool) -> None:
        """Fly over the map of a question, or be there at once."""
        self._moving = moving

    def show_lesson(self, lesson: Lesson) -> None:
        """Take the questions of another lesson."""
        self._lesson = lesson
        self.bar.withdraw()
        self.quizzing.show_lesson(lesson)
        self.reviewing.show_lesson(lesson)
        self.progressing.show_lesson(lesson.id)

    def on_changes(self, changes: "Changes") -> None:
        """Take over what was changed."""
        self.reviewing.on_changes(changes)

    def undo(self) -> bool:
        """Take back what was done last in the review; False where the reader is elsewhere."""
        if self._rooms.current != REVIEW:
            return False
        self.reviewing.undo()
        return True

    def leave(self) -> None:
        """Stop what goes on in the open lesson; what was confirmed is kept already."""
        self.quizzing.leave()
        self.reviewing.leave()
        self.progressing.leave()

    def _on_room(self, name: str) -> None:
        match name:
            case "quiz":
                self.quizzing.enter()
            case "review":
                self.reviewing.enter()
            case "progress":
                self.progressing.enter()
        if name != READ:
            self.bar.withdraw()

    def _make_map(self, target: "Target") -> "BlankMap":
        from leeswijzer.desktop.quiz_map import QuizMap  # only some questions have one

        lesson = self._lesson
        found = [self._surroundings.map.place(place.id) for place in lesson.places] if lesson is not None else []
        places = [place for place in found if place is not None]
        return QuizMap(self._surroundings.press, self._theme, places, target, moving=self._moving)
