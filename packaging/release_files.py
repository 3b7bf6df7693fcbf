"""Writes what is given away so that the same content gives the same bytes, and says what the bytes are.

Standard library only.
"""

import gzip
import hashlib
import tarfile
from collections.abc import Iterable
from pathlib import Path

CHECKSUMS = "SHA256SUMS"


def write_tar(folder: Path, target: Path, epoch: int) -> None:
    """Pack ``folder`` under its own name as a .tar.gz: sorted, owned by root, of the time ``epoch`` (seconds)."""

    def level(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    target.parent.mkdir(parents=True, exist_ok=True)
    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            archive.add(path, str(path.relative_to(folder.parent)), recursive=False, filter=level)


def write_gzip(text: bytes, target: Path) -> None:
    """Write ``text`` compressed as Debian wants it: smallest, without a name or a time inside."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text, 9, mtime=0))


def write_checksums(folder: Path) -> Path:
    """Note the SHA-256 of every file in ``folder`` for ``sha256sum --check``."""
    listed = folder / CHECKSUMS
    listed.write_text("".join(f"{sha256(path)}  {path.name}\n" for path in _files(folder)), encoding="utf-8")
    return listed


def sha256(path: Path) -> str:
    """The digest of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file() and path.name != CHECKSUMS)
