import pytest

from leeswijzer.errors import KnownError
from leeswijzer.exchange.formats import WRITERS, export
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.session import open_session


@pytest.fixture
def lesson():
    return read_lesson("irak-coalitie")


@pytest.fixture
def session(tmp_path, lesson):
    with open_session(tmp_path / "home") as opened:
        opened.annotations.add(lesson.id, lesson.document, 252, 260, "important", "Een noot")
        yield opened


@pytest.mark.parametrize("ending", [".md", ".HTML", ".csv", ".jsonld"])
def test_the_ending_says_what_the_file_will_be(session, lesson, tmp_path, ending):
    target = tmp_path / f"notes{ending}"
    target.write_text("ouder", encoding="utf-8")
    assert export(session, lesson, target) == target
    assert "Een noot" in target.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [target.name]


def test_an_unknown_ending_is_refused(session, lesson, tmp_path):
    with pytest.raises(KnownError) as caught:
        export(session, lesson, tmp_path / "notes.docx")
    assert caught.value.code == "export-kind"
    assert all(ending in str(caught.value) for ending in WRITERS)


def test_what_cannot_be_written_leaves_what_was_there(session, lesson, tmp_path):
    target = tmp_path / "notes.md"
    target.write_text("ouder", encoding="utf-8")

    def fail(_session, _lesson, path):
        path.write_text("half", encoding="utf-8")
        raise OSError(28, "No space left on device")

    for place, writers in ((target, {".md": fail}), (tmp_path / "nergens" / "notes.md", WRITERS)):
        with pytest.raises(KnownError) as caught:
            export(session, lesson, place, writers)
        assert caught.value.code == "export-not-written"
    assert target.read_text(encoding="utf-8") == "ouder"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [target.name]
