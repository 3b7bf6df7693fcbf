"""Format numbers of lessons: which can be read, and how the files of an older one become those of today."""

from collections.abc import Callable, Mapping
from typing import Any

from leeswijzer.errors import KnownError

FORMAT = 1
"""The newest format number that this program reads."""

Step = Callable[[str, dict[str, Any]], dict[str, Any]]
"""Takes a file's name and its tables in format N, gives its tables in format N + 1; leaves its argument alone."""

STEPS: Mapping[int, Step] = {}
"""The step from each older format to the next. Format 1 is the first: a format 2 adds ``1: …`` here."""


def readable(number: int) -> None:
    """Pass for a format that can be read; raises KnownError ``lesson-format-newer``."""
    if number > FORMAT:
        raise KnownError("lesson-format-newer", format=number, known=FORMAT)


def migrated(file: str, tables: dict[str, Any], number: int) -> dict[str, Any]:
    """The ``tables`` of ``file``, written in format ``number``, as today's format has them."""
    for step in range(number, FORMAT):
        tables = STEPS[step](file, tables)
    return tables
