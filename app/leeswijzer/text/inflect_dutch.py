"""Dutch inflection by rule: plurals and diminutives, adjectives, and the parts of verbs.

The spelling rules are those of the Woordenlijst (open and closed syllables, f/v and s/z, 't kofschip).
"""

import re
from collections.abc import Iterator

from leeswijzer.text.dutch_verbs import INSEPARABLE, IRREGULAR, SEPARABLE, STRONG

_VOWELS = "aeiou"
_DOUBLE = re.compile(r"(.*)(a|e|o|u)\2([bcdfgklmnprstvwz])$")
_SHORT = re.compile(r"(?:.*[^aeiou]|qu|^)[aeiouy]([bdfgklmnprstz])$|.*[^aeiou]i([bdfgklmnprst])$")
_DIGRAPH_FS = re.compile(r".*(?:ie|eu|oe|ui|ij|ei|au|ou|[lnr])[fs]$")
_FINAL_DIGRAPHS = ("ai", "au", "ei", "eu", "oi", "ou", "ui")
_UNSTRESSED = re.compile(r".*[aeiouy].*(?:el|em|en|er|ig|ik|it|es|is|us|as|et)$")

_OTHER_WORDS = frozenset({
    "als", "anders", "beetje", "deels", "eens", "eerst", "eerste", "groots", "hals", "kans", "links", "naars",
    "niets", "nieuws", "plaats", "rechts", "reeds", "ruim", "slechts", "soms", "steeds", "straks", "thuis",
    "toetje", "trots", "uitje", "vergeefs", "zelfs", "zins", "zoals",
})  # fmt: skip
_SHORT_LOANS = frozenset({
    "clan", "club", "deal", "drop", "film", "flat", "hit", "raid", "shop", "show", "staf", "tank",
    "team", "tram", "trend",
})  # fmt: skip
_NO_VERBS = frozenset({
    "binnen", "boven", "buiten", "christen", "deken", "eigen", "examen", "gegeven", "goederen", "haven", "heiden",
    "jongen", "keten", "kinderen", "kussen", "laken", "leden", "lichten", "molen", "morgen", "negen", "open",
    "oven", "regen", "samen", "steden", "tegen", "teken", "toren", "varken", "volken", "wagen", "wapen", "zeven",
})  # fmt: skip
_IRREGULAR_PLURALS = {
    "bad": "baden", "bedrag": "bedragen", "been": "benen beenderen", "besluit": "besluiten", "bevel": "bevelen",
    "blad": "bladeren bladen", "dag": "dagen", "dak": "daken", "dal": "dalen", "ei": "eieren", "gat": "gaten",
    "gebed": "gebeden", "gebrek": "gebreken", "gebod": "geboden", "gelid": "gelederen", "gemoed": "gemoederen",
    "glas": "glazen", "god": "goden", "goed": "goederen", "graf": "graven", "hertog": "hertogen", "hof": "hoven",
    "hol": "holen", "kalf": "kalveren", "kind": "kinderen", "lam": "lammeren", "lid": "leden", "lied": "liederen",
    "lot": "loten", "oorlog": "oorlogen", "pad": "paden", "rad": "raderen", "rund": "runderen", "schip": "schepen",
    "slag": "slagen", "slot": "sloten", "smid": "smeden", "spel": "spelen", "stad": "steden", "staf": "staven stafs",
    "vat": "vaten", "verbod": "verboden", "verdrag": "verdragen", "verslag": "verslagen", "volk": "volken volkeren",
    "weg": "wegen", "zee": "zeeën", "koe": "koeien", "vlo": "vlooien",
}  # fmt: skip
_ADJECTIVES = frozenset({
    "arm", "bang", "blauw", "bleek", "blij", "breed", "bruin", "dapper", "diep", "dik", "donker", "dood", "droog",
    "dun", "duur", "echt", "eerlijk", "fel", "flink", "fris", "geel", "gek", "gewoon", "gezond", "goedkoop",
    "grijs", "groen", "grof", "groot", "hard", "heel", "heet", "heilig", "hoog", "jong", "kaal", "kalm", "klein",
    "kort", "koud", "kwaad", "laag", "laat", "lang", "leeg", "lelijk", "lief", "los", "mager", "mild", "mooi",
    "nat", "nauw", "nieuw", "oud", "raar", "rauw", "rijk", "rood", "rot", "ruim", "ruw", "scherp", "schoon", "slap",
    "slecht", "slim", "smal", "snel", "somber", "stabiel", "sterk", "stevig", "stil", "stom",
    "strak", "streng", "teer", "trouw", "vaag", "vals", "vast", "ver", "vers", "vet", "vlak", "vlug", "vol",
    "vreemd", "vrij", "warm", "week", "wijd", "wijs", "wild", "wit", "zacht", "zeker", "ziek", "zoet", "zuiver",
    "zuur", "zwaar", "zwak", "zwart",
})  # fmt: skip
_ADJECTIVE_ENDINGS = (
    "isch", "ig", "lijk", "baar", "zaam", "loos", "achtig", "aans", "iaans", "rijk", "matig", "waardig", "end", "eel",
    "aal", "ief", "air", "eus", "abel", "ibel", "ks", "arisch", "vol",
)  # fmt: skip
_COMPARED = {"goed": "goede beter betere best beste", "veel": "vele meer meest meeste", "weinig": "minder minst minste"}


def dutch(word: str) -> Iterator[str]:
    """The forms of ``word``, all in small letters."""
    yield word
    for form in (*_noun(word), *_adjective(word), *_verb(word)):
        if form not in _OTHER_WORDS:
            yield form


def _noun(word: str) -> Iterator[str]:
    yield from _plurals(word)
    if not _is_infinitive(word):
        yield from _diminutives(word)
    singular = _singular_in_s(word)
    if singular:
        yield singular


def _plurals(word: str) -> Iterator[str]:
    for singular, plurals in _IRREGULAR_PLURALS.items():
        if word.endswith(singular) and (word == singular or len(word) > len(singular) + 2):
            yield from (word.removesuffix(singular) + plural for plural in plurals.split())
            if word == singular:
                return
    yield from _regular_plurals(word)


def _regular_plurals(word: str) -> tuple[str, ...]:
    if word.endswith("heid"):
        return (f"{word[:-4]}heden",)
    if word.endswith(("ie", "ee")):
        return (f"{word}s", f"{word}ën", f"{word[:-1]}ën")
    if word.endswith("e"):
        return (f"{word}s", f"{word}n")
    if word.endswith(("a", "i", "o", "u", "y")) and not word.endswith(_FINAL_DIGRAPHS):
        return (f"{word}'s",)
    if _is_infinitive(word):
        return ()
    plurals = tuple(f"{stem}en" for stem in _open_stems(word))
    takes_s = word in _SHORT_LOANS or (_syllables(word) > 1 and not word.endswith(("s", "x", "z", "sch")))
    return (*plurals, f"{word}s") if takes_s else plurals


def _open_stems(word: str) -> Iterator[str]:
    """The word as it is written before an ending that begins with a vowel: stamm-, rakett-, schol-, briev-."""
    double = _DOUBLE.match(word)
    if double:
        stem = f"{double[1]}{double[2]}{double[3]}"
        if stem[-1] == "s":
            yield f"{stem[:-1]}z"
        elif stem[-1] == "f":
            yield from (f"{stem[:-1]}v", stem)
        else:
            yield stem
    elif word[-1] in "fs" and _DIGRAPH_FS.match(word):
        yield from (word, f"{word[:-1]}{'v' if word[-1] == 'f' else 'z'}")
    elif _SHORT.match(word) and not word.endswith("ij"):
        if not word.endswith(("lijk", "ig", "ing")):
            yield f"{word}{word[-1]}"
        if _UNSTRESSED.match(word):
            yield word
    else:
        yield word


def _diminutives(word: str) -> Iterator[str]:
    for small in _small(word):
        yield small
        yield f"{small}s"


def _small(word: str) -> Iterator[str]:
    if word.endswith(("je", "jes")):
        return
    if word[-1] in "aou" and word[-2] not in _VOWELS:
        yield f"{word}{word[-1]}tje"
    elif word[-1] in _VOWELS or word.endswith(("ij", "w")):
        yield f"{word}tje"
    elif word.endswith("ing"):
        yield from (f"{word[:-1]}kje", f"{word}etje")
    elif word.endswith("m"):
        yield f"{word}metje" if _SHORT.match(word) else f"{word}pje"
    elif word[-1] in "lnr":
        if _SHORT.match(word):
            yield f"{word}{word[-1]}etje"
        yield f"{word}tje"
    else:
        yield f"{word}je"


def _singular_in_s(word: str) -> str | None:
    for ending in ("ies", "els", "ers", "aars", "eurs", "ades", "ages", "ees", "'s", "ions", "oons"):
        if word.endswith(ending) and _syllables(word) > 1:
            return word.removesuffix("s").removesuffix("'")
    return None


def _adjective(word: str) -> Iterator[str]:
    yield from _COMPARED.get(word, "").split()
    base = word
    if word.endswith("e") and _looks_like_adjective(word[:-1]):
        base = word[:-1]
        yield base
    if not _looks_like_adjective(base):
        return
    for stem in _open_stems(base):
        yield from (f"{stem}e", f"{stem}er", f"{stem}ere")
        if base.endswith("r"):
            yield from (f"{stem}der", f"{stem}dere", f"{base}der", f"{base}dere")
    superlative = f"{base}t" if base.endswith(("s", "sch")) else f"{base}st"
    yield from (superlative, f"{superlative}e")


def _looks_like_adjective(word: str) -> bool:
    return word in _ADJECTIVES or (_syllables(word) > 1 and word.endswith(_ADJECTIVE_ENDINGS))


def _verb(word: str) -> Iterator[str]:
    base = next((base for base in IRREGULAR if word.endswith(base)), None)
    prefix = word.removesuffix(base) if base else ""
    if base and (not prefix or prefix in INSEPARABLE or prefix in SEPARABLE):
        yield from (_prefixed(prefix, form) for form in IRREGULAR[base].split())
        if prefix in SEPARABLE:
            yield from _with_te(prefix, base)
    elif _is_infinitive(word):
        yield from _conjugate(word)
        for separable in SEPARABLE:
            rest = word.removeprefix(separable)
            if rest != word and _is_infinitive(rest):
                yield from _with_te(separable, rest)
                yield from (f"{separable}{form}" for form in _conjugate(rest))


def _is_infinitive(word: str) -> bool:
    """Whether the word may be a regular or strong infinitive; nouns in -en are ruled out only where they are known."""
    return len(word) > 4 and word.endswith("en") and word not in _NO_VERBS and _syllables(word) > 1


def _with_te(prefix: str, infinitive: str) -> tuple[str, str]:
    return f"{prefix} te {infinitive}", f"{prefix}te{infinitive}"


def _prefixed(prefix: str, form: str) -> str:
    """Inseparable prefixes take the place of ge-: gestaan, but bestaan."""
    return prefix + (form.removeprefix("ge") if prefix in INSEPARABLE else form)


def _conjugate(infinitive: str) -> Iterator[str]:
    root = infinitive[:-2]
    yield f"{infinitive}d"
    yield f"{infinitive}de"
    prefix = next((p for p in INSEPARABLE if root.startswith(p) and _syllables(root[len(p) :]) > 0), "")
    participle = "" if prefix else "ge"
    stems = set(_stems(root))
    for stem in stems:
        yield stem
        yield stem if stem.endswith("t") else f"{stem}t"
    strong = STRONG.get(infinitive) or STRONG.get(infinitive.removeprefix(prefix))
    if strong:
        for form in strong.split():
            if form.startswith("+"):
                yield f"{prefix}{participle}{form[1:]}"
            else:
                yield f"{prefix}{form}" if infinitive not in STRONG else form
        return
    hard = root[-1] in "tkfspx" or root.endswith("ch")
    for stem in stems:
        yield f"{stem}{'te' if hard else 'de'}"
        yield f"{stem}{'ten' if hard else 'den'}"
        past = stem if stem[-1] in "td" else f"{stem}{'t' if hard else 'd'}"
        yield f"{participle}{past}"
        yield from (f"{participle}{open_past}e" for open_past in _open_stems(past))


def _stems(root: str) -> Iterator[str]:
    """The first person: pak from pakk(en), leef from lev(en), wandel from wandel(en)."""
    final = {"v": "f", "z": "s"}.get(root[-1], root[-1])
    if len(root) > 2 and root[-1] == root[-2] and root[-1] not in _VOWELS:
        yield root[:-1]
        return
    if root[-1] not in _VOWELS and root[-2] in "aeou" and (len(root) < 3 or root[-3] not in _VOWELS):
        yield f"{root[:-1]}{root[-2]}{final}"
        if _syllables(root) > 1:
            yield f"{root[:-1]}{final}"
        return
    yield f"{root[:-1]}{final}"


def _syllables(word: str) -> int:
    return len(re.findall(r"[aeiouyéë]+", word.replace("ij", "y")))
