"""A process killed in the middle of a quiz or a review, at whatever moment."""

import os
import signal
import subprocess
import sys

import pytest

from leeswijzer.study.review.records import schedule_from_json
from leeswijzer.study.session import open_session

QUIZ = """
import sys
from pathlib import Path
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.quiz.answers import Typed
from leeswijzer.study.session import open_session

session = open_session(Path(sys.argv[1]))
lesson = read_lesson(Path(sys.argv[2]))
session.quiz.start(lesson, "test", ["kort"])
while True:
    attempt = session.quiz.start(lesson, "test", seed=int(sys.argv[3]))
    for number in range(400):
        marked = session.quiz.answer(attempt.id, "kort", Typed(f"woord {number}"))
        print(marked.answer.text, marked.seconds, flush=True)
"""

REVIEW = """
import sys
from pathlib import Path
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.session import open_session

session = open_session(Path(sys.argv[1]))
lesson = read_lesson(Path(sys.argv[2]))
session.terms.keep(lesson.id, "reder")
session.review.follow_terms(lesson)
(card,) = session.review.cards(lesson.id)
number = 0
while True:
    number += 1
    graded = session.review.grade(card.id, 1 + number % 4)
    print(graded.card.schedule.reviews, flush=True)
    if number % 5 == 0:
        print(session.review.undo().card.schedule.reviews, flush=True)
"""


def run_and_kill(program, lines, *arguments):
    """Run ``program`` until it printed so many lines, kill it, and give all lines that it printed."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program, *map(str, arguments)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        printed = [process.stdout.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        printed += process.stdout.read().splitlines(keepends=True)
    assert process.returncode == -signal.SIGKILL
    return [line.strip() for line in printed if line.endswith("\n")]


@pytest.mark.parametrize("lines", [1, 7, 60])
def test_a_quiz_killed_in_the_middle_loses_no_confirmed_answer(home, lesson, lesson_folder, lines):
    printed = run_and_kill(QUIZ, lines, home, lesson_folder, 3)
    with open_session(home) as session:
        assert session.notices == ()
        attempt = session.quiz.open_attempt(lesson.id)
        kept = attempt.asked("kort").marked.answer.text
        last = int(printed[-1].split()[1])
        # The one under way may be there without having been confirmed.
        assert int(kept.split()[1]) in (last, last + 1)
        # It goes on in the same order, at the question after the one that was answered.
        assert attempt.current.question.id != "kort"
        resumed = session.quiz.resume(attempt.id)
        assert (resumed.place, resumed.seed, resumed.seconds) == (attempt.place, 3, attempt.seconds)
        fresh = session.quiz.start(lesson, "test", seed=3)
        assert [asked.question.id for asked in fresh.questions] == [asked.question.id for asked in attempt.questions]


@pytest.mark.parametrize("lines", [1, 6, 45])
def test_a_review_killed_in_the_middle_leaves_log_and_card_in_agreement(home, lesson, lesson_folder, lines):
    from sqlalchemy import select

    from leeswijzer.store.quiz_tables import ReviewLogRow
    from leeswijzer.study.review.schedule import CardState, Grade, Schedule, graded

    printed = run_and_kill(REVIEW, lines, home, lesson_folder)
    with open_session(home) as session:
        (card,) = session.review.cards(lesson.id)
        assert abs(card.schedule.reviews - int(printed[-1])) <= 1
        with session.store.reading() as rows:
            log = list(rows.scalars(select(ReviewLogRow).order_by(ReviewLogRow.number)))
            replayed = Schedule(CardState.NEW, card.added_at)
            for row in log:
                assert schedule_from_json(row.before) == replayed
                replayed = graded(replayed, Grade(row.grade), row.reviewed_at, row.retention)
        assert replayed == card.schedule
        assert len(log) == card.schedule.reviews
