"""A lesson's questions in Moodle's XML format, as far as it can hold them."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from leeswijzer.exchange.outgoing import (
    Exported,
    OutgoingOption,
    lost,
    options_of,
    percent,
    sentence_with,
    told_after,
)
from leeswijzer.lesson.models import (
    ClozeQuestion,
    Gap,
    MatchQuestion,
    MultipleQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    StatedQuestion,
)
from leeswijzer.lesson.problems import Problem

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 (section 2.2) has no way to write."""

_IN_GAP = re.compile(r'[}#~/"\\]')
"""Characters that mean something inside a gap (Moodle's documentation, "Embedded Answers")."""


def render(questions: Iterable[Question], *, title: str, language: str, file: str) -> Exported:
    """The questions as Moodle XML; ``file`` is its name in what could not go along. ``title`` becomes the category."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    lines += ['<question type="category">', _node("category", f"$course$/top/{title}"), "</question>"]
    problems: list[Problem] = []
    for question in questions:
        written, losses = _written(question, language)
        line = sum(each.count("\n") + 1 for each in lines) + 1
        problems += [lost(file, line, question, code) for code in losses]
        lines += written or [f"<!-- {question.id}: {question.kind} -->"]
    return Exported("\n".join([*lines, "</quiz>", ""]), tuple(problems))


def _written(question: Question, language: str) -> tuple[list[str], list[str]]:
    """The lines of the question, and codes of what it lost; no lines where it cannot be written at all."""
    losses: list[str] = []
    text = question.stem
    match question:
        case SingleQuestion() | MultipleQuestion() | StatedQuestion():
            kind, body = "multichoice", _choices(question, language)
            losses += ["export-stated"] if isinstance(question, StatedQuestion) else []
        case ShortQuestion():
            kind, body = (
                "shortanswer",
                [
                    "<usecase>0</usecase>",
                    *(_answer(OutgoingOption(each, 100.0)) for each in question.accept),
                ],
            )
            losses.append("export-slips")
        case MatchQuestion():
            kind, body = "matching", _pairs(question)
        case ClozeQuestion():
            kind, body = "cloze", []
            text = f"{text}\n{sentence_with(question.sentence, [_gap(gap) for gap in question.gaps])}"
            losses += [] if all(gap.options for gap in question.gaps) else ["export-slips"]
        case _:
            return [], ["export-kind-unknown"]
    lines = [
        f'<question type="{kind}">',
        _node("name", question.id),
        _node("questiontext", text, markup=True),
        _node("generalfeedback", told_after(question), markup=True),
        f"<defaultgrade>{question.points}</defaultgrade>",
        f"<idnumber>{question.id}</idnumber>",
        *body,
        f"<tags><tag><text>{question.skill}</text></tag></tags>",
        "</question>",
    ]
    return lines, losses


def _choices(question: SingleQuestion | MultipleQuestion | StatedQuestion, language: str) -> list[str]:
    one = "false" if isinstance(question, MultipleQuestion) else "true"
    head = [f"<single>{one}</single>", "<shuffleanswers>true</shuffleanswers>"]
    return head + [_answer(option) for option in options_of(question, language)]


def _pairs(question: MatchQuestion) -> list[str]:
    pairs = [(pair.left, pair.right) for pair in question.pairs] + [("", each) for each in question.extra]
    return ["<shuffleanswers>true</shuffleanswers>"] + [
        f'<subquestion format="plain_text"><text>{_text(left)}</text>{answer}</subquestion>'
        for left, answer in ((left, _node("answer", right, markup=True)) for left, right in pairs)
    ]


def _gap(gap: Gap) -> str:
    right = [f"={_in_gap(each)}" for each in gap.accept]
    if not gap.options:
        return f"{{1:SHORTANSWER:{'~'.join(right)}}}"
    wrong = [_in_gap(each) for each in gap.options if each not in gap.accept]
    return f"{{1:MULTICHOICE_S:{'~'.join(right + wrong)}}}"


def _in_gap(text: str) -> str:
    return _IN_GAP.sub(r"\\\g<0>", text)


def _answer(option: OutgoingOption) -> str:
    feedback = _node("feedback", option.feedback, markup=True) if option.feedback else ""
    head = f'<answer fraction="{percent(option.credit)}" format="plain_text">'
    return f"{head}<text>{_text(option.text)}</text>{feedback}</answer>"


def _node(name: str, text: str, *, markup: bool = False) -> str:
    kind = f" format={quoteattr('plain_text')}" if markup else ""
    return f"<{name}{kind}><text>{_text(text)}</text></{name}>"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
