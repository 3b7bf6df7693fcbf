"""The sheet of keys: every command with its keys, which the reader may change."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.commands.catalogue import Catalogue, Command
from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.search_field import SearchField
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.text.fold import unaccented

_WIDTH = 720
_NEVER = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ALONE = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown,
)  # fmt: skip


class KeySheet(FloatingCard):
    """Shows and changes keys; a conflict is told in words and changes nothing."""

    keys_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._catalogue = Catalogue((), {})
        self._awaiting: tuple[str, QPushButton] | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._width = _WIDTH
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._field = SearchField()
        self._field.setProperty("role", "search")
        self._close = QPushButton()
        self._close.setProperty("role", "icon")
        self._reset = QPushButton()
        self._told = QLabel(wordWrap=True)
        self._told.setProperty("role", "soft")
        self._told.setMinimumWidth(120)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._field, 1)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(self._reset)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.three, SPACE.two, SPACE.two, SPACE.two)
        inner.setSpacing(SPACE.one_and_half)
        inner.addLayout(head)
        inner.addWidget(self._scroll, 1)
        inner.addLayout(foot)
        self.hold(inner)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._fill)
        self._close.clicked.connect(self.close_card)
        self._reset.clicked.connect(self._on_reset)
        self.use_theme(theme)
        self.retranslate()

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        self._close.setIcon(icon("close", theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Keys"))
        self._title.setText(self.tr("Keys"))
        self._field.name(self.tr("Find a key or a command"))
        self._close.setAccessibleName(self.tr("Close"))
        self._reset.setText(self.tr("All keys as they were"))
        self._tell_usual()
        self._fill()

    def open_over(self, room: QRect, catalogue: Catalogue) -> None:
        """Open in ``room`` (pixels of the parent) on these commands."""
        self._catalogue = catalogue
        self._field.clear()
        self._tell_usual()
        self._fill()
        self._width = min(_WIDTH, room.width())
        corner = QRect(room.center().x() - self._width // 2, room.top(), 1, 1)
        self.open_beside(corner, room, take_focus=True)

    def _tell_usual(self) -> None:
        words = self.tr("Press a key's button, then the keys you want. Delete takes them away, Esc keeps them.")
        self._say(words, role="soft")

    def _say(self, words: str, *, role: str) -> None:
        self._told.setText(words)
        self._told.setProperty("role", role)
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)

    def _fill(self) -> None:
        self._awaiting = None
        self._buttons = {}
        typed = unaccented(self._field.text())
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, SPACE.one_and_half, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        at = 0
        for group, commands in self._catalogue.by_group():
            shown = [command for command in commands if self._matches(command, typed)]
            if shown:
                label = QLabel(group)
                label.setProperty("role", "caption")
                label.setContentsMargins(0, SPACE.one if at else 0, 0, 0)
                grid.addWidget(label, at, 0, 1, 2)
                at += 1
            for command in shown:
                self._buttons[command.id] = self._button(command)
                grid.addWidget(QLabel(command.name()), at, 0)
                grid.addWidget(self._buttons[command.id], at, 1, Qt.AlignmentFlag.AlignRight)
                at += 1
        grid.setRowStretch(at, 1)
        self._scroll.setWidget(rows)

    def _matches(self, command: Command, typed: str) -> bool:
        keys = " ".join(self._catalogue.keys_of(command.id))
        return typed in unaccented(command.name()) or typed in unaccented(keys)

    def _button(self, command: Command) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "chip")
        button.setMinimumWidth(96)
        button.setEnabled(command.run is not None)
        self._show_words(button, command.id, self._keys_in_words(command.id))
        button.clicked.connect(lambda _checked, c=command.id, b=button: self._await(c, b))
        button.installEventFilter(self)
        return button

    def _await(self, identifier: str, button: QPushButton) -> None:
        self._stop_waiting()
        self._awaiting = (identifier, button)
        self._show_words(button, identifier, self.tr("Press the keys…"))
        announce(button, self.tr("Press the keys…"))

    def _stop_waiting(self) -> None:
        if self._awaiting is not None:
            (identifier, button), self._awaiting = self._awaiting, None
            self._show_words(button, identifier, self._keys_in_words(identifier))

    def _keys_in_words(self, identifier: str) -> str:
        return "   ".join(native(each) for each in self._catalogue.keys_of(identifier)) or "–"

    def _show_words(self, button: QPushButton, identifier: str, shown: str) -> None:
        name = self._catalogue.command(identifier).name()
        button.setText(shown)
        button.setAccessibleName(self.tr("{command}: {keys}").format(command=name, keys=shown))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._awaiting is None or watched is not self._awaiting[1]:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self._stop_waiting()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the keys are to be learned, not done
            return True
        if event.key() in _NEVER:
            return False  # the way on with the keyboard stays what it is
        if event.type() == QEvent.Type.KeyPress and event.key() not in _ALONE:
            self._learn(self._awaiting[0], event)
            return True
        return False

    def _learn(self, identifier: str, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._stop_waiting()
            return
        keys = ""
        if event.key() not in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            combination = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key()))
            keys = QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
        self._stop_waiting()
        holder = self._catalogue.choose(identifier, keys)
        if holder is None:
            self._show_words(self._buttons[identifier], identifier, self._keys_in_words(identifier))
            announce(self, self._buttons[identifier].accessibleName())
            self._tell_usual()
            self.keys_changed.emit()
        else:
            words = self.tr("{keys} already does “{command}”. Take it away there first, or choose other keys.")
            self._say(words.format(keys=native(keys), command=holder.name()), role="warning")
            announce(self, self._told.text())

    def _on_reset(self) -> None:
        self._catalogue.reset()
        self._fill()
        self._tell_usual()
        self.keys_changed.emit()

    @override
    def fit_height(self, room: int) -> None:
        self.setFixedWidth(self._width + 2 * SHADOW)
        self._scroll.setFixedHeight(max(120, room - 160))


def native(keys: str) -> str:
    """Keys as this system writes them: "Ctrl+F", or ⌘F."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
