"""Dates in the words of the interface's language."""

from PySide6.QtCore import QDate, QLocale

from leeswijzer.desktop.timeline.dates import Tick


def date_in_words(edtf: str) -> str:
    """An EDTF year, month or day: "2013", "juni 2017", "zondag 18 december 2011"."""
    sign = "−" if edtf.startswith("-") else ""
    parts = [int(part) for part in edtf.lstrip("-").split("-")]
    locale = QLocale()
    match parts:
        case [year, month, date] if not sign and QDate(year, month, date).isValid():
            return locale.toString(QDate(year, month, date), QLocale.FormatType.LongFormat)
        case [year, month, date]:
            return f"{date} {locale.monthName(month)} {sign}{year}"
        case [year, month]:
            return f"{locale.standaloneMonthName(month)} {sign}{year}"
        case _:
            return f"{sign}{parts[0]}"


def tick_in_words(tick: Tick, *, first: bool = False) -> str:
    """What stands at a tick: a year, a short month, or a day of the month; the ``first`` says which month and year."""
    year = str(tick.year).replace("-", "−")
    if tick.major or not tick.month:
        return year
    month = QLocale().monthName(tick.month, QLocale.FormatType.ShortFormat)
    if tick.date:
        return f"{tick.date} {month} {year}" if first else str(tick.date)
    return f"{month} {year}" if first else month
