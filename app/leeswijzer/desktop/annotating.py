"""Brings the reader's own highlights and notes onto the page, into their list, and to the reader's data and back."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from leeswijzer.desktop.marking import Marking
from leeswijzer.desktop.note_removal import removing, turned
from leeswijzer.desktop.note_writing import NoteWriting
from leeswijzer.desktop.notes.bar import SelectionBar
from leeswijzer.desktop.notes.card import NoteCard
from leeswijzer.desktop.notes.panel import NotesPanel
from leeswijzer.desktop.notes.presenter import NoteFilter, NoteItem, NotesPresenter, item_of
from leeswijzer.desktop.reader.ink import Wash
from leeswijzer.desktop.reader.margin import MarginNote
from leeswijzer.desktop.reader.view import ANNOTATIONS, ReaderView
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.window import MainWindow
from leeswijzer.errors import KnownError
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.annotation import Color, TargetKind, term_note_id
from leeswijzer.study.changes import Changes
from leeswijzer.text.document import Document
from leeswijzer.text.marks import Layer, Mark

if TYPE_CHECKING:
    from leeswijzer.study.reanchor import Report
    from leeswijzer.study.session import StudySession

_POLL = 1000  # milliseconds between looks at what other windows did
_FOLLOW = 150  # milliseconds after the page moved, before the list follows
_MANY = 100  # changed notes that are fetched one by one; with more, all are

Names = Mapping[tuple[TargetKind, str], tuple[str, int]]
"""The name of what else can be noted, and where in the text it first stands (code points)."""

_log = logging.getLogger(__name__)


class Annotating(QObject):
    """The highlights and notes of the open lesson; offsets count code points of its document."""

    passage_requested = Signal(int, int)  # a jump, to be remembered
    subject_requested = Signal(object, str)  # TargetKind of a term, place or question, and its id
    reanchored = Signal(object)  # Report: the text was edited since
    export_requested = Signal(object)  # ids
    removed = Signal(int)  # how many notes, by the reader; `undo` brings them back
    changed_elsewhere = Signal()  # in another window, in whichever lesson

    def __init__(
        self,
        window: MainWindow,
        bar: SelectionBar,
        card: NoteCard,
        panel: NotesPanel,
        link: StudyLink,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._page = window, window.page
        self._bar, self._panel, self._link = bar, panel, link
        self._presenter = NotesPresenter()
        self.writing = NoteWriting(card, link, self._where, self)
        self.marking = Marking(window, bar, self.writing, self._presenter, link, self)
        self._lesson_id, self._document = "", Document("", ())
        self._names: Names = {}
        self._washes: dict[str, Wash] = {}
        self._signs: dict[str, MarginNote] = {}
        self._awaited = ""  # the note to be opened when the notes have been read
        self._polling = False
        self._poll = QTimer(self, interval=_POLL)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._poll.timeout.connect(self._look)
        self._follow.timeout.connect(self._show_here)
        self._connect(self._page)

    def _connect(self, page: ReaderView) -> None:
        panel = self._panel
        page.notes_activated.connect(self._on_activated)
        page.scrolled.connect(self._on_scrolled)
        panel.filter_changed.connect(self._on_filter)
        panel.item_chosen.connect(self._on_item)
        panel.item_opened.connect(self._on_item_opened)
        panel.recolor_requested.connect(lambda ids, color: self._change(lambda s: s.annotations.recolor(ids, color)))
        panel.tag_requested.connect(lambda ids, tag: self._change(lambda s: s.annotations.tag(ids, tag)))
        panel.delete_requested.connect(self.remove)
        panel.rename_requested.connect(lambda color, name: self._change(lambda s: s.color_names.rename(color, name)))
        panel.reattach_requested.connect(self.marking.attach_anew)
        panel.export_requested.connect(self.export_requested)
        self.writing.shown.connect(self._on_written)
        self.writing.removal_wished.connect(self.remove)
        self.marking.removal_wished.connect(self.remove)

    @property
    def presenter(self) -> NotesPresenter:
        """All notes of the open lesson."""
        return self._presenter

    # --- the lesson

    def open_text(self, lesson_id: str, document: Document) -> None:
        """Let this text be written in from now on; what was written in it before comes with `show_notes`."""
        if lesson_id == self._lesson_id and document is self._document:
            return
        self.leave()
        self._lesson_id, self._document, self._names, self._awaited = lesson_id, document, {}, ""
        self.writing.show_lesson(lesson_id, document)
        self.marking.show_lesson(lesson_id, document)
        self._presenter.show(())
        self._show_all()

    def show_notes(self, names: Names) -> None:
        """Read the notes on the open text; where it was edited since, they are looked for in it."""
        lesson_id, document, self._names = self._lesson_id, self._document, names

        def read(session: "StudySession") -> "tuple[Report, list[NoteItem], Mapping[Color, str]]":
            report = session.annotations.reanchor(lesson_id, document)
            return report, _items(session, lesson_id, names), session.color_names.read()

        self._link.ask(read, lambda found: self._on_read(lesson_id, *found))
        self._poll.start()

    def leave(self) -> None:
        """Save what is written; stop what goes on by itself."""
        self.marking.leave()
        self.writing.close()
        self.writing.save_all()
        self._poll.stop()
        self._follow.stop()

    def _on_read(
        self, lesson_id: str, report: "Report", items: Sequence[NoteItem], color_names: Mapping[Color, str]
    ) -> None:
        if lesson_id != self._lesson_id:
            return
        self._name_colors(color_names)
        fixed = [item for item in self._presenter.items if item.fixed]
        self._presenter.show([*items, *fixed])
        self._show_all()
        awaited, self._awaited = self._presenter.item(self._awaited), ""
        if awaited is not None:
            self._on_item_opened(awaited)
        if report.changes:
            self.reanchored.emit(report)

    def show_term_notes(self, notes: Mapping[str, str]) -> None:
        """List the notes that are kept with the terms themselves, by term."""
        items = []
        for term, text in notes.items():
            name, order = self._names.get((TargetKind.TERM, term), (term, 0))
            items.append(
                NoteItem(
                    id=term_note_id(self._lesson_id, term),
                    about=TargetKind.TERM,
                    subject=name,
                    subject_id=term,
                    text=text,
                    order=order,
                    fixed=True,
                )
            )
        present = {item.id for item in items}
        gone = [item.id for item in self._presenter.items if item.fixed and item.id not in present]
        self._presenter.update([item for item in items if self._presenter.item(item.id) != item], gone)
        self._show_list()

    # --- what changed, here or in another window

    def on_changes(self, changes: Changes) -> None:
        """Take over what was changed."""
        if "color_names" in changes.settings:
            self._link.ask(lambda session: session.color_names.read(), self._name_colors)
        if changes.notes:
            self._fetch(changes.notes)

    def _fetch(self, identifiers: frozenset[str]) -> None:
        lesson_id, names = self._lesson_id, self._names

        def read(session: "StudySession") -> tuple[list[NoteItem], frozenset[str]]:
            if len(identifiers) > _MANY:
                found = _items(session, lesson_id, names)
                return found, identifiers - {item.id for item in found}
            found, gone = [], set()
            for identifier in identifiers:
                try:
                    annotation = session.annotations.get(identifier)
                except KnownError:  # removed
                    gone.add(identifier)
                else:
                    if annotation.lesson_id == lesson_id:
                        found.append(item_of(annotation, names))
            return found, frozenset(gone)

        def done(found: tuple[list[NoteItem], frozenset[str]]) -> None:
            if lesson_id == self._lesson_id:
                self._take_over(*found)

        self._link.ask(read, done)

    def _take_over(self, items: Sequence[NoteItem], removed: frozenset[str]) -> None:
        before = {item.id: self._presenter.item(item.id) for item in items}
        self._presenter.update(items, removed)
        others = [item for item in items if _looks_other(item, before[item.id])]
        if removed or others:
            self._draw(others, removed)
        self._show_list()
        for item in items:
            self.writing.refresh(item)
        for identifier in removed:
            self.writing.forget(identifier)

    def _look(self) -> None:
        if self._polling:
            return
        self._polling = True
        self._link.ask(lambda session: session.annotations.poll(), self._on_polled, self._on_not_polled)

    def _on_polled(self, found: Mapping[str, frozenset[str]]) -> None:
        self._polling = False
        if found:
            self.changed_elsewhere.emit()
        if found.get(self._lesson_id):
            self._fetch(found[self._lesson_id])

    def _on_not_polled(self, error: Exception) -> None:
        self._polling = False
        _log.debug("could not look for changes of others: %s", error)

    def _change(self, operation: "Callable[[StudySession], Changes]") -> None:
        self._link.change(operation)

    # --- showing

    def _show_all(self) -> None:
        self._washes.clear()
        self._signs.clear()
        self._draw(self._presenter.items)
        self._show_list()

    def _draw(self, items: Iterable[NoteItem], removed: Iterable[str] = ()) -> None:
        """Draw these on the page, and no longer those ``removed``; the others stay as they are drawn."""
        for identifier in removed:
            self._washes.pop(identifier, None)
            self._signs.pop(identifier, None)
        for item in items:
            self._washes.pop(item.id, None)
            self._signs.pop(item.id, None)
            if item.place is not None:
                self._washes[item.id] = Wash(*item.place, item.role, item.id, not item.bare)
            if item.place is not None and not item.bare:
                self._signs[item.id] = MarginNote(item.place[0], item.role, item.id)
        self._page.set_washes(ANNOTATIONS, self._washes.values())
        self._page.set_margin_notes(self._signs.values())

    def _show_list(self) -> None:
        presenter = self._presenter
        self._panel.show_items(
            presenter.shown(),
            any_notes=bool(presenter.items),
            tags=presenter.tags(),
            troubled=presenter.troubled(),
        )
        self._follow.start()

    def _show_here(self) -> None:
        page = self._page
        self._panel.show_here(frozenset(self._presenter.between(page.top_offset(), page.bottom_offset() + 1)))

    def _name_colors(self, names: Mapping[Color, str]) -> None:
        self._bar.name_colors(names)
        self._panel.name_colors(names)
        self.writing.name_colors(names)

    def _on_filter(self, wanted: NoteFilter) -> None:
        self._presenter.filter = wanted
        self._show_list()

    def _where(self, item: NoteItem) -> tuple[QRect, QRect]:
        """Where a note stands on the page, kept within the page while its passage is scrolled away."""
        page, room = self._page, self._window.room_on_page()
        rect = QRect()
        if item.place is not None:
            rect = page.bounds_of(*item.place)
            if rect.height() > 0.4 * page.viewport().height():
                rect = page.rect_of(*item.place)
        if rect.isNull():
            rect = QRect(page.column().left(), 40, 1, 1)
        beside = self._window.rect_on_page(rect)
        if beside.bottom() < room.top():
            beside.moveBottom(room.top())
        elif beside.top() > room.bottom():
            beside.moveTop(room.bottom())
        return beside, room

    def _on_scrolled(self) -> None:
        self._follow.start()
        self.writing.text_scrolled()
        self.marking.text_scrolled()

    # --- clicking and jumping

    def note_on(self, kind: TargetKind, identifier: str) -> None:
        """Open the card to write a note on a term, a place or a question."""
        same = [item for item in self._presenter.items if (item.about, item.subject_id) == (kind, identifier)]
        own = [item for item in same if not item.fixed]
        if own:
            self.writing.open(own, write=True)
            return
        name, order = self._names.get((kind, identifier), (identifier, 0))
        self.writing.open_new(NoteItem(id="", about=kind, subject=name, subject_id=identifier, order=order))

    def open_note(self, identifier: str) -> None:
        """Go to a note and open it, once it was read; one that is gone meanwhile is passed over."""
        item = self._presenter.item(identifier)
        if item is not None:
            self._on_item_opened(item)
        else:
            self._awaited = identifier

    def go_to_note(self, identifier: str) -> None:
        """Go to a note of the open lesson and select it in the list, once what was asked for before is there.

        One that has no place in the text is only selected; one that is gone meanwhile is passed over.
        """
        self._link.ask(lambda _session: None, lambda _none: self._go_to_note(identifier))

    def _go_to_note(self, identifier: str) -> None:
        item = self._presenter.item(identifier)
        if item is None:
            return
        self._on_item(item)
        if item not in self._panel.shown:
            self._panel.set_filter(NoteFilter())
        self._panel.point_out(identifier)

    def _on_activated(self, identifiers: Sequence[str]) -> None:
        items = [item for item in map(self._presenter.item, identifiers) if item is not None]
        if items:
            self.marking.leave()
            self.writing.open(items)

    def _on_written(self, item: NoteItem | None) -> None:
        if item is None:
            self._page.set_washes("draft", ())
            return
        if item.id:
            self._panel.point_out(item.id)
        elif item.place is not None:
            self._page.set_washes("draft", [Wash(*item.place, "selection")])
            self._page.clear_selection()

    def _on_item(self, item: NoteItem) -> None:
        self.writing.close()
        if item.about is not TargetKind.PASSAGE:
            self.subject_requested.emit(item.about, item.subject_id)
        elif item.place is not None:
            self.passage_requested.emit(*item.place)

    def _on_item_opened(self, item: NoteItem) -> None:
        if item.fixed:
            self._on_item(item)
            return
        if item.place is not None:
            self.passage_requested.emit(*item.place)
        self.writing.open([item])

    # --- removing

    def remove(self, identifiers: Sequence[str]) -> None:
        """Remove these notes; `bring_back` undoes that as long as it was done last."""
        self._link.make(removing(identifiers), self._on_removed)

    def _on_removed(self, count: int) -> None:
        if count:  # others may have been faster
            self.removed.emit(count)

    def bring_back(self) -> None:
        """Undo a removal, where nothing else was done after it."""
        lesson_id = self._lesson_id
        self._link.change(lambda session: turned(session, (lesson_id,), back=True))

    def ask_what_was_last(self, then: "Callable[[str | None], None]") -> None:
        """Hand to ``then`` the code of what `undo` would take back now."""
        lesson_id = self._lesson_id
        self._link.ask(lambda session: session.annotations.can_undo(lesson_id), then)

    # --- undo

    def undo(self) -> None:
        """Take back what was done last in the lesson."""
        self._turn(lambda session, lesson_id: session.annotations.undo(lesson_id))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._turn(lambda session, lesson_id: session.annotations.redo(lesson_id))

    def _turn(self, way: "Callable[[StudySession, str], Changes | None]") -> None:
        lesson_id = self._lesson_id
        self.writing.save_all()
        self._link.change(lambda session: way(session, lesson_id) or Changes())


def names_of(lesson: Lesson, marks: Iterable[Mark]) -> Names:
    """The names and first places of all that can be noted in ``lesson`` besides its words."""
    first: dict[tuple[Layer, str], int] = {}
    for mark in marks:
        key = (mark.layer, mark.id)
        first[key] = min(mark.start, first.get(key, mark.start))
    last = len(lesson.document.text)
    names = {
        (TargetKind.TERM, each.id): (each.name, first.get((Layer.GLOSSARY, each.id), last)) for each in lesson.terms
    }
    for place in lesson.places:
        spoken = place.properties.names
        name = spoken.get(lesson.document.language) or next(iter(spoken.values()))
        names[TargetKind.PLACE, place.id] = (name, first.get((Layer.PLACES, place.id), last))
    for question in lesson.questions:
        names[TargetKind.QUESTION, question.id] = (question.stem, first.get((Layer.QUIZ, question.id), last))
    return names


def _items(session: "StudySession", lesson_id: str, names: Names) -> list[NoteItem]:
    return [item_of(annotation, names) for annotation in session.annotations.for_lesson(lesson_id)]


def _looks_other(item: NoteItem, before: NoteItem | None) -> bool:
    """Whether the page shows the note differently now."""
    if before is None:
        return True
    return (item.place, item.color, item.bare) != (before.place, before.color, before.bare)
