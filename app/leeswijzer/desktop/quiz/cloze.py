"""A sentence with gaps, each of them typed or chosen."""

import re

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.quiz.field import AnswerChoice, AnswerField
from leeswijzer.desktop.quiz.option import Verdict
from leeswijzer.desktop.theme.fonts import reading_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.lesson.models import ClozeQuestion
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Gaps
from leeswijzer.study.quiz.attempt import Asked, Marked
from leeswijzer.study.quiz.scoring import Finding

_SIZE = 20
_LINE = 54
_FIELD = 40
_NARROWEST = 110

_GAP = re.compile(r"\{(\d+)\}")


class ClozeView(AnswerView):
    """The sentence, with a field in each gap."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(asked.question, ClozeQuestion)
        self.gaps = [
            AnswerChoice([gap.options[index] for index in order], theme) if gap.options else AnswerField(theme)
            for gap, order in zip(asked.question.gaps, asked.gap_orders, strict=True)
        ]
        self._sentence = _Sentence(asked.question.sentence, self.gaps, theme)
        blanked = _GAP.sub("…", asked.question.sentence)
        for number, gap in enumerate(self.gaps, start=1):
            spoken = self.tr("Gap {number} of {count} in: {sentence}")
            gap.setAccessibleName(spoken.format(number=number, count=len(self.gaps), sentence=blanked))
            if isinstance(gap, AnswerChoice):
                gap.setPlaceholderText(self.tr("Choose"))
                gap.currentIndexChanged.connect(self._on_changed)
            else:
                gap.textChanged.connect(self._on_changed)
            gap.confirmed.connect(self._on_confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sentence)

    @override
    def answer(self) -> Answer | None:
        texts = tuple(_text(gap) for gap in self.gaps)
        return Gaps(texts) if all(texts) else None

    @override
    def show_answer(self, answer: Answer) -> None:
        assert isinstance(answer, Gaps)
        for gap, text in zip(self.gaps, answer.texts, strict=True):
            if isinstance(gap, AnswerChoice):
                gap.setCurrentIndex(gap.findText(text))
            else:
                gap.setText(text)

    @override
    def show_marked(self, marked: Marked) -> None:
        self.show_answer(marked.answer)
        for part in marked.parts:
            right = part.finding in (Finding.RIGHT, Finding.SLIP)
            self.gaps[part.index].show_verdict(Verdict.RIGHT if right else Verdict.WRONG)
        self._sentence.arrange()

    @override
    def use_theme(self, theme: Theme) -> None:
        self._sentence.use_theme(theme)
        for gap in self.gaps:
            gap.use_theme(theme)

    @override
    def hint(self) -> str:
        return self.tr("Fill in the gaps.")

    @override
    def focus_first(self) -> None:
        target = next((gap for gap in self.gaps if not _text(gap)), self.gaps[0])
        target.setFocus()

    def _on_changed(self) -> None:
        self._sentence.arrange()
        self.changed.emit()

    def _on_confirmed(self) -> None:
        """Enter goes to the next gap that is empty; where none is, the reader is done."""
        empty = next((gap for gap in self.gaps if not _text(gap)), None)
        if empty is None:
            self.confirm_requested.emit()
        else:
            empty.setFocus()


def _text(gap: AnswerField | AnswerChoice) -> str:
    return gap.currentText() if isinstance(gap, AnswerChoice) else gap.text().strip()


class _Sentence(QWidget):
    """Sets words and fields in lines, as text; the words are painted, the fields are widgets."""

    def __init__(self, sentence: str, fields: "list[AnswerField | AnswerChoice]", theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._fields = fields
        self._words: list[tuple[QRect, str]] = []
        # Words and gaps take turns; what touches a gap without a blank (a full stop, say) stays with it.
        self._pieces = [piece for piece in re.split(r"(\{\d+\})|\s+", sentence) if piece]
        self._glued = [bool(re.search(r"\S$", sentence[:at])) for at in _starts(sentence, self._pieces)]
        for field in fields:
            field.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def arrange(self) -> None:
        """Give each field the width of what it holds."""
        self._place(self.width(), move=True)
        self.updateGeometry()
        self.update()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place(self.width(), move=True)
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(reading_font(_SIZE))
        painter.setPen(qcolor(self._theme, "text"))
        metrics = painter.fontMetrics()
        for rect, word in self._words:
            painter.drawText(rect.left(), rect.center().y() + (metrics.ascent() - metrics.descent()) // 2, word)

    def _place(self, width: int, *, move: bool) -> int:
        """Break the pieces into lines of ``width`` pixels; the height they take."""
        metrics = QFontMetrics(reading_font(_SIZE))
        blank = metrics.horizontalAdvance(" ")
        x, line, words = 0, 0, []
        for number, piece in enumerate(self._pieces):
            wide = self._width(piece, metrics)
            # What is glued to the next piece goes to a new line together with it.
            together = wide + sum(self._width(each, metrics) for each in self._glued_after(number))
            glued = self._glued[number]
            start = x if glued or x == 0 else x + blank
            if not glued and x > 0 and start + together > width:
                start, line = 0, line + 1
            x = start + min(wide, width)
            gap = _GAP.fullmatch(piece)
            if gap is None:
                words.append((QRect(start, line * _LINE, wide, _LINE), piece))
            elif move:
                top = line * _LINE + (_LINE - _FIELD) // 2
                self._fields[int(gap[1]) - 1].setGeometry(start, top, min(wide, width), _FIELD)
        if move:
            self._words = words
        return (line + 1) * _LINE

    def _glued_after(self, number: int) -> list[str]:
        found = []
        for glued, piece in zip(self._glued[number + 1 :], self._pieces[number + 1 :], strict=True):
            if not glued:
                break
            found.append(piece)
        return found

    def _width(self, piece: str, metrics: QFontMetrics) -> int:
        gap = _GAP.fullmatch(piece)
        if gap is None:
            return metrics.horizontalAdvance(piece)
        field = self._fields[int(gap[1]) - 1]
        inner = field.fontMetrics()
        if isinstance(field, AnswerChoice):
            longest = max(inner.horizontalAdvance(field.itemText(n)) for n in range(field.count()))
            return max(_NARROWEST, longest + 56)
        return max(_NARROWEST + 30, min(320, inner.horizontalAdvance(field.text()) + 48))


def _starts(sentence: str, pieces: list[str]) -> list[int]:
    found, at = [], 0
    for piece in pieces:
        at = sentence.index(piece, at)
        found.append(at)
        at += len(piece)
    return found
