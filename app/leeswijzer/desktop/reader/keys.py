"""What keys mean on the page; imported at the first key that is pressed, as the first paint does without Qt's keys."""

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ANNOTATING: Mapping[int, str] = {
    Qt.Key.Key_1: "1",
    Qt.Key.Key_2: "2",
    Qt.Key.Key_3: "3",
    Qt.Key.Key_4: "4",
    Qt.Key.Key_N: "note",
    Qt.Key.Key_C: "card",
    Qt.Key.Key_Return: "confirm",
    Qt.Key.Key_Enter: "confirm",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Backspace: "remove",
}
"""What a key does with the selected words, or with the highlight that the keyboard is on."""

CARET = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
})  # fmt: skip
"""The keys that move the caret, where one is shown."""


class Stride(Enum):
    """How far a key scrolls the page."""

    LINES = auto()
    SCREEN = auto()
    WHOLE = auto()


SCROLLING: Mapping[int, tuple[Stride, int]] = {
    Qt.Key.Key_Down: (Stride.LINES, 1),
    Qt.Key.Key_Up: (Stride.LINES, -1),
    Qt.Key.Key_PageDown: (Stride.SCREEN, 1),
    Qt.Key.Key_PageUp: (Stride.SCREEN, -1),
    Qt.Key.Key_Space: (Stride.SCREEN, 1),
    Qt.Key.Key_Home: (Stride.WHOLE, -1),
    Qt.Key.Key_End: (Stride.WHOLE, 1),
}
"""The keys that scroll: how far, and which way (1 is down)."""

STEPPING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_T, Qt.Key.Key_M})
"""The keys that go the other way together with Shift."""

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key is pressed alone; those of the number pad count as such."""
    return event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def is_shifted(event: QKeyEvent) -> bool:
    """Whether a key is pressed with Shift and nothing else."""
    return event.modifiers() == Qt.KeyboardModifier.ShiftModifier
