"""Measures how far a click on the map is from what it should hit, with the map's outlines where they are needed."""

from collections.abc import Callable
from functools import cache
from math import inf
from pathlib import Path

from leeswijzer.atlas.distance import distance, distance_to_rings, distance_to_shape
from leeswijzer.atlas.shapes import Atlas, Shape
from leeswijzer.study.quiz.scoring import MetresFrom
from leeswijzer.study.quiz.sheet import Target

Outlines = Callable[[str], Shape | None]
"""Gives the outline for an ISO 3166 code, None where the map has none (`leeswijzer.atlas.shapes.Atlas.shape`)."""


def no_outlines(_code: str) -> Shape | None:
    """Outlines where there is no map."""
    return None


def outlines_in(folder: Path) -> Outlines:
    """The outlines of the map in ``folder``, which is opened when the first one is asked for.

    The outlines then raise KnownError ``map-missing`` or ``map-damaged``.
    """

    @cache
    def atlas() -> Atlas:
        return Atlas.open(folder)

    return lambda code: atlas().shape(code)


def measured_with(outlines: Outlines) -> MetresFrom:
    """How far a point is from a target's pin and from its outline, in metres along the WGS 84 ellipsoid."""

    def metres_from(target: Target, lon: float, lat: float) -> tuple[float, float]:
        return distance(lon, lat, target.lon, target.lat), to_outline(target, lon, lat)

    def to_outline(target: Target, lon: float, lat: float) -> float:
        if target.outline:  # the lesson drew it itself
            return distance_to_rings(target.outline, lon, lat, closed=True)
        shape = outlines(target.shape) if target.shape else None
        return inf if shape is None else distance_to_shape(shape, lon, lat)

    return metres_from
