"""Whether the text says it: true, false, or not stated."""

from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.quiz.choice import OptionsView
from leeswijzer.desktop.quiz.option import Verdict
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.lesson.models import StatedQuestion
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Stated
from leeswijzer.study.quiz.attempt import Asked, Marked

VALUES: tuple[Literal["true"], Literal["false"], Literal["not stated"]] = ("true", "false", "not stated")


class StatedView(OptionsView):
    """The three things a text can do with a claim, always in the same order."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        assert isinstance(asked.question, StatedQuestion)
        words = (
            QCoreApplication.translate("StatedView", "True: the text says so"),
            QCoreApplication.translate("StatedView", "False: the text says otherwise"),
            QCoreApplication.translate("StatedView", "Not stated: the text does not say"),
        )
        super().__init__(list(enumerate(words)), theme, parent, several=False)
        self._right = VALUES.index(asked.question.answer)

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
    def hint(self) -> str:
        return self.tr("What does the text do with this claim?")
