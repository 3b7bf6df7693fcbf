"""What every way of answering a question offers to the page that asks it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.study.quiz.answers import Answer
from leeswijzer.study.quiz.attempt import Marked


class AnswerView(QWidget):
    """The part of a question's page that the reader answers in."""

    changed = Signal()  # what `answer` gives is another now
    confirm_requested = Signal()  # Enter in a field, say: the reader is done

    def answer(self) -> Answer | None:
        """What the reader answers, None as long as that cannot be confirmed."""
        raise NotImplementedError

    def show_answer(self, answer: Answer) -> None:
        """Show an answer given earlier; it can still be changed."""
        raise NotImplementedError

    def show_marked(self, marked: Marked) -> None:
        """Show what was right and wrong about the answer; nothing can be changed any more."""
        raise NotImplementedError

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        raise NotImplementedError

    def hint(self) -> str:
        """What to do, in one short line."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Bring the keyboard to where answering begins."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, number: int) -> bool:
        """The key 1 to 9 or A to I was pressed: number 0 to 8; False where it means nothing here."""
        del number
        return False

    def take_key(self, event: QKeyEvent) -> bool:
        """Use another key; False where it means nothing here."""
        del event
        return False
