"""The card of an event of the timeline."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.theme.fonts import SERIF, interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.desktop.timeline.presenter import EventContent
from leeswijzer.desktop.timeline.words import date_in_words

WIDTH = 340
"""Pixels that the card is wide, shadow not counted."""

_PASSAGES = 4  # shown at most


class EventCard(FloatingCard):
    """Shows an `EventContent`: when, what, where the text tells it, and what it rests on."""

    passage_requested = Signal(int, int)  # code points

    covers = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._content: EventContent | None = None
        self._date = _label(TYPE.caption, strong=True, role="caption")
        self._label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._label.setFont(reading_font(TYPE.lead + 1, family=SERIF, strong=True))
        self._note = _label(TYPE.body)
        self._background = _label(TYPE.small, role="soft")
        self._sources = _label(TYPE.small, role="soft")
        self._passages = [_PassageButton() for _ in range(_PASSAGES)]
        self._close = QPushButton()
        self._close.setProperty("role", "icon")
        self._close.clicked.connect(self.close_card)
        head = QHBoxLayout()
        head.addWidget(self._date, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.two + 4, SPACE.one, SPACE.one_and_half, SPACE.two)
        inner.setSpacing(SPACE.one)
        inner.addLayout(head)
        for widget in (self._label, self._note, self._background, *self._passages, self._sources):
            inner.addWidget(widget)
        for number, button in enumerate(self._passages):
            button.clicked.connect(lambda _=False, at=number: self._on_passage(at))
        self.hold(inner)
        self.use_theme(theme)
        self.retranslate()

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        self._close.setIcon(icon("close", theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close (Esc)"))
        self._background.setText(self.tr("Background: the article does not give this date."))
        if self._content is not None:
            self.show_content(self._content)

    def show_content(self, content: EventContent) -> None:
        """Show this event instead of the one before."""
        self._content = content
        self._date.setText(date_in_words(content.date))
        self._label.setText(content.label)
        self._note.setText(content.note)
        self._note.setVisible(bool(content.note))
        self._background.setVisible(content.background)
        for number, button in enumerate(self._passages):
            shown = number < len(content.passages)
            button.setVisible(shown)
            if shown:
                words = self.tr("“{words}”").format(words=content.passages[number].words)
                button.set_words(words)
                button.setAccessibleName(self.tr("Show in the text: {words}").format(words=words))
        self._sources.setVisible(bool(content.sources))
        self._sources.setText(self.tr("Based on: {sources}").format(sources="; ".join(content.sources)))
        self.setAccessibleName(content.label)
        self.setAccessibleDescription(date_in_words(content.date))

    @property
    def shown(self) -> EventContent | None:
        """What the card shows, or showed last."""
        return self._content

    @property
    def passage_buttons(self) -> Sequence[QPushButton]:
        """A button for each passage, in the order of the text."""
        return self._passages

    def _on_passage(self, number: int) -> None:
        if self._content is not None:
            passage = self._content.passages[number]
            self.passage_requested.emit(passage.start, passage.end)

    @override
    def fit_height(self, room: int) -> None:
        self.setFixedWidth(WIDTH + 2 * SHADOW)


class _PassageButton(QPushButton):
    """A quotation in one line that leads to its place in the text."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        let_elide(self)

    def set_words(self, words: str) -> None:
        room = WIDTH - 3 * SPACE.two
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(words)


def _label(size: int, *, strong: bool = False, role: str = "") -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setFont(interface_font(size, strong=strong))
    if role:
        label.setProperty("role", role)
    return label
