"""What can be wrong with a lesson: a problem with its place, and the error that carries all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from typing_extensions import override

from leeswijzer.errors import KnownError
from leeswijzer.messages import wording

KeyPath = tuple[str | int, ...]
"""Where in a file's tables: keys, and indices from 0, as in ``("term", 2, "definition")``."""


class Severity(StrEnum):
    """Whether a lesson can be used with the problem in it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: ``code`` and ``details`` are worded in `leeswijzer.messages`.

    ``line`` counts from 1 and is None where no line can be pointed at; ``key`` is the path to the key, its items
    counted from 1 ("term.3.definition"), and empty where the file as a whole is meant.
    """

    file: str
    line: int | None
    key: str
    code: str
    details: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @property
    def message(self) -> str:
        """The English sentence for this problem, without its place."""
        return wording(self.code, self.details)

    @override
    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line is not None else self.file
        warning = "warning: " if self.severity is Severity.WARNING else ""
        return f"{place}: {self.key + ': ' if self.key else ''}{warning}{self.message}"


class LessonProblems(KnownError):  # noqa: N818 - it is the problems, and carries them
    """A lesson that cannot be used, with everything that is wrong with it."""

    def __init__(self, path: Path, problems: Sequence[Problem]) -> None:
        super().__init__(
            "lesson-problems", path=path, count=len(problems), list="\n".join(str(problem) for problem in problems)
        )
        self.problems: Sequence[Problem] = tuple(problems)


def dotted(path: KeyPath) -> str:
    """``path`` as a person reads it: items counted from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
