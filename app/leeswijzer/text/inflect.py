"""Inflected forms of a word, for terms that are found by their lemma.

The rules know no dictionary and no parts of speech: they may write forms that nobody uses (which no text holds, so they
do no harm), and are kept from writing other words (which a text does hold).
"""

from collections.abc import Callable, Iterator

from leeswijzer.text.inflect_dutch import dutch
from leeswijzer.text.inflect_english import english

_RULES: dict[str, Callable[[str], Iterator[str]]] = {"nl": dutch, "en": english}
_SHORTEST = 3


def inflections(word: str, language: str) -> frozenset[str]:
    """The forms of ``word``, itself among them; only the word where ``language`` (BCP 47) has no rules here.

    Of a compound with hyphens the last part is inflected. Capitals stay where they are; a part that is an acronym or
    holds anything but letters is left alone.
    """
    head, hyphen, last = word.rpartition("-")
    rules = _RULES.get(language.partition("-")[0].lower())
    if rules is None or len(last) < _SHORTEST or not last.isalpha() or last[1:] != last[1:].lower():
        return frozenset({word})
    first = last[0]
    forms = {f"{first}{form[1:]}" if form[0] == first.lower() else form for form in rules(last.lower())}
    return frozenset({word, *(f"{head}{hyphen}{form}" for form in forms)})
