"""A rectangle on the globe, between two meridians and two parallels."""

from collections.abc import Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A bounding box in degrees WGS 84, in the order of RFC 7946 section 5.

    ``west`` may be greater than ``east``: the box then runs across the date line.
    """

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, flat: Sequence[float]) -> "Box":
        """The box around a flat row of longitudes and latitudes (lon, lat, lon, lat, …)."""
        longitudes, latitudes = flat[0::2], flat[1::2]
        return cls(min(longitudes), min(latitudes), max(longitudes), max(latitudes))

    def parts(self) -> tuple["Box", ...]:
        """The box itself, or its two halves where it runs across the date line."""
        if self.west <= self.east:
            return (self,)
        return self._replace(east=180.0), self._replace(west=-180.0)

    def meets(self, other: "Box") -> bool:
        """Whether the two have a point in common; neither may run across the date line."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def holds(self, lon: float, lat: float) -> bool:
        """Whether the point lies in the box or on its edge."""
        return self.south <= lat <= self.north and any(part.west <= lon <= part.east for part in self.parts())
