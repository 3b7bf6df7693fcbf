"""What memory the program takes with the text, the map and the notes open, beside the least that Qt needs, and where.

    PYTHONPATH=app python tests/bench/bench_memory.py [--at-most TIMES] [--json]

The floor is a bare QTextBrowser with the same text. Both run at once in the same kind of window (offscreen, unless
QT_QPA_PLATFORM says otherwise), so that they share what they have in common as programs do on a desktop. The
proportional set size (PSS) counts a page that several processes share in equal parts; other programs that happen to run
with Qt make it less, which "private" (the part that nobody else has) does not feel. Linux only.

After that, a process of its own imports what the program imports, in the program's order, and tells what each added.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from first_paint import FLOOR

from leeswijzer import paths

STILL_SECONDS, STILL_KB = 4.0, 256
"""For how long, and within how many kilobytes, the memory has to stay as it is to count as settled."""
LIMIT_SECONDS = 60.0

PARTS = (
    ("data of Python and Qt", re.compile(r"$|\[heap\]|\[stack\]|\[anon")),
    ("libraries of Qt", re.compile(r".*(/libQt6|/PySide6/|/shiboken6/)")),
    ("other libraries", re.compile(r".*\.so(\.|$)")),
    ("files and screen", re.compile(r"")),
)
"""The parts that mappings are sorted into, the first that matches."""

IMPORTS = (
    "leeswijzer.cli.main", "PySide6.QtWidgets", "leeswijzer.desktop.application", "pydantic.main",
    "leeswijzer.lesson.reader", "sqlalchemy", "sqlalchemy.orm", "leeswijzer.study.session",
    "leeswijzer.desktop.furnishing",
)  # fmt: skip

STEPS = """
import importlib, json, sys
from pathlib import Path

def held():
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:"))

added, before = {}, held()
for name in sys.argv[1:]:
    if name.startswith("PySide6"):
        importlib.import_module("leeswijzer.desktop.bindings").load_bindings()
    importlib.import_module(name)
    now = held()
    added[name], before = now - before, now
print(json.dumps(added))
"""


@dataclass(frozen=True)
class Memory:
    """Megabytes: the proportional set size, what nobody shares, and the former by part."""

    pss: float
    private: float
    parts: dict[str, float]


def memory_of(process: int) -> Memory:
    """What ``process`` holds now; raises OSError where it has ended."""
    parts: Counter[str] = Counter()
    private = 0
    part = PARTS[-1][0]
    for line in Path(f"/proc/{process}/smaps").read_text(encoding="utf-8").splitlines():
        words = line.split(maxsplit=5)
        if not words[0].endswith(":"):
            name = words[5] if len(words) > 5 else ""
            part = next(kind for kind, pattern in PARTS if pattern.match(name))
        elif words[0] == "Pss:":
            parts[part] += int(words[1])
        elif words[0] in ("Private_Clean:", "Private_Dirty:"):
            private += int(words[1])
    return Memory(sum(parts.values()) / 1024, private / 1024, {name: size / 1024 for name, size in parts.items()})


def settle(process: "subprocess.Popen[bytes]") -> None:
    """Wait until the private memory of ``process`` has stood still; raises TimeoutError where it does not."""
    begin = since = time.monotonic()
    last = 0.0
    while time.monotonic() - since < STILL_SECONDS:
        if process.poll() is not None or time.monotonic() - begin > LIMIT_SECONDS:
            raise TimeoutError(f"no rest, or no process any more: {process.args}")
        now = memory_of(process.pid).private
        if abs(now - last) * 1024 > STILL_KB:
            since, last = time.monotonic(), now
        time.sleep(0.2)


def measure() -> tuple[Memory, Memory]:
    """The memory of the program, and that of the floor beside it."""
    article = next((paths.resources().parent / "seeds").glob("*.txt"))
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(paths.PACKAGE.parent)}
    with tempfile.TemporaryDirectory() as home:
        commands = ([sys.executable, "-m", "leeswijzer", "--home", home], [sys.executable, "-c", FLOOR, str(article)])
        running = [subprocess.Popen(command, env=environment) for command in commands]
        try:
            for process in running:
                settle(process)
            program, floor = (memory_of(process.pid) for process in running)
        finally:
            for process in running:
                process.terminate()
            for process in running:
                process.wait()
    return program, floor


def imports() -> dict[str, float]:
    """Megabytes that each of `IMPORTS` adds to what came before."""
    environment = {**os.environ, "PYTHONPATH": str(paths.PACKAGE.parent)}
    done = subprocess.run(
        [sys.executable, "-c", STEPS, *IMPORTS], env=environment, capture_output=True, text=True, check=True
    )
    return {name: size / 1024 for name, size in json.loads(done.stdout).items()}


def main() -> int:
    """Measure and print; returns 1 where the program takes more than --at-most times the floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--at-most", type=float, metavar="TIMES", help="fail above this ratio of the PSS to the floor's"
    )
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    program, floor = measure()
    added = imports()
    if chosen.json:
        print(json.dumps({"program": asdict(program), "floor": asdict(floor), "imports": added}, indent=2))
    else:
        print(f"{'':26} program   floor")
        print(f"{'PSS':26} {program.pss:7.1f} {floor.pss:7.1f} MB   {program.pss / floor.pss:.2f} times the floor")
        print(f"{'private':26} {program.private:7.1f} {floor.private:7.1f} MB")
        for part, _ in PARTS:
            print(f"  {part:24} {program.parts.get(part, 0.0):7.1f} {floor.parts.get(part, 0.0):7.1f} MB")
        for name, size in added.items():
            print(f"import {name:32} {size:7.1f} MB")
    return 1 if chosen.at_most and program.pss > chosen.at_most * floor.pss else 0


if __name__ == "__main__":
    sys.exit(main())
