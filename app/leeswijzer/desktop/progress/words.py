"""The words and dates of the progress room, by the locale of the interface."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from leeswijzer.desktop.progress.presenter import minutes
from leeswijzer.lesson.models import Skill
from leeswijzer.study.progress import DayDone, SkillDay

translate = QCoreApplication.translate


def day_in_words(day: date) -> str:
    """A day in full: "zondag 22 november 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def day_in_short(day: date) -> str:
    """A day as short as the locale has it: "22-11-26"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def percent(share: float) -> str:
    """A share from 0 to 1; only what is whole is called so."""
    return translate("ProgressWords", "{number} %").format(number=QLocale().toString(int(share * 100 + 1e-9)))


def minutes_in_words(count: int) -> str:
    """A number of minutes."""
    return translate("ProgressWords", "%n minute(s)", "", count)


def done_in_words(day: DayDone) -> str:
    """What was done on a day."""
    if not day.anything:
        return translate("ProgressWords", "nothing")
    parts = []
    if day.seconds_read:
        parts.append(translate("ProgressWords", "%n minute(s) read", "", minutes(day)))
    if day.answers:
        parts.append(translate("ProgressWords", "%n question(s) answered", "", day.answers))
    if day.reviews:
        parts.append(translate("ProgressWords", "%n card(s) reviewed", "", day.reviews))
    return ", ".join(parts)


def day_and_done(day: DayDone) -> str:
    """A day with what was done on it."""
    words = translate("ProgressWords", "{day}: {done}")
    return words.format(day=day_in_words(day.day), done=done_in_words(day))


def skill_day_in_words(day: SkillDay) -> str:
    """How a skill went on a day."""
    answers = translate("ProgressWords", "%n answer(s)", "", day.answers)
    words = translate("ProgressWords", "{skill}, {day}: {percent} of {answers}")
    return words.format(
        skill=skill_in_words(day.skill), day=day_in_words(day.day), percent=percent(day.score), answers=answers
    )


def skill_in_words(skill: Skill) -> str:
    """What a question asks of its reader."""
    words: dict[Skill, str] = {
        "retrieve": translate("ProgressWords", "Find what it says"),
        "infer": translate("ProgressWords", "Read between the lines"),
        "interpret": translate("ProgressWords", "Interpret"),
        "evaluate": translate("ProgressWords", "Judge"),
        "vocabulary": translate("ProgressWords", "Words"),
        "chronology": translate("ProgressWords", "What came when"),
        "geography": translate("ProgressWords", "Where it is"),
    }
    return words[skill]
