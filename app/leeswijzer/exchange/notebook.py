"""What leaves the program when notes are exported: the notes of one lesson with the words that explain them."""

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from itertools import groupby
from operator import attrgetter

from leeswijzer.exchange.wording import ENGLISH, Wording
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.annotation import Annotation, Color, Target, TargetKind, tags_in, term_note_id
from leeswijzer.study.collection import Collected, TermNote
from leeswijzer.study.session import StudySession
from leeswijzer.text.document import BlockKind


@dataclass(frozen=True, slots=True)
class Notebook:
    """The annotations of a lesson, in text order, and what the reader wrote on its terms.

    ``names`` are the reader's names of the colours, ``labels`` what each target but a passage is called, ``headings``
    the subheadings of the text with the code point where they begin. Times are told in ``zone``, by default that of
    the machine.
    """

    lesson_id: str
    title: str
    language: str
    annotations: tuple[Annotation, ...]
    made: datetime
    names: Mapping[Color, str] = field(default_factory=dict)
    labels: Mapping[Target, str] = field(default_factory=dict)
    headings: tuple[tuple[int, str], ...] = ()
    on_terms: tuple[Annotation, ...] = ()
    wording: Wording = ENGLISH
    zone: tzinfo | None = None

    @property
    def notes(self) -> tuple[Annotation, ...]:
        """All there is to read: the annotations, then what is kept with the terms."""
        return self.annotations + self.on_terms

    def chosen(self, only: Collection[str]) -> "Notebook":
        """The same with nothing but the notes whose ids are in ``only``."""
        return replace(
            self,
            annotations=tuple(each for each in self.annotations if each.id in only),
            on_terms=tuple(each for each in self.on_terms if each.id in only),
        )

    def heading_of(self, annotation: Annotation) -> str:
        """The subheading that a passage stands under; empty before the first, and for whatever is no passage."""
        if annotation.start is None:
            return ""
        index = bisect_right(self.headings, annotation.start, key=lambda heading: heading[0]) - 1
        return self.headings[index][1] if index >= 0 else ""

    def color_name(self, annotation: Annotation) -> str:
        """What the reader calls its colour; empty where it has none."""
        color = annotation.color
        return "" if color is None else self.names.get(color) or self.wording.colors[color]

    @property
    def day(self) -> str:
        """The day that it was made on."""
        return f"{self.made.astimezone(self.zone):%Y-%m-%d}"

    def moment(self, time: datetime) -> str:
        """A time as it is told, to the minute."""
        return f"{time.astimezone(self.zone):%Y-%m-%d %H:%M}"

    def label_of(self, annotation: Annotation) -> str:
        """What an annotation is about, where that is no passage."""
        target = annotation.target
        return self.labels.get(target, target.id or "")


def notebook_of(
    session: StudySession, lesson: Lesson, wording: Wording = ENGLISH, now: datetime | None = None
) -> Notebook:
    """The notes on ``lesson`` as they are kept now. Raises KnownError where they cannot be read."""
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
        on_terms=tuple(map(_of_term, session.collection.term_notes(lesson.id))),
        wording=wording,
    )


def notebooks_of(
    collected: Collected,
    names: Mapping[Color, str],
    only: Collection[str],
    wording: Wording = ENGLISH,
    now: datetime | None = None,
) -> list[Notebook]:
    """The notes whose ids are in ``only``, a notebook for each lesson, by their titles; no lesson is opened for it.

    So the headings of a text are not known; ``names`` are the reader's names of the colours.
    """
    labels = {(lesson, Target(kind, each)): name for (lesson, kind, each), name in collected.names.items()}
    notes = [*collected.annotations, *map(_of_term, collected.term_notes)]
    notes = sorted((each for each in notes if each.id in only), key=attrgetter("lesson_id"))
    made = now or datetime.now(UTC)
    found = [
        Notebook(
            lesson_id=lesson_id,
            title=collected.titles[lesson_id],
            language=collected.languages.get(lesson_id, "und"),  # as BCP 47 calls what is not known
            annotations=tuple(sorted(group, key=_place)),
            made=made,
            names=names,
            labels={target: name for (lesson, target), name in labels.items() if lesson == lesson_id},
            wording=wording,
        )
        for lesson_id, group in groupby(notes, key=attrgetter("lesson_id"))
    ]
    return sorted(found, key=lambda book: book.title.casefold())


def _place(annotation: Annotation) -> tuple[bool, int, str]:
    """Passages as they stand in the text, also those that were lost; then the others."""
    anchor = annotation.anchor
    known = annotation.start if annotation.start is not None else (anchor and anchor.start)
    return (anchor is None, known or 0, annotation.id)


def _of_term(note: TermNote) -> Annotation:
    """The reader's note on a term, as if it were written beside the text."""
    return Annotation(
        id=term_note_id(note.lesson_id, note.term_id),
        lesson_id=note.lesson_id,
        target=Target(TargetKind.TERM, note.term_id),
        anchor=None,
        color=None,
        text=note.text,
        tags=tags_in(note.text),
        state=None,
        score=None,
        start=None,
        end=None,
        fingerprint=None,
        revision=0,
        created=note.modified,
        modified=note.modified,
    )


def _labels(lesson: Lesson) -> dict[Target, str]:
    return {
        **{Target(TargetKind.TERM, term.id): term.name for term in lesson.terms},
        **{Target(TargetKind.PLACE, place.id): _name(place.properties.names, lesson) for place in lesson.places},
        **{Target(TargetKind.QUESTION, question.id): question.stem for question in lesson.questions},
    }


def _name(names: Mapping[str, str], lesson: Lesson) -> str:
    return names.get(lesson.opening.language) or next(iter(names.values()))
