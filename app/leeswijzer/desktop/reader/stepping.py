"""Which mark the keyboard goes to next: beside the one it is on, else the nearest in view."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Ranged(Protocol):
    """Anything that takes up the code points ``start`` up to ``end`` of the document."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it has ended."""


R = TypeVar("R", bound=Ranged)


def following(marks: Sequence[R], current: object, view: tuple[int, int], step: int) -> R | None:
    """The next (``step`` 1) or previous (-1) of ``marks``, which stand in text order; None where there are none.

    ``view`` is the first and last code point in view. Where ``current`` is out of view, the reader has gone elsewhere:
    then it is the first mark in view, or the last.
    """
    if not marks:
        return None
    top, bottom = view
    here = next((n for n, mark in enumerate(marks) if mark == current and top <= mark.start <= bottom), None)
    if here is not None:
        wanted = here + step
    elif step > 0:
        wanted = next((n for n, mark in enumerate(marks) if mark.start >= top), len(marks) - 1)
    else:
        wanted = next((n for n in reversed(range(len(marks))) if marks[n].end <= bottom), 0)
    return marks[max(0, min(wanted, len(marks) - 1))]
