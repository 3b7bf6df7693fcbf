"""A card that floats over the window: one surface, one soft shadow, placed beside what it is about."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import RADIUS, Theme

SHADOW = 20
"""Pixels around the surface that the shadow takes; they belong to the widget but not to the card."""

_GAP = 6  # pixels between the card and the line it belongs to


class FloatingCard(QFrame):
    """Lies over its parent, as large as its contents; Esc closes it. One that took the keyboard keeps Tab inside."""

    covers = False
    """Whether it may lie over what it is about, where neither side has room for the whole of it."""

    closed = Signal()
    pointer_entered = Signal()
    pointer_left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._return_to: QWidget | None = None
        self._keeps_tab = False
        self.setObjectName("floating")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        self.hide()

    def hold(self, contents: QLayout) -> None:
        """Put the contents on the card; called once."""
        self._frame.addLayout(contents)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    def open_beside(self, beside: QRect, within: QRect, *, take_focus: bool) -> None:
        """Show the card under ``beside``, or above it where there is more room; never over its line.

        Both rectangles are in pixels of the parent. With ``take_focus`` the keyboard goes into the card. Wherever it
        was before, it goes back there when the card closes, also from a card that was clicked into.
        """
        before = QApplication.focusWidget()
        if before is not None and before is not self and not self.isAncestorOf(before):
            self._return_to = before
        self._keeps_tab = take_focus or (self._keeps_tab and self.isVisible())
        self._place(beside, within)
        self.show()
        self.raise_()
        if take_focus:
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def fit_height(self, room: int) -> None:
        """Called before placing with the pixels there are; a card that can be long makes itself scroll here."""

    def _place(self, beside: QRect, within: QRect) -> None:
        under = within.bottom() - beside.bottom() - _GAP
        over = beside.top() - within.top() - _GAP
        self.fit_height(max(under, over))
        self.ensurePolished()
        self._frame.activate()
        full_width = min(max(self.minimumWidth(), self.sizeHint().width()), self.maximumWidth())
        full_height = self.sizeHint().height()
        if self._frame.hasHeightForWidth():
            full_height = self._frame.totalHeightForWidth(full_width)
        room = within.height() if self.covers else max(under, over)
        width, height = full_width - 2 * SHADOW, min(full_height - 2 * SHADOW, room)
        y = beside.bottom() + _GAP if height <= under or under >= over else beside.top() - _GAP - height
        x = max(within.left(), min(beside.left(), within.right() - width))
        y = max(within.top(), min(y, within.bottom() - height))
        self.setGeometry(x - SHADOW, y - SHADOW, width + 2 * SHADOW, height + 2 * SHADOW)

    def close_card(self) -> None:
        """Hide the card and give the keyboard back."""
        if not self.isVisible():
            return
        had_focus = self.is_in_use()
        self.hide()
        if had_focus and self._return_to is not None and isValid(self._return_to):  # it may have been built anew
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._return_to = None
        self.closed.emit()

    def surface(self) -> QRect:
        """The card without its shadow, in its own pixels."""
        return self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface = QRectF(self.surface())
        paint_shadow(painter, surface, qcolor(self._theme, "shadow"))
        painter.setPen(QPen(qcolor(self._theme, "line"), 1))
        painter.setBrush(qcolor(self._theme, "surface_raised"))
        painter.drawRoundedRect(surface.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS.card, RADIUS.card)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointer_entered.emit()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointer_left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif not self.isVisible():
            event.accept()  # it closed the card, and does no more: what has the keyboard now would take it as its own
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Go round inside a card that took the keyboard; one that only came by is left as it was entered."""
        if not self._keeps_tab:
            return super().focusNextPrevChild(next)
        widgets = [w for w in _chain(self) if self.isAncestorOf(w) and w.isVisible() and _takes_tab(w)]
        if not widgets:
            return False
        current = QApplication.focusWidget()
        index = widgets.index(current) if current in widgets else (-1 if next else 0)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        widgets[(index + (1 if next else -1)) % len(widgets)].setFocus(reason)
        return True

    def is_in_use(self) -> bool:
        """Whether the keyboard is in the card."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def contains_global(self, point: QPoint) -> bool:
        """Whether the point of the screen lies on the card itself."""
        return self.isVisible() and self.surface().contains(self.mapFromGlobal(point))


def paint_shadow(painter: QPainter, surface: QRectF, color: QColor) -> None:
    """One soft shadow, falling a little downwards: thin layers whose opacities add up."""
    layers = SHADOW // 2
    painter.setPen(Qt.PenStyle.NoPen)
    for layer in range(layers):
        faint = QColor(color)
        faint.setAlphaF(color.alphaF() * 0.9 / layers * (1 - layer / layers))
        painter.setBrush(faint)
        grown = surface.adjusted(-layer, -layer * 0.6, layer, layer * 1.2)
        painter.drawRoundedRect(grown, RADIUS.card + layer, RADIUS.card + layer)


def _chain(start: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    widget = start.nextInFocusChain()
    while widget is not start and widget is not None:
        found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
