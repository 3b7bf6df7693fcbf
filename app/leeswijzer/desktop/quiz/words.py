"""The words of the quiz for what the core only names: skills, modes, verdicts, times."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from leeswijzer.lesson.models import Skill
from leeswijzer.study.quiz.attempt import Mode
from leeswijzer.study.quiz.result import Result

LETTERS = "ABCDEFGHI"
"""The signs of what can be chosen, in order; the keys 1 to 9 mean the same."""


def skill_in_words(skill: Skill) -> str:
    """What a question asks of its reader."""
    translate = QCoreApplication.translate
    words: dict[Skill, str] = {
        "retrieve": translate("QuizWords", "Find what it says"),
        "infer": translate("QuizWords", "Read between the lines"),
        "interpret": translate("QuizWords", "Interpret"),
        "evaluate": translate("QuizWords", "Judge"),
        "vocabulary": translate("QuizWords", "Words"),
        "chronology": translate("QuizWords", "What came when"),
        "geography": translate("QuizWords", "Where it is"),
    }
    return words[skill]


def mode_in_words(mode: Mode) -> str:
    """The name of a mode."""
    if mode is Mode.TEST:
        return QCoreApplication.translate("QuizWords", "Test")
    return QCoreApplication.translate("QuizWords", "Practice")


def percent(share: float) -> str:
    """A share from 0 to 1; only what is whole is called so: 99.7 % is 99 %."""
    return QCoreApplication.translate("QuizWords", "{number} %").format(
        number=QLocale().toString(int(share * 100 + 1e-9))
    )


def duration(seconds: float) -> str:
    """A time in the unit that says enough."""
    if seconds < 60:
        return QCoreApplication.translate("QuizWords", "%n second(s)", "", round(seconds))
    return QCoreApplication.translate("QuizWords", "%n minute(s)", "", round(seconds / 60))


def distance(metres: float) -> str:
    """How far off, to the kilometre; below ten, to a tenth of one."""
    kilometres = metres / 1000
    number = QLocale().toString(kilometres, "f", 1) if kilometres < 10 else QLocale().toString(round(kilometres))
    return QCoreApplication.translate("QuizWords", "{number} km").format(number=number)


def points(gained: float) -> str:
    """A sum of points, with a decimal only where it has one."""
    rounded = round(float(gained), 1)
    return QLocale().toString(rounded, "f", 0 if rounded.is_integer() else 1)


def moment(timestamp: float) -> str:
    """A moment (seconds since 1970, UTC) as a day and a time of the reader's own zone."""
    local = QDateTime.fromSecsSinceEpoch(int(timestamp), QTimeZone(QTimeZone.Initialization.LocalTime))
    day = QLocale().toString(local.date(), QLocale.FormatType.LongFormat)
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("QuizWords", "{day}, {time}").format(day=day, time=time)


def tally(result: Result) -> str:
    """How many questions were right, and what they brought with those that were right in part."""
    words = QCoreApplication.translate(
        "QuizWords", "{correct} of {total} questions right: {gained} of {possible} points"
    )
    if any(0 < missed.score < 1 for missed in result.missed):
        words = QCoreApplication.translate(
            "QuizWords", "{correct} of {total} questions wholly right, others in part: {gained} of {possible} points"
        )
    return words.format(
        correct=result.correct,
        total=len(result.attempt.questions),
        gained=points(result.gained),
        possible=points(result.possible),
    )
