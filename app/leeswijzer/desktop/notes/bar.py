"""The small bar over selected words: four colours, a note, a copy, a card to review."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.notes.presenter import COLORS
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.desktop.notes.words import meaning
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.study.annotation import Color

_GAP = 6  # pixels between the bar and the words


class SelectionBar(FloatingCard):
    """Lies above the selection and leaves the keyboard where it is; Tab goes into it."""

    color_chosen = Signal(object)  # Color
    note_requested = Signal()
    copy_requested = Signal()
    card_requested = Signal()
    attach_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._names: Mapping[Color, str] = {}
        self._swatches = [Swatch(color, number, theme) for number, color in enumerate(COLORS, start=1)]
        self._note, self._copy, self._card = QPushButton(), QPushButton(), QPushButton()
        self._marking = QWidget()
        marks = QHBoxLayout(self._marking)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(2)
        for swatch in self._swatches:
            swatch.clicked.connect(lambda _=False, color=swatch.color: self.color_chosen.emit(color))
            marks.addWidget(swatch)
        line = QFrame(frameShape=QFrame.Shape.VLine)
        line.setObjectName("bar_line")
        marks.addSpacing(SPACE.half)
        marks.addWidget(line)
        marks.addSpacing(SPACE.half)
        for button, wish in (
            (self._note, self.note_requested),
            (self._copy, self.copy_requested),
            (self._card, self.card_requested),
        ):
            button.setProperty("role", "icon")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(wish)
            marks.addWidget(button)
        self._card.hide()
        self._attach = QPushButton()
        self._attach.setProperty("role", "quiet")
        self._attach.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._attach.clicked.connect(self.attach_requested)
        self._attach.hide()
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.one, SPACE.half, SPACE.one, SPACE.half)
        row.addWidget(self._marking)
        row.addWidget(self._attach)
        self.makes_cards = False
        self.hold(row)
        self.use_theme(theme)
        self.retranslate()

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        for swatch in self._swatches:
            swatch.use_theme(theme)
        for button, name in ((self._note, "note"), (self._copy, "copy"), (self._card, "card")):
            button.setIcon(icon(name, theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("With the selected words"))
        for button, words, key in (
            (self._note, self.tr("Write a note"), "N"),
            (self._copy, self.tr("Copy"), "Ctrl+C"),
            (self._card, self.tr("Make a card for review"), "C"),
        ):
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({key})")
        self._attach.setText(self.tr("Attach the note here (Enter)"))
        self.name_colors(self._names)

    def name_colors(self, renamed: Mapping[Color, str]) -> None:
        """Use the reader's own words for colours, where there are any."""
        self._names = renamed
        for swatch in self._swatches:
            swatch.set_meaning(meaning(swatch.color, renamed))

    def offer_cards(self) -> None:
        """There is a review that cards can be made for."""
        self.makes_cards = True
        self._card.show()

    def offer_attaching(self, on: bool) -> None:
        """Offer nothing but to attach a note to the selected words; or what there always is."""
        self._marking.setVisible(not on)
        self._attach.setVisible(on)

    @override
    def _place(self, beside: QRect, within: QRect) -> None:
        self.ensurePolished()
        self._frame.activate()
        size = self.sizeHint()
        width, height = size.width() - 2 * SHADOW, size.height() - 2 * SHADOW
        y = beside.top() - _GAP - height
        if y < within.top():
            y = beside.bottom() + _GAP
        if y + height > within.bottom():
            y = within.top()
        x = max(within.left(), min(beside.left(), within.right() - width))
        self.setGeometry(x - SHADOW, y - SHADOW, size.width(), size.height())
