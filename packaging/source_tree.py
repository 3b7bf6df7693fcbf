"""A copy of exactly the files that belong to the sources, so that nothing else that lies about gets into what is built.

A text of a third party can be left out on the way, and with it whatever shows or needs it. Standard library only.
"""

import os
import shutil
import subprocess
import tomllib
from collections.abc import Iterable
from pathlib import Path

from machine import CannotContinue

FOLDERS = ("app", "packaging", "resources", "seeds", "tests")
FILES = ("CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml")
LEFT_OUT = "Texts of third parties were left out of this copy, and with them the lessons that need them.\n"
_DERIVED = ("__pycache__", ".pyc")


def lay_out(root: Path, target: Path, without: Iterable[Path] = ()) -> list[str]:
    """Copy the sources in ``root`` to ``target``, which is emptied first; the ids of the lessons that had to go.

    ``without`` holds paths of seeds, relative to ``root``. Raises `CannotContinue` where one of them does not exist, or
    no lesson would be left.
    """
    left_out = _needing(root, without)
    if target.exists():
        shutil.rmtree(target)
    for path in _belonging(root):
        if _stays(path, left_out):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / path, target / path)
    if left_out:  # the folder stays, as the program looks for it
        (target / "seeds").mkdir(exist_ok=True)
        (target / "seeds" / "README.md").write_text(LEFT_OUT, encoding="utf-8")
    lessons = sorted(path.parts[2] for path in left_out if path.parts[:2] == ("resources", "lessons"))
    if not any((target / "resources" / "lessons").glob("*/lesson.toml")):
        raise CannotContinue("Without these texts not one lesson would be left.")
    return lessons


def commit_time(root: Path) -> int:
    """Seconds since 1970 of the commit in ``root``; SOURCE_DATE_EPOCH goes first, the newest file does for archives."""
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named:
        return int(named)
    if (root / ".git").exists():
        command = ["git", "log", "-1", "--format=%ct"]
        return int(subprocess.run(command, check=True, cwd=root, capture_output=True, text=True).stdout)
    return int(max(path.stat().st_mtime for path in map(root.joinpath, FILES) if path.exists()))


def _belonging(root: Path) -> list[Path]:
    """The sources' files, relative to ``root``, with the translations that were built from them."""
    built = [path.relative_to(root) for path in (root / "resources" / "i18n").glob("*.qm")]
    if (root / ".git").exists():
        command = ["git", "ls-files", "-z", *FOLDERS, *FILES]
        listed = subprocess.run(command, check=True, cwd=root, capture_output=True, text=True).stdout
        found = [Path(name) for name in listed.split("\0") if name and (root / name).exists()]
    else:
        inside = [path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file()]
        found = [path.relative_to(root) for path in inside if not any(part in str(path) for part in _DERIVED)]
        found += [Path(name) for name in FILES if (root / name).exists()]
    return sorted({*found, *built})


def _needing(root: Path, without: Iterable[Path]) -> set[Path]:
    """The seeds ``without`` themselves, the folders of the lessons made of them, and the pictures that show them."""
    gone: set[Path] = set()
    for seed in without:
        if seed.parts[:1] != ("seeds",) or not (root / seed).is_file():
            raise CannotContinue(f"{seed} is not a file in seeds/, so it cannot be left out.")
        gone |= {seed, *(path.relative_to(root) for path in (root / "resources" / "help").rglob("*.png"))}
        for manifest in (root / "resources" / "lessons").glob("*/lesson.toml"):
            text = tomllib.loads(manifest.read_text(encoding="utf-8")).get("text")
            if text == f"seeds:{seed.relative_to('seeds').as_posix()}":
                gone.add(manifest.parent.relative_to(root))
    return gone


def _stays(path: Path, left_out: set[Path]) -> bool:
    return left_out.isdisjoint((path, *path.parents))
