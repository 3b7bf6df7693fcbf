"""A note as it reads: its Markdown set in the type of the interface."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import TYPE, Theme


class NotePreview(QTextBrowser):
    """Shows Markdown; follows no link and loads no picture."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.document().setDefaultFont(interface_font(TYPE.lead - 1))
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self.document().setDefaultStyleSheet(f"a {{ color: {qcolor(theme, 'accent').name()}; }}")

    def show_markdown(self, text: str) -> None:
        """Show ``text``; what looks like HTML in it stays as it was typed."""
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None
