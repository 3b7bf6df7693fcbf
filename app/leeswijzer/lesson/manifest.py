"""What the first paint of a lesson needs: its manifest and its text, read without the models of the layers."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from leeswijzer import paths
from leeswijzer.errors import KnownError
from leeswijzer.lesson.files import MANIFEST, ArchiveFiles, Files, FolderFiles
from leeswijzer.lesson.migration import FORMAT, migrated, readable
from leeswijzer.lesson.toml import parse_toml
from leeswijzer.text.document import Document

ARCHIVE_SUFFIX = ".lesson"
TEXT_SUFFIXES = (".txt", ".md", ".markdown")
SEEDS = "seeds:"

_IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_REQUIRED = ("id", "title", "language", "text")


class Opening(NamedTuple):
    """A lesson as far as it must be known to show its first page.

    ``bare`` is true for a text file without a lesson around it: it has no layers, and its title, id and language were
    made up here, and where its file is not in UTF-8, ``guessed_encoding`` says what it was read as. ``files`` is where
    the layers are read from.
    """

    id: str
    title: str
    deck: str
    language: str
    level: str
    document: Document
    files: Files
    bare: bool = False
    guessed_encoding: str = ""

    @property
    def path(self) -> Path:
        """The folder, archive or text file that was opened."""
        return self.files.path

    @property
    def folder(self) -> Path | None:
        """The lesson's folder; None for an archive and for a bare text."""
        return None if self.bare or isinstance(self.files, ArchiveFiles) else self.files.path


def open_text(where: str | Path, home: Path | None = None) -> Opening:
    """The opening of the lesson at ``where``.

    ``where`` is the id of a lesson in the reader's library (under ``home``) or of a bundled one, or the path of a
    folder, a lesson.toml, a ``.lesson`` archive or a text file (.txt, .md). A Path is always a path; a str that could
    be an id is one, unless a lesson's folder of that name stands in the working directory.

    Raises KnownError: ``lesson-missing``, ``lesson-gone``, ``lesson-no-manifest``, ``lesson-toml``,
    ``lesson-key-missing``, ``lesson-key-type``, ``lesson-format-newer``, ``lesson-path``, ``lesson-text-missing``,
    ``lesson-text-kind``, ``seed-missing``, those of the archive and those of reading a text.
    """
    path = locate(where, home)
    if path.is_file() and path.suffix.lower() in TEXT_SUFFIXES:
        return _bare(path)
    files = open_files(path)
    table = read_manifest(files)
    return Opening(
        id=table["id"],
        title=_string(table, "title"),
        deck=_string(table, "deck", ""),
        language=_string(table, "language"),
        level=_string(table, "level", ""),
        document=read_document(files, _string(table, "text"), _string(table, "language")),
        files=files,
    )


def locate(where: str | Path, home: Path | None = None) -> Path:
    """The existing path that ``where`` names; raises KnownError ``lesson-missing``, for a path ``lesson-gone``."""
    path = Path(where).expanduser()
    if isinstance(where, str) and _IDENTIFIER.match(where) and not (path / MANIFEST).is_file():
        library = paths.library(paths.home(home))
        for candidate in (library / where, library / (where + ARCHIVE_SUFFIX), paths.bundled_lessons() / where):
            if candidate.exists():
                return candidate
    if not where or not path.exists():
        if isinstance(where, Path) or path.name != where:
            raise KnownError("lesson-gone", path=path)
        raise KnownError("lesson-missing", where=where)
    return path


def lesson_folders(home: Path) -> list[Path]:
    """The lessons in the reader's library under ``home`` and those that came with the program: folders and archives."""
    return [
        path
        for folder in (paths.library(home), paths.bundled_lessons())
        for path in (sorted(folder.iterdir()) if folder.is_dir() else ())
        if path.suffix.lower() == ARCHIVE_SUFFIX or (path / MANIFEST).is_file()
    ]


def open_files(path: Path) -> Files:
    """The files of the lesson in a folder, beside a lesson.toml, or in an archive; raises KnownError."""
    if path.is_dir():
        return FolderFiles(path)
    if path.name == MANIFEST:
        return FolderFiles(path.parent)
    if path.suffix.lower() == ARCHIVE_SUFFIX:
        from leeswijzer.lesson.archive import open_archive  # late: zipfile is slow to import and seldom needed

        return open_archive(path)
    raise KnownError("lesson-kind", path=path)


def read_manifest(files: Files) -> dict[str, Any]:
    """The tables of lesson.toml, the format number and what the first page needs checked; raises KnownError."""
    data = files.read(MANIFEST)
    if data is None:
        raise KnownError("lesson-no-manifest", path=files.path)
    table = parse_toml(data, MANIFEST)
    number = table.get("format")
    if number is None:
        raise KnownError("lesson-key-missing", file=MANIFEST, key="format")
    if type(number) is not int or number < 1:
        raise KnownError("lesson-key-type", file=MANIFEST, key="format", expected=f"a whole number from 1 to {FORMAT}")
    readable(number)
    table = migrated(MANIFEST, table, number)
    for key in _REQUIRED:
        if not _string(table, key):
            raise KnownError("lesson-key-missing", file=MANIFEST, key=key)
    if not _IDENTIFIER.match(table["id"]):
        raise KnownError(
            "lesson-key-type", file=MANIFEST, key="id", expected="small letters and digits, with hyphens between them"
        )
    return table


def read_document(files: Files, text: str, language: str) -> Document:
    """The document that the key ``text`` of a manifest points at; raises KnownError."""
    from leeswijzer.text.loading import decode

    if text.startswith(SEEDS):
        name = text.removeprefix(SEEDS)
        seed = FolderFiles(paths.seeds()).read(name)
        if seed is None:
            raise KnownError("seed-missing", name=name)
        return _document(decode(seed, name), name, language)
    data = files.read(text)
    if data is None:
        raise KnownError("lesson-text-missing", name=text, path=files.path)
    return _document(decode(data, text), text, language)


def _bare(path: Path) -> Opening:
    from leeswijzer.text.loading import read_old_text

    language = "und"
    text, guessed_encoding = read_old_text(path)
    document = _document(text, path.name, language)
    spoken = path.stem.replace("_", " ").replace("-", " ").strip()
    # The path tells two files of one name apart, and stays the same when the text is edited.
    from hashlib import sha256  # only a bare text needs it, and the first paint waits for what is imported

    mark = sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    slug = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:60].strip("-")
    return Opening(
        id=f"{slug or 'text'}-{mark}",
        title=document.title or spoken or path.name,
        deck="",
        language=language,
        level="",
        document=document,
        files=FolderFiles(path),  # a file as a folder: holds no other file, so no layers are found
        bare=True,
        guessed_encoding=guessed_encoding,
    )


def _document(text: str, name: str, language: str) -> Document:
    suffix = Path(name).suffix.lower()
    if suffix not in TEXT_SUFFIXES:
        raise KnownError("lesson-text-kind", name=name)
    if suffix == ".txt":
        from leeswijzer.text.article import read_article

        return read_article(text, language)
    from leeswijzer.lesson.markdown import read_markdown  # late: markdown-it-py only for Markdown

    document = read_markdown(text, language)
    if not document.blocks:
        raise KnownError("text-empty", path=name)
    return document


def _string(table: dict[str, Any], key: str, default: str | None = None) -> str:
    value = table.get(key, default)
    if value is None:
        raise KnownError("lesson-key-missing", file=MANIFEST, key=key)
    if not isinstance(value, str):
        raise KnownError("lesson-key-type", file=MANIFEST, key=key, expected="text between quotation marks")
    return value.strip()
