"""``leeswijzer doctor``: what is there, what is missing on this system, and whether the reader's data is sound."""

import ctypes
import os
import platform
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from typing_extensions import override

from leeswijzer import __version__, paths
from leeswijzer.cli.arguments import command_parser
from leeswijzer.errors import KnownError
from leeswijzer.lesson.checker import check
from leeswijzer.lesson.problems import Severity

PACKAGES = ("PySide6_Essentials", "SQLAlchemy", "alembic", "pydantic", "ahocorasick-rs", "rapidfuzz", "fsrs", "genanki")

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
"""What Qt loads on Linux and does not bring along, and the Debian package that holds it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; not ``sound`` means that something has to be done about it."""

    topic: str
    text: str
    sound: bool = True

    @override
    def __str__(self) -> str:
        return f"{'ok     ' if self.sound else 'PROBLEM'}  {self.topic}: {self.text}"


def run(arguments: list[str], home: Path) -> int:
    """Print every finding; 1 where something has to be done."""
    command_parser("doctor", "Look over this system, the program and your data.").parse_args(arguments)
    sound = True
    for finding in examination(home):
        print(finding, flush=True)
        sound = sound and finding.sound
    return 0 if sound else 1


def examination(home: Path) -> Iterator[Finding]:
    """Look everything over; nothing is changed."""
    yield from _versions()
    yield from _places(home)
    if sys.platform.startswith("linux"):
        yield from _libraries()
        yield _display()
    yield from _lessons(home)
    yield from _data(home)


def _versions() -> Iterator[Finding]:
    yield Finding("leeswijzer", __version__)
    yield Finding("system", f"{platform.platform()}, Python {platform.python_version()}")
    yield Finding("SQLite", sqlite3.sqlite_version)
    for package in PACKAGES:
        try:
            yield Finding(package, version(package))
        except PackageNotFoundError:
            # A frozen program has no metadata of what is inside it.
            yield Finding(
                package, "inside the program" if hasattr(sys, "frozen") else "missing", hasattr(sys, "frozen")
            )


def _places(home: Path) -> Iterator[Finding]:
    for topic, folder in (("resources", paths.resources()), ("seeds", paths.seeds())):
        there = folder.is_dir()
        yield Finding(topic, str(folder) if there else f"{folder} is missing; install the program again", there)
    fonts = [path for path in (paths.resources() / "fonts").rglob("*") if path.suffix.lower() in (".ttf", ".otf")]
    yield Finding("typefaces", f"{len(fonts)} files" if fonts else "none; install the program again", bool(fonts))
    yield Finding("home", f"{home}{'' if home.exists() else ' (not made yet)'}")


def _libraries() -> Iterator[Finding]:
    missing = [name for name in LIBRARIES if not _loads(name)]
    if not missing:
        yield Finding("system libraries", f"all {len(LIBRARIES)} are there")
    for name in missing:
        yield Finding("system libraries", f"{name} is missing; on Debian it is in {LIBRARIES[name]}", sound=False)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _display() -> Finding:
    named = [name for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    text = ", ".join(f"{name}={os.environ[name]}" for name in named)
    return Finding("display", text or "none; the window needs one, the other commands do not")


def _lessons(home: Path) -> Iterator[Finding]:
    for folder in (paths.bundled_lessons(), paths.library(home)):
        for path in sorted(folder.glob("*")) if folder.is_dir() else []:
            if not path.name.startswith("."):
                yield _lesson(path)


def _lesson(path: Path) -> Finding:
    topic = f"lesson {path.stem}"
    try:
        problems = [problem for problem in check(path) if problem.severity is Severity.ERROR]
    except KnownError as error:
        return Finding(topic, str(error), sound=False)
    if problems:
        return Finding(topic, f"{len(problems)} problem(s); leeswijzer check {path} names them", sound=False)
    return Finding(topic, "sound")


def _data(home: Path) -> Iterator[Finding]:
    from leeswijzer.store.examination import examine

    found = examine(home)
    if found.problem is not None:
        yield Finding("your data", str(found.problem), sound=False)
    elif found.integrity is not None:
        yield Finding("your data", f"the database is damaged: {found.integrity}", sound=False)
    elif found.exists:
        yield Finding("your data", f"sound, {found.size // 1000} kB, version {found.schema}")
    else:
        yield Finding("your data", "none yet")
    if not found.writable:
        yield Finding("your data", f"{home} cannot be written to; choose another folder with --home", sound=False)
    yield Finding("copies", f"{len(found.backups)} of your data")
    for path in found.set_aside:
        yield Finding("your data", f"a damaged database was set aside as {path}")
