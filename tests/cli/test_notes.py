"""Notes from the command line: listed, added, deleted, exported, imported and searched for."""

import json
import shutil

import pytest

from leeswijzer import paths
from leeswijzer.cli.main import main

LESSON = "irak-coalitie"
QUOTE = "Op deze mannen is van alles aan te merken"


@pytest.fixture
def say(capsys):
    """Run the program; what it printed, its complaints and its exit code."""

    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return out, err, code

    return run


@pytest.fixture
def add(say):
    def run(*arguments):
        out, err, code = say("notes", "add", LESSON, *arguments)
        assert code == 0, err
        return out.strip()

    return run


def test_a_passage_is_marked_and_listed(say, add):
    identifier = add("--quote", QUOTE, "--text", "Waarom? #later", "--color", "question", "--tag", "twee woorden")
    out, err, code = say("notes", LESSON)
    assert code == 0
    assert out.split()[:3] == [identifier, "question", "exact"]
    assert f"“{QUOTE}”  Waarom? #later" in out
    assert "1 note(s)" in err
    (found,) = json.loads(say("notes", LESSON, "--json")[0])
    assert (found["id"], found["text"], found["tags"]) == (identifier, "Waarom? #later", ["later", "twee-woorden"])
    assert found["quote"]["exact"] == QUOTE
    assert found["end"] - found["start"] == len(QUOTE)
    assert (found["state"], found["score"], found["target"]) == ("exact", 1.0, {"kind": "passage", "id": None})


def test_a_mark_without_words_or_colour_gets_the_first_colour(say, add):
    add("--quote", QUOTE)
    add("--quote", QUOTE, "--text", "noot")
    assert {note["color"] for note in json.loads(say("notes", LESSON, "--json")[0])} == {"important", None}


@pytest.mark.parametrize(("option", "identifier"), [("--term", "coalitie"), ("--place", "bagdad")])
def test_terms_and_places_can_be_noted(say, add, option, identifier):
    add(option, identifier, "--text", "Een noot " * 20)
    line = say("notes", LESSON)[0]
    assert f"{option[2:]} {identifier}  Een noot" in line
    assert line.rstrip().endswith("…")
    (found,) = json.loads(say("notes", LESSON, "--json")[0])
    assert (found["quote"], found["start"], found["state"]) == (None, None, None)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--quote", "staat hier nergens"], "does not hold"),
        (["--quote", "de"], "97 times"),
        (["--quote", QUOTE.replace("mannen", "mensen")], QUOTE),
        (["--term", "nooit-van-gehoord", "--text", "x"], "nooit-van-gehoord"),
        (["--term", "coalitie"], "--text"),
    ],
)
def test_what_cannot_be_marked_is_told_in_words(say, arguments, words):
    out, err, code = say("notes", "add", LESSON, *arguments)
    assert (out, code) == ("", 2)
    assert words in err
    assert say("notes", LESSON)[0] == ""


def test_a_prefix_tells_which(say, add):
    add("--quote", "coalitie", "--prefix", "internationale ", "--color", "important")
    assert "“coalitie”" in say("notes", LESSON)[0]


def test_notes_are_deleted_by_their_ids_all_or_none(say, add):
    one, two = add("--quote", QUOTE), add("--quote", QUOTE)
    _out, err, code = say("notes", "delete", one, "nee")
    assert code == 2
    assert "nee" in err
    assert len(say("notes", LESSON)[0].splitlines()) == 2
    assert say("notes", "delete", one, two)[2] == 0
    assert say("notes", LESSON)[0] == ""


def test_arguments_that_make_no_sense_end_with_two(say):
    assert say("notes")[2] == 2
    assert say("notes", "geen-les")[2] == 2
    assert say("notes", "add", LESSON)[2] == 2
    assert say("notes", "add", LESSON, "--quote", "x", "--color", "purple")[2] == 2
    assert say("export", LESSON)[2] == 2
    assert say("notes", "--help")[2] == 0


def test_what_is_lost_says_so(say, tmp_path):
    text = tmp_path / "tekst.txt"
    text.write_text("Een zin die blijft.\n\nEen zin die verdwijnt.\n", encoding="utf-8")
    assert say("notes", "add", text, "--quote", "verdwijnt")[2] == 0
    text.write_text("Een zin die blijft.\n", encoding="utf-8")
    assert "lost     -" in say("notes", text)[0]


@pytest.mark.parametrize("ending", ["md", "html", "csv", "jsonld"])
def test_notes_are_exported_by_ending(say, add, tmp_path, ending):
    add("--quote", QUOTE, "--text", "Een noot")
    target = tmp_path / f"notes.{ending}"
    assert say("export", LESSON, "--to", target)[::2] == (f"{target}\n", 0)
    assert "Een noot" in target.read_text(encoding="utf-8")


def test_pdf_needs_no_display(say, add, tmp_path, qapp):
    add("--quote", QUOTE, "--text", "Een noot")
    target = tmp_path / "notes.pdf"
    assert say("export", LESSON, "--to", target)[2] == 0
    assert target.read_bytes().startswith(b"%PDF-")


def test_an_export_that_cannot_be_made_is_told(say, tmp_path):
    for name in ("notes.docx", "nergens/notes.md"):
        out, err, code = say("export", LESSON, "--to", tmp_path / name)
        assert (out, code) == ("", 2)
        assert str(tmp_path / name) in err


def test_an_export_comes_back_elsewhere(say, add, tmp_path):
    one = add("--quote", QUOTE, "--text", "Een noot")
    target = tmp_path / "notes.jsonld"
    say("export", LESSON, "--to", target)
    assert say("import", target)[::2] == ("1 here already\n", 0)
    elsewhere = ("--home", tmp_path / "elders")
    assert say("import", target, *elsewhere)[::2] == ("1 added\n", 0)
    assert say("notes", LESSON, "--json", *elsewhere)[0].count(one) == 1
    whole = json.loads(target.read_text(encoding="utf-8"))
    del whole["first"]
    target.write_text(json.dumps(whole), encoding="utf-8")
    assert say("import", target)[::2] == ("no notes\n", 0)


def test_notes_of_another_program_need_a_lesson(say, tmp_path):
    file = tmp_path / "theirs.json"
    selector = {"type": "TextQuoteSelector", "exact": QUOTE}
    lost = {"type": "TextQuoteSelector", "exact": "staat hier nergens"}
    rows = [{"id": "a", "target": [{"selector": [selector]}]}, {"id": "b", "target": [{"selector": [lost]}]}]
    file.write_text(json.dumps({"rows": [*rows, {"id": "c", "target": []}]}), encoding="utf-8")
    _out, err, code = say("import", file)
    assert code == 2
    assert "which lesson" in err
    out, _err, code = say("import", file, "--lesson", LESSON)
    assert out == "2 added, 1 not found in the text, 1 left out, as they mark no passage\n"
    assert code == 1


def test_an_import_finds_lessons_on_the_shelf(say, tmp_path, reader_home):
    folder = paths.library(reader_home) / "mijn-les"
    shutil.copytree(paths.bundled_lessons() / LESSON, folder)
    manifest = folder / "lesson.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(f'"{LESSON}"', '"mijn-les"'), encoding="utf-8")
    assert say("notes", "add", "mijn-les", "--quote", QUOTE)[2] == 0
    say("export", "mijn-les", "--to", tmp_path / "n.jsonld")
    assert say("import", tmp_path / "n.jsonld")[::2] == ("1 here already\n", 0)
    shutil.rmtree(folder)
    _out, err, code = say("import", tmp_path / "n.jsonld")
    assert code == 2
    assert "mijn-les" in err


def test_a_search_looks_in_notes_and_lessons(say, add):
    identifier = add("--quote", QUOTE, "--text", "zeldzaamwoord")
    out, err, code = say("search", "zeldzaamwoord")
    assert code == 0
    assert out == f"{LESSON}  note {identifier}  {QUOTE} — zeldzaamwoord\n"
    assert "1 hit(s)" in err
    assert say("search", "zeldzaam")[0] == ""
    assert say("search", "zeldzaam*", "--lesson", LESSON)[0] == out
    hits = json.loads(say("search", '"find and fix"', "--json", "--limit", "1")[0])
    assert [hit["kind"] for hit in hits] == ["term"]
    assert "passage" in say("search", "woestijn")[0]
    assert say("search", "((( AND")[2] == 0


def test_a_search_tells_of_lessons_that_it_cannot_read(say, reader_home):
    broken = paths.library(reader_home) / "kapot"
    broken.mkdir(parents=True)
    (broken / "lesson.toml").write_text("geen toml", encoding="utf-8")
    out, err, code = say("search", "coalitie")
    assert code == 0
    assert "lesson.toml" in err
    assert out


def test_a_backup_brings_everything_back(say, add, tmp_path, reader_home):
    first = add("--quote", QUOTE)
    file = tmp_path / "copy.sqlite3"
    assert say("backup", file)[::2] == (f"{file}\n", 0)
    second = add("--quote", QUOTE)
    out, err, code = say("restore", file)
    assert code == 0
    assert "annotations: 1" in out
    assert "is kept" in err
    listed = say("notes", LESSON)[0]
    assert first in listed
    assert second not in listed
    assert say("restore", file, "--home", tmp_path / "nieuw")[1] == ""


def test_what_is_no_backup_changes_nothing(say, add, tmp_path):
    first = add("--quote", QUOTE)
    file = tmp_path / "notes.md"
    file.write_text("geen kopie", encoding="utf-8")
    for arguments in (("restore", file), ("restore", tmp_path / "nergens"), ("backup", tmp_path / "a" / "b")):
        out, err, code = say(*arguments)
        assert (out, code) == ("", 2)
        assert str(arguments[1]) in err
    assert first in say("notes", LESSON)[0]


def test_a_repaired_home_is_told_about(say, add, reader_home):
    add("--quote", QUOTE)
    (reader_home / "leeswijzer.sqlite3").write_bytes(b"kapot" * 1000)
    _out, err, code = say("notes", LESSON)
    assert code == 0
    assert "last good copy" in err
