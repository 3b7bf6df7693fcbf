"""The outlines of the map: what lies in a box at a level of detail, read when asked for, shared by threads."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from threading import Lock
from types import MappingProxyType

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.projection import inverse, to_degrees
from leeswijzer.atlas.shape_file import Outline, ShapeFile


class Layer(StrEnum):
    """What is drawn, from the bottom up."""

    LAND = "land"  # the countries' areas, for a fill without borders
    COUNTRIES = "countries"
    LAKES = "lakes"
    RIVERS = "rivers"
    PROVINCES = "provinces"
    COAST = "coast"
    BORDERS = "borders"
    PLACES = "places"


class Level(StrEnum):
    """A level of detail, named after the scale that Natural Earth made it for."""

    COARSE = "110m"
    MEDIUM = "50m"
    FINE = "10m"


COARSE_FROM = 0.187
MEDIUM_FROM = 0.056
"""Degrees in a pixel from which a level is fine enough. A pixel of 0.28 mm (OGC's standard pixel) covers 0.277, 0.126
and 0.025 degrees at 1:110, 1:50 and 1:10 million; the bounds are the geometric means between those."""

POINTS_KEPT = 400_000
"""How many points of outlines stay in memory (4 bytes each)."""


def level_for(degrees_per_pixel: float) -> Level:
    """The level of detail for a map on which a pixel covers so many degrees of longitude."""
    if degrees_per_pixel >= COARSE_FROM:
        return Level.COARSE
    return Level.MEDIUM if degrees_per_pixel >= MEDIUM_FROM else Level.FINE


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """One feature of the map, in degrees WGS 84.

    ``code`` is the ISO 3166 code of a country or province ("IQ", "IQ-AN"), for a border those of both sides ("IQ-IR"),
    else empty or an identifier. ``kind`` says more: "country", "disputed", "river", "canal", "capital", "city".
    ``rank`` counts from 0, the most important. ``label`` is a point inside the shape, ``label_width`` how many degrees
    of longitude a name has room there.

    `outline` is ready to be drawn: closed rings to be filled by the even-odd rule, or open lines, on the plane of
    `leeswijzer.atlas.projection`, which is ``world`` of their units wide; a place has none. `rings` gives them in
    degrees. Both are read from the disk by ``read`` when asked for (few that need a name need the outline), and raise
    KnownError ``map-missing`` or ``map-damaged``.
    """

    layer: Layer
    code: str
    kind: str
    rank: int
    population: int
    names: Mapping[str, str]
    bbox: Box
    label: tuple[float, float] | None
    label_width: float
    world: int
    closed: bool
    read: Callable[[], Outline] = field(repr=False)

    @property
    def outline(self) -> Outline:
        """The outline in units of the plane; empty for a place."""
        return self.read()

    def rings(self) -> tuple["array[float]", ...]:
        """The outline in degrees, worked out anew at each call: flat rows (lon, lat, lon, lat, …)."""
        return tuple(to_degrees(line, self.world) for line in self.outline.lines())

    def ring_boxes(self) -> tuple[Box, ...]:
        """The boxes around the rings, in degrees."""
        world = self.world
        return tuple(
            Box(*inverse(left / world, bottom / world), *inverse(right / world, top / world))
            for left, top, right, bottom in self.outline.bounds
        )

    def name(self, language: str) -> str:
        """The name in ``language`` (BCP 47), else in English, else as it is written there; empty if it has none."""
        names = self.names
        return names.get(language.partition("-")[0]) or names.get("en") or next(iter(names.values()), "")


class Atlas:
    """The map's shapes, in a folder of files that are read when first needed.

    One instance serves any number of threads; what it hands out is frozen.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._files: dict[str, ShapeFile] = {}
        self._kept: OrderedDict[tuple[Path, int], Outline] = OrderedDict()
        self._points = 0

    @classmethod
    def open(cls, folder: Path) -> "Atlas":
        """The atlas in ``folder``; raises KnownError ``map-missing`` or ``map-damaged``.

        Only the coarse countries are read here: with them a first map can be drawn.
        """
        atlas = cls(folder)
        atlas._file(Layer.COUNTRIES, Level.COARSE)
        return atlas

    def features(self, layer: Layer, bbox: Box, level: Level) -> list[Shape]:
        """The shapes of a layer that meet ``bbox``, the most important last, so that they are painted on top.

        ``bbox`` may run across the date line. Raises KnownError ``map-missing`` or ``map-damaged``.
        """
        file = self._file(layer, level)
        if file is None:
            return []
        found = sorted(file.meeting(bbox), key=lambda index: -file.columns["rank"][index])
        return [self._shape(layer, file, index) for index in found]

    def shape(self, code: str, level: Level = Level.FINE) -> Shape | None:
        """The outline of the country ("IQ") or province ("IQ-AN") with this ISO 3166 code, None if there is none.

        A country too small for ``level`` comes from the next finer one.
        """
        layer = Layer.PROVINCES if "-" in code else Layer.COUNTRIES
        levels = list(Level)
        for finer in levels[levels.index(level) :]:
            file = self._file(layer, finer)
            if file is not None and code in file.codes:
                return self._shape(layer, file, file.codes.index(code))
        return None

    @staticmethod
    def _file_name(layer: Layer, level: Level) -> str | None:
        if layer is Layer.PROVINCES and level is Level.COARSE:
            return None
        return f"{Layer.COUNTRIES if layer is Layer.LAND else layer}-{level}.shapes"

    def _file(self, layer: Layer, level: Level) -> ShapeFile | None:
        name = self._file_name(layer, level)
        if name is None:
            return None
        with self._lock:
            file = self._files.get(name)
            if file is None:
                file = self._files[name] = ShapeFile.read(self._folder / name)
        return file

    def _shape(self, layer: Layer, file: ShapeFile, index: int) -> Shape:
        columns, units = file.columns, file.units
        width = columns["label_width"][index]
        return Shape(
            layer=layer,
            code=file.codes[index],
            kind=file.kinds[index],
            rank=columns["rank"][index],
            population=columns["population"][index],
            names=MappingProxyType(file.names_of(index)),
            bbox=file.box(index),
            label=None if width < 0 else (columns["label_lon"][index] / units, columns["label_lat"][index] / units),
            label_width=max(0, width) / units,
            world=file.world,
            closed=file.closed,
            read=partial(self._outline, file, index),
        )

    def _outline(self, file: ShapeFile, index: int) -> Outline:
        key = (file.path, index)
        with self._lock:
            outline = self._kept.get(key)
            if outline is not None:
                self._kept.move_to_end(key)
                return outline
        outline = file.outline(index)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = outline
                self._points += 1 + outline.points
            while self._points > POINTS_KEPT and len(self._kept) > 1:
                _, forgotten = self._kept.popitem(last=False)
                self._points -= 1 + forgotten.points
        return outline
