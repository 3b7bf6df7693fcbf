"""The lock files: exact versions with the hashes of their archives, for every platform, and no registry's address."""

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from environment import APPIMAGE_LOCK, LOCKS, ROOT
from machine import CannotContinue

RESOLVER = "uv>=0.11,<0.14"
OPTIONS = ("--universal", "--python-version=3.11", "--generate-hashes", "--no-annotate", "--no-header", "--quiet")


def write(python: Path, arguments: Sequence[str]) -> int:
    """Resolve pyproject.toml and write all lock files; ``arguments`` (such as --upgrade) go to the resolver.

    Pins that still fit stay as they are unless --upgrade says otherwise.
    """
    resolver = _resolver(python)
    locked = {scope: str(lock.relative_to(ROOT)) for scope, lock in LOCKS.items()}
    runtime, dev = locked["runtime"], locked["dev"]
    for sources in (
        ["pyproject.toml", "-o", runtime],
        # The same library has one version in all files.
        ["--group", "pyproject.toml:dev", "-c", runtime, "-o", dev],
        ["--group", "pyproject.toml:build", "-c", runtime, "-c", dev, "-o", locked["build"]],
        # A plugin of which only one file is used: what it would need to run is not wanted.
        ["--group", "pyproject.toml:appimage", "--no-deps", "-o", str(APPIMAGE_LOCK.relative_to(ROOT))],
    ):
        command = [resolver, "pip", "compile", *OPTIONS, *sources, *arguments]
        if subprocess.run(command, check=False, cwd=ROOT, stdin=subprocess.DEVNULL).returncode:
            raise CannotContinue("The dependencies could not be resolved; the reason stands above.")
    for lock in (*LOCKS.values(), APPIMAGE_LOCK):
        refuse_addresses(lock.read_text(encoding="utf-8"), lock.name)
    return 0


def refuse_addresses(lock: str, name: str) -> None:
    """Raise `CannotContinue` if the text of a ``lock`` says where archives come from: that is each user's setting."""
    for number, line in enumerate(lock.splitlines(), start=1):
        if "://" in line or line.lstrip().startswith(("--index", "--extra-index", "--find-links", "-i ", "-f ")):
            raise CannotContinue(f"{name}:{number} names a registry; resolve again without that setting.")


def unpinned() -> list[str]:
    """The dependencies in pyproject.toml, groups included, that no lock file pins."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *chain.from_iterable(project["dependency-groups"].values())]
    pinned: set[str] = set()
    for lock in (*LOCKS.values(), APPIMAGE_LOCK):
        pinned |= names(lock.read_text(encoding="utf-8").splitlines())
    return sorted(names(asked) - pinned)


def names(requirements: Iterable[str]) -> set[str]:
    """The normalised names (PEP 503) of ``requirements``; lines that hold hashes or comments have none."""
    found = (re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", line) for line in requirements)
    return {re.sub(r"[-_.]+", "-", match.group()).lower() for match in found if match}


def _resolver(python: Path) -> str:
    """The path of uv: the user's own, or one put under build/ for this purpose."""
    ready = shutil.which("uv")
    if ready:
        return ready
    tools = ROOT / "build" / "tools"
    ours = tools / "bin" / "uv"
    if not ours.exists():
        command = [str(python), "-m", "pip", "install", "--quiet", "--target", str(tools), RESOLVER]
        if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode:
            raise CannotContinue(f"{RESOLVER} could not be installed, and lock files are resolved with it.")
    return str(ours)
