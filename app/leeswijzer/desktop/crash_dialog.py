"""The dialog after a bug: says what was kept, and gives the report to copy."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.theme.tokens import SPACE

_log = logging.getLogger(__name__)


class CrashTeller(QObject):
    """Tells of a bug in the window's thread, wherever it happened; one at a time, as a bug may come with every frame.

    ``save`` keeps what is not kept yet; it is called first, and may itself be what goes wrong.
    """

    _told = Signal(str)

    def __init__(self, window: QWidget, save: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._save = save
        self._dialog: CrashDialog | None = None
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, report: str) -> None:
        """Show ``report`` as soon as the window can; from any thread."""
        self._told.emit(report)

    def show_report(self, report: str) -> None:
        """Show ``report`` now, in the window's thread."""
        self._dialog = CrashDialog(report, self._window)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _show(self, report: str) -> None:
        if self._dialog is not None:
            return
        try:
            self._save()
        except Exception:  # the reader has to be told of the first bug, whatever this one is
            _log.exception("not everything could be saved after a bug")
        self.show_report(report)

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


class CrashDialog(QDialog):
    """Shows one report; the program goes on under it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 420)
        told = QLabel(wordWrap=True)
        told.setText(
            self.tr(
                "Leeswijzer made a mistake and could not do the last thing you asked. What you wrote is saved. "
                "You can go on reading; if it happens again, start the program anew. The report below holds nothing "
                "of what you read or wrote: it helps the makers if you send it to them."
            )
        )
        self._report = QPlainTextEdit(report, readOnly=True)
        self._report.setAccessibleName(self.tr("Report"))
        copy, close = QPushButton(self.tr("Copy the report")), QPushButton(self.tr("Go on"))
        close.setProperty("role", "primary")
        close.setDefault(True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(SPACE.three, SPACE.three, SPACE.three, SPACE.two)
        frame.setSpacing(SPACE.two)
        frame.addWidget(told)
        frame.addWidget(self._report, 1)
        frame.addLayout(buttons)
