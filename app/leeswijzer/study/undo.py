"""Remembers what the reader did in each lesson, whatever feature did it, and takes it back or does it again.

An operation is data: of each thing that it changed, how it was before and after. The feature that owns these things
brings them from one to the other, and refuses where one is no longer as it was left: whatever somebody else changed
meanwhile is never undone by accident.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from leeswijzer.errors import KnownError
from leeswijzer.study.changes import Changes

DEPTH = 500
"""Operations remembered for each lesson."""

PAUSE = timedelta(seconds=30)
"""Typing that goes on within so long is undone at once; a longer pause begins a new operation."""


@dataclass(frozen=True, slots=True)
class Swap:
    """One thing of a feature, by its ``key``: its state before and after, None where it did not exist."""

    key: str
    before: object
    after: object

    def turned(self) -> "Swap":
        """The way back."""
        return Swap(self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Operation:
    """Something the reader did: ``name`` is a code for the wording, ``feature`` who can take it back.

    ``typed_at`` is given where the reader is typing: one such operation that goes on with the last one joins it.
    """

    feature: str
    name: str
    lesson_id: str
    swaps: tuple[Swap, ...]
    typed_at: datetime | None = None


Replay = Callable[[str, Sequence[Swap]], Changes]
"""Brings things of the lesson from ``before`` to ``after``, all or none.

Raises `Overtaken` where one is not as ``before`` says.
"""


class Overtaken(Exception):  # noqa: N818 - a fact that is told between two modules, and never reaches the reader
    """What was to be undone or done again has been changed elsewhere."""


class UndoHistory:
    """What can be undone and redone, for each lesson; kept as long as the program runs."""

    def __init__(self) -> None:
        self._replays: dict[str, Replay] = {}
        self._done: dict[str, list[Operation]] = {}
        self._undone: dict[str, list[Operation]] = {}
        self._turn = threading.RLock()

    def register(self, feature: str, replay: Replay) -> None:
        """Say who takes back the operations of ``feature``."""
        self._replays[feature] = replay

    def record(self, operation: Operation) -> None:
        """Remember what was just done and kept; what had been undone before can no longer be redone."""
        with self._turn:
            done = self._done.setdefault(operation.lesson_id, [])
            self._undone.pop(operation.lesson_id, None)
            if done and _goes_on(done[-1], operation):
                first = done[-1].swaps[0]
                joined = Swap(first.key, first.before, operation.swaps[0].after)
                done[-1] = replace(operation, swaps=(joined,))
                return
            done.append(operation)
            del done[:-DEPTH]

    def undo(self, lesson_id: str) -> Changes | None:
        """Take the last operation back; None where there is none.

        Raises KnownError ``undo-overtaken`` where that would lose a change made elsewhere (the operation is forgotten),
        and whatever keeping the change raises (then it can be tried again).
        """
        return self._turn_back(lesson_id, self._done, self._undone, back=True)

    def redo(self, lesson_id: str) -> Changes | None:
        """Do again what was undone last; None where there is nothing. Raises as `undo` does."""
        return self._turn_back(lesson_id, self._undone, self._done, back=False)

    def can_undo(self, lesson_id: str) -> str | None:
        """The code of the operation that `undo` would take back."""
        return _name(self._done.get(lesson_id))

    def can_redo(self, lesson_id: str) -> str | None:
        """The code of the operation that `redo` would do again."""
        return _name(self._undone.get(lesson_id))

    def _turn_back(
        self, lesson_id: str, source: dict[str, list[Operation]], sink: dict[str, list[Operation]], *, back: bool
    ) -> Changes | None:
        with self._turn:
            operations = source.get(lesson_id)
            if not operations:
                return None
            operation = operations[-1]
            swaps = [swap.turned() for swap in reversed(operation.swaps)] if back else list(operation.swaps)
            try:
                changes = self._replays[operation.feature](lesson_id, swaps)
            except Overtaken as overtaken:
                operations.pop()
                raise KnownError("undo-overtaken", operation=operation.name) from overtaken
            operations.pop()
            # Whoever goes on typing after an undo begins something new.
            sink.setdefault(lesson_id, []).append(replace(operation, typed_at=None))
            return changes


def _goes_on(last: Operation, operation: Operation) -> bool:
    if last.typed_at is None or operation.typed_at is None or operation.typed_at - last.typed_at > PAUSE:
        return False
    one, other = last.swaps[0], operation.swaps[0]
    same = (last.feature, last.name, one.key) == (operation.feature, operation.name, other.key)
    # Not where somebody else wrote in between: undoing both would take that away too.
    return same and one.after == other.before


def _name(operations: list[Operation] | None) -> str | None:
    return operations[-1].name if operations else None
