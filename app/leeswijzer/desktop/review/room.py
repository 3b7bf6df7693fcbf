"""The room of the review: one card at a time, its grades, and what to do where none is due."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.column import ColumnView, centred
from leeswijzer.desktop.review.card import CardView
from leeswijzer.desktop.review.edit import EditPage
from leeswijzer.desktop.review.presenter import Nothing, Showing, side_of
from leeswijzer.desktop.review.words import grade_in_words, interval, kind_in_words
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.overriding import override
from leeswijzer.study.review.records import ReviewCard
from leeswijzer.study.review.schedule import Grade

_KEYS = {Qt.Key.Key_1: Grade.AGAIN, Qt.Key.Key_2: Grade.HARD, Qt.Key.Key_3: Grade.GOOD, Qt.Key.Key_4: Grade.EASY}


class ReviewRoom(QStackedWidget):
    """Says what the reader does with the card that is shown."""

    graded = Signal(object)  # Grade
    undo_requested = Signal()
    bury_requested = Signal()
    suspend_requested = Signal()
    rewritten = Signal(object)  # CardContent
    bring_back_requested = Signal(object)  # ids of cards that were put aside
    article_requested = Signal()
    read_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_room")
        self._theme = theme
        self._showing: Showing | None = None
        self._nothing: Nothing | None = None
        self._names: Mapping[str, str] = {}
        self._turned = False
        self._grading = False
        self.card_page = QWidget()
        self.empty_page = ColumnView(above=SPACE.six * 2)
        self.edit_page = EditPage()
        self._make_card_page()
        self._make_empty_page()
        for page in (self.empty_page, self.card_page, self.edit_page):
            self.addWidget(page)
        self.edit_page.saved.connect(self.rewritten)
        self.edit_page.cancelled.connect(self._leave_editing)
        self.use_theme(theme)
        self.retranslate()

    # --- building

    def _make_card_page(self) -> None:
        self._counts = QLabel()
        self._counts.setFont(interface_font(TYPE.body))
        self.undo_button, self.edit_button, self.bury_button, self.suspend_button = (QPushButton() for _ in range(4))
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, 0, 0)
        header.setSpacing(SPACE.half)
        header.addWidget(self._counts, 1)
        for button, slot in (
            (self.undo_button, self.undo_requested),
            (self.edit_button, self._on_edit),
            (self.bury_button, self.bury_requested),
            (self.suspend_button, self.suspend_requested),
        ):
            button.setProperty("role", "icon")
            button.clicked.connect(slot)
            header.addWidget(button)
        self._told = QLabel(wordWrap=True)
        self._told.setProperty("role", "warning")
        self._told.hide()
        self._kind = QLabel(wordWrap=True)
        self._kind.setFont(interface_font(TYPE.body, strong=True))
        self._kind.setProperty("role", "kicker")
        self.card = CardView(self._theme)
        self.card.article_requested.connect(self.article_requested)
        column = ColumnView(above=SPACE.three)
        column.body.addWidget(self._told)
        column.body.addWidget(self._kind)
        column.body.addWidget(self.card)
        column.body.addStretch(1)
        foot = QWidget()
        foot.setObjectName("review_foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setLayout(centred(self._make_grades()))
        frame = QVBoxLayout(self.card_page)
        frame.setContentsMargins(0, SPACE.two, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(centred(header))
        frame.addWidget(column, 1)
        frame.addWidget(foot)

    def _make_grades(self) -> QHBoxLayout:
        self.show_button = QPushButton()
        self.show_button.setProperty("role", "primary")
        self.show_button.setProperty("tall", True)
        self.show_button.setMinimumWidth(220)
        self.show_button.clicked.connect(self.turn)
        self.grade_buttons = {grade: QPushButton() for grade in Grade}
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE.one_and_half, 0, SPACE.one_and_half)
        row.setSpacing(SPACE.one)
        row.addStretch(1)
        row.addWidget(self.show_button)
        for grade, button in self.grade_buttons.items():
            button.setProperty("role", "grade")
            button.clicked.connect(lambda _=False, grade=grade: self._grade(grade))
            row.addWidget(button, 1000)
        row.addStretch(1)
        return row

    def _make_empty_page(self) -> None:
        self._empty_title = QLabel(wordWrap=True)
        self._empty_title.setProperty("role", "title")
        self._empty_words = QLabel(wordWrap=True)
        self._empty_words.setFont(interface_font(TYPE.lead))
        self._empty_words.setProperty("role", "soft")
        self.read_button = QPushButton()
        self.read_button.setProperty("large", True)
        self.read_button.clicked.connect(self.read_requested)
        self.empty_undo_button = QPushButton()
        self.empty_undo_button.setProperty("role", "quiet")
        self.empty_undo_button.clicked.connect(self.undo_requested)
        self.aside_button = QPushButton()
        self.aside_button.hide()  # until it is known how many there are
        self.aside_button.setProperty("role", "quiet")
        self.aside_button.clicked.connect(self._on_bring_back)
        row = QHBoxLayout()
        row.addWidget(self.read_button)
        row.addWidget(self.aside_button)
        row.addWidget(self.empty_undo_button)
        row.addStretch(1)
        body = self.empty_page.body
        body.addWidget(self._empty_title)
        body.addWidget(self._empty_words)
        body.addSpacing(SPACE.one)
        body.addLayout(row)
        body.addStretch(1)

    # --- showing

    @property
    def showing(self) -> Showing | None:
        """The card in front of the reader."""
        return self._showing

    @property
    def turned(self) -> bool:
        """Whether the back can be seen."""
        return self._turned

    def show_card(self, showing: Showing, place_names: Mapping[str, str], *, can_undo: bool) -> None:
        """Put a card in front of the reader, its front up."""
        self._showing, self._nothing, self._names = showing, None, place_names
        self._turned = self._grading = False
        self.undo_button.setEnabled(can_undo)
        self.setCurrentWidget(self.card_page)
        self._show()
        self.show_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.card, self.card.front_in_words)

    def show_nothing(self, nothing: Nothing, *, can_undo: bool) -> None:
        """Say that no card is due, and what would bring some."""
        self._showing, self._nothing = None, nothing
        self._told.hide()
        self.empty_undo_button.setVisible(can_undo)
        self.setCurrentWidget(self.empty_page)
        self._show_empty()
        self.read_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._empty_title.text())

    def tell(self, words: str) -> None:
        """Say something quietly over the card; empty takes it away."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        announce(self._told, words)

    def tell_trouble(self, words: str) -> None:
        """What was wanted could not be kept: the card stays, and can be graded again."""
        self._grading = False
        self._show_buttons()
        self.tell(words)

    def turn(self) -> None:
        """Show the back."""
        if self._showing is None or self._turned:
            return
        self._turned = True
        self._show()
        self.grade_buttons[Grade.GOOD].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.card, self.card.back_in_words)

    def _show(self) -> None:
        showing = self._showing
        if showing is None:
            return
        card = showing.card
        self._kind.setText(self._about(card, showing.title))
        in_article = card.content.passage is not None
        self.card.show_side(side_of(card, self._names), turned=self._turned, in_article=in_article)
        counts = showing.counts
        translate = QCoreApplication.translate
        left = translate("ReviewRoom", "%n card(s) left", "", counts.total)
        fresh = translate("ReviewRoom", "%n new", "", counts.new) if counts.new else ""
        words = self.tr("{left}, {new}").format(left=left, new=fresh) if fresh else left
        self._counts.setText(words)
        self._show_buttons()

    def _about(self, card: ReviewCard, title: str) -> str:
        kind = kind_in_words(card.kind)
        return self.tr("{kind} · {title}").format(kind=kind, title=title) if title else kind

    def _show_buttons(self) -> None:
        showing = self._showing
        if showing is None:
            return
        self.show_button.setVisible(not self._turned)
        times = {
            Grade.AGAIN: showing.preview.again,
            Grade.HARD: showing.preview.hard,
            Grade.GOOD: showing.preview.good,
            Grade.EASY: showing.preview.easy,
        }
        for grade, button in self.grade_buttons.items():
            button.setVisible(self._turned)
            button.setEnabled(not self._grading)
            name, time = grade_in_words(grade), interval(times[grade])
            button.setText(f"{int(grade)} · {name}\n{time}")
            button.setAccessibleName(self.tr("{grade}: comes back in {time}").format(grade=name, time=time))
            button.setToolTip(self.tr("{grade} ({key})").format(grade=name, key=int(grade)))

    def _show_empty(self) -> None:
        nothing = self._nothing
        if nothing is None:
            return
        if not nothing.any_cards:
            title = self.tr("Nothing to review yet")
            words = self.tr(
                "Cards come from what you read: choose “Keep for review” on a term, make a card from words that you "
                "selected, or answer the quiz; what you miss there is kept. They come back here just before you would "
                "forget them."
            )
        else:
            title = self.tr("Done for now")
            words = " ".join(self._what_waits(nothing))
        aside = QCoreApplication.translate("ReviewRoom", "Bring back %n card(s) put aside", "", len(nothing.aside))
        self.aside_button.setText(aside)
        self.aside_button.setVisible(bool(nothing.aside))
        self._empty_title.setText(title)
        self._empty_words.setText(words)

    def _what_waits(self, nothing: Nothing) -> Iterator[str]:
        translate = QCoreApplication.translate
        yield self.tr("Nothing is due. What you reviewed comes back just before you would forget it.")
        if nothing.counts.later_today:
            yield translate("ReviewRoom", "%n card(s) come back later today.", "", nothing.counts.later_today)
        if nothing.held_back > 0:
            yield translate(
                "ReviewRoom",
                "%n new card(s) wait for tomorrow: today had its number, which the settings can change.",
                "",
                nothing.held_back,
            )

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.card.use_theme(theme)
        for button, name in (
            (self.undo_button, "undo"),
            (self.edit_button, "edit"),
            (self.bury_button, "bury"),
            (self.suspend_button, "suspend"),
        ):
            button.setIcon(icon(name, theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        for button, words, key in (
            (self.undo_button, self.tr("Take back the last grade"), "Ctrl+Z"),
            (self.edit_button, self.tr("Put it in your own words"), "E"),
            (self.bury_button, self.tr("Not today"), "−"),
            (self.suspend_button, self.tr("Put this card aside"), "S"),
        ):
            button.setAccessibleName(words)
            button.setToolTip(self.tr("{words} ({key})").format(words=words, key=key))
        self.show_button.setText(self.tr("Show the answer"))
        self.show_button.setToolTip(self.tr("Space"))
        self.read_button.setText(self.tr("Back to the text"))
        self.empty_undo_button.setText(self.tr("Take back the last grade"))
        self.card.retranslate()
        self.edit_page.retranslate()
        self._show()
        self._show_empty()

    # --- what the reader does

    def _grade(self, grade: Grade) -> None:
        if self._turned and not self._grading:
            self._grading = True
            self.tell("")
            self._show_buttons()
            self.graded.emit(grade)

    def _on_bring_back(self) -> None:
        if self._nothing is not None:
            self.bring_back_requested.emit(self._nothing.aside)

    def _on_edit(self) -> None:
        if self._showing is not None:
            self.setCurrentWidget(self.edit_page)
            self.edit_page.edit(self._showing.card.content)

    def _leave_editing(self) -> None:
        self.setCurrentWidget(self.card_page)
        self._focus_card()

    def _focus_card(self) -> None:
        target = self.grade_buttons[Grade.GOOD] if self._turned else self.show_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._pass_focus)

    def _pass_focus(self) -> None:
        if self.hasFocus():
            if self.currentWidget() is self.card_page:
                self._focus_card()
            else:
                self.read_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.currentWidget() is self.card_page and self._take_key(event):
            return
        super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        key = event.key()
        wishes = {
            Qt.Key.Key_E: self._on_edit,
            Qt.Key.Key_S: self.suspend_requested.emit,
            Qt.Key.Key_Minus: self.bury_requested.emit,
        }
        if key in wishes:
            wishes[Qt.Key(key)]()
        elif key in _KEYS and self._turned:
            self._grade(_KEYS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        elif key == Qt.Key.Key_Space:
            self.turn()
        else:
            return False
        return True
