"""Lets Enter press the button that has the keyboard, as readers expect; outside dialogs Qt leaves that to Space."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from leeswijzer.overriding import override

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class EnterPresses(QObject):
    """Watches ``window`` for an Enter that nothing in it wanted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            focused = QApplication.focusWidget()
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _HELD
            if enter and not event.isAutoRepeat() and isinstance(focused, QAbstractButton):
                focused.click()
                return True
        return super().eventFilter(watched, event)
