from datetime import UTC, datetime
from typing import get_args

import pytest
from PySide6.QtCore import QLocale

from leeswijzer.desktop.quiz.words import distance, duration, percent, points, skill_in_words, tally
from leeswijzer.lesson.models import Skill
from leeswijzer.study.quiz.attempt import Attempt, AttemptState, Mode
from leeswijzer.study.quiz.result import Missed, Result


@pytest.fixture(autouse=True)
def _english(qapp: object) -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("share", "words"), [(0.0, "0"), (0.29, "29"), (0.999, "99"), (1.0, "100"), (2 / 3, "66")])
def test_a_share_is_called_whole_only_where_it_is(share: float, words: str) -> None:
    assert percent(share).split()[0] == words


@pytest.mark.parametrize(
    ("metres", "words"), [(0, "0.0"), (900, "0.9"), (9_940, "9.9"), (48_400, "48"), (220_500, "220")]
)
def test_a_distance_is_told_to_the_kilometre(metres: float, words: str) -> None:
    assert distance(metres).split()[0] == words


@pytest.mark.parametrize(("gained", "words"), [(3, "3"), (2.0, "2"), (2.5, "2.5"), (0.333, "0.3"), (1.96, "2")])
def test_points_have_a_decimal_where_they_need_one(gained: float, words: str) -> None:
    assert points(gained) == words


def test_times_under_a_minute_are_told_in_seconds() -> None:
    assert duration(42).split()[0] == "42"
    assert duration(90).split()[0] == "2"
    assert duration(42).split()[1:] != duration(90).split()[1:]


def test_every_skill_has_words_of_its_own() -> None:
    words = {skill_in_words(skill) for skill in get_args(Skill)}
    assert len(words) == len(get_args(Skill))


@pytest.mark.parametrize(("score", "told"), [(0.0, False), (0.5, True)])
def test_what_was_right_in_part_is_told_apart(score: float, told: bool) -> None:
    moment = datetime(2026, 1, 15, tzinfo=UTC)
    asked = Attempt("a", "les", "print", Mode.TEST, AttemptState.FINISHED, 1, 0, 9.0, False, moment, moment, ())
    missed = Missed("q", score, answered=True, passages=())
    words = tally(Result(asked, 0.8, 4.5, 6, 4, (), (missed,), ()))
    assert ("in part" in words) is told
    assert words.endswith("4.5 of 6 points")
