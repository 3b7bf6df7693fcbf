"""Finds words in the text as a person would: without regard to capitals, accents, ligatures and kinds of quotes."""

import re
import unicodedata
from bisect import bisect_right

from leeswijzer.text.document import Document
from leeswijzer.text.fold import Edit, Folded, fold

MAX_HITS = 10_000
"""More than anyone steps through, and no more than a scroll bar can show."""


class TextSearch:
    """One document, made ready to be searched again and again while words are typed."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._starts = [block.start for block in document.blocks]
        self._folded = fold(document.text)
        self._bare = _bare(self._folded.lower)

    def find(self, words: str) -> list[tuple[int, int]]:
        """Where ``words`` stand, each time within one block, in code points; at most `MAX_HITS` places."""
        needle = _bare(fold(words.strip()).lower).cased
        hits: list[tuple[int, int]] = []
        if not needle.strip():
            return hits
        text = self._bare.cased
        at = text.find(needle)
        while at >= 0 and len(hits) < MAX_HITS:
            found = self._folded.original(*self._bare.original(at, at + len(needle)))
            # A ligature may hold the end of one hit and the start of the next.
            fits = self._in_one_block(*found) and (not hits or found[0] >= hits[-1][1])
            if fits:
                hits.append(found)
            at = text.find(needle, at + (len(needle) if fits else 1))
        return hits

    def _in_one_block(self, start: int, end: int) -> bool:
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and end <= self.document.blocks[index].end


def _bare(text: str) -> Folded:
    """``text`` without accents, with ligatures and the like (ﬁ, ß, ½) spelt out."""
    plain = {character: _plain(character) for character in set(text) if not character.isascii()}
    same_length = str.maketrans({character: letters for character, letters in plain.items() if len(letters) == 1})
    others = "".join(character for character, letters in plain.items() if len(letters) != 1)
    if not others:
        return Folded(text.translate(same_length))
    parts: list[str] = []
    edits: list[Edit] = []
    done = shift = 0
    for found in re.finditer(f"[{re.escape(others)}]", text):
        start, letters = found.start(), plain[found[0]]
        parts += text[done:start], letters
        done = start + 1
        edits.append(Edit(start + shift, len(letters), start, 1))
        shift += len(letters) - 1
    parts.append(text[done:])
    return Folded("".join(parts).translate(same_length), tuple(edits))


def _plain(character: str) -> str:
    split = unicodedata.normalize("NFKD", character.casefold())
    # Composed again: what is left of a Korean syllable is the syllable.
    return unicodedata.normalize("NFC", "".join(part for part in split if not unicodedata.combining(part)))
