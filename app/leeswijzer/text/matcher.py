"""Finds the terms of a lesson in a text: whole words, the longest first, each under its own rule for case and form."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from leeswijzer.text.edges import blank_edges
from leeswijzer.text.fold import fold, lowered
from leeswijzer.text.inflect import inflections

Rule = Literal["exact", "word", "lemma"]

_MOST_FORMS = 400
"""Combinations of inflected words that a term is looked for in; of one with more, only the last word is inflected."""

_MANY_TERMS = 100
"""From here on the contiguous automaton is the faster one: by a third for 10,000 terms in 3 MB."""


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
    """A pattern's claim on a form; ``lead`` characters of the form stand before its first word.

    ``acronyms`` (offset in the form, capitals) must keep their capitals. ``plain``: the form is one word without
    acronyms, so that finding its letters is enough.
    """

    id: str
    form: str
    lead: int
    acronyms: tuple[tuple[int, str], ...]
    plain: bool


class TermMatcher:
    """Patterns made ready once, to look for in any number of texts.

    ``language`` (BCP 47) decides how the words of ``lemma`` patterns are inflected. Where two patterns claim the same
    words, one that insists on their case wins, then the one that came first.
    """

    def __init__(self, patterns: Iterable[TermPattern], language: str = "und") -> None:
        cased: list[_Claim] = []
        caseless: list[_Claim] = []
        for pattern in patterns:
            for form in _forms(pattern, language):
                acronyms = tuple(_acronyms(form))
                if pattern.rule == "exact" or acronyms == ((0, form),):
                    cased.append(_claim(pattern.id, form, ()))
                else:
                    caseless.append(_claim(pattern.id, lowered(form), acronyms))
        self._cased = _Automaton(cased)
        self._caseless = _Automaton(caseless)

    def find(self, text: str) -> list[Match]:
        """Every term in ``text``, in text order, without overlaps: of several from one place on, the longest."""
        folded = fold(text)
        words = f" {blank_edges(folded.cased)} "
        longest = self._caseless.longest(lowered(words), folded.cased, lowered)
        for start, (end, name) in self._cased.longest(words, folded.cased, str).items():
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
    """The claims of one kind (case counts, or does not), looked for in one pass over the text.

    It runs over the words with every other character blanked, and each of its keys begins and ends with a blank: so it
    never stops inside a word, where most occurrences of a short term are. Overlapping matches are needed, since a
    longest-first automaton would swallow "IS" in a longer form that then proves to be written with a comma.
    """

    def __init__(self, claims: list[_Claim]) -> None:
        by_key: dict[str, list[_Claim]] = {}
        self._symbols = []
        for claim in claims:
            key = blank_edges(claim.form).strip(" ")
            if key:
                by_key.setdefault(f" {key} ", []).append(claim)
            else:
                self._symbols.append(claim)
        self._automaton = AhoCorasick(
            list(by_key), implementation=Implementation.ContiguousNFA if len(by_key) > _MANY_TERMS else None
        )
        self._claims = [sorted(rivals, key=lambda claim: -len(claim.form)) for rivals in by_key.values()]
        self._plain = [rivals[0].id if rivals[0].plain else None for rivals in self._claims]

    def longest(self, words: str, cased: str, recase: Callable[[str], str]) -> dict[int, tuple[int, str]]:
        """By start: end and name of the longest form that begins there.

        ``words`` is the text in the case of the forms, its edges blanked, with one blank more at each end; ``cased``
        the text itself, which ``recase`` brings into the case of the forms.
        """
        longest: dict[int, tuple[int, str]] = {}
        for claim in self._symbols:
            start = -1
            while (start := cased.find(claim.form, start + 1)) >= 0:
                longest[start] = start + len(claim.form), claim.id
        # The automaton reports in the order of ends: at each start the longest comes last and stays.
        for index, start, end in self._automaton.find_matches_as_indexes(words, overlapping=True):
            name = self._plain[index]
            if name is not None:
                longest[start] = end - 2, name
                continue
            for claim in self._claims[index]:
                begin = start - claim.lead
                finish = begin + len(claim.form)
                if recase(cased[max(begin, 0) : finish]) == claim.form and _keeps_capitals(claim, cased, begin):
                    longest[begin] = max(longest.get(begin, (0, "")), (finish, claim.id))
                    break
        return longest


def _claim(identifier: str, form: str, acronyms: tuple[tuple[int, str], ...]) -> _Claim:
    blanked = blank_edges(form)
    lead = len(blanked) - len(blanked.lstrip(" "))
    return _Claim(identifier, form, lead, acronyms, plain=not acronyms and " " not in blanked)


def _keeps_capitals(claim: _Claim, cased: str, start: int) -> bool:
    return all(cased.startswith(acronym, start + offset) for offset, acronym in claim.acronyms)


def _forms(pattern: TermPattern, language: str) -> Iterator[str]:
    """Each form of the pattern's words, folded, in its own case."""
    for words in pattern.words:
        forms = [" ".join(words.split())]
        if pattern.rule == "lemma":
            forms += _inflected(forms[0], language)
        for form in forms:
            if folded := fold(form).cased.strip(" "):
                yield folded


def _inflected(words: str, language: str) -> Iterator[str]:
    parts = words.split(" ")
    choices = [sorted(inflections(part, language)) for part in parts]
    if prod(map(len, choices)) > _MOST_FORMS:
        choices[:-1] = [[part] for part in parts[:-1]]
    return map(" ".join, product(*choices))


def _acronyms(form: str) -> Iterator[tuple[int, str]]:
    """Words of two capitals or more and no small letters, with their offsets in ``form``."""
    start = 0
    for word in blank_edges(form).split(" "):
        if word.isupper() and sum(map(str.isalpha, word)) > 1:
            yield start, word
        start += len(word) + 1
