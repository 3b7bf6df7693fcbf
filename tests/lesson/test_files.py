from pathlib import Path

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.lesson.files import ArchiveFiles, FolderFiles, inside


def test_names_are_sorted_and_leave_out_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.toml", "media/a.png", ".git/config", "media/.hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert FolderFiles(tmp_path).names() == ["b.toml", "media/a.png"]
    assert ArchiveFiles(tmp_path, {"z": b"", "a": b""}).names() == ["a", "z"]


@pytest.mark.parametrize("name", ["", ".", "..", "a/../../b", "/a", "a\\b", "C:a", "a\0b"])
def test_a_name_that_leads_out_of_the_lesson_is_refused(tmp_path: Path, name: str) -> None:
    for read in (inside, FolderFiles(tmp_path).read, ArchiveFiles(tmp_path, {}).read):
        with pytest.raises(KnownError) as caught:
            read(name)
        assert caught.value.code == "lesson-path"


def test_a_file_that_the_disk_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a").touch()
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(KnownError, match="could not be read: Permission denied"):
        FolderFiles(tmp_path).read("a")
