"""The copies of the reader's data: what each holds, and a way to bring one back."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.theme.tokens import SPACE
from leeswijzer.store.backup import BackupInfo

_MOST = 12
_COUNTED = ("annotations", "term_states", "review_cards")


class BackupList(QWidget):
    """Lists `BackupInfo`, the newest first. Bringing one back takes two presses of its button."""

    restore_requested = Signal(object)  # Path
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copies: Sequence[BackupInfo] = ()
        self._sure: QPushButton | None = None  # the button that was pressed once
        self._save = QPushButton()
        self._save.clicked.connect(self.save_requested)
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.half)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addLayout(self._list)
        frame.addWidget(self._save)
        self.setMinimumWidth(360)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._save.setText(self.tr("Save a copy to a file…"))
        self._fill()

    def show_copies(self, copies: Sequence[BackupInfo]) -> None:
        """Show these copies."""
        self._copies = copies
        self._fill()

    def _fill(self) -> None:
        self._sure = None
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for copy in sorted(self._copies, key=lambda each: each.made, reverse=True)[:_MOST]:
            self._rows.append(self._row(copy))
        if not self._copies:
            none = QLabel(self.tr("There is no copy yet."))
            none.setProperty("role", "soft")
            self._rows.append(none)
        for row in self._rows:
            self._list.addWidget(row)

    def _row(self, copy: BackupInfo) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        made = QDateTime.fromSecsSinceEpoch(round(copy.made.timestamp()))
        words = QVBoxLayout()
        words.setSpacing(0)
        moment = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        words.addWidget(QLabel(moment))
        held = QLabel(self._holds(copy))
        held.setProperty("role", "caption")
        words.addWidget(held)
        button = QPushButton(self.tr("Bring back"))
        button.setAccessibleDescription(moment)
        button.setEnabled(copy.problem is None)
        button.clicked.connect(lambda: self._on_pressed(button, copy))
        layout.addLayout(words, 1)
        layout.addWidget(button)
        return row

    def _on_pressed(self, button: QPushButton, copy: BackupInfo) -> None:
        before, self._sure = self._sure, None
        if before is not None:
            before.setText(self.tr("Bring back"))
        if before is button:
            self.restore_requested.emit(copy.path)
            return
        self._sure = button
        button.setText(self.tr("Really bring back?"))
        announce(button, button.text())

    def _holds(self, copy: BackupInfo) -> str:
        if copy.problem is not None:
            return self.tr("cannot be used")
        notes, terms, cards = (copy.counts.get(table, 0) for table in _COUNTED)
        return "  ·  ".join(
            (
                self.tr("%n note(s)", "", notes),
                self.tr("%n term(s) looked up", "", terms),
                self.tr("%n card(s)", "", cards),
            )
        )
