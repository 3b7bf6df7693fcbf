from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from leeswijzer.study.day import Days
from leeswijzer.study.progress import DayDone, Progress, Retention, SkillDay, Streak
from leeswijzer.study.quiz.attempt import Mode
from leeswijzer.study.review.schedule import Grade


@pytest.fixture
def progress(session, clock):
    return Progress(session.store, clock, Days(ZoneInfo("Europe/Amsterdam")))


@pytest.fixture
def card(session, lesson):
    session.terms.keep(lesson.id, "reder")
    session.review.follow_terms(lesson)
    return session.review.cards(lesson.id)[0].id


def test_nothing_done_yet(progress, clock):
    today = date(2026, 1, 15)
    assert progress.today() == today
    assert progress.days(today, today) == (DayDone(today),)
    assert not progress.days(today, today)[0].anything
    assert progress.streak() == Streak(0, 0)
    assert progress.skills() == ()
    assert progress.retention() == Retention(0, 0)
    assert progress.retention().share is None


def test_what_was_done_each_day(session, progress, lesson, sheets, right, card, clock):
    session.reading_time.add(lesson.id, date(2026, 1, 14), 300)
    session.reading_time.add("ander", date(2026, 1, 14), 60)
    clock.now = datetime(2026, 1, 15, 22, 59, tzinfo=UTC)  # 23:59 in Amsterdam
    attempt = session.quiz.start(lesson, Mode.TEST)
    session.quiz.answer(attempt.id, "kort", right(sheets["kort"]))
    clock.forward(minutes=1)
    session.quiz.answer(attempt.id, "stil", right(sheets["stil"]))
    session.review.grade(card, Grade.GOOD)
    assert progress.days(date(2026, 1, 13), date(2026, 1, 16)) == (
        DayDone(date(2026, 1, 13)),
        DayDone(date(2026, 1, 14), seconds_read=360),
        DayDone(date(2026, 1, 15), answers=1),
        DayDone(date(2026, 1, 16), answers=1, reviews=1),
    )
    assert [day.anything for day in progress.days(date(2026, 1, 13), date(2026, 1, 14))] == [False, True]
    assert progress.streak() == Streak(3, 3)


def test_a_streak_lasts_until_a_day_is_missed(session, progress, clock):
    for day in (1, 2, 3, 4, 8, 9):
        session.reading_time.add("irak", date(2026, 1, day), 60)
    clock.now = datetime(2026, 1, 9, 12, tzinfo=UTC)
    assert progress.streak() == Streak(2, 4)
    clock.forward(days=1)  # today is not over
    assert progress.streak() == Streak(2, 4)
    clock.forward(days=1)
    assert progress.streak() == Streak(0, 4)


def test_scores_by_day_and_skill(session, progress, lesson, sheets, right, wrong, clock):
    attempt = session.quiz.start(lesson, Mode.TEST)
    session.quiz.answer(attempt.id, "wie", right(sheets["wie"]))  # infer, two points
    clock.forward(minutes=5)
    session.quiz.answer(attempt.id, "bewijs", wrong(sheets["bewijs"]))  # infer, one point
    clock.forward(days=1)
    session.quiz.answer(attempt.id, "kort", right(sheets["kort"]))
    assert progress.skills(lesson.id) == (
        SkillDay(date(2026, 1, 15), "infer", 2.0, 3, 2),
        SkillDay(date(2026, 1, 16), "geography", 1.0, 1, 1),
    )
    assert progress.skills()[0].score == pytest.approx(2 / 3)
    assert progress.skills("ander") == ()


def test_retention_counts_what_was_in_review(session, progress, card, clock):
    session.review.grade(card, Grade.AGAIN)  # new: does not count
    session.review.grade(card, Grade.EASY)  # learning: does not count
    for grade in (Grade.GOOD, Grade.AGAIN):
        clock.now = session.review.card(card).schedule.due_at
        session.review.grade(card, grade)
    session.review.grade(card, Grade.AGAIN)  # relearning: does not count
    assert progress.retention() == Retention(known=1, reviews=2)
    assert progress.retention().share == 0.5
    last = progress.today()
    assert progress.retention(last, last) == Retention(0, 1)
    assert progress.retention(last=last - timedelta(days=1)) == Retention(1, 1)
