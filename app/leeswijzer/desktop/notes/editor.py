"""Where a note is written: the words as typed, its tags, and a quiet line that says whether they are kept."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from leeswijzer.desktop.flow import FlowRow
from leeswijzer.desktop.notes.preview import NotePreview
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.study.annotation import tags_in

_PAUSE = 600  # milliseconds without a key after which the note is saved
_LATEST = 900  # milliseconds after the first unsaved key at which it is saved though the reader goes on
_LINES = (3, 9)
_LINE = 21  # pixels
_BESIDE = 28  # pixels of the field that its edges and paddings take


class NoteEditor(QWidget):
    """A note as it is typed, ``width`` pixels wide; `save_due` when it should be saved."""

    typed = Signal(str)
    save_due = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = width - _BESIDE
        self._field = QPlainTextEdit(tabChangesFocus=True)
        self._field.setFont(interface_font(TYPE.lead - 1))
        self._preview = NotePreview(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._field)
        self._stack.addWidget(self._preview)
        self._tags: Sequence[str] = ()
        self._labels: list[QLabel] = []
        self._chips = FlowRow(gap=SPACE.half)
        self._told = QLabel(wordWrap=True)
        self._told.setFont(interface_font(TYPE.small))
        self._told.hide()
        self._state = QLabel(wordWrap=True)
        self._state.setFont(interface_font(TYPE.small))
        self._state.setProperty("role", "soft")
        self._preview_button = QPushButton()
        self._preview_button.setCheckable(True)
        self._preview_button.setProperty("role", "link")
        foot = QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(self._preview_button)
        self._frame = frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(SPACE.one)
        for widget in (self._stack, self._chips, self._told):
            frame.addWidget(widget)
        frame.addLayout(foot)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._latest = QTimer(self, singleShot=True, interval=_LATEST)
        self._pause.timeout.connect(self._on_due)
        self._latest.timeout.connect(self._on_due)
        self._field.textChanged.connect(self._on_typed)
        self._preview_button.toggled.connect(self._on_preview)
        self.setFocusProxy(self._field)
        self.retranslate()
        self._fit()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._preview.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._field.setAccessibleName(self.tr("Your note"))
        self._field.setPlaceholderText(self.tr("Write in your own words. A #tag helps to find it again."))
        self._preview.setAccessibleName(self.tr("Your note as it reads"))
        self._on_preview(self._preview_button.isChecked())

    # --- the words

    def show_text(self, text: str) -> None:
        """Show ``text`` in place of what stands there; the caret stays where it was, as far as it can."""
        self._pause.stop()
        self._latest.stop()
        cursor = self._field.textCursor()
        position = cursor.position()
        self._field.blockSignals(True)
        self._field.setPlainText(text)
        self._field.blockSignals(False)
        cursor = self._field.textCursor()
        cursor.setPosition(min(position, self._field.document().characterCount() - 1))
        self._field.setTextCursor(cursor)
        self._preview_button.setChecked(False)
        self._preview_button.setVisible(bool(text.strip()))
        self._show_tags()
        self._fit()

    def text(self) -> str:
        """The note as it stands."""
        return self._field.toPlainText()

    def caret_to_end(self) -> None:
        """Put the caret behind the last word."""
        cursor = self._field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._field.setTextCursor(cursor)

    def settle(self) -> None:
        """Ask for what was typed to be saved now."""
        if self._pause.isActive() or self._latest.isActive():
            self._on_due()

    @property
    def field(self) -> QPlainTextEdit:
        """Where the keys go."""
        return self._field

    def _on_typed(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        self.typed.emit(self.text())
        self._preview_button.setVisible(bool(self.text().strip()))
        tags, height = self._show_tags(), self._fit()
        if tags or height:
            self.grown.emit()

    def _on_due(self) -> None:
        self._pause.stop()
        self._latest.stop()
        self.save_due.emit()

    # --- what is told

    def tell_state(self, words: str, *, trouble: bool = False) -> None:
        """Say quietly how the note stands: kept, or why not."""
        if words != self._state.text():
            self._state.setText(words)
            role = "error" if trouble else "soft"
            if self._state.property("role") != role:
                self._state.setProperty("role", role)
                self._state.style().unpolish(self._state)
                self._state.style().polish(self._state)
                self.grown.emit()

    @property
    def state(self) -> str:
        """What is said of how the note stands."""
        return self._state.text()

    def tell(self, words: str) -> None:
        """Say something about the note itself; nothing with ""."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _show_tags(self) -> bool:
        tags = tags_in(self.text())
        if tags == self._tags:
            return False
        self._tags = tags
        while len(self._labels) < len(tags):
            label = QLabel()
            label.setProperty("role", "tag")
            label.setFont(interface_font(TYPE.small))
            self._labels.append(label)
            self._chips.add(label)
        while len(self._labels) > len(tags):
            self._chips.remove(self._labels.pop())
        for label, tag in zip(self._labels, tags, strict=True):
            label.setText(f"#{tag}")
        self._chips.setVisible(bool(tags))
        return True

    # --- size and preview

    def settle_layout(self) -> None:
        """Work out now what the tags and the words need, for a card that is about to be placed."""
        for label in self._labels:
            label.ensurePolished()
        self._chips.settle()
        self._frame.invalidate()
        self._frame.activate()

    def _on_preview(self, shown: bool) -> None:
        self._preview_button.setText(self.tr("Write") if shown else self.tr("Preview"))
        if shown:
            self._preview.show_markdown(self.text())
        self._stack.setCurrentIndex(int(shown))

    def _fit(self) -> bool:
        """As high as the words, between few and many lines; True where that changed."""
        # Counted from the words: the field itself knows its lines only once it stands on the screen.
        metrics = self._field.fontMetrics()
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        taken = metrics.boundingRect(QRect(0, 0, self._room, 1 << 20), flags, self.text() + "x").height()
        lines = round(taken / metrics.lineSpacing())
        height = min(max(lines, _LINES[0]), _LINES[1]) * _LINE + 16
        if height == self._stack.height() and self._stack.minimumHeight() == height:
            return False
        self._stack.setFixedHeight(height)
        return True
