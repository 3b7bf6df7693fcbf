"""EDTF dates as spans of days, and the ticks of an axis over them; knows no Qt.

Days are counted from 1 January 1970 in the Gregorian calendar, extended to all years as ISO 8601 does (year 0 exists).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum


class Precision(IntEnum):
    """How exactly a date is known."""

    DAY = 0
    MONTH = 1
    YEAR = 2


@dataclass(frozen=True, slots=True)
class Span:
    """The days from ``start`` up to ``end``, which does not belong to it."""

    start: int
    end: int
    precision: Precision

    @property
    def middle(self) -> float:
        """The day in the middle; fractions count."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Period:
    """What an axis shows: from ``start`` to ``end``, in days, with fractions."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """How many days."""
        return self.end - self.start

    def x(self, day: float, width: float) -> float:
        """Where a day lies on an axis of ``width`` pixels."""
        return (day - self.start) / self.length * width

    def day(self, x: float, width: float) -> float:
        """The day at a pixel."""
        return self.start + x / width * self.length


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick of an axis, at the start of a day, month or year; ``major`` where a year begins."""

    day: int
    year: int
    month: int  # 0 where the tick stands for the whole year
    date: int  # day of the month, 0 where the tick stands for the whole month
    major: bool


def day_number(year: int, month: int, date: int) -> int:
    """The number of a day.

    Years are begun in March, so that the leap day comes last and all months before it have a fixed length (the method
    of J. Meeus, Astronomical Algorithms, 1991, chapter 7, in whole numbers).
    """
    shifted = year - (month <= 2)
    century, rest = divmod(shifted, 100)
    months = (153 * ((month - 3) % 12) + 2) // 5
    return 36525 * rest // 100 + 146097 * century // 4 + months + date - 719469


def span_of(edtf: str) -> Span:
    """The span of an EDTF year, month or day; raises ValueError for what is none of these."""
    sign = -1 if edtf.startswith("-") else 1
    parts = [int(part) for part in edtf.lstrip("-").split("-")]
    parts[0] *= sign
    match parts:
        case [year]:
            return Span(day_number(year, 1, 1), day_number(year + 1, 1, 1), Precision.YEAR)
        case [year, month] if 1 <= month <= 12:
            return Span(day_number(year, month, 1), day_number(*_next_month(year, month), 1), Precision.MONTH)
        case [year, month, date] if 1 <= month <= 12 and date >= 1:
            start = day_number(year, month, date)
            if start < day_number(*_next_month(year, month), 1):
                return Span(start, start + 1, Precision.DAY)
    raise ValueError(f"no date: {edtf}")


def _next_month(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == 12 else (year, month + 1)


def year_of(day: float) -> int:
    """The year in which a day lies."""
    year = int(day // 365.2425) + 1970
    while day_number(year, 1, 1) > day:
        year -= 1
    while day_number(year + 1, 1, 1) <= day:
        year += 1
    return year


YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MONTH_STEPS = (1, 2, 3, 6)
_WEEK = (1, 8, 15, 22)


def ticks(period: Period, width: float, *, apart: float = 46.0) -> list[Tick]:
    """The ticks of an axis of ``width`` pixels, at least ``apart`` pixels from each other: years, months or weeks."""
    per_day = width / period.length
    if 7 * per_day >= apart:
        return [tick for tick in _months(period, 1, weeks=True) if _shows(period, tick)]
    for step in MONTH_STEPS:
        if 28 * step * per_day >= apart:
            return [tick for tick in _months(period, step) if _shows(period, tick)]
    step = next((step for step in YEAR_STEPS if 365 * step * per_day >= apart), YEAR_STEPS[-1])
    first = -(-year_of(period.start) // step) * step
    found = (Tick(day_number(year, 1, 1), year, 0, 0, True) for year in range(first, year_of(period.end) + 1, step))
    return [tick for tick in found if _shows(period, tick)]


def _shows(period: Period, tick: Tick) -> bool:
    return period.start <= tick.day <= period.end


def _months(period: Period, step: int, *, weeks: bool = False) -> Iterator[Tick]:
    for year in range(year_of(period.start), year_of(period.end) + 1):
        for month in range(1, 13, step):
            for date in _WEEK if weeks else (1,):
                yield Tick(
                    day_number(year, month, date), year, month, date if weeks and date > 1 else 0, month == date == 1
                )
