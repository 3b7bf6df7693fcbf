"""The words and dates of the progress room, by the locale of the interface."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from leeswijzer.desktop.progress.presenter import minutes
from leeswijzer.lesson.models import Skill
from leeswijzer.study.progress import DayDone, SkillDay

_CONTEXT = "ProgressWords"
_translate = QCoreApplication.translate


def day_in_words(day: date) -> str:
    """A day in full: "zondag 22 november 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def day_in_short(day: date) -> str:
    """A day as short as the locale has it: "22-11-26"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def percent(share: float) -> str:
    """A share from 0 to 1; only what is whole is called so."""
    return _translate(_CONTEXT, "{number} %").format(number=QLocale().toString(int(share * 100 + 1e-9)))


def minutes_in_words(count: int) -> str:
    """A number of minutes."""
    return _translate(_CONTEXT, "%n minute(s)", "", count)


def done_in_words(day: DayDone) -> str:
    """What was done on a day."""
    if not day.anything:
        return _translate(_CONTEXT, "nothing")
    parts = []
    if day.seconds_read:
        parts.append(_translate(_CONTEXT, "%n minute(s) read", "", minutes(day)))
    if day.answers:
        parts.append(_translate(_CONTEXT, "%n question(s) answered", "", day.answers))
    if day.reviews:
        parts.append(_translate(_CONTEXT, "%n card(s) reviewed", "", day.reviews))
    return ", ".join(parts)


def day_and_done(day: DayDone) -> str:
    """A day with what was done on it."""
    words = _translate(_CONTEXT, "{day}: {done}")
    return words.format(day=day_in_words(day.day), done=done_in_words(day))


def skill_day_in_words(day: SkillDay) -> str:
    """How a skill went on a day."""
    answers = _translate(_CONTEXT, "%n answer(s)", "", day.answers)
    words = _translate(_CONTEXT, "{skill}, {day}: {percent} of {answers}")
    return words.format(
        skill=skill_in_words(day.skill), day=day_in_words(day.day), percent=percent(day.score), answers=answers
    )


def skill_in_words(skill: Skill) -> str:
    """What a question asks of its reader."""
    words: dict[Skill, str] = {
        "retrieve": _translate(_CONTEXT, "Find what it says"),
        "infer": _translate(_CONTEXT, "Read between the lines"),
        "interpret": _translate(_CONTEXT, "Interpret"),
        "evaluate": _translate(_CONTEXT, "Judge"),
        "vocabulary": _translate(_CONTEXT, "Words"),
        "chronology": _translate(_CONTEXT, "What came when"),
        "geography": _translate(_CONTEXT, "Where it is"),
    }
    return words[skill]
