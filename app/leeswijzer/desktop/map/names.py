"""The names on the map: which would like a place, where each goes, and how it is written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.labels import Candidate, Rect, place_labels
from leeswijzer.atlas.projection import forward
from leeswijzer.atlas.shapes import Atlas, Layer, Level, Shape
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent, MapPlace
from leeswijzer.desktop.map.pace import Pace

PIN_HEIGHT, PIN_WIDTH = 19.0, 14.0
"""Pixels that a pin takes above the point it stands on."""

DOT = 2.2
"""The radius in pixels of the dot of a town."""


class NameStyle(StrEnum):
    """What a name belongs to, which decides how it is written."""

    COUNTRY = "country"
    FOCUS = "focus"  # a country of the lesson
    PROVINCE = "province"
    CAPITAL = "capital"
    TOWN = "town"
    RIVER = "river"
    PLACE = "place"  # a point of the lesson
    AREA = "area"  # an area of the lesson


@dataclass(frozen=True, slots=True)
class MapName:
    """A name on the map: at ``x``, ``y`` on the plane, its rectangle ``left``, ``top`` pixels from there.

    ``dot`` tells that a small dot stands at the point; ``place`` is the id of the lesson's place it belongs to, else
    empty; ``area`` the key of the area that holds it, else empty; ``importance`` the greater the sooner it is placed.
    """

    key: str
    text: str
    style: NameStyle
    x: float
    y: float
    width: float
    height: float
    importance: float
    left: float = 0.0
    top: float = 0.0
    dot: bool = False
    place: str = ""
    area: str = ""

    def rect(self, camera: Camera, width: float, height: float) -> Rect:
        """Where it stands in a view of ``width`` × ``height`` pixels."""
        x, y = camera.screen(self.x, self.y, width, height)
        return Rect(x + self.left, y + self.top, self.width, self.height)


Measure = Callable[[str, NameStyle], tuple[float, float]]
"""Pixels that a text takes in a style: width and height."""

Inside = Callable[[str, Rect], bool]
"""Whether a rectangle of the picture lies wholly in, or touches, the area with this key (a code or a place's id)."""

Extent = Callable[[str], Rect | None]
"""The bounds in the picture of the visible part of an area, None where there is none."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A picture on which names are to be placed.

    ``frame`` is the part of it that is in view, whose edges cut no name; ``reserved`` is taken by other things.
    """

    camera: Camera
    width: float
    height: float
    level: Level
    measure: Measure
    inside: Inside
    touches: Inside
    extent: Extent
    frame: Rect
    reserved: tuple[Rect, ...] = ()
    pace: Pace = field(default_factory=Pace)

    @property
    def picture(self) -> Rect:
        """The whole picture."""
        return Rect(0.0, 0.0, self.width, self.height)


def names_for(atlas: Atlas, content: MapContent, stage: Stage) -> tuple[MapName, ...]:
    """The names that have room on a picture; no two overlap, and none covers a pin of the lesson."""
    box = stage.camera.box(stage.width, stage.height)
    pins = [_pin_rect(place, stage) for place in content.places if place.has_pin]
    wishes = [wish for wish in _wishes(atlas, content, stage, box) if not _is_hidden(wish, content)]
    wishes = _settle_areas(sorted(wishes, key=lambda wish: -wish.importance), content, stage, pins)
    by_key = {wish.key: wish for wish in wishes}
    within = [wish for wish in wishes if _stands_in(wish, stage)]
    beyond = [wish for wish in wishes if not _stands_in(wish, stage)]
    obstacles = [*pins, *stage.reserved]
    # what is in view now gets its names whole; what lies around it, what room is left
    placed = list(place_labels([_candidate(wish, stage) for wish in within], stage.frame, obstacles))
    obstacles += [found.rect for found in placed]
    placed += place_labels([_candidate(wish, stage) for wish in beyond], stage.picture, obstacles)
    return _without_covered_dots([_at(by_key[found.key], found.rect, stage) for found in placed], stage)


def _settle_areas(wishes: Sequence[MapName], content: MapContent, stage: Stage, pins: Sequence[Rect]) -> list[MapName]:
    """Move the names of areas to where they have room inside, the most important first; drop those that have none."""
    parts = [place.id for place in content.places if not place.has_pin and place.kind != "country"]
    settled: list[MapName] = []
    taken = [*pins, *stage.reserved]
    for wish in wishes:
        if not wish.area:
            settled.append(wish)
            continue
        stage.pace.breathe()
        found = _spot_in_lines(wish, stage, taken, parts)
        if found is not None:
            moved, spot = found
            taken.append(spot)
            x, y = stage.camera.plane(spot.x + spot.width / 2, spot.y + spot.height / 2, stage.width, stage.height)
            settled.append(replace(moved, x=x, y=y))
    return settled


def _candidate(wish: MapName, stage: Stage) -> Candidate:
    x, y = stage.camera.screen(wish.x, wish.y, stage.width, stage.height)
    if wish.area:
        return Candidate(wish.key, x, y, wish.width, wish.height, wish.importance, room=wish.width)
    # beside the head of a pin, or beside a dot
    lift, gap = (PIN_HEIGHT * 0.62, PIN_WIDTH / 2 + 2) if wish.style is NameStyle.PLACE else (0.0, 5.0)
    return Candidate(wish.key, x, y - lift, wish.width, wish.height, wish.importance, gap=gap)


def _at(wish: MapName, rect: Rect, stage: Stage) -> MapName:
    x, y = stage.camera.screen(wish.x, wish.y, stage.width, stage.height)
    return replace(wish, left=rect.x - x, top=rect.y - y)


def _stands_in(wish: MapName, stage: Stage) -> bool:
    x, y = stage.camera.screen(wish.x, wish.y, stage.width, stage.height)
    frame = stage.frame
    return frame.x <= x <= frame.x + frame.width and frame.y <= y <= frame.y + frame.height


def _without_covered_dots(names: Sequence[MapName], stage: Stage) -> tuple[MapName, ...]:
    """Leave out a town whose dot would lie under another name."""
    rects = {name.key: name.rect(stage.camera, stage.width, stage.height) for name in names}

    def is_covered(name: MapName) -> bool:
        x, y = stage.camera.screen(name.x, name.y, stage.width, stage.height)
        dot = Rect(x - DOT, y - DOT, 2 * DOT, 2 * DOT)
        return any(dot.meets(rect) for key, rect in rects.items() if key != name.key)

    return tuple(name for name in names if not (name.dot and is_covered(name)))


def _is_hidden(wish: MapName, content: MapContent) -> bool:
    return wish.text in content.hidden or wish.area in content.hidden or wish.place in content.hidden


def _pin_rect(place: MapPlace, stage: Stage) -> Rect:
    x, y = stage.camera.screen(*forward(place.lon, place.lat), stage.width, stage.height)
    return Rect(x - PIN_WIDTH / 2, y - PIN_HEIGHT, PIN_WIDTH, PIN_HEIGHT)


def _spot_in_lines(wish: MapName, stage: Stage, taken: list[Rect], parts: Sequence[str]) -> tuple[MapName, Rect] | None:
    """The name in one line, or else in two, and where it stands."""
    # a country's name within one of its own provinces would name that, so it goes there last
    clear = _spot(wish, stage, taken, parts) if wish.style is NameStyle.FOCUS and parts else None
    spot = clear or _spot(wish, stage, taken)
    if spot is not None:
        return wish, spot
    text = in_two_lines(wish.text)
    if text == wish.text:
        return None
    width, height = stage.measure(text, wish.style)
    wish = replace(wish, text=text, width=width, height=height)
    spot = _spot(wish, stage, taken)
    return None if spot is None else (wish, spot)


def in_two_lines(text: str) -> str:
    """``text`` broken at the space that makes its lines most alike in length; unchanged where it has none."""
    spaces = [n for n, character in enumerate(text) if character == " "]
    if not spaces:
        return text
    middle = min(spaces, key=lambda n: abs(2 * n - len(text)))
    return f"{text[:middle]}\n{text[middle + 1 :]}"


def _spot(wish: MapName, stage: Stage, taken: list[Rect], avoided: Sequence[str] = ()) -> Rect | None:
    """Where inside its area a name stands: at the point that the atlas gives, else as near to that as it can."""
    extent = stage.extent(wish.area)
    if extent is None or wish.width > extent.width or wish.height > extent.height:
        return None
    x, y = stage.camera.screen(wish.x, wish.y, stage.width, stage.height)
    for left, top in _tries(x - wish.width / 2, y - wish.height / 2, extent, wish, wide=wish.style in _LESSON):
        rect = Rect(left, top, wish.width, wish.height)
        if not rect.within(stage.frame) or any(rect.meets(other) for other in taken):
            continue
        if stage.inside(wish.area, rect) and not any(stage.touches(part, rect) for part in avoided):
            return rect
    return None


_LESSON = (NameStyle.FOCUS, NameStyle.AREA)
_STEPS = 7


def _tries(left: float, top: float, extent: Rect, wish: MapName, *, wide: bool) -> Iterator[tuple[float, float]]:
    yield left, top
    steps = _STEPS if wide else _STEPS - 3
    rest_x, rest_y = extent.width - wish.width, extent.height - wish.height
    grid = [
        (extent.x + rest_x * across / (steps - 1), extent.y + rest_y * down / (steps - 1))
        for across in range(steps)
        for down in range(steps)
    ]
    grid.sort(key=lambda spot: (spot[0] - left) ** 2 + 4 * (spot[1] - top) ** 2)
    yield from grid


# --- which names would like a place


def _wishes(atlas: Atlas, content: MapContent, stage: Stage, box: Box) -> Iterator[MapName]:
    named = {place.shape for place in content.places if place.shape}
    yield from (_of_place(place, content.language, stage) for place in content.places)
    for shape in atlas.features(Layer.COUNTRIES, box, stage.level):
        stage.pace.breathe()
        if shape.code not in named and shape.label is not None:
            yield _of_area(shape, NameStyle.COUNTRY, 400 - 10 * shape.rank + _millions(shape), content, stage)
    if content.blank:
        return
    yield from _towns(atlas, content, stage, box)
    if stage.camera.world >= _PROVINCE_NAMES:
        for shape in atlas.features(Layer.PROVINCES, box, stage.level):
            stage.pace.breathe()
            country = shape.code.partition("-")[0]
            if shape.label is not None and shape.code not in named and (country in content.focus or not content.focus):
                yield _of_area(shape, NameStyle.PROVINCE, 60 - shape.rank, content, stage)


_PROVINCE_NAMES = 11_000.0  # pixels that the world is wide
_NEAR_ENOUGH = 0.05  # degrees: a town of the map so near to a place of the lesson is that place


def _towns(atlas: Atlas, content: MapContent, stage: Stage, box: Box) -> Iterator[MapName]:
    own = [place for place in content.places if place.has_pin]
    names = {place.name(content.language) for place in own}
    # the towns of the finest level are thousands, and none of them is named before this
    level = stage.level if stage.camera.world >= _SMALL_TOWNS else min(stage.level, Level.MEDIUM, key=list(Level).index)
    for shape in atlas.features(Layer.PLACES, box, level):
        stage.pace.breathe()
        if shape.label is None:
            continue
        lon, lat = shape.label
        text = shape.name(content.language)
        if text in names or any(abs(p.lon - lon) < _NEAR_ENOUGH and abs(p.lat - lat) < _NEAR_ENOUGH for p in own):
            continue
        capital = shape.kind == "capital"
        if not capital and stage.camera.world < _TOWNS[min(shape.rank, len(_TOWNS) - 1)]:
            continue
        style = NameStyle.CAPITAL if capital else NameStyle.TOWN
        width, height = stage.measure(text, style)
        x, y = forward(lon, lat)
        importance = 200 - 10 * shape.rank + _millions(shape) + (60 if capital else 0)
        importance += 30 if shape.code in content.focus else 0
        key = f"town-{text}-{lon:.3f}-{lat:.3f}"
        yield MapName(key, text, style, x, y, width, height, importance, dot=True)


_TOWNS = (1_400.0, 1_800.0, 2_600.0, 3_600.0, 5_000.0, 8_000.0, 14_000.0, 26_000.0, 50_000.0, 90_000.0)
"""Pixels that the world is wide from which towns of a rank are named; capitals always may."""

_SMALL_TOWNS = 14_000.0


def _millions(shape: Shape) -> float:
    return min(9.0, shape.population / 20e6)


def _of_place(place: MapPlace, language: str, stage: Stage) -> MapName:
    lon, lat = place.label or (place.lon, place.lat)
    style = NameStyle.PLACE
    if not place.has_pin and place.kind != "river":
        style = NameStyle.FOCUS if place.kind == "country" else NameStyle.AREA
    text = place.name(language)
    width, height = stage.measure(text, style)
    x, y = forward(lon, lat)
    base = {NameStyle.FOCUS: 1_000.0, NameStyle.PLACE: 900.0}.get(style, 800.0)
    area = "" if style is NameStyle.PLACE else place.id
    importance = base + min(90, place.importance)
    return MapName(f"place-{place.id}", text, style, x, y, width, height, importance, place=place.id, area=area)


def _of_area(shape: Shape, style: NameStyle, importance: float, content: MapContent, stage: Stage) -> MapName:
    assert shape.label is not None
    text = shape.name(content.language)
    width, height = stage.measure(text, style)
    x, y = forward(*shape.label)
    key = f"{style}-{shape.code}-{text}"
    return MapName(key, text, style, x, y, width, height, importance, area=shape.code)


# --- while the map moves


def without_overlap(names: Iterable[tuple[MapName, Rect]]) -> Iterator[tuple[MapName, Rect]]:
    """Those names that still cover no other one at a scale they were not placed for; the most important come first."""
    shown: list[Rect] = []
    for name, rect in names:
        if not any(rect.meets(other) for other in shown):
            shown.append(rect)
            yield name, rect
