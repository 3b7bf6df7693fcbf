"""The room of progress: a few numbers, then minutes, days and skills, each as a picture and as a table."""

from PySide6.QtCore import QCoreApplication, QLocale, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.column import RebuiltColumn
from leeswijzer.desktop.progress.bars import MinuteBars
from leeswijzer.desktop.progress.figure import FigureView
from leeswijzer.desktop.progress.lines import SkillLines
from leeswijzer.desktop.progress.presenter import Progressed, bars, minutes, skill_rows, week_of
from leeswijzer.desktop.progress.words import (
    day_in_words,
    done_in_words,
    minutes_in_words,
    percent,
    skill_in_words,
)
from leeswijzer.desktop.progress.year import Legend, YearGrid
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.overriding import override

_WIDEST = 820


class ProgressRoom(RebuiltColumn):
    """Shows what was done; built anew each time it is shown."""

    read_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, widest=_WIDEST, spacing=SPACE.three)
        self.setObjectName("progress_room")
        self._content: Progressed | None = None
        self.figures: list[FigureView] = []
        self.read_button: QPushButton | None = None

    def show_progress(self, content: Progressed) -> None:
        """Show ``content`` in place of the earlier one."""
        if content != self._content:
            self._content = content
            self.rebuild()

    @override
    def fill(self, column: QVBoxLayout) -> bool:
        content = self._content
        if content is None:
            return False
        title = QLabel(self.tr("Progress"))
        title.setProperty("role", "title")
        column.addWidget(title)
        self.figures, self.read_button = [], None
        if content.anything:
            column.addLayout(self._numbers(content))
            self.figures = self._make_figures(content)
            for figure in self.figures:
                column.addWidget(figure)
        else:
            column.addWidget(self._empty())
            self.read_button = QPushButton(self.tr("Back to the text"))
            self.read_button.setProperty("large", True)
            self.read_button.clicked.connect(self.read_requested)
            row = QHBoxLayout()
            row.addWidget(self.read_button)
            row.addStretch(1)
            column.addLayout(row)
        return True

    def _empty(self) -> QLabel:
        words = QLabel(
            self.tr(
                "Nothing was done yet. Here will stand how long you read each day, how the questions went by skill, "
                "and how much you still knew at review. Read, answer the quiz, keep a term: it fills by itself, and "
                "stays on this computer."
            ),
            wordWrap=True,
        )
        words.setFont(interface_font(TYPE.lead))
        words.setProperty("role", "soft")
        return words

    def _numbers(self, content: Progressed) -> QGridLayout:
        translate = QCoreApplication.translate
        streak = content.streak
        # Two numbers, each with a form of its own: "1 dag achter elkaar", "langste reeks: 3 dagen".
        days = self.tr("day in a row") if streak.current == 1 else self.tr("days in a row")
        longest = translate("ProgressRoom", "longest: %n day(s)", "", streak.longest)
        share = content.retention.share
        if share is None:
            reviews = self.tr("still known at review; no card came back yet")
        else:
            reviews = translate("ProgressRoom", "still known, of %n card(s) in 30 days", "", content.retention.reviews)
        tiles = (
            (QLocale().toString(streak.current), f"{days} · {longest}"),
            (QLocale().toString(week_of(content.days)), self.tr("minutes read in seven days")),
            ("–" if share is None else percent(share), reviews),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.two)
        for place, (number, words) in enumerate(tiles):
            grid.addWidget(_tile(number, words), 0, place)
            grid.setColumnStretch(place, 1)
        return grid

    def _make_figures(self, content: Progressed) -> list[FigureView]:
        theme = self._theme
        recent = bars(content.days)
        days = self.tr("Day")
        figures = [
            FigureView(
                self.tr("Minutes read, the last 30 days"),
                MinuteBars(recent, theme),
                (days, self.tr("Minutes")),
                [(day_in_words(day.day), minutes_in_words(minutes(day))) for day in reversed(recent)],
                theme,
            )
        ]
        grid = YearGrid(content.days, theme)
        done = [day for day in reversed(content.days) if day.anything]
        year = FigureView(
            self.tr("A year of days"),
            grid,
            (days, self.tr("Done")),
            [(day_in_words(day.day), done_in_words(day)) for day in done],
            theme,
        )
        year.add_legend(Legend(grid, self.tr("less"), self.tr("more"), theme))
        figures.append(year)
        rows = skill_rows(content.skills)
        if rows:
            cells = [
                (
                    day_in_words(day.day),
                    skill_in_words(row.skill),
                    percent(day.score),
                    QLocale().toString(day.answers),
                )
                for row in rows
                for day in row.days
            ]
            figures.append(
                FigureView(
                    self.tr("Score by skill"),
                    SkillLines(rows, theme),
                    (days, self.tr("Skill"), self.tr("Score"), self.tr("Answers")),
                    cells,
                    theme,
                )
            )
        return figures

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.focus_first)

    @override
    def focus_first(self) -> None:
        if self.read_button is not None:
            self.read_button.setFocus()
        elif self.figures:
            self.figures[0].turn_button.setFocus()


def _tile(number: str, words: str) -> QFrame:
    tile = QFrame()
    tile.setProperty("card", True)
    big = QLabel(number)
    big.setFont(interface_font(34, strong=True))
    small = QLabel(words, wordWrap=True)
    small.setFont(interface_font(TYPE.small))
    small.setProperty("role", "soft")
    column = QVBoxLayout(tile)
    column.setContentsMargins(SPACE.two, SPACE.one_and_half, SPACE.two, SPACE.one_and_half)
    column.setSpacing(0)
    column.addWidget(big)
    column.addWidget(small)
    column.addStretch(1)
    tile.setAccessibleName(f"{number} {words}")
    return tile
