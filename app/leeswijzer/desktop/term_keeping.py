"""What the reader did with the terms of the open lesson: met them, kept them for review, wrote a note on one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from leeswijzer.desktop.glossary.controller import GlossaryController
from leeswijzer.desktop.glossary.presenter import TermState
from leeswijzer.desktop.notes.draft import Unsaved
from leeswijzer.desktop.study_link import StudyLink

if TYPE_CHECKING:
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.session import StudySession


_RETRY = 3000  # milliseconds between attempts to save what could not be saved


@dataclass(slots=True)
class _Note:
    """What was written on a term and is not on the disk yet."""

    subject: str
    text: str
    error: Exception | None = None
    under_way: bool = False


class TermKeeping(QObject):
    """Brings the glossary and the reader's data together; a note that cannot be saved stays, and is tried again."""

    notes_read = Signal(object)  # the reader's note on each term that has one, by the term's id
    not_saved = Signal(object)  # the exception that kept a note from the disk; told once for what was written
    all_saved = Signal()  # nothing waits any more

    def __init__(self, glossary: GlossaryController, link: StudyLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glossary = glossary
        self._link = link
        self._lesson = ""
        self._waiting: dict[tuple[str, str], _Note] = {}  # by lesson and term
        self._retry = QTimer(self, singleShot=True, interval=_RETRY)
        self._retry.timeout.connect(self._save_all)
        glossary.met.connect(lambda term: self._change(lambda s, lesson: s.terms.meet(lesson, term)))
        glossary.kept_changed.connect(self._on_kept)
        glossary.note_changed.connect(self._on_note)

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
        if lesson != self._lesson:
            return
        kept = {each.term_id: TermState(each.met, each.kept, each.note) for each in states}
        for (of_lesson, term), note in self._waiting.items():
            if of_lesson == lesson:  # on the screen stands what was written, not what is on the disk
                kept[term] = replace(kept.get(term, TermState()), note=note.text)
        self._glossary.set_states(kept)
        self.notes_read.emit({term: state.note for term, state in kept.items() if state.note})

    # --- notes

    def _on_note(self, term: str, text: str) -> None:
        key = (self._lesson, term)
        before = self._waiting.get(key)
        self._waiting[key] = _Note(self._glossary.name(term), text, before.error if before is not None else None)
        self._save(key)

    @property
    def unsaved(self) -> Sequence[Unsaved]:
        """What would be lost if the program ended now."""
        return [Unsaved(note.subject, note.text, note.error) for note in self._waiting.values()]

    def save_now(self) -> None:
        """Save whatever is not saved, also what was typed this very moment."""
        self._glossary.hand_over()
        self._save_all()

    def _save_all(self) -> None:
        for key in list(self._waiting):
            self._save(key)

    def _save(self, key: tuple[str, str]) -> None:
        note = self._waiting[key]
        if note.under_way:
            return
        note.under_way = True
        self._link.make(
            lambda session: (None, session.terms.write_note(*key, note.text)),
            lambda _nothing: self._on_saved(key, note),
            lambda error: self._on_failure(key, note, error),
        )

    def _on_saved(self, key: tuple[str, str], note: _Note) -> None:
        if self._waiting.get(key) is note:  # else other words were written meanwhile, and are on their way
            del self._waiting[key]
            if not self._waiting:
                self.all_saved.emit()

    def _on_failure(self, key: tuple[str, str], note: _Note, error: Exception) -> None:
        note.under_way = False
        if self._waiting.get(key) is not note:
            return
        told = note.error is not None
        note.error = error
        self._retry.start()
        if not told:
            self.not_saved.emit(error)

    # --- meeting and keeping

    def _on_kept(self, term: str, kept: bool) -> None:
        if kept:
            self._change(lambda s, lesson: s.terms.keep(lesson, term))
        else:
            self._change(lambda s, lesson: s.terms.unkeep(lesson, term))

    def _change(self, operation: "Callable[[StudySession, str], Changes]") -> None:
        lesson = self._lesson
        self._link.change(lambda session: operation(session, lesson))
