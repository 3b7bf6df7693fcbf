from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import BaseModel, Field, ValidationError

from leeswijzer.errors import KnownError
from leeswijzer.lesson import wrong_values
from leeswijzer.lesson.archive import pack
from leeswijzer.lesson.manifest import open_text
from leeswijzer.lesson.problems import LessonProblems
from leeswijzer.lesson.reader import read_layers, read_lesson
from leeswijzer.messages import MESSAGES

Write = Callable[..., Path]


def test_a_lesson_is_read_whole(write_lesson: Write) -> None:
    lesson = read_lesson(write_lesson())
    assert lesson.id == "the-mill"
    assert lesson.manifest is not None
    assert lesson.manifest.source.licence == "CC0"
    assert [term.id for term in lesson.terms] == ["sluice", "miller"]
    assert [place.id for place in lesson.places] == ["ouddorp", "merwe"]
    assert [event.id for event in lesson.events] == ["flood", "law"]
    assert [remark.quote.exact for remark in lesson.remarks] == ["three weeks"]
    assert [question.kind for question in lesson.questions] == ["short", "cloze", "locate"]
    assert lesson.questions[0].evidence[0].prefix == "In "
    assert lesson.document.text.startswith("The miller")


def test_an_archive_reads_as_its_folder_does(write_lesson: Write, tmp_path: Path) -> None:
    folder = write_lesson()
    packed, unpacked = read_lesson(pack(folder, tmp_path / "x.lesson")), read_lesson(folder)
    for part in ("manifest", "terms", "places", "events", "remarks", "questions", "document"):
        assert getattr(packed, part) == getattr(unpacked, part)


def test_a_lesson_needs_no_layer_at_all(write_lesson: Write) -> None:
    folder = write_lesson(glossary=None, places=None, timeline=None, remarks=None, quiz=None)
    lesson = read_lesson(folder)
    assert (lesson.terms, lesson.places, lesson.events, lesson.remarks, lesson.questions) == ((), (), (), (), ())


def test_empty_files_are_empty_layers(write_lesson: Write) -> None:
    empty = '{"type": "FeatureCollection", "features": []}'
    assert read_lesson(write_lesson(glossary="", places=empty, timeline="# none", remarks="", quiz="")).terms == ()


def test_a_bare_text_has_no_layers(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("words")
    lesson = read_lesson(tmp_path / "x.md")
    assert lesson.manifest is None
    assert lesson.terms == ()


def test_an_opening_is_not_read_twice(write_lesson: Write) -> None:
    opening = open_text(write_lesson())
    lesson = read_layers(opening)
    assert lesson.opening is opening
    assert lesson.document is opening.document


def test_a_lost_quote_keeps_nobody_from_reading(write_lesson: Write) -> None:
    assert read_lesson(write_lesson(article="Another text, since this morning.\n")).events[0].id == "flood"


def problems_of(folder: Path) -> LessonProblems:
    with pytest.raises(LessonProblems) as caught:
        read_lesson(folder)
    for problem in caught.value.problems:
        assert problem.code in MESSAGES
        assert problem.message
    return caught.value


def test_all_problems_come_at_once_with_their_lines(write_lesson: Write) -> None:
    folder = write_lesson(
        glossary='[[term]]\nid = "a"\nname = "sluice"\ndefinitoin = "A gate."\n',
        remarks='[[remark]\nid = "x"\n',
        timeline='[[event]]\nid = "e"\ndate = 2011-12-18\nlabel = "x"\nbackground = "yes"\nsources = ["s"]\n',
    )
    error = problems_of(folder)
    assert isinstance(error, KnownError)
    lines = str(error).splitlines()
    assert f"{folder} has {len(error.problems)} mistakes" in lines[0]
    assert lines[1].startswith("glossary.toml:1: term.1.definition: The key definition is missing")
    assert lines[2].startswith("glossary.toml:4: term.1.definitoin: ")
    assert "did you mean 'definition'?" in lines[2]
    assert any(line.startswith("timeline.toml:3: event.1.date: ") for line in lines)
    assert any(line.startswith("timeline.toml:5: event.1.background: ") for line in lines)
    assert any(line.startswith("remarks.toml:1: ") for line in lines)


def test_a_file_with_a_slip_is_not_blamed_on_those_that_refer_to_it(write_lesson: Write) -> None:
    broken = problems_of(write_lesson("one", glossary="[[term]\n"))
    assert [problem.file for problem in broken.problems] == ["glossary.toml"]
    (problem,) = problems_of(write_lesson("two", glossary=_TYPO)).problems
    assert (problem.file, problem.code) == ("glossary.toml", "key-unknown-near")


_TYPO = """\
[[term]]
id = "sluice"
name = "sluice"
definition = "A gate."
mach = "word"

[[term]]
id = "miller"
name = "miller"
definition = "Works a mill."
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "words"),
    [
        ('licence = "CC0"', 'licence = ""', 12, "value-empty", "Write something"),
        ('date = "2020-01"', 'date = "2020-13"', 13, "date-impossible", "2020-13"),
        ('date = "2020-01"', 'date = "January"', 13, "value-form", "2017-06"),
        ('language = "en"', 'language = "English language"', 5, "value-form", "en-GB"),
        ('authors = ["A teacher"]', 'authors = "A teacher"', 8, "value-type", "a list between"),
        ('authors = ["A teacher"]', 'authors = ["A", 3]', 8, "value-type", "text between quotation marks"),
        ('authors = ["A teacher"]', "colour = 1", 8, "key-unknown", "use one of: authors, date, deck"),
        ('[source]\ntitle = "Written for this test"\n', "[source]\n", 10, "key-missing", "title"),
        ('id = "the-mill"', f'id = "{"a" * 81}"', 2, "value-too-long", "80"),
    ],
)
def test_a_mistake_in_the_manifest(write_lesson: Write, old: str, new: str, line: int, code: str, words: str) -> None:
    folder = write_lesson()
    manifest = folder / "lesson.toml"
    assert old in manifest.read_text()
    manifest.write_text(manifest.read_text().replace(old, new))
    (problem,) = problems_of(folder).problems
    assert (problem.file, problem.line, problem.code) == ("lesson.toml", line, code)
    assert words in problem.message


FEATURE = '{"type": "Feature", "id": "a", "geometry": GEOMETRY, "properties": {"names": {"en": "A"}, "kind": "city"}}'
POINT = '{"type": "Point", "coordinates": [3, 51]}'


def features(*entries: str) -> str:
    return '{"type": "FeatureCollection",\n "features": [\n' + ",\n".join(entries) + "\n]}"


def feature(geometry: str = POINT, old: str = "", new: str = "") -> str:
    assert old in FEATURE
    return FEATURE.replace(old, new).replace("GEOMETRY", geometry) if old else FEATURE.replace("GEOMETRY", geometry)


@pytest.mark.parametrize(
    ("places", "line", "key", "code"),
    [
        ("[]", 1, "", "lesson-json"),
        ("{,}", 1, "", "lesson-json"),
        ('{"a":\n 1 2}', 2, "", "lesson-json"),
        ('{"a": 1,\n"a": 2}', 1, "", "lesson-json"),
        (features(feature('{"type": "Point", "coordinates": [NaN, 51]}')), 1, "", "lesson-json"),
        ("[" * 100_000, 1, "", "lesson-json"),
        (features(feature(old='"kind"', new='"note": "half \\ud800", "kind"')), 1, "", "lesson-json"),
        ('{"features": []}', None, "type", "key-missing"),
        ('{"type": "FeatureCollection", "features": {}}', 1, "features", "value-type"),
        (features("3"), 3, "features.1", "value-type"),
        (features(feature(), '{"type": "Feature"}'), 4, "features.2.id", "key-missing"),
        (features(feature("{}")), 3, "features.1.geometry.type", "key-missing"),
        (features(feature('{"type": "Dot"}')), 3, "features.1.geometry.type", "value-not-allowed"),
        (features(feature('{"type": "Point",\n"coordinates": [183, 51]}')), 4, "features.1.geometry.coordinates.1",
         "number-too-large"),
        (features(feature('{"type": "Point",\n"coordinates": [3, -91]}')), 4, "features.1.geometry.coordinates.2",
         "number-too-small"),
        (features(feature('{"type": "Point", "coordinates": [3, 51, 0]}')), 3, "features.1.geometry.coordinates",
         "list-too-long"),
        (features(feature('{"type": "Point", "coordinates": [3, "51"]}')), 3, "features.1.geometry.coordinates.2",
         "value-type"),
        (features(feature('{"type": "LineString", "coordinates": [[3, 51]]}')), 3,
         "features.1.geometry.coordinates", "list-too-short"),
        (features(feature('{"type": "Polygon", "coordinates": [[[3, 51], [4, 51], [4, 52], [3, 52]]]}')), 3,
         "features.1.geometry.coordinates.1", "ring-open"),
        (features(feature(old='"en"', new='"E N"')), 3, "features.1.properties.names.E N", "value-form"),
        (features(feature(old='"city"', new='"town"')), 3, "features.1.properties.kind", "value-not-allowed"),
        (features(feature(old='"kind"', new='"shape": "Iraq", "kind"')), 3, "features.1.properties.shape",
         "value-form"),
        (features(feature(old='"kind"', new='"vage": true, "kind"')), 3, "features.1.properties.vage",
         "key-unknown-near"),
        (features(feature('{"type": "Point", "coordinates": [3, 51], "coordinate": 1}')), 3,
         "features.1.geometry.coordinate", "key-unknown-near"),
        (features(feature(old='"kind"', new='"marks": [{"exat": "x"}], "kind"')), 3,
         "features.1.properties.marks.1.exat", "key-unknown-near"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_places(write_lesson: Write, places: str, line: int | None, key: str, code: str) -> None:
    folder = write_lesson(places=places, glossary=None, timeline=None, quiz=None)
    found = [(problem.file, problem.line, problem.key, problem.code) for problem in problems_of(folder).problems]
    assert ("places.geojson", line, key, code) in found


def test_a_closed_polygon_is_sound(write_lesson: Write) -> None:
    ring = '{"type": "Polygon", "coordinates": [[[3, 51], [4, 51], [4, 52], [3, 51]]]}'
    folder = write_lesson(places=features(feature(ring)), glossary=None, timeline=None, quiz=None)
    assert read_lesson(folder).places[0].id == "a"


def test_a_file_that_is_not_utf8_is_told_with_its_line(write_lesson: Write) -> None:
    folder = write_lesson()
    (folder / "places.geojson").write_bytes(b'{\n"type": "\xe9"}')
    (problem,) = problems_of(folder).problems
    assert (problem.file, problem.line, problem.code) == ("places.geojson", 2, "lesson-encoding")


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "code"),
    [
        ('kind = "short"', 'kind = "long"', 3, "question.1.kind", "value-not-allowed"),
        ('kind = "short"\n', "", 1, "question.1.kind", "key-missing"),
        ('skill = "retrieve"', 'skill = "guess"', 4, "question.1.skill", "value-not-allowed"),
        ('stem = "When did the river rise?"\n', "", 1, "question.1.stem", "key-missing"),
        ('places = ["merwe"]', "points = 11", 9, "question.1.points", "number-too-large"),
        ('places = ["merwe"]', "points = true", 9, "question.1.points", "value-type"),
        ('places = ["merwe"]', "difficulty = 0", 9, "question.1.difficulty", "number-too-small"),
        ('places = ["merwe"]', "acept = []", 9, "question.1.acept", "key-unknown-near"),
        ('accept = ["1911", "in 1911"]', "accept = []", 8, "question.1.accept", "list-too-short"),
        ('place = "ouddorp"', 'place = "ouddorp"\nradius_km = 0', 30, "question.3.radius_km", "number-too-small"),
        (
            'evidence = ["the sluice broke"]',
            "evidence = [{ exact = 3 }]",
            17,
            "question.2.evidence.1.exact",
            "value-type",
        ),
        ('evidence = ["the sluice broke"]', 'evidence = [""]', 17, "question.2.evidence.1.exact", "value-empty"),
        ('{ accept = ["1911"] }', '{ accpt = ["1911"] }', 19, "question.2.gaps.2.accpt", "key-unknown-near"),
    ],
)
def test_a_mistake_in_the_quiz(write_lesson: Write, old: str, new: str, line: int, key: str, code: str) -> None:
    folder = write_lesson()
    quiz = folder / "quiz.toml"
    assert old in quiz.read_text()
    quiz.write_text(quiz.read_text().replace(old, new))
    found = [(problem.file, problem.line, problem.key, problem.code) for problem in problems_of(folder).problems]
    assert ("quiz.toml", line, key, code) in found
    assert {file for file, *_rest in found} == {"quiz.toml"}
    assert len(found) == (2 if "accpt" in new else 1), "one mistake is told once"


def test_a_mistake_of_a_kind_that_nobody_foresaw_is_told_all_the_same() -> None:
    class Even(BaseModel):
        number: Annotated[int, Field(multiple_of=2)]

    with pytest.raises(ValidationError) as caught:
        Even(number=3)
    ((path, code, details),) = wrong_values.problems_of(caught.value, Even, {"number": 3})
    assert (path, code, details["value"]) == (("number",), "value-refused", "3")
    assert "multiple of 2" in str(details["reason"])


def test_a_newer_format_is_one_clear_error(write_lesson: Write) -> None:
    folder = write_lesson()
    manifest = folder / "lesson.toml"
    manifest.write_text(manifest.read_text().replace("format = 1", "format = 7\nnew = true"))
    with pytest.raises(KnownError, match="format 7; this program reads up to format 1"):
        read_lesson(folder)
