"""What a Linux desktop reads about the program: menu entry, description with pictures, file type, icons, man page."""

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import icons
from release_files import write_gzip

LINUX = Path(__file__).resolve().parent / "linux"
COMPONENT = "nl.leeswijzer.leeswijzer"

_SCREENSHOTS = """\
  <screenshots>
{shots}  </screenshots>
"""
_SHOT = """\
    <screenshot{kind}>
      <image>{site}/{name}</image>
      <caption>{caption}</caption>
    </screenshot>
"""
CAPTIONS = {
    "reading.png": "Reading, with the words, places and dates of the text marked",
    "term.png": "A word explained in its place",
    "remark.png": "A remark where the text and the record differ",
}
"""The pictures of the tour that are shown, by the end of their names."""


@dataclass(frozen=True)
class Desktop:
    """The facts that go into it: the ``version``, the time of the commit in seconds, a folder of ``pictures``.

    AppStream takes pictures from the web alone: ``site`` is the address of a folder that will hold them; where it is
    empty, the description has none.
    """

    version: str
    epoch: int
    pictures: Path
    site: str = ""

    def share(self, sources: Path, prefix: Path) -> None:
        """Fill ``prefix``/share from the icon in ``sources`` and the files in packaging/linux."""
        date = datetime.fromtimestamp(self.epoch, UTC).date().isoformat()
        words = {"VERSION": self.version, "DATE": date, "SCREENSHOTS": self._screenshots()}
        place(LINUX / "leeswijzer.desktop", prefix / "share/applications/leeswijzer.desktop")
        place(LINUX / "mime.xml", prefix / "share/mime/packages/leeswijzer.xml")
        place(LINUX / "metainfo.xml", prefix / f"share/metainfo/{COMPONENT}.metainfo.xml", words)
        page = filled((LINUX / "leeswijzer.1").read_text(encoding="utf-8"), words)
        write_gzip(page.encode(), prefix / "share/man/man1/leeswijzer.1.gz")
        svg = sources / "resources" / "icons" / "leeswijzer.svg"
        hicolor = prefix / "share" / "icons" / "hicolor"
        place(svg, hicolor / "scalable/apps/leeswijzer.svg")
        for size in icons.SIZES:
            icons.draw(svg, size, hicolor / f"{size}x{size}/apps/leeswijzer.png")

    def _screenshots(self) -> str:
        if not self.site:
            return ""
        shots = ""
        for picture in sorted(self.pictures.glob("*.png")):
            kind = "" if shots else ' type="default"'
            caption = CAPTIONS[picture.name.partition("-")[2]]
            shots += _SHOT.format(kind=kind, site=self.site.rstrip("/"), name=picture.name, caption=caption)
        return _SCREENSHOTS.format(shots=shots)


def level(root: Path, epoch: int) -> None:
    """Give every file plain rights, to run only where it is a program, and the time ``epoch`` (seconds)."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or (path.name == "leeswijzer" and is_elf(path))
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def is_elf(path: Path) -> bool:
    """Whether a file is a program or a library of Linux; a link is neither."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def place(source: Path, target: Path, words: Mapping[str, str] | None = None) -> None:
    """Copy ``source`` to ``target``, with ``words`` filled in where they are given."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if words is None:
        shutil.copy(source, target)
    else:
        target.write_text(filled(source.read_text(encoding="utf-8"), words), encoding="utf-8")


def filled(text: str, words: Mapping[str, str]) -> str:
    """``text`` with each @WORD@ replaced; raises `KeyError` for one that ``words`` lacks."""
    return re.sub("@([A-Z]+)@", lambda match: words[match[1]], text)
