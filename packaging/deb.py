"""Makes the Debian package: the frozen folder under /usr/lib, its place in the menus, and what Debian wants to know.

Libraries that Debian has are not brought along but asked for. There are no scripts that run at installing or removing:
Debian's own triggers take care of menus, icons and file types, and the reader's data is never touched.
"""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from freeze import Frozen
from linux_desktop import LINUX, Desktop, is_elf, level, place
from release_files import write_gzip

MAINTAINER = "The Leeswijzer authors <leeswijzer@users.noreply.invalid>"

CONTROL = """\
Package: leeswijzer
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: hicolor-icon-theme, shared-mime-info
Section: education
Priority: optional
Description: offline study reader for a text with its terms, map, quiz and notes
 Leeswijzer turns a text into a lesson that is read offline: the article with
 its terms explained in place, its places on a map and its dates on a timeline,
 a quiz whose answers open the passage that proves them, spaced review, and
 notes of your own in the margin.
 .
 It comes with a lesson in Dutch and opens any text. Nothing goes over the
 network.
"""


def build(sources: Path, frozen: Frozen, work: Path, target: Path, desktop: Desktop) -> None:
    """Write the package of ``frozen`` to ``target``; ``work`` is an empty folder to build in."""
    version, epoch = desktop.version, desktop.epoch
    root = work / "root"
    library = root / "usr" / "lib" / "leeswijzer"
    shutil.copytree(frozen.folder, library, symlinks=True)
    for path in frozen.from_system:
        (library / path.relative_to(frozen.folder)).unlink()
    documents = root / "usr" / "share" / "doc" / "leeswijzer"
    documents.mkdir(parents=True)
    (library / "licenses").rename(documents / "licenses")
    program = root / "usr" / "bin" / "leeswijzer"
    program.parent.mkdir()
    program.symlink_to("../lib/leeswijzer/leeswijzer")
    desktop.share(sources, root / "usr")
    shutil.copytree(desktop.pictures, documents / "screenshots")
    shutil.copy(LINUX / "copyright", documents / "copyright")
    write_gzip((sources / "CHANGELOG.md").read_bytes(), documents / "changelog.gz")
    write_gzip(changelog(f"{version}-1", epoch).encode(), documents / "changelog.Debian.gz")
    place(LINUX / "lintian-overrides", root / "usr/share/lintian/overrides/leeswijzer")
    level(root, epoch)
    control = CONTROL.format(
        version=f"{version}-1",
        architecture=architecture(),
        maintainer=MAINTAINER,
        size=sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024,
        depends=depends(root, work),
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    sums = _answer("sh", "-c", f"cd {root} && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum")
    (root / "DEBIAN" / "md5sums").write_text(sums + "\n", encoding="utf-8")
    level(root, epoch)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)})


def architecture() -> str:
    """What Debian calls this machine: "amd64"."""
    return _answer("dpkg", "--print-architecture")


def changelog(version: str, epoch: int) -> str:
    """Debian's own changelog: one entry, which points at ours."""
    when = format_datetime(datetime.fromtimestamp(epoch, UTC))
    return f"leeswijzer ({version}) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- {MAINTAINER}  {when}\n"


def depends(root: Path, work: Path) -> str:
    """The packages that hold what the programs and libraries in ``root`` link to, as dpkg-shlibdeps knows them."""
    (work / "debian").mkdir(exist_ok=True)
    (work / "debian" / "control").write_text("Source: leeswijzer\n\nPackage: leeswijzer\nArchitecture: any\n")
    library = root / "usr/lib/leeswijzer"
    linked = [str(path) for path in sorted(library.rglob("*")) if is_elf(path)]
    private = sorted({f"-l{Path(path).parent}" for path in linked})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *private, *linked]
    line = subprocess.run(command, check=True, cwd=work, capture_output=True, text=True).stdout
    return line.strip().removeprefix("shlibs:Depends=")


def _answer(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
