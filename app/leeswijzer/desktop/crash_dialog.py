"""The dialog after a bug: says what was kept, and gives the report to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.theme.tokens import SPACE


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
