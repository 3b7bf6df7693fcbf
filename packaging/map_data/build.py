"""Fetches the map's sources and makes resources/map from them: `python3 packaging/map_data/build.py`.

The sources are pinned by version and SHA-256 (requirements.lock, sources.toml); they are unpacked into a work folder,
and `compile.py` runs in a virtual environment of its own. Same sources, same bytes. Needs Debian's apt-get and dpkg-deb
and a CPython 3.11 for Linux x86-64; nothing of all this is needed to run the program.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent


def main() -> int:
    """Fetch, unpack and compile; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=CHECKOUT / "build" / "map_data", help="folder for the sources")
    parser.add_argument("--out", type=Path, default=CHECKOUT / "resources" / "map", help="folder for the result")
    arguments = parser.parse_args()
    work = arguments.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    python = environment(work / "venv")
    debian = debian_packages(work)
    command = [python, "-m", "map_data.compile", "--debian", debian, "--out", arguments.out.resolve()]
    paths = os.pathsep.join([str(HERE.parent), str(CHECKOUT / "app")])
    return subprocess.run([*map(str, command)], env={**os.environ, "PYTHONPATH": paths}, check=False).returncode


def environment(folder: Path) -> Path:
    """A virtual environment with exactly what requirements.lock names; returns its Python."""
    python = folder / "bin" / "python"
    lock = HERE / "requirements.lock"
    installed = folder / "requirements.lock"
    if not installed.exists() or installed.read_bytes() != lock.read_bytes():
        venv.create(folder, with_pip=True, clear=True)
        install = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "-r", lock]
        subprocess.run([*map(str, install)], check=True)
        installed.write_bytes(lock.read_bytes())
    return python


def debian_packages(work: Path) -> Path:
    """Fetch and check the Debian packages, and unpack them all into one folder, which is returned."""
    root = work / "debian"
    sources = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))
    for package in sources["debian"]:
        file = work / package["file"]
        if not file.exists():
            wanted = f"{package['name']}={package['version']}"
            subprocess.run(["apt-get", "download", wanted], cwd=work, check=True)
        found = hashlib.sha256(file.read_bytes()).hexdigest()
        if found != package["sha256"]:
            sys.exit(f"{file} has SHA-256 {found}, not {package['sha256']}: delete it and try again")
        subprocess.run(["dpkg-deb", "-x", str(file), str(root)], check=True)
    return root


if __name__ == "__main__":
    sys.exit(main())
