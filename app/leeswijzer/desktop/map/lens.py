"""Where the map looks, and how it gets from one place to the next: at once, or in a short flight."""

from PySide6.QtCore import QObject, QVariantAnimation, Signal

from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.theme.tokens import MOTION


class Lens(QObject):
    """The camera of a map; ``looked`` tells of every change, ``arrived`` that it is where it was sent."""

    looked = Signal()
    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.moving = True
        self._camera = Camera(0.5, 0.42, 400.0)
        self._departure = self._camera
        self._goal: Camera | None = None
        self._width = 1.0
        self._flight = QVariantAnimation(self)
        self._flight.setDuration(MOTION.map)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.valueChanged.connect(self._on_flight)
        self._flight.finished.connect(self._on_landed)

    @property
    def camera(self) -> Camera:
        """What is shown."""
        return self._camera

    @property
    def goal(self) -> Camera | None:
        """Where a flight goes to; None where there is none."""
        return self._goal

    def look(self, camera: Camera) -> None:
        """Show what ``camera`` shows, at once."""
        self._flight.stop()
        self._goal = None
        self._show(camera)

    def fly(self, goal: Camera, width: float, *, animate: bool = True) -> None:
        """Go to ``goal`` in a view of ``width`` pixels; at once where things shall not move."""
        self._flight.stop()
        self._goal = None
        if not (animate and self.moving) or goal.near(self._camera):
            self._show(goal)
            self.arrived.emit()
            return
        self._departure, self._goal, self._width = self._camera, goal, width
        self._flight.start()

    def _show(self, camera: Camera) -> None:
        self._camera = camera
        self.looked.emit()

    def _on_flight(self, part: float) -> None:
        if self._goal is not None:
            eased = part * part * (3 - 2 * part)
            self._show(self._departure.toward(self._goal, eased, self._width))

    def _on_landed(self) -> None:
        goal, self._goal = self._goal, None
        if goal is not None:
            self._show(goal)
            self.arrived.emit()
