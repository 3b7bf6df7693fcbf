"""Makes spellings of the same words equal before they are compared, and remembers where each character came from."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_SAME_LENGTH = {
    "'": "’‘ʼ‛′＇",
    "-": "‐‑‒−－",
    '"': "“”„‟″",
    " ": "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
}
_IGNORED = "\u00ad\u200b\u2060\ufeff"
_MARKS = "\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_CLUSTER = rf"[^{_MARKS}][{_MARKS}]+"
_BLANKS = r"[ \n]{2,}"


class Edit(NamedTuple):
    """``length`` characters at ``start`` of the folded text stand for ``original_length`` at ``original_start``."""

    start: int
    length: int
    original_start: int
    original_length: int


@dataclass(frozen=True)
class Folded:
    """A folded text: ``cased`` keeps capitals, ``lower`` has none; both have the same length.

    ``edits`` are the places where a folded character is not one character of the original, in order; a text in
    ordinary NFC has none.
    """

    cased: str
    edits: tuple[Edit, ...] = ()

    @cached_property
    def lower(self) -> str:
        """``cased`` in small letters."""
        return lowered(self.cased)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where ``start`` up to ``end`` of the folded text (not empty) is in the original, in code points."""
        if not self.edits:
            return start, end
        return self._origin(start)[0], self._origin(end - 1)[1]

    def _origin(self, position: int) -> tuple[int, int]:
        index = bisect_right(self._edit_starts, position) - 1
        if index < 0:
            return position, position + 1
        edit = self.edits[index]
        beyond = position - edit.start - edit.length
        if beyond < 0:
            return edit.original_start, edit.original_start + edit.original_length
        origin = edit.original_start + edit.original_length + beyond
        return origin, origin + 1

    @cached_property
    def _edit_starts(self) -> list[int]:
        return [edit.start for edit in self.edits]


def lowered(text: str) -> str:
    """``text`` in small letters, of the same length: İ alone would grow (Unicode SpecialCasing), so it becomes i."""
    return text.replace("İ", "i").lower().replace("ς", "σ")


class _Unmarked(dict[int, int | str | None]):
    """For `str.translate`: drops the marks over and under letters, and lets every character be that is not listed."""

    def __missing__(self, code: int) -> int | str | None:
        self[code] = kept = None if unicodedata.combining(chr(code)) else code
        return kept


_UNMARKED = _Unmarked({
    **{ord(variant): plain for plain, variants in _SAME_LENGTH.items() for variant in variants},
    **{ord(unseen): None for unseen in _IGNORED},
})  # fmt: skip


def unaccented(text: str) -> str:
    """``text`` without regard to case, accents and typography: how what people type is compared with what there is."""
    if text.isascii():
        return text.casefold()
    # Twice apart: what casefold makes of a letter may itself be made of several, and the reverse.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return apart.translate(_UNMARKED)


def fold(text: str) -> Folded:
    """``text`` with its typographic variety taken out.

    Apostrophes, double quotes, hyphens and spaces become the plain ones, a line break a space, letters with combining
    marks their composed form (NFC); soft hyphens and zero-width spaces vanish; a run of white space becomes one space
    unless it holds an empty line, since words of two paragraphs do not stand beside each other.
    """
    for plain, variants in _SAME_LENGTH.items():
        for variant in variants:
            text = text.replace(variant, plain)
    text = text.replace("\r", " ") if "\n" in text else text.replace("\r", "\n")
    irregular = []
    if not unicodedata.is_normalized("NFC", text):
        irregular.append(_CLUSTER)
    if any(character in text for character in _IGNORED):
        irregular.append(f"[{_IGNORED}]")
    if any(pair in text for pair in ("  ", " \n", "\n ")):
        irregular.append(_BLANKS)
    if not irregular:
        return Folded(text.replace("\n", " "))
    return _fold_irregular(text, re.compile("|".join(irregular)))


def _fold_irregular(text: str, irregular: re.Pattern[str]) -> Folded:
    parts: list[str] = []
    edits: list[Edit] = []
    done = shift = 0
    for found in irregular.finditer(text):
        start, end = found.span()
        plain = _regular(found[0])
        parts += text[done:start], plain
        done = end
        if plain != found[0]:
            edits.append(Edit(start + shift, len(plain), start, end - start))
            shift += len(plain) - (end - start)
    parts.append(text[done:])
    return Folded("".join(parts).replace("\n", " "), tuple(edits))


def _regular(irregular: str) -> str:
    if irregular[0] in _IGNORED:
        return ""
    if irregular.isspace():
        return irregular if irregular.count("\n") > 1 else " "
    return unicodedata.normalize("NFC", irregular)
