"""The lesson in the window: its text is read first, its layers after that, and then what waited for them is done."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.worker import Worker
from leeswijzer.errors import KnownError
from leeswijzer.lesson.layers import marks_of
from leeswijzer.lesson.manifest import Opening, locate, open_text
from leeswijzer.lesson.reader import Lesson, read_layers
from leeswijzer.store.glance import glance
from leeswijzer.text.marks import Mark

if TYPE_CHECKING:
    from leeswijzer.desktop.application import Application


class OpenLesson(QObject):
    """Knows which lesson is open, and opens others; the reading is done by the worker."""

    leaving = Signal()  # another text was read and takes the place of the open one
    text_read = Signal(object, int)  # Opening, and where the reader was in it, in code points
    layers_read = Signal(object, object)  # Lesson, and its marks as a tuple
    failed = Signal(object)  # Exception: the text that is open stays, the layers are left out

    def __init__(
        self, application: "Application", worker: Worker, link: StudyLink, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._worker = worker
        self._link = link
        self._layers: Lesson | None = None
        self._then: tuple[str, Callable[[], None]] | None = None  # the lesson that is opened for it, and what to do

    @property
    def id(self) -> str:
        """Of the open lesson."""
        return self._application.opening.id

    @property
    def title(self) -> str:
        """Of the open lesson."""
        return self._application.opening.title

    @property
    def opening(self) -> Opening:
        """The text that is open."""
        return self._application.opening

    @property
    def layers(self) -> Lesson | None:
        """The open lesson with its layers; None until they were read."""
        return self._layers

    def open(self, where: str) -> None:
        """Open another lesson, by id or path; where it cannot be read, the present one stays and `failed` tells why."""
        from leeswijzer.desktop.application import left_at

        home = self._application.home

        def read() -> tuple[Opening, int]:
            opening = open_text(where, home)
            return opening, left_at(opening, glance(home))

        def not_read(trouble: Exception) -> None:
            self._then = None
            self.failed.emit(trouble)

        self._worker.run(read, self._on_text, not_read)

    def _on_text(self, found: tuple[Opening, int]) -> None:
        opening, offset = found
        self.leaving.emit()
        self._application.opening = opening
        self._layers = None
        self.text_read.emit(opening, offset)

    def read(self) -> None:
        """Read the layers of the open text; where that cannot be done, `layers_read` comes with none."""
        opening = self.opening

        def read() -> tuple[Lesson, tuple[Mark, ...]]:
            lesson = read_layers(opening)
            return lesson, tuple(marks_of(lesson))

        def without_layers(trouble: Exception) -> None:
            self.failed.emit(trouble)
            self._on_layers((Lesson(opening), ()))

        self._worker.run(read, self._on_layers, without_layers)

    def _on_layers(self, found: tuple[Lesson, tuple[Mark, ...]]) -> None:
        lesson, marks = found
        if lesson.opening is not self.opening:
            return  # another lesson was opened meanwhile
        self._layers = lesson
        self.layers_read.emit(lesson, marks)
        waiting, self._then = self._then, None
        if waiting is not None and waiting[0] == self.id:
            waiting[1]()

    @property
    def place(self) -> str:
        """What opens this lesson again, wherever the program is started: its id where that is enough, else its path."""
        path = self.opening.path.absolute()
        with suppress(KnownError):
            if not self.opening.bare and locate(self.id, self._application.home).absolute() == path:
                return self.id
        return str(path)

    def within(self, lesson_id: str, then: Callable[[], None]) -> None:
        """Do ``then`` once this lesson is the open one."""
        if lesson_id == self.id and self._layers is not None:
            then()
            return
        self._then = (lesson_id, then)
        if lesson_id != self.id:
            self._link.ask(lambda s: s.shelf.place_of(lesson_id), self.open)
