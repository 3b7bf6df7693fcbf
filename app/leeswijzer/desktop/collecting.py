"""Brings the room of all notes and the reader's data together: fills it, removes notes, and takes that back."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from leeswijzer.desktop.note_removal import removing, turned
from leeswijzer.desktop.notice import NoticeArea
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.study.annotation import Color

if TYPE_CHECKING:
    from leeswijzer.desktop.notes.presenter import NoteItem
    from leeswijzer.desktop.notes.room import NotesRoom
    from leeswijzer.desktop.notes.room_presenter import Gathered
    from leeswijzer.desktop.theme.tokens import Theme
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.session import StudySession

READ, NOTES = "read", "notes"
_REMOVED = "notes-removed"
_ORDER = "notes-order"


class Collecting(QObject):
    """The highlights and notes of all lessons."""

    note_requested = Signal(object)  # NoteItem
    exported = Signal(object)  # Path

    def __init__(
        self, show_room: Callable[[str], None], link: StudyLink, notices: NoticeArea, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._show_room = show_room
        self._link, self._notices = link, notices
        self._room: NotesRoom | None = None
        self._order = ""  # of the notes, as the reader left it
        self._asked = 0  # how often the notes were asked for: what was asked for last counts
        self._removed: list[frozenset[str]] = []  # the lessons of each removal made here, to be undone
        self._undone: list[frozenset[str]] = []

    def build_room(self, theme: "Theme") -> "NotesRoom":
        """The room of all notes; `enter` fills it."""
        from leeswijzer.desktop.notes.room import NotesRoom  # nothing of it is needed to read
        from leeswijzer.desktop.notes.room_presenter import Order

        room = NotesRoom(theme)
        if self._order in list(Order):
            room.set_order(Order(self._order))
        room.note_chosen.connect(self.note_requested)
        room.read_requested.connect(lambda: self._show_room(READ))
        room.remove_requested.connect(self.remove)
        room.export_requested.connect(self.export)
        room.rename_requested.connect(
            lambda color, name: self._link.change(lambda session: session.color_names.rename(color, name))
        )
        self._room = room
        return room

    def state(self) -> "Mapping[str, str]":
        """What to remember of the room, by name."""
        return {_ORDER: self._order if self._room is None else self._room.order.value}

    def restore(self, state: "Mapping[str, str]") -> None:
        """Let the room stand as `state` once told; before it is built."""
        self._order = state.get(_ORDER, "")

    def on_room(self, name: str) -> None:
        """The reader came into a room: this one shows what there is now."""
        if name == NOTES:
            self.refresh()
        else:
            self._notices.dismiss(_REMOVED)

    def resume(self) -> None:
        """Come back to the note that was gone to."""
        self._show_room(NOTES)
        if self._room is not None:
            self._room.list.enter()

    def on_changes(self, changes: "Changes") -> None:
        """Take over what was changed."""
        if changes.notes or changes.terms or "color_names" in changes.settings:
            self.refresh()

    def refresh(self) -> None:
        """Show what there is now, where the reader can see it."""
        if self._room is None or not self._room.isVisible():
            return
        self._asked += 1
        asked = self._asked
        self._link.ask(_read, lambda found: self._show(asked, *found))

    def _show(self, asked: int, gathered: "Gathered", names: Mapping[Color, str]) -> None:
        if self._room is not None and asked == self._asked:
            self._room.name_colors(names)
            self._room.show_notes(gathered)

    # --- saving as a file

    def export(self, identifiers: "Sequence[str]") -> None:
        """Ask for a file and save these notes in it."""
        from leeswijzer.desktop.note_export import ask_where, exporting_collected

        assert self._room is not None
        target = ask_where(self._room.window(), self.tr("Notes"), several=True)
        if target is not None:
            self._link.ask(exporting_collected(target, frozenset(identifiers)), self.exported.emit)

    # --- removing

    def remove(self, items: "Sequence[NoteItem]") -> None:
        """Remove these notes; `undo` brings them back."""
        identifiers = [item.id for item in items]
        lessons = frozenset(item.lesson_id for item in items)

        def done(count: int) -> None:
            if not count:  # others were faster
                return
            self._removed.append(lessons)
            self._undone.clear()
            words = QCoreApplication.translate("Collecting", "%n note(s) removed.", "", count)
            self._notices.tell(_REMOVED, words, action=self.tr("Undo"), on_action=self._bring_back)

        self._link.make(removing(identifiers), done)

    def _bring_back(self) -> None:
        self.undo()

    def undo(self) -> bool:
        """Bring back what was removed last in this room; False where the reader is elsewhere, or nothing was."""
        return self._turn(self._removed, self._undone, back=True)

    def redo(self) -> bool:
        """Remove again what `undo` brought back; False where the reader is elsewhere, or nothing was."""
        return self._turn(self._undone, self._removed, back=False)

    def _turn(self, source: list[frozenset[str]], sink: list[frozenset[str]], *, back: bool) -> bool:
        if self._room is None or not self._room.isVisible() or not source:
            return False
        lessons = source.pop()
        sink.append(lessons)
        self._notices.dismiss(_REMOVED)
        self._link.change(lambda session: turned(session, lessons, back=back))
        return True


def _read(session: "StudySession") -> "tuple[Gathered, Mapping[Color, str]]":
    from leeswijzer.desktop.notes.room_presenter import gather

    return gather(session.collection.read()), session.color_names.read()
