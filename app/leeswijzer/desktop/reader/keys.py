"""What keys mean on the page; imported at the first key that is pressed, as the first paint does without Qt's keys."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

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
