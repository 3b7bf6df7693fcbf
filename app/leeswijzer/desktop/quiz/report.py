"""The result of an attempt as a page to print: its score, by skill, and every question with its answer."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import QCoreApplication

from leeswijzer.desktop.quiz.feedback import credit_in_words
from leeswijzer.desktop.quiz.words import duration, mode_in_words, moment, percent, skill_in_words, tally
from leeswijzer.exchange.spoken_answer import spoken
from leeswijzer.study.quiz.answers import Located, Stated
from leeswijzer.study.quiz.attempt import Asked
from leeswijzer.study.quiz.result import Result

translate = QCoreApplication.translate


def report(title: str, result: Result, place_names: Mapping[str, str]) -> str:
    """HTML of the simple kind that QTextDocument prints; ``place_names`` are names of places by id."""
    return "\n".join((*_head(title, result), *_skills(result), *_questions(result, place_names)))


def _head(title: str, result: Result) -> Iterable[str]:
    attempt = result.attempt
    when = (attempt.finished_at or attempt.started_at).timestamp()
    yield f"<h1>{escape(title)}</h1>"
    yield _paragraph(
        translate("QuizReport", "{mode}, {time}, {moment}").format(
            mode=mode_in_words(attempt.mode), time=duration(attempt.seconds), moment=moment(when)
        ),
        about=True,
    )
    words = translate("QuizReport", "{percent}: {tally}").format(percent=percent(result.score), tally=tally(result))
    yield f"<p><strong>{escape(words)}</strong></p>"


def _skills(result: Result) -> Iterable[str]:
    yield f"<h2>{escape(translate('QuizReport', 'By skill'))}</h2>"
    yield '<table cellpadding="3">'
    for skill in result.skills:
        count = translate("QuizReport", "{correct} of {count}").format(correct=skill.correct, count=skill.questions)
        cells = (skill_in_words(skill.skill), percent(skill.score), count)
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
    yield "</table>"


def _questions(result: Result, place_names: Mapping[str, str]) -> Iterable[str]:
    yield f"<h2>{escape(translate('QuizReport', 'Questions'))}</h2>"
    for number, asked in enumerate(result.attempt.questions, start=1):
        yield f"<h3>{number}. {escape(asked.question.stem)}</h3>"
        if asked.marked is None:
            yield _paragraph(translate("QuizReport", "Not answered."))
            continue
        yield _paragraph(translate("QuizReport", "Your answer: {answer}").format(answer=_answer(asked, place_names)))
        verdict = _verdict(asked.marked.score)
        credit = credit_in_words(asked.question, asked.marked, place_names)
        yield f"<p><strong>{escape(verdict)}</strong> {escape(credit)}</p>"
        yield _paragraph(asked.marked.explanation, about=True)


def _answer(asked: Asked, place_names: Mapping[str, str]) -> str:
    assert asked.marked is not None
    answer = asked.marked.answer
    if isinstance(answer, Located):
        return place_names.get(answer.place or "", "") or translate("QuizReport", "a point on the map")
    if isinstance(answer, Stated):
        said = {
            "true": translate("QuizReport", "true"),
            "false": translate("QuizReport", "false"),
            "not stated": translate("QuizReport", "not stated"),
        }
        return said[answer.value]
    return "; ".join(spoken(asked.question, answer))


def _verdict(score: float) -> str:
    if score >= 1:
        return translate("QuizReport", "Right.")
    return translate("QuizReport", "Not right.") if score <= 0 else translate("QuizReport", "Partly right.")


def _paragraph(words: str, *, about: bool = False) -> str:
    return f'<p class="about">{escape(words)}</p>' if about else f"<p>{escape(words)}</p>"
