import json
from pathlib import Path
from typing import Any

import pytest

from leeswijzer.cli.main import main

LESSON = {
    "lesson.toml": """\
format = 1
id = "small"
title = "Small"
language = "en"
text = "article.md"
[source]
title = "Written for this test"
licence = "CC0"
""",
    "article.md": "# A *day* 😀\n\nThe NATO ships came to Delft in May. Others did not.\n",
    "glossary.toml": '[[term]]\nid = "nato"\nname = "NATO"\ndefinition = "An alliance."\n',
    "quiz.toml": """\
[[question]]
id = "q"
kind = "prove"
skill = "infer"
stem = "Ships came."
explanation = "It says so."
evidence = ["The NATO ships came", "no such words stand in here anywhere"]
""",
}


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    folder.mkdir()
    for name, text in LESSON.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def seen(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["inspect", *arguments, "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    sight: dict[str, Any] = json.loads(out)
    return sight


def test_what_the_program_sees_of_a_small_lesson(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "A day 😀\n\nThe NATO ships came to Delft in May. Others did not."
    assert seen(capsys, str(lesson)) == {
        "document": {
            "title": "Small",
            "language": "en",
            "text": text,
            "blocks": [
                {"kind": "heading", "start": 0, "end": 7},
                {"kind": "paragraph", "start": 9, "end": len(text)},
            ],
        },
        "marks": [
            {"layer": "quiz", "id": "q", "start": 9, "end": 28, "exact": "The NATO ships came"},
            {"layer": "glossary", "id": "nato", "start": 13, "end": 17, "exact": "NATO"},
        ],
        "questions": [
            {
                "id": "q",
                "kind": "prove",
                "skill": "infer",
                "evidence": [
                    {"state": "exact", "start": 9, "end": 28},
                    {"state": "lost", "start": None, "end": None},
                ],
            }
        ],
    }


def test_the_bundled_lesson_is_seen_whole(capsys: pytest.CaptureFixture[str]) -> None:
    sight = seen(capsys, "irak-coalitie")
    text = sight["document"]["text"]
    assert {mark["layer"] for mark in sight["marks"]} == {"glossary", "places", "timeline", "remarks", "quiz"}
    assert all(text[mark["start"] : mark["end"]] == mark["exact"] for mark in sight["marks"])
    evidence = [place["state"] for question in sight["questions"] for place in question["evidence"]]
    assert set(evidence) == {"exact"}


def test_a_text_alone_has_no_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.txt").write_text("Some words that make a sentence, and one more of them.")
    sight = seen(capsys, str(tmp_path / "x.txt"))
    assert (sight["marks"], sight["questions"], sight["document"]["title"]) == ([], [], "x")


def test_people_get_a_summary(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(lesson)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Small (small, en)\n")
    assert "glossary: 1 with 1 marks" in out


def test_a_lesson_with_mistakes_cannot_be_inspected(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (lesson / "glossary.toml").write_text("[[term]]\nid = 'x'\n")
    assert main(["inspect", str(lesson), "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "glossary.toml:1: term.1.name" in err


def test_check_prints_every_problem_and_counts_them(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(lesson)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("quiz.toml:7: question.1.evidence.2: The text does not hold")
    assert "1 problem(s), 0 warning(s)" in err


def test_check_of_a_sound_lesson_prints_nothing(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (lesson / "quiz.toml").unlink()
    assert main(["check", str(lesson)]) == 0
    assert capsys.readouterr().out == ""


def test_warnings_alone_are_no_failure(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (lesson / "quiz.toml").unlink()
    (lesson / "glossary.toml").write_text('[[term]]\nid = "x"\nname = "unheard"\ndefinition = "d"\n')
    assert main(["check", str(lesson)]) == 0
    assert "glossary.toml:3: term.1.name: warning: " in capsys.readouterr().out


def test_a_lesson_is_packed_and_read_again(lesson: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "small.lesson"
    assert main(["pack", str(lesson), str(target)]) == 0
    assert capsys.readouterr().out == f"{target}\n"
    assert seen(capsys, str(target)) == seen(capsys, str(lesson))


def test_a_lesson_with_mistakes_is_not_packed(lesson: Path, tmp_path: Path) -> None:
    (lesson / "quiz.toml").write_text("[[question]\n")
    assert main(["pack", str(lesson), str(tmp_path / "small.lesson")]) == 2
    assert not (tmp_path / "small.lesson").exists()
