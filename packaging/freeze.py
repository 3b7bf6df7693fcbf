"""Makes the folder that runs without Python: PyInstaller by leeswijzer.spec, stripped, with licences.

Runs with the Python of the build environment, whose libraries are what gets in.
"""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path

import sbom
from linux_desktop import CAPTIONS
from machine import CannotContinue

SPEC = Path(__file__).resolve().with_name("leeswijzer.spec")
PROGRAM = "leeswijzer"
SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/")


@dataclass(frozen=True)
class Frozen:
    """The finished ``folder``, what is inside it, and which of its files were copied from the system's libraries."""

    folder: Path
    components: list[sbom.Component]
    from_system: list[Path]


def freeze(sources: Path, work: Path, epoch: int) -> Frozen:
    """Freeze the program in the folder ``sources`` under ``work``; ``epoch`` is in seconds."""
    notes = work / "parts.json"
    icon = sources / "resources" / "icons" / "leeswijzer.svg"
    environment = {
        **os.environ,
        "LEESWIJZER_SOURCES": str(sources),
        "LEESWIJZER_PARTS": str(notes),
        "PYTHONHASHSEED": "0",  # the order of sets is written into compiled modules
        "SOURCE_DATE_EPOCH": str(epoch),
        # Its own cache, so that nothing which another run left there gets in.
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
    }
    if sys.platform in ("darwin", "win32"):
        environment["LEESWIJZER_ICON"] = str(_icon(icon, work))
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += ["--distpath", str(work / "frozen"), "--workpath", str(work / "pyinstaller"), str(SPEC)]
    if subprocess.run(command, check=False, env=environment, stdin=subprocess.DEVNULL).returncode:
        raise CannotContinue("PyInstaller could not freeze the program; the reason stands above.")
    folder = work / "frozen" / PROGRAM
    parts: dict[str, str] = json.loads(notes.read_text(encoding="utf-8"))
    if sys.platform == "linux":
        _strip(folder)
        _forget_folders(folder)
    inside = sbom.inside(parts.values())
    _add_licences(folder, inside, sources)
    if sys.platform == "darwin":
        shutil.copytree(folder / "licenses", folder.with_name("Leeswijzer.app") / "Contents/Resources/licenses")
    system = {place: source for place, source in parts.items() if source.startswith(SYSTEM_FOLDERS)}
    from_system = [folder / "_internal" / place for place in sorted(system)]
    components = [sbom.of_python(), sbom.of_qt(), *map(sbom.of_distribution, inside), *sbom.of_system(system.values())]
    return Frozen(folder, [*components, *sbom.RESOURCES], [path for path in from_system if path.exists()])


def take_pictures(frozen: Frozen, target: Path) -> Path:
    """Let the frozen program draw its tour, which tries it out as well, and keep the pictures to show in ``target``."""
    if target.exists():
        shutil.rmtree(target)
    with tempfile.TemporaryDirectory() as folder:
        command = [str(frozen.folder / PROGRAM), "tour", "--out", folder, "--size", "1280x800", "--language", "en"]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise CannotContinue(f"The frozen program could not draw its screens.\n{done.stderr}")
        target.mkdir(parents=True)
        for picture in sorted(Path(folder).glob("*.png")):
            if picture.name.partition("-")[2] in CAPTIONS:
                shutil.copy(picture, target)
    return target


def _strip(folder: Path) -> None:
    """Take away what only a debugger reads; a Python of one's own making carries three times its size of it."""
    libraries = [str(path) for path in sorted(folder.rglob("*.so*")) if path.is_file() and not path.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *libraries], check=True)


def _forget_folders(folder: Path) -> None:
    """Take out the folders of this machine where a Python of one's own making would look for its library first."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_symlink():
            continue
        shown = subprocess.run(["objdump", "-p", str(path)], check=True, capture_output=True, text=True).stdout
        places = [line.split()[1] for line in shown.splitlines() if line.split()[:1] in (["RUNPATH"], ["RPATH"])]
        if any(place.startswith("/") for place in places):
            subprocess.run(["chrpath", "--delete", str(path)], check=True, stdout=subprocess.DEVNULL)


def _add_licences(folder: Path, inside: list[Distribution], sources: Path) -> None:
    licences = folder / "licenses"
    licences.mkdir()
    shutil.copy(sources / "LICENSE", licences / "leeswijzer.txt")
    for distribution in inside:
        for text in sbom.licence_files(distribution):
            target = licences / distribution.name / text.name
            target.parent.mkdir(exist_ok=True)
            shutil.copy(text, target)
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        shutil.copy(python, licences / "python.txt")
    for font in sorted((sources / "resources" / "fonts").glob("OFL*.txt")):
        shutil.copy(font, licences / font.name)


def _icon(svg: Path, work: Path) -> Path:
    """An icon file as Windows (.ico) or macOS (.icns) wants it; Qt writes both."""
    from PySide6.QtGui import QImage

    import icons

    picture = icons.draw(svg, 512 if sys.platform == "darwin" else 256, work / "icon.png")
    target = work / ("icon.icns" if sys.platform == "darwin" else "icon.ico")
    if not QImage(str(picture)).save(str(target)):
        raise CannotContinue(f"Qt could not write {target.name}.")
    return target
