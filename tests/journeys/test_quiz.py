"""The whole quiz of the bundled lesson, answered as a reader does it: with the keys alone, and with the mouse.

Words are typed in both, as no mouse can write them.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from leeswijzer.atlas.projection import forward
from leeswijzer.desktop.quiz.feedback import FeedbackView
from leeswijzer.desktop.quiz.field import AnswerChoice
from leeswijzer.desktop.quiz.locate import LocateView
from leeswijzer.desktop.quiz.match import MatchView
from leeswijzer.desktop.quiz.order import OrderView
from leeswijzer.desktop.quiz.question import QuestionPage
from leeswijzer.desktop.quiz.room import QuizRoom
from leeswijzer.desktop.quiz_map import QuizMap
from leeswijzer.desktop.quizzing import Quizzing
from leeswijzer.study.quiz.attempt import Asked, Mode

pytestmark = [
    pytest.mark.journey,
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),  # of a list that drops down, offscreen
]

Start = Callable[..., Any]
Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000


class Taker:
    """Somebody who takes the quiz; how is left to those below."""

    def __init__(self, program: Any) -> None:
        self.program, self.bot, self.page = program, program.bot, program.page

    # --- what can be seen

    @property
    def quizzing(self) -> Quizzing:
        found: Quizzing = self.program.furnishing.studying.quizzing
        return found

    @property
    def room(self) -> QuizRoom:
        found = self.program.window.room_widget("quiz")
        assert isinstance(found, QuizRoom)
        return found

    @property
    def question(self) -> QuestionPage:
        return self.room.question

    @property
    def asked(self) -> Asked:
        assert self.question.content is not None
        return self.question.content.asked

    def view(self, kind: type[QWidget]) -> Any:
        assert isinstance(self.question.view, kind)
        return self.question.view

    def enter_quiz(self) -> None:
        self.press(Key.Key_Q)
        self.bot.waitUntil(lambda: self.program.window.room == "quiz", timeout=PATIENCE)
        self.bot.waitUntil(lambda: self.room.start.main_button is not None, timeout=PATIENCE)

    def is_marked(self) -> bool:
        content = self.question.content
        return content is not None and content.marked is not None

    # --- what can be done

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.bot.keyClick(QApplication.focusWidget(), key, modifiers)

    def type(self, words: str) -> None:
        self.bot.keyClicks(QApplication.focusWidget(), words)

    def begin(self) -> None:
        raise NotImplementedError

    def confirm(self) -> None:
        raise NotImplementedError

    def answer(self, *, right: bool) -> None:
        getattr(self, f"answer_{self.asked.question.kind}")(right=right)

    def take(self, *, right: bool) -> None:
        """Answer all questions, and see of each that it is told how it went."""
        total = len(self.program.furnishing.lesson.questions)
        for number in range(total):
            before = self.asked.question.id
            self.answer(right=right)
            self.confirm()
            self.bot.waitUntil(self.is_marked, timeout=PATIENCE)
            assert self.asked.question.id == before
            feedback: FeedbackView = self.question.feedback
            assert feedback.isVisible()
            assert feedback.words
            assert (feedback.verdict == "success") is right, before
            self.confirm()
            if number < total - 1:
                self.bot.waitUntil(lambda: not self.is_marked(), timeout=PATIENCE)
        self.bot.waitUntil(lambda: self.room.currentWidget() is self.room.result, timeout=PATIENCE)

    # --- which parts are right and wrong

    def option_wanted(self, *, right: bool) -> int:
        options = self.asked.question.options  # type: ignore[union-attr]
        return next(index for index, option in enumerate(options) if option.correct is right)

    def value_wanted(self, *, right: bool) -> int:
        values = ["true", "false", "not stated"]
        answer = values.index(self.asked.question.answer)  # type: ignore[union-attr]
        return answer if right else (answer + 1) % 3

    def order_wanted(self, *, right: bool) -> list[int]:
        items = list(range(len(self.asked.question.items)))  # type: ignore[union-attr]
        return items if right else items[::-1]

    def matches_wanted(self, *, right: bool) -> list[int]:
        count = len(self.asked.question.pairs)  # type: ignore[union-attr]
        return [number if right else (number + 1) % count for number in range(count)]

    def gap_wanted(self, number: int, *, right: bool) -> str:
        gap = self.asked.question.gaps[number]  # type: ignore[union-attr]
        if right:
            return gap.accept[0]
        return next((text for text in gap.options if text not in gap.accept), "olifant")

    def passage_wanted(self, *, right: bool) -> tuple[int, int]:
        found = self.asked.passages[0]
        assert found.start is not None
        assert found.end is not None
        if right:
            return found.start, found.end
        first = self.page.shown.blocks[1]
        return first.start, first.start + 40


class ByKeys(Taker):
    """Touches no mouse."""

    def begin(self) -> None:
        self.enter_quiz()
        self.program.rest()  # the page may be built once more, when what was done before has been read
        self.bot.waitUntil(self.room.start.main_button.hasFocus, timeout=PATIENCE)  # on the button for a round
        self.press(Key.Key_Tab)  # on to the one for all questions
        assert self.room.start.begin_buttons["all"].hasFocus()
        self.press(Key.Key_Return)
        self.bot.waitUntil(lambda: self.room.currentWidget() is self.question, timeout=PATIENCE)

    def confirm(self) -> None:
        if not self.is_marked() and self.asked.question.kind == "prove":
            return  # Enter on the page has confirmed it already
        self.press(Key.Key_Return)

    def choose(self, shown: int) -> None:
        self.press(Key(Key.Key_1 + shown))

    def answer_single(self, *, right: bool) -> None:
        self.choose(self.asked.order.index(self.option_wanted(right=right)))

    def answer_multiple(self, *, right: bool) -> None:
        for index, option in enumerate(self.asked.question.options):  # type: ignore[union-attr]
            if option.correct is right:
                self.press(Key(Key.Key_A + self.asked.order.index(index)))

    def answer_stated(self, *, right: bool) -> None:
        self.choose(self.value_wanted(right=right))

    def answer_cloze(self, *, right: bool) -> None:
        gaps = self.question.view.gaps  # type: ignore[union-attr]
        for number, gap in enumerate(gaps):
            assert gap.hasFocus()
            wanted = self.gap_wanted(number, right=right)
            if isinstance(gap, AnswerChoice):
                self.choose(gap.findText(wanted))
            else:
                self.type(wanted)
            if number < len(gaps) - 1:
                self.press(Key.Key_Return)

    def answer_short(self, *, right: bool) -> None:
        self.type(self.asked.question.accept[0] if right else "olifant")  # type: ignore[union-attr]

    def answer_order(self, *, right: bool) -> None:
        view: OrderView = self.view(OrderView)
        for place, item in enumerate(self.order_wanted(right=right)):
            here = next(number for number, row in enumerate(view.rows) if row.index == item)
            self.choose(here)
            for _ in range(here - place):
                self.press(Key.Key_Up, ALT)
        assert [row.index for row in view.rows] == self.order_wanted(right=right)

    def answer_match(self, *, right: bool) -> None:
        shown = list(self.view(MatchView).rights)
        for left, wanted in enumerate(self.matches_wanted(right=right)):
            self.choose(left)
            self.press(Key(Key.Key_A + shown.index(wanted)))

    def answer_locate(self, *, right: bool) -> None:
        view: LocateView = self.view(LocateView)
        if not right:
            for _ in range(12):
                self.press(Key.Key_Down)
            self.press(Key.Key_Return)  # points at the middle; once more confirms
            return
        for _ in range(6):  # past the buttons on the map
            if view.turn_button.hasFocus():
                break
            self.press(Key.Key_Tab)
        self.press(Key.Key_Return)
        assert view.list.hasFocus()
        self.press(Key.Key_Home)
        assert self.asked.target is not None
        for _ in range(view.list.count()):
            if view.list.chosen is not None and view.list.chosen.id == self.asked.target.place:
                break
            self.press(Key.Key_Down)

    def answer_prove(self, *, right: bool) -> None:
        self.press(Key.Key_Return)
        self.bot.waitUntil(self.page.hasFocus, timeout=PATIENCE)
        self.press(Key.Key_Home)
        start, end = self.passage_wanted(right=right)
        for _ in range(200):
            self.press(Key.Key_Down, ALT)
            selected = self.page.selected_range()
            if selected[0] < end and start < selected[1]:
                break
        self.press(Key.Key_Return)


class ByMouse(Taker):
    """Touches no key but to write words."""

    def begin(self) -> None:
        self.click(self.program.furnishing.rail.button("quiz"))
        self.bot.waitUntil(lambda: self.room.start.main_button is not None, timeout=PATIENCE)
        self.click(self.room.start.begin_buttons["all"])
        self.bot.waitUntil(lambda: self.room.currentWidget() is self.question, timeout=PATIENCE)

    def click(self, widget: QWidget, spot: QPoint | None = None) -> None:
        self.see(widget)
        self.bot.mouseClick(widget, LEFT, pos=spot or widget.rect().center())

    def see(self, widget: QWidget) -> None:
        """Scroll to it, as a hand on the wheel would."""
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)

    def confirm(self) -> None:
        if not self.is_marked() and self.asked.question.kind == "prove":
            return
        self.click(self.question.main_button)

    def answer_single(self, *, right: bool) -> None:
        view = self.question.view
        self.click(view.options.option(self.option_wanted(right=right)))  # type: ignore[union-attr]

    def answer_multiple(self, *, right: bool) -> None:
        view = self.question.view
        for index, option in enumerate(self.asked.question.options):  # type: ignore[union-attr]
            if option.correct is right:
                self.click(view.options.option(index))  # type: ignore[union-attr]

    def answer_stated(self, *, right: bool) -> None:
        self.click(self.question.view.options.option(self.value_wanted(right=right)))  # type: ignore[union-attr]

    def answer_cloze(self, *, right: bool) -> None:
        for number, gap in enumerate(self.question.view.gaps):  # type: ignore[union-attr]
            wanted = self.gap_wanted(number, right=right)
            self.click(gap)
            if isinstance(gap, AnswerChoice):
                listed = gap.view()
                self.bot.waitUntil(listed.isVisible, timeout=PATIENCE)
                self.bot.waitUntil(lambda gap=gap, wanted=wanted: self.chosen(gap, wanted), timeout=PATIENCE)
            else:
                self.type(wanted)

    def chosen(self, gap: AnswerChoice, wanted: str) -> bool:
        # A list that has just been opened by a click lets the next release go by, in case it was a double click.
        listed = gap.view()
        if gap.currentText() != wanted:
            place = listed.visualRect(gap.model().index(gap.findText(wanted), 0)).center()
            self.bot.mouseClick(listed.viewport(), LEFT, pos=place)
        return gap.currentText() == wanted

    def answer_short(self, *, right: bool) -> None:
        self.click(self.question.view.field)  # type: ignore[union-attr]
        self.type(self.asked.question.accept[0] if right else "olifant")  # type: ignore[union-attr]

    def answer_order(self, *, right: bool) -> None:
        view: OrderView = self.view(OrderView)
        for place, item in enumerate(self.order_wanted(right=right)):
            row = next(row for row in view.rows if row.index == item)
            self.see(row)
            grip = QPoint(20, row.height() // 2)
            self.bot.mousePress(row, LEFT, pos=grip)
            target = view.rows[place].geometry().center().y()
            for y in (row.geometry().center().y() - 14, target - 4):
                self.bot.mouseMove(row, row.mapFromParent(QPoint(20, y)))
            self.bot.mouseRelease(row, LEFT, pos=grip)
        assert [row.index for row in view.rows] == self.order_wanted(right=right)

    def answer_match(self, *, right: bool) -> None:
        view: MatchView = self.view(MatchView)
        for left, wanted in enumerate(self.matches_wanted(right=right)):
            self.click(view.lefts[left])
            self.click(view.rights[wanted])

    def answer_locate(self, *, right: bool) -> None:
        shown = self.view(LocateView).map
        assert isinstance(shown, QuizMap)
        self.see(shown)
        screen, target = shown.view.viewport(), self.asked.target
        assert target is not None
        size = screen.width(), screen.height()
        if right:
            spot = QPoint(*map(round, shown.view.camera.screen(*forward(target.lon, target.lat), *size)))
        else:
            spot = QPoint(12, size[1] - 60)
        self.bot.mouseClick(screen, LEFT, pos=spot)

    def answer_prove(self, *, right: bool) -> None:
        self.click(self.question.view.button)  # type: ignore[union-attr]
        self.bot.waitUntil(lambda: self.program.window.room == "read", timeout=PATIENCE)
        start, end = self.passage_wanted(right=right)
        self.page.scroll_to(start, 0.2)
        self.bot.waitUntil(lambda: not self.page.rect_of(start, start + 1).isNull(), timeout=PATIENCE)
        first, last = self.page.rect_of(start, start + 1), self.page.rect_of(end - 1, end)
        screen = self.page.viewport()
        begin, stop = QPoint(first.left() + 1, first.center().y()), QPoint(last.right() - 1, last.center().y())
        self.bot.mousePress(screen, LEFT, pos=begin)
        for step in range(1, 5):
            self.bot.mouseMove(screen, begin + (stop - begin) * step / 4)
        self.bot.mouseRelease(screen, LEFT, pos=stop)
        bar = self.program.furnishing.studying.bar
        self.bot.waitUntil(bar.confirm_button.isEnabled, timeout=PATIENCE)
        self.click(bar.confirm_button)


def scores(home: Path) -> Iterator[tuple[str, float]]:
    """What the database holds of the last attempt, read with nothing of ours."""
    with closing(sqlite3.connect(next(home.glob("*.sqlite*")))) as database:
        yield from database.execute(
            "SELECT question_id, score FROM answers WHERE attempt_id = "
            "(SELECT id FROM attempts ORDER BY started_at DESC LIMIT 1)"
        )


@pytest.mark.parametrize("way", [ByKeys, ByMouse])
@pytest.mark.parametrize("right", [True, False])
def test_every_question_can_be_answered(start_program: Start, reader_home: Path, way: type[Taker], right: bool) -> None:
    program = start_program()
    taker = way(program)
    taker.begin()
    taker.take(right=right)
    program.rest()
    result = taker.room.result.result
    assert result is not None
    assert result.attempt.mode is Mode.PRACTICE
    questions = {question.id for question in program.furnishing.lesson.questions}
    program.leave()
    kept = dict(scores(reader_home))
    assert kept.keys() == questions
    if right:
        assert set(kept.values()) == {1.0}
        assert result.score == 1.0
    else:
        assert all(score < 1 for score in kept.values()), {key for key, score in kept.items() if score == 1}
        assert sum(kept.values()) / len(kept) == pytest.approx(result.score, abs=0.05)
