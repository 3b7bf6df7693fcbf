"""Adds the rooms in which what was read is asked, and connects them with the page."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from leeswijzer.desktop.quizzing import QUIZ, QuizNeeds, Quizzing
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.rooms import Rooms
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.surroundings import Surroundings
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.way_back import WayBackBar
from leeswijzer.desktop.window import MainWindow
from leeswijzer.lesson.reader import Lesson

if TYPE_CHECKING:
    from leeswijzer.desktop.quiz.locate import BlankMap
    from leeswijzer.study.quiz.sheet import Target


class Studying(QObject):
    """The quiz of the open lesson, and the way back to it from the page."""

    def __init__(
        self,
        window: MainWindow,
        rooms: Rooms,
        reading: Reading,
        surroundings: Surroundings,
        link: StudyLink,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._surroundings = window, rooms, surroundings
        self._theme = theme
        self._lesson: Lesson | None = None
        self._moving = True
        self.withhold: Callable[[frozenset[str]], None] = _nothing
        self.close_notes: Callable[[], None] = lambda: None
        self.bar = WayBackBar(theme, window)
        needs = QuizNeeds(
            show_room=rooms.show,
            withhold=lambda terms: self.withhold(terms),
            make_map=self._make_map,
            close_notes=lambda: self.close_notes(),
        )
        self.quizzing = Quizzing(window, reading, self.bar, link, needs, self)
        rooms.add(QUIZ, "quiz", lambda: self.tr("Quiz"), self.quizzing.build_room)
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

    def leave(self) -> None:
        """Stop what goes on in the open lesson; what was confirmed is kept already."""
        self.quizzing.leave()

    def _on_room(self, name: str) -> None:
        if name == QUIZ:
            self.quizzing.enter()
        elif name != "read":
            self.bar.withdraw()

    def _make_map(self, target: "Target") -> "BlankMap":
        from leeswijzer.desktop.quiz_map import QuizMap

        lesson = self._lesson
        found = [self._surroundings.map.place(place.id) for place in lesson.places] if lesson is not None else []
        places = [place for place in found if place is not None]
        return QuizMap(self._surroundings.press, self._theme, places, target, moving=self._moving)


def _nothing(_terms: Collection[str]) -> None:
    """What is done where nobody listens."""
