"""What an operation changed, so that every view can refresh what concerns it and nothing else."""

from dataclasses import dataclass, fields
from typing import NamedTuple


class TermKey(NamedTuple):
    """A term of a lesson."""

    lesson_id: str
    term_id: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The identifiers of what changed, by kind; falsy where nothing did.

    ``settings`` are names of fields of `leeswijzer.study.settings.Settings`; ``lessons``, ``positions`` and
    ``reading`` (time read) are lesson ids; ``notes``, ``answers`` and ``reviews`` (cards) are ids of the reader's own.
    """

    settings: frozenset[str] = frozenset()
    lessons: frozenset[str] = frozenset()
    positions: frozenset[str] = frozenset()
    terms: frozenset[TermKey] = frozenset()
    reading: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    reviews: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    def __or__(self, other: "Changes") -> "Changes":
        """Both changes together."""
        return Changes(**{each.name: getattr(self, each.name) | getattr(other, each.name) for each in fields(self)})
