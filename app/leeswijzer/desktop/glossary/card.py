"""The card that explains a term in its place."""

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.flow import FlowRow
from leeswijzer.desktop.glossary.presenter import CardContent
from leeswijzer.desktop.theme.fonts import SERIF, interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

WIDTH = 400
"""Pixels that the card is wide, shadow not counted."""

_SAVE_AFTER = 700  # milliseconds after the last key
_NOTE_LINES = 3


class GlossaryCard(FloatingCard):
    """Shows a `CardContent`; says what the reader asks of it."""

    back_requested = Signal()
    term_requested = Signal(str)
    step_requested = Signal(int)
    keep_toggled = Signal(str, bool)
    note_changed = Signal(str, str)
    place_requested = Signal(str)
    refit_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._content: CardContent | None = None
        self._on_map = False
        self._handed_over = ""  # the note as it was shown or told last
        self._save = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._save.timeout.connect(self.save_note)
        self._build()
        self.use_theme(theme)
        self.retranslate()

    # --- building

    def _build(self) -> None:
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.addLayout(self._build_head())
        inner.addWidget(self._build_body(), 1)
        line = QFrame(frameShape=QFrame.Shape.HLine)
        line.setObjectName("hairline")
        inner.addWidget(line)
        inner.addLayout(self._build_foot())
        self.hold(inner)

    def _build_head(self) -> QHBoxLayout:
        self._name = QLabel(wordWrap=True)
        self._name.setFont(reading_font(TYPE.heading, family=SERIF, strong=True))
        self._back, self._close = _quiet(), _quiet()
        self._back.clicked.connect(self.back_requested)
        self._close.clicked.connect(self.close_card)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.two + 4, SPACE.one_and_half, SPACE.one, 0)
        head.setSpacing(SPACE.half)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _build_body(self) -> QScrollArea:
        self._definition, self._gloss = _text(TYPE.lead), _text(TYPE.body, soft=True)
        self._more, self._sources = _text(TYPE.body), _text(TYPE.small, soft=True)
        self._here_title, self._here = _caption(), _text(TYPE.body)
        self._related_title, self._related = _caption(), FlowRow()
        self._more_button = QPushButton()
        self._more_button.setCheckable(True)
        self._more_button.setProperty("role", "link")
        self._more_button.toggled.connect(self._on_more)
        self._note_title, self._note = _caption(), QPlainTextEdit(tabChangesFocus=True)
        self._note.setFixedHeight(_NOTE_LINES * 22 + 14)
        self._note.textChanged.connect(self._on_note_typed)
        self._body = QWidget()
        self._body.setObjectName("card_body")
        body = QVBoxLayout(self._body)
        body.setContentsMargins(SPACE.two + 4, SPACE.half, SPACE.two + 4, SPACE.one)
        body.setSpacing(SPACE.one)
        body.addWidget(self._definition)
        body.addWidget(self._gloss)
        body.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (
            self._more, self._here_title, self._here, self._related_title, self._related, self._sources,
            self._note_title, self._note,
        ):  # fmt: skip
            body.addWidget(widget)
        body.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        return self._scroll

    def _build_foot(self) -> QHBoxLayout:
        self._previous, self._next, self._place_button = _quiet(), _quiet(), _quiet()
        self._count = QLabel()
        self._count.setFont(interface_font(TYPE.small))
        self._note_button, self._keep = _quiet(), _quiet()
        self._note_button.setCheckable(True)
        self._keep.setProperty("role", "quiet")
        self._keep.setCheckable(True)
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._place_button.clicked.connect(self._on_place)
        self._keep.clicked.connect(self._on_keep)
        self._note_button.clicked.connect(self._on_note_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE.one_and_half, SPACE.half, SPACE.one_and_half, SPACE.one)
        foot.setSpacing(SPACE.half)
        for widget in (self._previous, self._count, self._next):
            foot.addWidget(widget)
        foot.addStretch(1)
        for widget in (self._place_button, self._note_button, self._keep):
            foot.addWidget(widget)
        return foot

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        for button, name in (
            (self._back, "back"),
            (self._close, "close"),
            (self._previous, "chevron-left"),
            (self._next, "chevron-right"),
            (self._place_button, "place"),
            (self._note_button, "note"),
        ):
            button.setIcon(icon(name, theme))
        self._show_kept()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._previous.setAccessibleName(self.tr("Previous occurrence"))
        self._previous.setToolTip(self.tr("Previous occurrence"))
        self._next.setAccessibleName(self.tr("Next occurrence"))
        self._next.setToolTip(self.tr("Next occurrence"))
        self._note_button.setToolTip(self.tr("Your own note on this term"))
        self._note_button.setAccessibleName(self.tr("Your own note on this term"))
        self._place_button.setToolTip(self.tr("Show on the map"))
        self._place_button.setAccessibleName(self.tr("Show on the map"))
        self._here_title.setText(self.tr("In this article"))
        self._related_title.setText(self.tr("See also"))
        self._note_title.setText(self.tr("Your note"))
        self._note.setAccessibleName(self.tr("Your note"))
        self._note.setPlaceholderText(self.tr("Write in your own words…"))
        if self._content is not None:
            self.show_content(self._content)

    def enable_map(self) -> None:
        """There is a map to show places on."""
        self._on_map = True

    # --- content

    def show_content(self, content: CardContent) -> None:
        """Show this term instead of the one before."""
        if self._content is not None and self._content.id != content.id:
            self.save_note()
            self._more_button.setChecked(False)
            self._scroll.verticalScrollBar().setValue(0)
        same = self._content is not None and self._content.id == content.id
        self._content = content
        self._name.setText(content.name)
        self._definition.setText(content.definition)
        _fill(self._more, content.more, shown=self._more_button.isChecked())
        self._more_button.setVisible(bool(content.more))
        self._more_button.setText(self.tr("Less") if self._more_button.isChecked() else self.tr("More"))
        _fill(self._here, content.in_this_article)
        self._here_title.setVisible(bool(content.in_this_article))
        _fill(self._gloss, "  ·  ".join(f"{_language(tag)}: {words}" for tag, words in content.glosses))
        _fill(self._sources, self._source_line(content), shown=self._more_button.isChecked())
        self._show_related(content)
        if not same:
            self._note.blockSignals(True)
            self._note.setPlainText(content.state.note)
            self._handed_over = content.state.note
            self._note.blockSignals(False)
            self._show_note(shown=bool(content.state.note))
        self._back.setVisible(content.back is not None)
        if content.back is not None:
            words = self.tr("Back to “{name}”").format(name=content.back)
            self._back.setToolTip(words)
            self._back.setAccessibleName(words)
        self._count.setText(self._count_words(content))
        for button in (self._previous, self._next):
            button.setVisible(content.occurrences > 1 or (content.occurrences == 1 and content.occurrence == 0))
        self._place_button.setVisible(self._on_map and content.place is not None)
        self._show_kept()
        self.setAccessibleName(content.name)
        self.setAccessibleDescription(content.definition)

    def _source_line(self, content: CardContent) -> str:
        if not content.sources:
            return ""
        return self.tr("Based on: {sources}").format(sources="; ".join(content.sources))

    def _count_words(self, content: CardContent) -> str:
        if content.occurrence and content.occurrences > 1:
            return self.tr("{number} of {total}").format(number=content.occurrence, total=content.occurrences)
        if content.occurrences:
            return QCoreApplication.translate("GlossaryCard", "%n time(s) in the text", "", content.occurrences)
        return self.tr("Not in the text")

    def _show_related(self, content: CardContent) -> None:
        self._related.clear()
        for identifier, name in content.related:
            chip = QPushButton(name)
            chip.setProperty("role", "chip")
            chip.clicked.connect(lambda _=False, wanted=identifier: self.term_requested.emit(wanted))
            self._related.add(chip)
        self._related.setVisible(bool(content.related))
        self._related_title.setVisible(bool(content.related))

    def _show_kept(self) -> None:
        kept = self._content is not None and self._content.state.kept
        self._keep.setChecked(kept)
        self._keep.setText(self.tr("Kept for review") if kept else self.tr("Keep for review"))
        self._keep.setIcon(icon("kept" if kept else "keep", self._theme, "accent" if kept else "text_soft"))

    def _show_note(self, *, shown: bool) -> None:
        self._note.setVisible(shown)
        self._note_title.setVisible(shown)
        self._note_button.setChecked(shown)

    # --- what the reader does

    def _on_more(self, shown: bool) -> None:
        if self._content is not None:
            self._more.setVisible(shown and bool(self._content.more))
            self._sources.setVisible(shown and bool(self._content.sources))
            self._more_button.setText(self.tr("Less") if shown else self.tr("More"))
            self.refit()

    def _on_keep(self) -> None:
        if self._content is not None:
            self.keep_toggled.emit(self._content.id, self._keep.isChecked())

    def _on_place(self) -> None:
        if self._content is not None and self._content.place is not None:
            self.place_requested.emit(self._content.place)

    def _on_note_button(self) -> None:
        self._show_note(shown=self._note_button.isChecked())
        self.refit()
        if self._note_button.isChecked():
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.verticalScrollBar().setValue(self._scroll.verticalScrollBar().maximum())

    def _on_note_typed(self) -> None:
        self._save.start()

    def save_note(self) -> None:
        """Hand over the note as it stands, if it was changed."""
        self._save.stop()
        note = self._note.toPlainText()
        if self._content is not None and note != self._handed_over:
            self._handed_over = note  # before telling: whoever is told may show another term
            self.note_changed.emit(self._content.id, note)

    @override
    def close_card(self) -> None:
        self.save_note()
        super().close_card()

    # --- size

    def refit(self) -> None:
        """Take the height that the contents ask for, where the card stands."""
        if self.isVisible():
            self.refit_requested.emit()

    @override
    def fit_height(self, room: int) -> None:
        for widget in (self._scroll, self._body):
            widget.ensurePolished()
        layout = self._body.layout()
        assert layout is not None
        layout.activate()
        wanted = max(layout.heightForWidth(WIDTH), layout.minimumHeightForWidth(WIDTH))
        head = max(self._name.heightForWidth(WIDTH - 90), self._close.sizeHint().height()) + SPACE.one_and_half
        rest = head + self._keep.sizeHint().height() + 3 * SPACE.half + 1
        self._scroll.setFixedHeight(max(48, min(wanted, room - rest)))
        self.setFixedWidth(WIDTH + 2 * SHADOW)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH + 2 * SHADOW, super().sizeHint().height())


def _quiet() -> QPushButton:
    button = QPushButton()
    button.setProperty("role", "icon")
    return button


def _text(size: int, *, soft: bool = False) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(interface_font(size))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if soft:
        label.setProperty("role", "soft")
    return label


def _caption() -> QLabel:
    label = QLabel()
    label.setProperty("role", "caption")
    label.setFont(interface_font(TYPE.caption, strong=True))
    return label


def _fill(label: QLabel, text: str, *, shown: bool = True) -> None:
    label.setText(text)
    label.setVisible(shown and bool(text))


def _language(tag: str) -> str:
    """A language's own name: "English" for "en"; the tag itself where Qt knows none."""
    return QLocale(tag).nativeLanguageName().split(" ")[-1].capitalize() or tag
