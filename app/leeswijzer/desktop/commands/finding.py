"""Finds what was meant from a few letters: the whole words first, then beginnings, then letters in order."""

from collections.abc import Iterable
from dataclasses import dataclass

from leeswijzer.text.fold import unaccented

MOST = 60
"""Results that are shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that the palette finds: ``kind`` says what to do with ``id``; ``detail`` stands at the right."""

    kind: str
    id: str
    words: str
    detail: str = ""


def find(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """The entries that ``typed`` may mean, the likeliest first; all of them, in their order, where nothing is typed."""
    wanted = unaccented(typed).split()
    if not wanted:
        return list(entries)[:MOST]
    scored = [(score(unaccented(entry.words), wanted), number, entry) for number, entry in enumerate(entries)]
    found = sorted((item for item in scored if item[0] > 0), key=lambda item: (-item[0], len(item[2].words), item[1]))
    return [entry for _, _, entry in found[:MOST]]


def score(words: str, wanted: list[str]) -> float:
    """How well ``words`` answer ``wanted``, from 0 to 1: the mean over what was typed, 0 where any of it is missing."""
    total = 0.0
    for piece in wanted:
        one = _score_of_piece(words, piece)
        if one == 0:
            return 0.0
        total += one
    return total / len(wanted)


def _score_of_piece(words: str, piece: str) -> float:
    if words.startswith(piece):
        return 1.0
    if any(word.startswith(piece) for word in words.split()):
        return 0.9
    if piece in words:
        return 0.6
    return 0.3 if len(piece) > 1 and _in_order(words, piece) else 0.0


def _in_order(words: str, piece: str) -> bool:
    """Whether the letters stand in ``words`` in this order, the first of them at the beginning of a word."""
    starts = [n for n, letter in enumerate(words) if letter == piece[0] and (n == 0 or not words[n - 1].isalnum())]
    for start in starts:
        at = start
        for letter in piece[1:]:
            at = words.find(letter, at + 1)
            if at < 0:
                break
        else:
            return True
    return False
