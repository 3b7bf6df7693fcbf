"""A small lesson without a mistake in it, for tests to read, pack and spoil."""

from collections.abc import Callable
from pathlib import Path

import pytest

MANIFEST = """\
format = 1
id = "the-mill"
title = "The mill by the river"
deck = "How a village kept its mill"
language = "en"
level = "B1"
text = "article.txt"
authors = ["A teacher"]

[source]
title = "Written for this test"
licence = "CC0"
date = "2020-01"
"""

ARTICLE = """\
The miller of Ouddorp lived by the river Merwe for forty years, and his mill turned on most days of the year.

In 1911 the river rose, and the sluice broke. The village of Ouddorp stood under water for three weeks.

The sluice was built again in 1912, and the miller of Ouddorp never trusted it. He had reason not to.
"""

GLOSSARY = """\
[[term]]
id = "sluice"
name = "sluice"
variants = ["sluices"]
definition = "A gate that holds water back."
see = ["miller"]
translations = { nl = "sluis" }

[[term]]
id = "miller"
name = "miller"
definition = "Someone who works a mill."
place = "ouddorp"
"""

PLACES = """\
{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "id": "ouddorp",
      "geometry": {"type": "Point", "coordinates": [3.93, 51.81]},
      "properties": {"names": {"nl": "Ouddorp"}, "kind": "city", "term": "miller",
        "marks": ["The village"]}
    },
    {
      "type": "Feature",
      "id": "merwe",
      "geometry": {"type": "LineString", "coordinates": [[4.0, 51.8], [5.0, 51.9]]},
      "properties": {"names": {"en": "river Merwe"}, "kind": "river"}
    }
  ]
}
"""

TIMELINE = """\
[[event]]
id = "flood"
date = "1911"
label = "The flood"
mentions = ["1911"]
evidence = ["In 1911 the river rose, and the sluice broke."]
places = ["ouddorp"]
terms = ["sluice"]

[[event]]
id = "law"
date = "1910-02-28"
label = "The law on sluices"
background = true
sources = ["The law itself"]
"""

REMARKS = """\
[[remark]]
id = "weeks"
quote = "three weeks"
text = "The archive says four."
"""

QUIZ = """\
[[question]]
id = "q-when"
kind = "short"
skill = "retrieve"
stem = "When did the river rise?"
explanation = "The second paragraph says so."
evidence = [{ exact = "1911", prefix = "In " }]
accept = ["1911", "in 1911"]
places = ["merwe"]

[[question]]
id = "q-cloze"
kind = "cloze"
skill = "vocabulary"
stem = "Fill in."
explanation = "It is a gate."
evidence = ["the sluice broke"]
sentence = "The {1} broke in {2}."
gaps = [{ accept = ["sluice"], options = ["sluice", "mill"] }, { accept = ["1911"] }]
terms = ["sluice"]

[[question]]
id = "q-where"
kind = "locate"
skill = "geography"
stem = "Where?"
explanation = "There."
evidence = ["The village of Ouddorp"]
place = "ouddorp"
"""

FILES = {
    "lesson.toml": MANIFEST,
    "article.txt": ARTICLE,
    "glossary.toml": GLOSSARY,
    "places.geojson": PLACES,
    "timeline.toml": TIMELINE,
    "remarks.toml": REMARKS,
    "quiz.toml": QUIZ,
}

Write = Callable[..., Path]


@pytest.fixture
def write_lesson(tmp_path: Path) -> Write:
    """Write the small lesson to a folder; keywords replace a file (its ending left out), None leaves it out."""

    def write(folder: str = "the-mill", **replaced: str | None) -> Path:
        path = tmp_path / folder
        path.mkdir()
        for name, text in FILES.items():
            content = replaced.get(name.partition(".")[0], text)
            if content is not None:
                (path / name).write_text(content, encoding="utf-8")
        return path

    return write
