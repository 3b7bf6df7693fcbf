"""Measures how far a click on the map is from what it should hit, with the map's outlines where they are needed."""

from array import array
from collections.abc import Callable
from functools import cache
from math import inf
from pathlib import Path

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.distance import distance, distance_to_shape
from leeswijzer.atlas.shapes import Atlas, Layer, Shape
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
        shape = _drawn(target) or (outlines(target.shape) if target.shape else None)
        to_shape = inf if shape is None else distance_to_shape(shape, lon, lat)
        return distance(lon, lat, target.lon, target.lat), to_shape

    return metres_from


def _drawn(target: Target) -> Shape | None:
    """The outline that the lesson itself drew, as a shape of the map."""
    if not target.outline:
        return None
    rings = tuple(array("d", ring) for ring in target.outline)
    boxes = tuple(Box.around(ring) for ring in rings)
    return Shape(
        layer=Layer.PLACES,
        code="",
        kind="",
        rank=0,
        population=0,
        names={},
        bbox=boxes[0],
        label=(target.lon, target.lat),
        label_width=0.0,
        rings=rings,
        ring_boxes=boxes,
        closed=True,
    )
