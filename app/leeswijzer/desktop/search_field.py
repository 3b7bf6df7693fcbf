"""A field to search in, whose button to clear it has a name for who cannot see it."""

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget


class SearchField(QLineEdit):
    """A QLineEdit with a clear button; `name` gives both their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def name(self, words: str) -> None:
        """Say what is searched; ``words`` stand in the empty field too."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the field"))
