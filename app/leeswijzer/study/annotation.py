"""What an annotation is: a highlight on a passage, a note on it, or a note on a term, a place or a question."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from leeswijzer.text.anchor import Anchor, AnchorState

_TAG = re.compile(r"(?<![\w/&#])#([^\W\d_][\w-]*)")
"""A tag of a text: after a space or the like, so that neither a heading nor the end of an address is one."""


class Color(StrEnum):
    """The colours of highlights; what each means can be renamed by the reader."""

    IMPORTANT = "important"
    QUESTION = "question"
    DISAGREE = "disagree"
    VOCABULARY = "vocabulary"


class TargetKind(StrEnum):
    """What can be annotated."""

    PASSAGE = "passage"
    TERM = "term"
    PLACE = "place"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Target:
    """What an annotation is about: a passage (its anchor says which), or the ``id`` of something in the lesson."""

    kind: TargetKind = TargetKind.PASSAGE
    id: str | None = None

    def __post_init__(self) -> None:
        if (self.kind is TargetKind.PASSAGE) != (self.id is None):
            raise ValueError("a passage has no id, and whatever else is annotated has one")


PASSAGE = Target()


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation as it is kept.

    ``anchor`` and ``state`` are None where the target is no passage. ``start`` and ``end`` count code points in the
    text with ``fingerprint``, and are None where the passage is lost; the anchor then says what it was. ``text`` is
    Markdown, empty for a bare highlight; ``tags`` are those in the text, then those given apart. ``revision`` changes
    with every change.
    """

    id: str
    lesson_id: str
    target: Target
    anchor: Anchor | None
    color: Color | None
    text: str
    tags: tuple[str, ...]
    state: AnchorState | None
    score: float | None
    start: int | None
    end: int | None
    fingerprint: str | None
    revision: int
    created: datetime
    modified: datetime

    @property
    def bare(self) -> bool:
        """Whether it is a highlight and nothing more."""
        return not self.text


REMOVED = "note-deleted"
"""The code that a removal of notes has among what can be undone."""


def term_note_id(lesson_id: str, term_id: str) -> str:
    """What tells a note that is kept with a term, and has no id of its own, from all annotations."""
    return f"term:{lesson_id}/{term_id}"


def tags_in(text: str) -> tuple[str, ...]:
    """The tags written in ``text`` as ``#tag``, without the sign, each once, in their order."""
    return joined_tags(_TAG.findall(text)) if "#" in text else ()


def joined_tags(*tags: Iterable[str]) -> tuple[str, ...]:
    """All ``tags``, each once whatever its case, written as it came first; without their sign and blanks around."""
    found: dict[str, str] = {}
    for some in tags:
        for tag in some:
            name = "-".join(tag.strip().lstrip("#").split())
            if name:
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def storable(text: str) -> str:
    """``text`` as SQLite can keep it: halves of surrogate pairs, as some input methods send, are joined or replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def content(annotation: Annotation) -> tuple[object, ...]:
    """What a reader made of an annotation, apart from where it stands now: equal for two that say the same."""
    return annotation.color, annotation.text, frozenset(annotation.tags)


def in_text_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Passages as they stand in the text, the lost ones near where they were; then what is about something else."""
    return tuple(sorted(annotations, key=_order))


def _order(annotation: Annotation) -> tuple[bool, int, int, str, str, datetime, str]:
    start, end = annotation.start, annotation.end
    if start is None and annotation.anchor is not None:
        start, end = annotation.anchor.start, annotation.anchor.end
    target = annotation.target
    return (
        target.kind is not TargetKind.PASSAGE,
        start or 0,
        -(end or 0),
        target.kind,
        target.id or "",
        annotation.created,
        annotation.id,
    )
