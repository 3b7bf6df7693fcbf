"""The card of a place on the map."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.map.presenter import PlaceContent
from leeswijzer.desktop.theme.fonts import SERIF, interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

WIDTH = 320
"""Pixels that the card is wide, shadow not counted."""


class PlaceCard(FloatingCard):
    """Shows a `PlaceContent`: name, kind, note, and where in the text it is named."""

    covers = True
    step_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._content: PlaceContent | None = None
        self._name = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._name.setFont(reading_font(TYPE.heading, family=SERIF, strong=True))
        self._kind = QLabel()
        self._kind.setProperty("role", "caption")
        self._kind.setFont(interface_font(TYPE.caption, strong=True))
        self._note = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._note.setFont(interface_font(TYPE.body))
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close, self._previous, self._next = QPushButton(), QPushButton(), QPushButton()
        for button in (self._close, self._previous, self._next):
            button.setProperty("role", "icon")
        self._close.clicked.connect(self.close_card)
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._count = QLabel()
        self._count.setFont(interface_font(TYPE.small))
        head = QHBoxLayout()
        head.setSpacing(SPACE.half)
        head.addWidget(self._name, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.half)
        for widget in (self._previous, self._count, self._next):
            foot.addWidget(widget)
        foot.addStretch(1)
        line = QFrame(frameShape=QFrame.Shape.HLine)
        line.setObjectName("hairline")
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.two + 4, SPACE.one_and_half, SPACE.one_and_half, SPACE.one)
        inner.setSpacing(SPACE.half)
        inner.addLayout(head)
        inner.addWidget(self._kind)
        inner.addWidget(self._note)
        inner.addSpacing(SPACE.half)
        inner.addWidget(line)
        inner.addLayout(foot)
        self.hold(inner)
        self.use_theme(theme)
        self.retranslate()

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        for button, name in ((self._close, "close"), (self._previous, "chevron-left"), (self._next, "chevron-right")):
            button.setIcon(icon(name, theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        for button, words in (
            (self._close, self.tr("Close (Esc)")),
            (self._previous, self.tr("Previous mention")),
            (self._next, self.tr("Next mention")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        if self._content is not None:
            self.show_content(self._content)

    def show_content(self, content: PlaceContent) -> None:
        """Show this place instead of the one before."""
        self._content = content
        self._name.setText(content.name)
        self._kind.setText(kind_in_words(content.kind))
        self._note.setText(content.note)
        self._note.setVisible(bool(content.note))
        if content.occurrence:
            words = self.tr("{number} of {total}").format(number=content.occurrence, total=content.occurrences)
        elif content.occurrences:
            words = QCoreApplication.translate("PlaceCard", "%n time(s) in the text", "", content.occurrences)
        else:
            words = self.tr("Not in the text")
        self._count.setText(words)
        for button in (self._previous, self._next):
            button.setVisible(content.occurrences > 1 or (content.occurrences == 1 and content.occurrence == 0))
        self.setAccessibleName(content.name)
        self.setAccessibleDescription(content.note)

    @property
    def shown(self) -> PlaceContent | None:
        """What the card shows, or showed last."""
        return self._content

    @override
    def fit_height(self, room: int) -> None:
        self.setFixedWidth(WIDTH + 2 * SHADOW)


def kind_in_words(kind: str) -> str:
    """What kind of place it is, in the language of the interface."""
    return {
        "city": QCoreApplication.translate("PlaceKind", "city"),
        "province": QCoreApplication.translate("PlaceKind", "province"),
        "country": QCoreApplication.translate("PlaceKind", "country"),
        "region": QCoreApplication.translate("PlaceKind", "region"),
        "river": QCoreApplication.translate("PlaceKind", "river"),
    }.get(kind, kind)
