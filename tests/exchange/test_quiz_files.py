import tomllib

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.exchange import quiz_files
from leeswijzer.exchange.drafts import Draft, Imported, quiz_toml
from leeswijzer.exchange.quiz_files import read_questions, write_attempts, write_drafts, write_questions
from leeswijzer.lesson.reader import Lesson


def code_of(work, *arguments):
    with pytest.raises(KnownError) as caught:
        work(*arguments)
    return caught.value.code


@pytest.mark.parametrize("name", ["vragen.gift", "vragen.xml", "VRAGEN.XML"])
def test_questions_go_out_and_come_in_by_the_ending(lesson, tmp_path, name):
    problems = write_questions(lesson, tmp_path / name)
    assert {problem.file for problem in problems} == {name}
    imported = read_questions(tmp_path / name)
    assert len(imported.drafts) > 30
    assert list(tmp_path.iterdir()) == [tmp_path / name]


def test_gift_as_moodle_names_it(tmp_path):
    (tmp_path / "v.txt").write_text("A{=b}", encoding="utf-8")
    assert len(read_questions(tmp_path / "v.txt").drafts) == 1


def test_what_came_in_is_a_quiz_that_the_checker_reads(lesson, tmp_path):
    from leeswijzer.lesson.models import QuizFile

    write_questions(lesson, tmp_path / "v.xml")
    write_drafts(read_questions(tmp_path / "v.xml"), "v.xml", tmp_path / "quiz.toml")
    text = (tmp_path / "quiz.toml").read_text(encoding="utf-8")
    assert text.startswith("# Questions that came from v.xml.")
    # Our own files hold the evidence too, so nothing is missing.
    assert len(QuizFile(**tomllib.loads(text)).question) > 30


def test_files_that_cannot_be(lesson, tmp_path, monkeypatch):
    assert code_of(read_questions, tmp_path / "v.doc") == "quiz-file-kind"
    assert code_of(write_questions, lesson, tmp_path / "v.doc") == "quiz-file-kind"
    assert code_of(write_attempts, lesson, [], tmp_path / "v.doc") == "quiz-file-kind"
    assert code_of(read_questions, tmp_path / "v.xml") == "text-missing"
    (tmp_path / "map.xml").mkdir()
    assert code_of(read_questions, tmp_path / "map.xml") == "text-unreadable"
    assert code_of(write_questions, Lesson(lesson.opening), tmp_path / "v.xml") == "quiz-empty"
    assert code_of(write_questions, lesson, tmp_path / "nergens" / "v.xml") == "export-not-written"
    assert code_of(write_drafts, Imported((), ()), "v.xml", tmp_path / "quiz.toml") == "quiz-file-nothing"
    (tmp_path / "leeg.gift").write_bytes(b"")
    assert code_of(read_questions, tmp_path / "leeg.gift") == "text-empty"
    (tmp_path / "groot.gift").write_bytes(b"x" * 100)
    monkeypatch.setattr(quiz_files, "LIMIT_BYTES", 99)
    assert code_of(read_questions, tmp_path / "groot.gift") == "text-too-large"


def test_a_quiz_that_is_there_is_not_written_over(tmp_path):
    target = tmp_path / "quiz.toml"
    target.write_text("mijn werk", encoding="utf-8")
    imported = Imported((Draft(1, {"id": "a"}),), ())
    assert code_of(write_drafts, imported, "v.xml", target) == "file-there-already"
    assert target.read_text(encoding="utf-8") == "mijn werk"


def test_attempts_go_out_as_a_table_or_as_statements(lesson, attempt, tmp_path):
    write_attempts(lesson, [attempt], tmp_path / "a.csv")
    write_attempts(lesson, [attempt], tmp_path / "a.json")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfattempt,lesson,")
    assert (tmp_path / "a.json").read_bytes().startswith(b"[\n")


def test_any_words_can_stand_in_the_file():
    words = 'een "twee" \\ drie\n\t\x7f\x01 é 😀'
    table = {"id": "a", "stem": words, "list": [words], "inline": [{"text": words, "correct": True, "other": False}]}
    text = quiz_toml([Draft(1, table)], "bron\n[[question]]")
    assert tomllib.loads(text) == {"question": [table]}
    with pytest.raises(TypeError):
        quiz_toml([Draft(1, {"id": 1.5})], "bron")
