"""Brings the glossary card, the list of terms and the reader's own marks on terms together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Signal

from leeswijzer.desktop.glossary.card import GlossaryCard
from leeswijzer.desktop.glossary.hover import Hover
from leeswijzer.desktop.glossary.panel import TermsPanel
from leeswijzer.desktop.glossary.presenter import CardContent, GlossaryPresenter, TermState
from leeswijzer.lesson.models import Term
from leeswijzer.text.marks import Layer, Mark, MarkIndex

Places = Callable[[Mark], tuple[QRect, QRect]]
"""Gives the rectangle of a mark and the room around it, both in pixels of the card's parent."""


class GlossaryController(QObject):
    """Opens and closes the card; says what should be stored and where in the text to go."""

    passage_requested = Signal(int, int)  # code points; a jump, to be remembered
    met = Signal(str)
    kept_changed = Signal(str, bool)
    note_changed = Signal(str, str)
    refused = Signal(str)  # a term that a test asks for was to be explained

    def __init__(self, card: GlossaryCard, panel: TermsPanel, where: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._panel = panel
        self._where = where
        self._hover = Hover(self)
        self._pinned = False
        self._asked_away: frozenset[str] = frozenset()
        self._presenter = GlossaryPresenter((), MarkIndex(()), {})
        self._terms: Sequence[Term] = ()
        self._hover.open_due.connect(self._on_hovered)
        self._hover.close_due.connect(self._on_left)
        card.pointer_entered.connect(self._hover.hold)
        card.pointer_left.connect(self._on_card_left)
        card.closed.connect(self._on_closed)
        card.back_requested.connect(lambda: self._show(self._presenter.back()))
        card.term_requested.connect(lambda term: self._show(self._presenter.follow(term)))
        card.step_requested.connect(self._on_step)
        card.keep_toggled.connect(self._on_keep)
        card.note_changed.connect(self._on_note)
        card.refit_requested.connect(self._place)
        panel.term_chosen.connect(self.open_term)
        panel.filter_changed.connect(self._refresh_panel)

    def show_lesson(self, terms: Sequence[Term], marks: MarkIndex, states: Mapping[str, TermState]) -> None:
        """Take the terms of another lesson."""
        self._card.close_card()
        self._terms = terms
        self._presenter = GlossaryPresenter(terms, marks, states)
        self._refresh_panel()

    def set_states(self, states: Mapping[str, TermState]) -> None:
        """Take over what was stored, here or in another window."""
        for term, state in states.items():
            self._presenter.set_state(term, state)
        content = self._presenter.content()
        if content is not None:
            self._card.show_content(content)
        self._refresh_panel()

    def withhold(self, terms: frozenset[str]) -> None:
        """Do not explain these terms for now: a test asks for them."""
        self._asked_away = terms
        if self._presenter.open_term in terms:
            self._card.close_card()

    def state(self, term: str) -> TermState:
        """What the reader did with ``term``."""
        return self._presenter.state(term)

    def name(self, term: str) -> str:
        """What ``term`` is called."""
        return next((each.name for each in self._terms if each.id == term), term)

    def hand_over(self) -> None:
        """Tell what was typed on a term this very moment."""
        self._card.save_note()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._card.retranslate()
        self._panel.retranslate()

    # --- from the text

    def point_at(self, mark: Mark | None) -> None:
        """The pointer is on ``mark`` in the text."""
        if mark is not None and mark.layer is not Layer.GLOSSARY:
            mark = None
        if self._pinned:
            return
        if mark is not None and mark == self._presenter.open_mark:
            self._hover.hold()
        else:
            self._hover.point_at(mark)

    def open_at(self, mark: Mark) -> None:
        """Open the card of the term at ``mark``, with the keyboard in it."""
        if mark.layer is not Layer.GLOSSARY:
            return
        if mark.id in self._asked_away:
            self.refused.emit(mark.id)
            return
        self._hover.cancel()
        self._pinned = True
        self._show(self._presenter.open(mark.id, mark), take_focus=True)

    def open_term(self, term: str) -> None:
        """Open the card of ``term`` where it occurs first."""
        if term in self._asked_away:
            self.refused.emit(term)
            return
        mark = self._presenter.first_mark(term)
        if mark is not None:
            self.passage_requested.emit(mark.start, mark.end)
        self._hover.cancel()
        self._pinned = True
        self._show(self._presenter.open(term, mark), take_focus=True)

    def text_scrolled(self) -> None:
        """The page moved under the card: one that was opened goes along while its term is in view, others close."""
        mark = self._presenter.open_mark
        if not self._card.isVisible():
            return
        if self._pinned and (mark is None or QRect.intersects(*self._where(mark))):
            self._place()
        else:
            self._card.close_card()

    def close(self) -> None:
        """Close the card."""
        self._card.close_card()

    def _on_hovered(self, mark: Mark | None) -> None:
        if mark is not None and not self._pinned and mark.id not in self._asked_away:
            self._show(self._presenter.open(mark.id, mark))

    def _on_left(self) -> None:
        if not self._pinned and not self._card.is_in_use():
            self._card.close_card()

    def _on_card_left(self) -> None:
        if not self._pinned and not self._card.is_in_use():
            self._hover.release()

    def _on_closed(self) -> None:
        self._pinned = False
        self._presenter.close()

    # --- the card

    def _show(self, content: CardContent | None, *, take_focus: bool = False) -> None:
        if content is None:
            return
        self._card.show_content(content)
        self._place(take_focus=take_focus)
        if not content.state.met:
            self._presenter.set_state(content.id, replace(content.state, met=True))
            self._refresh_panel()
            self.met.emit(content.id)

    def _place(self, *, take_focus: bool = False) -> None:
        mark = self._presenter.open_mark
        beside, within = self._where(mark) if mark is not None else self._where(Mark(Layer.GLOSSARY, "", 0, 0))
        self._card.open_beside(beside, within, take_focus=take_focus)

    def _on_step(self, step: int) -> None:
        mark = self._presenter.step(step)
        if mark is not None:
            self._pinned = True
            self.passage_requested.emit(mark.start, mark.end)
            self._show(self._presenter.content())

    def _on_keep(self, term: str, kept: bool) -> None:
        self._change(term, replace(self._presenter.state(term), kept=kept))
        self.kept_changed.emit(term, kept)

    def _on_note(self, term: str, note: str) -> None:
        self._change(term, replace(self._presenter.state(term), note=note))
        self.note_changed.emit(term, note)

    def _change(self, term: str, state: TermState) -> None:
        self._presenter.set_state(term, state)
        content = self._presenter.content()
        if content is not None:
            self._card.show_content(content)
        self._refresh_panel()

    def _refresh_panel(self) -> None:
        words, kept_only = self._panel.filter
        self._panel.show_rows(self._presenter.rows(words, kept_only=kept_only), any_terms=bool(self._terms))
