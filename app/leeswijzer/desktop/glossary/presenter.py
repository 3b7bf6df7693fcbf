"""What the glossary card and the list of terms show, worked out without a widget."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from leeswijzer.lesson.models import Term
from leeswijzer.text.fold import unaccented
from leeswijzer.text.marks import Layer, Mark, MarkIndex


@dataclass(frozen=True, slots=True)
class TermState:
    """What the reader did with a term: opened its card, kept it for review, wrote a note on it."""

    met: bool = False
    kept: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class CardContent:
    """A card, ready to be shown; ``occurrence`` counts from 1 and is 0 where the card was not opened from the text."""

    id: str
    name: str
    definition: str
    more: str
    in_this_article: str
    glosses: tuple[tuple[str, str], ...]  # language tag and translation
    related: tuple[tuple[str, str], ...]  # id and name
    sources: tuple[str, ...]
    place: str | None
    occurrence: int
    occurrences: int
    state: TermState
    back: str | None  # name of the term that the card goes back to


@dataclass(frozen=True, slots=True)
class TermRow:
    """A line of the list of terms."""

    id: str
    name: str
    definition: str
    occurrences: int
    state: TermState


class GlossaryPresenter:
    """The terms of one lesson: which card is open, where it came from, and what the list holds."""

    def __init__(self, terms: Sequence[Term], marks: MarkIndex, states: Mapping[str, TermState]) -> None:
        self._terms = {term.id: term for term in terms}
        self._marks = marks
        self._states = dict(states)
        self._trail: list[tuple[str, Mark | None]] = []  # the last is the open card

    # --- the card

    @property
    def open_term(self) -> str | None:
        """The id of the term whose card is open."""
        return self._trail[-1][0] if self._trail else None

    @property
    def open_mark(self) -> Mark | None:
        """Where in the text the open card belongs; None where it was opened from elsewhere."""
        return self._trail[-1][1] if self._trail else None

    def open(self, term: str, mark: Mark | None = None) -> CardContent | None:
        """Open the card of ``term`` at ``mark``; None for a term that the glossary does not have."""
        if term not in self._terms:
            return None
        self._trail = [(term, mark)]
        return self.content()

    def follow(self, term: str) -> CardContent | None:
        """Go on from the open card to a related term, with a way back."""
        if term not in self._terms:
            return None
        first = next(iter(self._marks.of(Layer.GLOSSARY, term)), None)
        self._trail.append((term, first))
        return self.content()

    def back(self) -> CardContent | None:
        """Return to the card before this one."""
        if len(self._trail) > 1:
            self._trail.pop()
        return self.content()

    def step(self, step: int) -> Mark | None:
        """The next (1) or previous (-1) occurrence of the open term, going round; None where it has none."""
        if not self._trail:
            return None
        term, mark = self._trail[-1]
        places = self._marks.of(Layer.GLOSSARY, term)
        if not places:
            return None
        here = places.index(mark) if mark in places else (-1 if step > 0 else 0)
        mark = places[(here + step) % len(places)]
        self._trail[-1] = (term, mark)
        return mark

    def close(self) -> None:
        """No card is open any more."""
        self._trail = []

    def content(self) -> CardContent | None:
        """What the open card shows now."""
        if not self._trail:
            return None
        identifier, mark = self._trail[-1]
        term = self._terms[identifier]
        places = self._marks.of(Layer.GLOSSARY, identifier)
        return CardContent(
            id=term.id,
            name=term.name,
            definition=term.definition,
            more=term.more,
            in_this_article=term.in_this_article,
            glosses=tuple(term.translations.items()),
            related=tuple((other, self._terms[other].name) for other in term.see if other in self._terms),
            sources=term.sources,
            place=term.place,
            occurrence=places.index(mark) + 1 if mark in places else 0,
            occurrences=len(places),
            state=self.state(identifier),
            back=self._terms[self._trail[-2][0]].name if len(self._trail) > 1 else None,
        )

    # --- the list

    def state(self, term: str) -> TermState:
        """What the reader did with ``term``."""
        return self._states.get(term, TermState())

    def set_state(self, term: str, state: TermState) -> None:
        """Take over what was stored."""
        self._states[term] = state

    def first_mark(self, term: str) -> Mark | None:
        """Where ``term`` occurs first."""
        return next(iter(self._marks.of(Layer.GLOSSARY, term)), None)

    def rows(self, words: str = "", *, kept_only: bool = False) -> list[TermRow]:
        """The terms in alphabetical order whose name, variants or definition hold all ``words``."""
        wanted = unaccented(words).split()
        found = [
            term
            for term in self._terms.values()
            if (not kept_only or self.state(term.id).kept) and _holds(term, wanted)
        ]
        found.sort(key=lambda term: (not _name_starts(term, wanted), unaccented(term.name)))
        return [
            TermRow(
                term.id, term.name, term.definition, len(self._marks.of(Layer.GLOSSARY, term.id)), self.state(term.id)
            )
            for term in found
        ]


def _holds(term: Term, words: Iterable[str]) -> bool:
    text = unaccented(" ".join((term.name, *term.variants, term.definition, *term.translations.values())))
    return all(word in text for word in words)


def _name_starts(term: Term, words: Sequence[str]) -> bool:
    return bool(words) and unaccented(term.name).startswith(words[0])
