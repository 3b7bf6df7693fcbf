"""Builds what is given away: the wheel, the frozen folder, the .deb and the AppImage, each with a list of its contents.

usage: dev.py build [--only wheel|folder|deb|appimage] [--without seeds/FILE] [--out DIR] [--site URL]

Runs with the Python of the build environment; `prepare_machine` says what it needs besides, and needs nothing itself.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Sequence
from pathlib import Path

import machine
import release_files
import sbom
import source_tree
from machine import CannotContinue, Part

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "package"
KINDS = ("wheel", "folder", "deb", "appimage")

TOOLS = (Part("binutils", "strip"), Part("binutils", "objdump"), Part("chrpath", "chrpath"))
DEB_TOOLS = (Part("dpkg-dev", "dpkg-shlibdeps"),)
APPIMAGE_TOOLS = (Part("squashfs-tools", "mksquashfs"),)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What is to be built; ends the process with a sentence where ``arguments`` make no sense."""
    parser = argparse.ArgumentParser("dev.py build", description="Build what is given away, in dist/.")
    parser.add_argument("--only", action="append", choices=KINDS, help="this alone; may be given several times")
    parser.add_argument(
        "--without", action="append", default=[], type=Path, metavar="SEED", help="leave out this text and its lessons"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where to (dist)")
    parser.add_argument("--site", default="", metavar="URL", help="the web folder that will hold the screenshots")
    options = parser.parse_args(arguments)
    on_linux = sys.platform == "linux"
    options.only = options.only or [kind for kind in KINDS if on_linux or kind in ("wheel", "folder")]
    if not on_linux and not {"wheel", "folder"}.issuperset(options.only):
        parser.error("a .deb and an AppImage can only be made on Linux")
    return options


def prepare_machine(kinds: Sequence[str]) -> None:
    """Install the system's packages that building ``kinds`` needs. Raises `CannotContinue`."""
    parts: list[Part] = []
    if set(kinds) != {"wheel"}:
        parts += TOOLS
        if sys.base_prefix == "/usr":  # Debian's Python comes without the library that a frozen program starts
            name = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
            parts.append(Part(name, f"{name}.so.1.0"))
    if "deb" in kinds:
        parts += DEB_TOOLS
    if "appimage" in kinds:
        parts += APPIMAGE_TOOLS
    machine.provide(machine.missing(parts), "Building the packages")


def main(arguments: Sequence[str]) -> int:
    """Build; 0 when all is there."""
    options = parse(arguments)
    sources = WORK / "sources"
    epoch = source_tree.commit_time(ROOT)
    gone = source_tree.lay_out(ROOT, sources, options.without)
    if options.without:
        names = ", ".join(path.name for path in options.without)
        print(f"Without {names}, and so without the lessons {', '.join(gone) or '(none)'}.")
    options.out.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    if "wheel" in options.only:
        made += _wheel(sources, options.out, epoch, whole=not options.without)
    if set(options.only) != {"wheel"}:
        made += _frozen(sources, options, epoch)
    release_files.write_checksums(options.out)
    for path in made:
        print(f"{path.stat().st_size / 1e6:7.1f} MB  {release_files.sha256(path)}  {path}")
    return 0


def version_of(sources: Path) -> str:
    """The version that stands in the package."""
    text = (sources / "app" / "leeswijzer" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise CannotContinue("app/leeswijzer/__init__.py names no version.")
    return found[1]


def _wheel(sources: Path, out: Path, epoch: int, *, whole: bool) -> list[Path]:
    """The wheel, and the source archive where the sources are ``whole``: tests of what was left out would fail."""
    made = WORK / "hatch"
    _empty(made)
    kinds = ["-t", "wheel", *(["-t", "sdist"] if whole else [])]
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(made), *kinds]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    done = subprocess.run(command, check=False, cwd=sources, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise CannotContinue(f"The wheel could not be built.\n{done.stdout}{done.stderr}")
    project = tomllib.loads((sources / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [{"type": "library", "name": name, "scope": "required"} for name in project["dependencies"]]
    built = [_move(path, out) for path in sorted(made.iterdir())]
    # A wheel asks for its libraries instead of holding them.
    outside = [{**part, "name": _name(part["name"]), "description": f"asked for: {part['name']}"} for part in needed]
    for path in built:
        sbom.write(path, version_of(sources), epoch, [*outside, *sbom.RESOURCES])
    return built


def _frozen(sources: Path, options: argparse.Namespace, epoch: int) -> list[Path]:
    import freeze

    work, out = WORK / "frozen", options.out
    _empty(work)
    version = version_of(sources)
    frozen = freeze.freeze(sources, work, epoch)
    built: list[Path] = []
    if "folder" in options.only:
        built.append(out / f"leeswijzer-{version}-{sysconfig.get_platform()}.tar.gz")
        release_files.write_tar(frozen.folder, built[-1], epoch)
        sbom.write(built[-1], version, epoch, frozen.components)
    if not {"deb", "appimage"}.intersection(options.only):
        return built
    import appimage
    import deb
    from linux_desktop import Desktop

    desktop = Desktop(version, epoch, freeze.take_pictures(frozen, WORK / "pictures"), options.site)
    if "deb" in options.only:
        _empty(WORK / "deb")
        built.append(out / f"leeswijzer_{version}-1_{deb.architecture()}.deb")
        deb.build(sources, frozen, WORK / "deb", built[-1], desktop)
        # What Debian brings is asked for and not inside.
        inside = [part for part in frozen.components if not str(part.get("purl", "")).startswith("pkg:deb/")]
        sbom.write(built[-1], version, epoch, inside)
    if "appimage" in options.only:
        _empty(WORK / "appimage")
        built.append(out / f"Leeswijzer-{version}-{platform.machine()}.AppImage")
        appimage.build(sources, frozen, WORK / "appimage", built[-1], desktop)
        sbom.write(built[-1], version, epoch, [*frozen.components, appimage.component()])
    return built


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]


def _move(path: Path, folder: Path) -> Path:
    return Path(shutil.move(path, folder / path.name))


def _empty(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CannotContinue as reason:
        print(reason, file=sys.stderr)
        sys.exit(2)
