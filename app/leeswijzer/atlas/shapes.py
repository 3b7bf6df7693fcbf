"""The outlines of the map: what lies in a box at a level of detail, read when asked for, shared by threads."""

from array import array
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Lock
from types import MappingProxyType

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.shape_file import ShapeFile


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
"""How many points of unpacked outlines stay in memory (16 bytes each)."""


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
    ``rank`` counts from 0, the most important. ``rings`` are flat rows (lon, lat, lon, lat, …) that nobody may change:
    closed rings to be filled by the even-odd rule, or open lines; empty for a place. ``ring_boxes`` bound each ring.
    ``label`` is a point inside the shape, ``label_width`` how many degrees of longitude a name has room there.
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
    rings: tuple["array[float]", ...]
    ring_boxes: tuple[Box, ...]
    closed: bool

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
        self._kept: OrderedDict[tuple[str, int], Shape] = OrderedDict()
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
        found = sorted(file.meeting(bbox), key=lambda index: -file.ranks[index])
        return [self._shape(layer, level, file, index) for index in found]

    def shape(self, code: str, level: Level = Level.FINE) -> Shape | None:
        """The outline of the country ("IQ") or province ("IQ-AN") with this ISO 3166 code, None if there is none.

        A country too small for ``level`` comes from the next finer one.
        """
        layer = Layer.PROVINCES if "-" in code else Layer.COUNTRIES
        levels = list(Level)
        for finer in levels[levels.index(level) :]:
            file = self._file(layer, finer)
            if file is not None and code in file.codes:
                return self._shape(layer, finer, file, file.codes.index(code))
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

    def _shape(self, layer: Layer, level: Level, file: ShapeFile, index: int) -> Shape:
        key = (f"{layer}-{level}", index)
        with self._lock:
            shape = self._kept.get(key)
            if shape is not None:
                self._kept.move_to_end(key)
                return shape
        shape = _unpacked(layer, file, index)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = shape
                self._points += _size(shape)
            while self._points > POINTS_KEPT and len(self._kept) > 1:
                _, forgotten = self._kept.popitem(last=False)
                self._points -= _size(forgotten)
        return shape


def _size(shape: Shape) -> int:
    return 1 + sum(len(ring) for ring in shape.rings) // 2


def _unpacked(layer: Layer, file: ShapeFile, index: int) -> Shape:
    rings, units = file.rings(index), file.units
    lon, lat, width = file.labels[3 * index : 3 * index + 3]
    return Shape(
        layer=layer,
        code=file.codes[index],
        kind=file.kinds[index],
        rank=file.ranks[index],
        population=file.populations[index],
        names=MappingProxyType(file.names[index]),
        bbox=file.box(index),
        label=None if width < 0 else (lon / units, lat / units),
        label_width=max(0, width) / units,
        rings=rings,
        ring_boxes=tuple(map(Box.around, rings)),
        closed=file.closed,
    )
