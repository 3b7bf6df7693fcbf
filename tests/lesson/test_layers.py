from collections.abc import Callable
from pathlib import Path

from leeswijzer.lesson.layers import marks_of
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.text.marks import Layer, MarkIndex

Write = Callable[..., Path]


def test_every_layer_lies_on_its_words(write_lesson: Write) -> None:
    lesson = read_lesson(write_lesson())
    text = lesson.document.text
    marks = [(mark.layer, mark.id, text[mark.start : mark.end]) for mark in marks_of(lesson)]
    assert marks.count((Layer.GLOSSARY, "sluice", "sluice")) == 2
    assert marks.count((Layer.GLOSSARY, "miller", "miller")) == 2
    assert marks.count((Layer.PLACES, "ouddorp", "Ouddorp")) == 3
    assert marks.count((Layer.PLACES, "ouddorp", "The village")) == 1
    assert marks.count((Layer.PLACES, "merwe", "river Merwe")) == 1
    assert marks.count((Layer.TIMELINE, "flood", "1911")) == 1
    assert marks.count((Layer.REMARKS, "weeks", "three weeks")) == 1
    assert marks.count((Layer.QUIZ, "q-when", "1911")) == 1
    assert marks.count((Layer.QUIZ, "q-cloze", "the sluice broke")) == 1
    assert marks.count((Layer.QUIZ, "q-where", "The village of Ouddorp")) == 1
    assert len(marks) == 14
    assert list(MarkIndex(marks_of(lesson)).marks) == marks_of(lesson)


def test_a_place_may_be_a_term_too(write_lesson: Write) -> None:
    glossary = '[[term]]\nid = "t"\nname = "Ouddorp"\ndefinition = "A village."\n'
    lesson = read_lesson(write_lesson(glossary=glossary, timeline=None, quiz=None, places=_PLACES))
    marks = marks_of(lesson)
    assert [mark.start for mark in marks if mark.id == "t"] == [mark.start for mark in marks if mark.id == "ouddorp"]
    assert len([mark for mark in marks if mark.id == "t"]) == 3


_PLACES = """{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "ouddorp",
  "geometry": {"type": "Point", "coordinates": [3.93, 51.81]},
  "properties": {"names": {"nl": "Ouddorp"}, "kind": "city", "term": "t"}}]}"""


def test_a_quote_that_is_lost_gives_no_mark(write_lesson: Write) -> None:
    lesson = read_lesson(write_lesson(article="Entirely other words about the weather, written this morning.\n"))
    assert marks_of(lesson) == []


def test_a_lesson_without_layers_has_no_marks(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("IS and other words")
    assert marks_of(read_lesson(tmp_path / "x.md")) == []
