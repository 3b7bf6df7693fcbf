"""What the files for Moodle share: the words of a question as they go out, and what could not go along."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeswijzer.exchange.statement_names import statement_choices
from leeswijzer.lesson.models import MultipleQuestion, Question, SingleQuestion, StatedQuestion
from leeswijzer.lesson.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Exported:
    """The file's text, and what it could not hold, each with its line (from 1) in the file."""

    text: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class OutgoingOption:
    """An option with its credit in percent."""

    text: str
    credit: float
    feedback: str = ""


def lost(file: str, line: int, question: Question, code: str) -> Problem:
    """A note that something of ``question``, which stands at ``line``, did not go along."""
    return Problem(file, line, question.id, code, {"kind": question.kind}, Severity.WARNING)


def options_of(question: SingleQuestion | MultipleQuestion | StatedQuestion, language: str) -> list[OutgoingOption]:
    """The options with their credit; a wrong one of several costs as much as a right one earns, as in our own score."""
    if isinstance(question, StatedQuestion):
        return [OutgoingOption(text, 100.0 * right) for text, right in statement_choices(question, language)]
    share = 100.0 / sum(option.correct for option in question.options)
    cost = -share if isinstance(question, MultipleQuestion) else 0.0
    return [OutgoingOption(each.text, share if each.correct else cost, each.why) for each in question.options]


def told_after(question: Question) -> str:
    """The explanation, and the words of the article that prove it."""
    return "\n".join([question.explanation, *(f"“{quote.exact}”" for quote in question.evidence)])


def percent(credit: float) -> str:
    """As Moodle writes its fractions: up to five decimals, no more than needed."""
    return f"{credit:.5f}".rstrip("0").rstrip(".")


def sentence_with(sentence: str, gaps: Sequence[str]) -> str:
    """``sentence`` with each ``{1}``, ``{2}``, … replaced by what stands for that gap."""
    for number, words in enumerate(gaps, 1):
        sentence = sentence.replace(f"{{{number}}}", words, 1)
    return sentence
