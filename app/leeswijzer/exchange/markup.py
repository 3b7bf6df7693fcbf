"""Takes the HTML out of the texts of other programs, and says what was lost with it.

Not a browser's idea of HTML, but one pass that no text can make slow: the standard parser needs time that
grows with the square of the length for some damaged texts, and fails on numbers of thousands of digits.
"""

import html
import re

_TAG = re.compile(r"<!--[^<]*?-->|<[/!?]?([a-zA-Z][a-zA-Z0-9]*)?[^<>]*>")
_SILENT = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1\s*>", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"})
_MEDIA = frozenset({"img", "audio", "video", "object", "embed", "iframe", "svg", "table", "math"})
_A_TAG = re.compile(r"</?[a-zA-Z!]")


def without_markup(text: str) -> tuple[str, list[str]]:
    """The words of an HTML text, its paragraphs a line each; and the tags of pictures and the like that it had."""
    lost: list[str] = []

    def replaced(tag: re.Match[str]) -> str:
        name = (tag[1] or "").lower()
        if name in _MEDIA and not tag[0].startswith("</"):
            lost.append(name)
        return "\n" if name in _BREAKS else ""

    if _A_TAG.search(text):
        text = _TAG.sub(replaced, _SILENT.sub("", " ".join(text.split())))
    text = html.unescape(_LONG_NUMBER.sub("\ufffd", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line), lost
