from pathlib import Path

import pytest

from leeswijzer.lesson.manifest import open_text


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "verhaal.txt"
    path.write_text(
        "Een begin.\n\n" + "Een zin in het midden van het verhaal. " * 20 + "\n\nEen einde.\n", encoding="utf-8"
    )
    return path


def _book(session, home, identifier):
    return next(book for book in session.library.books(home) if book.id == identifier)


def test_what_came_with_the_program_is_there_unread(session, home):
    book = _book(session, home, "welkom")
    assert (book.fraction, book.due, book.last_read_at, book.place) == (0.0, 0, None, "welkom")


def test_a_text_that_was_read_stands_first_and_tells_how_far(session, home, text):
    opening = open_text(text, home)
    session.shelf.open(opening.id, title=opening.title, language="nl", place=str(text))
    half = len(opening.document.text) // 2
    session.positions.put(opening.id, opening.document, half)
    book = session.library.books(home)[0]
    assert book.id == opening.id
    assert book.fraction == pytest.approx(half / opening.document.blocks[-1].end)
    assert book.last_read_at is not None


def test_a_lesson_that_went_away_stays_and_says_so(session, home, text):
    opening = open_text(text, home)
    session.shelf.open(opening.id, title="Verhaal", language="nl", place=str(text))
    text.unlink()
    book = _book(session, home, opening.id)
    assert book.title == "Verhaal"
    assert book.trouble is not None


def test_a_lesson_in_the_library_folder_is_found_and_a_broken_one_is_not(session, home):
    good, broken = home / "lessons" / "goed", home / "lessons" / "kapot"
    for folder in (good, broken):
        folder.mkdir(parents=True)
        (folder / "article.md").write_text("Tekst.", encoding="utf-8")
    manifest = 'format = 1\nid = "goed"\ntitle = "Goed"\nlanguage = "nl"\ntext = "article.md"\n'
    manifest += '[source]\ntitle = "x"\nlicence = "x"\n'
    Path(good / "lesson.toml").write_text(manifest, encoding="utf-8")
    Path(broken / "lesson.toml").write_text("format = = 1", encoding="utf-8")
    ids = [book.id for book in session.library.books(home)]
    assert "goed" in ids
    assert "kapot" not in ids


def test_only_what_the_reader_put_there_can_be_taken_off_the_shelf(session, home, text):
    opening = open_text(text, home)
    session.shelf.open(opening.id, title=opening.title, language="nl", place=str(text))
    assert _book(session, home, opening.id).removable
    assert not _book(session, home, "welkom").removable
    session.shelf.put("weg", title="Weg", language="nl", place="weg")
    assert _book(session, home, "weg").removable  # its file went first
