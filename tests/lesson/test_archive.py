import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeswijzer.errors import KnownError
from leeswijzer.lesson import archive
from leeswijzer.lesson.archive import open_archive, pack

Write = Callable[..., Path]


def zipped(path: Path, *entries: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as target:
        for name, data in entries:
            target.writestr(name, data)
    return path


def refusal(path: Path) -> KnownError:
    with pytest.raises(KnownError) as caught:
        open_archive(path)
    assert str(path) in str(caught.value), "the message names the file"
    return caught.value


def patched(path: Path, signature: bytes, offset: int, value: bytes) -> Path:
    """Lie in the first record with ``signature``: put ``value`` at ``offset`` of it."""
    data = bytearray(path.read_bytes())
    start = data.index(signature) + offset
    data[start : start + len(value)] = value
    path.write_bytes(data)
    return path


LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def test_what_is_packed_is_read_again(write_lesson: Write, tmp_path: Path) -> None:
    folder = write_lesson()
    (folder / "media").mkdir()
    (folder / "media" / "mill.png").write_bytes(bytes(range(256)))
    (folder / ".hidden").write_text("x")
    files = open_archive(pack(folder, tmp_path / "x.lesson"))
    assert files.names() == sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.name != ".hidden"
    )
    for name in files.names():
        assert files.read(name) == (folder / name).read_bytes()
    assert files.read("nothing.toml") is None


def test_the_same_files_pack_to_the_same_bytes(write_lesson: Write, tmp_path: Path) -> None:
    first, second = write_lesson("one"), write_lesson("two")
    for path in reversed(list(second.iterdir())):
        text = path.read_text()
        path.unlink()
        path.write_text(text)
        path.chmod(0o600)
    assert pack(first, tmp_path / "1.lesson").read_bytes() == pack(second, tmp_path / "2.lesson").read_bytes()


def test_packing_into_the_lessons_own_folder_does_not_pack_the_pack(write_lesson: Write) -> None:
    folder = write_lesson()
    once = pack(folder, folder / "x.lesson").read_bytes()
    assert pack(folder, folder / "x.lesson").read_bytes() == once
    assert "x.lesson" not in open_archive(folder / "x.lesson").names()


def test_a_folder_that_is_no_lesson_is_not_packed(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        pack(tmp_path, tmp_path / "x.lesson")
    assert caught.value.code == "lesson-no-manifest"
    assert list(tmp_path.iterdir()) == []


def test_a_lesson_that_could_not_be_opened_again_leaves_the_old_file(
    write_lesson: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.lesson"
    target.write_bytes(b"the old one")
    monkeypatch.setattr(archive, "COUNT_LIMIT", 3)
    with pytest.raises(KnownError) as caught:
        pack(write_lesson(), target)
    assert caught.value.code == "archive-too-many"
    assert target.read_bytes() == b"the old one"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.lesson"]


def test_a_place_that_cannot_be_written_says_so(write_lesson: Write, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        pack(write_lesson(), tmp_path / "nowhere" / "x.lesson")
    assert caught.value.code == "archive-not-written"


def test_a_lesson_zipped_with_its_folder_is_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.lesson", ("mill/", b""), ("mill/lesson.toml", b"x"), ("__MACOSX/y", b"z"))
    assert open_archive(path).members == {"lesson.toml": b"x"}


@pytest.mark.parametrize("names", [["a/lesson.toml", "b/lesson.toml"], ["a/b/lesson.toml"], ["a.toml"]])
def test_where_the_folder_is_not_clear_names_stay(tmp_path: Path, names: list[str]) -> None:
    path = zipped(tmp_path / "x.lesson", *((name, b"x") for name in names))
    assert open_archive(path).names() == names


@pytest.mark.parametrize("name", ["../evil.toml", "a/../../evil", "/etc/passwd", "C:evil", "a\\..\\..\\evil", "a:b"])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(zipped(tmp_path / "x.lesson", ("lesson.toml", b""), (name, b"x"))).code == "archive-name"


def test_a_name_that_hides_its_end_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.lesson", ("lesson.toml.exe", b"x"))
    path.write_bytes(path.read_bytes().replace(b"lesson.toml.exe", b"lesson.toml\0exe"))
    assert refusal(path).code == "archive-name"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_a_device_is_refused(tmp_path: Path, kind: int) -> None:
    entry = zipfile.ZipInfo("article.txt")
    entry.create_system = 3
    entry.external_attr = (kind | 0o777) << 16
    assert refusal(zipped(tmp_path / "x.lesson", (entry, b"/etc/passwd"))).code == "archive-link"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_comes_twice_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.lesson", ("lesson.toml", b"good"), ("lesson.toml", b"evil"))
    assert refusal(path).code == "archive-twice"


def test_a_password_is_asked_of_nobody(tmp_path: Path) -> None:
    path = patched(zipped(tmp_path / "x.lesson", ("lesson.toml", b"x")), CENTRAL, 8, b"\x01\0")
    assert refusal(path).code == "archive-encrypted"


def test_other_ways_to_compress_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.lesson", ("lesson.toml", b"x"), method=zipfile.ZIP_LZMA)
    assert refusal(path).code == "archive-method"


def test_a_bomb_is_told_by_what_it_declares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "x.lesson", ("article.txt", bytes(2 * 2**20)))
    monkeypatch.setattr(zipfile.ZipFile, "open", None)  # nothing is unpacked to find it out
    assert refusal(path).code == "archive-bomb"


def test_much_of_one_letter_below_a_megabyte_is_no_bomb(tmp_path: Path) -> None:
    assert open_archive(zipped(tmp_path / "x.lesson", ("article.txt", bytes(2**20)))).read("article.txt") == bytes(
        2**20
    )


@pytest.mark.parametrize("declared", [10, 300_000, 3 * 2**20])
def test_a_size_that_is_a_lie_is_found_while_reading(tmp_path: Path, declared: int) -> None:
    path = zipped(tmp_path / "x.lesson", ("article.txt", bytes(range(256)) * 1200), method=zipfile.ZIP_STORED)
    size = struct.pack("<L", declared)
    for record, offset in ((LOCAL, 22), (CENTRAL, 24)):
        patched(path, record, offset, size)
    refused = refusal(path)
    assert refused.code == "archive-broken"


def test_a_deflated_size_that_is_a_lie_unpacks_no_more_than_it_declares(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.lesson", ("article.txt", bytes(50 * 2**20)))
    for record, offset in ((LOCAL, 22), (CENTRAL, 24)):
        patched(path, record, offset, struct.pack("<L", 1000))
    assert refusal(path).code == "archive-broken"


@pytest.mark.parametrize("limit", ["FILE_LIMIT", "TOTAL_LIMIT"])
def test_what_comes_out_is_counted_whatever_was_declared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    path = zipped(tmp_path / "x.lesson", ("article.txt", b"x" * 1000))
    monkeypatch.setattr(archive, limit, 2_000_000)
    delivered = 0

    class Stream(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            nonlocal delivered
            data = super().read(size)
            delivered += len(data)
            return data

    monkeypatch.setattr(zipfile.ZipFile, "open", lambda self, entry: Stream(bytes(5_000_000)))
    monkeypatch.setattr(archive, "RATIO_FROM", 5_000_000)
    assert refusal(path).code == "archive-too-large"
    assert delivered < 2_100_000, "reading stopped soon after the limit"


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "x.lesson", *((f"{number}.txt", b"") for number in range(501)))
    assert refusal(path).code == "archive-too-many"
    monkeypatch.setattr(archive, "COUNT_LIMIT", 501)
    assert len(open_archive(path).names()) == 501


def test_a_huge_list_of_names_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "x.lesson", *((f"{number}" + "x" * 200, b"") for number in range(5000)))
    monkeypatch.setattr(archive, "ZipFile", None)
    assert refusal(path).code == "archive-too-many"


def test_the_64_bit_records_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.lesson", ("lesson.toml", b"x"))
    data = path.read_bytes()
    end = data.index(END)
    path.write_bytes(data[:end] + b"PK\x06\x07" + bytes(16) + data[end:])
    assert refusal(path).code == "archive-too-many"


@pytest.mark.parametrize(("limit", "what"), [("FILE_LIMIT", "b.png"), ("TOTAL_LIMIT", "All of it")])
def test_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, what: str) -> None:
    path = zipped(tmp_path / "x.lesson", ("a.png", b"x" * 1000), ("b.png", b"x" * 5000))
    monkeypatch.setattr(archive, limit, 4000)
    refused = refusal(path)
    assert refused.code == "archive-too-large"
    assert what in str(refused)


def test_an_archive_too_large_to_look_into_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "x.lesson", ("a.png", b"x" * 1000), method=zipfile.ZIP_STORED)
    monkeypatch.setattr(archive, "TOTAL_LIMIT", 500)
    monkeypatch.setattr(archive, "ZipFile", None)
    assert refusal(path).code == "archive-too-large"


@pytest.mark.parametrize("data", [b"", b"no zip at all", END, END + bytes(5), LOCAL + bytes(100)])
def test_what_is_no_archive_says_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.lesson"
    path.write_bytes(data)
    assert refusal(path).code == "archive-broken"


def test_an_archive_that_the_disk_refuses_says_so(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere.lesson").code == "lesson-unreadable"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.integers(min_value=0), st.integers(0, 255))
def test_a_damaged_byte_gives_the_files_or_a_known_error(tmp_path: Path, place: int, value: int) -> None:
    path = zipped(tmp_path / "x.lesson", ("lesson.toml", b"format = 1\n" * 9), ("article.txt", b"words " * 9))
    data = bytearray(path.read_bytes())
    data[place % len(data)] = value
    path.write_bytes(data)
    outcome: int | str
    try:
        outcome = sum(len(data) for data in open_archive(path).members.values())
    except KnownError as error:
        outcome = error.code
    assert outcome in (0, 54, 99, 153) or str(outcome).startswith("archive-"), "no file is read half"
