"""A lesson's cover, made from its title: type on a quiet ground, with how far it was read and what waits."""

from collections.abc import Sequence
from hashlib import sha256

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence, QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.theme.fonts import interface_font, reading_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import RADIUS, TYPE, Theme

SIZE = QSize(196, 336)
"""Pixels; the cover itself is the upper part."""

_COVER = 248
_BAND = 6
_GROUNDS = ("accent_soft", "highlight_important", "highlight_question", "highlight_disagree", "highlight_vocabulary")


class Cover(QAbstractButton):
    """A click opens the lesson; Delete, or the menu of the right button, takes it off the shelf where that can be.

    One that cannot be read any more is faint. It can be clicked all the same: then it is told why.
    """

    chosen = Signal(str)
    removal_wished = Signal()

    def __init__(
        self,
        place: str,
        title: str,
        deck: str,
        fraction: float,
        lines: Sequence[str],
        theme: Theme,
        parent: QWidget,
        *,
        readable: bool = True,
        removable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._title, self._fraction, self._lines = title, fraction, lines
        self._theme = theme
        self._readable = readable
        self.remove_action = QAction(self)
        self.remove_action.triggered.connect(self.removal_wished)
        if removable:
            self.remove_action.setText(self.tr("Take off the shelf"))
            self.remove_action.setShortcut(QKeySequence.StandardKey.Delete)
            self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(self.remove_action)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(line for line in (deck, *lines) if line))
        self.setToolTip("\n".join(line for line in (deck, *lines) if line))
        let_elide(self)
        self.clicked.connect(lambda: self.chosen.emit(place))

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return SIZE

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cover = QRectF(2, 2, self.width() - 4, _COVER)
        self._paint_ground(painter, cover)
        self._paint_title(painter, cover)
        self._paint_below(painter, cover)

    def _paint_ground(self, painter: QPainter, cover: QRectF) -> None:
        index = sha256(self._title.encode()).digest()[0] % len(_GROUNDS)
        ground = qcolor(self._theme, _GROUNDS[index])
        if self.underMouse() and self._readable:
            ground = ground.lighter(104) if not self._theme.dark else ground.lighter(115)
        painter.setPen(QPen(qcolor(self._theme, "line"), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(cover, RADIUS.small, RADIUS.small)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(self._theme, "accent"))
        painter.drawRoundedRect(QRectF(cover.left() + 18, cover.top() + 24, 28, _BAND / 2), 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cover, RADIUS.small, RADIUS.small)

    def _paint_title(self, painter: QPainter, cover: QRectF) -> None:
        words = QTextOption()
        words.setWrapMode(QTextOption.WrapMode.WordWrap)
        room = cover.adjusted(18, 40, -16, -18)
        size = 24
        while size > TYPE.body:
            painter.setFont(reading_font(size, strong=True))
            needed = painter.boundingRect(room, self._title, words)
            longest = max((painter.fontMetrics().horizontalAdvance(word) for word in self._title.split()), default=0)
            if needed.height() <= room.height() * 0.72 and longest <= room.width():
                break
            size -= 2
        painter.setPen(qcolor(self._theme, "text" if self._readable else "text_faint"))
        painter.drawText(room, self._title, words)

    def _paint_below(self, painter: QPainter, cover: QRectF) -> None:
        y = cover.bottom() + 10
        if self._fraction > 0:
            bar = QRectF(cover.left(), y, cover.width(), 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(self._theme, "line"))
            painter.drawRoundedRect(bar, 1.5, 1.5)
            painter.setBrush(qcolor(self._theme, "accent"))
            painter.drawRoundedRect(QRectF(bar.left(), y, max(3.0, bar.width() * self._fraction), 3), 1.5, 1.5)
        painter.setFont(interface_font(TYPE.small))
        for number, line in enumerate(self._lines):
            top = 8 + 19 * number
            painter.setPen(qcolor(self._theme, "text" if number == 0 else "text_soft"))
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, round(cover.width()))
            painter.drawText(QRectF(cover.left(), y + top, cover.width(), 20), Qt.AlignmentFlag.AlignLeft, shown)
