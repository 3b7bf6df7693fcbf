"""The three small hints of a first start, one at a time: click a term, select a passage, take the quiz."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme

GESTURES = ("term", "passage", "quiz")
_FIRST_AFTER = 2_500  # milliseconds: first the reader should see the page
_NEXT_AFTER = 6_000


class HintCard(FloatingCard):
    """One sentence at the foot of the page."""

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = QLabel()
        self._icon = QLabel()
        self._close = QPushButton()
        self._close.setProperty("role", "icon")
        self._close.clicked.connect(self.dismissed)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.two, SPACE.one, SPACE.one, SPACE.one)
        row.setSpacing(SPACE.one_and_half)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addWidget(self._close)
        self.hold(row)
        self.use_theme(theme)

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        self._icon.setPixmap(icon("info", theme, "accent").pixmap(20, 20))
        self._close.setIcon(icon("close", theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._close.setAccessibleName(self.tr("Dismiss"))

    def say(self, words: str) -> None:
        """Take these words."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._frame.activate()


class Hints(QObject):
    """Shows each hint until its gesture was made, or the hint was sent away; then never again.

    ``timely`` tells of a gesture whether it is of any use now; where it is not, the next that is of use comes first.
    """

    seen_changed = Signal(int)

    def __init__(
        self,
        card: HintCard,
        place: Callable[[HintCard], None],
        timely: Callable[[str], bool],
        seen: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._place = place
        self._timely = timely
        self._seen = seen
        self._shown = seen  # the number of the one that is shown, or was last
        self._away = False  # in another room, where nothing is said
        self._wait = QTimer(self, singleShot=True, interval=_FIRST_AFTER)
        self._wait.timeout.connect(self._show)
        card.dismissed.connect(self._on_dismissed)
        if seen < len(GESTURES):
            self._wait.start()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._card.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._card.retranslate()
        if self._card.isVisible():
            self._show()

    @property
    def showing(self) -> str | None:
        """The gesture that is hinted at now."""
        return GESTURES[self._shown] if self._card.isVisible() else None

    def made(self, gesture: str) -> None:
        """The reader made a gesture: its hint, and those before it, have done their work."""
        number = GESTURES.index(gesture) + 1
        if number > self._seen:
            self._seen = number - 1
            self._go_on()

    def hold_back(self) -> None:
        """The reader went elsewhere: say nothing there, and go on when they are back."""
        self._away = True
        self._wait.stop()
        self._card.close_card()

    def resume(self) -> None:
        """The reader is at the page again: go on, once they had time to look at it."""
        self._away = False
        if self._seen < len(GESTURES) and not self._card.isVisible() and not self._wait.isActive():
            self._wait.start()

    def reconsider(self) -> None:
        """What the reader sees became another: a hint that is of no use there goes, and waits."""
        if self.showing is not None and not self._timely(self.showing):
            self._card.close_card()
            self._wait.start()

    def _on_dismissed(self) -> None:
        self._seen = self._shown
        self._go_on()

    def _go_on(self) -> None:
        self._seen += 1
        self._card.close_card()
        self.seen_changed.emit(self._seen)
        if self._seen < len(GESTURES):
            self._wait.setInterval(_NEXT_AFTER)
        if self._seen < len(GESTURES) and not self._away:
            self._wait.start()
        else:
            self._wait.stop()

    def _show(self) -> None:
        if self._seen >= len(GESTURES):
            return
        of_use = [number for number in range(self._seen, len(GESTURES)) if self._timely(GESTURES[number])]
        if not of_use:
            self._wait.start()
            return
        self._shown = of_use[0]
        words = {
            "term": self.tr("Click a dotted word to read what it means."),
            "passage": self.tr("Select some words to highlight them or write a note."),
            "quiz": self.tr("Done reading? Press Q to take the quiz."),
        }
        self._card.say(words[GESTURES[self._shown]])
        self._place(self._card)
        announce(self._card, self._card.accessibleName())
