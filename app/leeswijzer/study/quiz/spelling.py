"""Decides whether what a reader typed is the word that was asked for, a slip of the keyboard, or another word."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from rapidfuzz.distance import OSA

from leeswijzer.text.edges import blank_edges
from leeswijzer.text.fold import unaccented

_LOOSE = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters that Unicode does not take apart into a letter and an accent."""


class Spelling(StrEnum):
    """How what was typed compares with what is accepted."""

    EXACT = "exact"  # the same but for case, accents and punctuation
    SLIP = "slip"  # forgiven
    OTHER = "other"


def plain(text: str) -> str:
    """``text`` without case, accents and punctuation, its words one space apart."""
    return " ".join(blank_edges(unaccented(text.casefold().translate(_LOOSE))).split())


def spelling(given: str, accept: Iterable[str], known: Collection[str] = ()) -> Spelling:
    """How ``given`` compares with the nearest of ``accept``; ``known`` are other words, `plain`, that it must not be.

    A slip is an edit distance with swaps of neighbouring letters (Damerau 1964 found four of five misspellings to be
    one letter wrong, missing, extra or swapped; optimal string alignment) within a limit that grows with the length of
    each word: in a short word one letter makes another word ("Irak", "Iran"), so there only a swap of two neighbours is
    forgiven, and below four letters nothing. Digits are never slips. Whatever the distance, what was typed is another
    word where it is one of ``known``, or is at least as near to one of those as to the word asked for, unless the two
    are forms of one word. A space too many or too few is a slip.
    """
    typed = plain(given)
    if not typed:
        return Spelling.OTHER
    wanted = {plain(each) for each in accept} - {""}
    if typed in wanted:
        return Spelling.EXACT
    if typed in known:
        return Spelling.OTHER
    rivals = [word for word in known if word not in wanted]
    if any(_is_slip(typed, each, rivals) for each in wanted):
        return Spelling.SLIP
    return Spelling.OTHER


def rivals_of(accept: Iterable[str], words: Iterable[str]) -> tuple[str, ...]:
    """Those of ``words`` (`plain`) that could be mistaken for a word of ``accept`` and are none: see `spelling`."""
    wanted = {plain(each) for each in accept}
    parts = {part for each in wanted for part in each.split()} | wanted
    # A slip is within the limit of its word, and a rival at least as near to the slip.
    reach = {part: 2 * _limit(part) for part in parts if _limit(part)}
    near = (
        word
        for word in {plain(word) for word in words} - parts - {""}
        if any(OSA.distance(word, part, score_cutoff=most) <= most for part, most in reach.items())
    )
    return tuple(sorted(near))


def _limit(word: str) -> int:
    if len(word) < 4 or any(each.isdigit() for each in word):
        return 0
    return 1 if len(word) < 9 else 2


def _is_slip(typed: str, wanted: str, rivals: Iterable[str]) -> bool:
    if typed.replace(" ", "") == wanted.replace(" ", ""):
        return True
    pairs = list(zip(typed.split(), wanted.split(), strict=False))
    if len(pairs) != len(typed.split()) or len(pairs) != len(wanted.split()):
        return False
    wrong = [(given, right) for given, right in pairs if given != right]
    # Two slips in all: with one in every word the whole would be guesswork.
    if sum(OSA.distance(given, right) for given, right in wrong) > 2:
        return False
    return all(_word_is_slip(given, right, rivals) for given, right in wrong)


def _word_is_slip(given: str, right: str, rivals: Iterable[str]) -> bool:
    distance = OSA.distance(given, right)
    if distance > _limit(right) or any(each.isdigit() for each in given):
        return False
    if len(right) == 4 and sorted(given) != sorted(right):
        return False
    return not any(
        given == rival or (OSA.distance(given, rival) <= distance and not _forms_of_one_word(rival, right))
        for rival in rivals
    )


def _forms_of_one_word(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
