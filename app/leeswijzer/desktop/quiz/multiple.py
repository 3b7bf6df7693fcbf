"""Any number of answers."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.quiz.option import Verdict
from leeswijzer.desktop.quiz.options import OptionList
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.lesson.models import MultipleQuestion
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Chosen
from leeswijzer.study.quiz.attempt import Asked, Marked


class MultipleView(AnswerView):
    """Its options, of which each can be ticked."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(asked.question, MultipleQuestion)
        self._question = asked.question
        self.options = OptionList(
            [(index, self._question.options[index].text) for index in asked.order], theme, several=True
        )
        self.options.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.options)

    @override
    def answer(self) -> Answer | None:
        return Chosen(self.options.chosen) if self.options.chosen else None

    @override
    def show_answer(self, answer: Answer) -> None:
        assert isinstance(answer, Chosen)
        self.options.set_chosen(answer.options)

    @override
    def show_marked(self, marked: Marked) -> None:
        self.show_answer(marked.answer)
        verdicts = {}
        for index, option in enumerate(self._question.options):
            if option.correct:
                verdicts[index] = (Verdict.RIGHT if index in self.options.chosen else Verdict.MISSED, "")
            elif index in self.options.chosen:
                verdicts[index] = (Verdict.WRONG, option.why)
        self.options.show_verdicts(verdicts)

    @override
    def use_theme(self, theme: Theme) -> None:
        self.options.use_theme(theme)

    @override
    def hint(self) -> str:
        return self.tr("Choose all that are right. A wrong one costs as much as a right one brings.")

    @override
    def focus_first(self) -> None:
        self.options.focus_first()

    @override
    def choose(self, number: int) -> bool:
        return self.options.choose(number)
