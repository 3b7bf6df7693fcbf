"""What the map shows of a lesson, without a widget: its places, where it opens, what it follows, its cards."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.shapes import Atlas, Level, Shape
from leeswijzer.desktop.map.content import MapPlace, PinState
from leeswijzer.lesson.models import LineGeometry, Place, PointGeometry
from leeswijzer.text.marks import Layer, Mark, MarkIndex

_LEAST_REACH = 10.0  # degrees
_REACH = 4.0
"""How many times the usual distance from the heart of a lesson a place may lie from it and still belong to its region:
a capital overseas, named once, shall not make the country that the text is about as small as a stamp."""


@dataclass(frozen=True, slots=True)
class PlaceContent:
    """The card of a place; ``occurrence`` counts from 1 and is 0 where the card was not opened from the text."""

    id: str
    name: str
    kind: str
    note: str
    occurrence: int
    occurrences: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line of the list of places."""

    id: str
    name: str
    kind: str
    occurrences: int


def map_places(places: Iterable[Place], marks: MarkIndex, atlas: Atlas) -> tuple[MapPlace, ...]:
    """The places of a lesson, the largest first, so that small ones lie over them.

    Raises KnownError ``map-missing`` or ``map-damaged``.
    """
    found = [_map_place(place, len(marks.of(Layer.PLACES, place.id)), atlas) for place in places]
    return tuple(sorted(found, key=lambda place: (place.has_pin, -_size(place.bounds))))


def _map_place(place: Place, importance: int, atlas: Atlas) -> MapPlace:
    about, geometry = place.properties, place.geometry
    names = tuple(about.names.items())
    if isinstance(geometry, PointGeometry):
        # provinces come in one level only as far as the map is concerned: reading two would cost memory for nothing
        level = Level.FINE if "-" in (about.shape or "") else Level.MEDIUM
        shape = atlas.shape(about.shape, level) if about.shape else None
        lon, lat = geometry.coordinates
        return MapPlace(
            place.id,
            names,
            about.kind,
            lon,
            lat,
            shape=(about.shape or "") if shape else "",
            vague=about.vague,
            box=None if shape is None else main_part(shape, lon, lat),
            label=None if shape is None else shape.label,
            importance=importance,
        )
    row = geometry.coordinates if isinstance(geometry, LineGeometry) else geometry.coordinates[0]
    outline = tuple(value for position in row for value in position)
    box = Box.around(outline)
    middle = ((box.west + box.east) / 2, (box.south + box.north) / 2)
    return MapPlace(
        place.id, names, about.kind, *middle, outline=outline, vague=about.vague, box=box, importance=importance
    )


def main_part(shape: Shape, lon: float, lat: float) -> Box:
    """The bounds of the part of a country that holds a point in degrees, without its islands overseas."""
    around = [box for box in shape.ring_boxes() if box.holds(lon, lat)]
    return max(around, key=_size, default=shape.bbox)


def _size(box: Box) -> float:
    return (box.east - box.west) * (box.north - box.south)


def region(places: Sequence[MapPlace]) -> frozenset[str]:
    """The places that lie around the heart of the lesson: the middle of its mentions."""
    if not places:
        return frozenset()
    lon = _middle([(place.lon, place.importance) for place in places])
    lat = _middle([(place.lat, place.importance) for place in places])
    apart = {place.id: hypot((place.lon - lon) * cos(radians(lat)), place.lat - lat) for place in places}
    usual = sorted(apart.values())[len(apart) // 2]
    return frozenset(place for place, way in apart.items() if way <= max(_LEAST_REACH, _REACH * usual))


def _middle(weighted: list[tuple[float, int]]) -> float:
    """The weighted median; a place that is not named counts once."""
    weighted = sorted((value, max(1, weight)) for value, weight in weighted)
    half, passed = sum(weight for _, weight in weighted) / 2, 0
    for value, weight in weighted:
        passed += weight
        if passed >= half:
            return value
    return weighted[-1][0]


def boxes_of(places: Sequence[MapPlace]) -> list[Box]:
    """What to show of some places together: countries by their middle, except the one that is named most."""
    countries = [place for place in places if place.kind == "country"]
    main = max(countries, key=lambda place: place.importance, default=None)
    return [
        Box(place.lon, place.lat, place.lon, place.lat)
        if place.kind == "country" and place is not main
        else place.bounds
        for place in places
    ]


class MapPresenter:
    """The places of one lesson: which card is open, what the text in view speaks of."""

    def __init__(self, places: Sequence[Place], marks: MarkIndex, on_map: Sequence[MapPlace]) -> None:
        self._places = {place.id: place for place in places}
        self._marks = marks
        self._on_map = {place.id: place for place in on_map}
        self._region = region(tuple(on_map))
        self._open: tuple[str, Mark | None] | None = None
        self._spoken: frozenset[str] = frozenset()
        self._chosen: frozenset[str] = frozenset()
        self._pointed = ""

    @property
    def places(self) -> Sequence[MapPlace]:
        """The places as the map draws them."""
        return tuple(self._on_map.values())

    @property
    def focus(self) -> frozenset[str]:
        """The codes of the countries that the lesson names."""
        return frozenset(place.shape for place in self._on_map.values() if place.kind == "country" and place.shape)

    def home(self) -> list[Box]:
        """What the map opens on, in degrees."""
        return boxes_of([place for place in self._on_map.values() if place.id in self._region])

    # --- how places stand out

    def states(self) -> dict[str, PinState]:
        """How each place stands out now."""
        states = dict.fromkeys(self._spoken, PinState.SPOKEN)
        lifted = self._chosen | {self._pointed} | ({self._open[0]} if self._open else set())
        states |= {place: PinState.LIFTED for place in lifted if place in self._on_map}
        return states

    def point_at(self, place: str) -> None:
        """The reader points at ``place``; empty for none."""
        self._pointed = place

    def choose(self, places: Collection[str]) -> list[Box]:
        """Lift these places together; what to show of them."""
        self._chosen = frozenset(places) & self._on_map.keys()
        return boxes_of([self._on_map[place] for place in self._near(self._chosen)])

    def speak_of(self, start: int, end: int) -> list[Box]:
        """The text in view is ``start`` up to ``end``; what to show of the places it names, empty for no change."""
        spoken = frozenset(mark.id for mark in self._marks.between(start, end) if mark.layer is Layer.PLACES)
        spoken &= self._on_map.keys()
        if spoken == self._spoken:
            return []
        self._spoken = spoken
        return boxes_of([self._on_map[place] for place in self._near(spoken)])

    def fall_silent(self) -> None:
        """The map does not follow the reading any more."""
        self._spoken = frozenset()

    def _near(self, places: Collection[str]) -> list[str]:
        """Those of the lesson's region, where there are any: the others would draw the map apart."""
        near = [place for place in self._on_map if place in places and place in self._region]
        return near or [place for place in self._on_map if place in places]

    # --- the card

    @property
    def open_place(self) -> str:
        """The place whose card is open, empty for none."""
        return self._open[0] if self._open else ""

    def open(self, place: str, mark: Mark | None = None) -> bool:
        """Open the card of ``place``, at ``mark`` in the text; False for a place that the lesson does not have."""
        if place not in self._places:
            return False
        self._open = (place, mark)
        return True

    def close(self) -> None:
        """No card is open any more."""
        self._open = None

    def mentions(self, place: str) -> Sequence[Mark]:
        """Where the text names ``place``."""
        return self._marks.of(Layer.PLACES, place)

    def step(self, step: int) -> Mark | None:
        """The next (1) or previous (-1) mention of the open place, going round; None where it has none."""
        if self._open is None:
            return None
        place, mark = self._open
        mentions = self.mentions(place)
        if not mentions:
            return None
        at = mentions.index(mark) + step if mark in mentions else (0 if step > 0 else -1)
        mark = mentions[at % len(mentions)]
        self._open = (place, mark)
        return mark

    def content(self, language: str) -> PlaceContent | None:
        """What the open card shows."""
        if self._open is None:
            return None
        identifier, mark = self._open
        mentions = self.mentions(identifier)
        about = self._places[identifier].properties
        return PlaceContent(
            id=identifier,
            name=self._name(identifier, language),
            kind=about.kind,
            note=about.note,
            occurrence=mentions.index(mark) + 1 if mark in mentions else 0,
            occurrences=len(mentions),
        )

    def rows(self, language: str) -> list[PlaceRow]:
        """The places by how often the text names them, then by name."""
        rows = [
            PlaceRow(place.id, self._name(place.id, language), place.properties.kind, len(self.mentions(place.id)))
            for place in self._places.values()
        ]
        return sorted(rows, key=lambda row: (-row.occurrences, row.name.casefold()))

    def _name(self, identifier: str, language: str) -> str:
        names = self._places[identifier].properties.names
        return names.get(language) or next(iter(names.values()))
