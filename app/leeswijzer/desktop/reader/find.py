"""The field that finds words in the text."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme

_TYPING_PAUSE = 120  # milliseconds after a key before the text is searched


class FindBar(QFrame):
    """Words to find, how many there are, and steps between them."""

    words_changed = Signal(str)
    step_requested = Signal(int)
    list_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._field = _FindField()
        self._field.setMinimumWidth(180)
        self._field.setMaximumWidth(340)
        self._count = QLabel()
        self._count.setProperty("role", "soft")
        self._previous, self._next, self._close = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.two, SPACE.half, SPACE.one, SPACE.half)
        row.setSpacing(SPACE.half)
        row.addStretch(1)
        row.addWidget(self._field, 3)
        row.addWidget(self._count)
        for button in (self._previous, self._next, self._close):
            button.setProperty("role", "icon")
            row.addWidget(button)
        self.list_button = QPushButton()
        self.list_button.setProperty("role", "icon")
        self.list_button.clicked.connect(self.list_requested)
        row.insertWidget(row.indexOf(self._previous), self.list_button)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(lambda: self.words_changed.emit(self._field.text()))
        self._field.textChanged.connect(self._pause.start)
        self._field.stepped.connect(self._on_step)
        self._field.escaped.connect(self.close_bar)
        self._previous.clicked.connect(lambda: self._on_step(-1))
        self._next.clicked.connect(lambda: self._on_step(1))
        self._close.clicked.connect(self.close_bar)
        self.use_theme(theme)
        self.retranslate()
        self.hide()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        for button, name in (
            (self.list_button, "outline"),
            (self._previous, "up"),
            (self._next, "down"),
            (self._close, "close"),
        ):
            button.setIcon(icon(name, theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._field.setPlaceholderText(self.tr("Find in this text"))
        self._field.setAccessibleName(self.tr("Find in this text"))
        for button, words in (
            (self.list_button, self.tr("List the hits")),
            (self._previous, self.tr("Previous (Shift+Enter)")),
            (self._next, self.tr("Next (Enter)")),
            (self._close, self.tr("Close (Esc)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def open_bar(self, words: str = "") -> None:
        """Show the field with the keyboard in it; ``words`` replace what was typed before."""
        if words:
            self._field.setText(words)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._pause.start()

    def set_words(self, words: str) -> None:
        """Type ``words`` into the field and find them at once."""
        self._field.setText(words)
        self._pause.stop()
        self.words_changed.emit(words)

    def close_bar(self) -> None:
        """Hide the field; the hits go with it."""
        if self.isVisible():
            self._pause.stop()
            self.hide()
            self.closed.emit()

    def show_count(self, current: int, total: int) -> None:
        """Tell that hit ``current`` (from 1, 0 for none yet) of ``total`` is shown."""
        if not self._field.text().strip():
            words = ""
        elif total == 0:
            words = self.tr("Not found")
        else:
            words = self.tr("{number} of {total}").format(number=current, total=total)
        self._count.setText(words)
        for button in (self.list_button, self._previous, self._next):
            button.setEnabled(total > 0)

    def _on_step(self, step: int) -> None:
        if self._pause.isActive():  # what was just typed counts
            self._pause.stop()
            self.words_changed.emit(self._field.text())
        else:
            self.step_requested.emit(step)


class _FindField(QLineEdit):
    stepped = Signal(int)
    escaped = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
