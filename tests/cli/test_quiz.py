import json

import pytest

from leeswijzer.cli.main import main


@pytest.fixture
def said(capsys):
    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        output = capsys.readouterr()
        return code, output.out, output.err

    return run


@pytest.mark.parametrize("ending", ["gift", "xml"])
def test_questions_go_out_and_come_in(said, tmp_path, ending):
    file, quiz = tmp_path / f"v.{ending}", tmp_path / "quiz.toml"
    code, output, told = said("quiz", "export", "irak-coalitie", "--to", file)
    assert (code, output) == (0, f"{file}\n")
    assert f"v.{ending}:" in told
    assert "warning: Questions of the kind 'prove' cannot be written in this format" in told
    code, output, told = said("quiz", "import", file, "--to", quiz)
    assert (code, output) == (0, f"{quiz}\n")
    assert "each needs its evidence" in told
    assert quiz.read_text(encoding="utf-8").count("[[question]]") > 30
    code, _, told = said("quiz", "import", file, "--to", quiz)
    assert code == 2
    assert "already" in told


def test_questions_that_were_left_out_are_a_problem(said, tmp_path):
    file = tmp_path / "v.gift"
    file.write_text("Een?{=a}\n\nTwee?{\n", encoding="utf-8")
    code, _, told = said("quiz", "import", file, "--to", tmp_path / "quiz.toml")
    assert code == 1
    assert told.startswith("v.gift:3: This { has no } before the next empty line.")
    file.write_text("Schrijf.{}", encoding="utf-8")
    code, _, told = said("quiz", "import", file, "--to", tmp_path / "other.toml")
    assert code == 2
    assert "v.gift:1: A free answer" in told
    assert "holds no question" in told


def test_attempts_go_out(said, tmp_path):
    file = tmp_path / "a.json"
    code, output, _ = said("attempts", "irak-coalitie", "--to", file)
    assert (code, output) == (0, f"{file}\n")
    assert json.loads(file.read_text(encoding="utf-8")) == []


def test_cards_go_out(said, tmp_path):
    code, output, _ = said("export", "irak-coalitie", "--to", tmp_path / "deck.apkg")
    assert (code, output) == (0, f"{tmp_path / 'deck.apkg'}\n")
    assert (tmp_path / "deck.apkg").read_bytes().startswith(b"PK")


def test_nothing_is_done_without_an_action(said):
    assert said("quiz")[0] == 2
