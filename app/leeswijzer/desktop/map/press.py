"""Has sheets of the map made by the worker, for every map in the window; opens the atlas when first asked."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6 import QtCore, QtGui

from leeswijzer.atlas.shapes import Atlas
from leeswijzer.desktop.map.pace import Pace
from leeswijzer.desktop.map.sheet import Sheet, SheetMaker, SheetOrder
from leeswijzer.desktop.worker import Worker

_R = TypeVar("_R")


_ASKED_FOR = (
    (QtCore, ("QIODevice", "QPoint", "QRect")),
    (QtGui, ("QBitmap", "QFontMetrics", "QGradient", "QPixmap", "QRegion", "QRgba64")),
)
"""Classes of Qt that a sheet does not use, and that the bindings look for among a call's arguments.

They build a class when it is first asked for, and do not bear two threads that ask at once: the process ends. Filling a
rectangle asks for a gradient, and that is what the window and the worker both begin with.
"""


class SheetPress:
    """One maker of sheets, which lives in the worker's thread; to be made in the window's."""

    def __init__(self, worker: Worker, folder: Path) -> None:
        for module, names in _ASKED_FOR:
            for name in names:
                getattr(module, name)
        self._worker = worker
        self._folder = folder
        self._maker: SheetMaker | None = None
        self.pace = Pace()

    def make(self, order: SheetOrder, then: Callable[[Sheet], None], otherwise: Callable[[Exception], None]) -> None:
        """Hand the sheet to ``then`` in the window's thread, or the exception to ``otherwise``."""
        self._worker.run(lambda: self._made(order), then, otherwise)

    def ask(
        self, question: Callable[[Atlas], _R], then: Callable[[_R], None], otherwise: Callable[[Exception], None]
    ) -> None:
        """Hand the answer of ``question(atlas)`` to ``then``, likewise."""
        self._worker.run(lambda: self._answered(question), then, otherwise)

    def _made(self, order: SheetOrder) -> Sheet:
        return self._opened().make(order)

    def _answered(self, question: Callable[[Atlas], _R]) -> _R:
        return question(self._opened().ground.atlas)

    def _opened(self) -> SheetMaker:
        if self._maker is None:
            self._maker = SheetMaker(Atlas.open(self._folder), self.pace)
        return self._maker
