"""Cuts a text into words and sentences, minding Dutch spelling, abbreviations, initials and quotes."""

import re
from collections.abc import Iterator

_MARKS = "\u0300-\u036f\u00ad\u200c\u200d"
_LETTERS = rf"[^\W_](?:[^\W_]|[{_MARKS}])*"
_WORD = re.compile(
    r"\d+(?:[.,:]\d+)+"  # 18.000; 3,5; 10:30
    r"|(?<!\w)['’](?:s|t|n|k|m|r|er|ie)(?!\w)"  # 's ochtends, 't
    rf"|{_LETTERS}(?:['’\-‐‑]{_LETTERS})*"  # foto's, zo'n, anti-IS-coalitie
)

_STOP = re.compile(r"(?:[.!?]+|…)[.!?…]*[)\]’”\"'»]*(?=\s)|\n[^\S\n]*\n")
_OPENING = "‘’“”„'\"«»([–—-¿¡*_"
_APOSTROPHE_WORD = re.compile(r"['’‘](?:s|t|n|k|m|r)\s+(?=[^\W\d_])")
_LAST_WORD = re.compile(r"(?:[^\W\d_]+\.)*[^\W_]+$")

_BEFORE_MORE = frozenset({
    "a.u.b", "afb", "afd", "alg", "bijv", "bv", "bz", "blz", "ca", "cf", "col", "d.m.v", "d.w.z", "dhr", "dr",
    "drs", "e.g", "evt", "excl", "fam", "fig", "gebr", "gen", "gesch", "hfst", "i.c.m", "i.e", "i.h.b", "i.p.v",
    "i.t.t", "i.v.m", "incl", "ing", "inz", "ir", "jhr", "jkvr", "kol", "lt", "luit", "m.a.w", "m.b.t", "m.b.v",
    "m.i", "m.n", "maj", "max", "mej", "mevr", "min", "mr", "mrs", "ms", "mw", "n.a.v", "nl", "nr", "nrs", "o.a",
    "o.b.v", "o.l.v", "o.m", "ong", "opm", "p", "p.p", "par", "plm", "pp", "prof", "red", "ref", "resp", "sgt",
    "sr", "st", "t.a.v", "t.b.v", "t.g.v", "t.o.v", "t.w", "tel", "v.d", "vgl", "vnl", "voorz", "vs", "w.o", "z.g",
    "zg", "zgn", "zr",
})  # fmt: skip
"""Abbreviations, without their last stop, that never end a sentence; others (enz., e.d., km.) may."""

_STARTERS = frozenset({
    "aan", "al", "als", "and", "bij", "but", "daar", "daarna", "dan", "dat", "de", "deze", "die", "dit", "door",
    "een", "en", "er", "he", "het", "hij", "hun", "if", "ik", "in", "it", "maar", "met", "na", "naar", "nu", "of",
    "om", "ook", "op", "she", "the", "then", "they", "this", "toch", "toen", "uit", "van", "veel", "volgens",
    "voor", "waar", "want", "wat", "we", "wie", "wij", "ze", "zij", "zijn", "zo",
})  # fmt: skip
"""Words that begin sentences and are no surnames: they tell "plan B. De …" from "J. de Vries" and "B. Obama"."""


def words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end (code points) of each word; numbers count as words, hyphens and inner apostrophes belong to one."""
    for match in _WORD.finditer(text):
        yield match.span()


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Start and end (code points) of each sentence in ``text[start:end]``, without white space around.

    A sentence ends at a full stop, question or exclamation mark or ellipsis, with the quotes and brackets that close
    after it, where a capital, a figure or a quote follows; and at an empty line.
    """
    end = len(text) if end is None else end
    found = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, begin, stop, end):
            found.append((begin, stop.end()))
            begin = stop.end()
    found.append((begin, end))
    return [span for span in (_trimmed(text, *span) for span in found) if span[0] < span[1]]


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    if stop[0].isspace():
        return True
    following = text[stop.end() : min(end, stop.end() + 60)].lstrip()
    following = _APOSTROPHE_WORD.sub("", following, count=1).lstrip(_OPENING + " ")
    if not following or following[0].islower():
        return False
    if stop[0] != ".":
        return True
    last = _LAST_WORD.search(text, max(begin, stop.start() - 40), stop.start())
    if last is None:
        return True
    word = last[0]
    if word.isdigit():
        return bool(
            text[begin : last.start()].strip()
        )  # "1. Inleiding" is a number of a list, "in 2011. Daarna" is not
    if word.lower() in _BEFORE_MORE:
        return False
    return not _are_initials(word) or following.split()[0].strip(",.;:").lower() in _STARTERS


def _are_initials(word: str) -> bool:
    return all(len(part) == 1 and part.isupper() for part in word.split("."))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
