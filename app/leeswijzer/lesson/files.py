"""The files of one lesson, wherever they are: in a folder or in a ``.lesson`` archive."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Protocol

from leeswijzer.errors import KnownError
from leeswijzer.overriding import override

MANIFEST = "lesson.toml"
"""The file that makes a folder a lesson."""


class Files(Protocol):
    """Reads the files of a lesson by their name inside it (with forward slashes)."""

    @property
    def path(self) -> Path:
        """The folder, archive or text file that a person would point at."""

    def read(self, name: str) -> bytes | None:
        """What the file holds, None where there is no such file; raises KnownError where it cannot be read."""

    def names(self) -> list[str]:
        """Every file's name, sorted."""


class FolderFiles(NamedTuple):
    """A lesson in a folder on disk."""

    path: Path

    def read(self, name: str) -> bytes | None:
        """Also raises KnownError ``lesson-path`` for a name or a link that leads out of the folder."""
        target = self.path / inside(name)
        if not target.is_file():
            return None
        if not target.resolve().is_relative_to(self.path.resolve()):
            raise KnownError("lesson-path", name=name)
        try:
            return target.read_bytes()
        except OSError as error:
            raise KnownError("lesson-unreadable", path=target, reason=error.strerror or str(error)) from error

    def names(self) -> list[str]:
        """Hidden files, and what lies in hidden folders, are left out."""
        return sorted(
            path.relative_to(self.path).as_posix()
            for path in self.path.rglob("*")
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(self.path).parts)
        )


class ArchiveFiles(NamedTuple):
    """A lesson in an archive, already read into memory."""

    path: Path
    members: Mapping[str, bytes]

    @override
    def __repr__(self) -> str:
        return f"ArchiveFiles({self.path})"  # without its bytes

    def read(self, name: str) -> bytes | None:
        """Raises KnownError ``lesson-path`` for a name that leads out of the lesson."""
        return self.members.get(inside(name))

    def names(self) -> list[str]:
        """All that the archive holds."""
        return sorted(self.members)


def inside(name: str) -> str:
    """``name`` itself, when it can only name a file inside the lesson; else raises KnownError ``lesson-path``."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or any(c in name for c in "\\:\0"):
        raise KnownError("lesson-path", name=name)
    return name
