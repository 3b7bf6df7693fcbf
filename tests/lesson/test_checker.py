from collections.abc import Callable
from pathlib import Path

import pytest

from leeswijzer import paths
from leeswijzer.errors import KnownError
from leeswijzer.lesson.archive import pack
from leeswijzer.lesson.checker import check
from leeswijzer.lesson.problems import Problem, Severity
from leeswijzer.lesson.soundness import is_possible
from leeswijzer.messages import MESSAGES

Write = Callable[..., Path]

GLOSSARY = """\
[[term]]
id = "sluice"
name = "sluice"
definition = "A gate."
see = ["sluice", "miler"]
place = "ouddorpp"

[[term]]
id = "miller"
name = "miller"
variants = ["Sluice"]
definition = "Works a mill."

[[term]]
id = "miller"
name = "windmill"
definition = "Its id is taken."

[[term]]
id = "watermill"
name = "watermill"
definition = "Never in the text."

[[term]]
id = "typo"
name = "forty"
definitoin = "Misspelled."
definition = "Forty."
match = "fuzzy"

[[term]]
id = "number"
name = 5
definition = "A number."
"""

PLACES = """\
{"type": "FeatureCollection", "features": [
  {"type": "Feature", "id": "ouddorp",
   "geometry": {"type": "Polygon", "coordinates": [
     [[3, 51], [4, 51], [4, 52], [3, 52]]]},
   "properties": {"names": {"nl": "Ouddorp"}, "kind": "city",
     "term": "nothing-like-it",
     "marks": ["The city"]}},
  {"type": "Feature", "id": "nowhere",
   "geometry": {"type": "Point", "coordinates": [3, 51]},
   "properties": {"names": {"nl": "Nergens"}, "kind": "city"}},
  {"type": "Feature", "id": "twin",
   "geometry": {"type": "Point", "coordinates": [3, 51]},
   "properties": {"names": {"nl": "ouddorp"}, "kind": "city"}}
]}
"""

TIMELINE = """\
[[event]]
id = "flood"
date = "2011-02-30"
label = "The flood"
mentions = ["1911"]
places = ["oudorp"]
terms = ["zzz"]

[[event]]
id = "law"
date = "1910"
label = "The law"
background = true
evidence = ["In 1912 the river rose"]
"""

REMARKS = """\
[[remark]]
id = "many"
quote = "Ouddorp"
text = "Which?"
"""

QUIZ_HEAD = """\
[[question]]
id = "{id}"
kind = "{kind}"
skill = "retrieve"
stem = "?"
explanation = "!"
evidence = ["three weeks"]
"""


def question(identifier: str, kind: str, rest: str) -> str:
    return QUIZ_HEAD.format(id=identifier, kind=kind) + rest + "\n"


QUIZ = (
    question("none", "single", 'options = [{ text = "a", why = "w" }, { text = "b" }, { text = "c", why = "w" }]')
    + question(
        "both",
        "single",
        'options = [\n{ text = "a", correct = true },\n{ text = "b", correct = true },\n{ text = "a", why = "w" }]',
    )
    + question(
        "any", "multiple", 'options = [{ text = "a", why = "w" }, { text = "b", why = "w" }, { text = "c", why = "w" }]'
    )
    + question(
        "gaps",
        "cloze",
        'sentence = "{1} {1} {4} {0}"\ngaps = [{ accept = ["x"] },\n{ accept = ["y"], options = ["z", "z"] }]',
    )
    + question("where", "locate", 'place = "atlantis"')
    + question("row", "order", 'items = ["a", "b", "a"]')
    + question(
        "pairs",
        "match",
        'pairs = [{ left = "a", right = "1" }, { left = "a", right = "2" }, { left = "c", right = "2" }]\n'
        'extra = ["1"]',
    )
    + question("true", "stated", 'answer = "maybe"')
    + question("lost", "prove", 'places = ["ouddorp"]').replace("three weeks", "thirteen weeks at sea")
)

EXPECTED = {
    "glossary.toml:5: term.1.see.1: reference-itself",
    "glossary.toml:5: term.1.see.2: reference-unknown-near",
    "glossary.toml:6: term.1.place: reference-unknown-near",
    "glossary.toml:11: term.2.variants.1: words-twice",
    "glossary.toml:15: term.3.id: id-twice",
    "glossary.toml:21: term.4.name: term-not-found",
    "glossary.toml:27: term.5.definitoin: key-unknown-near",
    "glossary.toml:29: term.5.match: value-not-allowed",
    "glossary.toml:33: term.6.name: value-type",
    "places.geojson:4: features.1.geometry.coordinates.1: ring-open",
    "places.geojson:6: features.1.properties.term: reference-unknown",
    "places.geojson:7: features.1.properties.marks.1: quote",
    "places.geojson:10: features.2.properties.names: place-not-found",
    "places.geojson:13: features.3.properties.names: place-not-found",
    "places.geojson:13: features.3.properties.names.nl: words-twice",
    "timeline.toml:1: event.1: event-without-evidence",
    "timeline.toml:3: event.1.date: date-impossible",
    "timeline.toml:6: event.1.places.1: reference-unknown-near",
    "timeline.toml:7: event.1.terms.1: reference-unknown",
    "timeline.toml:9: event.2: event-without-sources",
    "timeline.toml:14: event.2.evidence.1: quote",
    "remarks.toml:3: remark.1.quote: quote-ambiguous",
    "quiz.toml:8: question.1.options: option-none-correct",
    "quiz.toml:8: question.1.options.2: option-without-why",
    "quiz.toml:16: question.2.options: option-many-correct",
    "quiz.toml:19: question.2.options.3: option-twice",
    "quiz.toml:27: question.3.options: option-none-correct",
    "quiz.toml:35: question.4.sentence: gap-twice",
    "quiz.toml:35: question.4.sentence: gap-unknown",
    "quiz.toml:37: question.4.gaps.2: gap-missing",
    "quiz.toml:37: question.4.gaps.2.options.2: option-twice",
    "quiz.toml:37: question.4.gaps.2.accept.1: gap-accept-no-option",
    "quiz.toml:45: question.5.place: reference-unknown",
    "quiz.toml:53: question.6.items.3: option-twice",
    "quiz.toml:61: question.7.pairs.2: option-twice",
    "quiz.toml:61: question.7.pairs.3: option-twice",
    "quiz.toml:62: question.7.extra.1: option-twice",
    "quiz.toml:70: question.8.answer: value-not-allowed",
    "quiz.toml:77: question.9.evidence.1: quote",
    "glosary.toml:None: : file-unknown",
}


def told(problem: Problem) -> str:
    code = "quote" if problem.code in ("quote-lost", "quote-changed") else problem.code
    return f"{problem.file}:{problem.line}: {problem.key}: {code}"


def test_one_run_names_every_mistake_with_its_line(write_lesson: Write) -> None:
    article = (
        "Forty years the miller of Ouddorp. In 1911 the river rose. In Ouddorp the sluice broke. Three: three weeks.\n"
    )
    folder = write_lesson(
        article=article, glossary=GLOSSARY, places=PLACES, timeline=TIMELINE, remarks=REMARKS, quiz=QUIZ
    )
    (folder / "glosary.toml").write_text("")
    (folder / "notes.toml").write_text("")
    (folder / "media").mkdir()
    (folder / "media" / "quiz.toml").write_text("")
    found = check(folder)
    assert {told(problem) for problem in found} == EXPECTED
    for problem in found:
        assert problem.code in MESSAGES
        assert problem.message in str(problem)


def test_a_sound_lesson_has_no_problems(write_lesson: Write, tmp_path: Path) -> None:
    folder = write_lesson()
    assert check(folder) == []
    assert check(pack(folder, tmp_path / "x.lesson")) == []


@pytest.mark.parametrize("lesson", sorted(path.name for path in paths.bundled_lessons().iterdir() if path.is_dir()))
def test_the_bundled_lessons_have_no_problems(lesson: str) -> None:
    assert [str(problem) for problem in check(lesson)] == []


def test_a_text_alone_is_checked_by_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("words")
    assert check(path) == []
    path.write_text("")
    with pytest.raises(KnownError) as caught:
        check(path)
    assert caught.value.code == "text-empty"


def test_what_is_no_lesson_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        check(tmp_path)
    assert caught.value.code == "lesson-no-manifest"


def spoiled(folder: Path, file: str, old: str, new: str) -> list[Problem]:
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new))
    return check(folder)


def test_a_text_that_is_not_there_is_told_at_the_key_that_names_it(write_lesson: Write) -> None:
    (problem,) = check(write_lesson(article=None))
    assert (problem.file, problem.line, problem.key, problem.code) == (
        "lesson.toml",
        7,
        "text",
        "lesson-text-missing",
    )


def test_a_text_that_is_not_utf8_is_told_on_its_own_line(write_lesson: Write) -> None:
    folder = write_lesson()
    (folder / "article.txt").write_bytes(b"one\ntw\xe9 and more\n")
    (problem,) = check(folder)
    assert (problem.file, problem.line, problem.code) == ("article.txt", 2, "text-encoding")


@pytest.mark.parametrize(
    ("old", "new"), [('text = "article.txt"\n', ""), ('language = "en"', "language = 3"), ("format = 1", "format = ")]
)
def test_without_a_usable_manifest_the_layers_are_still_checked(write_lesson: Write, old: str, new: str) -> None:
    folder = write_lesson(quiz="[[question]]\nid = 3\n")
    files = [problem.file for problem in spoiled(folder, "lesson.toml", old, new)]
    assert files[0] == "lesson.toml"
    assert "quiz.toml" in files


def test_a_quote_that_nearly_fits_is_told_with_the_words_to_copy(write_lesson: Write) -> None:
    (problem,) = spoiled(
        write_lesson(),
        "timeline.toml",
        "In 1911 the river rose, and the sluice",
        "In 1911 the river rises, and a sluice",
    )
    assert problem.code == "quote-changed"
    assert "the river rose, and the sluice broke" in problem.message


def test_a_format_that_is_no_number_is_a_problem(write_lesson: Write) -> None:
    (problem,) = spoiled(write_lesson(), "lesson.toml", "format = 1", 'format = "one"')
    assert (problem.line, problem.key, problem.code) == (1, "format", "value-type")


def test_a_format_below_the_first_is_a_problem(write_lesson: Write) -> None:
    (problem,) = spoiled(write_lesson(), "lesson.toml", "format = 1", "format = 0")
    assert (problem.line, problem.key, problem.code) == (1, "format", "number-too-small")


def test_a_long_quote_is_told_in_short(write_lesson: Write) -> None:
    (problem,) = spoiled(write_lesson(), "remarks.toml", "three weeks", "no such words " * 40)
    assert len(problem.message) < 400


def test_what_looks_wrong_and_does_no_harm_is_a_warning(write_lesson: Write) -> None:
    (problem,) = spoiled(write_lesson(), "glossary.toml", 'name = "miller"', 'name = "windmill"')
    assert problem.severity is Severity.WARNING
    assert str(problem).startswith("glossary.toml:11: term.2.name: warning: The text never uses 'windmill'")


def test_case_parts_words_only_where_it_counts_for_both(write_lesson: Write) -> None:
    two = (
        '[[term]]\nid = "a"\nname = "In"\n{}\ndefinition = "x"\n[[term]]\nid = "b"\nname = "in"\n{}\ndefinition = "x"\n'
    )
    alone = {"places": None, "timeline": None, "quiz": None}
    assert check(write_lesson("one", glossary=two.format('match = "exact"', 'match = "exact"'), **alone)) == []
    for number, rules in enumerate([("", 'match = "exact"'), ('match = "exact"', ""), ("", "")]):
        codes = [problem.code for problem in check(write_lesson(f"x{number}", glossary=two.format(*rules), **alone))]
        assert "words-twice" in codes


@pytest.mark.parametrize(
    "date", ["2012-02-29", "2000-02-29", "0000-02-29", "-0004-02-29", "9999-12-31", "2013", "1911-07"]
)
def test_possible_dates(date: str) -> None:
    assert is_possible(date)


@pytest.mark.parametrize(
    "date", ["2011-02-29", "1900-02-29", "-0001-02-29", "2011-06-31", "2011-00", "2011-13", "2011-01-00"]
)
def test_impossible_dates(date: str) -> None:
    assert not is_possible(date)
