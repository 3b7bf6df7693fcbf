"""Where the reader came from: back and forward over the jumps made in a text, as in a browser."""


class History:
    """Offsets (code points) jumped from and to; at most ``limit`` are kept."""

    def __init__(self, limit: int = 100) -> None:
        self._back: list[int] = []
        self._forward: list[int] = []
        self._limit = limit

    def jumped(self, origin: int) -> None:
        """Note a jump that began at ``origin``; what could be gone forward to is forgotten."""
        if not self._back or self._back[-1] != origin:
            self._back.append(origin)
        self._back = self._back[-self._limit :]
        self._forward.clear()

    def back(self, here: int) -> int | None:
        """Where to go back to, leaving ``here``; None at the beginning."""
        if not self._back:
            return None
        self._forward.append(here)
        return self._back.pop()

    def forward(self, here: int) -> int | None:
        """Where to go forward to, leaving ``here``; None at the end."""
        if not self._forward:
            return None
        self._back.append(here)
        return self._forward.pop()

    @property
    def can_go_back(self) -> bool:
        """Whether `back` leads anywhere."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether `forward` leads anywhere."""
        return bool(self._forward)
