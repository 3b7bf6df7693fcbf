import shutil
from datetime import timedelta

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.changes import Changes
from leeswijzer.study.quiz.answers import Chosen, Proved, Stated, Typed
from leeswijzer.study.quiz.attempt import AttemptState, Mode
from leeswijzer.study.quiz.quiz import ROUND
from leeswijzer.study.quiz.rows import LONGEST_THOUGHT
from leeswijzer.study.quiz.scoring import Finding
from leeswijzer.study.quiz.sheet import sheet_from_json, sheet_to_json
from leeswijzer.study.session import open_session


@pytest.fixture
def quiz(session):
    return session.quiz


def answered(attempt, changes):
    return attempt.changes == Changes(answers=frozenset(changes))


def ids(attempt):
    return [asked.question.id for asked in attempt.questions]


# Beginning


def test_an_attempt_asks_every_question_once_in_an_order_of_its_seed(quiz, lesson, sheets):
    attempt = quiz.start(lesson, Mode.PRACTICE, seed=3)
    assert sorted(ids(attempt)) == sorted(sheets)
    assert answered(attempt, {attempt.id})
    again = quiz.start(lesson, Mode.PRACTICE, seed=3)
    assert [(asked.question.id, asked.order, asked.gap_orders) for asked in again.questions] == [
        (asked.question.id, asked.order, asked.gap_orders) for asked in attempt.questions
    ]
    assert ids(quiz.start(lesson, Mode.PRACTICE, seed=4)) != ids(attempt)


def test_a_seed_is_made_up_where_none_is_given(quiz, lesson):
    attempt = quiz.start(lesson, "test")
    assert attempt.mode is Mode.TEST
    assert 0 <= attempt.seed < 2**32
    assert ids(quiz.start(lesson, "test", seed=attempt.seed)) == ids(attempt)


def test_some_questions_only(quiz, lesson):
    assert sorted(ids(quiz.start(lesson, Mode.TEST, ["kort", "stil"]))) == ["kort", "stil"]


@pytest.mark.parametrize("questions", [[], ["kort", "lang"]])
def test_questions_that_are_not_in_the_lesson(quiz, lesson, questions):
    with pytest.raises(ValueError, match="not all questions"):
        quiz.start(lesson, Mode.TEST, questions)


def test_a_lesson_without_questions(quiz, lesson):
    from leeswijzer.lesson.reader import Lesson

    with pytest.raises(KnownError) as caught:
        quiz.start(Lesson(lesson.opening), Mode.TEST)
    assert caught.value.code == "quiz-empty"
    assert "De haven" in str(caught.value)


def test_a_new_attempt_takes_the_place_of_an_open_one(quiz, lesson, sheets, right):
    empty = quiz.start(lesson, Mode.PRACTICE)
    begun = quiz.start(lesson, Mode.PRACTICE)
    assert answered(begun, {empty.id, begun.id})
    with pytest.raises(KnownError) as caught:
        quiz.attempt(empty.id)
    assert caught.value.code == "attempt-unknown"
    quiz.answer(begun.id, "kort", right(sheets["kort"]))
    third = quiz.start(lesson, Mode.PRACTICE)
    assert quiz.open_attempt(lesson.id).id == third.id
    left = quiz.attempt(begun.id)
    assert (left.state, left.running) == (AttemptState.LEFT, False)
    for closed in (
        lambda: quiz.answer(begun.id, "stil", right(sheets["stil"])),
        lambda: quiz.finish(begun.id),
        lambda: quiz.pause(begun.id),
        lambda: quiz.resume(begun.id),
        lambda: quiz.go_to(begun.id, "stil"),
    ):
        with pytest.raises(KnownError) as caught:
            closed()
        assert caught.value.code == "attempt-closed"


def test_what_was_missed_in_an_attempt_that_is_left_becomes_cards(quiz, session, lesson, sheets, right, wrong):
    begun = quiz.start(lesson, Mode.PRACTICE)
    quiz.answer(begun.id, "kort", right(sheets["kort"]))
    quiz.answer(begun.id, "stil", wrong(sheets["stil"]))
    third = quiz.start(lesson, Mode.TEST)
    cards = session.review.cards(lesson.id)
    assert {card.subject_id for card in cards} == {"stil"}
    assert third.changes.reviews == {card.id for card in cards}


# Answering


def test_an_answer_is_marked_kept_and_moves_on(quiz, lesson, sheets, right, wrong, clock):
    attempt = quiz.start(lesson, Mode.PRACTICE, ["kort", "stil"], seed=1)
    first, second = ids(attempt)
    clock.forward(seconds=12.5)
    marked = quiz.answer(attempt.id, first, wrong(sheets[first]))
    assert (marked.score, marked.correct, marked.seconds, marked.answered_at) == (0.0, False, 12.5, clock.now)
    assert marked.changes == Changes(answers=frozenset({attempt.id}))
    assert marked.explanation == sheets[first].question.explanation
    assert marked.passages == sheets[first].passages
    now = quiz.open_attempt(lesson.id)
    assert now.current.question.id == second
    assert now.asked(first).marked.parts == marked.parts
    assert [asked.question.id for asked in now.open_questions] == [second]
    clock.forward(seconds=3)
    quiz.answer(attempt.id, second, right(sheets[second]))
    now = quiz.open_attempt(lesson.id)
    assert (now.current.question.id, now.open_questions, now.seconds) == (second, [], 15.5)


def test_in_practice_the_first_answer_counts(quiz, lesson, sheets, right, wrong):
    attempt = quiz.start(lesson, Mode.PRACTICE)
    first = quiz.answer(attempt.id, "kort", wrong(sheets["kort"]))
    second = quiz.answer(attempt.id, "kort", right(sheets["kort"]))
    assert (second.score, second.answer, second.answered_at) == (0.0, first.answer, first.answered_at)
    assert not second.changes


def test_in_a_test_the_last_answer_counts(quiz, lesson, sheets, right, wrong, clock):
    attempt = quiz.start(lesson, Mode.TEST)
    clock.forward(seconds=5)
    quiz.answer(attempt.id, "kort", wrong(sheets["kort"]))
    clock.forward(seconds=4)
    assert quiz.answer(attempt.id, "kort", right(sheets["kort"])).seconds == 9
    assert quiz.attempt(attempt.id).asked("kort").marked.score == 1


def test_an_answer_that_does_not_fit_changes_nothing(quiz, lesson):
    attempt = quiz.start(lesson, Mode.TEST)
    with pytest.raises(ValueError, match="no answer to a question"):
        quiz.answer(attempt.id, "kort", Chosen(frozenset({0})))
    with pytest.raises(KeyError):
        quiz.answer(attempt.id, "lang", Typed("x"))
    with pytest.raises(KeyError):
        quiz.go_to(attempt.id, "lang")
    with pytest.raises(KeyError):
        attempt.asked("lang")
    assert quiz.attempt(attempt.id).open_questions == list(quiz.attempt(attempt.id).questions)


def test_parts_come_back_as_they_were_told(quiz, lesson):
    attempt = quiz.start(lesson, Mode.PRACTICE)
    marked = quiz.answer(attempt.id, "kort", Typed("Kielstda"))
    assert marked.parts[0].finding is Finding.SLIP
    assert quiz.attempt(attempt.id).asked("kort").marked.parts == marked.parts


def test_a_name_in_the_text_is_no_slip(quiz, lesson):
    attempt = quiz.start(lesson, Mode.PRACTICE)
    assert quiz.answer(attempt.id, "kort", Typed("Noorddam")).score == 0


def test_going_to_another_question(quiz, lesson, sheets, right):
    attempt = quiz.start(lesson, Mode.TEST, seed=2)
    last = ids(attempt)[-1]
    assert quiz.go_to(attempt.id, last) == Changes(answers=frozenset({attempt.id}))
    assert quiz.open_attempt(lesson.id).current.question.id == last
    # After the last one it goes on with the first that has no answer.
    quiz.answer(attempt.id, last, right(sheets[last]))
    assert quiz.open_attempt(lesson.id).place == 0


def test_nothing_is_open_before_the_first_attempt(quiz, lesson):
    assert quiz.open_attempt(lesson.id) is None
    assert quiz.attempts(lesson.id) == ()


# Time


def test_a_pause_does_not_count(quiz, lesson, sheets, right, clock):
    attempt = quiz.start(lesson, Mode.PRACTICE)
    clock.forward(seconds=10)
    quiz.pause(attempt.id)
    clock.forward(hours=3)
    quiz.pause(attempt.id)
    assert quiz.open_attempt(lesson.id).running is False
    resumed = quiz.resume(attempt.id)
    assert (resumed.running, resumed.seconds) == (True, 10)
    clock.forward(seconds=5)
    assert quiz.answer(attempt.id, "kort", right(sheets["kort"])).seconds == 5
    assert quiz.attempt(attempt.id).seconds == 15


def test_someone_who_walked_away_thought_no_longer_than_ten_minutes(quiz, lesson, sheets, right, clock):
    attempt = quiz.start(lesson, Mode.PRACTICE)
    clock.forward(days=2)
    assert quiz.answer(attempt.id, "kort", right(sheets["kort"])).seconds == LONGEST_THOUGHT


def test_a_clock_put_back_costs_no_time(quiz, lesson, sheets, right, clock):
    attempt = quiz.start(lesson, Mode.PRACTICE)
    clock.forward(hours=-1)
    assert quiz.answer(attempt.id, "kort", right(sheets["kort"])).seconds == 0


# A lesson that changes meanwhile


@pytest.fixture
def edited(lesson_folder, tmp_path):
    """The lesson with other words in one of its files."""

    def edit(file, old, new):
        folder = tmp_path / "edited"
        shutil.copytree(lesson_folder, folder, dirs_exist_ok=True)
        content = (folder / file).read_text(encoding="utf-8")
        assert old in content
        (folder / file).write_text(content.replace(old, new), encoding="utf-8")
        return folder

    return edit


def test_an_attempt_goes_on_over_a_text_that_was_edited(quiz, lesson, edited, sheets, right):
    attempt = quiz.start(lesson, Mode.PRACTICE, ["kort", "bewijs", "duur"])
    quiz.answer(attempt.id, "kort", right(sheets["kort"]))
    folder = edited("article.txt", "De haven ligt stil.", "Nog een zin. De haven ligt stil.")
    quiz_file = folder / "quiz.toml"
    asked_otherwise = quiz_file.read_text(encoding="utf-8").replace("De reders werden weggestuurd.", "Anders gevraagd.")
    asked_otherwise = asked_otherwise.replace("Welke stad sloot het eerst?", "Welke stad?").replace('"duur"', '"tijd"')
    quiz_file.write_text(asked_otherwise, encoding="utf-8")
    changed = read_lesson(folder)
    resumed = quiz.resume(attempt.id, changed)
    assert resumed.fingerprint == changed.document.fingerprint != attempt.fingerprint
    stems = {asked.question.id: asked.question.stem for asked in resumed.questions}
    assert stems["bewijs"] == "Anders gevraagd."
    # What was answered stays as it was asked, and so does what the lesson no longer asks.
    assert stems["kort"] == sheets["kort"].question.stem
    assert stems["duur"] == sheets["duur"].question.stem
    for asked in resumed.questions:
        for passage in asked.passages:
            assert changed.document.text[passage.start : passage.end] == passage.exact
    passage = resumed.asked("bewijs").passages[0]
    proof = Proved.of(changed.document.text, passage.start, passage.end)
    assert quiz.answer(attempt.id, "bewijs", proof).correct


def test_a_text_that_is_the_same_changes_nothing(quiz, lesson, edited):
    attempt = quiz.start(lesson, Mode.PRACTICE)
    changed = read_lesson(edited("quiz.toml", "Wat staat stil?", "Anders gevraagd."))
    assert quiz.resume(attempt.id, changed).questions == attempt.questions


# The end


def test_the_result_by_skill_with_what_to_reread(quiz, session, lesson, sheets, right, wrong, clock):
    attempt = quiz.start(lesson, Mode.TEST, ["wie", "kort", "duur", "bewijs"], seed=1)
    clock.forward(seconds=40)
    quiz.answer(attempt.id, "wie", Chosen(frozenset({0})))
    quiz.answer(attempt.id, "kort", right(sheets["kort"]))
    quiz.answer(attempt.id, "bewijs", wrong(sheets["bewijs"]))
    result = quiz.finish(attempt.id)
    # Half of two points and one whole point, of five.
    assert (result.gained, result.possible, result.score, result.correct) == (2.0, 5, 0.4, 1)
    assert result.attempt.state is AttemptState.FINISHED
    assert (result.attempt.seconds, result.attempt.finished_at) == (40, clock.now)
    assert [(skill.skill, skill.score, skill.correct, skill.questions) for skill in result.skills] == [
        ("infer", pytest.approx(1 / 3), 0, 2),
        ("interpret", 0.0, 0, 1),
        ("geography", 1.0, 1, 1),
    ]
    assert {(missed.question_id, missed.score, missed.answered) for missed in result.missed} == {
        ("wie", 0.5, True),
        ("duur", 0.0, False),
        ("bewijs", 0.0, True),
    }
    assert [passage.exact for passage in result.reread] == [
        "Niemand weet hoe lang dat nog duurt.",
        "De burgemeester wees de reders de deur.",
        "wees de reders de deur",
        "Daarna volgde Noorddam.",
        "Schippers uit Kielstad",
    ]
    # What was answered wrong is kept for review; what was not answered is not.
    cards = session.review.cards(lesson.id)
    assert {card.subject_id for card in cards} == {"wie", "bewijs"}
    assert result.changes == Changes(answers=frozenset({attempt.id}), reviews=frozenset(card.id for card in cards))
    assert quiz.open_attempt(lesson.id) is None


def test_finishing_twice_only_says_it_again(quiz, lesson, sheets, wrong, clock):
    attempt = quiz.start(lesson, Mode.PRACTICE, ["kort"])
    quiz.answer(attempt.id, "kort", wrong(sheets["kort"]))
    first = quiz.finish(attempt.id)
    clock.forward(hours=1)
    second = quiz.finish(attempt.id)
    assert not second.changes
    assert (second.attempt.finished_at, second.score) == (first.attempt.finished_at, first.score)
    assert quiz.result(attempt.id).score == first.score


def test_missed_questions_need_not_become_cards(quiz, session, lesson, sheets, wrong):
    attempt = quiz.start(lesson, Mode.PRACTICE, ["kort"])
    quiz.answer(attempt.id, "kort", wrong(sheets["kort"]))
    assert quiz.finish(attempt.id, keep_missed=False).changes.reviews == frozenset()
    assert session.review.cards(lesson.id) == ()


def test_a_question_missed_twice_has_one_card(quiz, session, lesson, sheets, wrong):
    for _ in range(2):
        attempt = quiz.start(lesson, Mode.PRACTICE, ["kort"])
        quiz.answer(attempt.id, "kort", wrong(sheets["kort"]))
        result = quiz.finish(attempt.id)
    assert len(session.review.cards(lesson.id)) == 1
    assert result.changes.reviews == frozenset()


def test_the_missed_can_be_taken_again_until_none_is(quiz, lesson, sheets, right, wrong, clock):
    with pytest.raises(KnownError) as caught:
        quiz.start(lesson, Mode.PRACTICE, "missed")
    assert caught.value.code == "quiz-nothing-missed"
    attempt = quiz.start(lesson, Mode.PRACTICE, ["kort", "stil", "duur"])
    quiz.answer(attempt.id, "kort", wrong(sheets["kort"]))
    quiz.answer(attempt.id, "stil", right(sheets["stil"]))
    quiz.finish(attempt.id)
    clock.forward(minutes=1)
    again = quiz.start(lesson, Mode.PRACTICE, "missed")
    assert sorted(ids(again)) == ["duur", "kort"]
    for name in ids(again):
        quiz.answer(again.id, name, right(sheets[name]))
    quiz.finish(again.id)
    with pytest.raises(KnownError):
        quiz.start(lesson, Mode.PRACTICE, "missed")


def test_earlier_attempts_are_compared_on_what_both_asked(quiz, lesson, sheets, right, wrong, clock):
    first = quiz.start(lesson, Mode.TEST, ["kort", "stil"])
    quiz.answer(first.id, "kort", wrong(sheets["kort"]))
    quiz.answer(first.id, "stil", right(sheets["stil"]))
    quiz.finish(first.id)
    clock.forward(minutes=5)
    second = quiz.start(lesson, Mode.PRACTICE, ["duur"])
    quiz.answer(second.id, "duur", Stated("true"))
    quiz.finish(second.id)
    clock.forward(minutes=5)
    third = quiz.start(lesson, Mode.PRACTICE, ["kort", "waar"])
    quiz.answer(third.id, "kort", right(sheets["kort"]))
    result = quiz.finish(third.id)
    newest, oldest = result.earlier
    assert (newest.attempt_id, newest.shared, newest.score, newest.score_then, newest.score_now) == (
        second.id, 0, 0.0, None, None,
    )  # fmt: skip
    assert (oldest.attempt_id, oldest.shared, oldest.score, oldest.score_then, oldest.score_now) == (
        first.id, 1, 0.5, 0.0, 1.0,
    )  # fmt: skip
    assert (oldest.mode, oldest.finished_at) == (Mode.TEST, clock.now - timedelta(minutes=10))
    assert [attempt.id for attempt in quiz.attempts(lesson.id)] == [third.id, second.id, first.id]
    assert quiz.result(first.id).earlier == ()


def test_an_attempt_thrown_away(quiz, lesson, sheets, right):
    attempt = quiz.start(lesson, Mode.PRACTICE)
    quiz.answer(attempt.id, "kort", right(sheets["kort"]))
    assert quiz.discard(attempt.id) == Changes(answers=frozenset({attempt.id}))
    with pytest.raises(KnownError):
        quiz.discard(attempt.id)
    assert quiz.open_attempt(lesson.id) is None


# Looking at it again


def test_an_attempt_looks_the_same_in_another_run_and_without_its_lesson(home, clock, lesson, sheets, right, wrong):
    with open_session(home, clock) as session:
        attempt = session.quiz.start(lesson, Mode.PRACTICE)
        for number, name in enumerate(ids(attempt)):
            session.quiz.answer(attempt.id, name, (right, wrong)[number % 2](sheets[name]))
        result = session.quiz.finish(attempt.id)
    with open_session(home, clock) as session:
        again = session.quiz.attempt(attempt.id)
        assert again == result.attempt
        assert session.quiz.result(attempt.id).missed == result.missed


def test_a_sheet_comes_back_from_json(sheets):
    import json

    for sheet in sheets.values():
        assert sheet_from_json(json.loads(json.dumps(sheet_to_json(sheet)))) == sheet


def test_the_bundled_lesson_can_be_taken_in_full(quiz, right):
    from leeswijzer.study.quiz.sheet import sheets_of

    from_text = read_lesson("irak-coalitie")
    sheets = sheets_of(from_text)
    attempt = quiz.start(from_text, Mode.TEST)
    for name, sheet in sheets.items():
        answer = right(sheet)
        if sheet.question.kind == "prove":
            passage = sheet.passages[0]
            answer = type(answer).of(from_text.document.text, passage.start, passage.end)
        assert quiz.answer(attempt.id, name, answer).correct, name
    assert quiz.finish(attempt.id).score == 1


def test_rounds_come_to_every_question_before_any_is_asked_again(quiz, lesson, sheets, right, clock, monkeypatch):
    monkeypatch.setattr("leeswijzer.study.quiz.quiz.ROUND", 4)
    asked: list[str] = []
    while len(asked) < len(sheets):
        attempt = quiz.start(lesson, Mode.PRACTICE, "round")
        assert len(attempt.questions) == min(4, len(sheets))
        fresh = [name for name in ids(attempt) if name not in asked]
        assert len(fresh) == min(4, len(sheets) - len(asked))
        for name in ids(attempt):
            quiz.answer(attempt.id, name, right(sheets[name]))
            clock.forward(minutes=1)
        asked += fresh
        quiz.finish(attempt.id)
    again = quiz.start(lesson, Mode.PRACTICE, "round")
    assert set(ids(again)) & set(asked[:4])


def test_a_round_has_no_more_than_it_may_and_is_shuffled_by_its_seed(quiz, lesson, sheets):
    first, second = (ids(quiz.start(lesson, Mode.TEST, "round", seed=seed)) for seed in (1, 2))
    assert len(first) == len(second) == ROUND < len(sheets)
    assert first != second
    assert ids(quiz.start(lesson, Mode.TEST, "round", seed=1)) == first
