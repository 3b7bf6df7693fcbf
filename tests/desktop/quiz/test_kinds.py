"""Each kind of question, answered by keys alone and by mouse alone, right and wrong: with the score that is kept."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from leeswijzer.desktop.quiz.option import Verdict
from leeswijzer.study.quiz.answers import Chosen, Gaps, Located, Matched, Ordered, Proved, Stated, Typed

Desk = Any
Way = Callable[[Desk, Any], None]
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def key_of(desk: Desk, index: int, first: Qt.Key = Key.Key_1) -> Qt.Key:
    """The key of the option that the lesson counts as ``index``."""
    return Key(first + desk.asked.order.index(index))


def match_by_keys(desk: Desk, view: Any, rights: tuple[int, ...]) -> None:
    for left, right in enumerate(rights):
        desk.press(Key(Key.Key_1 + left), Key(Key.Key_A + list(view.rights).index(right)))


def match_by_mouse(desk: Desk, view: Any, rights: tuple[int, ...]) -> None:
    for left, right in enumerate(rights):
        desk.click(view.lefts[left])
        desk.click(view.rights[right])


def order_by_keys(desk: Desk, view: Any, items: tuple[int, ...]) -> None:
    for place, item in enumerate(items):
        here = [row.index for row in view.rows].index(item)
        desk.press(Key(Key.Key_1 + here))
        for _ in range(here - place):
            desk.press(Key.Key_Up, held=ALT)


def order_by_buttons(desk: Desk, view: Any, items: tuple[int, ...]) -> None:
    for place, item in enumerate(items):
        row = next(row for row in view.rows if row.index == item)
        while view.rows.index(row) > place:
            desk.click(row.up)


def choose_gap_by_mouse(desk: Desk, gap: Any, text: str) -> None:
    desk.click(gap)
    listed = gap.view()
    desk.bot.waitUntil(listed.isVisible)

    def chosen() -> bool:
        # A list that has just been opened by a click lets the next release go by, in case it was a double click.
        if gap.currentText() != text:
            desk.click(listed.viewport(), listed.visualRect(gap.model().index(gap.findText(text), 0)).center())
        return bool(gap.currentText() == text)

    desk.bot.waitUntil(chosen)


def fill_by_keys(desk: Desk, view: Any, word: str, choice: str) -> None:
    desk.type(word)
    desk.press(Key.Key_Return, Key(Key.Key_1 + view.gaps[1].findText(choice)))


def fill_by_mouse(desk: Desk, view: Any, word: str, choice: str) -> None:
    desk.click(view.gaps[0])
    desk.type(word)
    choose_gap_by_mouse(desk, view.gaps[1], choice)


def type_in(desk: Desk, view: Any, words: str) -> None:
    desk.click(view.field)
    desk.type(words)


BY_KEYS: list[tuple[str, Way, object, float]] = [
    ("single", lambda d, v: d.press(key_of(d, 0)), Chosen(frozenset({0})), 1.0),
    ("single", lambda d, v: d.press(key_of(d, 2, Key.Key_A)), Chosen(frozenset({2})), 0.0),
    ("multiple", lambda d, v: d.press(key_of(d, 0), key_of(d, 1)), Chosen(frozenset({0, 1})), 1.0),
    ("multiple", lambda d, v: d.press(key_of(d, 1), key_of(d, 3)), Chosen(frozenset({1, 3})), 0.0),
    ("multiple", lambda d, v: d.press(key_of(d, 1)), Chosen(frozenset({1})), 0.5),
    ("stated", lambda d, v: d.press(Key.Key_3), Stated("not stated"), 1.0),
    ("stated", lambda d, v: d.press(Key.Key_A), Stated("true"), 0.0),
    ("cloze", lambda d, v: fill_by_keys(d, v, "schepen", "zee"), Gaps(("schepen", "zee")), 1.0),
    ("cloze", lambda d, v: fill_by_keys(d, v, "bakkers", "zee"), Gaps(("bakkers", "zee")), 0.5),
    ("short", lambda d, v: d.type("kielstad"), Typed("kielstad"), 1.0),
    ("short", lambda d, v: d.type("Noorddam"), Typed("Noorddam"), 0.0),
    ("order", lambda d, v: order_by_keys(d, v, (0, 1, 2)), Ordered((0, 1, 2)), 1.0),
    ("order", lambda d, v: order_by_keys(d, v, (2, 1, 0)), Ordered((2, 1, 0)), 0.0),
    ("match", lambda d, v: match_by_keys(d, v, (0, 1)), Matched((0, 1)), 1.0),
    ("match", lambda d, v: match_by_keys(d, v, (0, 2)), Matched((0, 2)), 0.5),
]

BY_MOUSE: list[tuple[str, Way, object, float]] = [
    ("single", lambda d, v: d.click(v.options.option(0)), Chosen(frozenset({0})), 1.0),
    ("single", lambda d, v: d.click(v.options.option(1)), Chosen(frozenset({1})), 0.0),
    ("multiple", lambda d, v: [d.click(v.options.option(n)) for n in (0, 1)], Chosen(frozenset({0, 1})), 1.0),
    ("multiple", lambda d, v: [d.click(v.options.option(n)) for n in (0, 2)], Chosen(frozenset({0, 2})), 0.0),
    ("stated", lambda d, v: d.click(v.options.option(2)), Stated("not stated"), 1.0),
    ("stated", lambda d, v: d.click(v.options.option(1)), Stated("false"), 0.0),
    ("cloze", lambda d, v: fill_by_mouse(d, v, "schepen", "zee"), Gaps(("schepen", "zee")), 1.0),
    ("cloze", lambda d, v: fill_by_mouse(d, v, "schepen", "geld"), Gaps(("schepen", "geld")), 0.5),
    ("short", lambda d, v: type_in(d, v, "Kielstad"), Typed("Kielstad"), 1.0),
    ("short", lambda d, v: type_in(d, v, "olifant"), Typed("olifant"), 0.0),
    ("order", lambda d, v: order_by_buttons(d, v, (0, 1, 2)), Ordered((0, 1, 2)), 1.0),
    ("order", lambda d, v: order_by_buttons(d, v, (2, 1, 0)), Ordered((2, 1, 0)), 0.0),
    ("match", lambda d, v: match_by_mouse(d, v, (0, 1)), Matched((0, 1)), 1.0),
    ("match", lambda d, v: match_by_mouse(d, v, (1, 0)), Matched((1, 0)), 0.0),
]


def verdict_of(score: float) -> str:
    return "success" if score == 1 else "error" if score == 0 else "warning"


@pytest.mark.parametrize(("kind", "way", "answer", "score"), BY_KEYS)
def test_it_is_answered_by_keys(desk: Desk, kind: str, way: Way, answer: object, score: float) -> None:
    desk.begin()
    way(desk, desk.go_to(kind))
    desk.press(Key.Key_Return)
    desk.rest()
    kept = desk.kept(kind)
    assert (kept.answer, kept.score) == (answer, score)
    assert desk.question.feedback.verdict == verdict_of(score)
    assert desk.question.main_button.hasFocus()


@pytest.mark.parametrize(("kind", "way", "answer", "score"), BY_MOUSE)
def test_it_is_answered_by_mouse(desk: Desk, kind: str, way: Way, answer: object, score: float) -> None:
    desk.begin()
    way(desk, desk.go_to(kind))
    desk.click(desk.question.main_button)
    desk.rest()
    kept = desk.kept(kind)
    assert (kept.answer, kept.score) == (answer, score)
    assert desk.question.feedback.verdict == verdict_of(score)


# Places


@pytest.mark.parametrize(("lon", "lat", "score"), [(4.1, 52.1, 1.0), (20.0, 40.0, 0.0)])
def test_a_place_is_pointed_at_on_the_map(desk: Desk, lon: float, lat: float, score: float) -> None:
    desk.begin()
    view = desk.go_to("locate")
    assert not desk.question.main_button.isEnabled()
    view.map.pointed.emit(lon, lat)
    assert view.map.shown[-1] == ("point", lon, lat)
    desk.click(desk.question.main_button)
    desk.rest()
    kept = desk.kept("locate")
    assert (kept.answer, kept.score) == (Located(lon, lat), score)
    assert view.map.shown[-1] == ("target", lon, lat, "kielstad")
    assert "Kielstad" in desk.question.feedback.words
    view.map.pointed.emit(1.0, 1.0)
    assert view.answer() == Located(lon, lat)


@pytest.mark.parametrize(("steps", "place", "score"), [(0, "kielstad", 1.0), (1, "noorddam", 0.464)])
def test_a_place_is_chosen_from_the_list_by_keys(desk: Desk, steps: int, place: str, score: float) -> None:
    desk.begin()
    view = desk.go_to("locate")
    desk.press(Key.Key_Tab)
    assert view.turn_button.hasFocus()
    desk.press(Key.Key_Return)
    assert view.listed
    desk.press(*[Key.Key_Down] * (steps + 1), Key.Key_Return)
    desk.rest()
    kept = desk.kept("locate")
    assert kept.answer.place == place
    assert kept.score == pytest.approx(score, abs=0.001)
    assert not view.listed
    assert view.map.shown[-1][0] == "target"


def test_enter_on_the_map_a_second_time_confirms(desk: Desk) -> None:
    desk.begin()
    view = desk.go_to("locate")
    view.map.pointed.emit(4.0, 52.0)
    view.map.confirm_requested.emit()
    desk.rest()
    assert desk.kept("locate").score == 1.0


# Proofs


def proved(desk: Desk) -> Proved:
    kept = desk.kept("prove")
    assert isinstance(kept.answer, Proved)
    return kept.answer


@pytest.mark.parametrize(("steps", "score"), [(5, 1.0), (1, 0.0)])
def test_a_sentence_is_proved_by_keys(desk: Desk, steps: int, score: float) -> None:
    desk.begin()
    desk.go_to("prove")
    desk.press(Key.Key_Return)
    assert desk.window.room == "read"
    assert desk.page.hasFocus()
    assert not desk.bar.confirm_button.isEnabled()
    desk.press(*[Key.Key_Down] * steps, held=ALT)
    desk.press(Key.Key_Return)
    desk.rest()
    assert desk.window.room == "quiz"
    assert desk.kept("prove").score == score
    if score:
        assert proved(desk).exact == "De burgemeester wees de reders de deur."
    assert not desk.bar.isVisible()


@pytest.mark.parametrize(
    ("words", "score"), [("De burgemeester wees de reders de deur.", 1.0), ("Daarna volgde Noorddam.", 0.0)]
)
def test_a_sentence_is_proved_by_mouse(desk: Desk, words: str, score: float) -> None:
    desk.begin()
    view = desk.go_to("prove")
    desk.click(view.button)
    start = desk.lesson.document.text.index(words)
    first, last = desk.page.rect_of(start, start + 1), desk.page.rect_of(start + len(words) - 1, start + len(words))
    screen, left = desk.page.viewport(), Qt.MouseButton.LeftButton
    begin, end = QPoint(first.left() + 1, first.center().y()), QPoint(last.right() - 1, last.center().y())
    desk.bot.mousePress(screen, left, pos=begin)
    desk.bot.mouseMove(screen, (begin + end) / 2)
    desk.bot.mouseMove(screen, end)
    desk.bot.mouseRelease(screen, left, pos=end)
    desk.click(desk.bar.confirm_button)
    desk.rest()
    assert proved(desk).exact == words
    assert desk.kept("prove").score == score


def test_a_highlight_of_the_reader_proves(desk: Desk) -> None:
    from leeswijzer.desktop.reader.ink import Wash
    from leeswijzer.desktop.reader.view import ANNOTATIONS

    words = "De burgemeester wees de reders de deur."
    start = desk.lesson.document.text.index(words)
    desk.page.set_washes(ANNOTATIONS, [Wash(start, start + len(words), "highlight_important", "own")])
    desk.begin()
    desk.click(desk.go_to("prove").button)
    desk.page.notes_activated.emit(("own",))
    assert desk.notes_closed == 1
    desk.press(Key.Key_Return)
    desk.rest()
    assert desk.kept("prove").score == 1.0


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Backspace])
def test_proving_can_be_left(desk: Desk, key: Qt.Key) -> None:
    desk.begin()
    desk.click(desk.go_to("prove").button)
    assert desk.bar.isVisible()
    desk.press(key)
    assert desk.window.room == "quiz"
    assert desk.kept("prove") is None
    desk.press(Key.Key_Down, held=ALT)
    assert desk.page.selected_range() is None


# More ways


def test_arrows_go_through_the_options_and_choose(desk: Desk) -> None:
    desk.begin()
    view = desk.go_to("single")
    desk.press(Key.Key_Down)
    assert view.options.chosen == {desk.asked.order[1]}
    desk.press(Key.Key_Up, Key.Key_Up)
    assert view.options.chosen == {desk.asked.order[2]}


def test_items_can_be_dragged(desk: Desk) -> None:
    desk.begin()
    view = desk.go_to("order")
    row, last = view.rows[0], view.rows[-1]
    left = Qt.MouseButton.LeftButton
    desk.bot.mousePress(row, left, pos=QPoint(20, 20))
    for y in (row.geometry().center().y() + 20, last.geometry().center().y() + 10):
        desk.bot.mouseMove(row, row.mapFromParent(QPoint(20, y)))
    desk.bot.mouseRelease(row, left, pos=QPoint(20, 20))
    assert view.rows[-1] is row
    assert view.answer() == Ordered(tuple(each.index for each in view.rows))
    QApplication.processEvents()
    tops = [each.geometry().top() for each in view.rows]
    assert tops == sorted(tops)


def test_a_pair_can_be_undone_and_a_right_moves_to_the_left_that_takes_it(desk: Desk) -> None:
    desk.begin()
    view = desk.go_to("match")
    match_by_keys(desk, view, (0, 0))
    assert view.answer() == Matched((None, 0))
    desk.press(Key.Key_2, Key.Key_Backspace)
    assert view.answer() is None
    assert not desk.question.main_button.isEnabled()


def test_what_is_marked_says_in_words_what_was_right(desk: Desk) -> None:
    desk.begin()
    view = desk.go_to("single")
    desk.press(key_of(desk, 1), Key.Key_Return)
    desk.rest()
    wrong, right = view.options.option(1), view.options.option(0)
    assert wrong.face.look.verdict is Verdict.WRONG
    assert right.face.look.verdict is Verdict.MISSED
    assert "Er rijdt geen trein" in wrong.accessibleDescription()
    assert right.accessibleDescription()
    assert not wrong.isEnabled()
    assert "Het staat er." in desk.question.feedback.words
