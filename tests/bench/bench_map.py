"""How smoothly the map moves, whether it holds up the window while it loads, and what memory it takes.

    python tests/bench/bench_map.py [--frames N] [--side] [--json]

A map of 1400 × 1000 pixels (with --side of 360 × 250) is panned and zoomed over the places of the bundled lesson and
over the whole world, a frame every 16 ms as a screen would ask for them. A frame is the time from telling the map where
to look until it is painted. "sharp" is the share of frames in which all land in view was drawn for just that scale; the
others show the nearest sheet, scaled. A stall is the time in which the event loop could not turn while detail loads.
The exit code is 1 where a limit is passed: 12 ms for the 95th percentile over the region, 16 ms over the world, 30 ms
for a stall, 60 MB of memory.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from leeswijzer import paths
from leeswijzer.desktop.collector import Collector
from leeswijzer.desktop.map.camera import Camera
from leeswijzer.desktop.map.content import MapContent
from leeswijzer.desktop.map.presenter import MapPresenter, map_places
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.view import MapView
from leeswijzer.desktop.theme.fonts import load_reading_fonts, load_rest
from leeswijzer.desktop.theme.style import apply
from leeswijzer.desktop.theme.tokens import load
from leeswijzer.desktop.worker import Worker
from leeswijzer.lesson.layers import marks_of
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.text.marks import MarkIndex

REGION_MS, WORLD_MS, STALL_MS, MEMORY_MB = 12.0, 16.0, 30.0, 60.0
FRAME_MS = 16


@dataclass(frozen=True)
class Ride:
    """What one ride over the map cost, in milliseconds; ``sharp`` from 0 to 1.

    ``p95_work`` is what the processor did for a frame, whatever else the machine was busy with.
    """

    median: float
    p95: float
    worst: float
    p95_work: float
    sharp: float


def memory_mb() -> float:
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no proportional set size on this system")


def turn(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(view: MapView) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not view.settled and clock.elapsed() < 20_000:
        turn(5)


def late(times: list[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[int(0.95 * len(times))]


def ride(view: MapView, steps: Iterable[Callable[[], None]]) -> Ride:
    times, work, sharp = [], [], 0
    for step in steps:
        begin, begin_work = time.perf_counter(), time.thread_time()
        step()
        view.viewport().repaint()
        taken = (time.perf_counter() - begin) * 1000
        times.append(taken)
        work.append((time.thread_time() - begin_work) * 1000)
        sharp += view.is_sharp
        turn(max(1, round(FRAME_MS - taken)))
    return Ride(statistics.median(times), late(times), max(times), late(work), sharp / len(times))


class Heartbeat:
    """The longest time between two turns of the event loop."""

    def __init__(self) -> None:
        self._beats: list[float] = []
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(lambda: self._beats.append(time.perf_counter()))

    def start(self) -> None:
        self._beats = [time.perf_counter()]
        self._timer.start()

    def longest(self) -> float:
        self._timer.stop()
        return max((after - before) * 1000 for before, after in pairwise([*self._beats, time.perf_counter()]))


def pan_and_zoom(view: MapView, frames: int) -> Iterable[Callable[[], None]]:
    """To and fro, in and out again, as a hand would: half pans, half zooms."""
    for frame in range(frames):
        if frame % 40 < 20:
            way = 14.0 if frame // 40 % 2 else -14.0
            yield lambda way=way: view.look(view.camera.panned(way, way / 3))
        else:
            factor = 1.03 if frame % 40 < 30 else 1 / 1.03
            yield lambda factor=factor: view.zoom(factor)


def presenter_of(lesson: Lesson, press: SheetPress) -> MapPresenter:
    marks = MarkIndex(marks_of(lesson))
    known: list[MapPresenter] = []
    press.ask(
        lambda atlas: MapPresenter(lesson.places, marks, map_places(lesson.places, marks, atlas)), known.append, print
    )
    while not known:
        turn(1)
    return known[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frames", type=int, default=400)
    parser.add_argument("--side", action="store_true", help="at the size that the map has beside the text")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    app = QApplication([])
    collector = Collector(app)
    load_reading_fonts()
    load_rest()
    theme = load("light")
    apply(app, theme)
    lesson = read_lesson("irak-coalitie")
    collector.spare()
    before = memory_mb()
    worker = Worker()
    press = SheetPress(worker, paths.resources() / "map")
    view = MapView(press, theme)
    view.resize(*((360, 250) if chosen.side else (1400, 1000)))
    heart = Heartbeat()
    heart.start()
    presenter = presenter_of(lesson, press)
    view.show_content(MapContent(tuple(presenter.places), "nl", presenter.focus))
    view.show()
    view.set_home(presenter.home())
    settle(view)
    opening_stall = heart.longest()
    region = ride(view, pan_and_zoom(view, chosen.frames))
    heart.start()
    for lon, lat, world in ((0.5, 0.42, 1400.0), (0.53, 0.32, 9_000.0), (0.62, 0.40, 16_000.0), (0.28, 0.38, 12_000.0)):
        view.look(Camera(lon, lat, world))
        settle(view)
    loading_stall = heart.longest()
    view.look(Camera(0.5, 0.42, float(view.width())))
    settle(view)
    world = ride(view, pan_and_zoom(view, chosen.frames))
    memory = memory_mb() - before
    view.close()
    worker.finish()
    QCoreApplication.processEvents()
    found = {
        "region": region.__dict__,
        "world": world.__dict__,
        "stall_opening": opening_stall,
        "stall_loading": loading_stall,
        "memory_mb": memory,
    }
    if chosen.json:
        print(json.dumps(found, indent=2))
    else:
        for name, seen in (("region", region), ("world", world)):
            print(
                f"{name:8} median {seen.median:5.1f}  95th {seen.p95:5.1f}  worst {seen.worst:5.1f} ms"
                f"   processor 95th {seen.p95_work:5.1f} ms   sharp {seen.sharp:4.0%}"
            )
        print(f"stall    opening {opening_stall:.1f}  loading {loading_stall:.1f} ms")
        print(f"memory   {memory:.1f} MB added")
    within = region.p95 <= REGION_MS and world.p95 <= WORLD_MS
    return 0 if within and max(opening_stall, loading_stall) <= STALL_MS and memory <= MEMORY_MB else 1


if __name__ == "__main__":
    sys.exit(main())
