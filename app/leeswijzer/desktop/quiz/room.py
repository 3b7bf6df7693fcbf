"""The room of the quiz: its start, its questions, its result, one of them at a time."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from leeswijzer.desktop.quiz.kinds import Gazetteer
from leeswijzer.desktop.quiz.presenter import QuestionContent, StartContent
from leeswijzer.desktop.quiz.question import QuestionPage
from leeswijzer.desktop.quiz.result import ResultPage
from leeswijzer.desktop.quiz.start import StartPage
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override
from leeswijzer.study.quiz.result import Result


class QuizRoom(QStackedWidget):
    """Three pages; what they ask for is connected by whoever made the room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quiz_room")
        self.start = StartPage(theme)
        self.question = QuestionPage(theme)
        self.result = ResultPage(theme)
        for page in (self.start, self.question, self.result):
            self.addWidget(page)

    def show_start(self, content: StartContent) -> None:
        """Go to the first page."""
        self.start.show_start(content)
        self.setCurrentWidget(self.start)
        self.start.focus_first()

    def show_question(self, content: QuestionContent, gazetteer: Gazetteer) -> None:
        """Go to a question."""
        self.setCurrentWidget(self.question)
        self.question.show_question(content, gazetteer)

    def show_result(self, title: str, result: Result, *, rounds: bool) -> None:
        """Go to a result; with ``rounds`` another round can follow."""
        self.result.show_result(title, result, rounds=rounds)
        self.setCurrentWidget(self.result)
        self.result.focus_first()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._pass_focus)

    def _pass_focus(self) -> None:
        """The keyboard came to the room: it belongs to what is shown in it."""
        page = self.currentWidget()
        if self.hasFocus() and isinstance(page, (StartPage, QuestionPage, ResultPage)):
            page.focus_first()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        for page in (self.start, self.question, self.result):
            page.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        for page in (self.start, self.question, self.result):
            page.retranslate()
