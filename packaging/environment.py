"""The virtual environments: made once, filled from the lock files, and known to be ready at a glance.

`VENV` is for running and developing. What is built for others comes out of `BUILD_VENV`, which holds the libraries of
the program and the tools to pack them and nothing else, so that nothing else can get into a binary by accident.

The package itself is not installed but pointed at (a .pth file and a start script): nothing is built, nothing needs
a network, and no copy of the resources can grow stale. Standard library only.
"""

import compileall
import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import machine
from machine import CannotContinue

Scope = Literal["runtime", "dev", "build"]

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BUILD_VENV = ROOT / "build" / "venv"
LOCKS: dict[Scope, Path] = {
    "runtime": ROOT / "packaging" / "requirements.lock",
    "dev": ROOT / "packaging" / "requirements-dev.lock",
    "build": ROOT / "packaging" / "requirements-build.lock",
}
APPIMAGE_LOCK = ROOT / "packaging" / "requirements-appimage.lock"
# Raise this when the environment must be filled anew though no lock file changed.
LAYOUT = 1
# The longest first line that every Linux kernel takes for a script's interpreter.
SHEBANG_LIMIT = 127

LAUNCHER = """import sys

from leeswijzer.cli.main import main

sys.exit(main())
"""


def venv_paths(venv: Path) -> dict[str, Path]:
    """Where ``venv`` keeps its programs (``scripts``) and its pure Python packages (``purelib``)."""
    found = sysconfig.get_paths(scheme="venv", vars={"base": str(venv), "platbase": str(venv)})
    return {name: Path(found[name]) for name in ("scripts", "purelib")}


def python(venv: Path = VENV) -> Path:
    """The interpreter inside ``venv``."""
    return venv_paths(venv)["scripts"] / ("python.exe" if os.name == "nt" else "python")


def launcher(venv: Path = VENV) -> Path:
    """The script that starts the program."""
    return venv_paths(venv)["scripts"] / "leeswijzer"


def home_stamp() -> str:
    """What a virtual environment is bound to: this Python and this folder."""
    return f"{LAYOUT} {sys.version_info[:3]} {sys.base_prefix} {ROOT}"


def scope_stamp(lock: bytes, parts: Sequence[machine.Part]) -> str:
    """A fingerprint of what a scope consists of: the lock file's content and what the machine must bring."""
    wanted = hashlib.sha256(lock)
    wanted.update(repr(sorted(part.package for part in parts)).encode())
    return wanted.hexdigest()


def read_stamps(venv: Path) -> dict[str, str]:
    """The stamps of what was completed in ``venv``; empty where none or unreadable."""
    try:
        stamps = json.loads(_stamp_file(venv).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}


def write_stamps(venv: Path, stamps: dict[str, str]) -> None:
    """Note what is complete, in one step, so that a killed run leaves the old note or the new one."""
    new = _stamp_file(venv).with_suffix(".new")
    new.write_text(json.dumps(stamps), encoding="utf-8")
    new.replace(_stamp_file(venv))


def wanted_stamps(scope: Scope) -> dict[str, str]:
    """The stamps that `read_stamps` must hold for ``scope`` to be ready; each includes ``runtime``."""
    wanted = {"home": home_stamp(), "runtime": scope_stamp(LOCKS["runtime"].read_bytes(), machine.WINDOW)}
    if scope != "runtime":
        wanted[scope] = scope_stamp(LOCKS[scope].read_bytes(), ())
    return wanted


def is_ready(scope: Scope, venv: Path = VENV) -> bool:
    """Whether nothing needs doing for ``scope``."""
    return wanted_stamps(scope).items() <= read_stamps(venv).items()


def prepare(scope: Scope, venv: Path = VENV) -> None:
    """Make ``venv`` ready for ``scope``; returns at once where it is. Raises `CannotContinue`."""
    if not is_ready(scope, venv):
        _fill(scope, venv)
    make_words(venv)


def make_words(venv: Path = VENV) -> None:
    """Build the translations that are newer than what the program loads. Raises `CannotContinue`."""
    for source in (ROOT / "resources" / "i18n").glob("*.ts"):
        built = source.with_suffix(".qm")
        if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
            command = [str(python(venv)), str(ROOT / "packaging" / "translations.py"), "build"]
            _run(command, "The translations could not be built")
            return


def _fill(scope: Scope, venv: Path) -> None:
    machine.provide(machine.missing_venv() + machine.missing(machine.WINDOW), "Leeswijzer")
    make(venv)
    wanted, done = wanted_stamps(scope), read_stamps(venv)
    scopes: tuple[Scope, ...] = ("runtime", "dev", "build")
    for name in scopes:
        if name in wanted and done.get(name) != wanted[name]:
            print(f"Installing the libraries of {LOCKS[name].name} …", flush=True)
            _install(LOCKS[name], venv)
            done[name] = wanted[name]
    if scope != "build":  # what is built comes from a copy of the sources
        _point_at_package(venv)
    write_stamps(venv, done)


def make(venv: Path = VENV) -> None:
    """Make an empty environment where there is none for this Python and this folder. Raises `CannotContinue`."""
    if read_stamps(venv).get("home") == home_stamp() and python(venv).exists():
        return
    machine.provide(machine.missing_venv(), "Leeswijzer")
    _create(venv)
    write_stamps(venv, {"home": home_stamp()})


def compile_package() -> None:
    """Byte-compile the package as far as it changed (a look at every file, 30 ms, where nothing did).

    So the first start after a change is as quick as the second, also where PYTHONDONTWRITEBYTECODE would have every
    start compile everything. A file that cannot be compiled says so itself when it is imported.
    """
    compileall.compile_dir(ROOT / "app", quiet=2)


def shebang(interpreter: Path) -> str:
    """The first lines of a script for ``interpreter``; through the shell where the kernel would not take the path."""
    plain = f"#!{interpreter}\n"
    if " " not in plain and len(plain) <= SHEBANG_LIMIT:
        return plain
    # To the shell the second line says exec, to Python it is the start of a string.
    return f"#!/bin/sh\n'''exec' \"{interpreter}\" \"$0\" \"$@\"\n' '''\n"


def _stamp_file(venv: Path) -> Path:
    return venv / "leeswijzer-ready.json"


def _create(venv: Path) -> None:
    where = venv.relative_to(ROOT)
    if Path(sys.prefix).resolve() == venv.resolve():
        raise CannotContinue(f"The environment in {where} must be made anew: start this with the system's own python3.")
    print(f"Making a virtual environment in {where} …", flush=True)
    if venv.exists():
        shutil.rmtree(venv)
    _run([sys.executable, "-m", "venv", str(venv)], "The virtual environment could not be made")


def add(lock: Path, venv: Path) -> None:
    """Install what ``lock`` names into ``venv`` as well, without what that would need to run itself."""
    name, wanted = lock.stem, hashlib.sha256(lock.read_bytes()).hexdigest()
    done = read_stamps(venv)
    if done.get(name) != wanted:
        _install(lock, venv, "--no-deps")
        write_stamps(venv, {**done, name: wanted})


def _install(lock: Path, venv: Path, *options: str) -> None:
    # Which index pip asks is the user's own setting: nothing here names one, and the hashes hold for any.
    command = [str(python(venv)), "-m", "pip", "install", "--require-hashes", "--only-binary=:all:"]
    command += ["--disable-pip-version-check", "--no-input", *options, "--requirement", str(lock)]
    if not sys.stdout.isatty():
        command.append("-qq")
    _run(command, f"The libraries of {lock.name} could not be installed")


def _point_at_package(venv: Path) -> None:
    places = venv_paths(venv)
    (places["purelib"] / "leeswijzer.pth").write_text(f"{ROOT / 'app'}\n", encoding="utf-8")
    script = launcher(venv)
    script.write_text(shebang(python(venv)) + LAUNCHER, encoding="utf-8")
    script.chmod(0o755)
    compile_package()


def _run(command: Sequence[str], complaint: str) -> None:
    code = subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode
    if code:
        raise CannotContinue(f"{complaint} (exit code {code}); the reason stands above.")
