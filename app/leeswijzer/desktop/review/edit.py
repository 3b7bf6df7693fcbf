"""Lets the reader put a card into words of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from leeswijzer.desktop.column import ColumnView
from leeswijzer.desktop.review.presenter import FrontUnclearError, front_to_edit, rewritten
from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.tokens import SPACE, TYPE
from leeswijzer.overriding import override
from leeswijzer.study.review.content import CardContent


class EditPage(ColumnView):
    """Three fields: the front, the answer, the meaning."""

    saved = Signal(object)  # CardContent
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: CardContent | None = None
        self._title = QLabel()
        self._title.setFont(interface_font(TYPE.heading, strong=True))
        self.front, self.answer, self.meaning = _Field(96), _Field(72), _Field(96)
        self._labels = (QLabel(), QLabel(), QLabel())
        self._hint = QLabel(wordWrap=True)
        self._hint.setProperty("role", "soft")
        self._trouble = QLabel(wordWrap=True)
        self._trouble.setProperty("role", "warning")
        self._trouble.hide()
        self.save_button, self.cancel_button = QPushButton(), QPushButton()
        self.save_button.setProperty("role", "primary")
        self.save_button.setProperty("large", True)
        self.cancel_button.setProperty("role", "quiet")
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancelled)
        self.body.setSpacing(SPACE.one)
        self.body.addWidget(self._title)
        self.body.addSpacing(SPACE.one)
        for label, field in zip(self._labels, (self.front, self.answer, self.meaning), strict=True):
            label.setFont(interface_font(TYPE.body, strong=True))
            label.setBuddy(field)
            self.body.addWidget(label)
            self.body.addWidget(field)
            if field is self.front:
                self.body.addWidget(self._hint)
            self.body.addSpacing(SPACE.half)
            field.save_requested.connect(self.save)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        self.body.addWidget(self._trouble)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.front.textChanged.connect(self._on_front)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Your own words"))
        words = (self.tr("Front"), self.tr("Answer"), self.tr("Meaning, or why"))
        for label, text, field in zip(self._labels, words, (self.front, self.answer, self.meaning), strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self._hint.setText(self.tr("Put brackets [ ] around the words that are to be left out."))
        self.save_button.setText(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.cancel_button.setText(self.tr("Cancel"))

    def edit(self, content: CardContent) -> None:
        """Show ``content`` in the fields."""
        self._content = content
        self._trouble.hide()
        self.front.setPlainText(front_to_edit(content))
        self.answer.setPlainText("\n".join(content.answer))
        self.meaning.setPlainText(content.meaning)
        self.front.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Hand over what was written, if it makes a card."""
        if self._content is None:
            return
        try:
            content = rewritten(
                self._content, self.front.toPlainText(), self.answer.toPlainText(), self.meaning.toPlainText()
            )
        except FrontUnclearError:
            self._trouble.setText(
                self.tr("This makes no card yet: write a front and an answer, or put one pair of brackets [ ] in it.")
            )
            self._trouble.show()
        else:
            self.saved.emit(content)

    def _on_front(self) -> None:
        """Brackets say the answer: then there is nothing to write."""
        bracketed = "[" in self.front.toPlainText()
        self.answer.setVisible(not bracketed)
        self._labels[1].setVisible(not bracketed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


class _Field(QPlainTextEdit):
    save_requested = Signal()

    def __init__(self, height: int) -> None:
        super().__init__()
        self.setFont(reading_font(18))
        self.setFixedHeight(height)
        self.setTabChangesFocus(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
