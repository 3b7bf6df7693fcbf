"""Keeps a map in sheets: the one that is shown, the whole world behind it, and when the next one is ordered."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.sheet import Sheet, SheetOrder

SETTLED = 150
"""Milliseconds after the last move when names are placed anew for just what is in view."""

_STRETCH = 1.8  # how far a sheet is scaled while the map moves, before the next one is ordered
_SPARE = 48  # pixels of land beyond the edge under which the next one is ordered
_WORLD = 768
_BACKDROP = Camera(0.5, 0.5, float(_WORLD))


class SheetSupply(QObject):
    """Orders one sheet at a time; ``wanted`` gives the order for what the map shows, None where it is hidden."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, press: SheetPress, wanted: Callable[[], SheetOrder | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._press = press
        self._wanted = wanted
        self._sheet: Sheet | None = None
        self._backdrop: Sheet | None = None
        self._ordered = False
        self._broken = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(self.refresh)
        self._settle.timeout.connect(self.changed)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet of what is shown, or of what was shown last."""
        return self._sheet

    @property
    def backdrop(self) -> Sheet | None:
        """The whole world, small: for what no sheet shows yet."""
        return self._backdrop

    @property
    def moving(self) -> bool:
        """Whether the map moved just now."""
        return self._settle.isActive()

    @property
    def settled(self) -> bool:
        """Whether what is shown is drawn in full, and nothing is being made."""
        return not self._ordered and self._sheet is not None and self._sheet.order == self._wanted()

    def forget(self) -> None:
        """Drop the sheets: they were drawn in other colours."""
        self._sheet = self._backdrop = None

    def follow(self) -> None:
        """The map moved: see that land is there in time."""
        self._settle.start()
        self.refresh()

    def refresh(self) -> None:
        """Order the sheet that is missing."""
        wanted = self._wanted()
        if self._ordered or self._broken or wanted is None:
            return
        backdrop = _backdrop(wanted)
        if self._backdrop is None or self._backdrop.order != backdrop:
            self._make(backdrop)
        elif not (self._will_do(wanted) if self.moving else self.settled):
            self._make(wanted)

    def _will_do(self, wanted: SheetOrder) -> bool:
        """Whether the sheet does while the map moves: it has all land in view and is not scaled too far."""
        sheet = self._sheet
        if sheet is None or not sheet.suits(wanted):
            return False
        scale = wanted.camera.world / sheet.order.camera.world
        return 1 / _STRETCH < scale < _STRETCH and sheet.reaches(wanted.camera, wanted.width, wanted.height, _SPARE)

    def _make(self, order: SheetOrder) -> None:
        self._ordered = True
        self._press.make(order, self._on_made, self._on_failed)

    def _on_made(self, sheet: Sheet) -> None:
        if not isValid(self):
            return  # the map is gone; its last sheet came too late
        self._ordered = False
        wanted = self._wanted()
        if wanted is not None and sheet.order.theme == wanted.theme:
            if sheet.order.camera == _BACKDROP:
                self._backdrop = sheet
            else:
                self._sheet = sheet
        self.changed.emit()
        self.refresh()

    def _on_failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._ordered = False
        self._broken = True  # trying again at every move would only tell the same again
        self.failed.emit(error)


def _backdrop(wanted: SheetOrder) -> SheetOrder:
    bare = MapContent(focus=wanted.content.focus, blank=True)
    return SheetOrder(_BACKDROP, _WORLD, _WORLD, 1.0, bare, wanted.theme, 0)
