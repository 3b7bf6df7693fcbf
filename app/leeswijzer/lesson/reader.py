"""A whole lesson, its text and every layer, read into models; all that is wrong with it is said at once."""

from dataclasses import dataclass
from pathlib import Path

from leeswijzer.lesson.files import Files
from leeswijzer.lesson.manifest import Opening, open_text
from leeswijzer.lesson.models import Event, Manifest, Place, Question, Remark, Term
from leeswijzer.lesson.problems import LessonProblems
from leeswijzer.lesson.references import check_references
from leeswijzer.lesson.soundness import check_soundness
from leeswijzer.lesson.survey import Survey, read_survey
from leeswijzer.text.document import Document


@dataclass(frozen=True)
class Lesson:
    """A lesson whose files fit together; ``manifest`` is None for a bare text.

    Quotes may still be lost in a text that was edited: whoever follows one asks `leeswijzer.text.resolve`.
    """

    opening: Opening
    manifest: Manifest | None = None
    terms: tuple[Term, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    remarks: tuple[Remark, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def id(self) -> str:
        """The lesson's id, as in its opening."""
        return self.opening.id

    @property
    def document(self) -> Document:
        """The lesson's text, as in its opening."""
        return self.opening.document


def read_lesson(where: str | Path, home: Path | None = None) -> Lesson:
    """The lesson at ``where`` (see `leeswijzer.lesson.manifest.open_text`).

    Raises LessonProblems with all that is wrong with the layers, and KnownError where not even the text can be read.
    """
    return read_layers(open_text(where, home))


def read_layers(opening: Opening) -> Lesson:
    """The lesson whose text has been opened already; raises LessonProblems with all that is wrong with its layers."""
    if opening.bare:
        return Lesson(opening)
    survey = surveyed(opening.files)
    problems = survey.problems()
    if problems:
        raise LessonProblems(opening.path, problems)
    return Lesson(
        opening,
        survey.manifest.manifest,
        terms=tuple(survey.glossary.items.values()),
        places=tuple(survey.places.items.values()),
        events=tuple(survey.timeline.items.values()),
        remarks=tuple(survey.remarks.items.values()),
        questions=tuple(survey.quiz.items.values()),
    )


def surveyed(files: Files) -> Survey:
    """The lesson in ``files`` with every problem that shows without its text."""
    survey = read_survey(files)
    check_references(survey)
    check_soundness(survey)
    return survey
