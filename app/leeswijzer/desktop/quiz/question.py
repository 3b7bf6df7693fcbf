"""The page of one question: how far the reader is, what is asked, where to answer, and what came of it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leeswijzer.desktop.column import ColumnView, centred
from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.quiz.feedback import FeedbackView
from leeswijzer.desktop.quiz.kinds import Gazetteer, view_of
from leeswijzer.desktop.quiz.option import CheckOption, RadioOption
from leeswijzer.desktop.quiz.presenter import QuestionContent, Step
from leeswijzer.desktop.quiz.prove import ProveView
from leeswijzer.desktop.quiz.words import mode_in_words, skill_in_words
from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Proved


class QuestionPage(QWidget):
    """Shows a question's content, and says what the reader wants."""

    confirmed = Signal(object)  # Answer, or None where the reader only goes on
    drafted = Signal(object)  # Answer or None: what is filled in so far
    skipped = Signal()
    back_requested = Signal()
    pause_requested = Signal()
    passages_requested = Signal()
    proof_requested = Signal()
    note_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: QuestionContent | None = None
        self._gazetteer: Gazetteer | None = None
        self._view: AnswerView | None = None
        self._saving = False
        self._make_header()
        self._make_body()
        self._make_footer()
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, SPACE.two, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(centred(self._header))
        frame.addWidget(self._column, 1)
        frame.addWidget(self._foot)
        self.use_theme(theme)
        self.retranslate()

    def _make_header(self) -> None:
        self._progress = QLabel()
        self._progress.setFont(interface_font(TYPE.body))
        self._about = QLabel()
        self._about.setFont(interface_font(TYPE.body))
        self._about.setProperty("role", "soft")
        self.pause_button = QPushButton()
        self.pause_button.setProperty("role", "quiet")
        self.pause_button.clicked.connect(self.pause_requested)
        self.note_button = QPushButton()
        self.note_button.setProperty("role", "icon")
        self.note_button.clicked.connect(self.note_requested)
        self._bar = QProgressBar(textVisible=False)
        row = QHBoxLayout()
        row.setSpacing(SPACE.two)
        row.addWidget(self._progress)
        row.addWidget(self._about)
        row.addStretch(1)
        row.addWidget(self.note_button)
        row.addWidget(self.pause_button)
        self._header = QVBoxLayout()
        self._header.setContentsMargins(0, 0, 0, 0)
        self._header.setSpacing(SPACE.half)
        self._header.addLayout(row)
        self._header.addWidget(self._bar)
        self._header.addSpacing(SPACE.one)

    def _make_body(self) -> None:
        self._column = ColumnView(above=SPACE.three)
        self._stem = QLabel(wordWrap=True)
        self._stem.setFont(reading_font(24, strong=True))
        self._stem.setObjectName("quiz_stem")
        self._stem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hint = QLabel(wordWrap=True)
        self._hint.setFont(interface_font(TYPE.body))
        self._hint.setProperty("role", "soft")
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, SPACE.one, 0, 0)
        self.trouble = QLabel(wordWrap=True)
        self.trouble.setProperty("role", "warning")
        self.trouble.hide()
        self.feedback = FeedbackView(self._theme)
        self.feedback.passages_requested.connect(self.passages_requested)
        body = self._column.body
        body.setSpacing(SPACE.one)
        for widget in (self._stem, self._hint):
            body.addWidget(widget)
        body.addLayout(self._place)
        body.addWidget(self.trouble)
        body.addWidget(self.feedback)
        body.addStretch(1)

    def _make_footer(self) -> None:
        self._foot = QWidget()
        self._foot.setObjectName("quiz_foot")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back_button, self.skip_button, self.main_button = QPushButton(), QPushButton(), QPushButton()
        self.back_button.setProperty("role", "quiet")
        self.skip_button.setProperty("role", "quiet")
        self.main_button.setProperty("role", "primary")
        self.main_button.setProperty("large", True)
        self.main_button.setMinimumWidth(132)
        self.back_button.clicked.connect(self.back_requested)
        self.skip_button.clicked.connect(self.skipped)
        self.main_button.clicked.connect(self.confirm)
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE.one_and_half, 0, SPACE.one_and_half)
        row.setSpacing(SPACE.one)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.skip_button)
        row.addWidget(self.main_button)
        self._foot.setLayout(centred(row))

    # --- what is shown

    @property
    def content(self) -> QuestionContent | None:
        """What is shown now."""
        return self._content

    @property
    def view(self) -> AnswerView | None:
        """Where the reader answers."""
        return self._view

    def show_question(self, content: QuestionContent, gazetteer: Gazetteer) -> None:
        """Show a question, or the same one with what came of it."""
        before, self._content, self._gazetteer = self._content, content, gazetteer
        self._saving = False
        self.trouble.hide()
        same = (
            before is not None
            and self._view is not None
            and (before.attempt_id, before.asked.question.id) == (content.attempt_id, content.asked.question.id)
            and before.marked is None
        )
        if not same:
            self._put_view(content, gazetteer)
            self._column.verticalScrollBar().setValue(0)
        assert self._view is not None
        question = content.asked.question
        self._stem.setText(question.stem)
        self._hint.setText(self._view.hint())
        self._hint.setVisible(content.marked is None)
        self._bar.setRange(0, content.total)
        self._bar.setValue(content.number if content.looking_back else content.done)
        if content.marked is not None:
            self._view.show_marked(content.marked)
            self.feedback.show_marked(question, content.marked, gazetteer.names)
        elif not same and content.draft is not None:
            self._view.show_answer(content.draft)
        self.feedback.setVisible(content.marked is not None)
        self._tell_progress()
        self._arrange_buttons()
        if content.marked is not None or not same:
            self.focus_first()
        if content.marked is not None and same:
            self.feedback.tell()
            QTimer.singleShot(0, self, self._reveal_feedback)

    def _put_view(self, content: QuestionContent, gazetteer: Gazetteer) -> None:
        if self._view is not None:
            self._place.removeWidget(self._view)
            self._view.hide()
            self._view.deleteLater()
        view = view_of(content.asked, self._theme, gazetteer, self)
        self._place.addWidget(view)
        view.show()
        view.changed.connect(self._on_changed)
        view.confirm_requested.connect(self.confirm)
        if isinstance(view, ProveView):
            view.passage_wanted.connect(self.proof_requested)
        self._view = view
        before = _last_in(view)
        for button in (
            self.feedback.show_button,
            self.main_button,
            self.skip_button,
            self.back_button,
            self.note_button,
            self.pause_button,
        ):
            QWidget.setTabOrder(before, button)
            before = button

    def _reveal_feedback(self) -> None:
        """Bring what is said into view, and as much of the answer above it as there is room for."""
        bar, viewport = self._column.verticalScrollBar(), self._column.viewport()
        top = bar.value() + self.feedback.mapTo(viewport, QPoint(0, 0)).y()
        foot = top + self.feedback.height() + SPACE.three
        bar.setValue(min(max(bar.value(), foot - viewport.height()), top - SPACE.two))

    def focus_first(self) -> None:
        """Bring the keyboard to where the reader answers, or goes on."""
        if self._content is not None and self._content.marked is not None:
            self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._view is not None:
            self._view.focus_first()

    def show_trouble(self, words: str) -> None:
        """Say why the answer was not kept; it stays as it is, and can be confirmed again."""
        self._saving = False
        self.trouble.setText(words)
        self.trouble.show()
        self._arrange_buttons()

    def take_proof(self, proof: Proved) -> None:
        """The reader selected this on the page."""
        if isinstance(self._view, ProveView) and self._content is not None and self._content.marked is None:
            self._view.take(proof)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.feedback.use_theme(theme)
        self.pause_button.setIcon(icon("pause", theme, "accent"))
        self.note_button.setIcon(icon("note", theme))
        self.back_button.setIcon(icon("chevron-left", theme, "accent"))
        if self._view is not None:
            self._view.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.skip_button.setText(self.tr("Skip"))
        self.back_button.setText(self.tr("Previous"))
        self.note_button.setAccessibleName(self.tr("Write a note on this question"))
        self.note_button.setToolTip(self.tr("Write a note on this question (N)"))
        self._bar.setAccessibleName(self.tr("Progress of the quiz"))
        if self._content is not None and self._gazetteer is not None:
            content, gazetteer, self._content = self._content, self._gazetteer, None
            if content.marked is None and self._view is not None:
                content = replace(content, draft=self._view.answer() or content.draft)
            self.show_question(content, gazetteer)

    def _tell_progress(self) -> None:
        content = self._content
        assert content is not None
        words = self.tr("{number} of {total}").format(number=content.number, total=content.total)
        self._progress.setText(words)
        self._about.setText(skill_in_words(content.asked.question.skill))
        pause = self.tr("Back to the result") if content.looking_back else self.tr("Pause")
        self.pause_button.setText(pause)
        spoken = self.tr("{mode}, question {number} of {total}: {stem}")
        self.setAccessibleName(
            spoken.format(
                mode=mode_in_words(content.mode),
                number=content.number,
                total=content.total,
                stem=content.asked.question.stem,
            )
        )

    def _arrange_buttons(self) -> None:
        content, view = self._content, self._view
        if content is None or view is None:
            return
        words = {
            Step.CHECK: self.tr("Check"),
            Step.CONFIRM: self.tr("Next"),
            Step.NEXT: self.tr("Next"),
            Step.FINISH: self.tr("See the result"),
            Step.RESULT: self.tr("Back to the result"),
        }
        self.main_button.setText(words[content.step])
        asks = content.marked is None and not content.looking_back
        self.main_button.setEnabled(not self._saving and (not asks or view.answer() is not None))
        self.skip_button.setVisible(content.can_skip)
        self.back_button.setVisible(content.can_go_back)

    # --- what the reader does

    def confirm(self) -> None:
        """Confirm the answer, or go on."""
        content, view = self._content, self._view
        if content is None or view is None or self._saving:
            return
        if content.marked is not None or content.looking_back:
            self.confirmed.emit(None)
            return
        answer = view.answer()
        if answer is None:
            return
        self._saving = True
        self.trouble.hide()
        self._arrange_buttons()
        self.confirmed.emit(answer)

    def _on_changed(self) -> None:
        assert self._view is not None
        answer: Answer | None = self._view.answer()
        self.drafted.emit(answer)
        self._arrange_buttons()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._enter(event) or self._choose(event) or self._note(event)):
            super().keyPressEvent(event)

    def _note(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_N or event.modifiers() or self._content is None:
            return False
        self.note_requested.emit()
        return True

    def _enter(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and focused is not self.main_button and self.isAncestorOf(focused):
            focused.click()
        elif isinstance(focused, (RadioOption, CheckOption)) and self._view is not None and self._view.answer() is None:
            focused.click()  # Enter on an option while nothing is chosen can only mean this one
        else:
            self.confirm()
        return True

    def _choose(self, event: QKeyEvent) -> bool:
        content, view = self._content, self._view
        if content is None or view is None or content.marked is not None or self._saving:
            return False
        if view.take_key(event):
            return True
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        for first in (Qt.Key.Key_1, Qt.Key.Key_A):
            number = event.key() - first
            if 0 <= number < 9:
                return view.choose(number)
        return False


def _last_in(view: QWidget) -> QWidget:
    """The last widget inside ``view`` that Tab comes to."""
    last: QWidget = view
    widget: QWidget | None = view.nextInFocusChain()
    while widget is not None and view.isAncestorOf(widget):
        last, widget = widget, widget.nextInFocusChain()
    return last
