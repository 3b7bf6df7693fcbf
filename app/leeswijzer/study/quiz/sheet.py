"""All that is needed to ask one question and to mark its answer, as the lesson had it when the attempt began.

Kept with the attempt, a sheet lets it be looked at, and gone on with, after the lesson was changed or taken away.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter

from leeswijzer.lesson.layers import anchor_of
from leeswijzer.lesson.models import (
    ClozeQuestion,
    LocateQuestion,
    Place,
    PointGeometry,
    PolygonGeometry,
    Position,
    Question,
    ShortQuestion,
)
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.quiz.spelling import rivals_of
from leeswijzer.text.anchor import Anchor
from leeswijzer.text.resolve import resolve
from leeswijzer.text.tokens import words

_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote that proves an answer; ``start`` and ``end`` are code points, None where the text holds it no more."""

    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Target:
    """What a click on the map must hit: degrees WGS 84, kilometres.

    ``place`` is its id in the lesson, ``name`` what it is called in the lesson's language (else in any).
    ``shape`` is the ISO 3166 code of an outline in the map's own data, ``outline`` (flat rings: lon, lat, …) that of an
    area which the lesson drew itself.
    """

    place: str
    name: str
    lon: float
    lat: float
    radius_km: float
    shape: str | None = None
    outline: tuple[tuple[float, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A question with what marking it takes.

    ``rivals`` are, for each gap (or the one typed answer), the words that a typing slip must not be mistaken for.
    """

    question: Question
    passages: tuple[Passage, ...]
    rivals: tuple[tuple[str, ...], ...] = ()
    target: Target | None = None


def sheets_of(lesson: Lesson) -> dict[str, Sheet]:
    """The sheets of all questions of ``lesson``, by question id, in the lesson's order."""
    known = frozenset(_words(lesson))
    places = {place.id: place for place in lesson.places}
    return {question.id: _sheet(question, lesson, known, places) for question in lesson.questions}


def relocated(sheet: Sheet, text: str) -> Sheet:
    """``sheet`` with its passages found again in ``text``."""
    quotes = [Anchor(each.exact, each.prefix, each.suffix) for each in sheet.passages]
    return replace(sheet, passages=_passages(quotes, text))


def sheet_to_json(sheet: Sheet) -> dict[str, Any]:
    """``sheet`` in plain values; `sheet_from_json` is the inverse."""
    target = sheet.target
    return {
        "question": _QUESTION.dump_python(sheet.question, mode="json", exclude_defaults=False),
        "passages": [[each.exact, each.prefix, each.suffix, each.start, each.end] for each in sheet.passages],
        "rivals": sheet.rivals,
        "target": target
        and [
            target.place,
            target.name,
            target.lon,
            target.lat,
            target.radius_km,
            target.shape,
            [list(r) for r in target.outline],
        ],
    }


def sheet_from_json(table: dict[str, Any]) -> Sheet:
    """The sheet that `sheet_to_json` wrote, also after JSON made lists of its tuples."""
    target = None
    if table["target"] is not None:
        place, name, lon, lat, radius_km, shape, outline = table["target"]
        target = Target(place, name, lon, lat, radius_km, shape, tuple(tuple(ring) for ring in outline))
    return Sheet(
        question=_QUESTION.validate_python(table["question"]),
        passages=tuple(Passage(*each) for each in table["passages"]),
        rivals=tuple(tuple(each) for each in table["rivals"]),
        target=target,
    )


def _words(lesson: Lesson) -> Iterable[str]:
    """Every word that the reader has met in this lesson; a name of several words counts whole, and word by word."""
    names = [name for term in lesson.terms for name in (term.name, *term.variants)]
    for place in lesson.places:
        names += [*place.properties.names.values(), *place.properties.variants]
    yield from names
    for text in (lesson.document.text, *names):
        for start, end in words(text):
            yield text[start:end]


def _sheet(question: Question, lesson: Lesson, known: frozenset[str], places: dict[str, Place]) -> Sheet:
    rivals: tuple[tuple[str, ...], ...] = ()
    target = None
    match question:
        case ClozeQuestion():
            rivals = tuple(() if gap.options else rivals_of(gap.accept, known) for gap in question.gaps)
        case ShortQuestion():
            rivals = (rivals_of(question.accept, known),)
        case LocateQuestion():
            target = _target(places[question.place], question.radius_km, lesson.opening.language)
        case _:
            pass  # the question itself says it all
    quotes = [anchor_of(quote) for quote in question.evidence]
    return Sheet(question, _passages(quotes, lesson.document.text), rivals, target)


def _passages(anchors: Iterable[Anchor], text: str) -> tuple[Passage, ...]:
    found = [(anchor, resolve(anchor, text)) for anchor in anchors]
    return tuple(Passage(each.exact, each.prefix, each.suffix, place.start, place.end) for each, place in found)


def _target(place: Place, radius_km: float, language: str) -> Target:
    names = place.properties.names
    name = names.get(language) or next(iter(names.values()))
    geometry = place.geometry
    if isinstance(geometry, PointGeometry):
        lon, lat = geometry.coordinates
        return Target(place.id, name, lon, lat, radius_km, place.properties.shape)
    if isinstance(geometry, PolygonGeometry):
        lon, lat = _middle(geometry.coordinates[0][:-1])
        return Target(place.id, name, lon, lat, radius_km, place.properties.shape, _flat(geometry.coordinates))
    lon, lat = geometry.coordinates[len(geometry.coordinates) // 2]
    return Target(place.id, name, lon, lat, radius_km, place.properties.shape)


def _middle(ring: tuple[Position, ...]) -> Position:
    return sum(lon for lon, _ in ring) / len(ring), sum(lat for _, lat in ring) / len(ring)


def _flat(rings: tuple[tuple[Position, ...], ...]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(value for position in ring for value in position) for ring in rings)
