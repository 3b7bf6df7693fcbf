"""What belongs together: choose at the left, then at the right."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.quiz.option import Look, Option, RadioOption, Verdict, show_verdict
from leeswijzer.desktop.quiz.words import LETTERS
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.lesson.models import MatchQuestion
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Matched
from leeswijzer.study.quiz.attempt import Asked, Marked
from leeswijzer.study.quiz.scoring import Finding


class MatchView(AnswerView):
    """Lefts with what was matched to them, beside all rights; a number means a left, a letter a right."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(asked.question, MatchQuestion)
        pairs = asked.question.pairs
        self._rights = [*(pair.right for pair in pairs), *asked.question.extra]
        self._matched: list[int | None] = [None] * len(pairs)
        self._current = 0
        self.lefts = [
            RadioOption(Look(str(number), pair.left), theme, self) for number, pair in enumerate(pairs, start=1)
        ]
        self.rights: dict[int, RadioOption] = {
            index: RadioOption(Look(letter, self._rights[index]), theme, self)
            for letter, index in zip(LETTERS, asked.order, strict=False)
        }
        self._right_side = QWidget()
        left_column, right_column = QVBoxLayout(), QVBoxLayout(self._right_side)
        for column, options in ((left_column, self.lefts), (right_column, list(self.rights.values()))):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SPACE.one)
            for option in options:
                option.setAutoExclusive(False)
                option.setCheckable(True)
                column.addWidget(option)
                option.stepped.connect(lambda step, options=options: _step(options, step))
            column.addStretch(1)
        for number, left in enumerate(self.lefts):
            left.clicked.connect(lambda _=False, number=number: self._select(number))
        for index, right in self.rights.items():
            right.clicked.connect(lambda _=False, index=index: self._match(index))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.two)
        row.addLayout(left_column, 1)
        row.addWidget(self._right_side, 1)
        self._show()

    @override
    def answer(self) -> Answer | None:
        # A left may stay without a right, but an answer without any is none.
        return Matched(tuple(self._matched)) if any(right is not None for right in self._matched) else None

    @override
    def show_answer(self, answer: Answer) -> None:
        assert isinstance(answer, Matched)
        self._matched = list(answer.rights)
        self._show()

    @override
    def show_marked(self, marked: Marked) -> None:
        self.show_answer(marked.answer)
        self._right_side.hide()
        for left, part in zip(self.lefts, marked.parts, strict=True):
            left.setChecked(False)
            if part.finding is Finding.RIGHT:
                show_verdict(left, Verdict.RIGHT, self.tr("“{right}”").format(right=part.expected))
            elif part.finding is Finding.EMPTY:
                words = self.tr("You left this open. It goes with “{right}”.")
                show_verdict(left, Verdict.WRONG, words.format(right=part.expected))
            else:
                words = self.tr("You chose “{given}”. It goes with “{right}”.")
                show_verdict(left, Verdict.WRONG, words.format(given=part.given, right=part.expected))

    @override
    def use_theme(self, theme: Theme) -> None:
        for option in (*self.lefts, *self.rights.values()):
            option.face.theme = theme
            option.update()

    @override
    def hint(self) -> str:
        return self.tr("Choose one at the left (1, 2, …), then what belongs to it at the right (A, B, …).")

    @override
    def focus_first(self) -> None:
        self.lefts[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._matched[self._current] = None
            self._tell_changed()
            return True
        if 0 <= key - Qt.Key.Key_1 < len(self.lefts):
            self._select(key - Qt.Key.Key_1)
            self.lefts[self._current].setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        shown = list(self.rights)
        if 0 <= key - Qt.Key.Key_A < len(shown):
            self._match(shown[key - Qt.Key.Key_A])
            return True
        return False

    def _select(self, number: int) -> None:
        self._current = number
        self._show()

    def _match(self, right: int) -> None:
        """Give the current left this right, which no other left then has; go on to the next that has none."""
        here = self._current
        again = self._matched[here] == right
        self._matched = [None if each == right else each for each in self._matched]
        if not again:
            self._matched[here] = right
            spoken = self.tr("{left} goes with {right}")
            announce(self, spoken.format(left=self.lefts[here].face.look.text, right=self._rights[right]))
            count = len(self._matched)
            following = [(here + step) % count for step in range(1, count)]
            self._current = next((n for n in following if self._matched[n] is None), here)
        self._tell_changed()

    def _tell_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for number, left in enumerate(self.lefts):
            right = self._matched[number]
            chosen = "" if right is None else self._rights[right]
            left.face.look = replace(left.face.look, note=chosen, sign="link")
            left.setChecked(number == self._current)
            left.setAccessibleDescription(self.tr("goes with {right}").format(right=chosen) if chosen else "")
            left.updateGeometry()
            left.update()
        for index, option in self.rights.items():
            taken = index in self._matched
            mine = self._matched[self._current] == index
            option.face.look = replace(option.face.look, faint=taken and not mine)
            option.setChecked(mine)
            option.update()


def _step(options: "list[RadioOption]", step: int) -> None:
    here: int = next((n for n, option in enumerate(options) if option.hasFocus()), 0)
    target: Option = options[(here + step) % len(options)]
    target.setFocus(Qt.FocusReason.TabFocusReason)
