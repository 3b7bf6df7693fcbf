"""The words of the review for what the core only numbers: intervals, grades, counts."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from leeswijzer.study.review.records import CardKind
from leeswijzer.study.review.schedule import Grade

_CONTEXT = "ReviewWords"
_translate = QCoreApplication.translate

_DAY = 86_400


def interval(time: timedelta) -> str:
    """A time until a card comes back, in the unit that says enough."""
    seconds = max(0.0, time.total_seconds())
    if seconds < 60:
        return _translate(_CONTEXT, "under a minute")
    if seconds < 3_570:
        return _translate(_CONTEXT, "%n min", "", round(seconds / 60))
    if seconds < 0.95 * _DAY:
        return _translate(_CONTEXT, "%n hour(s)", "", round(seconds / 3_600))
    days = seconds / _DAY
    if days < 30:
        return _translate(_CONTEXT, "%n day(s)", "", max(1, round(days)))
    if days < 365:
        return _translate(_CONTEXT, "%n month(s)", "", max(1, round(days / 30.44)))
    years = QLocale().toString(days / 365.25, "f", 1)
    return _translate(_CONTEXT, "{number} years").format(number=years)


def grade_in_words(grade: Grade) -> str:
    """The name of a grade."""
    words = {
        Grade.AGAIN: _translate(_CONTEXT, "Again"),
        Grade.HARD: _translate(_CONTEXT, "Hard"),
        Grade.GOOD: _translate(_CONTEXT, "Good"),
        Grade.EASY: _translate(_CONTEXT, "Easy"),
    }
    return words[grade]


def kind_in_words(kind: CardKind) -> str:
    """What a card was made from."""
    words = {
        CardKind.TERM: _translate(_CONTEXT, "Term"),
        CardKind.QUESTION: _translate(_CONTEXT, "Question you missed"),
        CardKind.HIGHLIGHT: _translate(_CONTEXT, "Highlight"),
    }
    return words[kind]


def answer_in_words(answer: str) -> str:
    """An answer that the core names by a code of its own, in words; any other as it is."""
    words = {
        "true": _translate(_CONTEXT, "True: the text says so"),
        "false": _translate(_CONTEXT, "False: the text says otherwise"),
        "not stated": _translate(_CONTEXT, "Not stated: the text does not say"),
    }
    return words.get(answer, answer)
