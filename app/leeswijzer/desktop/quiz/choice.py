"""Answers that are given by choosing among options: what single, multiple and stated questions have in common."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.quiz.option import Verdict
from leeswijzer.desktop.quiz.options import OptionList
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.lesson.models import MultipleQuestion, SingleQuestion
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Chosen
from leeswijzer.study.quiz.attempt import Asked, Marked


class OptionsView(AnswerView):
    """A list of options; each has the index that the lesson gives it, in whichever order they stand."""

    def __init__(
        self, options: Sequence[tuple[int, str]], theme: Theme, parent: QWidget | None = None, *, several: bool
    ) -> None:
        super().__init__(parent)
        self.options = OptionList(options, theme, several=several)
        self.options.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.options)

    @override
    def use_theme(self, theme: Theme) -> None:
        self.options.use_theme(theme)

    @override
    def focus_first(self) -> None:
        self.options.focus_first()

    @override
    def choose(self, number: int) -> bool:
        return self.options.choose(number)


class _ChosenView(OptionsView):
    """The options of the question, of which those count that the lesson calls right."""

    def __init__(
        self,
        question: SingleQuestion | MultipleQuestion,
        order: Sequence[int],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        several: bool,
    ) -> None:
        options = [(index, question.options[index].text) for index in order]
        super().__init__(options, theme, parent, several=several)
        self._question = question

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


class SingleView(_ChosenView):
    """One answer of several."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        assert isinstance(asked.question, SingleQuestion)
        super().__init__(asked.question, asked.order, theme, parent, several=False)

    @override
    def hint(self) -> str:
        return self.tr("Choose one answer.")


class MultipleView(_ChosenView):
    """Any number of answers."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        assert isinstance(asked.question, MultipleQuestion)
        super().__init__(asked.question, asked.order, theme, parent, several=True)

    @override
    def hint(self) -> str:
        return self.tr("Choose all that are right. A wrong one costs as much as a right one brings.")
