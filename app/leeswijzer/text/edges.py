"""Where words begin and end: which characters belong to words and which stand between them."""

import string
import unicodedata

_ASCII = bytes(range(0x80))
_ASCII_EDGES = string.punctuation + "".join(map(chr, range(0x20))) + "\x7f"


def is_edge(character: str) -> bool:
    """Whether ``character`` lies outside words.

    Letters, digits and combining marks are inside, after Unicode's word boundaries (UAX 29); apostrophes, hyphens and
    underscores, which plain texts put round emphasis, are edges here.
    """
    return not (character.isalnum() or unicodedata.category(character).startswith("M"))


def blank_edges(text: str) -> str:
    """``text`` with a space for every character outside words; the length stays.

    Replacing the few different characters one after another is four times as fast as `str.translate` on a text that
    is not all ASCII.
    """
    edges = _ASCII_EDGES
    if not text.isascii():
        # Without its ASCII bytes UTF-8 is still UTF-8, and short: a quick way to the other characters.
        others = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
        edges += "".join(filter(is_edge, set(others)))
    for edge in edges:
        text = text.replace(edge, " ")
    return text
