"""A claim to be proved from the text: the sentence is selected on the page itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Proved
from leeswijzer.study.quiz.attempt import Asked, Marked


class ProveView(AnswerView):
    """The way to the page, and the sentence that was brought back from it."""

    passage_wanted = Signal()

    def __init__(self, _asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Proved | None = None
        self.button = QPushButton()
        self.button.clicked.connect(self.passage_wanted)
        self._lead = QLabel()
        self._lead.setFont(interface_font(TYPE.small))
        self._lead.setProperty("role", "soft")
        self._quote = QLabel(wordWrap=True)
        self._quote.setFont(reading_font(18))
        self._quote.setObjectName("quiz_quote")
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.one_and_half)
        column.addWidget(self._lead)
        column.addWidget(self._quote)
        column.addLayout(row)
        self.use_theme(theme)
        self._show()

    def take(self, proof: Proved) -> None:
        """A sentence was selected."""
        self._answer = proof
        self._show()
        self.changed.emit()

    @override
    def answer(self) -> Answer | None:
        return self._answer

    @override
    def show_answer(self, answer: Answer) -> None:
        assert isinstance(answer, Proved)
        self._answer = answer
        self._show()

    @override
    def show_marked(self, marked: Marked) -> None:
        self.show_answer(marked.answer)
        self.button.hide()

    @override
    def use_theme(self, theme: Theme) -> None:
        self.button.setIcon(icon("read", theme))

    @override
    def hint(self) -> str:
        return self.tr("Select the sentence of the text that proves this.")

    @override
    def focus_first(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        chosen = self._answer is not None
        self._lead.setText(self.tr("You selected:"))
        self._lead.setVisible(chosen)
        self._quote.setVisible(chosen)
        if self._answer is not None:
            self._quote.setText(self.tr("“{quote}”").format(quote=" ".join(self._answer.exact.split())))
        self.button.setText(self.tr("Select another sentence") if chosen else self.tr("Go to the text"))
