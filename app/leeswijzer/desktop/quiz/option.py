"""One thing to choose: its letter, its words, and once it is marked what was right about it, in words and by a sign."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import RADIUS, SPACE, TYPE, Theme
from leeswijzer.overriding import override

_CHIP = 26
_TEXT = 18
_SIGN_SIZE = 20
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Verdict(StrEnum):
    """What became of an option."""

    RIGHT = "right"  # chosen, and right
    WRONG = "wrong"  # chosen, and not right
    MISSED = "missed"  # right, and not chosen
    OTHER = "other"  # neither: it steps back


_SIGN = {Verdict.RIGHT: ("check", "success"), Verdict.WRONG: ("cross", "error"), Verdict.MISSED: ("check", "success")}


def verdict_in_words(verdict: Verdict) -> str:
    """What is said of an option; nothing of one that was rightly left alone."""
    translate = QCoreApplication.translate
    words = {
        Verdict.RIGHT: translate("QuizOption", "Right"),
        Verdict.WRONG: translate("QuizOption", "Not right"),
        Verdict.MISSED: translate("QuizOption", "This was right"),
        Verdict.OTHER: "",
    }
    return words[verdict]


@dataclass(frozen=True, slots=True)
class Look:
    """What an option shows; ``why`` is what the lesson says of choosing it, ``note`` what it stands for meanwhile.

    ``sign`` is the icon before the note; ``faint`` steps back, as another one has taken its place.
    """

    letter: str
    text: str
    verdict: Verdict | None = None
    why: str = ""
    note: str = ""
    sign: str = ""
    faint: bool = False


class Face:
    """Measures and paints an option; pixels of its button."""

    def __init__(self, look: Look, theme: Theme, *, rounded: bool) -> None:
        self.look = look
        self.theme = theme
        self._rounded = rounded

    def height(self, width: int) -> int:
        """How high an option of ``width`` is."""
        inner = self._inner(QRect(0, 0, width, 0))
        height = self._text_rect(inner).height()
        if self._said():
            height += SPACE.half + max(20, self._said_rect(inner).height())
        return max(_CHIP, height) + 2 * SPACE.two - 2

    def paint(self, painter: QPainter, rect: QRect, button: QAbstractButton) -> None:
        """Draw the option as ``button`` stands."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        verdict = self.look.verdict
        self._paint_ground(painter, rect, button)
        inner = self._inner(rect)
        self._paint_chip(painter, QRect(rect.left() + SPACE.two, inner.top(), _CHIP, _CHIP), button)
        painter.setFont(reading_font(_TEXT))
        faint = verdict is Verdict.OTHER or self.look.faint
        painter.setPen(qcolor(self.theme, "text_faint" if faint else "text"))
        words = self._text_rect(inner)
        painter.drawText(words, _WRAP, self.look.text)
        if self._said():
            top = words.bottom() + 1 + SPACE.half
            role = "accent" if self.look.sign else "text_soft"
            if verdict is not None and verdict in _SIGN:
                name, role = _SIGN[verdict]
            else:
                name = self.look.sign
            if name:
                icon(name, self.theme, role).paint(painter, QRect(inner.left(), top + 1, _SIGN_SIZE, _SIGN_SIZE))
            said = self._said_rect(inner)
            said.moveTopLeft(QPoint(inner.left() + self._indent(), top + 1))
            painter.setFont(self._said_font())
            painter.setPen(qcolor(self.theme, role))
            painter.drawText(said, _WRAP, self._said())

    def _paint_ground(self, painter: QPainter, rect: QRect, button: QAbstractButton) -> None:
        verdict, chosen = self.look.verdict, button.isChecked()
        ground, edge, wide = "surface", "line", 1.0
        if verdict in (Verdict.RIGHT, Verdict.MISSED):
            ground, edge, wide = "success_soft" if verdict is Verdict.RIGHT else "surface", "success", 1.5
        elif verdict is Verdict.WRONG:
            ground, edge, wide = "error_soft", "error", 1.5
        elif verdict is None and chosen:
            ground, edge, wide = "accent_soft", "accent", 1.5
        elif verdict is None and button.underMouse() and button.isEnabled():
            edge = "outline"
        pen = QPen(qcolor(self.theme, edge), wide)
        if verdict is Verdict.MISSED:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(qcolor(self.theme, ground))
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS.card, RADIUS.card)
        if button.hasFocus():
            painter.setPen(QPen(qcolor(self.theme, "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS.card, RADIUS.card)

    def _paint_chip(self, painter: QPainter, rect: QRect, button: QAbstractButton) -> None:
        filled = button.isChecked() and self.look.verdict is None
        painter.setPen(QPen(qcolor(self.theme, "accent" if filled else "outline"), 1.2))
        painter.setBrush(qcolor(self.theme, "accent") if filled else Qt.BrushStyle.NoBrush)
        corner = _CHIP / 2 if self._rounded else RADIUS.small
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.setFont(interface_font(TYPE.small, strong=True))
        painter.setPen(qcolor(self.theme, "on_accent" if filled else "text_soft"))
        if self.look.letter:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.look.letter)
        elif filled:
            icon("check", self.theme, "on_accent").paint(painter, rect.adjusted(5, 5, -5, -5))

    def _said(self) -> str:
        if self.look.verdict is None:
            return self.look.note
        verdict = verdict_in_words(self.look.verdict)
        if not self.look.why:
            return verdict
        return QCoreApplication.translate("QuizOption", "{verdict}. {why}").format(verdict=verdict, why=self.look.why)

    def _inner(self, rect: QRect) -> QRect:
        return rect.adjusted(SPACE.two + _CHIP + SPACE.one_and_half, SPACE.two - 1, -SPACE.two, 0)

    def _text_rect(self, inner: QRect) -> QRect:
        room = QRect(inner.left(), inner.top() + 1, inner.width(), 10_000)
        return QFontMetrics(reading_font(_TEXT)).boundingRect(room, _WRAP, self.look.text)

    def _said_rect(self, inner: QRect) -> QRect:
        room = QRect(0, 0, inner.width() - self._indent(), 10_000)
        found = QFontMetrics(self._said_font()).boundingRect(room, _WRAP, self._said())
        found.setWidth(room.width())
        return found

    def _indent(self) -> int:
        return _SIGN_SIZE + 6 if self.look.verdict is not None or self.look.sign else 0

    def _said_font(self) -> QFont:
        plain = self.look.why or self.look.verdict is None
        return interface_font(TYPE.lead if self.look.verdict is None else TYPE.body, strong=not plain)


class RadioOption(QRadioButton):
    """An option of which one can be chosen."""

    stepped = Signal(int)  # an arrow key: the next (1) or previous (-1) option is meant

    def __init__(self, look: Look, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = Face(look, theme, rounded=True)
        _prepare(self, look)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.face.height(320))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 40)

    @override
    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.face.paint(painter, self.rect(), self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _step(self, event):
            super().keyPressEvent(event)


class CheckOption(QCheckBox):
    """An option of which several can be chosen."""

    stepped = Signal(int)

    def __init__(self, look: Look, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = Face(look, theme, rounded=False)
        _prepare(self, look)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.face.height(320))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 40)

    @override
    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.face.paint(painter, self.rect(), self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _step(self, event):
            super().keyPressEvent(event)


Option = RadioOption | CheckOption


def show_verdict(option: Option, verdict: Verdict | None, why: str = "") -> None:
    """Mark ``option``; it can no longer be chosen."""
    face = option.face
    face.look = replace(face.look, verdict=verdict, why=why)
    option.setEnabled(verdict is None)
    said = ". ".join(part.rstrip(".") for part in (verdict_in_words(verdict or Verdict.OTHER), why) if part)
    option.setAccessibleDescription(said)
    option.updateGeometry()
    option.update()


def _prepare(option: Option, look: Look) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    option.setSizePolicy(policy)
    option.setAttribute(Qt.WidgetAttribute.WA_Hover)
    option.setCursor(Qt.CursorShape.PointingHandCursor)
    option.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    spoken = QCoreApplication.translate("QuizOption", "{letter}: {text}")
    option.setAccessibleName(spoken.format(letter=look.letter, text=look.text))


def _step(option: "Option", event: QKeyEvent) -> bool:
    """Use a key that the styles of some desktops would use differently; False for any other."""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        event.ignore()  # it confirms the answer, wherever the keyboard is
        return True
    steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
    if event.key() not in steps or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    option.stepped.emit(steps[Qt.Key(event.key())])
    return True
