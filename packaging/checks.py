"""Everything that can be told about the sources without running the tests: one line for each step, with its time."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import locks
from environment import ROOT, launcher


@dataclass(frozen=True)
class Step:
    """One check: commands that must all end with 0."""

    name: str
    commands: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Outcome:
    """How a step went: whether all its commands ended well, what they said, and how many seconds it took."""

    step: Step
    passed: bool
    output: str
    seconds: float


def steps(python: Path, root: Path = ROOT) -> list[Step]:
    """The steps, the longest first so that the machine's cores finish together."""
    run = str(python)
    lessons = sorted(folder.parent for folder in (root / "resources" / "lessons").glob("*/lesson.toml"))
    translations = root / "packaging" / "translations.py"
    found = [
        Step("types", ((run, "-m", "mypy"),)),
        Step("tower", ((str(python.with_name("lint-imports")), "--no-logo"),)),
        Step("lint", ((run, "-m", "ruff", "check", "--quiet", "."),)),
        Step("format", ((run, "-m", "ruff", "format", "--check", "--quiet", "."),)),
        Step("lessons", tuple((run, str(launcher()), "check", str(lesson)) for lesson in lessons)),
    ]
    if translations.exists():
        found.append(Step("translations", ((run, str(translations), "check"),)))
    return found


def run_all(python: Path, only: Sequence[str] = ()) -> int:
    """Run all steps, or those named in ``only``, side by side; returns 0 if every one passed, else 1."""
    chosen = [step for step in steps(python) if not only or step.name in only]
    unpinned = locks.unpinned()
    print(f"{'ok    ' if not unpinned else 'FAILED'}  lock files", flush=True)
    failed = ["lock files"] if unpinned else []
    for name in unpinned:
        print(f"    {name} stands in pyproject.toml but in no lock file: run python3 packaging/dev.py lock")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for future in as_completed([pool.submit(_run, step) for step in chosen]):
            outcome = future.result()
            print(f"{'ok    ' if outcome.passed else 'FAILED'}  {outcome.step.name:14} {outcome.seconds:5.1f} s")
            if not outcome.passed:
                failed.append(outcome.step.name)
                print("".join(f"    {line}\n" for line in outcome.output.splitlines()), end="")
            sys.stdout.flush()
    print(f"{len(failed)} of {len(chosen) + 1} checks failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def _run(step: Step) -> Outcome:
    started = time.monotonic()
    said: list[str] = []
    passed = True
    for command in step.commands:
        done = subprocess.run(
            command, check=False, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8"
        )
        passed = passed and done.returncode == 0
        said += [done.stdout, done.stderr]
    return Outcome(step, passed, "".join(said), time.monotonic() - started)
