import shutil

from leeswijzer import paths
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.indexing import index_lesson, refresh, stamp_of


def put_text(folder, name, text):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_all_lessons_at_hand_are_found(session, home, tmp_path):
    shutil.copytree(paths.bundled_lessons() / "irak-coalitie", paths.library(home) / "mijn-les")
    bare = put_text(tmp_path, "bloemen.txt", "Een tekst over tulpen.\n")
    lesson = read_lesson(bare)
    session.shelf.open(lesson.id, title="Tulpen", language="nl", place=str(bare))
    session.shelf.open("weg", title="Weg", language="nl", place=str(tmp_path / "weg.txt"))
    session.shelf.open("naam", title="Naam", language="nl", place="naam")
    assert refresh(session.search, session.shelf, home) == ()
    assert {"irak-coalitie", lesson.id} <= session.search.indexed().keys()
    assert session.search.find("tulpen")[0].lesson_id == lesson.id


def test_only_what_changed_is_read_again(session, home, tmp_path):
    bare = put_text(tmp_path, "bloemen.txt", "Een tekst over tulpen.\n")
    lesson = read_lesson(bare)
    assert index_lesson(session.search, lesson)
    assert not index_lesson(session.search, lesson)
    session.shelf.open(lesson.id, title="Tulpen", language="nl", place=str(bare))
    refresh(session.search, session.shelf, home)
    before = session.search.indexed()
    refresh(session.search, session.shelf, home)
    assert session.search.indexed() == before
    put_text(tmp_path, "bloemen.txt", "Een tekst over rozen en meer.\n")
    assert stamp_of(bare) != before[lesson.id]
    refresh(session.search, session.shelf, home)
    assert session.search.find("tulpen") == ()
    assert session.search.find("rozen")[0].lesson_id == lesson.id


def test_a_lesson_that_cannot_be_read_is_told_and_keeps_no_other_from_being_found(session, home):
    broken = paths.library(home) / "kapot"
    put_text(broken, "lesson.toml", "dit is geen TOML")
    (problem,) = refresh(session.search, session.shelf, home)
    assert problem.code == "lesson-toml"
    assert "irak-coalitie" in session.search.indexed()


def test_the_text_of_a_lesson_with_mistakes_is_found(session, home):
    folder = paths.library(home) / "half"
    put_text(folder, "lesson.toml", 'format = 1\nid = "half"\ntitle = "Half"\nlanguage = "nl"\ntext = "tekst.txt"\n')
    put_text(folder, "tekst.txt", "Een tekst over tulpen.\n")
    for _ in range(2):
        (problem,) = refresh(session.search, session.shelf, home)
        assert problem.code == "lesson-problems"
        assert [hit.lesson_id for hit in session.search.find("tulpen")] == ["half"]


def test_a_lesson_that_goes_away_meanwhile_is_left(session, home):
    loose = paths.library(home) / "los"
    put_text(loose, "lesson.toml", "x")
    (loose / "link").symlink_to(loose / "nergens")
    assert refresh(session.search, session.shelf, home) == ()
    assert "irak-coalitie" in session.search.indexed()
