"""The main window: where everything stands, and nothing of what it does. Widths and heights are in pixels."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leeswijzer.desktop.reader.page import Typography
from leeswijzer.desktop.reader.view import ReaderView
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override

RAIL_WIDTH = 88
ABOVE_HEIGHT = 42
BELOW_HEIGHT = 30
NARROWEST_SIDE = 280

DRAWER_UNDER = 900
"""Pixels of width under which the side becomes a drawer over the page; large type needs more."""

_SIDE_SHARE = 360
_DRAWER_WIDTH = 340
_LOW_PAGE = 480  # pixels under which half a page is too low for a card
_HEAD = 40  # pixels from the top of the page, for a card of words that are not on it


class MainWindow(QMainWindow):
    """A page, with room kept around it for a rail, a row above, a line below and a side.

    What goes there is placed once the text has been painted: the letters are what the reader came for. It is a
    QMainWindow only because screen readers know those for windows.
    """

    closing = Signal()
    side_shown = Signal(bool)

    def __init__(self, theme: Theme, typography: Typography) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(560, 340)  # what a screen of 1366 by 768 leaves at 200 % scaling
        self.page = ReaderView(theme, typography)
        self.page.least_room_changed.connect(self._on_least_room)
        self.rooms = QStackedWidget()
        self._rail = _slot("rail", width=RAIL_WIDTH)
        self._above = _slot("above", height=ABOVE_HEIGHT)
        self._below = _slot("below", height=BELOW_HEIGHT)
        self._side = _slot("side")
        self._side.setMinimumWidth(NARROWEST_SIDE)
        self._places: dict[str, QWidget] = {}
        self._side_wanted = True
        self._drawer_open = False
        self._stays: Callable[[], bool] = lambda: False
        self._widths = QByteArray()  # of page and side, while the side is a drawer

        column = _slot("page_column")
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._above)
        self._column.addWidget(self.page, 1)
        self._column.addWidget(self._below)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(9)
        self.splitter.addWidget(column)
        self.splitter.addWidget(self._side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([10_000, _SIDE_SHARE])
        self._middle = QVBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.rooms, 1)
        body = QWidget()
        self.setCentralWidget(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(self._middle, 1)
        self.add_room("read", self.splitter)

    # --- what goes into the room that was kept

    def place_rail(self, rail: QWidget) -> None:
        """Put the rail at the left."""
        _fill(self._rail, rail)

    def place_above(self, *widgets: QWidget) -> None:
        """Put the row of buttons above the page, and under it what comes and goes (the find bar)."""
        _fill(self._above, widgets[0])
        for number, widget in enumerate(widgets[1:], start=1):
            self._column.insertWidget(number, widget)

    def place_notices(self, notices: QWidget) -> None:
        """Put what is told above whichever room the reader is in."""
        self._middle.insertWidget(0, notices)

    def place_below(self, line: QWidget) -> None:
        """Put the status line under the page."""
        _fill(self._below, line)

    def place_side(self, side: QWidget) -> None:
        """Put the panels beside the page."""
        _fill(self._side, side)

    # --- rooms

    def add_room(self, name: str, widget: QWidget) -> None:
        """Add a place of the rail; `show_room` brings it to the front."""
        self._places[name] = widget
        self.rooms.addWidget(widget)

    def show_room(self, name: str) -> None:
        """Go to a place."""
        self.rooms.setCurrentWidget(self._places[name])
        self._arrange_side()

    def room_widget(self, name: str) -> QWidget:
        """The widget of a place."""
        return self._places[name]

    @property
    def room(self) -> str:
        """Where the reader is."""
        current = self.rooms.currentWidget()
        return next(name for name, widget in self._places.items() if widget is current)

    # --- the side

    @property
    def drawer(self) -> bool:
        """Whether the window is so narrow that the side lies over the page."""
        beside = RAIL_WIDTH + self.page.minimumSizeHint().width() + self.splitter.handleWidth() + NARROWEST_SIDE
        return self.width() < max(DRAWER_UNDER, beside)

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
        if not shown and self._side.isAncestorOf(QApplication.focusWidget() or self):
            self.page.setFocus()

    def restore_side(self, *, wanted: bool, state: str) -> None:
        """Take over how the side stood when the program was closed."""
        self._side_wanted = wanted
        if state:
            self._widths = QByteArray.fromBase64(QByteArray(state.encode()))
            if not self._is_drawer:
                self.splitter.restoreState(self._widths)
        self._arrange_side()

    def side_state(self) -> str:
        """The widths, to be kept."""
        widths = self._widths if self._is_drawer else self.splitter.saveState()
        return bytes(widths.toBase64().data()).decode()

    @property
    def _is_drawer(self) -> bool:
        """Whether the side has been made a drawer."""
        return self._side.parent() is not self.splitter

    def _arrange_side(self) -> None:
        if self.drawer:
            if not self._is_drawer:
                self._widths = self.splitter.saveState()
                self._side.setParent(self)
            width = min(_DRAWER_WIDTH, self.width() - RAIL_WIDTH - 80)
            self._side.setGeometry(self.width() - width, 0, width, self.height())
            self._side.setProperty("drawer", True)
            self._side.setVisible(self._drawer_open and self.room == "read")
            self._side.raise_()
        else:
            self._drawer_open = False
            if self._is_drawer:
                self.splitter.addWidget(self._side)
                if not self.splitter.restoreState(self._widths):
                    self.splitter.setSizes([10_000, _SIDE_SHARE])
            self._side.setProperty("drawer", False)
            self._side.setVisible(self._side_wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_side()

    def _on_least_room(self) -> None:
        if self.drawer != self._is_drawer:
            self._arrange_side()

    # --- geometry for what floats

    def rect_on_page(self, rect: QRect) -> QRect:
        """A rectangle of the page's viewport, in pixels of the window."""
        return QRect(self.page.viewport().mapTo(self, rect.topLeft()), rect.size())

    def room_on_page(self) -> QRect:
        """Where on the page something may float, in pixels of the window."""
        return QRect(self.page.mapTo(self, QPoint(0, 0)), self.page.size()).adjusted(8, 8, -16, -8)

    def room_for_card(self) -> QRect:
        """Where a card may stand that keeps off its line, in pixels of the window.

        Beside a low page it may also lie over the rows above and below.
        """
        room = self.room_on_page()
        if self.page.height() < _LOW_PAGE:
            room.setTop(8)
            room.setBottom(self.height() - 8)
        return room

    def beside(self, start: int, end: int) -> tuple[QRect, QRect]:
        """Where the card of a passage opens (code points): beside what, and within what, in pixels of the window."""
        rect = self.page.bounds_of(start, end) if end > start else QRect()
        if rect.isNull():
            rect = QRect(self.page.column().left(), _HEAD, 1, 1)
        return self.rect_on_page(rect), self.room_for_card()

    def rect_of(self, widget: QWidget) -> QRect:
        """Where a widget stands, in pixels of the window."""
        return QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())

    # --- keys and closing

    def ask_before_closing(self, stays: Callable[[], bool]) -> None:
        """Ask ``stays`` before each closing, which does not take place where it is true."""
        self._stays = stays

    def walk_panes(self, step: int) -> None:
        """Bring the keyboard to the next (1) or previous (-1) pane."""
        panes = [self.page, self._side, self._rail] if self.room == "read" else [self._places[self.room], self._rail]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if pane is focus or (focus and pane.isAncestorOf(focus))), -1)
        target = panes[(here + step) % len(panes)]
        if target is not self.page:
            inside = [w for w in target.findChildren(QWidget) if w.isVisible() and _by_key(w)]
            target = inside[0] if inside else target
        target.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self.drawer and self._drawer_open:
            self.show_side(False)
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._stays():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1240, 820)


def _slot(name: str, *, width: int | None = None, height: int | None = None) -> QWidget:
    slot = QFrame()  # unlike a QWidget it takes its background from the style sheet without being told to
    slot.setObjectName(name)
    if width is not None:
        slot.setFixedWidth(width)
    if height is not None:
        slot.setFixedHeight(height)
    return slot


def _fill(slot: QWidget, widget: QWidget) -> None:
    layout = QVBoxLayout(slot)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)


def _by_key(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus) and widget.isEnabled()
