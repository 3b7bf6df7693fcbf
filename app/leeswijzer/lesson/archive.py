"""Lessons in one file: a ``.lesson`` is a zip of the lesson's folder, read with distrust and written reproducibly."""

import stat
import zlib
from collections.abc import Iterator
from errno import EINVAL
from os import SEEK_END
from pathlib import Path
from struct import Struct
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from leeswijzer.errors import KnownError
from leeswijzer.lesson.files import MANIFEST, ArchiveFiles, FolderFiles, inside

COUNT_LIMIT = 500
FILE_LIMIT = 64 * 2**20
TOTAL_LIMIT = 256 * 2**20
RATIO_LIMIT = 100
"""Bytes out per byte in, beyond `RATIO_FROM`: text packs to a fifth, a bomb to a thousandth."""
RATIO_FROM = 2**20

_CHUNK = 2**16
_END_RECORD = Struct("<4s4H2LH")
_COMMENT_LIMIT = 2**16 - 1
_DIRECTORY_LIMIT = 2**20
"""Bytes for the list of names: two thousand for each file that is allowed."""
_PLAIN = (0, stat.S_IFREG, stat.S_IFDIR)
_ENCRYPTED = 0x1  # bit 0 of the general purpose flags, APPNOTE.TXT 4.4.4
_UNIX = 3  # "version made by", APPNOTE.TXT 4.4.2: the upper half of the external attributes is st_mode
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold


def open_archive(path: Path) -> ArchiveFiles:
    """The files in the archive at ``path``, read into memory; nothing is written to disk.

    A lesson packed together with its folder is read as well. Raises KnownError: ``archive-broken``,
    ``archive-encrypted``, ``archive-name``, ``archive-link``, ``archive-twice``, ``archive-method``,
    ``archive-too-many``, ``archive-too-large``, ``archive-bomb``, ``lesson-unreadable``.
    """
    try:
        _check_directory(path)
        with ZipFile(path) as archive:
            members = dict(_members(path, archive))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError, ValueError) as error:
        raise KnownError("archive-broken", path=path, reason=str(error)) from error
    except OSError as error:
        # A place that cannot be (before the file's beginning) is refused by the system, and is the archive's fault.
        code = "archive-broken" if error.errno == EINVAL else "lesson-unreadable"
        raise KnownError(code, path=path, reason=error.strerror or str(error)) from error
    return ArchiveFiles(path, _without_folder(members))


def pack(folder: Path, target: Path) -> Path:
    """Write the lesson in ``folder`` to ``target``: the same files give the same bytes, whenever and wherever.

    Raises KnownError: ``lesson-no-manifest``, and those of `open_archive` for a lesson that could not be opened again.
    The target is replaced only once all is written.
    """
    files = FolderFiles(folder)
    names = [name for name in files.names() if (folder / name).resolve() != target.resolve()]
    if MANIFEST not in names:
        raise KnownError("lesson-no-manifest", path=folder)
    draft = target.with_name(target.name + ".part")
    try:
        with ZipFile(draft, "w", ZIP_DEFLATED, compresslevel=9) as archive:
            for name in names:
                entry = ZipInfo(name, _EPOCH)
                entry.create_system = _UNIX
                entry.external_attr = (stat.S_IFREG | 0o644) << 16
                archive.writestr(entry, files.read(name) or b"", ZIP_DEFLATED)
        open_archive(draft)
        draft.replace(target)
    except OSError as error:
        raise KnownError("archive-not-written", path=target, reason=error.strerror or str(error)) from error
    finally:
        draft.unlink(missing_ok=True)
    return target


def _members(path: Path, archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    entries = archive.infolist()
    if len(entries) > COUNT_LIMIT:
        raise KnownError("archive-too-many", path=path, limit=COUNT_LIMIT)
    if sum(entry.file_size for entry in entries) > TOTAL_LIMIT:
        raise _too_large(path, TOTAL_LIMIT)
    seen: set[str] = set()
    total = 0
    for entry in entries:
        _check_entry(path, entry)
        if entry.filename in seen:
            raise KnownError("archive-twice", path=path, name=entry.filename)
        seen.add(entry.filename)
        if entry.is_dir():
            continue
        data = _read(path, archive, entry, TOTAL_LIMIT - total)
        total += len(data)
        yield entry.filename, data


def _check_directory(path: Path) -> None:
    """Look at the size of the list of names before `zipfile` makes an object of each.

    The end record is described in APPNOTE.TXT 4.3.16. An archive within our limits needs none of the 64-bit records.
    """
    with path.open("rb") as file:
        size = file.seek(0, SEEK_END)
        if size > TOTAL_LIMIT:
            raise _too_large(path, TOTAL_LIMIT)
        file.seek(max(0, size - _END_RECORD.size - _COMMENT_LIMIT))
        tail = file.read()
    found = tail.rfind(b"PK\x05\x06")
    if found < 0 or len(tail) - found < _END_RECORD.size:
        raise BadZipFile("there is no end record")
    directory_size = _END_RECORD.unpack_from(tail, found)[5]
    if directory_size > _DIRECTORY_LIMIT or tail[max(0, found - 20) : found].startswith(b"PK\x06\x07"):
        raise KnownError("archive-too-many", path=path, limit=COUNT_LIMIT)


def _check_entry(path: Path, entry: ZipInfo) -> None:
    """What the archive declares; what it then delivers is counted in `_read`."""
    name = entry.orig_filename  # as it stands in the archive: `filename` ends at a null character
    try:
        inside(name)
    except KnownError:
        raise KnownError("archive-name", path=path, name=name) from None
    if stat.S_IFMT(entry.external_attr >> 16) not in _PLAIN:
        raise KnownError("archive-link", path=path, name=name)
    if entry.flag_bits & _ENCRYPTED:
        raise KnownError("archive-encrypted", path=path)
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise KnownError("archive-method", path=path, name=name)
    _check_size(path, entry, entry.file_size)


def _check_size(path: Path, entry: ZipInfo, size: int) -> None:
    if size > FILE_LIMIT:
        raise _too_large(path, FILE_LIMIT, entry.filename)
    if size > RATIO_FROM and size > RATIO_LIMIT * entry.compress_size:
        raise KnownError("archive-bomb", path=path, name=entry.filename)


def _read(path: Path, archive: ZipFile, entry: ZipInfo, left: int) -> bytes:
    """The bytes of ``entry``, given up as soon as they exceed a limit; ``left`` is what the total still allows."""
    data = bytearray()
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            data += chunk
            _check_size(path, entry, len(data))
            if len(data) > left:
                raise _too_large(path, TOTAL_LIMIT)
    if len(data) != entry.file_size:
        raise BadZipFile(f"{entry.filename} is not as long as the archive says")
    return bytes(data)


def _without_folder(members: dict[str, bytes]) -> dict[str, bytes]:
    """Zipping a folder in a file manager puts the folder itself in front of every name."""
    if MANIFEST in members:
        return members
    folders = [
        name.removesuffix(MANIFEST) for name in members if name.endswith(f"/{MANIFEST}") and name.count("/") == 1
    ]
    if len(folders) != 1:
        return members
    return {name.removeprefix(folders[0]): data for name, data in members.items() if name.startswith(folders[0])}


def _too_large(path: Path, limit: int, name: str = "") -> KnownError:
    return KnownError("archive-too-large", path=path, name=name or "All of it", limit=limit // 2**20)
