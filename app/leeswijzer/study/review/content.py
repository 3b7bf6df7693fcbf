"""What a card shows: made from a term, a question or a highlight, with the passage that it opens."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leeswijzer.lesson.layers import glossary_marks
from leeswijzer.lesson.models import (
    ClozeQuestion,
    LocateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    StatedQuestion,
    Term,
)
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.quiz.sheet import Sheet
from leeswijzer.study.review.sentence import sentence_around
from leeswijzer.text.anchor import Anchor
from leeswijzer.text.document import BlockKind, Document
from leeswijzer.text.tokens import words

_LEAST_AROUND = 3
"""Words that a sentence must hold besides a term, to be a question by itself."""


@dataclass(frozen=True, slots=True)
class CardContent:
    """A card's two sides, as data.

    In front: ``sentence`` with the characters of ``gap`` (start, end) left out, where there is a gap; else ``prompt``
    (a term, or the stem of a question) with ``choices`` below it. On the back: ``answer`` (what fills the gap, or the
    answers, in order), ``meaning`` (a definition, an explanation, the reader's note) and ``sentence``, whole.
    ``passage`` is where "open in the article" leads, None where the text says nothing of it.
    """

    prompt: str
    answer: tuple[str, ...]
    meaning: str = ""
    sentence: str = ""
    gap: tuple[int, int] | None = None
    choices: tuple[str, ...] = ()
    passage: Anchor | None = None


def term_content(term: Term, document: Document, places: Sequence[tuple[int, int]]) -> CardContent:
    """A card for a term: its first sentence in the text with the term left out, or its name where it has none.

    ``places`` are its occurrences, in code points. A sentence of the term alone gives nothing to go by, and a caption
    or a heading little, so the next one that says more is taken.
    """
    sentences = [(start, end, *sentence_around(document, start, end)) for start, end in places]
    fit = [
        each
        for each in sentences
        if _count(document.text[each[2] : each[0]]) + _count(document.text[each[1] : each[3]]) >= _LEAST_AROUND
    ]
    if fit:
        start, end, first, last = next((each for each in fit if _in_paragraph(document, each[0])), fit[0])
        return CardContent(
            prompt=term.name,
            answer=(document.text[start:end],),
            meaning=term.definition,
            sentence=document.text[first:last],
            gap=(start - first, end - first),
            passage=Anchor.of(document.text, start, end),
        )
    passage = Anchor.of(document.text, *places[0]) if places else None
    return CardContent(prompt=term.name, answer=(term.name,), meaning=term.definition, passage=passage)


def term_contents(lesson: Lesson, terms: Collection[str]) -> Iterator[tuple[str, CardContent]]:
    """The cards of the lesson's terms with the ids in ``terms``, each with its id, in the lesson's order."""
    wanted = [term for term in lesson.terms if term.id in terms]
    places: dict[str, list[tuple[int, int]]] = {}
    # All terms are looked for, as a longer one takes its words from a shorter one.
    for found in glossary_marks(lesson.terms, lesson.document) if wanted else ():
        places.setdefault(found.id, []).append((found.start, found.end))
    for term in wanted:
        yield term.id, term_content(term, lesson.document, sorted(places.get(term.id, ())))


def highlight_content(
    document: Document, start: int, end: int, note: str = "", hide: tuple[int, int] | None = None
) -> CardContent:
    """A card for the highlight ``text[start:end]``: its sentence (or sentences) with a part left out.

    ``hide`` is that part, in code points; the highlight itself if absent, and where that leaves no word of the
    sentence, its longest word (the first of several). Raises ValueError for a range that is not in the text.
    """
    passage = Anchor.of(document.text, start, end)
    first, last = sentence_around(document, start, end)
    sentence = document.text[first:last]
    hidden = hide or (start, end)
    if not first <= hidden[0] < hidden[1] <= last:
        raise ValueError(f"{hidden} is not within the sentence at {first}..{last}")
    rest = document.text[first : hidden[0]] + " " + document.text[hidden[1] : last]
    if hide is None and not _count(rest):
        longest = max(words(sentence), key=lambda span: span[1] - span[0], default=(0, len(sentence)))
        hidden = first + longest[0], first + longest[1]
    return CardContent(
        prompt="",
        answer=(document.text[hidden[0] : hidden[1]],),
        meaning=note,
        sentence=sentence,
        gap=(hidden[0] - first, hidden[1] - first),
        passage=passage,
    )


def question_content(sheet: Sheet) -> CardContent:
    """A card for a question: what it asks, the right answer, why, and its first passage."""
    question = sheet.question
    found = next((each for each in sheet.passages if each.start is not None), None)
    return CardContent(
        prompt=question.stem,
        answer=right_answer(question, sheet),
        meaning=question.explanation,
        sentence=found.exact if found else "",
        choices=_choices(question),
        passage=Anchor(found.exact, found.prefix, found.suffix, found.start, found.end) if found else None,
    )


def right_answer(question: Question, sheet: Sheet) -> tuple[str, ...]:
    """The right answer in the lesson's words; for pairs, left and right take turns."""
    match question:
        case SingleQuestion() | MultipleQuestion():
            return tuple(option.text for option in question.options if option.correct)
        case StatedQuestion():
            return (question.answer,)
        case ClozeQuestion():
            return tuple(gap.accept[0] for gap in question.gaps)
        case ShortQuestion():
            return (question.accept[0],)
        case OrderQuestion():
            return question.items
        case MatchQuestion():
            return tuple(words for pair in question.pairs for words in (pair.left, pair.right))
        case LocateQuestion():
            return (sheet.target.name if sheet.target else question.place,)
        case _:  # prove
            return tuple(passage.exact for passage in sheet.passages)


def content_to_json(content: CardContent) -> dict[str, Any]:
    """``content`` in plain values; `content_from_json` is the inverse."""
    passage = content.passage
    return {
        "prompt": content.prompt,
        "answer": list(content.answer),
        "meaning": content.meaning,
        "sentence": content.sentence,
        "gap": content.gap and list(content.gap),
        "choices": list(content.choices),
        "passage": passage and [passage.exact, passage.prefix, passage.suffix, passage.start, passage.end],
    }


def content_from_json(table: Mapping[str, Any]) -> CardContent:
    """The content that `content_to_json` wrote."""
    return CardContent(
        prompt=table["prompt"],
        answer=tuple(table["answer"]),
        meaning=table["meaning"],
        sentence=table["sentence"],
        gap=table["gap"] and (table["gap"][0], table["gap"][1]),
        choices=tuple(table["choices"]),
        passage=table["passage"] and Anchor(*table["passage"]),
    )


def _count(text: str) -> int:
    return sum(1 for _ in words(text))


def _in_paragraph(document: Document, offset: int) -> bool:
    return any(block.start <= offset < block.end for block in document.blocks if block.kind is BlockKind.PARAGRAPH)


def _choices(question: Question) -> tuple[str, ...]:
    """What can be chosen from, not in an order that gives the answer away."""
    choices: Iterable[str] = ()
    match question:
        case SingleQuestion() | MultipleQuestion():
            choices = (option.text for option in question.options)
        case OrderQuestion():
            choices = question.items
        case MatchQuestion():
            # In one line what is asked about, under it what may belong to it: half of a match cannot be answered.
            lefts = " · ".join(sorted(pair.left for pair in question.pairs))
            return (lefts, *sorted((*(pair.right for pair in question.pairs), *question.extra)))
        case ClozeQuestion():
            return (question.sentence,)
        case _:
            pass  # nothing to choose from
    return tuple(sorted(choices))
