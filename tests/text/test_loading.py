import os
import sys
from pathlib import Path

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.text.loading import LIMIT_BYTES, decode, read_old_text


def read_text(path: Path | str, limit_bytes: int = LIMIT_BYTES) -> str:
    return read_old_text(path, limit_bytes)[0]


def code_of(data: bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(KnownError) as caught:
        decode(data, "a.txt")
    assert "a.txt" in str(caught.value)
    return caught.value.code, dict(caught.value.details)


@pytest.mark.parametrize(
    "data",
    [
        "Iraniërs 🙂\r\n".encode(),
        "Iraniërs 🙂\r\n".encode("utf-8-sig"),
        b"\xff\xfe" + "Iraniërs 🙂\r\n".encode("utf-16-le"),
        b"\xfe\xff" + "Iraniërs 🙂\r\n".encode("utf-16-be"),
    ],
)
def test_text_keeps_every_character_but_the_byte_order_mark(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert read_text(path) == read_text(str(path)) == decode(data, "a") == "Iraniërs 🙂\r\n"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u00a0\n".encode()])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    assert code_of(data)[0] == "text-empty"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"text with a \0 in it",
        bytes(range(1, 32)) * 3,
        "zonder merk".encode("utf-16-le"),
        b"\xff\xfe\0\0" + "utf-32".encode("utf-32-le"),
    ],
)
def test_binary_data_is_told_apart_from_badly_encoded_text(data: bytes) -> None:
    assert code_of(data)[0] == "text-binary"


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    assert decode(b"een\x1ftwee", "a") == "een\x1ftwee"


def test_an_encoding_error_names_byte_and_line() -> None:
    code, details = code_of("één\ntwee\n".encode() + "drieën".encode("latin-1"))
    assert code == "text-encoding"
    assert details == {"path": "a.txt", "byte": 15, "line": 3, "encoding": "UTF-8"}


def test_an_encoding_error_counts_the_byte_order_mark() -> None:
    assert code_of(b"\xef\xbb\xbfa\nb\xff")[1]["byte"] == 6
    code, details = code_of(b"\xff\xfe" + "a\nb".encode("utf-16-le") + b"\x00\xd8")
    assert (code, details["byte"], details["line"]) == ("text-encoding", 8, 2)


def test_a_text_of_an_old_windows_is_read_and_told_of(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for text, encoding in (("“Café” in Brüssel – € 5\r\n", "Windows-1252"), ("naïef", "Windows-1252")):
        path.write_bytes(text.encode("cp1252"))
        assert read_old_text(path) == (text, encoding)
        path.write_bytes(text.encode())
        assert read_old_text(path) == (text, "")


@pytest.mark.parametrize(
    "data",
    [
        "Привет, мир".encode("cp1251"),  # another alphabet
        b"een \x81 twee",  # means nothing there
        b"\xef\xbb\xbfa\nb\xff",  # says that it is UTF-8, and is not
        b"\xff\xfea\0\x00\xd8",
        ("Het café is naïef. " * 20).encode()[:-13],  # UTF-8 that was cut off in the middle of a letter
        b"   \n\xa0\n",  # nothing but blanks
        "één à één".encode("cp1252"),  # two letters in five: hardly
    ],
)
def test_what_is_no_text_of_an_old_windows_is_refused_as_ever(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(KnownError) as caught:
        read_old_text(path)
    assert caught.value.code == "text-encoding"


def failure(path: Path, limit: int = 100) -> KnownError:
    with pytest.raises(KnownError) as caught:
        read_text(path, limit_bytes=limit)
    assert str(path) in str(caught.value)
    return caught.value


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    assert failure(tmp_path / "none.txt").code == "text-missing"
    (tmp_path / "a.txt").write_text("a")
    assert failure(tmp_path / "a.txt" / "b.txt").code == "text-missing"


def test_a_folder_and_a_pipe_are_not_read(tmp_path: Path) -> None:
    assert failure(tmp_path).code == "text-unreadable"
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert failure(tmp_path / "pipe").code == "text-unreadable"


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert failure(path).details["reason"] == "Permission denied"


def test_a_file_over_the_limit_is_refused_without_reading_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(KnownError) as caught:
        read_text(path)
    assert caught.value.code == "text-too-large"
    assert (caught.value.details["size"], caught.value.details["limit"]) == (200, 67)


def test_a_file_that_grows_while_it_is_opened_is_refused_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a" * 200)
    small = os.stat_result((0o100644, 0, 0, 0, 0, 0, 50, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda *_: small)
    assert failure(path).code == "text-too-large"


def test_a_text_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a" * 100)
    assert len(read_text(path, limit_bytes=100)) == 100
