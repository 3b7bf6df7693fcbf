"""Drives the page of the open lesson: what it shows, where the reader is in it, and the cards that change it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from leeswijzer.desktop.history import History
from leeswijzer.desktop.reader.find import FindBar
from leeswijzer.desktop.reader.ink import Wash
from leeswijzer.desktop.reader.outline import OutlineCard
from leeswijzer.desktop.reader.page import Heading
from leeswijzer.desktop.reader.presenter import HitLine, Pace, current_heading, in_context, outline, shown_marks
from leeswijzer.desktop.reader.search import TextSearch
from leeswijzer.desktop.reader.view import ReaderView
from leeswijzer.desktop.status import StatusLine
from leeswijzer.lesson.manifest import Opening
from leeswijzer.text.document import Document
from leeswijzer.text.marks import Layer, Mark, MarkIndex

_SETTLED = 800  # milliseconds without scrolling after which the place is where the reader is
_PROGRESS = 120
_EYE = 0.3  # of the height: where a passage is brought that was asked for


class Reading(QObject):
    """One lesson being read; offsets count code points."""

    position_settled = Signal(int)
    history_changed = Signal(bool, bool)

    def __init__(
        self,
        view: ReaderView,
        find: FindBar,
        outline_card: OutlineCard,
        status: StatusLine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._find = find
        self._outline = outline_card
        self._status = status
        self._history = History()
        self._marks: Sequence[Mark] = ()
        self._layers: Collection[Layer] = frozenset(Layer)
        self._occurrences = "all"
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._search: TextSearch | None = None  # made at the first search of a text
        self._pace: Pace | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED)
        self._progress = QTimer(self, singleShot=True, interval=_PROGRESS)
        self._settle.timeout.connect(lambda: self.position_settled.emit(self.place))
        self._progress.timeout.connect(self.tell_progress)
        view.scrolled.connect(self._on_scrolled)
        find.words_changed.connect(self._on_words)
        find.step_requested.connect(self._on_step)
        find.closed.connect(self._on_find_closed)
        outline_card.heading_chosen.connect(lambda offset: self.go_to(offset, offset, light=False))

    # --- the lesson

    def open(self, opening: Opening, heading: Heading, offset: int = 0) -> None:
        """Show the text of ``opening`` from ``offset`` on; its marks come later."""
        self._find.close_bar()
        self._history = History()
        self._tell_history()
        self._marks = ()
        self._hits, self._hit = [], -1
        self._search = self._pace = None
        for group in ("passage", "find"):
            self._view.set_washes(group, ())
        self._view.set_marks(MarkIndex(()))
        self._view.show_document(opening.document, heading, offset)
        self._progress.start()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the marks of the lesson, as far as the reader wants to see them."""
        self._marks = marks
        self._refresh_marks()

    def set_layers(self, layers: Collection[Layer], occurrences: str) -> None:
        """Show only these layers; of each term all occurrences, the first, or the first in each section."""
        self._layers, self._occurrences = layers, occurrences
        self._refresh_marks()

    def _refresh_marks(self) -> None:
        # The passages that prove answers would give the answers away.
        wanted = frozenset(self._layers) - {Layer.QUIZ}
        self._view.set_marks(shown_marks(self._marks, self._document, wanted, self._occurrences))
        self._status.show_layers({mark.layer for mark in self._marks}, wanted)

    @property
    def _document(self) -> Document:
        return self._view.shown

    # --- going places

    def go_to(self, start: int, end: int, *, light: bool = True) -> None:
        """Jump to a passage and light it up; back leads to where the reader was."""
        self._history.jumped(self._view.top_offset())
        self._tell_history()
        self.show_passage(start, end, light=light)

    def show_passage(self, start: int, end: int, *, light: bool = True) -> None:
        """Bring a passage to where eyes rest, and light it up."""
        self._view.set_washes("passage", [Wash(start, end, "accent_soft")] if light and end > start else ())
        if light:
            self._view.bring_into_view(start, end)
        else:
            self._view.scroll_to(start, 0.0)

    def light_up(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Light up these passages, and no others, without going anywhere."""
        self._view.set_washes("passage", [Wash(start, end, "accent_soft") for start, end in ranges])

    def back(self) -> None:
        """Go back over the last jump."""
        self._return_to(self._history.back(self._view.top_offset()))

    def forward(self) -> None:
        """Go forward again."""
        self._return_to(self._history.forward(self._view.top_offset()))

    def _return_to(self, offset: int | None) -> None:
        if offset is not None:
            self.light_up(())
            self._view.scroll_to(offset)
        self._tell_history()

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can_go_back, self._history.can_go_forward)

    # --- where the reader is

    @property
    def place(self) -> int:
        """Where the reader is, to be kept: the top of what is in view, and the end once they scrolled there."""
        at_end = self._view.verticalScrollBar().value() > 0 and self._view.fraction_read() >= 1
        return len(self._document.text) if at_end else self._view.top_offset()

    def settle(self) -> None:
        """Tell at once where the reader is, where they moved a moment ago."""
        if self._settle.isActive():
            self._settle.stop()
            self.position_settled.emit(self.place)

    def _on_scrolled(self) -> None:
        self._settle.start()
        if not self._progress.isActive():
            self._progress.start()

    def tell_progress(self) -> None:
        """Tell in the status line how far the reader is."""
        if self._pace is None:
            self._pace = Pace(self._document)
        minutes = self._pace.minutes_left(self._view.bottom_offset())
        self._status.show_progress(round(100 * self._view.fraction_read()), minutes)

    def prepare_outline(self) -> None:
        """Fill the card of contents."""
        entries = outline(self._document)
        self._outline.show_entries(entries, current_heading(entries, self._view.top_offset() + 1))

    # --- find

    def open_find(self) -> None:
        """Open the field; what is selected, within a line, is looked for."""
        selected = self._view.selected_range()
        words = self._document.text[slice(*selected)] if selected else ""
        self._find.open_bar("" if "\n" in words else words)

    def find_step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit."""
        if self._find.isVisible():
            self._on_step(step)
        else:
            self.open_find()

    def hits_in_context(self) -> tuple[list[HitLine], int]:
        """The hits as lines, and the index of the one that is shown, -1 for none."""
        return in_context(self._document, self._hits), self._hit

    def show_hit(self, number: int) -> None:
        """Go to the hit of this number, from 0."""
        self._hit = number
        self._show_hits()

    def _on_words(self, words: str) -> None:
        if self._search is None:
            self._search = TextSearch(self._document)
        self._hits = self._search.find(words)
        here = self._view.top_offset()
        self._hit = next((n for n, (start, _) in enumerate(self._hits) if start >= here), 0 if self._hits else -1)
        self._show_hits()

    def _on_step(self, step: int) -> None:
        if self._hits:
            self._hit = (self._hit + step) % len(self._hits)
            self._show_hits()

    def _show_hits(self) -> None:
        # Framed, and in no colour of a highlight: a hit is often within one, and must be told from it.
        looks = (("accent_soft", 1.0), ("selection", 2.0))
        self._view.set_washes(
            "find",
            [
                Wash(start, end, role, frame=frame)
                for n, (start, end) in enumerate(self._hits)
                for role, frame in [looks[n == self._hit]]
            ],
        )
        length = max(1, len(self._document.text))
        self._view.hits.set_ticks([start / length for start, _ in self._hits])
        self._find.show_count(self._hit + 1, len(self._hits))
        if self._hit >= 0:
            self._view.bring_into_view(*self._hits[self._hit])

    def _on_find_closed(self) -> None:
        if self._hit >= 0:
            self._view.select(*self._hits[self._hit])
        self._hits, self._hit = [], -1
        self._view.set_washes("find", ())
        self._view.hits.set_ticks(())
        self._view.setFocus()
