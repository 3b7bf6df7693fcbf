"""Tries the packages as those will who get them: in clean roots without Python, as an ordinary user, without a network.

usage: dev.py test-install [--dist DIR] [--only deb|appimage|wheel]

For each package: it installs, `doctor` finds nothing wrong, the tour draws, and a reader highlights, takes notes and
answers a question on a hidden screen, closes, comes back, and finds all of it. Everything runs in a network namespace
without interfaces, and under strace, which must see no attempt to leave. The .deb is also removed again, and the
reader's data must be as it was. Needs root, mmdebstrap, strace, and what a hidden screen needs; standard library only.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import machine
from machine import CannotContinue, Part
from screen import hidden_screen

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "test-install"
TOOLS = (Part("mmdebstrap", "mmdebstrap"), Part("strace", "strace"), Part("util-linux", "unshare"), *machine.SCREEN)
CHECKERS = (
    Part("lintian", "lintian"),
    Part("desktop-file-utils", "desktop-file-validate"),
    Part("appstream", "appstreamcli"),
)
SUITE = "bookworm"
SCREENS = "/tmp/.X11-unix"  # noqa: S108 - where X servers have their sockets
READER = 1000
"""The number of the ordinary user, and of their group."""
PATIENCE = 90.0
"""Seconds that one thing on the screen may take, on a machine that has other things to do too."""

DESKTOP = (
    "libdbus-1-3", "libegl1", "libfontconfig1", "libfreetype6", "libgl1", "libglib2.0-0", "libstdc++6",
    "libwayland-client0", "libwayland-cursor0", "libx11-6", "libx11-xcb1", "libxcb-randr0", "libxcb-render0",
    "libxcb-shm0", "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1", "zlib1g",
)  # fmt: skip
"""What every Linux desktop has, and the AppImage does not bring."""

QUOTE = "Wat je schrijft, blijft op deze computer"
NOTE = "een notitie van de opdrachtregel"


class Failure(Exception):  # noqa: N818 - it reads as what it says
    """A package did not do what it should."""


@dataclass
class Trial:
    """One installed package: how it is started in its root, and where the reader's data then is, seen from outside."""

    name: str
    root: Path
    program: list[str]
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        """The reader's data."""
        return self.root / "home/reader/.local/share/leeswijzer"

    def command(self, *arguments: str, display: str = "", log: Path | None = None) -> list[str]:
        """What runs the program with ``arguments`` as the reader, without a network; ``log`` gets what strace saw."""
        words = {"PATH": "/usr/bin:/bin", "HOME": "/home/reader", "LANG": "C.UTF-8", **self.environment}
        if display:
            words |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        inside = ["chroot", f"--userspec={READER}:{READER}", str(self.root), "env", "-i"]
        inside += [*(f"{name}={value}" for name, value in words.items()), *self.program, *arguments]
        traced = ["strace", "-A", "-f", "-qq", "-e", "trace=socket", "-o", str(log)] if log else []
        mounts = f"mount -t proc proc {self.root}/proc; mount --rbind /dev {self.root}/dev; "
        mounts += f"mount --bind {SCREENS} {self.root}{SCREENS}; "
        return ["unshare", "--mount", "--net", "--kill-child", "sh", "-c", mounts + 'exec "$@"', "sh", *traced, *inside]

    def run(self, *arguments: str, log: Path | None = None) -> str:
        """What the program prints. Raises `Failure` where it does not end well."""
        return _answer(self.command(*arguments, log=log), f"{self.name}: leeswijzer {' '.join(arguments)}")

    def rows(self, table: str) -> int:
        """How many rows the reader's data has in ``table``."""
        database = self.home / "leeswijzer.sqlite3"
        if not database.exists():
            return 0
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            try:
                return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own names
            except sqlite3.OperationalError:  # the tables are being made
                return 0


def main(arguments: Sequence[str]) -> int:
    """Try what is in dist; 0 where all of it does what it should, 1 where it does not."""
    kinds: dict[str, Callable[[Path], None]] = {"deb": try_deb, "appimage": try_appimage, "wheel": try_wheel}
    parser = argparse.ArgumentParser("dev.py test-install", description="Try the packages in clean roots.")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", metavar="DIR", help="where they are (dist)")
    parser.add_argument("--only", action="append", choices=[*kinds])
    options = parser.parse_args(arguments)
    if os.geteuid() != 0:
        raise CannotContinue("A clean root can only be made and entered as root.")
    machine.provide(machine.missing(TOOLS + CHECKERS), "Trying the packages")
    WORK.mkdir(parents=True, exist_ok=True)
    failed = 0
    for kind in options.only or kinds:
        started = time.monotonic()
        try:
            kinds[kind](options.dist)
        except Failure as failure:
            failed += 1
            print(f"FAILED  {kind}: {failure}", flush=True)
        else:
            print(f"ok      {kind:10} {time.monotonic() - started:5.0f} s", flush=True)
    return 1 if failed else 0


def try_deb(dist: Path) -> None:
    """Check the package's form, install it, read with it, and remove it."""
    package = _only(dist, "leeswijzer_*.deb")
    _say("lintian, desktop file and description")
    _answer(["lintian", "--fail-on", "error,warning", "--allow-root", str(package)], "lintian")
    with tempfile.TemporaryDirectory() as folder:
        _answer(["dpkg-deb", "-x", str(package), folder], "dpkg-deb")
        share = Path(folder) / "usr/share"
        _answer(["desktop-file-validate", str(share / "applications/leeswijzer.desktop")], "desktop-file-validate")
        description = next((share / "metainfo").iterdir())
        _answer(["appstreamcli", "validate", "--no-net", str(description)], "appstreamcli")
    with _clean_root("deb") as root:
        shutil.copy(package, root / "opt/leeswijzer.deb")
        _say("installing it with apt")
        _in_root(root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "/opt/leeswijzer.deb")
        if any((root / "usr/bin").glob("python3*")):
            raise Failure("it brought Python along")
        trial = Trial("deb", root, ["leeswijzer"])
        _journey(trial)
        before = _contents(trial.home)
        _in_root(root, "apt-get", "purge", "-y", "-qq", "leeswijzer")
        if (root / "usr/lib/leeswijzer").exists() or _contents(trial.home) != before:
            raise Failure("removing it left something of it, or touched the reader's data")


def try_appimage(dist: Path) -> None:
    """Run it where there is a desktop's usual libraries and nothing else."""
    with _clean_root("appimage") as root:
        _say("what every desktop has")
        _in_root(root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *DESKTOP)
        shutil.copy(_only(dist, "Leeswijzer-*.AppImage"), root / "opt/Leeswijzer.AppImage")
        # Without FUSE each start unpacks to the same folder, and the first to end would take it from under the others.
        unpacked = {"APPIMAGE_EXTRACT_AND_RUN": "1", "NO_CLEANUP": "1"}
        _journey(Trial("appimage", root, ["/opt/Leeswijzer.AppImage"], unpacked))


def try_wheel(dist: Path) -> None:
    """Install it into a bare virtual environment, made of the libraries that are locked."""
    wheel = _only(dist, "leeswijzer-*.whl")
    with _clean_root("wheel") as root:
        packages = [part.package for part in machine.WINDOW]
        _in_root(
            root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "python3", "python3-venv", *packages
        )
        shutil.copy(wheel, root / "opt")
        # Fetched out here, where pip knows its index, and for the Python in there.
        store = root / "opt/wheels"
        fetch = [sys.executable, "-m", "pip", "download", "-q", "--only-binary=:all:", "--no-deps", "--require-hashes"]
        fetch += ["--python-version", "3.11", "-r", str(ROOT / "packaging/requirements.lock"), "-d", str(store)]
        _answer(fetch, "pip download")
        _say("a virtual environment")
        _in_root(root, "python3", "-m", "venv", "/opt/venv")
        pip = ["/opt/venv/bin/pip", "install", "-q", "--no-index", "--find-links", "/opt/wheels"]
        _in_root(root, *pip, f"/opt/{wheel.name}")
        _journey(Trial("wheel", root, ["/opt/venv/bin/leeswijzer"]))


# --- the journey


def _journey(trial: Trial) -> None:
    seen = WORK / f"{trial.name}-sockets.log"
    seen.unlink(missing_ok=True)
    _say("doctor")
    found = trial.run("doctor")
    if "PROBLEM" in found:
        raise Failure(f"doctor found something:\n{found}")
    _say("the tour")
    drawn = trial.run("tour", "--out", "/home/reader/tour").splitlines()
    if len(drawn) < 8 or not all((trial.root / path.lstrip("/")).stat().st_size > 10_000 for path in drawn):
        raise Failure(f"the tour drew {drawn}")
    _say("a note by command")
    trial.run("notes", "add", "welkom", "--quote", QUOTE, "--text", NOTE)
    with hidden_screen() as environment:
        _say("reading in the window")
        with _window(trial, environment, seen, "welkom") as hands:
            _highlight(trial, hands)
            _answer_a_question(trial, hands)
        _say("coming back")
        with _window(trial, environment, seen) as hands:
            notes = json.loads(trial.run("notes", "--json", "welkom"))
            if len(notes) != 2 or not any(NOTE in json.dumps(note) for note in notes):
                raise Failure(f"after the restart the notes are {notes}")
            if trial.rows("answers") < 1:
                raise Failure("after the restart the answer is gone")
            _hand_over(trial, environment, hands)
    families = {line.split("socket(")[1].split(",")[0] for line in seen.read_text().splitlines() if "socket(" in line}
    print(f"          kinds of sockets: {', '.join(sorted(families)) or 'none'}", flush=True)
    if not families <= {"AF_UNIX", "AF_NETLINK"}:
        raise Failure(f"it tried to leave: {families}; see {seen}")


@dataclass
class Hands:
    """The keyboard on a hidden screen, and the window that it is for."""

    environment: dict[str, str]
    window: str

    def press(self, *keys: str) -> None:
        """Type ``keys``, as xdotool names them."""
        _answer(["xdotool", "key", "--delay", "80", *keys], "xdotool", self.environment)

    def title(self) -> str:
        """What stands above the window."""
        return _answer(["xdotool", "getwindowname", self.window], "xdotool", self.environment).strip()


@contextmanager
def _window(trial: Trial, environment: dict[str, str], log: Path, *lesson: str) -> Iterator[Hands]:
    """The program with its window open and complete; closed by its own key, and it must end well."""
    display = environment["DISPLAY"]
    said = WORK / f"{trial.name}-window.log"
    with said.open("w") as output:
        process = subprocess.Popen(trial.command(*lesson, display=display, log=log), stdout=output, stderr=output)
    try:
        _until(
            lambda: (trial.home / "window.socket").exists() or process.poll() is not None, "the window to be complete"
        )
        if process.poll() is not None:
            raise Failure(f"the window did not open:\n{said.read_text()}")
        search = ["xdotool", "search", "--onlyvisible", "--name", "Leeswijzer"]
        hands = Hands(environment, _answer(search, "xdotool", environment).split()[0])
        _answer(["xdotool", "windowactivate", "--sync", hands.window], "xdotool", environment)
        yield hands
        hands.press("Escape", "ctrl+q")
        _until(lambda: process.poll() is not None, "the window to close")
        if process.returncode:
            raise Failure(f"the window ended with {process.returncode}:\n{said.read_text()}")
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def _highlight(trial: Trial, hands: Hands) -> None:
    before = trial.rows("annotations")
    hands.press("F7", *["ctrl+shift+Right"] * 3)
    hands.press("1")
    _until(lambda: trial.rows("annotations") > before, "the highlight to be kept")
    hands.press("Escape", "Escape")


def _answer_a_question(trial: Trial, hands: Hands) -> None:
    hands.press("q")
    _until(lambda: _pressed_until(hands, "Return", lambda: trial.rows("attempts") > 0), "the quiz to begin")
    _until(lambda: _pressed_until(hands, "1", lambda: trial.rows("answers") > 0, "Return"), "the answer to be kept")


def _pressed_until(hands: Hands, key: str, is_done: Callable[[], bool], *more: str) -> bool:
    if is_done():
        return True
    hands.press(key, *more)
    time.sleep(1)
    return is_done()


def _hand_over(trial: Trial, environment: dict[str, str], hands: Hands) -> None:
    """A second start must end at once, and the window that is open must take its text."""
    text = trial.root / "home/reader/tweede.txt"
    text.write_text("De tweede tekst\n\nEen korte tekst, die het eerste venster overneemt.\n", encoding="utf-8")
    before = hands.title()
    started = time.monotonic()
    command = trial.command("/home/reader/tweede.txt", display=environment["DISPLAY"])
    _answer(command, "a second start")
    seconds = time.monotonic() - started
    _until(lambda: hands.title() != before, "the first window to show the second text")
    print(f"          a second start handed over in {seconds:.1f} s: {hands.title()}", flush=True)


# --- the roots


@contextmanager
def _clean_root(name: str) -> Iterator[Path]:
    """A Debian with what it cannot do without, and one ordinary user; a copy of one that is made once."""
    base = WORK / "base"
    if not (base / "usr").exists():
        _say(f"making a minimal Debian ({SUITE})")
        sources = sorted(str(path) for path in Path("/etc/apt").glob("sources.list.d/*.sources")) or [
            "/etc/apt/sources.list"
        ]
        # This machine's way to its packages: where they are, who answers for them, and how they are fetched.
        copied = "apt.conf.d auth.conf.d keyrings trusted.gpg.d"
        settings = f'for part in {copied}; do cp -a /etc/apt/$part "$1/etc/apt/" 2>/dev/null || true; done'
        command = ["mmdebstrap", "--quiet", "--variant=minbase", "--mode=root", f"--setup-hook={settings}"]
        _answer([*command, SUITE, str(base), *sources], "mmdebstrap")
        _in_root(base, "apt-get", "update", "-qq")
        _in_root(base, "useradd", "--create-home", "--uid", str(READER), "reader")
        (base / SCREENS.lstrip("/")).mkdir(exist_ok=True)
    root = WORK / f"root-{name}"
    if root.exists():
        shutil.rmtree(root)
    _answer(["cp", "-a", str(base), str(root)], "cp")
    yield root
    shutil.rmtree(root)  # kept where something failed, to be looked at


def _in_root(root: Path, *command: str) -> str:
    mounts = f"mount -t proc proc {root}/proc; mount --rbind /dev {root}/dev; "
    environment = {
        **os.environ,
        "DEBIAN_FRONTEND": "noninteractive",
        "HOME": "/root",
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    }
    for file in ("resolv.conf", "hosts"):
        shutil.copy(Path("/etc") / file, root / "etc" / file)
    inside = ["unshare", "--mount", "--fork", "sh", "-c", mounts + 'exec chroot "$@"', "sh", str(root), *command]
    return _answer(inside, " ".join(command[:3]), environment)


def _answer(command: Sequence[str], what: str, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        raise Failure(f"{what} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _only(dist: Path, pattern: str) -> Path:
    found = sorted(dist.glob(pattern))
    if len(found) != 1:
        raise Failure(f"{dist} has {len(found)} files {pattern}; build them with python3 packaging/dev.py build")
    return found[0]


def _until(is_so: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > deadline:
            raise Failure(f"waited {PATIENCE:.0f} seconds for {what}")
        time.sleep(0.1)


def _say(what: str) -> None:
    print(f"        … {what}", flush=True)
