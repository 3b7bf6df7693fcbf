"""Finds the terms of a lesson in a text: whole words, the longest first, each under its own rule for case and form."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from leeswijzer.text.fold import fold
from leeswijzer.text.inflect import inflections

Rule = Literal["exact", "word", "lemma"]

_MOST_FORMS = 400
"""Combinations of inflected words that a term of several is looked for in; if there are more, only its last is inflected."""

_MANY_TERMS = 100
"""From here on the contiguous automaton is the faster one (121 ms against 190 for 10,000 terms in 3 MB)."""


@dataclass(frozen=True, slots=True)
class TermPattern:
    """The ``words`` (name and variants) that the body ``id`` is found by.

    ``rule``: ``exact`` — case counts; ``word`` — case does not count, but a word in capitals such as IS never matches
    small letters; ``lemma`` — like ``word``, in inflected forms too.
    """

    id: str
    words: tuple[str, ...]
    rule: Rule = "word"


class Match(NamedTuple):
    """The term ``id`` stands at the code points ``start`` up to ``end``."""

    id: str
    start: int
    end: int


class _Claim(NamedTuple):
    """A pattern's claim on a form, where each of ``acronyms`` (offset in the form, capitals) keeps its capitals."""

    id: str
    acronyms: tuple[tuple[int, str], ...]


class _Edges(dict[str, bool]):
    """Whether a character lies outside words; each is judged once.

    Letters, digits and combining marks are inside (Unicode word boundaries, UAX 29); apostrophes, hyphens and
    underscores, which plain texts put round emphasis, are not.
    """

    def __missing__(self, character: str) -> bool:
        edge = not (character.isalnum() or unicodedata.category(character).startswith("M"))
        self[character] = edge
        return edge


_EDGE = _Edges()


class TermMatcher:
    """Patterns made ready once, to look for in any number of texts.

    ``language`` (BCP 47) decides how the words of ``lemma`` patterns are inflected. Where two patterns claim the same
    words, one that insists on their case wins, then the one that came first.
    """

    def __init__(self, patterns: Iterable[TermPattern], language: str = "und") -> None:
        cased: dict[str, list[_Claim]] = {}
        caseless: dict[str, list[_Claim]] = {}
        for pattern in patterns:
            for form, lower, acronyms in _forms(pattern, language):
                if pattern.rule == "exact" or acronyms == ((0, form),):
                    cased.setdefault(form, []).append(_Claim(pattern.id, ()))
                else:
                    caseless.setdefault(lower, []).append(_Claim(pattern.id, acronyms))
        self._cased = _Automaton(cased)
        self._caseless = _Automaton(caseless)

    def find(self, text: str) -> list[Match]:
        """Every term in ``text``, in text order, without overlaps: of several from one place on, the longest."""
        folded = fold(text)
        longest = self._caseless.longest(folded.lower, folded.cased)
        for start, (end, name) in self._cased.longest(folded.cased, folded.cased).items():
            if start not in longest or longest[start][0] <= end:
                longest[start] = end, name
        matches = []
        free = 0
        for start in sorted(longest):
            if start >= free:
                free, name = longest[start]
                matches.append(Match(name, *folded.original(start, free)))
        return matches


class _Automaton:
    """The forms of one kind (case counts, or does not), looked for in one pass over the text."""

    def __init__(self, claims: dict[str, list[_Claim]]) -> None:
        # Overlapping matches are needed: a longest-first automaton would swallow "IS" in a longer form that then fails
        # for not ending at a word's edge.
        self._automaton = AhoCorasick(
            list(claims), implementation=Implementation.ContiguousNFA if len(claims) > _MANY_TERMS else None
        )
        self._claims = list(claims.values())
        self._names = [first.id for first, *_ in self._claims]
        self._conditional = {index for index, (first, *_) in enumerate(self._claims) if first.acronyms}

    def longest(self, text: str, cased: str) -> dict[int, tuple[int, str]]:
        """By start: end and name of the longest form that begins there; ``cased`` is the text with its capitals."""
        edge, names = _EDGE, self._names
        padded = f" {text} "
        found = [
            match
            for match in self._automaton.find_matches_as_indexes(padded, overlapping=True)
            if (edge[padded[match[1] - 1]] or edge[padded[match[1]]])
            and (edge[padded[match[2]]] or edge[padded[match[2] - 1]])
        ]
        if not self._conditional:
            # The automaton reports in the order of ends: at each start the longest comes last and stays.
            return {start - 1: (end - 1, names[index]) for index, start, end in found}
        longest = {}
        for index, start, end in found:
            name = self._claimant(index, start - 1, cased) if index in self._conditional else names[index]
            if name is not None:
                longest[start - 1] = end - 1, name
        return longest

    def _claimant(self, index: int, start: int, cased: str) -> str | None:
        for claim in self._claims[index]:
            if all(cased.startswith(acronym, start + offset) for offset, acronym in claim.acronyms):
                return claim.id
        return None


def _forms(pattern: TermPattern, language: str) -> Iterator[tuple[str, str, tuple[tuple[int, str], ...]]]:
    """Each folded form of the pattern's words, the same in small letters, and the acronyms in it with their offsets."""
    for words in pattern.words:
        forms = [" ".join(words.split())]
        if pattern.rule == "lemma":
            forms += _inflected(forms[0], language)
        for form in map(fold, forms):
            if form.cased:
                yield form.cased, form.lower, tuple(_acronyms(form.cased))


def _inflected(words: str, language: str) -> Iterator[str]:
    parts = words.split(" ")
    choices = [sorted(inflections(part, language) | {part}) for part in parts]
    if prod(map(len, choices)) > _MOST_FORMS:
        choices[:-1] = [[part] for part in parts[:-1]]
    return map(" ".join, product(*choices))


def _acronyms(form: str) -> Iterator[tuple[int, str]]:
    """Words of two capitals or more and nothing else but digits, with their offsets in ``form``."""
    start = 0
    for position, character in enumerate(f"{form} "):
        if _EDGE[character]:
            word = form[start:position]
            if word.isupper() and sum(map(str.isalpha, word)) > 1:
                yield start, word
            start = position + 1
