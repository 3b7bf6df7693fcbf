"""Removes notes and brings them back: for the list beside a text and for the room of all notes."""

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from leeswijzer.study.annotation import REMOVED
from leeswijzer.study.changes import Changes

if TYPE_CHECKING:
    from leeswijzer.study.session import StudySession


def removing(identifiers: Collection[str]) -> "Callable[[StudySession], tuple[int, Changes]]":
    """Removes these notes; gives how many there were, as others may have been faster. For the worker's thread."""

    def remove(session: "StudySession") -> tuple[int, Changes]:
        changes = session.annotations.delete(identifiers)
        return len(changes.notes), changes

    return remove


def turned(session: "StudySession", lessons: Iterable[str], *, back: bool) -> Changes:
    """Take the removal of notes back, or make it again, in each lesson where nothing else was done after it."""
    annotations, changes = session.annotations, Changes()
    for lesson_id in lessons:
        next_one = annotations.can_undo(lesson_id) if back else annotations.can_redo(lesson_id)
        if next_one == REMOVED:
            changes |= (annotations.undo(lesson_id) if back else annotations.redo(lesson_id)) or Changes()
    return changes
