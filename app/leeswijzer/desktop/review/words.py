"""The words of the review for what the core only numbers: intervals, grades, counts."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from leeswijzer.study.review.records import CardKind
from leeswijzer.study.review.schedule import Grade

translate = QCoreApplication.translate

_DAY = 86_400


def interval(time: timedelta) -> str:
    """A time until a card comes back, in the unit that says enough."""
    seconds = max(0.0, time.total_seconds())
    if seconds < 60:
        return translate("ReviewWords", "under a minute")
    if seconds < 3_570:
        return translate("ReviewWords", "%n min", "", round(seconds / 60))
    if seconds < 0.95 * _DAY:
        return translate("ReviewWords", "%n hour(s)", "", round(seconds / 3_600))
    days = seconds / _DAY
    if days < 30:
        return translate("ReviewWords", "%n day(s)", "", max(1, round(days)))
    if days < 365:
        return translate("ReviewWords", "%n month(s)", "", max(1, round(days / 30.44)))
    years = QLocale().toString(days / 365.25, "f", 1)
    return translate("ReviewWords", "{number} years").format(number=years)


def grade_in_words(grade: Grade) -> str:
    """The name of a grade."""
    words = {
        Grade.AGAIN: translate("ReviewWords", "Again"),
        Grade.HARD: translate("ReviewWords", "Hard"),
        Grade.GOOD: translate("ReviewWords", "Good"),
        Grade.EASY: translate("ReviewWords", "Easy"),
    }
    return words[grade]


def kind_in_words(kind: CardKind) -> str:
    """What a card was made from."""
    words = {
        CardKind.TERM: translate("ReviewWords", "Term"),
        CardKind.QUESTION: translate("ReviewWords", "Question you missed"),
        CardKind.HIGHLIGHT: translate("ReviewWords", "Highlight"),
    }
    return words[kind]


def answer_in_words(answer: str) -> str:
    """An answer that the core names by a code of its own, in words; any other as it is."""
    words = {
        "true": translate("ReviewWords", "True: the text says so"),
        "false": translate("ReviewWords", "False: the text says otherwise"),
        "not stated": translate("ReviewWords", "Not stated: the text does not say"),
    }
    return words.get(answer, answer)
