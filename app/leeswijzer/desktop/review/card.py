"""A card: its front, and once it is turned its back under it."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.review.presenter import Side
from leeswijzer.desktop.review.words import answer_in_words
from leeswijzer.desktop.theme.fonts import reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme

_LEAST_BLANK = 6
"""Characters that a gap is wide at least: its width shall not give the word away."""


class CardView(QWidget):
    """Shows both sides of one card."""

    article_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side: Side | None = None
        self._turned = False
        self._front = _label(24)
        self._choices = _label(18)
        self._choices.setProperty("role", "soft")
        self._line = QFrame()
        self._line.setProperty("role", "hairline")
        self._line.setFixedHeight(1)
        self._answer = _label(22, strong=True)
        self._answer.setObjectName("review_answer")
        self._meaning = _label(19)
        self._sentence = _label(18)
        self._sentence.setObjectName("quiz_quote")
        self.article_button = QPushButton()
        self.article_button.clicked.connect(self.article_requested)
        row = QHBoxLayout()
        row.addWidget(self.article_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.two)
        for widget in (self._front, self._choices, self._line, self._answer, self._meaning, self._sentence):
            column.addWidget(widget)
        column.addLayout(row)
        self.use_theme(theme)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.article_button.setIcon(icon("read", theme))
        self._show()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.article_button.setText(self.tr("Open in the article"))
        self._show()

    def show_side(self, side: Side, *, turned: bool, in_article: bool) -> None:
        """Show the front, with the back under it when it is ``turned``."""
        self._side, self._turned = side, turned
        self.article_button.setVisible(turned and in_article)
        self._show()

    @property
    def front_in_words(self) -> str:
        """The front, as it is said aloud."""
        side = self._side
        if side is None:
            return ""
        if not side.hidden:
            return "\n".join((side.prompt, *side.choices))
        return self.tr("{before} … {after}").format(before=side.before.strip(), after=side.after.strip())

    @property
    def back_in_words(self) -> str:
        """The back, as it is said aloud."""
        side = self._side
        if side is None:
            return ""
        found = [side.hidden, *map(answer_in_words, side.answers)]
        found += [f"{left}: {right}" for left, right in side.pairs]
        return ". ".join(part.rstrip(".") for part in (*found, side.meaning) if part)

    def _show(self) -> None:
        side = self._side
        if side is None:
            return
        self._front.setText(self._front_html(side))
        self._choices.setText("<br>".join(f"–&nbsp; {escape(choice)}" for choice in side.choices))
        self._choices.setVisible(bool(side.choices) and not side.hidden)
        self._line.setVisible(self._turned)
        lines = [answer_in_words(answer) for answer in side.answers]
        lines += [f"{left}  →  {right}" for left, right in side.pairs]
        self._answer.setText("<br>".join(map(escape, lines)))
        self._answer.setVisible(self._turned and bool(lines))
        self._meaning.setText(escape(side.meaning).replace("\n", "<br>"))
        self._meaning.setVisible(self._turned and bool(side.meaning))
        self._sentence.setText(self.tr("“{quote}”").format(quote=escape(side.sentence)))
        self._sentence.setVisible(self._turned and bool(side.sentence))
        self.setAccessibleName(self.front_in_words)
        self.setAccessibleDescription(self.back_in_words if self._turned else "")

    def _front_html(self, side: Side) -> str:
        if not side.hidden:
            return escape(side.prompt)
        if self._turned:
            accent = self._theme.color("accent")
            shown = f'<span style="color:{accent}; font-weight:600">{escape(side.hidden)}</span>'
        else:
            soft = self._theme.color("outline")
            blank = "&nbsp;" * (2 * max(_LEAST_BLANK, len(side.hidden)))
            shown = f'<span style="color:{soft}; text-decoration:underline">{blank}</span>'
        return escape(side.before) + shown + escape(side.after)


def _label(size: int, *, strong: bool = False) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setFont(reading_font(size, strong=strong))
    return label
