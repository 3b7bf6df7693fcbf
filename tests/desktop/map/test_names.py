import random
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtGui import QImage, QPainter

from leeswijzer.atlas.distance import contains
from leeswijzer.atlas.labels import Rect
from leeswijzer.atlas.projection import degrees_per_pixel, forward, inverse
from leeswijzer.atlas.shapes import Atlas, Level, level_for
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent
from leeswijzer.desktop.map.ground import Ground
from leeswijzer.desktop.map.lettering import Lettering
from leeswijzer.desktop.map.names import MapName, NameStyle, in_two_lines, names_for, without_overlap
from leeswijzer.desktop.map.sheet import stage_of
from leeswijzer.desktop.theme.tokens import Theme

SIZE = (520, 400)
IRAQ = Camera(*forward(43.7, 33.2), 9_000.0)
Placed = list[tuple[MapName, Rect]]


@pytest.fixture(scope="module")
def place(atlas: Atlas, qapp: object, faces: None) -> Callable[[Camera, MapContent, Theme], Placed]:
    """Paints a map and returns its names with their places."""
    ground, lettering = Ground(atlas), Lettering()

    def names(camera: Camera, content: MapContent, theme: Theme) -> Placed:
        image = QImage(*SIZE, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        level = level_for(degrees_per_pixel(camera.world))
        areas = ground.paint(painter, camera, *SIZE, level, content, theme)
        painter.end()
        stage = stage_of(areas, lettering, camera, *SIZE, level, Rect(0, 0, *SIZE))
        return [(name, name.rect(camera, *SIZE)) for name in names_for(atlas, content, stage)]

    return names


def random_views(count: int) -> list[Camera]:
    chance = random.Random(20)
    return [
        Camera(*forward(chance.uniform(-110, 140), chance.uniform(-45, 65)), 10 ** chance.uniform(2.6, 4.7))
        for _ in range(count)
    ]


@pytest.mark.parametrize(
    "camera", random_views(30), ids=lambda camera: f"{camera.x:.2f}-{camera.y:.2f}-{camera.world:.0f}"
)
def test_no_two_names_overlap_and_each_country_holds_its_own(
    camera: Camera, place: Callable[..., Placed], content: MapContent, theme: Theme, atlas: Atlas
) -> None:
    placed = place(camera, content, theme)
    for (one, first), (other, second) in combinations(placed, 2):
        assert not first.meets(second), f"{one.text} and {other.text}"
    level = level_for(degrees_per_pixel(camera.world))
    for name, rect in placed:
        if name.style is NameStyle.COUNTRY:
            assert_inside(name, rect, camera, atlas, level)


def assert_inside(name: MapName, rect: Rect, camera: Camera, atlas: Atlas, level: Level) -> None:
    shape = atlas.shape(name.area, level)
    assert shape is not None
    for across in (0.0, 0.5, 1.0):
        for down in (0.0, 1.0):
            x, y = camera.plane(rect.x + across * rect.width, rect.y + down * rect.height, *SIZE)
            assert contains(shape, *inverse(x, y)), f"{name.text} sticks out of its country"


def test_the_places_of_the_lesson_are_named_first(
    place: Callable[..., Placed], content: MapContent, theme: Theme
) -> None:
    texts = {name.text for name, _ in place(IRAQ, content, theme)}
    assert {"Irak", "Bagdad", "Fallujah", "Mosul", "Kirkuk", "Anbar"} <= texts


def test_the_name_of_the_country_does_not_stand_in_its_province(
    place: Callable[..., Placed], content: MapContent, theme: Theme, atlas: Atlas
) -> None:
    anbar = atlas.shape("IQ-AN")
    assert anbar is not None
    rect = next(rect for name, rect in place(IRAQ, content, theme) if name.text == "Irak")
    for x in (rect.x, rect.x + rect.width):
        assert not contains(anbar, *inverse(*IRAQ.plane(x, rect.y + rect.height / 2, *SIZE)))


def test_names_follow_the_language(place: Callable[..., Placed], content: MapContent, theme: Theme) -> None:
    dutch = {name.text for name, _ in place(IRAQ, content, theme)}
    english = {name.text for name, _ in place(IRAQ, replace(content, language="en"), theme)}
    assert "Irak" in dutch
    assert "Iraq" in english
    assert "Iraq" not in dutch


def test_a_blank_map_tells_neither_towns_nor_what_is_hidden(
    place: Callable[..., Placed], content: MapContent, theme: Theme
) -> None:
    blank = MapContent(language="nl", blank=True, hidden=frozenset({"IQ", "Iran"}))
    names = [name for name, _ in place(IRAQ, blank, theme)]
    assert names, "other countries are named"
    assert {name.style for name in names} == {NameStyle.COUNTRY}
    assert not {"Irak", "Iran"} & {name.text for name in names}


def test_no_name_covers_a_pin(place: Callable[..., Placed], content: MapContent, theme: Theme) -> None:
    placed = place(IRAQ, content, theme)
    for pin in content.places:
        if pin.has_pin:
            x, y = IRAQ.screen(*forward(pin.lon, pin.lat), *SIZE)
            head = Rect(x - 5, y - 17, 10, 15)
            assert not [name.text for name, rect in placed if rect.meets(head)]


def test_a_long_name_is_broken_where_its_lines_are_most_alike() -> None:
    assert in_two_lines("Woestijn bij de grens met Syrië") == "Woestijn bij de\ngrens met Syrië"
    assert in_two_lines("Irak") == "Irak"


def test_what_would_overlap_at_another_scale_is_left_out_the_least_important_first() -> None:
    names = [MapName(key, key, NameStyle.TOWN, 0, 0, 10, 10, 1) for key in "abc"]
    rects = [Rect(0, 0, 10, 10), Rect(5, 5, 10, 10), Rect(20, 20, 10, 10)]
    kept = list(without_overlap(zip(names, rects, strict=True)))
    assert [name.key for name, _ in kept] == ["a", "c"]
