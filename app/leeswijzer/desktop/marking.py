"""What a reader does with words of the page: highlights them, notes them, copies them, attaches a lost note to them."""

from PySide6.QtCore import QObject, Signal

from leeswijzer.desktop.note_writing import NoteWriting
from leeswijzer.desktop.notes.bar import SelectionBar
from leeswijzer.desktop.notes.presenter import COLORS, NoteItem, NotesPresenter, without_blanks
from leeswijzer.desktop.reader.view import ANNOTATIONS
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.window import MainWindow
from leeswijzer.study.annotation import Color
from leeswijzer.text.document import Document


class Marking(QObject):
    """The selection on the page, the bar over it, and their keys; offsets count code points."""

    card_wished = Signal(int, int)  # a card for review, of these words
    removal_wished = Signal(object)  # ids of notes
    attaching = Signal(str)  # the words that are to be attached anew, "" when that is over

    def __init__(
        self,
        window: MainWindow,
        bar: SelectionBar,
        writing: NoteWriting,
        notes: NotesPresenter,
        link: StudyLink,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._page = window, window.page
        self._bar, self._writing, self._notes, self._link = bar, writing, notes, link
        self._lesson_id, self._document = "", Document("", ())
        self._attach: str | None = None
        self._page.selection_settled.connect(self._on_selected)
        self._page.annotation_wished.connect(self._on_key)
        self._page.escaped.connect(self._on_escaped)
        bar.color_chosen.connect(self.highlight)
        bar.note_requested.connect(self.write_note)
        bar.copy_requested.connect(self._on_copy)
        bar.card_requested.connect(self._on_card)
        bar.attach_requested.connect(self._attach_here)

    def show_lesson(self, lesson_id: str, document: Document) -> None:
        """Mark words of this lesson from now on."""
        self.leave()
        self._lesson_id, self._document = lesson_id, document

    def leave(self) -> None:
        """Leave the words as they are."""
        self.stop_attaching()
        self._bar.close_card()

    def text_scrolled(self) -> None:
        """The page moved: the bar goes along."""
        if self._bar.isVisible():
            self._show_bar()

    # --- selecting

    def _selected(self) -> tuple[int, int] | None:
        selected = self._page.selected_range()
        return None if selected is None else without_blanks(self._document.text, *selected)

    def _on_selected(self) -> None:
        if self._selected() is None:
            self._bar.close_card()
        else:
            self._writing.close()
            self._show_bar()

    def _show_bar(self) -> None:
        selected = self._selected()
        if selected is None:
            return
        rect = self._page.bounds_of(*selected)
        first = self._page.rect_of(*selected)
        visible = rect.intersected(self._page.viewport().rect())
        if visible.isEmpty():
            self._bar.close_card()
            return
        rect.setLeft(first.left())
        self._bar.open_beside(self._window.rect_on_page(rect), self._window.room_on_page(), take_focus=False)

    def _on_key(self, wish: str) -> None:
        match wish:
            case "1" | "2" | "3" | "4":
                self.highlight(COLORS[int(wish) - 1])
            case "note":
                self.write_note()
            case "card":
                self._on_card()
            case "remove":
                meant = self._meant()
                if meant:
                    self._page.focus_mark(None)
                    self.removal_wished.emit([meant[0].id])
            case "confirm":
                self._attach_here()

    def _meant(self) -> list[NoteItem]:
        """The highlights that a key is about where nothing is selected: the focused one, or those under the caret."""
        page = self._page
        focused = page.focused_note
        if focused is not None:
            identifiers = [focused]
        elif page.caret_browsing:
            at = page.caret_offset()
            identifiers = [wash.id for wash in page.washes(ANNOTATIONS) if wash.start <= at < wash.end]
        else:
            identifiers = []
        return [item for item in map(self._notes.item, identifiers) if item is not None]

    def highlight(self, color: Color) -> None:
        """Give the selected words ``color``, or the highlight that the keyboard is on."""
        selected = self._selected()
        if selected is None:
            same = self._meant()[:1]
        else:
            same = [item for item in self._notes.items if item.place == selected]
            self._page.clear_selection()
            self._bar.close_card()
        lesson_id, document = self._lesson_id, self._document
        if same:
            identifier = same[0].id
            self._link.change(lambda session: session.annotations.recolor([identifier], color))
        elif selected is not None:
            start, end = selected
            self._link.make(
                lambda session: session.annotations.add(lesson_id, document, start, end, color), lambda _made: None
            )

    def write_note(self) -> None:
        """Open the card to write a note on the selected words, or on the highlight that the keyboard is on."""
        selected = self._selected()
        if selected is None:
            meant = self._meant()
            if meant:
                self._writing.open(meant, write=True)
            return
        self._bar.close_card()
        same = [item for item in self._notes.items if item.place == selected]
        if same:
            self._writing.open(same, write=True)
            return
        start, end = selected
        words = " ".join(self._document.text[start:end].split())
        self._writing.open_new(NoteItem(id="", subject=words, start=start, end=end, order=start))

    def _on_copy(self) -> None:
        self._page.copy_selection()
        self._bar.close_card()

    def _on_card(self) -> None:
        selected = self._selected()
        if selected is not None and self._bar.makes_cards:
            self._bar.close_card()
            self.card_wished.emit(*selected)

    # --- attaching anew

    def attach_anew(self, identifier: str) -> None:
        """Let the reader select where this note belongs now."""
        item = self._notes.item(identifier)
        if item is not None:
            self._writing.close()
            self._attach = identifier
            self._bar.offer_attaching(True)
            self._page.clear_selection()
            self._page.setFocus()
            self.attaching.emit(item.subject)

    def _attach_here(self) -> None:
        selected, identifier = self._selected(), self._attach
        if selected is None or identifier is None:
            return
        document = self._document
        start, end = selected
        self.stop_attaching()
        self._bar.close_card()
        self._page.clear_selection()
        self._link.make(
            lambda session: session.annotations.reattach(identifier, document, start, end), lambda _made: None
        )

    def stop_attaching(self) -> None:
        """Leave the note where it was."""
        if self._attach is not None:
            self._attach = None
            self._bar.offer_attaching(False)
            self.attaching.emit("")

    def _on_escaped(self) -> None:
        self.stop_attaching()
        self._bar.close_card()
