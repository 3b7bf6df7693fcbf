"""Says which parts of Qt, of Python and of the system belong in the frozen program, and which stay out.

What is kept is listed, not what is dropped: a new version of a library cannot bring in something that nobody chose.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath, PurePosixPath

Entry = tuple[str, str, str]
"""As PyInstaller lists a file: its place in the folder, where it comes from, and its kind (BINARY, EXTENSION …)."""

PLUGINS = {
    # What draws windows; "offscreen" draws the tour's pictures.
    "platforms": {"cocoa", "offscreen", "wayland", "windows", "xcb"},
    # File dialogs and the dark or light of the desktop.
    "platformthemes": {"xdgdesktopportal"},
    # Dead keys and input methods.
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"bradient"},
    "imageformats": {"jpeg", "svg"},
    "iconengines": {"svgicon"},
}
"""The plugins of Qt by folder, without "lib" and "q" before their names."""

WITHOUT_MODULES = (
    # Nothing here speaks with a network, so nothing needs a socket's cryptography; hashes have code of their own.
    "_hashlib",
    "_ssl",
    "ssl",
    # Reached through optional branches only.
    "PySide6.QtNetwork",
    "_distutils_hack",
    "curses",
    "distutils",
    "mypy",
    "pkg_resources",
    "pydoc",
    "readline",
    "setuptools",
    "sqlalchemy.testing",
    "test",
    "tkinter",
    "unittest",
)

FROM_THE_HOST = (
    # The C library, and what has to fit the drivers of the machine that the program runs on.
    "ld-linux", "libc.so", "libdl.so", "libm.so", "libpthread.so", "librt.so", "libutil.so",
    "libgcc_s.so", "libstdc++.so", "libEGL.so", "libGL.so", "libGLX.so", "libOpenGL.so", "libdrm.so",
    # What every desktop has, with settings of its own: typefaces, the session bus, the X server's protocol.
    "libX11.so", "libX11-xcb.so", "libdbus-1.so", "libfontconfig.so", "libfreetype.so", "libglib-2.0.so",
    "libgthread-2.0.so", "libwayland-client.so", "libwayland-cursor.so", "libxcb.so", "libxcb-glx.so",
    "libxcb-randr.so", "libxcb-render.so", "libxcb-shm.so", "libxcb-sync.so", "libxcb-xfixes.so", "libxcb-xkb.so",
    "libz.so", "libzstd.so",
)  # fmt: skip
"""Beginnings of the names of Linux libraries that are never brought along."""


def wanted_binaries(entries: Iterable[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Those of ``entries`` that the program loads: Python's extensions, chosen plugins, and what these link to.

    ``imports`` gives the file names of the libraries that the file at a path links to.
    """
    kept = [entry for entry in entries if not _is_unwanted(entry)]
    by_name: dict[str, list[Entry]] = {}
    for entry in kept:
        by_name.setdefault(PurePath(entry[0]).name, []).append(entry)
    roots = [entry for entry in kept if entry[2] == "EXTENSION" or _plugin(entry[0]) or _is_runtime(entry[0])]
    reached = {entry[0] for entry in roots}
    waiting = list(roots)
    while waiting:
        entry = waiting.pop()
        if entry[2] == "SYMLINK":
            continue
        for name in imports(entry[1]):
            for found in by_name.get(PurePath(name).name, ()):
                if found[0] not in reached:
                    reached.add(found[0])
                    waiting.append(found)
    return [entry for entry in kept if entry[0] in reached]


def wanted_data(entries: Iterable[Entry], binaries: Sequence[Entry]) -> list[Entry]:
    """Those of ``entries`` that are read at run time: no links to absent ``binaries``, no compilers' leavings."""
    present = {entry[0] for entry in binaries}
    kept = []
    for entry in entries:
        dest, source, kind = entry
        if kind == "SYMLINK":
            if str(PurePosixPath(dest).parent / source) not in present:
                continue
        elif dest.endswith((".pyx", ".pxd", ".pyi", ".c", ".h", "py.typed")):
            continue
        kept.append(entry)
    return kept


def _is_unwanted(entry: Entry) -> bool:
    dest = PurePath(entry[0])
    plugin = _plugin(entry[0])
    if plugin is not None:
        folder, name = plugin
        return name not in PLUGINS.get(folder, ())
    return dest.name.startswith(FROM_THE_HOST) or "QtNetwork" in dest.name


def _plugin(dest: str) -> tuple[str, str] | None:
    """The folder and the bare name of a plugin of Qt at ``dest``; None for anything else."""
    parts = PurePath(dest).parts
    if "plugins" not in parts:
        return None
    # libqxcb.so, qwindows.dll, libqcocoa.dylib; but libxdg-shell.so
    stem = parts[-1].partition(".")[0].removeprefix("lib")
    return parts[-2], stem.removeprefix("q")


def _is_runtime(dest: str) -> bool:
    """Whether the start program itself loads the file: Python, and on Windows what Python was compiled with."""
    name = PurePath(dest).name.lower()
    return name.startswith(("libpython3", "python3", "vcruntime", "python")) and PurePath(dest).parent == PurePath()
