"""A lesson's questions in Moodle's GIFT format, as far as it can hold them."""

import re
from collections.abc import Iterable

from leeswijzer.exchange.outgoing import Exported, OutgoingOption, lost, options_of, percent, told_after
from leeswijzer.lesson.models import (
    ClozeQuestion,
    MatchQuestion,
    MultipleQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    StatedQuestion,
)
from leeswijzer.lesson.problems import Problem

_SPECIAL = re.compile(r"[~=#{}:\\]")
_MISREAD = re.compile(r"\s*[%\[]")
"""Beginnings that would be read as a weight or as the name of a markup."""


def render(questions: Iterable[Question], *, title: str, language: str, file: str) -> Exported:
    """The questions as GIFT text; ``file`` is its name in what could not go along.

    ``title`` becomes the category. A question that GIFT has no kind for leaves a comment where it would have been.
    """
    lines = [f"$CATEGORY: {' '.join(title.split())}", ""]
    problems: list[Problem] = []
    for question in questions:
        lines.append(f"// [id:{question.id}] [tag:{question.skill}]")
        written, losses = _written(question, language)
        problems += [lost(file, len(lines), question, code) for code in losses]
        lines += [written or f"// {question.kind}: not in GIFT", ""]
    return Exported("\n".join(lines), tuple(problems))


def _written(question: Question, language: str) -> tuple[str, list[str]]:
    """The question on one line, and codes of what it lost; empty where it cannot be written at all."""
    losses = ["export-points"] if question.points != 1 else []
    text = question.stem
    match question:
        case SingleQuestion() | MultipleQuestion():
            answers = [_option(option) for option in options_of(question, language)]
        case StatedQuestion():
            losses.append("export-stated")
            answers = [_option(option) for option in options_of(question, language)]
        case ShortQuestion():
            losses.append("export-slips")
            answers = [f"={_words(each)}" for each in question.accept]
        case MatchQuestion():
            pairs = [(pair.left, pair.right) for pair in question.pairs] + [("", each) for each in question.extra]
            answers = [f"={_words(left)} -> {_words(right)}" for left, right in pairs]
        case ClozeQuestion() if len(question.gaps) == 1:
            return _cloze(question), losses if question.gaps[0].options else [*losses, "export-slips"]
        case _:
            return "", ["export-kind-unknown"]
    return f"{_head(question, text)}{{{' '.join(answers)} {_feedback(question)}}}", losses


def _cloze(question: ClozeQuestion) -> str:
    (gap,) = question.gaps
    before, _, after = question.sentence.partition("{1}")
    answers = [f"={_words(each)}" for each in gap.accept]
    answers += [f"~{_words(each)}" for each in gap.options if each not in gap.accept]
    braces = f"{{{' '.join(answers)} {_feedback(question)}}}"
    return f"{_head(question, question.stem + chr(10) + before)} {braces} {_escaped(after)}"


def _head(question: Question, text: str) -> str:
    return f"::{_escaped(question.id)}::[plain]{_escaped(text)}"


def _feedback(question: Question) -> str:
    return f"####{_escaped(told_after(question))}"


def _option(option: OutgoingOption) -> str:
    sign = "=" if option.credit == 100 else "~"
    weight = f"%{percent(option.credit)}%" if option.credit not in (0, 100) else ""
    feedback = f"#{_words(option.feedback)}" if option.feedback else ""
    return f"{sign}{weight}{_words(option.text, weighed=bool(weight))}{feedback}"


def _words(text: str, *, weighed: bool = False) -> str:
    """An answer; the arrow that parts pairs cannot be escaped, so one in the text becomes a typographic one."""
    guard = "[plain]" if _MISREAD.match(text) and not weighed else ""
    return guard + _escaped(text.replace("->", "→"))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", r"\n")
