"""The file that something goes out to: its ending says what it is to be, and it is written whole or not at all."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from leeswijzer.errors import KnownError

_Kind = TypeVar("_Kind")


def by_ending(kinds: Mapping[str, _Kind], path: Path, code: str) -> _Kind:
    """What ``kinds`` has for the ending of ``path``; for others raises KnownError ``code``, naming those there are."""
    kind = kinds.get(path.suffix.lower())
    if kind is None:
        raise KnownError(code, path=str(path), known=", ".join(kinds))
    return kind


def write_whole(target: Path, write: Callable[[Path], object]) -> Path:
    """Have ``write`` make a file, and put it in the place of ``target`` once it is whole.

    Raises KnownError ``export-not-written``.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        write(part)
        part.replace(target)
    except OSError as error:
        raise KnownError("export-not-written", path=str(target), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target
