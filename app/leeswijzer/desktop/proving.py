"""Lets the reader prove a claim on the page: by a selection, sentence by sentence, or with a highlight of their own."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from leeswijzer.desktop.reader.view import ANNOTATIONS
from leeswijzer.desktop.way_back import Way, WayBackBar
from leeswijzer.desktop.window import MainWindow
from leeswijzer.study.quiz.answers import Proved
from leeswijzer.text.document import BlockKind, Document
from leeswijzer.text.tokens import sentences


class Proving(QObject):
    """One claim at a time; offsets count code points."""

    proved = Signal(object)  # Proved
    abandoned = Signal()
    highlight_taken = Signal()  # a highlight was clicked and is meant as the proof, so its card is not wanted

    def __init__(self, window: MainWindow, bar: WayBackBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = window.page
        self._bar = bar
        self._document: Document | None = None
        self._sentences: Sequence[tuple[int, int]] = ()
        self._keys = []
        for keys, step in (("Alt+Down", 1), ("Alt+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.activated.connect(lambda step=step: self.step_sentence(step))
            shortcut.setEnabled(False)
            self._keys.append(shortcut)
        self._page.selectionChanged.connect(self._on_selected)
        self._page.annotation_wished.connect(self._on_key)
        self._page.notes_activated.connect(self._on_notes)

    @property
    def active(self) -> bool:
        """Whether a claim is to be proved now."""
        return self._document is not None

    def begin(self, claim: str, document: Document) -> None:
        """Ask for the proof of ``claim`` on the page."""
        self._document = document
        self._sentences = [
            span
            for block in document.blocks
            if block.kind is not BlockKind.HEADING
            for span in sentences(document.text, block.start, block.end)
        ]
        self._page.clear_selection()
        self._bar.offer(
            Way(
                words=self.tr("Select the sentence that proves: {claim}").format(claim=claim),
                back=self.tr("Back to the quiz"),
                on_back=self._abandon,
                confirm=self.tr("This proves it"),
                on_confirm=self.confirm,
            )
        )
        hint = self.tr("Enter. Alt+↓ and Alt+↑ select sentence by sentence; a highlight of your own counts as well.")
        self._bar.confirm_button.setToolTip(hint)
        for shortcut in self._keys:
            shortcut.setEnabled(True)
        self._on_selected()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Ask for nothing any more."""
        if self._document is None:
            return
        self._document = None
        for shortcut in self._keys:
            shortcut.setEnabled(False)
        self._bar.confirm_button.setEnabled(True)
        self._bar.withdraw()

    def confirm(self) -> None:
        """Take what is selected as the proof."""
        selected = self._page.selected_range()
        if self._document is None or selected is None:
            return
        proof = Proved.of(self._document.text, *selected)
        self._page.clear_selection()
        self.end()
        self.proved.emit(proof)

    def step_sentence(self, step: int) -> None:
        """Select the next (1) or previous (-1) sentence, beginning with the first in view."""
        if not self._sentences:
            return
        starts = [start for start, _ in self._sentences]
        selected = self._page.selected_range()
        top, bottom = self._page.top_offset(), self._page.bottom_offset()
        if selected is not None and top <= selected[0] <= bottom:
            place = bisect_right(starts, selected[0]) - 1 + step
        else:
            place = next((n for n, start in enumerate(starts) if start >= top), 0)
        start, end = self._sentences[max(0, min(place, len(starts) - 1))]
        self._page.select(start, end)
        self._page.bring_into_view(start, end)

    def _abandon(self) -> None:
        self._page.clear_selection()
        self.end()
        self.abandoned.emit()

    def _on_selected(self) -> None:
        if self.active:
            self._bar.confirm_button.setEnabled(self._page.selected_range() is not None)

    def _on_key(self, wish: str) -> None:
        if self.active and wish == "confirm":
            self.confirm()

    def _on_notes(self, identifiers: Sequence[str]) -> None:
        if not self.active:
            return
        for wash in self._page.washes(ANNOTATIONS):
            if wash.id in identifiers:
                self._page.select(wash.start, wash.end)
                self.highlight_taken.emit()
                return
