"""The card of one highlight: its colour, its note, and the way to remove it."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.notes.editor import NoteEditor
from leeswijzer.desktop.notes.presenter import COLORS, NoteItem
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.desktop.notes.words import meaning, state_in_words
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.study.annotation import Color, TargetKind
from leeswijzer.text.anchor import AnchorState

WIDTH = 380
"""Pixels that the card is wide, shadow not counted."""


class NoteCard(FloatingCard):
    """Shows one note at a time; says what the reader does with it."""

    color_chosen = Signal(object)  # Color
    remove_requested = Signal()
    step_requested = Signal(int)
    writing_started = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._names: Mapping[Color, str] = {}
        self._number, self._total = 1, 1
        self._beside, self._within = QRect(), QRect()
        self._build(theme)
        self.use_theme(theme)
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        self._swatches = [Swatch(color, number, theme) for number, color in enumerate(COLORS, start=1)]
        self._previous, self._next, self._remove, self._close = (QPushButton() for _ in range(4))
        self._count = QLabel()
        self._count.setFont(interface_font(TYPE.small))
        head = QHBoxLayout()
        head.setContentsMargins(-5, 0, 0, 0)  # a swatch keeps room for its ring
        head.setSpacing(2)
        for swatch in self._swatches:
            swatch.setCheckable(True)
            swatch.clicked.connect(lambda _=False, color=swatch.color: self.color_chosen.emit(color))
            head.addWidget(swatch)
        head.addStretch(1)
        for widget in (self._previous, self._count, self._next, self._remove, self._close):
            if isinstance(widget, QPushButton):
                widget.setProperty("role", "icon")
            head.addWidget(widget)
        self._subject = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._subject.setFont(interface_font(TYPE.small))
        self._subject.setProperty("role", "soft")
        self._add = QPushButton()
        self._add.setProperty("role", "link")
        self.editor = NoteEditor(theme, WIDTH - 2 * SPACE.two)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.two, SPACE.one, SPACE.one, SPACE.one_and_half)
        inner.setSpacing(SPACE.one)
        inner.addLayout(head)
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, SPACE.one, 0)
        below.setSpacing(SPACE.one)
        below.addWidget(self._subject)
        below.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self.editor)
        inner.addLayout(below)
        self.hold(inner)
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._remove.clicked.connect(self.remove_requested)
        self._close.clicked.connect(self.close_card)
        self._add.clicked.connect(self.write)
        self.editor.grown.connect(self.refit)

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        for swatch in self._swatches:
            swatch.use_theme(theme)
        for button, name in (
            (self._previous, "chevron-left"),
            (self._next, "chevron-right"),
            (self._remove, "trash"),
            (self._close, "close"),
        ):
            button.setIcon(icon(name, theme))
        self._add.setIcon(icon("note", theme, "accent"))
        self.editor.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Highlight"))
        for button, words in (
            (self._previous, self.tr("Previous highlight here")),
            (self._next, self.tr("Next highlight here")),
            (self._remove, self.tr("Remove (Delete)")),
            (self._close, self.tr("Close (Esc)")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._add.setText(self.tr("Write a note"))
        self.editor.retranslate()
        self.name_colors(self._names)
        self._show_count()

    def name_colors(self, renamed: Mapping[Color, str]) -> None:
        """Use the reader's own words for colours, where there are any."""
        self._names = renamed
        for swatch in self._swatches:
            swatch.set_meaning(meaning(swatch.color, renamed))

    # --- content

    def show_item(self, item: NoteItem, number: int = 1, total: int = 1) -> None:
        """Show ``item``; it is number ``number`` of the ``total`` that lie over each other here."""
        self._number, self._total = number, total
        for swatch in self._swatches:
            swatch.setVisible(item.about is TargetKind.PASSAGE)
            swatch.setChecked(swatch.color == item.color)
        words = item.subject if item.about is not TargetKind.PASSAGE else ""
        if item.state in (AnchorState.CHANGED, AnchorState.LOST):
            words = self.tr("{state}. It was: “{quote}”").format(
                state=state_in_words(item.state), quote=_shortened(item.subject)
            )
        self._subject.setText(words)
        self._subject.setVisible(bool(words))
        self._remove.setEnabled(bool(item.id))
        self._show_count()
        self.setAccessibleDescription(item.subject)

    def show_writing(self, shown: bool) -> None:
        """Show the note's field, or only the door to it."""
        self.editor.setVisible(shown)
        self._add.setVisible(not shown)

    def write(self) -> None:
        """Open the field and put the keyboard into it."""
        self.show_writing(True)
        self.refit()
        self.editor.caret_to_end()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.writing_started.emit()

    @property
    def writing(self) -> bool:
        """Whether the note's field is open."""
        return not self.editor.isHidden()

    def _show_count(self) -> None:
        several = self._total > 1
        self._count.setText(self.tr("{number} of {total}").format(number=self._number, total=self._total))
        for widget in (self._previous, self._count, self._next):
            widget.setVisible(several)

    # --- keys and size

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            if Qt.Key.Key_1 <= key <= Qt.Key.Key_4 and not self._swatches[0].isHidden():
                self.color_chosen.emit(COLORS[key - Qt.Key.Key_1])
                return
            if key == Qt.Key.Key_N:
                self.write()
                return
            if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._remove.isEnabled():
                self.remove_requested.emit()
                return
        super().keyPressEvent(event)

    @override
    def open_beside(self, beside: QRect, within: QRect, *, take_focus: bool) -> None:
        self._beside, self._within = beside, within
        super().open_beside(beside, within, take_focus=take_focus)

    def refit(self) -> None:
        """Take the height that the contents ask for, where the card stands."""
        if self.isVisible():
            self._place(self._beside, self._within)

    @override
    def fit_height(self, room: int) -> None:
        self.editor.settle_layout()
        self.setFixedWidth(WIDTH + 2 * SHADOW)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH + 2 * SHADOW, super().sizeHint().height())


def _shortened(words: str) -> str:
    return words if len(words) <= 160 else words[:159].rstrip() + "…"
