"""What is said of an answer: right or wrong, in words and by a sign; what it counts for, why, and where that stands."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.quiz.words import distance, percent
from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.lesson.models import MatchQuestion, Question
from leeswijzer.study.quiz.attempt import Marked
from leeswijzer.study.quiz.scoring import Finding, Part

translate = QCoreApplication.translate
_SHOWN_QUOTE = 280
"""Code points of a passage that are quoted at most; the rest is in the text."""
_NAMED_PAIRS = 2
"""Pairs that are named at most where they were not made; the options tell of more than these."""


class FeedbackView(QFrame):
    """Stands under the answer once it is marked."""

    passages_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign_name, self._sign_role = "check", "success"
        self.setObjectName("quiz_feedback")
        self._sign = QLabel()
        self._verdict = QLabel(wordWrap=True)
        self._verdict.setFont(interface_font(TYPE.heading, strong=True))
        self._credit = QLabel(wordWrap=True)
        self._credit.setFont(interface_font(TYPE.lead))
        self._why = QLabel(wordWrap=True)
        self._why.setFont(reading_font(18))
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._quote = QLabel(wordWrap=True)
        self._quote.setFont(reading_font(17))
        self._quote.setObjectName("quiz_quote")
        self.show_button = QPushButton()
        self.show_button.clicked.connect(self.passages_requested)
        head = QHBoxLayout()
        head.setSpacing(SPACE.one)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._verdict, 1)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.show_button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.one, 0, 0)
        column.setSpacing(SPACE.one_and_half)
        column.addLayout(head)
        column.addWidget(self._credit)
        column.addWidget(self._why)
        column.addWidget(self._quote)
        column.addLayout(below)

    def show_marked(self, question: Question, marked: Marked, place_names: Mapping[str, str]) -> None:
        """Say how ``marked`` went; ``place_names`` are the names of places by id."""
        verdict, self._sign_name, self._sign_role = _verdict(marked)
        credit = credit_in_words(question, marked, place_names)
        self._verdict.setText(verdict)
        self._verdict.setProperty("verdict", self._sign_role)
        self._verdict.style().unpolish(self._verdict)
        self._verdict.style().polish(self._verdict)
        self._credit.setText(credit)
        self._credit.setVisible(bool(credit))
        self._why.setText(marked.explanation)
        passages = [passage for passage in marked.passages if passage.start is not None]
        quotes = [_shortened(passage.exact) for passage in passages]
        self._quote.setText("\n".join(translate("QuizFeedback", "“{quote}”").format(quote=quote) for quote in quotes))
        self._quote.setVisible(bool(quotes))
        self.show_button.setVisible(bool(passages))
        self.show_button.setText(translate("QuizFeedback", "Show in the text"))
        self.setAccessibleName(translate("QuizFeedback", "How it went"))
        said = " ".join(part if part.endswith((".", "!")) else f"{part}." for part in (verdict, credit) if part)
        self.setAccessibleDescription(f"{said} {marked.explanation}")
        self.use_theme(self._theme)

    def tell(self) -> None:
        """Have a screen reader say it."""
        announce(self, self.accessibleDescription())

    @property
    def verdict(self) -> str:
        """The role of its colour: success, warning (partly right) or error."""
        return self._sign_role

    @property
    def words(self) -> str:
        """All that is said, as a screen reader says it."""
        return self.accessibleDescription()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self._sign.setPixmap(icon(self._sign_name, theme, self._sign_role).pixmap(24, 24))
        self.show_button.setIcon(icon("read", theme, "accent"))


def _verdict(marked: Marked) -> tuple[str, str, str]:
    """The word, the sign and its colour."""
    if marked.correct:
        return translate("QuizFeedback", "Right"), "check", "success"
    if marked.score <= 0:
        return translate("QuizFeedback", "Not right"), "cross", "error"
    return translate("QuizFeedback", "Partly right"), "minus", "warning"


def credit_in_words(question: Question, marked: Marked, place_names: Mapping[str, str]) -> str:
    """What of the answer was right, what should have been, and what a part of it counts for."""
    said = [_about_parts(question, marked, place_names)]
    if 0 < marked.score < 1:
        said.append(translate("QuizFeedback", "It counts for {percent}.").format(percent=percent(marked.score)))
    return " ".join(part for part in said if part)


def _about_parts(question: Question, marked: Marked, place_names: Mapping[str, str]) -> str:
    parts = marked.parts
    match question.kind:
        case "short":
            return _about_typed(parts[0])
        case "cloze":
            return " ".join(_about_gap(part, len(parts)) for part in parts)
        case "multiple":
            return _about_ticks(parts)
        case "order":
            return _about_order(len(parts), marked)
        case "match" if isinstance(question, MatchQuestion):
            return "" if marked.correct else _about_pairs(question, parts)
        case "locate":
            return _about_click(parts[0], place_names)
        case "prove":
            return _about_proof(parts, marked)
        case _:
            return ""  # the options say it themselves


def _about_typed(part: Part) -> str:
    match part.finding:
        case Finding.RIGHT:
            return ""
        case Finding.SLIP:
            return translate("QuizFeedback", "It is written “{expected}”.").format(expected=part.expected)
        case _:
            return translate("QuizFeedback", "The answer is “{expected}”.").format(expected=part.expected)


def _about_gap(part: Part, count: int) -> str:
    if part.finding is Finding.RIGHT:
        return ""
    if part.finding is Finding.SLIP:
        words = translate("QuizFeedback", "Gap {number} is right; it is written “{expected}”.")
    elif count == 1:
        words = translate("QuizFeedback", "In the gap belongs “{expected}”.")
    else:
        words = translate("QuizFeedback", "In gap {number} belongs “{expected}”.")
    return words.format(number=part.index + 1, expected=part.expected)


def _about_ticks(parts: tuple[Part, ...]) -> str:
    right = sum(part.finding is Finding.RIGHT for part in parts)
    wrong = sum(part.finding is Finding.WRONG for part in parts)
    missed = sum(part.finding is Finding.MISSED for part in parts)
    if not wrong and not missed:
        return ""
    if not wrong:
        return translate("QuizFeedback", "You found {right} of {count}.").format(right=right, count=right + missed)
    words = translate("QuizFeedback", "You found {right} of {count}, and chose {wrong} that should not be there.")
    return words.format(right=right, count=right + missed, wrong=wrong)


def _about_order(count: int, marked: Marked) -> str:
    if marked.correct:
        return ""
    pairs = math.comb(count, 2)
    words = translate("QuizFeedback", "Compared two by two, {right} of {count} pairs stand in the right order.")
    return words.format(right=round(marked.score * pairs), count=pairs)


def _about_pairs(question: MatchQuestion, parts: tuple[Part, ...]) -> str:
    wrong = [part for part in parts if part.finding is not Finding.RIGHT]
    words = translate("QuizFeedback", "{right} of {count} belong together.")
    said = [words.format(right=len(parts) - len(wrong), count=len(parts))]
    if len(wrong) <= _NAMED_PAIRS:  # two that were swapped may have scrolled out of view by now
        words = translate("QuizFeedback", "“{left}” goes with “{right}”.")
        said += [words.format(left=question.pairs[part.index].left, right=part.expected) for part in wrong]
    return " ".join(said)


def _about_click(part: Part, place_names: Mapping[str, str]) -> str:
    name = place_names.get(part.expected, part.expected)
    if part.finding is Finding.RIGHT:
        return translate("QuizFeedback", "This is {place}.").format(place=name)
    if part.given:
        words = translate("QuizFeedback", "You chose {given}. It is {place}, {distance} away.")
        given = place_names.get(part.given, part.given)
        return words.format(given=given, place=name, distance=distance(part.distance or 0.0))
    words = translate("QuizFeedback", "{place} lies {distance} from where you clicked.")
    return words.format(place=name, distance=distance(part.distance or 0.0))


def _about_proof(parts: tuple[Part, ...], marked: Marked) -> str:
    if marked.correct:
        return ""
    if marked.score > 0:
        return translate("QuizFeedback", "You have the passage, but with too much or too little around it.")
    if parts:
        return translate("QuizFeedback", "Another sentence proves it.")
    return ""


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _SHOWN_QUOTE else quote[:_SHOWN_QUOTE].rsplit(" ", 1)[0] + " …"
