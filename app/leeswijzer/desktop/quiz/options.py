"""A list of options, of which one or several can be chosen, by click, arrows, letter or number."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leeswijzer.desktop.quiz.option import CheckOption, Look, Option, RadioOption, Verdict, show_verdict
from leeswijzer.desktop.quiz.words import LETTERS
from leeswijzer.desktop.theme.tokens import SPACE, Theme


class OptionList(QWidget):
    """Options one under another; their ids are the lesson's indices, shown in an order of their own."""

    changed = Signal()

    def __init__(
        self, texts: Sequence[tuple[int, str]], theme: Theme, *, several: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        kind: type[Option] = CheckOption if several else RadioOption
        self._several = several
        self._options: dict[int, Option] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.one)
        for letter, (index, text) in zip(LETTERS, texts, strict=False):
            option = kind(Look(letter, text), theme, self)
            option.toggled.connect(lambda _on: self.changed.emit())
            option.stepped.connect(self._on_stepped)
            self._options[index] = option
            column.addWidget(option)

    def option(self, index: int) -> Option:
        """The option with the lesson's ``index``."""
        return self._options[index]

    @property
    def chosen(self) -> frozenset[int]:
        """The indices of what is chosen."""
        return frozenset(index for index, option in self._options.items() if option.isChecked())

    def set_chosen(self, indices: frozenset[int]) -> None:
        """Choose these."""
        for index, option in self._options.items():
            option.setChecked(index in indices)

    def choose(self, number: int) -> bool:
        """Choose the option at place ``number``, or leave it where several can be chosen; False where there is none."""
        shown = list(self._options.values())
        if number >= len(shown) or not shown[number].isEnabled():
            return False
        option = shown[number]
        option.setFocus(Qt.FocusReason.ShortcutFocusReason)
        option.setChecked(not option.isChecked() if self._several else True)
        return True

    def show_verdicts(self, verdicts: Mapping[int, tuple[Verdict, str]]) -> None:
        """Mark each option, with what is said about it; one that is not named steps back."""
        for index, option in self._options.items():
            show_verdict(option, *verdicts.get(index, (Verdict.OTHER, "")))

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        for option in self._options.values():
            option.face.theme = theme
            option.update()

    def focus_first(self) -> None:
        """Bring the keyboard to what is chosen, else to the first option."""
        shown = list(self._options.values())
        target = next((option for option in shown if option.isChecked()), shown[0])
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stepped(self, step: int) -> None:
        shown = list(self._options.values())
        here = next((n for n, option in enumerate(shown) if option.hasFocus()), 0)
        target = shown[(here + step) % len(shown)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._several:
            target.setChecked(True)
