"""Time from the start of a process to text that can be read, on a real X screen, beside the least that Qt needs.

    python3 packaging/dev.py bench                                 this program against the floor
    DISPLAY=:7 python first_paint.py old="./old/start" new="./new/start" --floor seeds/text.txt

The floor is a bare QTextBrowser that shows the same text: what no program in Python and Qt can beat. Commands take
turns (A B A B …), so that a busy moment of the machine hits all alike, and the first round only warms the caches.
The screen is looked at every 8 ms or so. "Ink" is the number of sharp horizontal steps in brightness, which text has
and empty paper has not:

  mapped     the first change on the screen
  readable   the first frame with at least 60 % of the ink of the settled one
  settled    the last change before the screen stayed as it was for --quiet seconds
  memory     the proportional set size of all the command's processes, once settled

Needs a display that shows nothing else, such as the one that dev.py starts.
"""

import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import mss
import numpy as np
import numpy.typing as npt
import psutil
from PIL import Image

Frame = npt.NDArray[np.uint8]
Region = tuple[float, float, float, float]

# A step between neighbouring pixels that counts as ink, of 255: above a soft shadow's, below grey text's on paper.
INK_STEP = 60
# Where most lines stand there; the rest (icons, a map's labels) does not keep anybody from reading.
READABLE_SHARE = 0.6
PAUSE_SECONDS = 0.008
FAREWELL_SECONDS = 3.0

FLOOR = """
import sys
from PySide6.QtWidgets import QApplication, QTextBrowser

app = QApplication(sys.argv)
browser = QTextBrowser()
browser.resize(1200, 900)
with open(sys.argv[1], encoding="utf-8") as file:
    lines = [line for line in file.read().splitlines() if line.strip()]
browser.setHtml("".join(f"<p>{line}</p>" for line in lines))
browser.show()
app.exec()
"""


@dataclass(frozen=True)
class Start:
    """One start of one command: seconds since the process was asked for, megabytes, and the ink at the end."""

    mapped: float
    readable: float
    settled: float
    memory_mb: float
    ink: int


@dataclass(frozen=True)
class Watch:
    """How long and where to look: seconds, and the part of the screen as fractions (left, top, right, bottom)."""

    limit: float
    quiet: float
    region: Region


def ink(frame: Frame) -> int:
    """How many sharp horizontal steps ``frame`` (one channel, rows by columns) has."""
    left, right = frame[:, :-1], frame[:, 1:]
    return int(np.count_nonzero(np.maximum(left, right) - np.minimum(left, right) > INK_STEP))


def first_readable(history: Sequence[tuple[float, int]]) -> float:
    """The time of the first entry (seconds, ink) whose ink reaches `READABLE_SHARE` of the last entry's."""
    enough = READABLE_SHARE * history[-1][1]
    return next(seconds for seconds, amount in history if amount >= enough)


class Screen:
    """The display as one channel of brightness."""

    def __init__(self, grabber: "mss.MSS", region: Region) -> None:
        self._grabber = grabber
        whole = grabber.monitors[0]
        left, top, right, bottom = region
        self._part = {
            "left": whole["left"] + round(left * whole["width"]),
            "top": whole["top"] + round(top * whole["height"]),
            "width": round((right - left) * whole["width"]),
            "height": round((bottom - top) * whole["height"]),
        }

    def look(self) -> Frame:
        """What is on the screen now: the green channel, which follows brightness best."""
        return np.asarray(self._grabber.grab(self._part), dtype=np.uint8)[:, :, 1].copy()


def start_once(command: str, watch: Watch) -> tuple[Start | None, Frame]:
    """Start ``command``, watch the screen until it is quiet, and end it; None where nothing was drawn."""
    with mss.MSS() as grabber:
        screen = Screen(grabber, watch.region)
        last = screen.look()
        begin = time.perf_counter()
        process = subprocess.Popen(
            ["sh", "-c", f"exec {command}"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
        )
        history: list[tuple[float, int]] = []
        try:
            while (now := time.perf_counter() - begin) < watch.limit:
                frame = screen.look()
                if not np.array_equal(frame, last):
                    history.append((now, ink(frame)))
                    last = frame
                elif history and now - history[-1][0] > watch.quiet:
                    break
                time.sleep(PAUSE_SECONDS)
            memory = _memory_mb(process.pid)
        finally:
            _end(process)
    if not history or history[-1][1] == 0:
        return None, last
    return Start(history[0][0], first_readable(history), history[-1][0], memory, history[-1][1]), last


def compare(commands: dict[str, str], runs: int, watch: Watch, pictures: Path) -> dict[str, list[Start | None]]:
    """Start every command ``runs`` times, in turns, after one round that does not count."""
    results: dict[str, list[Start | None]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            start, frame = start_once(command, watch)
            if turn > 0:
                results[name].append(start)
            Image.fromarray(frame).save(pictures / f"{name}.png")
    return results


def ratios(results: dict[str, list[Start | None]], name: str) -> list[float]:
    """How many times longer than the floor ``name`` took until readable, turn by turn."""
    pairs = zip(results[name], results["floor"], strict=True)
    return [mine.readable / floor.readable for mine, floor in pairs if mine and floor]


def spread(values: Sequence[float], unit: str = "") -> str:
    """The median with the least and the greatest."""
    return f"{statistics.median(values):.2f}{unit} ({min(values):.2f}-{max(values):.2f})"


def report(results: dict[str, list[Start | None]]) -> None:
    """Print a line for each command, and its ratio to the floor where there is one."""
    for name, starts in results.items():
        drawn = [start for start in starts if start]
        if not drawn:
            print(f"{name:12} drew nothing")
            continue
        parts = [
            f"readable {spread([start.readable for start in drawn], ' s')}",
            f"mapped {statistics.median(start.mapped for start in drawn):.2f} s",
            f"settled {statistics.median(start.settled for start in drawn):.2f} s",
            f"memory {statistics.median(start.memory_mb for start in drawn):.0f} MB",
            f"{len(drawn)} of {len(starts)} starts",
        ]
        print(f"{name:12} {'  '.join(parts)}")
        if "floor" in results and name != "floor" and (times := ratios(results, name)):
            print(f"{'':12} {spread(times)} times the floor")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure; returns 0, 1 (drew nothing, or slower than --at-most), 2 (there is no display)."""
    options = _options(argv)
    if not os.environ.get("DISPLAY"):
        print("There is no X display here: use python3 packaging/dev.py bench", file=sys.stderr)
        return 2
    options.pictures.mkdir(parents=True, exist_ok=True)
    commands = dict(pair.split("=", 1) for pair in options.commands)
    with tempfile.TemporaryDirectory() as folder:
        if options.floor:
            floor = Path(folder) / "floor.py"
            floor.write_text(FLOOR, encoding="utf-8")
            commands = {"floor": shlex.join([sys.executable, str(floor), options.floor]), **commands}
        watch = Watch(options.limit, options.quiet, options.region)
        results = compare(commands, options.runs, watch, options.pictures)
    report(results)
    if options.json:
        plain = {name: [asdict(start) if start else None for start in starts] for name, starts in results.items()}
        options.json.write_text(json.dumps(plain, indent=2), encoding="utf-8")
    if not all(start for starts in results.values() for start in starts):
        return 1
    slow = options.at_most and any(
        statistics.median(ratios(results, name)) > options.at_most for name in results if name != "floor"
    )
    return 1 if slow else 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    description, _, details = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        description=description, epilog=details, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("commands", nargs="*", metavar="NAME=COMMAND", help="what to start, for the shell")
    parser.add_argument("-n", "--runs", type=int, default=5, help="how often each is started (5)")
    parser.add_argument("--floor", metavar="TEXT", help="add the floor, showing this text file")
    parser.add_argument("--at-most", type=float, metavar="TIMES", help="fail above this ratio to the floor")
    parser.add_argument(
        "--region", type=_region, default=(0, 0, 1, 1), metavar="L,T,R,B", help="part to look at, 0 to 1"
    )
    parser.add_argument("--quiet", type=float, default=2.5, metavar="SECONDS", help="stillness that counts as settled")
    parser.add_argument("--limit", type=float, default=40.0, metavar="SECONDS", help="give up after this")
    parser.add_argument("--pictures", type=Path, default=Path("build/first-paint"), help="folder of the last frames")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every single start to FILE")
    options = parser.parse_args(argv)
    if not options.commands and not options.floor:
        parser.error("nothing to start: give NAME=COMMAND, --floor TEXT or both")
    if any("=" not in pair for pair in options.commands):
        parser.error("each command needs a name: NAME=COMMAND")
    if options.at_most and not options.floor:
        parser.error("--at-most compares with the floor: give --floor TEXT as well")
    return options


def _region(text: str) -> Region:
    left, top, right, bottom = (float(part) for part in text.split(","))
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise argparse.ArgumentTypeError("left,top,right,bottom between 0 and 1")
    return left, top, right, bottom


def _family(pid: int) -> list[psutil.Process]:
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.Error:
        return []


def _memory_mb(pid: int) -> float:
    total = 0
    for process in _family(pid):
        try:
            total += process.memory_full_info().pss
        except psutil.Error:  # it ended in the meantime
            continue
    return total / 1e6


def _end(process: subprocess.Popen[bytes]) -> None:
    family = _family(process.pid)
    for member in reversed(family):
        if member.is_running():
            member.terminate()
    _, stubborn = psutil.wait_procs(family, timeout=FAREWELL_SECONDS)
    for member in stubborn:
        member.kill()
    process.wait()


if __name__ == "__main__":
    sys.exit(main())
