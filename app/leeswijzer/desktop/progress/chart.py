"""What all pictures of progress do alike: each spot can be pointed at, by mouse or arrow, and is then put in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override


class Chart(QWidget):
    """A picture of ``spots``, in pixels; the arrows go from one to the next, left and right by ``stride``."""

    pointed = Signal(str)  # what is said of the spot, empty for none

    stride = 1

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._here: int | None = None
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def spots(self) -> Sequence[QRectF]:
        """Where each spot is, in pixels."""
        raise NotImplementedError

    def words_of(self, spot: int) -> str:
        """What is said of a spot."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Draw the picture."""
        raise NotImplementedError

    @property
    def here(self) -> int | None:
        """The spot that is pointed at."""
        return self._here

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    def point_at(self, spot: int | None) -> None:
        """Point at a spot, or at none."""
        if spot != self._here:
            self._here = spot
            words = "" if spot is None else self.words_of(spot)
            self.setAccessibleDescription(words)
            self.pointed.emit(words)
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        spots = self.spots()
        if self._here is not None and self._here < len(spots):
            painter.setPen(QPen(qcolor(self._theme, "text"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(spots[self._here].adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(self.spot_at(event.position()))

    def spot_at(self, point: QPointF) -> int | None:
        """The spot at a pixel."""
        return next((n for n, spot in enumerate(self.spots()) if spot.adjusted(-1, -1, 1, 1).contains(point)), None)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.point_at(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self.spots())
        steps = {
            Qt.Key.Key_Left: -self.stride,
            Qt.Key.Key_Right: self.stride,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -count,
            Qt.Key.Key_End: count,
        }
        if event.key() not in steps or not count:
            super().keyPressEvent(event)
            return
        here = count - 1 if self._here is None else self._here + steps[Qt.Key(event.key())]
        self.point_at(max(0, min(here, count - 1)))
        announce(self, self.accessibleDescription())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point_at(None)
        self.update()
