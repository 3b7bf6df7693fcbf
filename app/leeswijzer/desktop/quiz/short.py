"""A typed answer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.quiz.field import AnswerField
from leeswijzer.desktop.quiz.option import Verdict
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Typed
from leeswijzer.study.quiz.attempt import Asked, Marked


class ShortView(AnswerView):
    """One field."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = AnswerField(theme, self, size=20)
        self.field.setMinimumHeight(52)
        self.field.setAccessibleName(self.tr("Your answer to: {question}").format(question=asked.question.stem))
        self.field.setPlaceholderText(self.tr("Type your answer"))
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self.field.confirmed.connect(self.confirm_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)

    @override
    def answer(self) -> Answer | None:
        text = self.field.text().strip()
        return Typed(text) if text else None

    @override
    def show_answer(self, answer: Answer) -> None:
        assert isinstance(answer, Typed)
        self.field.setText(answer.text)

    @override
    def show_marked(self, marked: Marked) -> None:
        self.show_answer(marked.answer)
        self.field.show_verdict(Verdict.RIGHT if marked.correct else Verdict.WRONG)

    @override
    def use_theme(self, theme: Theme) -> None:
        self.field.use_theme(theme)

    @override
    def hint(self) -> str:
        return self.tr("Capitals, accents and a slip of the keyboard do not count.")

    @override
    def focus_first(self) -> None:
        self.field.setFocus()
