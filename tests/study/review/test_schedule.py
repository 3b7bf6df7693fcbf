from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.study.review.records import schedule_from_json, schedule_to_json
from leeswijzer.study.review.schedule import CardState, Grade, Schedule, graded, preview, retrievability

START = datetime(2026, 1, 15, 10, 15, tzinfo=UTC)
NEW = Schedule(CardState.NEW, START)

waits = st.timedeltas(timedelta(0), timedelta(days=400))
steps = st.lists(st.tuples(st.sampled_from(Grade), waits), min_size=1, max_size=12)


@given(steps, st.sampled_from([0.8, 0.9, 0.95]))
def test_cards_go_as_fsrs_itself_lets_them_go(steps, retention):
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(desired_retention=retention, enable_fuzzing=False)
    card, ours, now = Card(card_id=1, due=START), NEW, START
    for grade, wait in steps:
        now += wait
        card, _ = scheduler.review_card(card, Rating(int(grade)), now)
        ours = graded(ours, grade, now, retention)
        assert (ours.state.value, ours.step) == (card.state.name.lower(), card.step)
        assert (ours.due_at, ours.stability, ours.difficulty) == (card.due, card.stability, card.difficulty)
        assert ours.reviewed_at == card.last_review == now
        assert retrievability(ours, now + timedelta(days=9)) == pytest.approx(
            Scheduler(enable_fuzzing=False).get_card_retrievability(card, now + timedelta(days=9))
        )
    assert ours.reviews == len(steps)


@given(steps)
def test_the_buttons_say_what_will_be(steps):
    schedule, now = NEW, START
    for grade, wait in steps:
        now += wait
        told = preview(schedule, now, 0.9)
        schedule = graded(schedule, grade, now, 0.9)
        assert schedule.due_at - now == (told.again, told.hard, told.good, told.easy)[grade - 1]
        assert schedule_from_json(schedule_to_json(schedule)) == schedule


@given(waits)
def test_a_better_grade_never_comes_back_sooner(wait):
    learned = graded(graded(NEW, Grade.GOOD, START, 0.9), Grade.GOOD, START + timedelta(minutes=10), 0.9)
    assert learned.state is CardState.REVIEW
    told = preview(learned, learned.due_at + wait, 0.9)
    assert told.again < told.hard <= told.good <= told.easy


def test_only_a_card_in_review_can_lapse():
    schedule = graded(NEW, Grade.AGAIN, START, 0.9)
    assert (schedule.state, schedule.lapses) == (CardState.LEARNING, 0)
    schedule = graded(schedule, Grade.EASY, START, 0.9)
    schedule = graded(schedule, Grade.AGAIN, schedule.due_at, 0.9)
    assert (schedule.state, schedule.lapses) == (CardState.RELEARNING, 1)
    assert graded(schedule, Grade.AGAIN, schedule.due_at, 0.9).lapses == 1


def test_a_clock_of_another_zone_or_put_back():
    learned = graded(NEW, Grade.EASY, START.astimezone(timezone(timedelta(hours=5))), 0.9)
    assert learned.reviewed_at == START
    assert learned.due_at.tzinfo is UTC
    earlier = graded(learned, Grade.GOOD, START - timedelta(days=3), 0.9)
    assert earlier == graded(learned, Grade.GOOD, START, 0.9)


def test_a_higher_retention_comes_back_sooner():
    assert graded(NEW, Grade.EASY, START, 0.95).due_at < graded(NEW, Grade.EASY, START, 0.8).due_at


def test_a_card_never_seen_is_not_known():
    assert retrievability(NEW, START) == 0
