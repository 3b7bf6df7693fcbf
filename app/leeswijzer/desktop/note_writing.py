"""Keeps a note while it is written: opens its card, saves as the reader types, and tries again where that fails."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from leeswijzer.desktop.notes.card import NoteCard
from leeswijzer.desktop.notes.draft import Draft, DraftState, Save, Unsaved
from leeswijzer.desktop.notes.presenter import NoteItem
from leeswijzer.desktop.notice import reason_in_words
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.errors import KnownError
from leeswijzer.study.annotation import Annotation, Color, Target, TargetKind
from leeswijzer.text.document import Document

if TYPE_CHECKING:
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.session import StudySession

_RETRY = 3000  # milliseconds between attempts to save what could not be saved

Where = Callable[[NoteItem], tuple[QRect, QRect]]
"""Gives where a note stands and the room around it, both in pixels of the card's parent."""


@dataclass
class _Writing:
    """A draft, and what it is on."""

    draft: Draft
    lesson_id: str
    document: Document
    item: NoteItem


class NoteWriting(QObject):
    """One card; the drafts behind it live on until they are saved, also when the card is closed or shows another."""

    shown = Signal(object)  # NoteItem whose card is open, None when it closes
    removal_wished = Signal(object)  # ids of notes
    typed = Signal()
    all_saved = Signal()  # nothing waits any more

    def __init__(self, card: NoteCard, link: StudyLink, where: Where, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._link = link
        self._where = where
        self._stack: Sequence[NoteItem] = ()
        self._at = 0
        self._open: _Writing | None = None
        self._unsaved: list[_Writing] = []
        self._lesson_id, self._document = "", Document("", ())
        self._retry = QTimer(self, singleShot=True, interval=_RETRY)
        self._retry.timeout.connect(self.save_all)
        card.color_chosen.connect(self._on_color)
        card.remove_requested.connect(self.remove)
        card.step_requested.connect(self._on_step)
        card.closed.connect(self._on_closed)
        card.editor.typed.connect(self._on_typed)
        card.editor.save_due.connect(self.save_all)

    def show_lesson(self, lesson_id: str, document: Document) -> None:
        """Notes are on this lesson from now on."""
        self._card.close_card()
        self._lesson_id, self._document = lesson_id, document

    def name_colors(self, names: Mapping[Color, str]) -> None:
        """Use the reader's own words for colours, where there are any."""
        self._card.name_colors(names)

    # --- opening and closing

    def open(self, items: Sequence[NoteItem], *, write: bool = False) -> None:
        """Open the card of the first of ``items``, which lie over each other; the reader can step to the others."""
        self._leave()
        self._stack, self._at = items, 0
        self._show(write=write)

    def open_new(self, item: NoteItem) -> None:
        """Open the card of a note that is made once something is written; ``item`` has no id yet."""
        self.open([item], write=True)

    @property
    def item(self) -> NoteItem | None:
        """The note whose card is open."""
        return self._open.item if self._open is not None else None

    @property
    def draft(self) -> Draft | None:
        """The draft of the note whose card is open."""
        return self._open.draft if self._open is not None else None

    def text_scrolled(self) -> None:
        """The page moved: the card goes along."""
        if self._open is not None and self._card.isVisible():
            beside, within = self._where(self._open.item)
            self._card.open_beside(beside, within, take_focus=False)

    def _show(self, *, write: bool = False) -> None:
        item = self._stack[self._at]
        waiting = next((each for each in self._unsaved if item.id and each.draft.id == item.id), None)
        self._open = waiting or _Writing(
            Draft(item.id or None, item.revision, item.text), self._lesson_id, self._document, item
        )
        card, draft = self._card, self._open.draft
        card.show_item(item, self._at + 1, len(self._stack))
        card.editor.show_text(draft.text)
        card.show_writing(write or not item.bare)
        self._tell()
        beside, within = self._where(item)
        card.open_beside(beside, within, take_focus=True)
        if write:
            card.write()
        self.shown.emit(item)

    def _on_step(self, step: int) -> None:
        self._leave()
        self._at = (self._at + step) % len(self._stack)
        self._show()

    def _leave(self) -> None:
        """Save what was typed before the card shows something else."""
        self._card.editor.settle()
        self.save_all()
        self._open = None

    def _on_closed(self) -> None:
        self._leave()
        self.shown.emit(None)

    def close(self) -> None:
        """Close the card; what was typed is saved."""
        self._card.close_card()

    # --- saving

    def _on_typed(self, text: str) -> None:
        writing = self._open
        if writing is None:
            return
        writing.draft.type(text)
        self.typed.emit()
        if writing not in self._unsaved:
            self._unsaved.append(writing)
        if writing.draft.state is not DraftState.FAILED:
            self._tell()

    def save_all(self) -> None:
        """Save now whatever is not saved."""
        for writing in list(self._unsaved):
            self._save(writing)

    def save_now(self) -> None:
        """Save whatever is not saved, also what was typed this very moment; the card stays as it is."""
        self._card.editor.settle()
        self.save_all()

    @property
    def unsaved(self) -> Sequence[Unsaved]:
        """What would be lost if the program ended now."""
        drafts = [(each.item.subject, each.draft) for each in self._unsaved]
        return [Unsaved(subject, draft.text, draft.error) for subject, draft in drafts if draft.at_risk]

    def _save(self, writing: _Writing, *, though_empty: bool = False) -> None:
        save = writing.draft.take(though_empty=though_empty)
        if save is None:
            if not writing.draft.unsaved and writing in self._unsaved:
                self._unsaved.remove(writing)
            return
        self._link.make(
            lambda session: _written(session, writing, save),
            lambda annotation: self._on_saved(writing, annotation),
            lambda error: self._on_failure(writing, error),
        )

    def _on_saved(self, writing: _Writing, annotation: Annotation) -> None:
        writing.draft.saved(annotation.id, annotation.revision)
        writing.item = replace(writing.item, id=annotation.id, color=annotation.color, text=annotation.text)
        if writing.draft.unsaved:
            self._save(writing)
        elif writing in self._unsaved:
            self._unsaved.remove(writing)
        if writing is self._open:
            self._card.show_item(writing.item, self._at + 1, len(self._stack))
            self._tell()
        self._tell_all_saved()

    def _tell_all_saved(self) -> None:
        if not self.unsaved:
            self.all_saved.emit()

    def _on_failure(self, writing: _Writing, error: Exception) -> None:
        details: Mapping[str, object] = error.details if isinstance(error, KnownError) else {}
        code = error.code if isinstance(error, KnownError) else ""
        theirs = details.get("theirs")
        if code == "note-changed-elsewhere" and isinstance(theirs, Annotation):
            changed = writing.draft.crossed(theirs.revision, theirs.text)
            if changed and writing is self._open:
                self._card.editor.show_text(writing.draft.text)
            self._save(writing)
        elif code == "note-gone" and writing.item.place is not None:
            writing.draft.gone()
            self._save(writing)
        else:
            writing.draft.failed(error)
            self._retry.start()
        if writing is self._open:
            self._tell()

    def _tell(self) -> None:
        """Say in the card how the note stands."""
        if self._open is None:
            return
        draft, editor = self._open.draft, self._card.editor
        trouble = draft.state is DraftState.FAILED
        if trouble and draft.error is not None:
            reason = reason_in_words(draft.error)
            words = self.tr("Not saved yet: {reason} Your words stay here and are tried again.").format(reason=reason)
        elif draft.state is DraftState.SAVED and draft.id is not None and draft.text:
            words = self.tr("Saved")
        else:
            words = ""
        editor.tell_state(words, trouble=trouble)
        editor.tell(
            self.tr("This note was also changed in another window. Both are kept: yours first, then the other.")
            if draft.merged
            else ""
        )

    # --- what others did

    def refresh(self, item: NoteItem) -> None:
        """The note of ``item`` is known to stand so now."""
        self._stack = [item if each.id == item.id else each for each in self._stack]
        writing = self._open
        if writing is None or writing.draft.id != item.id:
            return
        writing.item = item
        if writing.draft.refreshed(item.revision, item.text):
            self._card.editor.show_text(item.text)
            self._card.show_writing(self._card.writing or not item.bare)
        self._card.show_item(item, self._at + 1, len(self._stack))
        self._tell()

    def forget(self, identifier: str) -> None:
        """The note was removed; where nothing unsaved stands in its card, that closes."""
        writing = self._open
        if writing is not None and writing.draft.id == identifier and not writing.draft.unsaved:
            self._card.close_card()

    # --- colour and removal

    def _on_color(self, color: Color) -> None:
        writing = self._open
        if writing is None:
            return
        identifier = writing.draft.id
        if identifier is not None:
            self._link.change(lambda session: session.annotations.recolor([identifier], color))
            return
        writing.item = replace(writing.item, color=color)
        self._card.show_item(writing.item, self._at + 1, len(self._stack))
        self._save(writing, though_empty=True)

    def remove(self) -> None:
        """Remove the note whose card is open; that can be undone."""
        writing = self._open
        if writing is None:
            return
        identifier = writing.draft.id
        writing.draft.drop()
        if writing in self._unsaved:
            self._unsaved.remove(writing)
            self._tell_all_saved()
        self._card.close_card()
        if identifier is not None:
            self.removal_wished.emit([identifier])


def _written(session: "StudySession", writing: _Writing, save: Save) -> "tuple[Annotation, Changes]":
    """Put a draft on the disk; in the worker's thread."""
    notes, item = session.annotations, writing.item
    if save.id is not None:
        return notes.change(save.id, save.revision, text=save.text)
    if item.about is not TargetKind.PASSAGE:
        return notes.add_to(writing.lesson_id, Target(item.about, item.subject_id), save.text)
    assert item.place is not None
    return notes.add(writing.lesson_id, writing.document, *item.place, color=item.color, text=save.text)
