"""The lock files: everything pinned, everything hashed, no registry named."""

import re
from pathlib import Path

import pytest

import locks
from environment import APPIMAGE_LOCK, LOCKS, Scope
from machine import CannotContinue


@pytest.mark.parametrize("lock", [*LOCKS.values(), APPIMAGE_LOCK], ids=lambda lock: lock.stem)
def test_every_requirement_is_exact_and_hashed(lock: Path) -> None:
    logical = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert logical
    for line in logical:
        assert re.fullmatch(r"[a-z0-9-]+==[^ ]+( ; [^-]+)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", line), line[:80]


def test_every_dependency_of_the_project_is_pinned() -> None:
    assert locks.unpinned() == []


@pytest.mark.parametrize("pair", [("runtime", "dev"), ("runtime", "build"), ("dev", "build")])
def test_the_files_agree_on_what_they_share(pair: tuple[Scope, Scope]) -> None:
    pins = [set(re.findall(r"^([a-z0-9-]+)==([^ ]+)", LOCKS[scope].read_text(), re.MULTILINE)) for scope in pair]
    shared = {name for name, _ in pins[0]} & {name for name, _ in pins[1]}
    assert {one for one in pins[0] if one[0] in shared} == {one for one in pins[1] if one[0] in shared}


@pytest.mark.parametrize("line", ["--index-url x", "--find-links x", "-f wheels", "a @ scheme://place/a.whl"])
def test_a_registry_in_a_lock_file_is_refused(line: str) -> None:
    with pytest.raises(CannotContinue, match=r"^some.lock:2 "):
        locks.refuse_addresses(f"a==1\n{line}\n", "some.lock")


def test_names_are_normalised() -> None:
    lines = ["PySide6_Essentials>=6.8", "typing.extensions", "coverage[toml]>=7", "    --hash=sha256:0", "# note", ""]
    assert locks.names(lines) == {"pyside6-essentials", "typing-extensions", "coverage"}
