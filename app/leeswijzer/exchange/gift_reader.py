r"""Questions in Moodle's GIFT format, read as drafts of a lesson's quiz.

After the description in Moodle's documentation ("GIFT format"). Questions are parted by empty lines; ``\`` before one
of ``~ = # { } : \`` takes its meaning away, and ``\n`` is a line break.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from leeswijzer.exchange.drafts import BLANK, Choice, Drafting, Imported
from leeswijzer.exchange.markup import without_markup

_ESCAPE = re.compile(r"\\([~=#{}:\\n])")
_TITLE = re.compile(r"\s*::")
_FORMAT = re.compile(r"\s*\[(html|markdown|plain|moodle)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%\s*(-?\d+(?:[.,]\d+)?)\s*%")
_CATEGORY = re.compile(r"\$CATEGORY\s*:", re.IGNORECASE)
_TAG = re.compile(r"\[tag:([^\]]*)\]")
_NUMBER = r"\s*(-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?)\s*"
_RANGE = re.compile(rf"{_NUMBER}\.\.{_NUMBER}\Z")
_TOLERANCE = re.compile(rf"{_NUMBER}(?::{_NUMBER})?\Z")
_MOST_NUMBERS = 30
"""Whole numbers of a range that are listed one by one as accepted answers."""


class _FaultError(Exception):
    """What is wrong with a question: a code for it, and the offset in its text."""

    def __init__(self, code: str, at: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.at = at


@dataclass(frozen=True, slots=True)
class _Source:
    """A question as it stands in the file: its text without comments, and the line of each of its lines."""

    text: str
    lines: Sequence[int]
    tags: Sequence[str]

    def line_at(self, offset: int) -> int:
        return self.lines[min(self.text.count("\n", 0, offset), len(self.lines) - 1)]


def read(text: str, file: str) -> Imported:
    """The questions of a GIFT file; ``file`` is its name in problems. Never raises: what cannot be read is told."""
    drafting = Drafting(file)
    for source in _questions(text, drafting):
        drafting.begin(source.tags)
        try:
            _read_question(source, drafting)
        except _FaultError as fault:
            drafting.refuse(source.line_at(fault.at), fault.code)
    return drafting.result()


def _questions(text: str, drafting: Drafting) -> Iterator[_Source]:
    """The questions, parted by empty lines; comments and categories are taken out."""
    kept: list[str] = []
    numbers: list[int] = []
    tags: list[str] = []
    for number, line in enumerate([*re.split(r"\r\n|\r|\n", text), ""], 1):
        if line.lstrip().startswith("//"):
            tags += _TAG.findall(line)
            continue
        if _CATEGORY.match(line.strip()):
            drafting.note(number, "import-category", name=line.partition(":")[2].strip())
            continue
        if line.strip():
            kept.append(line)
            numbers.append(number)
        else:
            if kept:
                yield _Source("\n".join(kept), numbers, tags)
            # A comment belongs to the question that it touches.
            kept, numbers, tags = [], [], []


def _read_question(source: _Source, drafting: Drafting) -> None:
    text, line = source.text, source.lines[0]
    name, start = _title(text)
    opening = next(_unescaped(text, "{", start), None)
    if opening is None:
        stray = next(_unescaped(text, "}", start), None)
        if stray is not None:
            raise _FaultError("gift-brace-unopened", stray)
        drafting.refuse(line, "import-description")
        return
    closing = next(_unescaped(text, "}", opening), None)
    if closing is None:
        raise _FaultError("gift-brace-open", opening)
    another = next(_unescaped(text, "{", opening + 1), None)
    if another is not None:
        raise _FaultError("gift-brace-twice", another)
    unopened = next(_unescaped(text, "}", closing + 1), None)
    if unopened is not None:
        raise _FaultError("gift-brace-unopened", unopened)
    markup = _FORMAT.match(text, start)
    is_html = markup is not None and markup[1].lower() in ("html", "moodle")
    reading = _Reading(source, drafting, name, is_html, line)
    reading.read(text[markup.end() if markup else start : opening], text[opening + 1 : closing], text[closing + 1 :])


def _title(text: str) -> tuple[str, int]:
    """The name between ``::`` and ``::``, and where what follows begins."""
    opening = _TITLE.match(text)
    if opening is None:
        return "", 0
    closing = next((at for at in _unescaped(text, ":", opening.end()) if text.startswith("::", at)), None)
    if closing is None:
        raise _FaultError("gift-title-open", opening.start())
    return _plain(text[opening.end() : closing]), closing + 2


@dataclass(frozen=True, slots=True)
class _Reading:
    """One question on its way to a draft."""

    source: _Source
    drafting: Drafting
    name: str
    is_html: bool
    line: int

    def read(self, before: str, inside: str, after: str) -> None:
        answers, explanation = self._without_general_feedback(inside)
        stem = self._words(before)
        rest = self._words(after)
        bare = answers.strip()
        if not bare:
            self.drafting.refuse(self.line, "import-essay")
        elif bare.startswith("#"):
            self._read_number(self._joined(stem, rest), bare[1:], explanation)
        elif (truth := re.match(r"(T|TRUE|F|FALSE)\s*(?=#|\Z)", bare)) is not None:
            self._read_truth(self._joined(stem, rest), bare[truth.end() :], explanation, truth=truth[1].startswith("T"))
        elif bare[0] not in "=~":
            raise _FaultError("gift-answers", self.source.text.find("{"))
        elif any(_arrow(part) is not None for _, part in _parts(bare)):
            self._read_pairs(self._joined(stem, rest), bare, explanation)
        else:
            self._read_choices(stem, rest, bare, explanation)

    def _read_choices(self, stem: str, rest: str, answers: str, explanation: str) -> None:
        choices = [self._choice(sign, part) for sign, part in _parts(answers)]
        typed = all(sign == "=" for sign, _ in _parts(answers))
        if typed:
            self._note_part_credit(choices)
            accept = [choice.text for choice in choices if choice.credit >= 100]
            if rest:
                self.drafting.fill_in(self.line, self.name, f"{stem} {{1}} {rest}", [{"accept": accept}], explanation)
            else:
                self.drafting.type_in(self.line, self.name, stem, accept, explanation)
            return
        one = any(sign == "=" for sign, _ in _parts(answers))
        if rest and one:
            # A word missing in a sentence, to be chosen.
            accept = [choice.text for choice in choices if choice.credit >= 100]
            gap = {"accept": accept, "options": [choice.text for choice in choices]}
            self._note_part_credit(choices)
            self.drafting.fill_in(self.line, self.name, f"{stem} {{1}} {rest}", [gap], explanation)
        else:
            self.drafting.choose(self.line, self.name, self._joined(stem, rest), choices, explanation, one=one)

    def _read_truth(self, stem: str, feedback: str, explanation: str, *, truth: bool) -> None:
        said = [self._words(part) for part in _split(feedback, "#")]
        told = explanation or " ".join(part for part in said if part)
        self.drafting.state(self.line, self.name, stem, told, answer=truth)

    def _read_number(self, stem: str, answers: str, explanation: str) -> None:
        accept: list[str] = []
        parts = list(_parts(answers)) if answers.lstrip()[:1] in ("=", "~") else [("=", answers)]
        for sign, part in parts:
            weight, words = _weighed(part)
            if sign == "~" or (weight is not None and weight < 100):
                self.drafting.note(self.line, "import-part-credit")
                continue
            accept += self._numbers(_split(words, "#")[0].strip())
        self.drafting.type_in(self.line, self.name, stem, accept, explanation)

    def _numbers(self, words: str) -> list[str]:
        """The numbers that count, as they would be typed."""
        span = _RANGE.match(words)
        near = _TOLERANCE.match(words)
        if span is not None:
            low, high = (float(each.replace(",", ".")) for each in span.groups())
        elif near is not None:
            middle, tolerance = (float((each or "0").replace(",", ".")) for each in near.groups())
            low, high = middle - abs(tolerance), middle + abs(tolerance)
        else:
            raise _FaultError("gift-number", self.source.text.find("{"))
        if low == high and near is not None:
            return [near[1]]
        whole = low.is_integer() and high.is_integer()
        if whole and 0 <= high - low < _MOST_NUMBERS:
            return [str(number) for number in range(int(low), int(high) + 1)]
        self.drafting.note(self.line, "import-range", range=words)
        return [near[1]] if near is not None else [each.strip() for each in (span.groups() if span else ())]

    def _read_pairs(self, stem: str, answers: str, explanation: str) -> None:
        pairs: list[tuple[str, str]] = []
        extra: list[str] = []
        for sign, part in _parts(answers):
            arrow = _arrow(part)
            if sign == "~" or arrow is None:
                raise _FaultError("gift-pair", self.source.text.find("{"))
            left, right = self._words(part[:arrow]), self._words(_split(part[arrow + 2 :], "#")[0])
            if left and right:
                pairs.append((left, right))
            elif right:
                extra.append(right)
            else:
                raise _FaultError("gift-pair", self.source.text.find("{"))
        self.drafting.match_up(self.line, self.name, stem, pairs, extra, explanation)

    def _choice(self, sign: str, part: str) -> Choice:
        weight, words = _weighed(part)
        text, *feedback = _split(words, "#")
        credit = weight if weight is not None else (100.0 if sign == "=" else 0.0)
        return Choice(self._words(text), credit, self._words("#".join(feedback)))

    def _note_part_credit(self, choices: Iterable[Choice]) -> None:
        if any(0 < choice.credit < 100 for choice in choices):
            self.drafting.note(self.line, "import-part-credit")

    def _without_general_feedback(self, inside: str) -> tuple[str, str]:
        for at in _unescaped(inside, "#"):
            if inside.startswith("####", at):
                return inside[:at], self._words(inside[at + 4 :])
        return inside, ""

    def _words(self, text: str) -> str:
        own = _FORMAT.match(text)
        is_html = own[1].lower() in ("html", "moodle") if own else self.is_html
        words = _plain(text[own.end() :] if own else text)
        if is_html:
            words, lost = without_markup(words)
            for what in lost:
                self.drafting.note(self.line, "import-media", what=what)
        return words

    def _joined(self, stem: str, rest: str) -> str:
        return f"{stem} {BLANK} {rest}" if rest else stem


def _unescaped(text: str, character: str, start: int = 0) -> Iterator[int]:
    """Where ``character`` stands without a backslash that takes its meaning away."""
    at = start
    for escape in [*_ESCAPE.finditer(text, start), None]:
        end = escape.start() if escape else len(text)
        while (found := text.find(character, at, end)) >= 0:
            yield found
            at = found + 1
        if escape is not None:
            at = escape.end()


def _split(text: str, character: str) -> list[str]:
    cuts = [-1, *_unescaped(text, character), len(text)]
    return [text[before + 1 : after] for before, after in pairwise(cuts)]


def _parts(answers: str) -> Iterator[tuple[str, str]]:
    """The answers, each with the sign that it begins with."""
    cuts = sorted([*_unescaped(answers, "="), *_unescaped(answers, "~")])
    for cut, after in zip(cuts, [*cuts[1:], len(answers)], strict=True):
        yield answers[cut], answers[cut + 1 : after]


def _arrow(part: str) -> int | None:
    at = _split(part, "#")[0].find("->")
    return at if at >= 0 else None


def _weighed(part: str) -> tuple[float | None, str]:
    weight = _WEIGHT.match(part)
    return (float(weight[1].replace(",", ".")), part[weight.end() :]) if weight else (None, part)


def _plain(text: str) -> str:
    """``text`` without escapes, each run of white space one space but for the line breaks that were asked for."""
    words = " ".join(text.split())
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], words).strip()
