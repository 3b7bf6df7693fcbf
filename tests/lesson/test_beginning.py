"""A lesson begun around any text is one at once, and is easily filled in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.cli.main import main
from leeswijzer.errors import KnownError
from leeswijzer.lesson.beginning import begin_lesson, hard_words, spoken_in
from leeswijzer.lesson.checker import check
from leeswijzer.lesson.manifest import open_text
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.text.article import read_article

TEXT = """date 2024-03-02

Dijk krijgt nieuwe kleilaag

Het waterschap begint volgende maand met het versterken van de dijk, die niet aan de "norm" van 2017 voldoet\\.

De bewoners maken zich zorgen over het verkeer van de vrachtwagens.
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "krant.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    return path


def filled_in(folder: Path) -> None:
    """Take away the signs before every example."""
    for path in folder.glob("*.toml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        begin = next((number for number, line in enumerate(lines) if line.startswith("# [[")), len(lines))
        ends = [number for number, line in enumerate(lines) if number > begin and line.rstrip() == "#"]
        for number in range(begin, ends[0] if ends else len(lines)):
            lines[number] = lines[number].removeprefix("# ")
        path.write_text("\n".join(lines), encoding="utf-8")


def test_a_lesson_is_made_around_a_text(text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Élan & dijk"
    opening = begin_lesson(text, folder)
    assert (opening.title, opening.language) == ("Dijk krijgt nieuwe kleilaag", "nl")
    assert opening.id.startswith("elan-dijk-")
    assert opening.document.text == text.read_bytes().decode()
    assert opening.document.date == "2024-03-02"
    assert check(folder) == []
    assert read_lesson(folder).terms == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["krant.txt", folder.name]


def test_its_examples_hold_no_mistake(text: Path, tmp_path: Path) -> None:
    begin_lesson(text, tmp_path / "les")
    filled_in(tmp_path / "les")
    assert check(tmp_path / "les") == []
    lesson = read_lesson(tmp_path / "les")
    assert [term.name for term in lesson.terms] == ["vrachtwagens"]
    assert (len(lesson.questions), len(lesson.events)) == (1, 1)


def test_what_is_said_counts_more_than_what_is_guessed(text: Path, tmp_path: Path) -> None:
    opening = begin_lesson(text, tmp_path / "les", title='De "dijk"', language="nl-BE")
    assert (opening.title, opening.language) == ('De "dijk"', "nl-BE")


def test_a_text_of_an_old_windows_becomes_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("De cafés in Brüssel zijn vandaag allemaal dicht.".encode("cp1252"))
    begin_lesson(tmp_path / "a.txt", tmp_path / "les")
    assert (tmp_path / "les" / "article.txt").read_text(
        encoding="utf-8"
    ) == "De cafés in Brüssel zijn vandaag allemaal dicht."


def test_an_empty_folder_is_taken_and_another_left_alone(text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "les"
    folder.mkdir()
    begin_lesson(text, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for taken in (folder, text):
        with pytest.raises(KnownError) as refusal:
            begin_lesson(text, taken)
        assert refusal.value.code == "folder-in-use"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(("name", "code"), [("no.txt", "lesson-gone"), (".", "lesson-no-manifest")])
def test_what_is_no_text_is_refused(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(KnownError) as refusal:
        begin_lesson(tmp_path / name, tmp_path / "les")
    assert refusal.value.code == code
    assert not (tmp_path / "les").exists()


def test_another_lesson_is_no_text(text: Path, tmp_path: Path) -> None:
    begin_lesson(text, tmp_path / "les")
    with pytest.raises(KnownError) as refusal:
        begin_lesson(tmp_path / "les", tmp_path / "more")
    assert refusal.value.code == "lesson-text-kind"


def test_markdown_keeps_its_markup(tmp_path: Path) -> None:
    text = tmp_path / "a.md"
    text.write_text("# Titel\n\nEen *mooie* [link](http://example.org).\n\n1. een\n2. twee\n", encoding="utf-8")
    opening = begin_lesson(text, tmp_path / "les")
    assert (tmp_path / "les" / "article.md").read_bytes() == text.read_bytes()
    assert opening.document == open_text(text).document._replace(language=opening.language)


def test_lessons_of_other_texts_are_others_wherever_they_stand(text: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander.txt"
    other.write_text("Een heel ander verhaal over de haven van de stad.", encoding="utf-8")
    names = [begin_lesson(path, tmp_path / path.stem / "les").id for path in (text, other)]
    assert names[0] != names[1]
    assert begin_lesson(text, tmp_path / "日本").id.startswith("lesson-")
    assert len(begin_lesson(text, tmp_path / ("a" * 200)).id) <= 80


def test_the_folder_may_be_the_one_that_one_is_in(text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "les").mkdir()
    monkeypatch.chdir(tmp_path / "les")
    begin_lesson(text, Path())
    assert check(tmp_path / "les") == []
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    begin_lesson(text, tmp_path / "link")
    assert check(tmp_path / "empty") == []


@pytest.mark.parametrize(
    ("given", "code"),
    [({"language": "nederlands van nu"}, "lesson-problems"), ({"language": "nederlands"}, "lesson-problems")],
)
def test_what_would_be_a_mistake_is_told_before_anything_is_made(
    text: Path, tmp_path: Path, given: dict[str, str], code: str
) -> None:
    with pytest.raises(KnownError) as refusal:
        begin_lesson(text, tmp_path / "les", **given)
    assert refusal.value.code == code
    assert sorted(path.name for path in tmp_path.iterdir()) == ["krant.txt"]


@pytest.mark.parametrize("title", ["  ", "a\udcff", "twee\nregels"])
def test_an_odd_title_is_made_fit(text: Path, tmp_path: Path, title: str) -> None:
    assert begin_lesson(text, tmp_path / "les", title=title).title
    assert check(tmp_path / "les") == []


@pytest.mark.parametrize("words", ["date 2024-03-02\n", "\ufeff\ufeff"])
def test_a_text_with_nothing_to_read_is_empty(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.txt").write_text(words, encoding="utf-8")
    with pytest.raises(KnownError) as refusal:
        begin_lesson(tmp_path / "a.txt", tmp_path / "les")
    assert refusal.value.code == "text-empty"


@pytest.mark.parametrize("name", ["krant.txt/les", "a" * 300])
def test_where_nothing_can_be_written_nothing_is_left(text: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError) as refusal:
        begin_lesson(text, tmp_path / name)
    assert refusal.value.code == "archive-not-written"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["krant.txt"]


@pytest.mark.parametrize("word", ["законодательство", "πολυπλοκοτητα", "œuvreachtigeværk"])
def test_the_example_of_a_term_is_one_in_any_script(tmp_path: Path, word: str) -> None:
    (tmp_path / "a.txt").write_text(f"Dit gaat over {word} in de krant van vandaag.", encoding="utf-8")
    begin_lesson(tmp_path / "a.txt", tmp_path / "les")
    filled_in(tmp_path / "les")
    assert check(tmp_path / "les") == []


def test_a_quote_ends_with_a_whole_word(text: Path, tmp_path: Path) -> None:
    begin_lesson(text, tmp_path / "les")
    filled_in(tmp_path / "les")
    (event,) = read_lesson(tmp_path / "les").events
    quote = event.evidence[0].exact
    assert TEXT[TEXT.index(quote) + len(quote)] == " "


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("De dijk is niet hoog, maar het water in de rivier is dat ook niet.", "nl"),
        ("The dike is not high, but the water in the river is not either.", "en"),
        ("Der Deich ist nicht hoch, aber das Wasser im Fluss auch nicht.", "und"),
        ("Привет", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_guessed_or_left_open(words: str, language: str) -> None:
    assert spoken_in(words) == language


def test_hard_words_are_long_ones_each_once() -> None:
    document = read_article(
        "Waterschapsbestuur\n\nHet waterschap en Rivierenland, het waterschap en de uiterwaarden. Ja."
    )
    assert hard_words(document) == ["uiterwaarden", "waterschap"]


@given(st.text(min_size=1, max_size=200).filter(str.strip))
def test_any_text_makes_a_lesson_without_mistakes(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    text = folder / "a.txt"
    text.write_bytes(words.encode("utf-8", "replace"))
    try:
        blocks = open_text(text).document.blocks
    except KnownError:
        blocks = ()
    if not blocks:
        with pytest.raises(KnownError):
            begin_lesson(text, folder / "les")
        return
    begin_lesson(text, folder / "les")
    filled_in(folder / "les")
    assert {problem.code for problem in check(folder / "les")} <= {"quote-ambiguous", "term-not-found"}


def test_the_command_prints_the_folder(text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "les"
    assert main(["new", str(text), str(folder), "--language", "nl"]) == 0
    out, err = capsys.readouterr()
    assert out == f"{folder}\n"
    assert "leeswijzer check" in err
    assert main(["new", str(text), str(folder)]) == 2
    assert "not empty" in capsys.readouterr().err
