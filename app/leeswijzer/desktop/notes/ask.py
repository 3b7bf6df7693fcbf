"""A small card that asks for one line of words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.desktop.notes.words import meaning
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.study.annotation import Color

_WIDTH = 300


class AskCard(FloatingCard):
    """Asks beside the button that was pressed; Enter answers, Esc leaves everything as it was."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._window = parent
        self._answer: Callable[[str], None] | None = None
        self._question = QLabel(wordWrap=True)
        self._question.setFont(interface_font(TYPE.small))
        self.field = QLineEdit()
        self._done = QPushButton()
        self._done.setProperty("role", "primary")
        row = QHBoxLayout()
        row.setSpacing(SPACE.one)
        row.addWidget(self.field, 1)
        row.addWidget(self._done)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.two, SPACE.one_and_half, SPACE.two, SPACE.two)
        inner.setSpacing(SPACE.one)
        inner.addWidget(self._question)
        inner.addLayout(row)
        self.hold(inner)
        self.field.returnPressed.connect(self._on_done)
        self._done.clicked.connect(self._on_done)

    def ask(
        self, question: str, then: Callable[[str], None], beside: QWidget, *, words: str = "", known: Sequence[str] = ()
    ) -> None:
        """Ask ``question`` and hand the answer to ``then``; ``known`` are answers to complete what is typed to."""
        self._answer = then
        self._question.setText(question)
        self._done.setText(self.tr("OK"))
        self.setAccessibleName(question)
        self.field.setAccessibleName(question)
        self.field.setText(words)
        completer = QCompleter(list(known), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        window = self._window
        corner = beside.mapTo(window, beside.rect().topLeft())
        self.open_beside(beside.rect().translated(corner), window.rect().adjusted(8, 8, -8, -8), take_focus=True)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def ask_for_name(self, swatch: Swatch, present: str, then: Callable[[Color, str], None]) -> None:
        """Ask what the colour of ``swatch`` means to the reader, who calls it ``present`` by now ("" for nothing)."""
        question = self.tr("What this colour means to you (nothing: “{name}”)").format(name=meaning(swatch.color, {}))
        self.ask(question, lambda name: then(swatch.color, name), swatch, words=present)

    def _on_done(self) -> None:
        answer, self._answer = self._answer, None
        words = self.field.text().strip()
        self.close_card()
        if answer is not None:
            answer(words)

    @override
    def fit_height(self, room: int) -> None:
        self.setFixedWidth(_WIDTH + 2 * SHADOW)
