"""The review from an empty room to graded cards and back to the text, over a home of its own."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from leeswijzer.desktop.theme.tokens import load
from leeswijzer.errors import KnownError
from leeswijzer.study.review.schedule import CardState, Grade

Desk = Any
Key = Qt.Key


def grades(desk: Desk) -> list[CardState]:
    return [card.schedule.state for card in desk.ask(lambda session: session.review.cards("haven"))]


def test_an_empty_room_says_how_cards_come(desk: Desk) -> None:
    desk.enter()
    assert desk.room.currentWidget() is desk.room.empty_page
    assert desk.room.read_button.hasFocus()
    desk.click(desk.room.read_button)
    assert desk.window.room == "read"


def test_terms_that_are_kept_become_cards_and_are_counted(desk: Desk) -> None:
    assert desk.badges[-1] == 0
    desk.keep("kraan", "schip")
    assert desk.badges[-1] == 2
    desk.link.change(lambda session: session.terms.unkeep("haven", "schip"))
    desk.rest()
    assert desk.badges[-1] == 1


def test_a_card_is_turned_and_graded_by_keys(desk: Desk) -> None:
    desk.keep("kraan", "schip")
    desk.enter()
    assert desk.subject == "kraan"
    assert "kranen" not in desk.room.card.front_in_words
    assert not desk.room.grade_buttons[Grade.GOOD].isVisible()
    desk.press(Key.Key_3)
    assert desk.subject == "kraan"  # not before it was turned
    desk.press(Key.Key_Space)
    assert desk.room.turned
    assert "kranen" in desk.room.card.back_in_words
    assert "tilt vracht" in desk.room.card.back_in_words
    desk.press(Key.Key_4)
    assert desk.subject == "schip"
    assert grades(desk) == [CardState.REVIEW, CardState.NEW]
    assert desk.badges[-1] == 1


def test_a_card_is_turned_and_graded_by_mouse(desk: Desk) -> None:
    desk.keep("kraan")
    desk.enter()
    desk.click(desk.room.show_button)
    desk.click(desk.room.grade_buttons[Grade.EASY])
    assert desk.subject == ""
    assert desk.room.currentWidget() is desk.room.empty_page
    assert grades(desk) == [CardState.REVIEW]


def test_each_grade_tells_when_the_card_comes_back(desk: Desk) -> None:
    desk.keep("kraan")
    desk.enter()
    desk.press(Key.Key_Space)
    times = [button.text().split("\n")[1] for button in desk.room.grade_buttons.values()]
    assert len(set(times)) == 4
    assert all(button.accessibleName() for button in desk.room.grade_buttons.values())


def test_a_grade_is_taken_back(desk: Desk) -> None:
    desk.keep("kraan")
    desk.enter()
    desk.press(Key.Key_Space, Key.Key_4)
    assert desk.room.empty_undo_button.isVisible()
    desk.reviewing.undo()
    desk.rest()
    assert desk.subject == "kraan"
    assert grades(desk) == [CardState.NEW]
    desk.reviewing.undo()
    desk.rest()
    assert not desk.room.undo_button.isEnabled()


@pytest.mark.parametrize("key", [Key.Key_Minus, Key.Key_S])
def test_a_card_is_put_away_and_brought_back(desk: Desk, key: Qt.Key) -> None:
    desk.keep("kraan", "schip")
    desk.enter()
    desk.press(key)
    assert desk.subject == "schip"
    desk.reviewing.undo()
    desk.rest()
    assert desk.subject == "kraan"
    (card, _) = desk.ask(lambda session: session.review.cards("haven"))
    assert not card.suspended
    assert not card.buried


def test_a_card_is_put_in_the_readers_own_words(desk: Desk) -> None:
    desk.keep("kraan")
    desk.enter()
    desk.press(Key.Key_E)
    page = desk.room.edit_page
    assert desk.room.currentWidget() is page
    assert page.front.toPlainText() == "Schepen wachten al dagen op zee, want de [kranen] staan stil."
    assert not page.answer.isVisible()
    page.front.setPlainText("Wat tilt [vracht?")
    desk.click(page.save_button)
    assert desk.room.currentWidget() is page  # one bracket makes no card
    page.front.setPlainText("Wat tilt vracht?")
    assert page.answer.isVisible()
    page.answer.setPlainText("een kraan")
    page.front.setFocus()
    desk.press(Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert desk.room.currentWidget() is desk.room.card_page
    assert desk.room.card.front_in_words == "Wat tilt vracht?"
    (card,) = desk.ask(lambda session: session.review.cards("haven"))
    assert card.rewritten
    assert card.content.answer == ("een kraan",)


def test_editing_can_be_left(desk: Desk) -> None:
    desk.keep("kraan")
    desk.enter()
    desk.press(Key.Key_E, Key.Key_Escape)
    assert desk.room.currentWidget() is desk.room.card_page
    QApplication.processEvents()
    assert desk.room.show_button.hasFocus()
    (card,) = desk.ask(lambda session: session.review.cards("haven"))
    assert not card.rewritten


def test_a_card_opens_its_passage_and_the_way_leads_back(desk: Desk) -> None:
    desk.keep("kraan")
    desk.enter()
    desk.press(Key.Key_Space)
    desk.click(desk.room.card.article_button)
    assert desk.opened == ["haven"]
    assert desk.window.room == "read"
    wash = desk.page.washes("passage")[0]
    assert desk.lesson.document.text[wash.start : wash.end] == "kranen"
    desk.press(Key.Key_Escape)
    assert desk.window.room == "review"
    assert desk.room.turned


def test_a_grade_that_could_not_be_kept_leaves_the_card(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from leeswijzer.study.review.review import Review

    desk.keep("kraan")
    desk.enter()
    desk.press(Key.Key_Space)

    def full(*_: object) -> None:
        raise KnownError("disk-full", path="/somewhere")

    with monkeypatch.context() as broken:
        broken.setattr(Review, "grade", full)
        desk.press(Key.Key_3)
    assert desk.subject == "kraan"
    assert desk.room._told.isVisible()
    desk.press(Key.Key_4)
    assert grades(desk) == [CardState.REVIEW]


def test_a_leech_is_told_quietly(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from leeswijzer.study.review.review import Review

    desk.keep("kraan", "schip")
    desk.enter()
    grade = Review.grade
    monkeypatch.setattr(Review, "grade", lambda *each: replace(grade(*each), leech=True))
    desk.press(Key.Key_Space, Key.Key_1)
    assert desk.subject == "schip"
    assert desk.room._told.isVisible()
    desk.press(Key.Key_Space, Key.Key_3)


def test_selected_words_become_a_highlight_with_a_card(desk: Desk) -> None:
    start = desk.lesson.document.text.index("dagen")
    desk.reviewing.make_card(start, start + 5)
    desk.rest()
    (card,) = desk.ask(lambda session: session.review.cards("haven"))
    assert card.content.answer == ("dagen",)
    assert "card-made" in desk.told
    (note,) = desk.ask(lambda session: session.annotations.for_lesson("haven"))
    desk.link.change(lambda session: session.annotations.delete([note.id]))
    desk.rest()
    assert desk.badges[-1] == 0
    desk.link.change(lambda session: session.annotations.undo("haven"))
    desk.rest()
    assert desk.badges[-1] == 1


def test_the_days_limit_holds(desk: Desk) -> None:
    desk.link.change(lambda session: session.preferences.change(new_per_day=1))
    desk.keep("kraan", "schip")
    assert desk.badges[-1] == 1
    desk.enter()
    desk.press(Key.Key_Space, Key.Key_4)
    assert desk.room.currentWidget() is desk.room.empty_page


def test_what_was_put_aside_can_be_brought_back_from_the_empty_room(desk: Desk) -> None:
    desk.keep("kraan", "schip")
    desk.enter()
    desk.press(Key.Key_S)
    desk.press(Key.Key_Space, Key.Key_4)
    assert desk.room.currentWidget() is desk.room.empty_page
    assert desk.room.aside_button.isVisible()
    desk.click(desk.room.aside_button)
    assert desk.subject == "kraan"
    assert desk.badges[-1] == 1


def test_cards_that_the_days_limit_holds_back_are_told(desk: Desk) -> None:
    desk.link.change(lambda session: session.preferences.change(new_per_day=0))
    desk.keep("kraan", "schip")
    desk.enter()
    assert "2" in desk.room._empty_words.text()
    assert not desk.room.aside_button.isVisible()


@pytest.mark.parametrize("paper", ["dark", "contrast"])
def test_the_room_takes_another_paper_and_language(desk: Desk, paper: str) -> None:
    desk.keep("kraan")
    desk.enter()
    desk.press(Key.Key_Space)
    before = desk.room.grab().toImage()
    desk.room.use_theme(load(paper))
    desk.room.retranslate()
    assert desk.room.grab().toImage() != before
    assert desk.room.turned
