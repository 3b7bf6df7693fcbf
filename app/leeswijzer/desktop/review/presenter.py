"""Works out what a card shows on each side, and what a rewritten card holds; plain Python, no widgets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from leeswijzer.study.review.content import CardContent
from leeswijzer.study.review.records import CardKind, ReviewCard
from leeswijzer.study.review.review import DueCounts
from leeswijzer.study.review.schedule import CardState, Preview


@dataclass(frozen=True, slots=True)
class Showing:
    """A card in front of the reader, with what each grade would do and how many wait."""

    card: ReviewCard
    preview: Preview
    counts: DueCounts
    title: str  # of its lesson; empty where that is not known any more


@dataclass(frozen=True, slots=True)
class Nothing:
    """No card is due; ``any_cards`` tells whether there are any at all.

    ``aside`` are the ids of the cards that the reader put aside, ``held_back`` counts new ones that wait for tomorrow,
    as the day has had its number.
    """

    counts: DueCounts
    any_cards: bool
    aside: tuple[str, ...] = ()
    held_back: int = 0


def nothing_due(counts: DueCounts, cards: Iterable[ReviewCard]) -> Nothing:
    """What there is to say where none of ``cards`` is due now."""
    kept = [card for card in cards if not card.withdrawn]
    waiting = [card for card in kept if not (card.suspended or card.buried)]
    return Nothing(
        counts,
        any_cards=bool(kept),
        aside=tuple(card.id for card in kept if card.suspended),
        held_back=sum(card.schedule.state is CardState.NEW for card in waiting) - counts.new,
    )


@dataclass(frozen=True, slots=True)
class Side:
    """What both sides of a card show.

    ``before``, ``hidden`` and ``after`` are the sentence with what is left out of it; where ``hidden`` is empty,
    ``prompt`` stands in front, with ``choices``. ``answers`` are one line each; of a pair, left and right.
    """

    prompt: str
    before: str
    hidden: str
    after: str
    choices: tuple[str, ...]
    answers: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    meaning: str
    sentence: str


def side_of(card: ReviewCard, place_names: Mapping[str, str]) -> Side:
    """What ``card`` shows; ``place_names`` are names of places by id, as far as they are known."""
    content = card.content
    before, hidden, after = _parts(content)
    pairs = pairs_of(content.answer, content.choices) if card.kind is CardKind.QUESTION else ()
    answers = () if pairs else tuple(place_names.get(answer, answer) for answer in content.answer)
    if hidden and content.answer == (hidden,):
        answers = ()  # the sentence shows it
    return Side(
        prompt=content.prompt,
        before=before,
        hidden=hidden,
        after=after,
        choices=content.choices,
        answers=answers,
        pairs=pairs,
        meaning=content.meaning,
        sentence="" if hidden else content.sentence,
    )


def _parts(content: CardContent) -> tuple[str, str, str]:
    if content.gap is None:
        return "", "", ""
    start, end = content.gap
    return content.sentence[:start], content.sentence[start:end], content.sentence[end:]


def pairs_of(answer: Sequence[str], choices: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The pairs of a match, whose lefts and rights take turns in ``answer``; empty for any other answer."""
    lefts, rights = answer[0::2], answer[1::2]
    if len(answer) < 2 or len(lefts) != len(rights):
        return ()
    if set(rights) <= set(choices) and not set(lefts) & set(choices):
        return tuple(zip(lefts, rights, strict=True))
    return ()


def front_to_edit(content: CardContent) -> str:
    """The front as the reader edits it: the words that are left out stand between brackets."""
    before, hidden, after = _parts(content)
    return f"{before}[{hidden}]{after}" if hidden else content.prompt


class FrontUnclearError(ValueError):
    """The brackets of an edited front do not say what is left out."""


def rewritten(content: CardContent, front: str, answer: str, meaning: str) -> CardContent:
    """``content`` with the reader's own words.

    ``front`` may hold one pair of brackets around what is left out, which is then the answer; else ``answer`` is, one
    answer a line. Raises FrontUnclearError for brackets that do not pair or hold nothing, and for an empty side.
    """
    front, answer = front.strip(), answer.strip()
    opening, closing = front.count("["), front.count("]")
    if opening or closing:
        start, end = front.find("["), front.find("]")
        if (opening, closing) != (1, 1) or end <= start + 1:
            raise FrontUnclearError(front)
        hidden = front[start + 1 : end]
        sentence = front[:start] + hidden + front[end + 1 :]
        return replace(
            content,
            sentence=sentence,
            gap=(start, start + len(hidden)),
            answer=(hidden,),
            meaning=meaning.strip(),
            choices=(),
        )
    if not front or not answer:
        raise FrontUnclearError(front)
    sentence = "" if content.gap is not None else content.sentence
    lines = tuple(line.strip() for line in answer.splitlines() if line.strip())
    return replace(content, prompt=front, sentence=sentence, gap=None, answer=lines, meaning=meaning.strip())
