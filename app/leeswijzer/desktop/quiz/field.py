"""A field for words of an answer, which shows by a sign and a border what became of it."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from leeswijzer.desktop.quiz.option import Verdict
from leeswijzer.desktop.theme.fonts import reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override

_SIGN = {Verdict.RIGHT: ("check", "success"), Verdict.WRONG: ("cross", "error")}


class AnswerField(QLineEdit):
    """A line to type in, in the face of the text."""

    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, size: int = 18) -> None:
        super().__init__(parent)
        self._theme = theme
        self._verdict: Verdict | None = None
        self.setProperty("role", "answer")
        self.setFont(reading_font(size))

    def show_verdict(self, verdict: Verdict) -> None:
        """Mark what was typed; it can be read and copied, and no longer changed."""
        self._verdict = verdict
        self.setReadOnly(True)
        self.setProperty("verdict", verdict.value)
        self.setTextMargins(0, 0, 22, 0)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._verdict in _SIGN:
            name, role = _SIGN[self._verdict]
            painter = QPainter(self)
            icon(name, self._theme, role).paint(painter, QRect(self.width() - 27, (self.height() - 20) // 2, 20, 20))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _HELD:
            self.confirmed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AnswerChoice(QComboBox):
    """A gap that is filled from a list; the keys 1 to 9 choose too."""

    confirmed = Signal()

    def __init__(self, texts: list[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._verdict: Verdict | None = None
        self.setProperty("role", "answer")
        self.setFont(reading_font(18))
        self.addItems(texts)
        self.setCurrentIndex(-1)
        self.view().setFont(reading_font(17))

    @override
    def showPopup(self) -> None:
        """Open the list at what is chosen, else at its first words, from which the arrows go on."""
        super().showPopup()
        if self.currentIndex() < 0:
            self.view().setCurrentIndex(self.model().index(0, 0))

    def show_verdict(self, verdict: Verdict) -> None:
        """Mark what was chosen; it can no longer be changed."""
        self._verdict = verdict
        self.setEnabled(False)
        self.setProperty("verdict", verdict.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._verdict in _SIGN:
            name, role = _SIGN[self._verdict]
            painter = QPainter(self)
            spot = QRect(self.width() - 27, (self.height() - 20) // 2, 20, 20)
            painter.fillRect(spot, qcolor(self._theme, f"{role}_soft"))
            icon(name, self._theme, role).paint(painter, spot)

    @override
    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()  # the page scrolls; an answer shall not change by that

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif 0 <= number < self.count():
            self.setCurrentIndex(number)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
