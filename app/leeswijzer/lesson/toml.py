"""TOML of a lesson, read with the line of what cannot be read."""

import re
import tomllib
from typing import Any

from leeswijzer.errors import KnownError

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def parse_toml(data: bytes, file: str) -> dict[str, Any]:
    """The tables in ``data``; ``file`` is the name to use in messages.

    Raises KnownError: ``lesson-encoding`` or ``lesson-toml``, both with ``file`` and ``line`` (from 1).
    """
    text = decode_utf8(data, file)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise KnownError("lesson-toml", file=file, line=1, reason="too many brackets inside each other") from None
    except ValueError as error:  # TOMLDecodeError, and the bare ValueError of a number with thousands of digits
        reason, line = _reason_and_line(str(error), text)
        raise KnownError("lesson-toml", file=file, line=line, reason=reason) from error


def decode_utf8(data: bytes, file: str) -> str:
    """``data`` as text without a byte order mark; raises KnownError ``lesson-encoding`` with ``file`` and ``line``."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise KnownError("lesson-encoding", file=file, line=line) from error


def _reason_and_line(message: str, text: str) -> tuple[str, int]:
    """Python 3.11 gives the line only inside the message."""
    place = _PLACE.search(message)
    if place is None:
        return message, 1
    line = int(place[1]) if place[1] else text.rstrip("\n").count("\n") + 1
    return message[: place.start()], line
