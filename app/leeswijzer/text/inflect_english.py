"""English inflection by rule: plurals, the parts of verbs, and the irregular ones that matter."""

from collections.abc import Iterator

_VOWELS = frozenset("aeiou")
_OTHER_WORDS = frozenset(
    {"as", "being", "does", "during", "evening", "evenings", "has", "hers", "his", "its", "news", "ours", "princess"}
    | {"series", "species", "thing", "things", "this", "thus", "us", "was", "yes", "yours"}
)
_IRREGULAR_NOUNS = {
    "child": "children", "crisis": "crises", "foot": "feet", "goose": "geese", "leaf": "leaves", "life": "lives",
    "man": "men", "mouse": "mice", "person": "people", "thief": "thieves", "tooth": "teeth", "wife": "wives",
    "wolf": "wolves", "woman": "women", "half": "halves", "shelf": "shelves", "analysis": "analyses",
}  # fmt: skip
_IRREGULAR_VERBS = {
    "be": "am are is was were been being", "become": "became", "begin": "began begun", "bind": "bound",
    "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought", "catch": "caught",
    "choose": "chose chosen", "come": "came", "deal": "dealt", "do": "does did done", "draw": "drew drawn",
    "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen", "feel": "felt", "fight": "fought",
    "find": "found", "flee": "fled", "fly": "flew flown", "forget": "forgot forgotten", "get": "got gotten",
    "give": "gave given", "go": "goes went gone", "grow": "grew grown", "have": "has had", "hear": "heard",
    "hide": "hid hidden", "hold": "held", "keep": "kept", "know": "knew known", "lead": "led", "leave": "left",
    "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "pay": "paid", "rise": "rose risen", "run": "ran",
    "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent", "shoot": "shot",
    "show": "shown", "speak": "spoke spoken", "spend": "spent", "stand": "stood", "steal": "stole stolen",
    "strike": "struck stricken", "take": "took taken", "teach": "taught", "tell": "told", "think": "thought",
    "throw": "threw thrown", "understand": "understood", "win": "won", "withdraw": "withdrew withdrawn",
    "write": "wrote written",
}  # fmt: skip


def english(word: str) -> Iterator[str]:
    """The forms of ``word``, all in small letters."""
    yield word
    for form in (*_plurals(word), *_verb_forms(word)):
        if form not in _OTHER_WORDS:
            yield form


def _plurals(word: str) -> Iterator[str]:
    for ending, plural in _IRREGULAR_NOUNS.items():
        if word == ending or (ending in {"man", "woman", "child", "wife"} and word.endswith(ending)):
            yield word.removesuffix(ending) + plural
    if _ends_in_consonant_and(word, "y"):
        yield f"{word[:-1]}ies"
    elif word.endswith(("s", "x", "z", "ch", "sh")):
        yield f"{word}es"
    elif word.endswith("o"):
        yield from (f"{word}s", f"{word}es")
    else:
        yield f"{word}s"


def _verb_forms(word: str) -> Iterator[str]:
    irregular = _IRREGULAR_VERBS.get(word, "").split()
    yield from irregular
    if not _VOWELS & set(word.replace("y", "i")):
        return
    for stem in _stems(word):
        yield f"{stem}ing"
        if not irregular and not word.endswith("e"):
            yield f"{stem}ed"
    if word.endswith("e") and not irregular:
        yield f"{word}d"
    if _ends_in_consonant_and(word, "y") and not irregular:
        yield f"{word[:-1]}ied"


def _stems(word: str) -> Iterator[str]:
    """The word as it stands before -ing, and before -ed unless it ends in e."""
    if word.endswith("ie"):
        yield f"{word[:-2]}y"
    elif word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        yield word[:-1]
    elif _doubles(word):
        yield f"{word}{word[-1]}"
        if len([letter for letter in word if letter in _VOWELS]) > 1:
            yield word  # visited, but referred: the stress decides, and the spelling does not show it
    else:
        yield word


def _doubles(word: str) -> bool:
    return (
        len(word) > 2
        and word[-1] not in _VOWELS | set("wxyh")
        and word[-2] in _VOWELS
        and (word[-3] not in _VOWELS or word[-3:-1] == "ui")
    )


def _ends_in_consonant_and(word: str, letter: str) -> bool:
    return word.endswith(letter) and word[-2] not in _VOWELS
