"""What leaves the program when notes are exported: the annotations of one lesson with the words that explain them."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.annotation import Annotation, Color, Target, TargetKind
from leeswijzer.study.session import StudySession
from leeswijzer.text.document import BlockKind


@dataclass(frozen=True, slots=True)
class Notebook:
    """The annotations of a lesson, in text order.

    ``names`` are the reader's names of the colours, ``labels`` what each target but a passage is called, ``headings``
    the subheadings of the text with the code point where they begin.
    """

    lesson_id: str
    title: str
    language: str
    annotations: tuple[Annotation, ...]
    made: datetime
    names: Mapping[Color, str] = field(default_factory=dict)
    labels: Mapping[Target, str] = field(default_factory=dict)
    headings: tuple[tuple[int, str], ...] = ()

    def heading_of(self, annotation: Annotation) -> str:
        """The subheading that a passage stands under; empty before the first, and for whatever is no passage."""
        if annotation.start is None:
            return ""
        index = bisect_right(self.headings, annotation.start, key=lambda heading: heading[0]) - 1
        return self.headings[index][1] if index >= 0 else ""

    def color_name(self, annotation: Annotation) -> str:
        """What the reader calls its colour; empty where it has none."""
        color = annotation.color
        return "" if color is None else self.names.get(color, color.value)

    def label_of(self, annotation: Annotation) -> str:
        """What an annotation is about, where that is no passage."""
        target = annotation.target
        return self.labels.get(target, target.id or "")


def notebook_of(session: StudySession, lesson: Lesson, now: datetime | None = None) -> Notebook:
    """The annotations of ``lesson`` as they are kept now. Raises KnownError where they cannot be read."""
    document = lesson.document
    headings = (block for block in document.blocks if block.kind is BlockKind.HEADING)
    return Notebook(
        lesson_id=lesson.id,
        title=lesson.opening.title,
        language=lesson.opening.language,
        annotations=session.annotations.for_lesson(lesson.id),
        made=now or datetime.now(UTC),
        names=session.color_names.read(),
        labels=_labels(lesson),
        headings=tuple((block.start, document.slice(block)) for block in headings),
    )


def _labels(lesson: Lesson) -> dict[Target, str]:
    return {
        **{Target(TargetKind.TERM, term.id): term.name for term in lesson.terms},
        **{Target(TargetKind.PLACE, place.id): _name(place.properties.names, lesson) for place in lesson.places},
        **{Target(TargetKind.QUESTION, question.id): question.stem for question in lesson.questions},
    }


def _name(names: Mapping[str, str], lesson: Lesson) -> str:
    return names.get(lesson.opening.language) or next(iter(names.values()))
