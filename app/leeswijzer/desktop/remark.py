"""The card of an editor's remark on a passage."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.lesson.models import Remark

_WIDTH = 360


class RemarkCard(FloatingCard):
    """Shows one remark at a time."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._remarks: dict[str, Remark] = {}
        self._title = QLabel()
        self._title.setProperty("role", "caption")
        self._title.setFont(interface_font(TYPE.caption, strong=True))
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setFont(interface_font(TYPE.lead - 1))
        self._sources = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._sources.setFont(interface_font(TYPE.small))
        self._sources.setProperty("role", "soft")
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE.two + 4, SPACE.two, SPACE.two + 4, SPACE.two)
        inner.setSpacing(SPACE.one)
        for label in (self._title, self._text, self._sources):
            inner.addWidget(label)
        self.hold(inner)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("† Remark of the editors"))

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Take the remarks of another lesson."""
        self.close_card()
        self._remarks = {remark.id: remark for remark in remarks}

    def open_remark(self, identifier: str, beside: QRect, within: QRect) -> None:
        """Show the remark ``identifier`` beside its passage."""
        remark = self._remarks.get(identifier)
        if remark is None:
            return
        self._text.setText(remark.text)
        sources = self.tr("Based on: {sources}").format(sources="; ".join(remark.sources))
        self._sources.setText(sources if remark.sources else "")
        self._sources.setVisible(bool(remark.sources))
        self.setAccessibleName(remark.text)
        self.open_beside(beside, within, take_focus=True)

    @override
    def fit_height(self, room: int) -> None:
        self.setFixedWidth(_WIDTH + 2 * SHADOW)
