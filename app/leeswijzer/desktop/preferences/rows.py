"""The rows of the settings page: a name, a word on what it does, and one control."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.segment import SegmentButton
from leeswijzer.desktop.theme.tokens import SPACE
from leeswijzer.text.fold import unaccented

Words = Callable[[], str]


class Row(QWidget):
    """A name at the left, a control at the right."""

    def __init__(self, name: Words, control: QWidget, hint: Words | None = None) -> None:
        super().__init__()
        self._name, self._hint, self.control = name, hint, control
        self._label, self._under = QLabel(), QLabel(wordWrap=True)
        self._under.setProperty("role", "caption")
        self._label.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._label)
        words.addWidget(self._under)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.half, 0, SPACE.half)
        row.setSpacing(SPACE.three)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._label.setText(self._name())
        self.control.setAccessibleName(self._name())
        self._under.setText(self._hint() if self._hint else "")
        self._under.setVisible(self._hint is not None)
        again = getattr(self.control, "retranslate", None)
        if again is not None:
            again()

    def holds(self, words: Collection[str]) -> bool:
        """Whether the row is about all these ``words``, `unaccented`: by its name, its hint, or what can be chosen."""
        buttons = [self.control] if isinstance(self.control, QPushButton) else self.control.findChildren(QPushButton)
        said = unaccented(" ".join((self._label.text(), self._under.text(), *(each.text() for each in buttons))))
        return all(word in said for word in words)


class Section(QFrame):
    """Rows under a heading; hidden where none of them is about what was typed."""

    def __init__(self, name: Words, rows: Sequence[Row]) -> None:
        super().__init__()
        self._name, self.rows = name, rows
        self.setProperty("card", "true")
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        frame = QVBoxLayout(self)
        frame.setContentsMargins(SPACE.three, SPACE.two, SPACE.three, SPACE.two)
        frame.setSpacing(SPACE.half)
        frame.addWidget(self._title)
        for row in rows:
            frame.addWidget(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self._name())
        for row in self.rows:
            row.retranslate()

    def filter(self, words: Collection[str]) -> bool:
        """Show the rows about ``words``, all of them where the heading is; False where nothing is left."""
        heading = unaccented(self._title.text())
        whole = all(word in heading for word in words)
        shown = [whole or row.holds(words) for row in self.rows]
        for row, visible in zip(self.rows, shown, strict=True):
            row.setVisible(visible)
        self.setVisible(any(shown))
        return any(shown)


class Choice(QWidget):
    """One of a few values, as a row of buttons; ``None`` for a name stands for its own words."""

    chosen = Signal(str)

    def __init__(self, names: Mapping[str, Words]) -> None:
        super().__init__()
        self._names = names
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.half)
        for value in names:
            button = SegmentButton()
            button.setMinimumWidth(72)
            button.clicked.connect(lambda _checked, chosen=value: self.chosen.emit(chosen))
            self._group.addButton(button)
            self._buttons[value] = button
            row.addWidget(button)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        for value, button in self._buttons.items():
            button.setText(self._names[value]())

    def show_value(self, value: Any) -> None:
        """Show what holds now."""
        self._buttons[str(value)].setChecked(True)


class Number(QSpinBox):
    """A whole number with its unit."""

    chosen = Signal(int)

    def __init__(self, lowest: int, highest: int, step: int = 1, unit: str = "") -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setSingleStep(step)
        self.setSuffix(unit)
        self.setMinimumWidth(110)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.chosen)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; only a number that has the keyboard turns with it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def settle(self) -> None:
        """Take over what was typed, as if the field were left."""
        self.interpretText()

    def show_value(self, value: Any) -> None:
        """Show what holds now."""
        self.blockSignals(True)
        self.setValue(round(value))
        self.blockSignals(False)


class Hundredths(Number):
    """A number that is kept in hundredths and shown as what it is: 155 as 1,55, or 1.55 in English."""

    @override
    def textFromValue(self, val: int) -> str:
        return QLocale().toString(val / 100, "f", 2)

    @override
    def valueFromText(self, text: str) -> int:
        value, understood = QLocale().toDouble(text)
        return round(100 * value) if understood else self.value()

    @override
    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, input, pos  # what is no number is put right when the field is left


class Text(QLineEdit):
    """A short text, taken over when the field is left."""

    chosen = Signal(str)

    def __init__(self, longest: int, placeholder: Words) -> None:
        super().__init__()
        self._placeholder = placeholder
        self.setMaxLength(longest)
        self.setMinimumWidth(200)
        self.editingFinished.connect(self.settle)

    def settle(self) -> None:
        """Take over what was typed, as if the field were left."""
        if self.isModified():
            self.setModified(False)
            self.chosen.emit(self.text())

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setPlaceholderText(self._placeholder())

    def show_value(self, value: Any) -> None:
        """Show what holds now."""
        self.setText(str(value))


class Button(QPushButton):
    """Something to do."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setText(self._words())
