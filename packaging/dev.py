"""The one runner: sets up what is missing, then runs, tests, checks or builds the program.

usage: python3 packaging/dev.py COMMAND [ARGUMENTS]

  run [ARGUMENTS]      the program; without a display it draws its screens to build/tour instead
  test [ARGUMENTS]     the tests, and the journeys once more on a real (hidden) X screen
                         --all      slow tests too
                         --screen   everything that ARGUMENTS choose on the X screen
                         other arguments go to pytest, which then runs once
  check                format, lint, types, the tower, lessons, translations
  build [ARGUMENTS]    the wheel, the folder that needs no Python, the .deb and the AppImage, in dist/
                         --only wheel|folder|deb|appimage    this alone
                         --without seeds/FILE                leave out this text and its lessons
  test-install         the packages in dist/, in clean roots: installed, read with, removed (as root, on Debian)
                         --only deb|appimage|wheel           this alone
  bench [ARGUMENTS]    time from start to readable, beside the least that Qt needs
  pictures             the pictures of the help and of the README, anew from the window
  setup                everything that the other commands would install
  needs                the Debian packages that are missing here, for a tests' machine that is not root
  lock [--upgrade]     the lock files anew, from pyproject.toml

Needs nothing but Python 3.11. Ends with 0, 1 (problems found) or 2 (cannot do it, and why).
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - who starts this with an older Python should read a sentence
    sys.exit("Leeswijzer needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import environment
import machine
from environment import ROOT
from machine import CannotContinue

Arguments = Sequence[str]


def run(arguments: Arguments) -> int:
    """Start the program in place of this process; without a display, draw its screens to files."""
    environment.prepare("runtime")
    environment.compile_package()
    if wants_window(arguments) and not has_display(os.environ):
        print("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the screens go to files:")
        sys.stdout.flush()
        arguments = [*arguments, "tour", "--out", str(ROOT / "build" / "tour")]
    command = [str(environment.python()), str(environment.launcher()), *arguments]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - in place of this process: signals and exit code are the program's
    return subprocess.run(command, check=False).returncode


def wants_window(arguments: Arguments) -> bool:
    """Whether the program would open its window: no command was given, only options that choose the data folder."""
    rest = list(arguments)
    while rest and rest[0].startswith("--home"):
        del rest[: 1 if "=" in rest[0] else 2]
    return not rest


def has_display(env: Mapping[str, str]) -> bool:
    """Whether a window could be shown, or was asked for on a platform that needs no display."""
    if not sys.platform.startswith("linux"):
        return True
    return any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def test(arguments: Arguments) -> int:
    """Run the tests without a screen, then the journeys on a hidden one."""
    environment.prepare("dev")
    own = {"--all", "--screen"}.intersection(arguments)
    chosen = [argument for argument in arguments if argument not in own]
    pytest = ["-m", "pytest", *(["-m", "not bench"] if "--all" in own else []), *chosen]
    if "--screen" in own:
        _provide_screen()
        return _on_screen(pytest)
    journeys = not chosen and any((ROOT / "tests" / "journeys").glob("test_*.py"))
    try:
        if not chosen:
            _provide_screen()
    except CannotContinue as reason:
        print(f"What needs a real screen is left out. {reason}", file=sys.stderr)
        journeys = False
    code = _in_venv(pytest, QT_QPA_PLATFORM="offscreen")
    if code or not journeys:
        return code
    print("The journeys again, on a real X screen:")
    return _on_screen([*pytest, "tests/journeys"])


def check(arguments: Arguments) -> int:
    """Run every check; see `checks`."""
    import checks

    environment.prepare("dev")
    return checks.run_all(environment.python(), arguments)


def build(arguments: Arguments) -> int:
    """Build what is given away, with what is locked and nothing else; see `build`."""
    import build as packages

    kinds = packages.parse(arguments).only
    packages.prepare_machine(kinds)
    venv = environment.BUILD_VENV
    environment.prepare("build", venv)
    if "appimage" in kinds:
        environment.add(environment.APPIMAGE_LOCK, venv)
    sys.stdout.flush()
    command = [str(environment.python(venv)), str(Path(packages.__file__)), *arguments]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


def test_install(arguments: Arguments) -> int:
    """Try the packages as those will who get them; see `test_install`."""
    import test_install as trials

    return trials.main(arguments)


def bench(arguments: Arguments) -> int:
    """Measure the way from process start to readable text."""
    environment.prepare("dev")
    environment.compile_package()
    _provide_screen()
    article = next((ROOT / "seeds").glob("*.txt"))
    compared = [f"app={environment.launcher()} --home {ROOT / 'build' / 'bench-home'}", "--floor", str(article)]
    given = any(not argument.startswith("-") and "=" in argument for argument in arguments)
    return _on_screen(["tests/bench/first_paint.py", *([] if given else compared), *arguments])


def pictures(arguments: Arguments) -> int:
    """Draw the pictures in resources/help anew."""
    environment.prepare("dev")
    return _in_venv(["packaging/pictures.py", *arguments])


def setup(arguments: Arguments) -> int:
    """Install everything; tests on a real screen stay optional for who is not root."""
    if arguments:
        raise CannotContinue(f"setup takes no arguments, and was given {' '.join(arguments)}.")
    environment.prepare("dev")
    try:
        _provide_screen()
    except CannotContinue as reason:
        print(f"All but this is ready. {reason}", file=sys.stderr)
    print("Ready. Start it with: python3 packaging/dev.py run")
    return 0


def needs(_arguments: Arguments) -> int:
    """Print the missing Debian packages on one line, ready for a command."""
    print(*machine.missing_venv(), *machine.missing(machine.WINDOW + machine.SCREEN))
    return 0


def lock(arguments: Arguments) -> int:
    """Resolve pyproject.toml for every platform at once and write all lock files."""
    import locks

    environment.make()
    return locks.write(environment.python(), arguments)


COMMANDS: dict[str, Callable[[Arguments], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "build": build,
    "test-install": test_install,
    "bench": bench,
    "pictures": pictures,
    "setup": setup,
    "needs": needs,
    "lock": lock,
}


def main(argv: Arguments) -> int:
    """Run the command that ``argv`` names; returns the exit code."""
    if not argv or argv[0] in {"-h", "--help", "help"}:
        print(__doc__)
        return 0 if argv else 2
    command = COMMANDS.get(argv[0])
    if command is None:
        print(f"There is no command {argv[0]!r}; there are {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    try:
        return command(argv[1:])
    except CannotContinue as reason:
        print(reason, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _in_venv(arguments: Arguments, **extra: str) -> int:
    sys.stdout.flush()
    command = [str(environment.python()), *arguments]
    return subprocess.run(command, check=False, cwd=ROOT, env={**os.environ, **extra}).returncode


def _provide_screen() -> None:
    machine.provide(machine.missing(machine.SCREEN), "A test on a real screen")


def _on_screen(arguments: Arguments) -> int:
    from screen import hidden_screen

    with hidden_screen() as env:
        return _in_venv(arguments, **env)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
