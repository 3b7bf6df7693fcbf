import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from leeswijzer import paths
from leeswijzer.errors import KnownError
from leeswijzer.lesson.archive import pack
from leeswijzer.lesson.files import ArchiveFiles
from leeswijzer.lesson.manifest import locate, open_text

Write = Callable[..., Path]


def spoil(folder: Path, old: str, new: str) -> Path:
    manifest = folder / "lesson.toml"
    text = manifest.read_text()
    assert old in text
    manifest.write_text(text.replace(old, new))
    return folder


def code_of(where: str | Path) -> str:
    with pytest.raises(KnownError) as caught:
        open_text(where)
    assert "=" not in str(caught.value).partition(" ")[0], "the code has no wording"
    return caught.value.code


def test_a_folder_its_manifest_and_its_archive_open_alike(write_lesson: Write, tmp_path: Path) -> None:
    folder = write_lesson()
    archive = pack(folder, tmp_path / "mill.lesson")
    openings = [open_text(folder), open_text(str(folder)), open_text(folder / "lesson.toml"), open_text(archive)]
    for opening in openings:
        assert opening.id == "the-mill"
        assert opening.title == "The mill by the river"
        assert opening.deck == "How a village kept its mill"
        assert (opening.language, opening.level, opening.bare) == ("en", "B1", False)
        assert opening.document.text.startswith("The miller of Ouddorp")
    assert [opening.folder for opening in openings] == [folder, folder, folder, None]
    assert openings[-1].path == archive
    assert isinstance(openings[-1].files, ArchiveFiles)


def test_the_bundled_lesson_opens_by_its_id() -> None:
    opening = open_text("irak-coalitie")
    assert opening.language == "nl"
    assert "find and fix" in opening.document.text
    assert opening.document.text == next(paths.seeds().glob("*.txt")).read_text(encoding="utf-8")


def test_an_id_is_looked_for_in_the_readers_library_first(write_lesson: Write, reader_home: Path) -> None:
    mine = paths.library(reader_home)
    mine.mkdir(parents=True)
    write_lesson("irak-coalitie").rename(mine / "irak-coalitie")
    assert open_text("irak-coalitie").title == "The mill by the river"
    pack(mine / "irak-coalitie", mine / "packed.lesson")
    assert locate("packed") == mine / "packed.lesson"


def test_a_lessons_folder_in_the_working_directory_is_nearer_than_an_id(
    write_lesson: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_lesson("irak-coalitie")
    monkeypatch.chdir(tmp_path)
    assert open_text("irak-coalitie").id == "the-mill"
    (tmp_path / "irak-coalitie" / "lesson.toml").unlink()
    assert open_text("irak-coalitie").id == "irak-coalitie"


def test_a_text_alone_becomes_a_lesson_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "my_First-text.txt"
    path.write_text("One sentence that is long enough to be no heading at all.\n\nAnd a second, to follow it.\n")
    opening = open_text(path)
    assert opening.title == "my First text"
    assert opening.bare
    assert opening.folder is None
    assert opening.path == path
    assert opening.id.startswith("my-first-text-")
    assert opening.files.read("glossary.toml") is None
    path.write_text("Another text altogether, of about the same length as before.\n\nAnd more.\n")
    assert open_text(path).id == opening.id


def test_two_texts_of_one_name_are_two_lessons(tmp_path: Path) -> None:
    openings = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "文.md"
        path.write_text("words")
        openings.append(open_text(path))
    assert openings[0].id != openings[1].id
    assert openings[0].id.startswith("text-")


def test_markdown_gives_its_heading_as_title(tmp_path: Path) -> None:
    path = tmp_path / "x.MD"
    path.write_text("# The *real* title\n\nwords")
    assert open_text(path).title == "The real title"


def test_what_is_not_there_or_no_lesson_says_so(write_lesson: Write, tmp_path: Path) -> None:
    assert code_of("no-such-lesson") == "lesson-missing"
    assert code_of(tmp_path / "nowhere") == "lesson-gone"
    assert code_of(str(tmp_path / "nowhere")) == "lesson-gone"
    assert code_of("") == "lesson-missing"
    assert code_of(tmp_path) == "lesson-no-manifest"
    (tmp_path / "x.pdf").write_bytes(b"%PDF")
    assert code_of(tmp_path / "x.pdf") == "lesson-kind"
    (tmp_path / "x.md").write_text("<!-- nothing to see -->")
    assert code_of(tmp_path / "x.md") == "text-empty"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("format = 1", "format = 2", "lesson-format-newer"),
        ("format = 1", "", "lesson-key-missing"),
        ("format = 1", 'format = "1"', "lesson-key-type"),
        ("format = 1", "format = 0", "lesson-key-type"),
        ("format = 1", "format = true", "lesson-key-type"),
        ('id = "the-mill"', 'id = "../mill"', "lesson-key-type"),
        ('title = "The mill by the river"', "", "lesson-key-missing"),
        ('title = "The mill by the river"', "title = 3", "lesson-key-type"),
        ('title = "The mill by the river"', 'title = " "', "lesson-key-missing"),
        ('deck = "How a village kept its mill"', "deck = 3", "lesson-key-type"),
        ('"article.txt"', '"article.doc"', "lesson-text-missing"),
        ('"article.txt"', '"lesson.toml"', "lesson-text-kind"),
        ('"article.txt"', '"../article.txt"', "lesson-path"),
        ('"article.txt"', '"/etc/hostname"', "lesson-path"),
        ('"article.txt"', "'C:\\article.txt'", "lesson-path"),
        ('"article.txt"', '"."', "lesson-path"),
        ('"article.txt"', '"seeds:none.txt"', "seed-missing"),
        ('"article.txt"', '"seeds:../LICENSE"', "lesson-path"),
        ('language = "en"', 'language = "en', "lesson-toml"),
    ],
)
def test_a_manifest_that_cannot_be_used_says_why(write_lesson: Write, old: str, new: str, code: str) -> None:
    assert code_of(spoil(write_lesson(), old, new)) == code


def test_a_link_cannot_lead_out_of_a_lesson(write_lesson: Write, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret words that are nobody's business")
    folder = write_lesson(article=None)
    (folder / "article.txt").symlink_to(tmp_path / "secret.txt")
    assert code_of(folder) == "lesson-path"


def test_the_first_page_needs_no_models() -> None:
    code = """if True:
        import sys
        from leeswijzer.lesson.manifest import open_text
        open_text("irak-coalitie")
        print(sorted({"pydantic", "markdown_it", "zipfile", "ahocorasick_rs", "argparse"} & set(sys.modules)))
    """
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(paths.PACKAGE.parent)},
    )
    assert done.stdout == "[]\n"
