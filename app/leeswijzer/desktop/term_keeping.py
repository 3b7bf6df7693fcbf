"""What the reader did with the terms of the open lesson: met them, kept them for review, wrote a note on one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from leeswijzer.desktop.glossary.controller import GlossaryController
from leeswijzer.desktop.glossary.presenter import TermState
from leeswijzer.desktop.study_link import StudyLink

if TYPE_CHECKING:
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.session import StudySession


class TermKeeping(QObject):
    """Brings the glossary and the reader's data together."""

    notes_read = Signal(object)  # the reader's note on each term that has one, by the term's id

    def __init__(self, glossary: GlossaryController, link: StudyLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glossary = glossary
        self._link = link
        self._lesson = ""
        glossary.met.connect(lambda term: self._change(lambda s, lesson: s.terms.meet(lesson, term)))
        glossary.kept_changed.connect(self._on_kept)
        glossary.note_changed.connect(
            lambda term, note: self._change(lambda s, lesson: s.terms.write_note(lesson, term, note))
        )

    def show_lesson(self, lesson_id: str) -> None:
        """Show what is kept of the terms of this lesson, and keep what is done with them."""
        self._lesson = lesson_id
        self._refresh()

    def on_changes(self, changes: "Changes") -> None:
        """Show what is kept now, where it is another than before."""
        if any(key.lesson_id == self._lesson for key in changes.terms):
            self._refresh()

    def _refresh(self) -> None:
        lesson = self._lesson
        self._link.ask(lambda s: s.terms.states(lesson), lambda states: self._on_states(lesson, states))

    def _on_states(self, lesson: str, states: Any) -> None:
        if lesson == self._lesson:
            self._glossary.set_states({each.term_id: TermState(each.met, each.kept, each.note) for each in states})
            self.notes_read.emit({each.term_id: each.note for each in states if each.note})

    def _on_kept(self, term: str, kept: bool) -> None:
        if kept:
            self._change(lambda s, lesson: s.terms.keep(lesson, term))
        else:
            self._change(lambda s, lesson: s.terms.unkeep(lesson, term))

    def _change(self, operation: "Callable[[StudySession, str], Changes]") -> None:
        lesson = self._lesson
        self._link.change(lambda session: operation(session, lesson))
