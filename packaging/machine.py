"""What the program needs from the machine itself: libraries that Qt loads, and programs that give tests a screen.

Whoever is root gets what is missing from Debian's packages; everybody else is told the command to type. Standard
library only, because this runs before anything is installed.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


class CannotContinue(Exception):  # noqa: N818 - it reads as what it says
    """Something is missing that only the person at the keyboard can mend; the message says how."""


@dataclass(frozen=True)
class Part:
    """One thing that Debian's ``package`` brings.

    ``name`` is a shared library's soname, a program's name, or the path of a file.
    """

    package: str
    name: str

    def is_present(self) -> bool:
        """Whether the loader finds the library, the shell the program, or the file is there; wherever it came from."""
        if self.name.startswith("/"):
            return Path(self.name).exists()
        if ".so" not in self.name:
            return shutil.which(self.name) is not None
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


# Qt's own needs on Linux, found by reading what its libraries link to on a machine that has nothing else.
WINDOW = (
    Part("libdbus-1-3", "libdbus-1.so.3"),
    Part("libegl1", "libEGL.so.1"),
    Part("libfontconfig1", "libfontconfig.so.1"),
    Part("libgl1", "libGL.so.1"),
    Part("libglib2.0-0", "libglib-2.0.so.0"),
    Part("libxcb-cursor0", "libxcb-cursor.so.0"),
    Part("libxcb-icccm4", "libxcb-icccm.so.4"),
    Part("libxcb-image0", "libxcb-image.so.0"),
    Part("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    Part("libxcb-render-util0", "libxcb-render-util.so.0"),
    Part("libxcb-shape0", "libxcb-shape.so.0"),
    Part("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
)

# A screen that nobody sees, a window manager on it, hands, and what a screen reader listens with: for tests in the real
# window.
SCREEN = (
    Part("at-spi2-core", "/usr/libexec/at-spi-bus-launcher"),
    Part("dbus", "dbus-run-session"),
    Part("openbox", "openbox"),
    Part("python3-pyatspi", "/usr/lib/python3/dist-packages/pyatspi/__init__.py"),
    Part("xdotool", "xdotool"),
    Part("xvfb", "Xvfb"),
)


def missing(parts: Sequence[Part], is_present: Callable[[Part], bool] = Part.is_present) -> list[str]:
    """The Debian packages of those ``parts`` that are not there, sorted; none where Qt brings all itself."""
    if not sys.platform.startswith("linux"):
        return []
    return sorted({part.package for part in parts if not is_present(part)})


def missing_venv() -> list[str]:
    """The Debian package without which this Python makes no virtual environment with pip in it; empty if it can."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def apt_command(packages: Sequence[str]) -> list[str]:
    """The command that installs ``packages``, without what Debian merely recommends with them."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def advice(packages: Sequence[str], purpose: str, *, has_apt: bool) -> str:
    """What a person who is not root should do to get ``packages``."""
    if has_apt:
        return f"{purpose} needs packages of the system. Please run:\n\n    sudo {' '.join(apt_command(packages))}\n"
    return (
        f"{purpose} needs parts of the system that are missing here. On Debian they are called\n\n"
        f"    {' '.join(packages)}\n\nPlease install their counterparts with this system's own package tool."
    )


def provide(packages: Sequence[str], purpose: str) -> None:
    """Install ``packages`` where that is possible; raise `CannotContinue` with what to do where it is not."""
    if not packages:
        return
    has_apt = shutil.which("apt-get") is not None
    if not has_apt or os.geteuid() != 0:
        raise CannotContinue(advice(packages, purpose, has_apt=has_apt))
    print(f"Installing {', '.join(packages)} …", flush=True)
    # A new machine has no package lists and an old one stale lists: fetch them only where the first try says so.
    if _apt(apt_command(packages), quiet=True) == 0:
        return
    if _apt(["apt-get", "update"], quiet=False) or _apt(apt_command(packages), quiet=False):
        raise CannotContinue(
            f"apt-get could not install what {purpose} needs; its own words stand above. Mend that and try again:\n\n"
            f"    {' '.join(apt_command(packages))}\n"
        )


def _apt(command: Sequence[str], *, quiet: bool) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    errors = subprocess.DEVNULL if quiet else None
    return subprocess.run(
        [command[0], "-qq", *command[1:]],
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
    ).returncode
