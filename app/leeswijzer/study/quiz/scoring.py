"""Marks an answer: its score from 0 to 1, and what was right and wrong about each part of it.

Each kind of question has one function, and its docstring says the formula and why it is that one.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from leeswijzer.lesson.models import (
    ClozeQuestion,
    Gap,
    LocateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    ProveQuestion,
    ShortQuestion,
    SingleQuestion,
    StatedQuestion,
)
from leeswijzer.study.quiz.answers import (
    Answer,
    Chosen,
    Gaps,
    Located,
    Matched,
    Ordered,
    Proved,
    Stated,
    Typed,
)
from leeswijzer.study.quiz.sheet import Passage, Sheet, Target
from leeswijzer.study.quiz.spelling import Spelling, spelling
from leeswijzer.text.tokens import words

PROVED_FROM = 0.8
"""The overlap from which a selection proves a claim: a reader may take a word more or less at either end."""

FALLS_TO_NOTHING = 4
"""At so many times the radius a click on the map scores nothing."""


class Finding(StrEnum):
    """What there is to say of one part of an answer; the desktop puts it in words."""

    RIGHT = "right"
    SLIP = "slip"  # right, spelled with a slip: ``expected`` shows how it is written
    WRONG = "wrong"  # given, and not right
    MISSED = "missed"  # right, and not given
    EMPTY = "empty"  # nothing was given here


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an answer: option, gap, item, pair or passage ``index``, as the lesson counts them from 0.

    ``given`` and ``expected`` are words of the reader and of the lesson. ``why`` is what the lesson says of a wrong
    option. ``distance`` is how far a click was off, in metres; for a passage, which share of it was selected.
    """

    finding: Finding
    index: int = 0
    given: str = ""
    expected: str = ""
    why: str = ""
    distance: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer is worth: ``score`` from 0 to 1, and its parts."""

    score: float
    parts: tuple[Part, ...]

    @property
    def correct(self) -> bool:
        """Whether nothing is missing."""
        return self.score >= 1.0


MetresFrom = Callable[[Target, float, float], tuple[float, float]]
"""How far a point (lon, lat) is from a target, in metres: from its pin and its outline (0 inside; inf for none)."""


def mark(sheet: Sheet, answer: Answer, metres_from: MetresFrom) -> Mark:
    """Mark ``answer`` to the question of ``sheet``. Raises ValueError for an answer that does not fit the question."""
    match sheet.question, answer:
        case SingleQuestion() as question, Chosen():
            found = mark_single(question, answer)
        case MultipleQuestion() as question, Chosen():
            found = mark_multiple(question, answer)
        case StatedQuestion() as question, Stated():
            found = mark_stated(question, answer)
        case ClozeQuestion() as question, Gaps():
            found = mark_cloze(question, answer, sheet.rivals)
        case ShortQuestion() as question, Typed():
            found = mark_short(question, answer, sheet.rivals[0])
        case OrderQuestion() as question, Ordered():
            found = mark_order(question, answer)
        case MatchQuestion() as question, Matched():
            found = mark_match(question, answer)
        case LocateQuestion(), Located() if sheet.target is not None:
            found = mark_locate(sheet.target, answer, metres_from)
        case ProveQuestion(), Proved():
            found = mark_prove(sheet.passages, answer)
        case _:
            raise ValueError(f"{type(answer).__name__} is no answer to a question of the kind {sheet.question.kind}")
    return found


def mark_single(question: SingleQuestion, answer: Chosen) -> Mark:
    """1 for the right option, else 0: one choice of several is all or nothing."""
    if len(answer.options) != 1:
        raise ValueError(f"{len(answer.options)} options chosen where one can be")
    (chosen,) = _indices(answer.options, len(question.options))
    right = next(index for index, option in enumerate(question.options) if option.correct)
    expected = question.options[right].text
    if chosen == right:
        return Mark(1.0, (Part(Finding.RIGHT, right, expected, expected),))
    option = question.options[chosen]
    return Mark(0.0, (Part(Finding.WRONG, chosen, option.text, expected, option.why),))


def mark_multiple(question: MultipleQuestion, answer: Chosen) -> Mark:
    """(right ticked − wrong ticked) / right ones, not below 0.

    The rule of "number right minus number wrong": ticking everything earns no more than knowing nothing, as soon as
    there are as many wrong options as right ones.
    """
    chosen = _indices(answer.options, len(question.options))
    parts = []
    for index, option in enumerate(question.options):
        if option.correct:
            finding = Finding.RIGHT if index in chosen else Finding.MISSED
            parts.append(Part(finding, index, option.text if index in chosen else "", option.text))
        elif index in chosen:
            parts.append(Part(Finding.WRONG, index, option.text, "", option.why))
    right = sum(part.finding is Finding.RIGHT for part in parts)
    wrong = sum(part.finding is Finding.WRONG for part in parts)
    return Mark(max(0.0, (right - wrong) / sum(option.correct for option in question.options)), tuple(parts))


def mark_stated(question: StatedQuestion, answer: Stated) -> Mark:
    """1 for the right one of true, false and not stated, else 0: the three exclude each other."""
    right = answer.value == question.answer
    finding = Finding.RIGHT if right else Finding.WRONG
    return Mark(float(right), (Part(finding, 0, answer.value, question.answer),))


def mark_cloze(question: ClozeQuestion, answer: Gaps, rivals: Sequence[Sequence[str]]) -> Mark:
    """The share of gaps that are right; each gap stands for itself, so each counts the same."""
    if len(answer.texts) != len(question.gaps):
        raise ValueError(f"{len(answer.texts)} texts for {len(question.gaps)} gaps")
    parts = [
        _mark_gap(index, gap, text, known)
        for index, (gap, text, known) in enumerate(zip(question.gaps, answer.texts, rivals, strict=True))
    ]
    right = sum(part.finding in (Finding.RIGHT, Finding.SLIP) for part in parts)
    return Mark(right / len(parts), tuple(parts))


def mark_short(question: ShortQuestion, answer: Typed, rivals: Sequence[str]) -> Mark:
    """1 where the words are accepted or a slip away from it (see `leeswijzer.study.quiz.spelling`), else 0."""
    part = _mark_typed(0, question.accept, answer.text, rivals)
    return Mark(float(part.finding in (Finding.RIGHT, Finding.SLIP)), (part,))


def mark_order(question: OrderQuestion, answer: Ordered) -> Mark:
    """The share of all pairs of items that stand in the right order.

    One minus the normalised distance of Kendall (A New Measure of Rank Correlation, Biometrika 30, 1938): it rewards
    knowing what came before what, where a count of items in their right place gives 0 for one item moved to the front.
    """
    count = len(question.items)
    if sorted(answer.items) != list(range(count)):
        raise ValueError(f"{answer.items} is not an order of {count} items")
    right = sum(before < after for before, after in combinations(answer.items, 2))
    parts = tuple(
        Part(Finding.RIGHT if item == place else Finding.WRONG, place, question.items[item], question.items[place])
        for place, item in enumerate(answer.items)
    )
    return Mark(right / math.comb(count, 2), parts)


def mark_match(question: MatchQuestion, answer: Matched) -> Mark:
    """The share of pairs that are right; a left without a right is a pair not made."""
    if len(answer.rights) != len(question.pairs):
        raise ValueError(f"{len(answer.rights)} rights for {len(question.pairs)} lefts")
    rights = [*(pair.right for pair in question.pairs), *question.extra]
    _indices(frozenset(right for right in answer.rights if right is not None), len(rights))
    parts = []
    for left, right in enumerate(answer.rights):
        expected = question.pairs[left].right
        if right is None:
            parts.append(Part(Finding.EMPTY, left, "", expected))
        else:
            finding = Finding.RIGHT if right == left else Finding.WRONG
            parts.append(Part(finding, left, rights[right], expected))
    return Mark(sum(part.finding is Finding.RIGHT for part in parts) / len(parts), tuple(parts))


def mark_locate(target: Target, answer: Located, metres_from: MetresFrom) -> Mark:
    """1 inside the shape or within the radius r of the pin; from there falling evenly to 0 at 4 r.

    A click beside an outline is measured from its border, over the same way that it has from a pin's circle: 3 r. The
    better of the two counts. Evenly, so that a reader sees why one click is worth more than another. The right place
    chosen by name from the list counts as a click on it, another one as a click on its pin (``lon``, ``lat``).
    """
    if not (math.isfinite(answer.lon) and math.isfinite(answer.lat)):
        raise ValueError(f"no place on earth: {answer.lon}, {answer.lat}")
    if answer.place == target.place:
        return Mark(1.0, (Part(Finding.RIGHT, 0, answer.place, target.place, distance=0.0),))
    to_pin, to_shape = metres_from(target, answer.lon, answer.lat)
    radius = target.radius_km * 1000
    beyond = max(0.0, min(to_pin - radius, to_shape))
    score = max(0.0, 1 - beyond / ((FALLS_TO_NOTHING - 1) * radius))
    finding = Finding.RIGHT if score >= 1 else Finding.WRONG
    return Mark(score, (Part(finding, 0, answer.place or "", target.place, distance=min(to_pin, to_shape)),))


def mark_prove(passages: Sequence[Passage], answer: Proved) -> Mark:
    """The overlap of the selected words with the evidence, and 1 from 0.8 on.

    Overlap is the index of Jaccard (The Distribution of the Flora in the Alpine Zone, New Phytologist 11, 1912): words
    in both over words in either, each word at its own place in the text, so that a passage elsewhere with the same
    words earns nothing. A word cut in half by the selection counts. Each passage of the evidence proves by itself, and
    all of them together do too, for where they follow one another; the best overlap counts.
    """
    found = [passage for passage in passages if passage.start is not None]
    selected = _word_spans(answer.exact, answer.start)
    wholes = [[_word_spans(passage.exact, passage.start or 0)] for passage in found]
    if len(found) > 1:
        wholes.append([spans for (spans,) in wholes])
    overlap = max((_jaccard(selected, [span for spans in whole for span in spans]) for whole in wholes), default=0.0)
    score = 1.0 if overlap >= PROVED_FROM else overlap
    parts = []
    for index, passage in enumerate(found):
        share = _jaccard(selected, wholes[index][0])
        finding = Finding.RIGHT if score >= 1 and share > 0 else Finding.MISSED
        parts.append(Part(finding, index, answer.exact, passage.exact, distance=share))
    return Mark(score, tuple(parts))


def _indices(chosen: frozenset[int], count: int) -> frozenset[int]:
    if not all(0 <= index < count for index in chosen):
        raise ValueError(f"{sorted(chosen)} are not all from 0 to {count - 1}")
    return chosen


def _mark_gap(index: int, gap: Gap, text: str, rivals: Sequence[str]) -> Part:
    if not gap.options:
        return _mark_typed(index, gap.accept, text, rivals)
    if not text:
        return Part(Finding.EMPTY, index, "", gap.accept[0])
    finding = Finding.RIGHT if text in gap.accept else Finding.WRONG
    return Part(finding, index, text, text if finding is Finding.RIGHT else gap.accept[0])


def _mark_typed(index: int, accept: Sequence[str], text: str, rivals: Sequence[str]) -> Part:
    if not text.strip():
        return Part(Finding.EMPTY, index, "", accept[0])
    finding = {Spelling.EXACT: Finding.RIGHT, Spelling.SLIP: Finding.SLIP, Spelling.OTHER: Finding.WRONG}
    return Part(finding[spelling(text, accept, rivals)], index, text, accept[0])


_Span = tuple[int, int]


def _word_spans(text: str, start: int) -> list[_Span]:
    return [(start + begin, start + end) for begin, end in words(text)]


def _jaccard(selected: Sequence[_Span], evidence: Sequence[_Span]) -> float:
    """Words of both over words of either; words are the same that share a letter of the text."""
    if not evidence:
        return 0.0
    # Someone may select a whole book: only what lies near the evidence is compared word by word.
    first, last = min(evidence)[0], max(end for _start, end in evidence)
    near = [span for span in selected if _touch(span, (first, last))]
    covered = {span for span in evidence if any(_touch(span, each) for each in near)}
    beyond = len(selected) - sum(any(_touch(span, each) for each in evidence) for span in near)
    return len(covered) / (len(evidence) + beyond)


def _touch(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
