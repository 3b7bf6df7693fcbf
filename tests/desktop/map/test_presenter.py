import pytest

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.shapes import Atlas
from leeswijzer.desktop.map.content import MapPlace, PinState
from leeswijzer.desktop.map.presenter import MapPresenter, boxes_of, region
from leeswijzer.lesson.reader import Lesson
from leeswijzer.text.marks import Layer, MarkIndex


def of(places: tuple[MapPlace, ...], identifier: str) -> MapPlace:
    return next(place for place in places if place.id == identifier)


def test_towns_have_pins_and_countries_provinces_and_regions_have_areas(places: tuple[MapPlace, ...]) -> None:
    assert of(places, "bagdad").has_pin
    assert of(places, "irak").shape == "IQ"
    assert of(places, "anbar").shape == "IQ-AN"
    vague = of(places, "woestijn-syrische-grens")
    assert vague.vague
    assert not vague.has_pin
    assert vague.outline


def test_a_place_knows_what_to_show_of_it(places: tuple[MapPlace, ...]) -> None:
    iraq = of(places, "irak").bounds
    assert iraq.west == pytest.approx(38.8, abs=0.2)
    assert iraq.north == pytest.approx(37.4, abs=0.2)
    america = of(places, "verenigde-staten").bounds
    assert america.west > -130, "the main land, without Alaska and the islands"
    assert of(places, "bagdad").bounds == Box(44.4009, 33.3406, 44.4009, 33.3406)


def test_small_areas_come_after_large_ones_and_pins_last(places: tuple[MapPlace, ...]) -> None:
    order = [place.id for place in places]
    assert order.index("verenigde-staten") < order.index("irak") < order.index("anbar") < order.index("bagdad")


def test_a_capital_overseas_is_not_of_the_lessons_region(places: tuple[MapPlace, ...]) -> None:
    near = region(places)
    assert {"irak", "bagdad", "mosul", "kirkuk", "fallujah", "anbar", "syrie", "teheran"} <= near
    assert not near & {"washington", "verenigde-staten", "nederland"}


def test_the_map_opens_on_the_country_of_the_lesson(presenter: MapPresenter) -> None:
    boxes = presenter.home()
    west, east = min(box.west for box in boxes), max(box.east for box in boxes)
    assert 35 < west < 40
    assert 50 < east < 56


def test_a_lesson_without_places_opens_on_nothing() -> None:
    presenter = MapPresenter((), MarkIndex(()), ())
    assert presenter.home() == []
    assert presenter.rows("nl") == []
    assert region(()) == frozenset()


def test_only_the_country_named_most_is_shown_whole() -> None:
    large = MapPlace("a", (("nl", "A"),), "country", 10, 10, box=Box(0, 0, 20, 20), importance=1)
    named = MapPlace("b", (("nl", "B"),), "country", 40, 10, box=Box(30, 0, 50, 20), importance=5)
    assert boxes_of([large, named]) == [Box(10, 10, 10, 10), Box(30, 0, 50, 20)]


def test_the_list_says_the_same_as_the_map(presenter: MapPresenter) -> None:
    rows = presenter.rows("nl")
    assert len(rows) == len(presenter.places)
    assert rows[0].name == "Irak"
    assert rows[0].kind == "country"
    assert [row.occurrences for row in rows] == sorted((row.occurrences for row in rows), reverse=True)
    names = {row.id: row.name for row in presenter.rows("en")}
    assert names["irak"] == "Iraq"
    assert names["teheran"] == "Tehran"


def test_the_card_counts_and_steps_through_the_mentions(presenter: MapPresenter, marks: MarkIndex) -> None:
    mentions = marks.of(Layer.PLACES, "bagdad")
    assert presenter.open("bagdad")
    content = presenter.content("nl")
    assert content is not None
    assert (content.occurrence, content.occurrences) == (0, len(mentions))
    assert presenter.step(1) == mentions[0]
    assert presenter.step(1) == mentions[1]
    assert presenter.step(-1) == mentions[0]
    assert presenter.step(-1) == mentions[-1]
    content = presenter.content("nl")
    assert content is not None
    assert content.occurrence == len(mentions)


def test_a_place_that_the_lesson_does_not_have_opens_no_card(presenter: MapPresenter) -> None:
    assert not presenter.open("atlantis")
    assert presenter.content("nl") is None
    assert presenter.step(1) is None


def test_what_the_reader_points_at_and_what_is_open_are_lifted(presenter: MapPresenter) -> None:
    presenter.point_at("mosul")
    presenter.open("bagdad")
    assert presenter.states() == {"mosul": PinState.LIFTED, "bagdad": PinState.LIFTED}
    presenter.point_at("")
    presenter.close()
    assert presenter.states() == {}


def test_places_that_the_text_in_view_names_stand_out(presenter: MapPresenter, lesson: Lesson) -> None:
    start = lesson.document.text.index("Gevolgd door Mosul")
    boxes = presenter.speak_of(start, start + 40)
    assert presenter.states()["mosul"] is PinState.SPOKEN
    mosul = of(tuple(presenter.places), "mosul")
    assert mosul.bounds in boxes


def test_the_map_goes_nowhere_while_the_text_names_the_same_places(presenter: MapPresenter, lesson: Lesson) -> None:
    start = lesson.document.text.index("Gevolgd door Mosul")
    assert presenter.speak_of(start, start + 40)
    assert presenter.speak_of(start + 1, start + 41) == []
    presenter.fall_silent()
    assert presenter.states() == {}
    assert presenter.speak_of(start, start + 40)


def test_a_place_overseas_does_not_draw_the_map_apart(presenter: MapPresenter) -> None:
    boxes = presenter.choose(["irak", "verenigde-staten", "washington"])
    assert all(box.west > 30 for box in boxes)
    assert presenter.choose(["washington"]) == [of(tuple(presenter.places), "washington").bounds]
    assert presenter.choose([]) == []


def test_provinces_are_read_in_one_level_of_detail_only(places: tuple[MapPlace, ...], atlas: Atlas) -> None:
    shape = atlas.shape("IQ-AN")
    assert shape is not None
    assert of(places, "anbar").label == shape.label
