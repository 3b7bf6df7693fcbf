"""The page that an attempt ends on: its score, by skill, against earlier ones, and what to do with what was missed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.column import RebuiltColumn
from leeswijzer.desktop.flow import FlowRow
from leeswijzer.desktop.quiz.words import duration, mode_in_words, moment, percent, skill_in_words, tally
from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.overriding import override
from leeswijzer.study.quiz.result import Comparison, Result

_COMPARED = 3


class ResultPage(RebuiltColumn):
    """Shows a result, and says what the reader wants to do with it."""

    reread_requested = Signal()
    again_requested = Signal()  # look at the attempt as it was
    start_requested = Signal(str)  # "all", "round" or "missed", in the same mode
    overview_requested = Signal()
    export_requested = Signal(str)  # "pdf", "csv", "xapi"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._result: Result | None = None
        self._title = ""
        self._rounds = False
        self.main_button: QPushButton | None = None
        self.buttons: dict[str, QPushButton] = {}  # by what they do: reread, again, missed, all
        self.told = QLabel(wordWrap=True)
        self.told.hide()
        self.body.insertWidget(0, self.told)

    @property
    def result(self) -> Result | None:
        """What is shown."""
        return self._result

    def show_result(self, title: str, result: Result, *, rounds: bool = False) -> None:
        """Show what an attempt at the lesson called ``title`` came to; with ``rounds`` another round can follow."""
        self._result, self._title, self._rounds = result, title, rounds
        self.told.hide()
        self.rebuild()
        self.verticalScrollBar().setValue(0)
        announce(self, self.words)

    @property
    def words(self) -> str:
        """The result in one line."""
        assert self._result is not None
        told = self.tr("{percent}: {correct} of {total} right.")
        result = self._result
        return told.format(percent=percent(result.score), correct=result.correct, total=len(result.attempt.questions))

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say what became of something that was asked for."""
        self.told.setProperty("role", "warning" if trouble else "success")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.told.setText(words)
        self.told.show()
        self.verticalScrollBar().setValue(0)
        announce(self.told, words)

    @override
    def focus_first(self) -> None:
        if self.main_button is not None:
            self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def fill(self, column: QVBoxLayout) -> bool:
        result = self._result
        if result is None:
            return False
        self._add_score(column, result)
        column.addWidget(self._actions(result))
        column.addSpacing(SPACE.two)
        column.addWidget(_heading(self.tr("By skill")))
        column.addLayout(self._skills(result))
        if result.earlier:
            column.addSpacing(SPACE.two)
            column.addWidget(_heading(self.tr("Compared with earlier")))
            for earlier in result.earlier[:_COMPARED]:
                column.addWidget(_soft(self._compared(earlier)))
        column.addSpacing(SPACE.two)
        column.addLayout(self._more())
        self.setAccessibleName(self.words)
        return True

    def _add_score(self, column: QVBoxLayout, result: Result) -> None:
        kicker = QLabel(self.tr("Result · {title}").format(title=self._title), wordWrap=True)
        kicker.setFont(interface_font(TYPE.body, strong=True))
        kicker.setProperty("role", "kicker")
        score = QLabel(percent(result.score))
        score.setFont(reading_font(56, strong=True))
        about = QLabel(tally(result), wordWrap=True)
        about.setFont(interface_font(TYPE.lead))
        when = (result.attempt.finished_at or result.attempt.started_at).timestamp()
        detail = self.tr("{mode}, {time}, {moment}").format(
            mode=mode_in_words(result.attempt.mode), time=duration(result.attempt.seconds), moment=moment(when)
        )
        for widget in (kicker, score, about, _soft(detail)):
            column.addWidget(widget)
        if result.missed:
            column.addWidget(_soft(self._kept(result)))

    def _kept(self, result: Result) -> str:
        kept = sum(missed.answered for missed in result.missed)
        open_ones = len(result.missed) - kept
        said = []
        if kept:
            said.append(QCoreApplication.translate("ResultPage", "%n missed question(s) kept for review.", "", kept))
        if open_ones:
            said.append(QCoreApplication.translate("ResultPage", "%n question(s) not answered.", "", open_ones))
        return " ".join(said)

    def _actions(self, result: Result) -> FlowRow:
        translate = QCoreApplication.translate
        wishes: list[tuple[str, str, Callable[[], None]]] = [
            ("again", self.tr("Look at the answers"), self.again_requested.emit),
            ("all", self.tr("Ask all again"), lambda: self.start_requested.emit("all")),
        ]
        if self._rounds:
            wishes.insert(1, ("round", self.tr("Another round"), lambda: self.start_requested.emit("round")))
        if result.missed:
            missed = translate("ResultPage", "Ask the %n missed again", "", len(result.missed))
            wishes.insert(1, ("missed", missed, lambda: self.start_requested.emit("missed")))
        if result.reread:
            reread = translate("ResultPage", "Reread %n passage(s)", "", len(result.reread))
            wishes.insert(0, ("reread", reread, self.reread_requested.emit))
        row = FlowRow(gap=SPACE.one)
        self.buttons = {}
        for name, words, wish in wishes:
            button = QPushButton(words)
            button.setProperty("large", True)
            button.clicked.connect(lambda _=False, wish=wish: wish())
            row.add(button)
            self.buttons[name] = button
        self.main_button = next(iter(self.buttons.values()))
        self.main_button.setProperty("role", "primary")
        return row

    def _skills(self, result: Result) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.two)
        grid.setVerticalSpacing(SPACE.one)
        grid.setColumnStretch(1, 1)
        for row, skill in enumerate(result.skills):
            name = QLabel(skill_in_words(skill.skill))
            name.setFont(interface_font(TYPE.body))
            count = self.tr("{correct} of {count}").format(correct=skill.correct, count=skill.questions)
            grid.addWidget(name, row, 0)
            grid.addWidget(_ShareBar(skill.score, self._theme), row, 1)
            for at, words in ((2, percent(skill.score)), (3, count)):
                number = _soft(words)
                number.setWordWrap(False)
                number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(number, row, at)
        return grid

    def _export(self, kind: str) -> None:
        self.export_requested.emit(kind)

    def _compared(self, earlier: Comparison) -> str:
        told = self.tr("{moment}, {mode}: {percent}.").format(
            moment=moment(earlier.finished_at.timestamp()),
            mode=mode_in_words(earlier.mode),
            percent=percent(earlier.score),
        )
        result = self._result
        assert result is not None
        if earlier.score_then is None or earlier.score_now is None:
            return told
        all_shared = earlier.shared == len(result.attempt.questions) and abs(earlier.score_then - earlier.score) < 1e-9
        if all_shared:
            return told
        fair = QCoreApplication.translate(
            "ResultPage", "On the %n question(s) that both asked: {then} then, {now} now.", "", earlier.shared
        ).format(then=percent(earlier.score_then), now=percent(earlier.score_now))
        return f"{told} {fair}"

    def _more(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = QPushButton(self.tr("Overview of this quiz"))
        back.setProperty("role", "quiet")
        back.setIcon(icon("chevron-left", self._theme, "accent"))
        back.clicked.connect(self.overview_requested)
        self.overview_button = back
        self.export_button = QPushButton(self.tr("Print or save"))
        self.export_button.setProperty("role", "quiet")
        self.export_button.setIcon(icon("export", self._theme, "accent"))
        menu = QMenu(self.export_button)
        for name, words in (
            ("pdf", self.tr("Save the result as PDF…")),
            ("csv", self.tr("Save all attempts as a table (CSV)…")),
            ("xapi", self.tr("Save all attempts as xAPI (JSON)…")),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, name=name: self._export(name))
        self.export_button.setMenu(menu)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.export_button)
        return row


class _ShareBar(QWidget):
    """A share from 0 to 1 as a bar; the number stands beside it, so a screen reader passes it by."""

    def __init__(self, share: float, theme: Theme) -> None:
        super().__init__()
        self._share = share
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        rect = QRectF(0, self.height() / 2 - 4, self.width(), 8)
        painter.setBrush(qcolor(self._theme, "line"))
        painter.drawRoundedRect(rect, 4, 4)
        if self._share > 0:
            rect.setWidth(max(8.0, rect.width() * self._share))
            painter.setBrush(qcolor(self._theme, "accent"))
            painter.drawRoundedRect(rect, 4, 4)


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(interface_font(TYPE.lead, strong=True))
    return label


def _soft(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setFont(interface_font(TYPE.body))
    label.setProperty("role", "soft")
    return label
