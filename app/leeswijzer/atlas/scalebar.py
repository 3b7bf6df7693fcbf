"""The scale bar: a round number of metres or kilometres that fits into the room there is."""

from dataclasses import dataclass
from math import floor, log10

from leeswijzer.atlas.projection import metres_per_pixel


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """``metres`` on the ground are ``pixels`` on the screen."""

    metres: float
    pixels: float

    @property
    def value(self) -> int:
        """The number to be written beside it, in `unit`."""
        return round(self.metres / 1000) if self.metres >= 1000 else round(self.metres)

    @property
    def unit(self) -> str:
        """The unit of `value`: "km" from a thousand metres, else "m"."""
        return "km" if self.metres >= 1000 else "m"


def scale_bar(lat: float, world_width: float, room: float) -> ScaleBar:
    """The longest of 1, 2 or 5 times a power of ten metres that is at most ``room`` pixels long at a latitude.

    ``world_width`` is how many pixels wide the whole world is. Raises ValueError where a metre is longer than the room.
    """
    per_pixel = metres_per_pixel(lat, world_width)
    most = per_pixel * room
    if most < 1:
        raise ValueError(f"no room for a metre in {room} pixels")
    power = 10.0 ** floor(log10(most))
    metres = max(factor * power for factor in (1, 2, 5) if factor * power <= most)
    return ScaleBar(metres, metres / per_pixel)
