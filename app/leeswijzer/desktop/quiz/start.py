"""The page that the quiz opens on: go on where it was, begin anew, look at what was done before."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.column import RebuiltColumn
from leeswijzer.desktop.flow import FlowRow
from leeswijzer.desktop.quiz.option import Look, RadioOption
from leeswijzer.desktop.quiz.presenter import EarlierAttempt, Resumable, StartContent
from leeswijzer.desktop.quiz.words import duration, mode_in_words, moment, percent
from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.overriding import override
from leeswijzer.study.quiz.attempt import Mode

_SHOWN_AT_FIRST = 5
"""Earlier attempts that are listed; the others after a click."""


class StartPage(RebuiltColumn):
    """Says what the reader wants to begin."""

    start_requested = Signal(object, str)  # Mode; "all", "round" or "missed"
    resume_requested = Signal()
    finish_requested = Signal()
    result_requested = Signal(str)  # id of an attempt
    read_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._content: StartContent | None = None
        self._mode = Mode.PRACTICE
        self._all_shown = False
        self.main_button: QPushButton | None = None
        self.begin_buttons: dict[str, QPushButton] = {}  # by what is asked: round, all, missed

    def show_start(self, content: StartContent) -> None:
        """Show where the reader stands with this lesson's questions."""
        self._content = content
        self.rebuild()

    @override
    def focus_first(self) -> None:
        if self.main_button is not None:
            self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def fill(self, column: QVBoxLayout) -> bool:
        content = self._content
        if content is None:
            return False
        self._add_title(column, content)
        if content.questions == 0:
            self._add_nothing(column)
        else:
            if content.resumable is not None:
                column.addWidget(self._resume_card(content.resumable))
            self._add_begin(column, content)
            if content.earlier:
                self._add_earlier(column, content)
        return True

    def _add_title(self, column: QVBoxLayout, content: StartContent) -> None:
        kicker = QLabel(self.tr("Quiz"))
        kicker.setFont(interface_font(TYPE.body, strong=True))
        kicker.setProperty("role", "kicker")
        title = QLabel(content.title, wordWrap=True)
        title.setFont(reading_font(30, strong=True))
        column.addWidget(kicker)
        column.addWidget(title)
        if content.questions:
            count = QCoreApplication.translate("StartPage", "%n question(s) about this text", "", content.questions)
            about = QLabel(self.tr("{count}. The text may be read all the while.").format(count=count), wordWrap=True)
            about.setFont(interface_font(TYPE.lead))
            about.setProperty("role", "soft")
            column.addWidget(about)
            column.addSpacing(SPACE.one)

    def _add_nothing(self, column: QVBoxLayout) -> None:
        words = QLabel(
            self.tr(
                "This text has no questions yet. They would be asked here, one at a time, each with the passage that "
                "answers it. A lesson gets them in its file quiz.toml."
            ),
            wordWrap=True,
        )
        words.setFont(interface_font(TYPE.lead))
        words.setProperty("role", "soft")
        self.main_button = QPushButton(self.tr("Back to the text"))
        self.main_button.clicked.connect(self.read_requested)
        column.addWidget(words)
        column.addLayout(_row(self.main_button))

    def _resume_card(self, resumable: Resumable) -> QFrame:
        card = QFrame()
        card.setObjectName("quiz_resume")
        words = QLabel(self.tr("You were in the middle of it."))
        words.setFont(interface_font(TYPE.lead, strong=True))
        told = self.tr("{mode}: {answered} of {total} answered.").format(
            mode=mode_in_words(resumable.mode), answered=resumable.answered, total=resumable.total
        )
        about = QLabel(told, wordWrap=True)
        about.setProperty("role", "soft")
        about.setFont(interface_font(TYPE.body))
        go_on = QPushButton(self.tr("Go on where you were"))
        go_on.setProperty("role", "primary")
        go_on.setProperty("large", True)
        go_on.clicked.connect(self.resume_requested)
        self.main_button = go_on
        finish = QPushButton(self.tr("Finish and see the result"))
        finish.setProperty("role", "quiet")
        finish.setEnabled(resumable.answered > 0)
        finish.clicked.connect(self.finish_requested)
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE.three, SPACE.two, SPACE.three, SPACE.two)
        column.setSpacing(SPACE.one)
        column.addWidget(words)
        column.addWidget(about)
        if resumable.edited:
            edited = QLabel(self.tr("The text was edited since; the questions are still those of then."), wordWrap=True)
            edited.setProperty("role", "soft")
            column.addWidget(edited)
        column.addLayout(_row(go_on, finish))
        return card

    def _add_begin(self, column: QVBoxLayout, content: StartContent) -> None:
        anew = content.resumable is not None
        if anew:
            column.addSpacing(SPACE.one)
            column.addWidget(_heading(self.tr("Or begin anew")))
            left = QLabel(
                self.tr("The attempt that you are in ends then; what you missed in it is kept for review."),
                wordWrap=True,
            )
            left.setProperty("role", "soft")
            column.addWidget(left)
        self.modes = {
            Mode.PRACTICE: RadioOption(
                Look("", self.tr("Practice"), note=self.tr("After each answer you hear how it was, and why.")),
                self._theme,
            ),
            Mode.TEST: RadioOption(
                Look("", self.tr("Test"), note=self.tr("You hear at the end how it went. Terms are not explained.")),
                self._theme,
            ),
        }
        for mode, option in self.modes.items():
            option.setChecked(mode is self._mode)
            option.setAccessibleName(option.face.look.text)
            option.setAccessibleDescription(option.face.look.note)
            option.toggled.connect(lambda on, mode=mode: self._on_mode(mode, on=on))
            option.stepped.connect(self._on_stepped)
        row = QHBoxLayout()
        row.setSpacing(SPACE.two)
        for option in self.modes.values():
            row.addWidget(option, 1)
        column.addLayout(row)
        translate = QCoreApplication.translate
        self.begin_buttons = {}
        if content.round:
            self._add_begin_button("round", translate("StartPage", "A round of %n question(s)", "", content.round))
        self._add_begin_button("all", translate("StartPage", "Ask all %n question(s)", "", content.questions))
        if content.missed:
            self._add_begin_button("missed", translate("StartPage", "Only the %n missed last time", "", content.missed))
        if not anew:
            self.main_button = next(iter(self.begin_buttons.values()))
            self.main_button.setProperty("role", "primary")
        row_of_buttons = FlowRow(gap=SPACE.one)
        for button in self.begin_buttons.values():
            row_of_buttons.add(button)
        column.addWidget(row_of_buttons)

    def _add_begin_button(self, which: str, words: str) -> None:
        button = self.begin_buttons[which] = QPushButton(words)
        button.setProperty("large", True)
        button.clicked.connect(lambda: self.start_requested.emit(self._mode, which))

    def _on_mode(self, mode: Mode, *, on: bool) -> None:
        if on:
            self._mode = mode

    def _on_stepped(self, _step: int) -> None:
        other = Mode.TEST if self._mode is Mode.PRACTICE else Mode.PRACTICE
        self.modes[other].setFocus(Qt.FocusReason.TabFocusReason)
        self.modes[other].setChecked(True)

    def _add_earlier(self, column: QVBoxLayout, content: StartContent) -> None:
        column.addSpacing(SPACE.two)
        column.addWidget(_heading(self.tr("Earlier attempts")))
        shown = content.earlier if self._all_shown else content.earlier[:_SHOWN_AT_FIRST]
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self.earlier_buttons = [self._earlier_button(earlier) for earlier in shown]
        for button in self.earlier_buttons:
            rows.addWidget(button)
        column.addLayout(rows)
        if len(shown) < len(content.earlier):
            more = QPushButton(self.tr("Show all"))
            more.setProperty("role", "quiet")
            more.clicked.connect(self._on_all)
            column.addLayout(_row(more))

    def _earlier_button(self, earlier: EarlierAttempt) -> QPushButton:
        words = self.tr("{moment}   ·   {mode}   ·   {percent}, {correct} of {total} right   ·   {time}").format(
            moment=moment(earlier.finished_at),
            mode=mode_in_words(earlier.mode),
            percent=percent(earlier.score),
            correct=earlier.correct,
            total=earlier.total,
            time=duration(earlier.seconds),
        )
        button = QPushButton(words)
        button.setProperty("role", "line")
        button.setIcon(icon("chevron-right", self._theme))
        button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        button.clicked.connect(lambda: self.result_requested.emit(earlier.id))
        return button

    def _on_all(self) -> None:
        self._all_shown = True
        self.rebuild()


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(interface_font(TYPE.lead, strong=True))
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.one)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
