"""Goes where the reader asked to: to a passage, to a mark, to what a search or the palette found."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from leeswijzer.desktop.annotating import Annotating
from leeswijzer.desktop.commanding import Commanding
from leeswijzer.desktop.commands.finding import Entry
from leeswijzer.desktop.glossary.controller import GlossaryController
from leeswijzer.desktop.open_lesson import OpenLesson
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.remark import RemarkCard
from leeswijzer.desktop.rooms import Rooms
from leeswijzer.desktop.side import SideView
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.studying import Studying
from leeswijzer.desktop.surroundings import Surroundings
from leeswijzer.desktop.way_back import Way
from leeswijzer.desktop.window import MainWindow
from leeswijzer.study.annotation import TargetKind
from leeswijzer.text.marks import Layer, Mark

if TYPE_CHECKING:
    from leeswijzer.desktop.notes.presenter import NoteItem
    from leeswijzer.study.search import Hit


class Wayfinding(QObject):
    """Knows which part of the window shows what; offsets count code points of the open document."""

    def __init__(
        self,
        window: MainWindow,
        rooms: Rooms,
        lessons: OpenLesson,
        reading: Reading,
        glossary: GlossaryController,
        remark: RemarkCard,
        surroundings: Surroundings,
        annotating: Annotating,
        studying: Studying,
        side: SideView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._lessons, self._reading = window, rooms, lessons, reading
        self._glossary, self._remark, self._surroundings = glossary, remark, surroundings
        self._annotating, self._studying, self._side = annotating, studying, side

    def go_to(self, start: int, end: int) -> None:
        """Go to a passage; the way back is remembered."""
        self._rooms.show("read")
        self._reading.go_to(start, end)

    def open_mark(self, mark: Mark) -> None:
        """Show what ``mark`` on the page stands for."""
        if mark.layer is Layer.GLOSSARY:
            self._glossary.open_at(mark)
        elif mark.layer is Layer.REMARKS:
            self._glossary.close()
            self._remark.open_remark(mark.id, *self._window.beside(mark.start, mark.end))
        else:
            self._glossary.close()
            self._surroundings.open_mark(mark)

    def open_subject(self, kind: TargetKind, identifier: str) -> None:
        """Show what a note is on that is not on a passage."""
        if kind is TargetKind.QUESTION:
            self._studying.quizzing.point_to(identifier)
            return
        self._rooms.show("read")
        if kind is TargetKind.TERM:
            self._glossary.open_term(identifier)

    def open_hit(self, hit: "Hit") -> None:
        """Go to what the search found, in its own lesson."""
        if hit.lesson_id != self._lessons.id:
            self._lessons.within(hit.lesson_id, lambda: self.open_hit(hit))
            return
        if hit.kind == "question" and hit.ref is not None:
            self._studying.quizzing.point_to(hit.ref)
            return
        self._rooms.show("read")
        if hit.kind == "note" and hit.ref is not None:
            self._annotating.open_note(hit.ref)
        elif hit.kind in ("term", "term-note") and hit.ref is not None:
            self._glossary.open_term(hit.ref)
        elif hit.kind == "place" and hit.ref is not None:
            self._surroundings.show_place(hit.ref)
        elif hit.start is not None and hit.end is not None:
            self._reading.go_to(hit.start, hit.end)

    def open_note(self, item: "NoteItem", back: Callable[[], None]) -> None:
        """Go to a note of any lesson, and select it in the list beside the text; ``back`` leads to where it was chosen.

        A note without a place in the text is shown in the list alone.
        """
        self._lessons.within(item.lesson_id, lambda: self._show_note(item, back))

    def _show_note(self, item: "NoteItem", back: Callable[[], None]) -> None:
        def go_back() -> None:
            self._reading.light_up(())
            back()

        self._rooms.show("read")
        self._side.show_tab("notes")
        if item.about is TargetKind.PASSAGE and item.place is None:
            self._window.show_side(True)
        self._annotating.go_to_note(item.id)
        words = self.tr("What you marked in “{title}”").format(title=self._lessons.title)
        self._studying.bar.offer(Way(words=words, back=self.tr("Back to the notes"), on_back=go_back))
        self._window.page.setFocus()

    def offer_entries(self, commanding: Commanding, link: StudyLink) -> None:
        """Let the palette find what belongs to the open lesson, and the other lessons once they were fetched."""
        lesson = self._lessons.layers
        if lesson is not None:
            commanding.offer([Entry("term", term.id, term.name, self.tr("term")) for term in lesson.terms])
            names = [(place.id, next(iter(place.properties.names.values()))) for place in lesson.places]
            commanding.offer([Entry("place", identifier, name, self.tr("place")) for identifier, name in names])
        notes = [each for each in self._annotating.presenter.items if not each.fixed]
        commanding.offer([Entry("note", each.id, each.words, self.tr("note")) for each in notes])

        def offer_lessons(lessons: Any) -> None:
            commanding.offer([Entry("lesson", each.place, each.title, self.tr("lesson")) for each in lessons])

        link.ask(lambda s: s.shelf.lessons(), offer_lessons)

    def open_entry(self, entry: Entry) -> None:
        """Go to what was chosen in the palette."""
        if entry.kind == "lesson":
            self._lessons.open(entry.id)
        elif entry.kind == "note":
            self._rooms.show("read")
            self._annotating.open_note(entry.id)
        elif entry.kind == "term":
            self._rooms.show("read")
            self._glossary.open_term(entry.id)
        elif entry.kind == "place":
            self._rooms.show("read")
            self._surroundings.show_place(entry.id)
