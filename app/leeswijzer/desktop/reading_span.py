"""Adds up time read from signs of life; plain Python, in seconds of any clock that only goes forward."""

PATIENCE = 60.0
"""Seconds after a sign of life that still count as reading: a page is read in silence."""


class ReadingSpan:
    """The time that lies within `PATIENCE` after a sign of life."""

    def __init__(self) -> None:
        self._sign: float | None = None  # the last sign of life
        self._counted = 0.0  # up to where time was added
        self._seconds = 0.0

    @property
    def running(self) -> bool:
        """Whether time may still be added without a new sign."""
        return self._sign is not None

    def sign(self, now: float) -> None:
        """The reader moved."""
        self.catch_up(now)
        self._sign = self._counted = now

    def catch_up(self, now: float) -> None:
        """Add the time up to ``now``."""
        if self._sign is None:
            return
        until = min(now, self._sign + PATIENCE)
        self._seconds += max(0.0, until - self._counted)
        self._counted = max(until, self._counted)
        if now >= self._sign + PATIENCE:
            self._sign = None

    def stop(self, now: float) -> None:
        """The reader went away."""
        self.catch_up(now)
        self._sign = None

    def take(self) -> int:
        """The whole seconds that were not taken yet."""
        whole = int(self._seconds)
        self._seconds -= whole
        return whole
