"""The main window: where everything stands, and nothing of what it does."""

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.desktop.notice import NoticeArea
from leeswijzer.desktop.rail import Rail
from leeswijzer.desktop.reader.find import FindBar
from leeswijzer.desktop.reader.header import ReaderHeader
from leeswijzer.desktop.reader.view import ReaderView
from leeswijzer.desktop.side import NARROWEST, SideView
from leeswijzer.desktop.status import StatusLine
from leeswijzer.desktop.theme.tokens import Theme

DRAWER_UNDER = 900
"""Pixels of width under which the side becomes a drawer over the page."""

_SIDE_SHARE = 360
_DRAWER_WIDTH = 340


class MainWindow(QWidget):
    """Rail, page and side. Its parts are public; `leeswijzer.desktop.furnishing` connects them."""

    closing = Signal()
    side_shown = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(560, 420)
        self.rail = Rail(theme)
        self.header = ReaderHeader(theme)
        self.notices = NoticeArea(theme)
        self.find = FindBar(theme)
        self.page = ReaderView(theme)
        self.status = StatusLine(theme)
        self.side = SideView(theme)
        self.rooms = QStackedWidget()
        self._places: dict[str, QWidget] = {}
        self._themed: list[QWidget] = [
            self.rail, self.header, self.notices, self.find, self.page, self.status, self.side,
        ]  # fmt: skip
        self._side_wanted = True
        self._drawer_open = False

        column = QWidget()
        column.setObjectName("page_column")
        column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        for widget in (self.header, self.notices, self.find):
            stack.addWidget(widget)
        stack.addWidget(self.page, 1)
        stack.addWidget(self.status)
        self.column = column
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.splitter.setHandleWidth(9)
        self.splitter.addWidget(column)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([10_000, _SIDE_SHARE])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.rooms, 1)
        self.add_room("read", self.splitter)

    # --- rooms

    def add_room(self, name: str, widget: QWidget) -> None:
        """Add a place of the rail; `show_room` brings it to the front."""
        self._places[name] = widget
        self.rooms.addWidget(widget)

    def show_room(self, name: str) -> None:
        """Go to a place."""
        self.rooms.setCurrentWidget(self._places[name])
        self.rail.show_place(name)

    @property
    def room(self) -> str:
        """Where the reader is."""
        current = self.rooms.currentWidget()
        return next(name for name, widget in self._places.items() if widget is current)

    def add_themed(self, widget: QWidget) -> None:
        """A part that takes ``use_theme`` and ``retranslate`` with the others."""
        self._themed.append(widget)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        for widget in self._themed:
            widget.use_theme(theme)  # type: ignore[attr-defined]

    def retranslate(self) -> None:
        """Take the words of another language."""
        for widget in self._themed:
            again = getattr(widget, "retranslate", None)
            if again is not None:
                again()

    # --- the side

    @property
    def drawer(self) -> bool:
        """Whether the window is so narrow that the side lies over the page."""
        return self.width() < DRAWER_UNDER

    @property
    def side_visible(self) -> bool:
        """Whether the side can be seen."""
        return self._drawer_open if self.drawer else self._side_wanted

    def toggle_side(self) -> None:
        """Fold the side away, or bring it back."""
        self.show_side(not self.side_visible)

    def show_side(self, shown: bool) -> None:
        """Show or hide the side."""
        if self.drawer:
            self._drawer_open = shown
        else:
            self._side_wanted = shown
        self._arrange_side()
        self.side_shown.emit(shown)
        if not shown and self.side.isAncestorOf(QApplication.focusWidget() or self):
            self.page.setFocus()

    def restore_side(self, *, wanted: bool, state: str) -> None:
        """Take over how the side stood when the program was closed."""
        self._side_wanted = wanted
        if state:
            self.splitter.restoreState(QByteArray.fromBase64(QByteArray(state.encode())))
        self._arrange_side()

    def side_state(self) -> str:
        """The widths, to be kept."""
        return bytes(self.splitter.saveState().toBase64().data()).decode()

    def _arrange_side(self) -> None:
        if self.drawer:
            if self.side.parent() is self.splitter:
                self.side.setParent(self)
            width = min(_DRAWER_WIDTH, self.width() - self.rail.width() - 80)
            self.side.setGeometry(self.width() - width, 0, width, self.height())
            self.side.setProperty("drawer", True)
            self.side.setVisible(self._drawer_open and self.room == "read")
            self.side.raise_()
        else:
            self._drawer_open = False
            if self.side.parent() is not self.splitter:
                self.splitter.addWidget(self.side)
                self.splitter.setSizes([10_000, _SIDE_SHARE])
            self.side.setProperty("drawer", False)
            self.side.setVisible(self._side_wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_side()

    # --- geometry for what floats

    def rect_on_page(self, rect: QRect) -> QRect:
        """A rectangle of the page's viewport, in pixels of the window."""
        return QRect(self.page.viewport().mapTo(self, rect.topLeft()), rect.size())

    def room_on_page(self) -> QRect:
        """Where on the page a card may stand, in pixels of the window."""
        corner = self.page.mapTo(self, QPoint(0, 0))
        return QRect(corner, self.page.size()).adjusted(8, 8, -16, -8)

    def rect_of(self, widget: QWidget) -> QRect:
        """Where a widget stands, in pixels of the window."""
        return QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())

    # --- keys and closing

    def on_key(self, keys: str | QKeySequence.StandardKey, slot: object) -> QShortcut:
        """A key that works wherever the keyboard is."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(slot)
        return shortcut

    def walk_panes(self, step: int) -> None:
        """Bring the keyboard to the next (1) or previous (-1) pane."""
        panes = [self.page, self.side, self.rail] if self.room == "read" else [self.rooms.currentWidget(), self.rail]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if pane is focus or (focus and pane.isAncestorOf(focus))), -1)
        target = panes[(here + step) % len(panes)]
        if target is not self.page:
            inside = [w for w in target.findChildren(QWidget) if w.isVisible() and _by_key(w)]
            target = inside[0] if inside else target
        target.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.drawer and self._drawer_open:
            self.show_side(False)
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1240, 820)


class FirstPaint(QObject):
    """Tells once that a widget was painted: from then on there is time for all the rest."""

    done = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self.done.emit()
        return False


def _by_key(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


__all__ = ["DRAWER_UNDER", "NARROWEST", "FirstPaint", "MainWindow"]
