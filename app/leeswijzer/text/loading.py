"""Bytes to text: what a file may be to be opened as a text, and what is said when it is not."""

import codecs
import stat
from pathlib import Path

from leeswijzer.errors import KnownError

LIMIT_BYTES = 64 * 1024 * 1024
"""Largest file that is opened: forty times the Bible, and still read in about a second."""

_CONTROLS = bytes([*range(0x01, 0x09), *range(0x0E, 0x20), 0x7F])
_CONTROLS_PER_BYTE = 0.001
"""Share of control bytes from which a file counts as binary; a stray one does not make a text unreadable."""

OLD_WINDOWS = "windows-1252"
_MOST_BEYOND_ASCII = 0.3
"""Share of bytes beyond ASCII up to which a text may be Western European."""

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def read_old_text(path: Path | str, limit_bytes: int = LIMIT_BYTES) -> tuple[str, str]:
    """The text in the file at ``path``, and the encoding that was guessed for it: "" where it is what `decode` takes.

    The byte order mark is left out, line ends stay as they are. What `decode` refuses for its encoding, and looks as if
    it came from a Windows of before, is read so. Raises KnownError: text-missing, text-unreadable (a folder, a device,
    not permitted), text-too-large (told from the size alone, before reading), and everything that `decode` raises.
    """
    data, name = _read(path, limit_bytes), str(path)
    try:
        return decode(data, name), ""
    except KnownError as error:
        text = _of_old_windows(data) if error.code == "text-encoding" else None
        if text is None:
            raise
        return text, OLD_WINDOWS.capitalize()


def _of_old_windows(data: bytes) -> str | None:
    """``data`` read as Windows-1252, in which Western Europe wrote; None where that is no likely reading of it."""
    if data.startswith(tuple(_BYTE_ORDER_MARKS)):
        return None
    try:
        text = data.decode(OLD_WINDOWS)
    except UnicodeDecodeError:
        return None
    as_utf8 = data.decode("utf-8", "replace")
    broken = as_utf8.count("\ufffd")
    if sum(character > "\x7f" for character in as_utf8) > 2 * broken:
        return None  # it holds more of UTF-8 than can be chance: UTF-8 that was damaged
    # Where most letters are beyond ASCII, it was another alphabet.
    beyond = sum(byte >= 0x80 for byte in data)
    likely = beyond <= _MOST_BEYOND_ASCII * len(data) and not text.isspace()
    return text if likely else None


def _read(path: Path | str, limit_bytes: int) -> bytes:
    name = str(path)
    try:
        status = Path(path).stat()
        if not stat.S_ISREG(status.st_mode):
            raise KnownError("text-unreadable", path=name, reason="not a regular file")
        if status.st_size > limit_bytes:
            raise _too_large(name, status.st_size, limit_bytes)
        with Path(path).open("rb") as file:
            data = file.read(limit_bytes + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise KnownError("text-missing", path=name) from error
    except OSError as error:
        raise KnownError("text-unreadable", path=name, reason=error.strerror or str(error)) from error
    if len(data) > limit_bytes:
        raise _too_large(name, len(data), limit_bytes)
    return data


def decode(data: bytes, name: str) -> str:
    """``data`` as text: UTF-8 with or without byte order mark, or UTF-16 with one.

    ``name`` is what the reader knows the data by. Raises KnownError: text-empty (also for nothing but white space),
    text-binary, text-encoding (``byte`` counts from 0 in the file, ``line`` from 1).
    """
    encoding, mark = "utf-8", b""
    for candidate, name_of_encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(candidate):
            encoding, mark = name_of_encoding, candidate
    if encoding == "utf-8" and _looks_binary(data):
        raise KnownError("text-binary", path=name)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].decode(encoding, "ignore").count("\n") + 1
        raise KnownError(
            "text-encoding", path=name, byte=len(mark) + error.start, line=line, encoding=encoding.upper()
        ) from error
    if "\0" in text:
        raise KnownError("text-binary", path=name)
    if not text or text.isspace():
        raise KnownError("text-empty", path=name)
    return text


def _looks_binary(data: bytes) -> bool:
    if b"\0" in data:
        return True
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > len(data) * _CONTROLS_PER_BYTE and controls > 1


def _too_large(name: str, size: int, limit: int) -> KnownError:
    return KnownError("text-too-large", path=name, size=-(-size // 1_000_000), limit=limit // 1_000_000)
