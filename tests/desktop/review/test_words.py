from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale

from leeswijzer.desktop.review.words import interval


@pytest.fixture(autouse=True)
def _english(qapp: object) -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("time", "number"),
    [
        (timedelta(minutes=1), "1"), (timedelta(minutes=10), "10"), (timedelta(minutes=59), "59"),
        (timedelta(minutes=59, seconds=40), "1"), (timedelta(hours=5), "5"), (timedelta(hours=22), "22"),
        (timedelta(hours=23), "1"), (timedelta(days=8), "8"), (timedelta(days=29), "29"), (timedelta(days=61), "2"),
        (timedelta(days=400), "1.1"), (timedelta(days=3653), "10.0"),
    ],
)  # fmt: skip
def test_an_interval_is_told_in_the_unit_that_says_enough(time: timedelta, number: str) -> None:
    assert interval(time).split()[0] == number


def test_units_follow_one_another() -> None:
    units = [interval(timedelta(**{unit: 3})).split()[1] for unit in ("minutes", "hours", "days")]
    assert len(set(units)) == 3


@pytest.mark.parametrize("time", [timedelta(0), timedelta(seconds=40), timedelta(seconds=-5)])
def test_what_comes_back_at_once_has_no_number(time: timedelta) -> None:
    assert not any(letter.isdigit() for letter in interval(time))
