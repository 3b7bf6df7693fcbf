from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from leeswijzer.errors import KnownError
from leeswijzer.store.quiz_tables import ReviewLogRow
from leeswijzer.study.changes import Changes
from leeswijzer.study.day import Days
from leeswijzer.study.review.content import CardContent
from leeswijzer.study.review.queue import card_count, first_card
from leeswijzer.study.review.records import CardKind, put_card, schedule_from_json
from leeswijzer.study.review.review import LEECH_LAPSES, DueCounts, Review
from leeswijzer.study.review.schedule import CardState, Grade, Schedule, graded
from leeswijzer.study.session import open_session

AGAIN, HARD, GOOD, EASY = Grade


@pytest.fixture
def review(session, clock):
    return Review(session.store, clock, Days(UTC))


@pytest.fixture
def add(session, clock):
    """Add a card for a made-up question; its id."""

    def add_card(name, lesson_id="irak"):
        content = CardContent(prompt=name, answer=("ja",))
        with session.store.unit() as rows:
            return put_card(rows, lesson_id, CardKind.QUESTION, name, content, clock.now)[0].id

    return add_card


def told(card_id):
    return Changes(reviews=frozenset({card_id}))


def names(cards):
    return [card.subject_id for card in cards]


def log(session):
    with session.store.reading() as rows:
        return [
            (row.card_id, Grade(row.grade), row.reviewed_at, row.retention, schedule_from_json(row.before))
            for row in rows.scalars(select(ReviewLogRow).order_by(ReviewLogRow.number))
        ]


# What comes next


def test_nothing_is_due_where_there_are_no_cards(review):
    assert review.next() is None
    assert review.counts() == DueCounts(0, 0, 0, 0)
    assert review.undo() is None


def test_new_cards_come_in_the_order_they_were_added(review, add, clock):
    add("een")
    add("twee")
    clock.forward(seconds=1)
    add("drie")
    seen = []
    while (card := review.next()) is not None:
        seen.append(card.subject_id)
        review.grade(card.id, EASY)
    assert seen == ["een", "twee", "drie"]


def test_what_is_learned_comes_before_what_is_due_and_that_before_what_is_new(review, add, clock):
    learning, due, new = add("leren"), add("herhalen"), add("nieuw")
    review.grade(due, EASY)
    clock.forward(days=30)
    review.grade(learning, AGAIN)
    assert review.next().id == due
    clock.forward(minutes=2)
    assert review.next().id == learning
    assert review.counts() == DueCounts(learning=1, review=1, new=1, later_today=0)
    review.grade(learning, EASY)
    review.grade(due, AGAIN)
    assert review.next().id == new
    review.grade(new, EASY)
    assert review.next() is None
    assert review.counts() == DueCounts(0, 0, 0, later_today=1)
    clock.forward(minutes=10)
    assert review.next().schedule.state is CardState.RELEARNING


def test_of_two_in_learning_the_one_that_waits_longest_comes_first(review, add, clock):
    one, two = add("een"), add("twee")
    review.grade(two, EASY)
    clock.forward(days=30)
    review.grade(two, AGAIN)  # ten minutes
    review.grade(one, AGAIN)  # one minute
    clock.forward(minutes=11)
    assert review.next().id == one


def test_the_cards_of_one_lesson(review, add):
    add("een", "irak")
    other = add("twee", "kiel")
    assert review.next("kiel").id == other
    assert (review.counts().new, review.counts("kiel").new, review.counts("elders").new) == (2, 1, 0)
    assert review.next("elders") is None
    assert names(review.cards("kiel")) == ["twee"]


def test_the_limits_of_a_day(session, review, add, clock):
    session.preferences.change(new_per_day=2, reviews_per_day=1)
    for number in range(4):
        add(f"kaart {number}")
    for _ in range(2):
        review.grade(review.next().id, EASY)
    assert review.next() is None
    assert review.counts().total == 0
    clock.now = datetime(2026, 2, 20, 23, 59, tzinfo=UTC)
    assert review.counts() == DueCounts(0, review=1, new=2, later_today=0)
    assert review.next().schedule.state is CardState.REVIEW
    review.grade(review.next().id, EASY)
    assert review.next().schedule.state is CardState.NEW
    session.preferences.change(new_per_day=0)
    assert review.next() is None
    # The next day has room again.
    clock.forward(minutes=2)
    assert review.next().schedule.state is CardState.REVIEW


def test_what_is_being_learned_is_never_held_back(session, review, add, clock):
    session.preferences.change(new_per_day=1, reviews_per_day=0)
    card = add("een")
    review.grade(card, AGAIN)
    clock.forward(minutes=1)
    assert review.next().id == card


def test_a_grade_taken_back_gives_its_room_back(session, review, add):
    session.preferences.change(new_per_day=1)
    add("een")
    add("twee")
    review.grade(review.next().id, EASY)
    assert review.next() is None
    review.undo()
    assert review.next().subject_id == "een"


# Grades


def test_a_grade_is_in_the_log_and_on_the_card(session, review, add, clock):
    card_id = add("een")
    before = review.card(card_id)
    told_before = review.preview(card_id)
    clock.forward(seconds=9)
    result = review.grade(card_id, GOOD, seconds=8.5)
    assert result.card == review.card(card_id)
    assert (result.grade, result.leech, result.changes) == (GOOD, False, told(card_id))
    assert result.card.schedule == graded(before.schedule, GOOD, clock.now, 0.9)
    assert result.card.schedule.due_at - clock.now == told_before.good
    assert log(session) == [(card_id, GOOD, clock.now, 0.9, before.schedule)]


@pytest.mark.parametrize(("grade", "seconds"), [(0, 0.0), (5, 0.0), (3, -1.0)])
def test_a_grade_that_is_none(session, review, add, grade, seconds):
    with pytest.raises(ValueError, match=r"not a valid Grade|were not spent"):
        review.grade(add("een"), grade, seconds)
    assert log(session) == []


def test_a_card_that_is_not_there(review):
    for ask in (
        review.card, review.preview, review.bury, review.suspend, review.restore, review.remove,
        lambda card: review.grade(card, GOOD), lambda card: review.rewrite(card, CardContent("", ())),
    ):  # fmt: skip
        with pytest.raises(KnownError) as caught:
            ask("nergens")
        assert caught.value.code == "card-unknown"


def test_the_retention_aimed_at_is_a_setting(session, review, add):
    one, two = add("een"), add("twee")
    session.preferences.change(retention=0.8)
    far = review.grade(one, EASY).card.schedule.due_at
    session.preferences.change(retention=0.97)
    assert review.grade(two, EASY).card.schedule.due_at < far
    assert [entry[3] for entry in log(session)] == [0.8, 0.97]


def test_a_card_forgotten_again_and_again_is_told_as_a_leech(review, add, clock):
    card = add("een")
    review.grade(card, EASY)
    told_at = []
    for lapse in range(1, LEECH_LAPSES + 10):
        clock.now = review.card(card).schedule.due_at
        if review.grade(card, AGAIN).leech:
            told_at.append(lapse)
        assert not review.grade(card, AGAIN).leech  # in relearning: no further lapse
        clock.now = review.card(card).schedule.due_at
        review.grade(card, EASY)
    assert told_at == [8, 12, 16]


def test_undo_gives_back_the_card_as_it_was(session, review, add, clock):
    one, two = add("een"), add("twee")
    first = review.card(one)
    review.grade(one, GOOD)
    second = review.card(two)
    review.grade(two, AGAIN)
    undone = review.undo()
    assert (undone.card, undone.grade, undone.changes) == (second, AGAIN, told(two))
    assert review.undo().card == first
    assert review.undo() is None
    assert log(session) == []


def test_undo_of_a_card_put_aside_since(review, add):
    card = add("een")
    review.grade(card, GOOD)
    review.suspend(card)
    undone = review.undo().card
    assert (undone.suspended, undone.schedule.state) == (True, CardState.NEW)
    assert review.next() is None


# Keeping cards away


def test_a_buried_card_comes_back_the_next_day(review, add, clock):
    card = add("een")
    clock.now = datetime(2026, 1, 15, 23, 30, tzinfo=UTC)
    assert review.bury(card) == told(card)
    assert review.next() is None
    assert review.card(card).buried
    clock.forward(minutes=31)
    assert review.next().id == card


def test_a_card_due_later_is_not_brought_forward_by_burying_it(review, add, clock):
    card = add("een")
    review.grade(card, EASY)
    review.bury(card)
    assert not review.card(card).buried
    clock.forward(days=1)
    assert review.next() is None


def test_a_grade_ends_the_burial_and_undo_brings_it_back(review, add):
    card = add("een")
    review.bury(card)
    assert not review.grade(card, EASY).card.buried
    assert review.undo().card.buried


def test_a_suspended_card_stays_away_until_it_is_restored(review, add, clock):
    card = add("een")
    assert review.suspend(card) == told(card)
    clock.forward(days=400)
    assert (review.next(), review.counts().total) == (None, 0)
    assert review.card(card).suspended
    assert review.bury(card) == told(card)
    assert review.restore(card) == told(card)
    assert review.next().id == card


def test_a_card_thrown_away_takes_its_grades_along(session, review, add):
    card = add("een")
    review.grade(card, GOOD)
    assert review.remove(card) == told(card)
    assert log(session) == []
    assert review.cards("irak") == ()


# Where cards come from


def test_a_card_of_each_term_kept(session, lesson):
    session.terms.keep(lesson.id, "reder")
    session.terms.keep(lesson.id, "lading")
    session.terms.keep(lesson.id, "nergens")
    changes = session.review.follow_terms(lesson)
    cards = session.review.cards(lesson.id)
    assert changes == Changes(reviews=frozenset(card.id for card in cards))
    assert [(card.kind, card.subject_id) for card in cards] == [(CardKind.TERM, "reder"), (CardKind.TERM, "lading")]
    assert cards[0].content.sentence == "De burgemeester wees de reders de deur."
    assert cards[0].content.answer == ("reders",)
    assert session.review.follow_terms(lesson) == Changes()


def test_a_lesson_of_which_nothing_is_kept(session, lesson):
    assert session.review.follow_terms(lesson) == Changes()


def test_a_term_let_go_withdraws_its_card_and_kept_again_brings_it_back(session, lesson, clock):
    session.terms.keep(lesson.id, "reder")
    session.review.follow_terms(lesson)
    (card,) = session.review.cards(lesson.id)
    learned = session.review.grade(card.id, EASY).card
    session.terms.unkeep(lesson.id, "reder")
    assert session.review.follow_terms(lesson) == told(card.id)
    assert session.review.follow_terms(lesson) == Changes()
    withdrawn = session.review.card(card.id)
    assert (withdrawn.withdrawn, withdrawn.suspended) == (True, False)
    clock.forward(days=400)
    assert session.review.next() is None
    session.terms.keep(lesson.id, "reder")
    assert session.review.follow_terms(lesson) == told(card.id)
    assert session.review.next() == learned


def test_a_card_that_the_reader_suspended_stays_so_when_its_term_comes_back(session, lesson):
    session.terms.keep(lesson.id, "reder")
    session.review.follow_terms(lesson)
    (card,) = session.review.cards(lesson.id)
    session.review.suspend(card.id)
    session.terms.unkeep(lesson.id, "reder")
    session.review.follow_terms(lesson)
    session.review.restore(card.id)
    assert session.review.next() is None  # still withdrawn
    session.review.suspend(card.id)
    session.terms.keep(lesson.id, "reder")
    session.review.follow_terms(lesson)
    assert session.review.card(card.id).suspended


def test_a_lesson_that_explains_better_renews_its_cards_but_not_the_readers_words(session, lesson):
    for term in ("reder", "kraan"):
        session.terms.keep(lesson.id, term)
    session.review.follow_terms(lesson)
    reder, kraan = session.review.cards(lesson.id)
    mine = replace(kraan.content, meaning="Zo'n ding in de haven.")
    assert session.review.rewrite(kraan.id, mine) == told(kraan.id)
    better = replace(
        lesson, terms=tuple(term.model_copy(update={"definition": "Beter uitgelegd."}) for term in lesson.terms)
    )
    assert session.review.follow_terms(better) == told(reder.id)
    assert [card.content.meaning for card in session.review.cards(lesson.id)] == ["Beter uitgelegd.", mine.meaning]
    assert session.review.card(kraan.id).rewritten


def test_a_highlight_becomes_a_card_and_goes_and_comes_back(session, lesson):
    review, document = session.review, lesson.document
    start = document.text.index("wees de reders de deur")
    end = start + len("wees de reders de deur")
    changes = review.add_highlight(lesson.id, "noot", document, start, end, note="wegsturen")
    (card,) = review.cards(lesson.id)
    assert (changes, card.kind, card.subject_id) == (told(card.id), CardKind.HIGHLIGHT, "noot")
    assert card.content.meaning == "wegsturen"
    assert review.add_highlight(lesson.id, "noot", document, start, end, note="wegsturen") == Changes()
    assert review.withdraw_highlight(lesson.id, "noot") == told(card.id)
    assert review.withdraw_highlight(lesson.id, "noot") == Changes()
    assert review.withdraw_highlight(lesson.id, "geen noot") == Changes()
    assert review.next() is None
    hide = (start, start + 4)
    assert review.add_highlight(lesson.id, "noot", document, start, end, hide=hide) == told(card.id)
    assert review.next().content.answer == ("wees",)


# Log and cards agree


actions = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(Grade), st.integers(0, 2)),
        st.tuples(st.sampled_from(["undo", "bury", "suspend", "restore", "wait"]), st.integers(0, 2)),
    ),
    max_size=25,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions)
def test_the_log_replayed_gives_the_cards_as_they_are(tmp_path_factory, clock, actions):
    with open_session(tmp_path_factory.mktemp("home"), clock) as session:
        review = session.review
        with session.store.unit() as rows:
            cards = [
                put_card(rows, "irak", CardKind.QUESTION, str(n), CardContent(str(n), ()), clock.now)[0].id
                for n in range(3)
            ]
        added = clock.now
        for action, number in actions:
            match action:
                case Grade():
                    review.grade(cards[number], action)
                case "undo":
                    review.undo()
                case "wait":
                    clock.forward(hours=31)
                case _:
                    getattr(review, action)(cards[number])
        replayed = dict.fromkeys(cards, Schedule(CardState.NEW, added))
        for card_id, grade, moment, retention, before in log(session):
            assert replayed[card_id] == before
            replayed[card_id] = graded(before, grade, moment, retention)
        assert {card_id: review.card(card_id).schedule for card_id in cards} == replayed
        counted = Counter(entry[0] for entry in log(session))
        assert all(review.card(card_id).schedule.reviews == counted[card_id] for card_id in cards)


def test_a_grade_that_cannot_be_kept_leaves_neither_log_nor_card(session, review, add, monkeypatch):
    card = add("een")
    before = review.card(card)

    def fails(*_):
        raise ArithmeticError

    monkeypatch.setattr("leeswijzer.study.review.review.put_in_queue", fails)
    with pytest.raises(ArithmeticError):
        review.grade(card, GOOD)
    assert review.card(card) == before
    assert log(session) == []


# Speed


@pytest.mark.parametrize("lesson_id", [None, "irak"])
@pytest.mark.parametrize("state", CardState)
def test_the_next_card_and_the_counts_are_found_by_an_index(session, clock, state, lesson_id):
    later = clock.now + timedelta(days=1)
    with session.store.reading() as rows:
        for statement in (first_card(state, clock.now, lesson_id), card_count(state, clock.now, later, lesson_id)):
            compiled = statement.compile(rows.get_bind(), compile_kwargs={"literal_binds": True})
            plan = " ".join(line[3] for line in rows.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}"))
            assert f"ix_review_cards_{'' if lesson_id is None else 'lesson_id_'}state_queued_at_number" in plan
            assert "SCAN" not in plan
            assert "TEMP B-TREE" not in plan


def test_the_scheduler_is_loaded_only_when_a_card_is_graded(home, lesson_folder):
    import os
    import subprocess
    import sys

    program = """
import sys
from pathlib import Path
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.session import open_session

lesson = read_lesson(Path(sys.argv[2]))
with open_session(Path(sys.argv[1])) as session:
    session.terms.keep(lesson.id, "reder")
    session.review.follow_terms(lesson)
    card = session.review.next()
    print("fsrs" in sys.modules)
    session.review.grade(card.id, 3)
print("fsrs" in sys.modules, sorted({"torch", "numpy", "pandas"} & sys.modules.keys()))
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program, str(home), str(lesson_folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "False\nTrue []\n"
