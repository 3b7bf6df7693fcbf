"""Sentences or events to be brought into their order: dragged, moved with buttons, or with Alt and the arrows."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import RADIUS, SPACE, TYPE, Theme
from leeswijzer.lesson.models import OrderQuestion
from leeswijzer.overriding import override
from leeswijzer.study.quiz.answers import Answer, Ordered
from leeswijzer.study.quiz.attempt import Asked, Marked
from leeswijzer.study.quiz.scoring import Finding


class OrderView(AnswerView):
    """The items in the order that the reader has given them so far."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(asked.question, OrderQuestion)
        items = asked.question.items
        self.rows = [OrderRow(index, items[index], theme) for index in asked.order]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.one)
        for row in self.rows:
            self._column.addWidget(row)
            row.move_requested.connect(lambda step, row=row: self._move(row, self.rows.index(row) + step))
            row.step_requested.connect(lambda step, row=row: self._step(row, step))
            row.dragged_to.connect(lambda y, row=row: self._drag(row, y))
        self._number()

    @override
    def answer(self) -> Answer | None:
        return Ordered(tuple(row.index for row in self.rows))

    @override
    def show_answer(self, answer: Answer) -> None:
        assert isinstance(answer, Ordered)
        self.rows.sort(key=lambda row: answer.items.index(row.index))
        self._lay_out()

    @override
    def show_marked(self, marked: Marked) -> None:
        self.show_answer(marked.answer)
        for row, part in zip(self.rows, marked.parts, strict=True):
            row.show_verdict(right=part.finding is Finding.RIGHT)

    @override
    def use_theme(self, theme: Theme) -> None:
        for row in self.rows:
            row.use_theme(theme)

    @override
    def hint(self) -> str:
        return self.tr("Bring them into the right order: drag them, or move them with Alt and the arrow keys.")

    @override
    def focus_first(self) -> None:
        self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def choose(self, number: int) -> bool:
        if number >= len(self.rows):
            return False
        self.rows[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _step(self, row: "OrderRow", step: int) -> None:
        self.rows[(self.rows.index(row) + step) % len(self.rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, row: "OrderRow", place: int) -> None:
        here = self.rows.index(row)
        place = max(0, min(place, len(self.rows) - 1))
        if place == here:
            return
        self.rows.insert(place, self.rows.pop(here))
        self._lay_out()
        words = self.tr("Now number {number} of {count}: {text}")
        announce(self, words.format(number=place + 1, count=len(self.rows), text=row.text))
        self.changed.emit()

    def _drag(self, row: "OrderRow", y: int) -> None:
        """Put ``row`` where the pointer is, at ``y`` pixels of this view."""
        others = [each for each in self.rows if each is not row]
        self._move(row, sum(each.geometry().center().y() < y for each in others))

    def _lay_out(self) -> None:
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
        before: QWidget | None = None
        for row in self.rows:
            for widget in (row, row.up, row.down):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
        self._column.activate()
        self._number()

    def _number(self) -> None:
        for place, row in enumerate(self.rows):
            row.show_place(place, len(self.rows))


class OrderRow(QFrame):
    """One item, with its number, a place to take it by, and two buttons."""

    move_requested = Signal(int)
    step_requested = Signal(int)
    dragged_to = Signal(int)  # pixels of the parent

    def __init__(self, index: int, text: str, theme: Theme) -> None:
        super().__init__()
        self.index = index
        self.text = text
        self._theme = theme
        self._place = 0
        self._right: bool | None = None
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._label = QLabel(text, wordWrap=True)
        self._label.setFont(reading_font(18))
        self._said = QLabel(wordWrap=True)
        self._said.setFont(interface_font(TYPE.body, strong=True))
        self._said.hide()
        self.up, self.down = QToolButton(), QToolButton()
        words = QVBoxLayout()
        words.setSpacing(SPACE.half)
        words.addWidget(self._label)
        words.addWidget(self._said)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE.three + SPACE.two, SPACE.one_and_half, SPACE.one, SPACE.one_and_half)
        row.setSpacing(2)
        row.addLayout(words, 1)
        for button, step in ((self.up, -1), (self.down, 1)):
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.setFixedSize(32, 32)
            button.clicked.connect(lambda _=False, step=step: self.move_requested.emit(step))
            row.addWidget(button)
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.up.setIcon(icon("chevron-up", theme))
        self.down.setIcon(icon("chevron-down", theme))
        self.update()

    def show_place(self, place: int, count: int) -> None:
        """Show that the item stands at ``place``, from 0."""
        self._place = place
        name = self.tr("{number} of {count}: {text}").format(number=place + 1, count=count, text=self.text)
        self.setAccessibleName(name)
        self.up.setAccessibleName(self.tr("Move up: {text}").format(text=self.text))
        self.down.setAccessibleName(self.tr("Move down: {text}").format(text=self.text))
        self.up.setToolTip(self.tr("Move up (Alt+↑)"))
        self.down.setToolTip(self.tr("Move down (Alt+↓)"))
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        self.update()

    def show_verdict(self, *, right: bool) -> None:
        """Mark the item; it can no longer be moved."""
        self._right = right
        words = self.tr("Right") if right else self.tr("Not right: this is number {number}")
        self._said.setText(words.format(number=self.index + 1))
        self._said.setProperty("verdict", "success" if right else "error")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.show()
        self.up.hide()
        self.down.hide()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(self._said.text())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge, ground = {None: ("line", "surface"), True: ("success", "success_soft"), False: ("error", "error_soft")}[
            self._right
        ]
        if self._dragging:
            edge, ground = "accent", "accent_soft"
        painter.setPen(QPen(qcolor(self._theme, edge), 1 if edge == "line" else 1.5))
        painter.setBrush(qcolor(self._theme, ground))
        painter.drawRoundedRect(rect, RADIUS.card, RADIUS.card)
        if self.hasFocus():
            painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, RADIUS.card, RADIUS.card)
        middle = self.rect().center().y()
        left = SPACE.one_and_half
        if self._right is None:
            icon("drag", self._theme, "text_faint").paint(painter, left, middle - 10, 20, 20)
        else:
            sign = ("check", "success") if self._right else ("cross", "error")
            icon(sign[0], self._theme, sign[1]).paint(painter, left, middle - 10, 20, 20)
        painter.setFont(interface_font(TYPE.lead, strong=True))
        painter.setPen(qcolor(self._theme, "text_soft"))
        spot = QRectF(left + 20, middle - 12, 2 * SPACE.three + SPACE.two - left - 22, 24)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._place + 1))

    # --- by hand

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._right is None:
            self._pressed = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        point = event.position().toPoint()
        if not self._dragging:
            if (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        self.dragged_to.emit(self.mapToParent(point).y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._dragging:
            self._dragging = False
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.update()

    # --- by key

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = steps.get(Qt.Key(event.key()))
        if step is not None and held == Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(step)
        elif step is not None and held == Qt.KeyboardModifier.NoModifier:
            self.step_requested.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
