"""A study session over a home of its own with a clock that the test sets, and a lesson with questions of every kind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from leeswijzer.atlas.box import Box
from leeswijzer.atlas.projection import forward
from leeswijzer.atlas.shape_file import Outline
from leeswijzer.atlas.shapes import Layer, Shape
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.study.quiz.answers import (
    Answer,
    Chosen,
    Gaps,
    Located,
    Matched,
    Ordered,
    Proved,
    Stated,
    Typed,
)
from leeswijzer.study.quiz.sheet import Sheet, sheets_of
from leeswijzer.study.session import StudySession, open_session
from map_data.shape_writer import pack


@dataclass
class FakeClock:
    now: datetime = datetime(2026, 1, 15, 10, 15, 0, 123456, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **duration: float) -> datetime:
        self.now += timedelta(**duration)
        return self.now


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def session(home: Path, clock: FakeClock) -> Iterator[StudySession]:
    with open_session(home, clock) as opened:
        yield opened


TEXT = """\
De haven ligt stil. Schepen wachten op zee, want de kranen staan stil. Niemand weet hoe lang dat nog duurt.

In 2011 sloot de haven van Kielstad voor het eerst. De burgemeester wees de reders de deur. Daarna volgde Noorddam.
Schippers uit Kielstad en Noorddam spraken elkaar op zee.
"""

FILES = {
    "lesson.toml": """\
format = 1
id = "haven"
title = "De haven"
language = "nl"
text = "article.txt"
[source]
title = "De haven"
licence = "CC0-1.0"
""",
    "article.txt": TEXT,
    "glossary.toml": """\
[[term]]
id = "reder"
name = "reder"
variants = ["reders"]
definition = "Een reder is iemand die schepen bezit."
[[term]]
id = "kraan"
name = "kraan"
variants = ["kranen"]
definition = "Een kraan tilt vracht."
[[term]]
id = "lading"
name = "lading"
variants = ["stil"]
definition = "Lading is wat een schip vervoert."
""",
    "places.geojson": """\
{"type": "FeatureCollection", "features": [
 {"type": "Feature", "id": "kielstad", "geometry": {"type": "Point", "coordinates": [4.0, 52.0]},
  "properties": {"names": {"nl": "Kielstad"}, "kind": "city"}},
 {"type": "Feature", "id": "noorddam", "geometry": {"type": "Point", "coordinates": [5.0, 53.0]},
  "properties": {"names": {"nl": "Noorddam"}, "kind": "province", "shape": "NL-ND"}},
 {"type": "Feature", "id": "zee", "properties": {"names": {"nl": "zee"}, "kind": "region", "vague": true},
  "geometry": {"type": "Polygon", "coordinates": [[[3, 51], [4, 51], [4, 52], [3, 52], [3, 51]]]}},
 {"type": "Feature", "id": "kade", "properties": {"names": {"nl": "haven"}, "kind": "river"},
  "geometry": {"type": "LineString", "coordinates": [[4, 52], [4.5, 52.5], [5, 53]]}}
]}
""",
    "quiz.toml": """\
[[question]]
id = "stil"
kind = "single"
skill = "retrieve"
stem = "Wat staat stil?"
options = [{ text = "de kranen", correct = true }, { text = "de trein", why = "Er rijdt geen trein." },
  { text = "de klok", why = "Er is geen klok." }]
explanation = "Het staat er."
evidence = ["de kranen staan stil"]
terms = ["kraan"]
[[question]]
id = "wie"
kind = "multiple"
skill = "infer"
stem = "Wie komen erin voor?"
options = [{ text = "schippers", correct = true }, { text = "reders", correct = true },
  { text = "bakkers", why = "Nergens." }, { text = "boeren", why = "Ook niet." }]
explanation = "Twee groepen."
evidence = ["Schippers uit Kielstad", "wees de reders de deur"]
points = 2
[[question]]
id = "duur"
kind = "stated"
skill = "interpret"
stem = "De haven gaat morgen open."
answer = "not stated"
explanation = "Niemand weet het."
evidence = ["Niemand weet hoe lang dat nog duurt."]
[[question]]
id = "vul"
kind = "cloze"
skill = "vocabulary"
stem = "Vul in."
sentence = "De {1} wachten op {2}."
gaps = [{ accept = ["schepen"] }, { accept = ["zee"], options = ["zee", "land", "geld"] }]
explanation = "Zie de eerste alinea."
evidence = ["Schepen wachten op zee"]
[[question]]
id = "kort"
kind = "short"
skill = "geography"
stem = "Welke stad sloot het eerst?"
accept = ["Kielstad", "de stad Kielstad"]
explanation = "In 2011."
evidence = ["In 2011 sloot de haven van Kielstad"]
[[question]]
id = "volgorde"
kind = "order"
skill = "chronology"
stem = "Wat kwam eerst?"
items = ["Kielstad sluit", "de reders worden weggestuurd", "Noorddam volgt", "de haven ligt stil"]
explanation = "Zo staat het er."
evidence = ["In 2011 sloot de haven"]
[[question]]
id = "paren"
kind = "match"
skill = "evaluate"
stem = "Wat hoort bij elkaar?"
pairs = [{ left = "reder", right = "schepen" }, { left = "schipper", right = "varen" },
  { left = "kraan", right = "tillen" }]
extra = ["bakken"]
explanation = "Ieder zijn werk."
evidence = ["de kranen staan stil"]
[[question]]
id = "waar"
kind = "locate"
skill = "geography"
stem = "Waar ligt Kielstad?"
place = "kielstad"
radius_km = 50
explanation = "Aan zee."
evidence = ["de haven van Kielstad"]
[[question]]
id = "provincie"
kind = "locate"
skill = "geography"
stem = "Waar ligt Noorddam?"
place = "noorddam"
radius_km = 10
explanation = "Noordelijker."
evidence = ["Daarna volgde Noorddam."]
[[question]]
id = "zee"
kind = "locate"
skill = "geography"
stem = "Waar is de zee?"
place = "zee"
radius_km = 20
explanation = "Daar."
evidence = ["Schepen wachten op zee"]
[[question]]
id = "kade"
kind = "locate"
skill = "geography"
stem = "Waar is de haven?"
place = "kade"
explanation = "Daar."
evidence = ["De haven ligt stil."]
[[question]]
id = "bewijs"
kind = "prove"
skill = "infer"
stem = "De reders werden weggestuurd."
explanation = "De deur wijzen is wegsturen."
evidence = ["De burgemeester wees de reders de deur.", "Daarna volgde Noorddam."]
""",
}


@pytest.fixture(scope="session")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    folder = tmp_path_factory.mktemp("lessons") / "haven"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    return read_lesson(folder)


@pytest.fixture(scope="session")
def lesson_folder(lesson: Lesson) -> Path:
    return lesson.opening.path


@pytest.fixture(scope="session")
def sheets(lesson: Lesson) -> dict[str, Sheet]:
    return sheets_of(lesson)


def right_answer_to(sheet: Sheet, text: str) -> Answer:
    question = sheet.question
    match question.kind:
        case "single" | "multiple":
            return Chosen(frozenset(n for n, option in enumerate(question.options) if option.correct))
        case "stated":
            return Stated(question.answer)
        case "cloze":
            return Gaps(tuple(gap.accept[0] for gap in question.gaps))
        case "short":
            return Typed(question.accept[0])
        case "order":
            return Ordered(tuple(range(len(question.items))))
        case "match":
            return Matched(tuple(range(len(question.pairs))))
        case "locate":
            return Located(sheet.target.lon, sheet.target.lat)
        case "prove":
            return Proved.of(text, sheet.passages[0].start, sheet.passages[0].end)


def wrong_answer_to(sheet: Sheet, text: str) -> Answer:
    question = sheet.question
    match question.kind:
        case "single" | "multiple":
            return Chosen(frozenset({next(n for n, option in enumerate(question.options) if not option.correct)}))
        case "stated":
            return Stated("true" if question.answer != "true" else "false")
        case "cloze":
            return Gaps(("",) * len(question.gaps))
        case "short":
            return Typed("iets heel anders")
        case "order":
            return Ordered(tuple(reversed(range(len(question.items)))))
        case "match":
            return Matched((None,) * len(question.pairs))
        case "locate":
            return Located(sheet.target.lon - 90, 0.0)
        case "prove":
            return Proved.of(text, 0, 8)


@pytest.fixture(scope="session")
def right(lesson: Lesson) -> Callable[[Sheet], Answer]:
    return lambda sheet: right_answer_to(sheet, lesson.document.text)


@pytest.fixture(scope="session")
def wrong(lesson: Lesson) -> Callable[[Sheet], Answer]:
    return lambda sheet: wrong_answer_to(sheet, lesson.document.text)


WORLD = 360_000


def square(west: float, south: float, east: float, north: float, code: str = "NL-ND") -> Shape:
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    ring = [(round(x * WORLD), round(y * WORLD)) for x, y in (forward(*corner) for corner in corners)]
    outline = Outline.read(pack([ring]))
    box = Box(west, south, east, north)
    middle = ((west + east) / 2, (south + north) / 2)
    return Shape(Layer.PROVINCES, code, "", 0, 0, {}, box, middle, 1.0, WORLD, closed=True, read=lambda: outline)


@pytest.fixture(scope="session")
def outlines() -> Callable[[str], Shape | None]:
    return lambda code: square(4.5, 52.5, 5.5, 53.5) if code == "NL-ND" else None
