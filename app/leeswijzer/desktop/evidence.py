"""Shows in the text what answers a question: one passage after another, with the way back to the quiz above them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.way_back import Way, WayBackBar
from leeswijzer.desktop.window import MainWindow
from leeswijzer.text.document import Document

if TYPE_CHECKING:
    from leeswijzer.study.quiz.sheet import Passage


class Evidence:
    """Leads the reader along passages; ``show_room`` goes to a place of the rail by its name."""

    def __init__(self, window: MainWindow, reading: Reading, bar: WayBackBar, show_room: Callable[[str], None]) -> None:
        self._page, self._reading, self._bar, self._show_room = window.page, reading, bar, show_room

    def show(self, passages: "Sequence[Passage]", document: Document, fingerprint: str, words: str, back: str) -> None:
        """Show ``passages`` of the text with ``fingerprint`` in ``document``; what cannot be found there is left out.

        ``words`` say above the page what the passages are about, ``back`` names the way back to the quiz.
        """
        from leeswijzer.desktop.quiz.presenter import places_of

        places = places_of(passages, document, fingerprint)
        if places:
            self._show_room("read")
            self._show_place(places, 0, words, back)
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_place(self, places: Sequence[tuple[int, int]], number: int, words: str, back: str) -> None:
        self._reading.go_to(*places[number])
        self._bar.offer(
            Way(
                words=words,
                back=back,
                on_back=self._return,
                place=(number + 1, len(places)),
                on_step=lambda step: self._show_place(places, number + step, words, back),
            )
        )

    def _return(self) -> None:
        self._reading.light_up(())
        self._show_room("quiz")
