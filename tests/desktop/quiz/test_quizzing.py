"""The quiz from its first page to its result and back to the text, over a home of its own."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from leeswijzer.desktop.theme.tokens import load
from leeswijzer.errors import KnownError
from leeswijzer.study.quiz.answers import Chosen, Stated, Typed
from leeswijzer.study.quiz.attempt import AttemptState, Mode

Desk = Any
Key = Qt.Key


def answer(desk: Desk, kind: str, given: object) -> None:
    """Answer the question of this kind with ``given``, and stay there where it is told how it went."""
    view = desk.go_to(kind)
    view.show_answer(given)
    desk.question.confirm()
    desk.rest()


def finish(desk: Desk) -> None:
    desk.quizzing.show_start()
    desk.rest()
    desk.room.start.finish_requested.emit()
    desk.rest()


def words_on(widget: Any) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in widget.findChildren(QPushButton) if button.isVisible()]
    return "\n".join(labels + buttons)


# Beginning


def test_the_first_page_offers_what_can_be_begun(desk: Desk) -> None:
    start = desk.room.start
    assert desk.room.currentWidget() is start
    assert start.main_button.hasFocus()
    assert "De haven" in words_on(start)
    assert "9" in words_on(start)
    desk.click(start.modes[Mode.TEST])
    desk.click(start.main_button)
    desk.rest()
    assert desk.attempt().mode is Mode.TEST
    assert desk.room.currentWidget() is desk.question


def test_the_mode_is_chosen_by_arrows(desk: Desk) -> None:
    start = desk.room.start
    start.modes[Mode.PRACTICE].setFocus()
    desk.press(Key.Key_Right)
    assert start.modes[Mode.TEST].isChecked()
    desk.press(Key.Key_Left)
    assert start.modes[Mode.PRACTICE].isChecked()


def test_a_lesson_without_questions_says_how_it_would_get_them(desk: Desk, lesson: Any) -> None:
    from dataclasses import replace

    desk.quizzing.show_lesson(replace(lesson, questions=()))
    desk.rest()
    assert "quiz.toml" in words_on(desk.room.start)
    desk.click(desk.room.start.main_button)
    assert desk.window.room == "read"


# Going on where it was


def test_an_attempt_goes_on_where_it_was_after_a_crash(desk: Desk) -> None:
    desk.begin()
    answer(desk, "single", Chosen(frozenset({0})))
    first = desk.attempt()
    desk.quizzing.show_lesson(desk.lesson)  # as a new start does; the other process told nobody goodbye
    desk.rest()
    assert desk.room.start.main_button.hasFocus()
    assert "1" in words_on(desk.room.start)
    desk.press(Key.Key_Space)
    desk.rest()
    again = desk.attempt()
    assert again.id == first.id
    assert desk.question.content.done == 1
    assert again.running


def test_pausing_stops_the_time_and_shows_how_things_stand(desk: Desk) -> None:
    desk.begin()
    attempt_id = desk.attempt().id
    desk.click(desk.question.pause_button)
    desk.rest()
    assert desk.room.currentWidget() is desk.room.start
    assert not desk.ask(lambda session: session.quiz.attempt(attempt_id)).running


def test_what_was_typed_is_still_there_on_coming_back_to_a_question(desk: Desk) -> None:
    desk.begin()
    view = desk.go_to("short")
    desk.type("Kiel")
    desk.click(desk.question.skip_button)
    desk.rest()
    desk.quizzing.presenter.go_to(view_id(desk, "short"))
    desk.quizzing._show_question()
    assert desk.question.view is not view
    assert desk.question.view.field.text() == "Kiel"


def view_id(desk: Desk, kind: str) -> str:
    attempt = desk.quizzing.presenter.attempt
    return next(asked.question.id for asked in attempt.questions if asked.question.kind == kind)


# A test


def test_a_test_tells_nothing_and_withholds_what_it_asks(desk: Desk) -> None:
    desk.begin(Mode.TEST)
    assert desk.withheld == {"kraan"}
    view = desk.go_to("single")
    view.show_answer(Chosen(frozenset({1})))
    desk.question.confirm()
    desk.rest()
    assert desk.asked.question.id != "stil"
    assert not desk.question.feedback.isVisible()
    assert desk.kept("single").score == 0
    finish(desk)
    assert desk.withheld == frozenset()
    assert desk.room.currentWidget() is desk.room.result


def test_an_answer_of_a_test_can_still_be_changed(desk: Desk) -> None:
    desk.begin(Mode.TEST)
    answer(desk, "stated", Stated("true"))
    desk.quizzing.presenter.go_to("duur")
    desk.quizzing._show_question()
    view = desk.question.view
    assert view.answer() == Stated("true")
    view.show_answer(Stated("not stated"))
    desk.question.confirm()
    desk.rest()
    assert desk.kept("stated").score == 1.0


# Where it cannot be kept


def test_an_answer_that_could_not_be_kept_stays_and_can_be_confirmed_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from leeswijzer.study.quiz.quiz import Quiz

    desk.begin()
    desk.go_to("short")
    desk.type("Kielstad")

    def full(*_: object) -> None:
        raise KnownError("disk-full", path="/somewhere")

    with monkeypatch.context() as broken:
        broken.setattr(Quiz, "answer", full)
        desk.press(Key.Key_Return)
        desk.rest()
    assert desk.question.trouble.isVisible()
    assert "/somewhere" in desk.question.trouble.text()
    assert desk.question.view.field.text() == "Kielstad"
    assert desk.question.main_button.isEnabled()
    desk.press(Key.Key_Return)
    desk.rest()
    assert desk.kept("short").answer == Typed("Kielstad")
    assert not desk.question.trouble.isVisible()


# In the text


def test_the_passage_is_shown_and_the_way_back_leads_to_the_question(desk: Desk) -> None:
    desk.begin()
    answer(desk, "multiple", Chosen(frozenset({2})))
    desk.click(desk.question.feedback.show_button)
    assert desk.window.room == "read"
    text = desk.lesson.document.text
    wash = desk.page.washes("passage")[0]
    assert text[wash.start : wash.end] == "De burgemeester"
    desk.click(desk.bar.next_button)
    wash = desk.page.washes("passage")[0]
    assert text[wash.start : wash.end] == "de reders de deur"
    assert not desk.bar.next_button.isEnabled()
    desk.click(desk.bar.previous_button)
    assert text[desk.page.washes("passage")[0].start :].startswith("De burgemeester")
    desk.page.setFocus()
    desk.press(Key.Key_Escape)
    assert desk.window.room == "quiz"
    assert not desk.page.washes("passage")
    assert desk.question.content.marked is not None


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Backspace])
def test_keys_lead_back_from_the_text(desk: Desk, key: Qt.Key) -> None:
    desk.begin()
    answer(desk, "single", Chosen(frozenset({0})))
    desk.click(desk.question.feedback.show_button)
    assert desk.page.hasFocus()
    desk.press(key)
    assert desk.window.room == "quiz"
    QApplication.processEvents()
    desk.bot.waitUntil(desk.question.main_button.hasFocus)


# The result


def test_the_result_tells_the_score_and_what_became_of_it(desk: Desk) -> None:
    desk.begin()
    answer(desk, "single", Chosen(frozenset({0})))
    answer(desk, "short", Typed("Noorddam"))
    finish(desk)
    result = desk.room.result.result
    assert result.attempt.state is AttemptState.FINISHED
    assert result.correct == 1
    said = words_on(desk.room.result)
    assert "11" in said  # per cent: one of nine
    assert desk.room.result.main_button.hasFocus()
    cards = desk.ask(lambda session: session.review.cards("haven"))
    assert [card.subject_id for card in cards] == ["kort"]


def test_the_last_answer_leads_to_the_result(desk: Desk) -> None:
    desk.quizzing.begin(Mode.PRACTICE, "all")
    desk.rest()
    attempt_id = desk.attempt().id
    for asked in desk.attempt().questions[:-1]:
        desk.ask(lambda s, asked=asked: s.quiz.answer(attempt_id, asked.question.id, right(s, attempt_id, asked)))
    desk.quizzing.show_start()
    desk.rest()
    desk.quizzing.resume()
    desk.rest()
    last = desk.asked
    desk.question.view.show_answer(right(None, "", last))
    desk.question.confirm()
    desk.rest()
    desk.question.confirm()
    desk.rest()
    assert desk.room.currentWidget() is desk.room.result
    assert desk.room.result.result.score == 1.0
    assert "reread" not in desk.room.result.buttons
    assert "missed" not in desk.room.result.buttons


def right(_session: Any, _attempt: str, asked: Any) -> Any:
    from leeswijzer.study.quiz.answers import Gaps, Located, Matched, Ordered, Proved

    question, passage = asked.question, asked.passages[0]
    answers = {
        "single": lambda: Chosen(frozenset({0})),
        "multiple": lambda: Chosen(frozenset({0, 1})),
        "stated": lambda: Stated("not stated"),
        "cloze": lambda: Gaps(("schepen", "zee")),
        "short": lambda: Typed("Kielstad"),
        "order": lambda: Ordered((0, 1, 2)),
        "match": lambda: Matched((0, 1)),
        "locate": lambda: Located(4.0, 52.0),
        "prove": lambda: Proved(passage.start, passage.end, passage.exact),
    }
    return answers[question.kind]()


def test_rereading_walks_through_the_passages_of_what_was_missed(desk: Desk) -> None:
    desk.begin()
    answer(desk, "single", Chosen(frozenset({0})))
    finish(desk)
    passages = desk.room.result.result.reread
    desk.click(desk.room.result.buttons["reread"])
    assert desk.window.room == "read"
    seen = []
    for number in range(len(passages)):
        wash = desk.page.washes("passage")[0]
        seen.append((wash.start, wash.end))
        if number < len(passages) - 1:
            desk.click(desk.bar.next_button)
    assert seen == [(passage.start, passage.end) for passage in passages]
    assert seen == sorted(seen)
    desk.click(desk.bar.back_button)
    assert desk.room.currentWidget() is desk.room.result


def test_an_attempt_can_be_looked_at_again_as_it_was(desk: Desk) -> None:
    desk.begin(Mode.TEST)
    answer(desk, "single", Chosen(frozenset({1})))
    finish(desk)
    order = [asked.question.id for asked in desk.room.result.result.attempt.questions]
    desk.click(desk.room.result.buttons["again"])
    seen = []
    for _ in order:
        seen.append(desk.asked.question.id)
        if desk.asked.question.id == "stil":
            assert desk.question.feedback.verdict == "error"
            assert desk.question.view.options.chosen == {1}
        desk.question.confirm()
    assert seen == order
    assert desk.room.currentWidget() is desk.room.result


def test_the_missed_can_be_asked_again(desk: Desk) -> None:
    desk.begin()
    answer(desk, "single", Chosen(frozenset({0})))
    finish(desk)
    desk.click(desk.room.result.buttons["missed"])
    desk.rest()
    again = {asked.question.id for asked in desk.attempt().questions}
    assert len(again) == 8
    assert "stil" not in again


def test_earlier_attempts_are_listed_and_open_their_result(desk: Desk) -> None:
    for given in (0, 1):
        desk.begin()
        answer(desk, "single", Chosen(frozenset({given})))
        finish(desk)
    desk.click(desk.room.result.overview_button)
    desk.rest()
    listed = desk.room.start.earlier_buttons
    assert len(listed) == 2
    desk.click(listed[1])
    desk.rest()
    assert desk.room.result.result.correct == 1
    desk.quizzing.show_start()
    desk.rest()
    desk.click(desk.room.start.begin_buttons["missed"])
    desk.rest()
    assert len(desk.attempt().questions) == 9


def test_a_second_attempt_is_compared_with_the_first(desk: Desk) -> None:
    for given in (1, 0):
        desk.begin()
        answer(desk, "single", Chosen(frozenset({given})))
        finish(desk)
    earlier = desk.room.result.result.earlier
    assert [(each.score_then, each.shared) for each in earlier] == [(0.0, 9)]


@pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF"), ("csv", b"\xef\xbb\xbfattempt"), ("xapi", b"[")])
def test_the_result_is_saved_as_a_file(desk: Desk, tmp_path: Path, kind: str, begins: bytes) -> None:
    desk.begin()
    answer(desk, "single", Chosen(frozenset({1})))
    finish(desk)
    target = tmp_path / {"pdf": "uit.pdf", "csv": "uit.csv", "xapi": "uit.json"}[kind]
    desk.quizzing.export(kind, target)
    desk.rest()
    assert target.read_bytes().startswith(begins)
    assert str(target) in desk.room.result.told.text()


def test_a_file_that_cannot_be_written_is_told_where_it_was_asked_for(desk: Desk, tmp_path: Path) -> None:
    desk.begin()
    finish_empty = desk.attempt().id
    desk.ask(lambda session: session.quiz.finish(finish_empty))
    desk.quizzing.show_earlier(finish_empty)
    desk.rest()
    desk.quizzing.export("csv", tmp_path / "nowhere" / "uit.csv")
    desk.rest()
    assert "nowhere" in desk.room.result.told.text()
    assert desk.room.result.told.property("role") == "warning"


# A note on a question


def test_a_question_can_be_noted_and_gone_back_to(desk: Desk) -> None:
    desk.begin()
    desk.go_to("single")
    desk.press(Key.Key_N)
    desk.click(desk.question.note_button)
    assert desk.noted == ["stil", "stil"]
    desk.go_to("stated")
    desk.show_room("read")
    desk.quizzing.point_to("stil")
    assert desk.window.room == "quiz"
    assert desk.asked.question.id == "stil"
    desk.rest()
    desk.quizzing.show_start()
    desk.rest()
    desk.quizzing.point_to("stil")
    assert desk.room.currentWidget() is desk.room.start


# Look and words


@pytest.mark.parametrize("paper", ["dark", "contrast"])
def test_every_page_takes_another_paper(desk: Desk, paper: str) -> None:
    desk.begin()
    for kind in ("single", "cloze", "short", "order", "match", "locate", "prove"):
        desk.quizzing.presenter.go_to(view_id(desk, kind))
        desk.quizzing._show_question()
        desk.room.use_theme(load(paper))
        before = desk.question.grab().toImage()
        desk.room.use_theme(load("light"))
        assert desk.question.grab().toImage() != before


def test_another_language_keeps_what_was_chosen(desk: Desk) -> None:
    desk.begin()
    desk.go_to("single")
    desk.press(Key.Key_1)
    chosen = desk.question.view.answer()
    desk.room.retranslate()
    assert desk.question.view.answer() == chosen
    desk.question.confirm()
    desk.rest()
    desk.room.retranslate()
    assert desk.question.feedback.isVisible()
