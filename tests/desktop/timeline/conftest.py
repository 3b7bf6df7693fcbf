"""The events of the bundled lesson, as the timeline has them."""

import pytest

from leeswijzer.desktop.timeline.presenter import Range, TimelinePresenter, passages_of
from leeswijzer.lesson.layers import marks_of
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.text.marks import MarkIndex


@pytest.fixture(scope="session")
def lesson() -> Lesson:
    return read_lesson("irak-coalitie")


@pytest.fixture(scope="session")
def marks(lesson: Lesson) -> MarkIndex:
    return MarkIndex(marks_of(lesson))


@pytest.fixture(scope="session")
def passages(lesson: Lesson) -> dict[str, tuple[Range, ...]]:
    return passages_of(lesson.events, lesson.document)


@pytest.fixture
def presenter(lesson: Lesson, marks: MarkIndex, passages: dict[str, tuple[Range, ...]]) -> TimelinePresenter:
    return TimelinePresenter(lesson.events, marks, passages, lesson.document)
