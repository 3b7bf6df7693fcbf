"""Whether the text says it: true, false, or not stated."""

from typing import Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.quiz.option import Verdict
from leeswijzer.desktop.quiz.options import OptionList
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.lesson.models import StatedQuestion
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Stated
from leeswijzer.study.quiz.attempt import Asked, Marked

VALUES: tuple[Literal["true"], Literal["false"], Literal["not stated"]] = ("true", "false", "not stated")


class StatedView(AnswerView):
    """The three things a text can do with a claim, always in the same order."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(asked.question, StatedQuestion)
        self._right = VALUES.index(asked.question.answer)
        words = (
            self.tr("True: the text says so"),
            self.tr("False: the text says otherwise"),
            self.tr("Not stated: the text does not say"),
        )
        self.options = OptionList(list(enumerate(words)), theme, several=False)
        self.options.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.options)

    @override
    def answer(self) -> Answer | None:
        return next((Stated(VALUES[index]) for index in self.options.chosen), None)

    @override
    def show_answer(self, answer: Answer) -> None:
        assert isinstance(answer, Stated)
        self.options.set_chosen(frozenset({VALUES.index(answer.value)}))

    @override
    def show_marked(self, marked: Marked) -> None:
        self.show_answer(marked.answer)
        verdicts = dict.fromkeys(self.options.chosen, (Verdict.WRONG, ""))
        verdicts[self._right] = (Verdict.RIGHT if marked.correct else Verdict.MISSED, "")
        self.options.show_verdicts(verdicts)

    @override
    def use_theme(self, theme: Theme) -> None:
        self.options.use_theme(theme)

    @override
    def hint(self) -> str:
        return self.tr("What does the text do with this claim?")

    @override
    def focus_first(self) -> None:
        self.options.focus_first()

    @override
    def choose(self, number: int) -> bool:
        return self.options.choose(number)
