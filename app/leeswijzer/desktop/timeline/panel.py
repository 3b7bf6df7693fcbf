"""The timeline in the side: the axis with its buttons, and a legend."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.pane import FoldingPane
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.desktop.timeline.view import TimelineView, draw_mark

_KEY_ZOOM = 1.6


class TimelinePane(FoldingPane):
    """The timeline, foldable."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.view = TimelineView(theme)
        self._legend = _Legend(theme)
        self.zoom_in = self.add_tool("plus")
        self.zoom_out = self.add_tool("minus")
        self.fit = self.add_tool("fit")
        frame = QVBoxLayout(self.body)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self.view, 1)
        frame.addWidget(self._legend)
        self.zoom_in.clicked.connect(lambda: self.view.zoom(_KEY_ZOOM))
        self.zoom_out.clicked.connect(lambda: self.view.zoom(1 / _KEY_ZOOM))
        self.fit.clicked.connect(self.view.show_all)
        self.use_theme(theme)
        self.retranslate()

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        self.view.use_theme(theme)
        self._legend.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("Timeline"), self.tr("Fold the timeline away or bring it back"))
        self.view.setAccessibleName(
            self.tr("Timeline. Left and right go from event to event, Enter chooses, plus and minus zoom, 0 shows all.")
        )
        for button, words in (
            (self.zoom_in, self.tr("Zoom in (+)")),
            (self.zoom_out, self.tr("Zoom out (−)")),
            (self.fit, self.tr("Show all events (0)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._legend.set_words(self.tr("dated in the article"), self.tr("background"))
        self.view.update()


class _Legend(QWidget):
    """What a filled and a hollow mark mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ("", "")
        self._font = interface_font(TYPE.caption)
        self.setFixedHeight(SPACE.three)

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_words(self, told: str, background: str) -> None:
        self._words = (told, background)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, SPACE.three)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        x = float(SPACE.two)
        for number, words in enumerate(self._words):
            dot = QRectF(x, self.height() / 2 - 4, 8, 8)
            draw_mark(painter, dot, qcolor(self._theme, "event"), qcolor(self._theme, "desk"), hollow=number == 1)
            painter.setPen(qcolor(self._theme, "text_soft"))
            wide = painter.fontMetrics().horizontalAdvance(words)
            rect = QRectF(x + 14, 0, wide + 4, self.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            x += wide + 34
