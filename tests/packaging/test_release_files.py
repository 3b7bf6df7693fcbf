"""The same content gives the same bytes."""

import os
import subprocess
import tarfile
from pathlib import Path

import pytest

import release_files


def folder(place: Path, seconds: int, *, backwards: bool) -> Path:
    """The same two files, made in another order, at another time, with other rights for the group."""
    made = place / "program"
    made.mkdir(parents=True)
    for name in sorted(("start", "data.txt"), reverse=backwards):
        (made / name).write_text(name, encoding="utf-8")
        os.utime(made / name, (seconds, seconds))
    (made / "start").chmod(0o775 if backwards else 0o755)
    (made / "link").symlink_to("start")
    return made


def test_two_archives_of_the_same_are_the_same(tmp_path: Path) -> None:
    for name, seconds, backwards in (("one", 1_000, False), ("other", 2_000, True)):
        release_files.write_tar(folder(tmp_path / name, seconds, backwards=backwards), tmp_path / f"{name}.tar.gz", 7)
    assert (tmp_path / "one.tar.gz").read_bytes() == (tmp_path / "other.tar.gz").read_bytes()
    with tarfile.open(tmp_path / "one.tar.gz") as archive:
        members = {member.name: member for member in archive}
    assert set(members) == {"program", "program/start", "program/data.txt", "program/link"}
    assert members["program/start"].mode == 0o755
    assert members["program/data.txt"].mode == 0o644
    assert {(member.uid, member.uname, member.mtime) for member in members.values()} == {(0, "root", 7)}


@pytest.mark.skipif(os.name != "posix", reason="sha256sum")
def test_the_checksums_are_those_that_the_system_finds(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"a")
    (tmp_path / "b.whl").write_bytes(b"b")
    release_files.write_checksums(tmp_path)
    listed = release_files.write_checksums(tmp_path)
    assert len(listed.read_text().splitlines()) == 2
    subprocess.run(["sha256sum", "--check", "--strict", listed.name], check=True, cwd=tmp_path, capture_output=True)
    (tmp_path / "a.deb").write_bytes(b"c")
    done = subprocess.run(["sha256sum", "--check", listed.name], check=False, cwd=tmp_path, capture_output=True)
    assert done.returncode == 1
