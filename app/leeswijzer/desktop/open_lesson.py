"""The lesson in the window: its text is read first, its layers after that, and then what waited for them is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.worker import Worker
from leeswijzer.lesson.layers import marks_of
from leeswijzer.lesson.manifest import Opening, open_text
from leeswijzer.lesson.reader import Lesson, read_layers
from leeswijzer.text.marks import Mark

if TYPE_CHECKING:
    from leeswijzer.desktop.application import Application


class OpenLesson(QObject):
    """Knows which lesson is open, and opens others; the reading is done by the worker."""

    leaving = Signal()  # another text was read and takes the place of the open one
    text_read = Signal(object)  # Opening
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
        self._then: Callable[[], None] | None = None  # to be done once the lesson that is being opened is there

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
        home = self._application.home
        self._worker.run(lambda: open_text(where, home), self._on_text, self.failed.emit)

    def _on_text(self, opening: Opening) -> None:
        self.leaving.emit()
        self._application.opening = opening
        self._layers = None
        self.text_read.emit(opening)

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
        then, self._then = self._then, None
        if then is not None:
            then()

    def within(self, lesson_id: str, then: Callable[[], None]) -> None:
        """Do ``then`` once this lesson is the open one."""
        if lesson_id == self.id and self._layers is not None:
            then()
            return
        self._then = then
        if lesson_id != self.id:
            self._link.ask(lambda s: s.shelf.place_of(lesson_id), self.open)
