"""What belongs to the sources, and what goes when a text goes."""

import subprocess
from pathlib import Path

import pytest

import source_tree
from machine import CannotContinue

SEED = Path("seeds/article.txt")


def write(root: Path, name: str, text: str = "x") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with a lesson of a third party's text and one of our own."""
    root = tmp_path / "checkout"
    for name in ("pyproject.toml", "LICENSE", "app/leeswijzer/a.py", "seeds/article.txt", "resources/help/reading.png"):
        write(root, name)
    write(root, "resources/i18n/nl.qm")
    write(root, ".gitignore", "*.qm\n")
    write(root, "resources/lessons/theirs/lesson.toml", 'text = "seeds:article.txt"\n')
    write(root, "resources/lessons/theirs/quiz.toml")
    write(root, "resources/lessons/ours/lesson.toml", 'text = "article.md"\n')
    write(root, "resources/lessons/ours/article.md")
    for command in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *command], check=True, cwd=root)
    write(root, "app/leeswijzer/lies_about.py")
    return root


def laid_out(root: Path, tmp_path: Path, *without: Path) -> set[str]:
    target = tmp_path / "copy"
    source_tree.lay_out(root, target, without)
    return {str(path.relative_to(target)) for path in target.rglob("*") if path.is_file()}


def test_only_what_git_knows_is_copied_and_the_built_translations(root: Path, tmp_path: Path) -> None:
    found = laid_out(root, tmp_path)
    assert {"app/leeswijzer/a.py", "seeds/article.txt", "resources/i18n/nl.qm", "LICENSE"} <= found
    assert "app/leeswijzer/lies_about.py" not in found


def test_an_earlier_copy_leaves_nothing(root: Path, tmp_path: Path) -> None:
    write(tmp_path, "copy/app/old.py")
    assert "app/old.py" not in laid_out(root, tmp_path)


def test_without_a_text_its_lessons_and_the_pictures_of_it_go(root: Path, tmp_path: Path) -> None:
    gone = laid_out(root, tmp_path) - laid_out(root, tmp_path, SEED)
    assert gone == {
        "seeds/article.txt",
        "resources/lessons/theirs/lesson.toml",
        "resources/lessons/theirs/quiz.toml",
        "resources/help/reading.png",
    }
    assert source_tree.lay_out(root, tmp_path / "copy", [SEED]) == ["theirs"]
    assert [path.name for path in (tmp_path / "copy/seeds").iterdir()] == ["README.md"]


@pytest.mark.parametrize("name", ["seeds/absent.txt", "LICENSE", "seeds"])
def test_only_a_seed_can_be_left_out(root: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotContinue, match="cannot be left out"):
        source_tree.lay_out(root, tmp_path / "copy", [Path(name)])


def test_a_program_without_any_lesson_is_refused(root: Path, tmp_path: Path) -> None:
    (root / "resources/lessons/ours/lesson.toml").unlink()
    with pytest.raises(CannotContinue, match="not one lesson"):
        source_tree.lay_out(root, tmp_path / "copy", [SEED])


def test_an_unpacked_source_archive_needs_no_git(root: Path, tmp_path: Path) -> None:
    (root / ".git").rename(tmp_path / "elsewhere")
    write(root, "app/leeswijzer/__pycache__/a.pyc")
    found = laid_out(root, tmp_path)
    assert "app/leeswijzer/a.py" in found
    assert "app/leeswijzer/__pycache__/a.pyc" not in found


def test_the_time_is_the_commits_unless_it_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "1500000000 +0000")
    who = ["-c", "user.name=a", "-c", "user.email=a@b"]
    subprocess.run(["git", *who, "commit", "-qm", "first"], check=True, cwd=root)
    assert source_tree.commit_time(root) == 1_500_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "77")
    assert source_tree.commit_time(root) == 77
