"""What somebody types into a search field: words and phrases, the question they put to the index, ranges in a text."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_CHUNK = re.compile(r'"([^"]*)("?)|(\S+)')
_TOKEN = re.compile(r"[^\W_]+")
_MARKS = "\u0300-\u036f"
"""Combining marks, which the index drops (sqlite.org/fts5.html, 4.3.1, remove_diacritics)."""

MOST = 24
"""Phrases of one search; what is typed beyond them does not count."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand beside each other, folded; of the last one the beginning is enough where ``open`` is true."""

    words: tuple[str, ...]
    open: bool = False


def phrases_in(typed: str) -> tuple[Phrase, ...]:
    """What ``typed`` asks for; nothing in it can be a mistake.

    Words may stand anywhere, ``"words in quotes"`` beside each other and so do those that punctuation joins. ``word*``
    asks for words that begin so, and so does the last word while it is being typed.
    """
    typed = unicodedata.normalize("NFC", typed)
    found = []
    for chunk in _CHUNK.finditer(typed):
        quoted, closing, bare = chunk.groups()
        if bare is None:
            words, still_open = quoted, not closing
        else:
            words, still_open = bare, bare.endswith("*") or chunk.end() == len(typed)
        tokens = tuple(_TOKEN.findall(words.translate(_FOLDING)))
        if tokens:
            found.append(Phrase(tokens, still_open))
    return tuple(found[:MOST])


def question(phrases: Sequence[Phrase]) -> str:
    """``phrases`` as FTS5 understands them: all of them must be there. The words hold letters and digits only."""
    return " ".join(f'"{" ".join(phrase.words)}"{" *" if phrase.open else ""}' for phrase in phrases)


def hits_in(text: str, phrases: Sequence[Phrase]) -> tuple[tuple[int, int], ...]:
    """Where ``phrases`` stand in ``text``, in code points, in order and without overlap."""
    pattern = _pattern(tuple(phrases))
    return tuple(found.span() for found in pattern.finditer(text.translate(_FOLDING))) if phrases else ()


@lru_cache(maxsize=32)
def _pattern(phrases: tuple[Phrase, ...]) -> re.Pattern[str]:
    # The longest first, so that a phrase is not taken for the first of its words.
    ordered = sorted(phrases, key=lambda phrase: len(" ".join(phrase.words)), reverse=True)
    return re.compile("|".join(map(_expression, ordered)))


def _expression(phrase: Phrase) -> str:
    letter = r"[^\W_]"
    words = ["".join(f"{re.escape(each)}[{_MARKS}]*" for each in word) for word in phrase.words]
    end = rf"(?:{letter}|[{_MARKS}])*" if phrase.open else rf"(?!{letter})"
    return rf"(?<!{letter})" + r"[\W_]+".join(words) + end


class _Folding(dict[int, int]):
    """Each character as the index has it, always one for one so that positions stay: small, without accents."""

    def __missing__(self, code: int) -> int:
        letters = unicodedata.normalize("NFD", chr(code))
        # A Korean syllable falls apart into letters, which are no accents.
        plain = letters[0] if all("\u0300" <= each <= "\u036f" for each in letters[1:]) else chr(code)
        folded = ord(plain.lower()[0])
        self[code] = folded
        return folded


_FOLDING = _Folding()
