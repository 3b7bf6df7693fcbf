"""How place names are compared: without case, accents, apostrophes, and without the Arabic article."""

import re
import unicodedata

_SINGLE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n", "ə": "a"}
)
"""Letters that Unicode does not decompose into a base letter and an accent."""

_SILENT = re.compile(r"['’‘ʼʻʾʿ`´.]")
_GAP = re.compile(r"[^\w]+")

_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|ash|at|ath|an|az|ed|er|es|et|esh|ez) (?=\w{3})")
"""The Arabic article, also as it sounds before a sun letter (Ar-Raqqah, As-Suwayda)."""


def fold(name: str) -> str:
    """``name`` in the form that names are compared in: "Al-Fallūjah" and "al fallujah" are one."""
    # taking letters apart can bring capitals to light (ᴬ becomes A), and folding case can join what was apart
    text = unicodedata.normalize("NFKD", name).casefold().translate(_SINGLE)
    text = unicodedata.normalize("NFKD", text)
    text = "".join(character for character in text if not unicodedata.combining(character))
    return _GAP.sub(" ", _SILENT.sub("", text)).strip()


def without_article(folded: str) -> str:
    """A folded name without its Arabic article: "al anbar" becomes "anbar"; other names are returned as they are."""
    return _ARTICLE.sub("", folded)
