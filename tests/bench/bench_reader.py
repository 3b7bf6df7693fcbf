"""How the page bears a book: opening 3 MB beside the least that Qt needs, and scrolling with every mark shown.

    python tests/bench/bench_reader.py [--megabytes N] [--marks N] [--rounds N] [--profile]

The text is made of sentences of the bundled article in a random order, with headings. Opening is measured from the
start of a process to the end of the first paint: of this program on a lesson with that text, and of a bare QTextBrowser
that shows it. They take turns, and the first round only warms the caches. Scrolling is measured on the page itself,
1280 by 800 pixels, with the marks of terms, places and dates on their words; a frame is one turn of the wheel and
the repaint that follows it. The exit code is 1 where a target is missed: 1.5 times the bare browser, 50 frames a
second.

Runs on whatever platform QT_QPA_PLATFORM names; offscreen where it names none.
"""

import argparse
import cProfile
import os
import pstats
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "app"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from leeswijzer import paths  # noqa: E402
from leeswijzer.text.document import Document  # noqa: E402
from leeswijzer.text.marks import Layer, Mark, MarkIndex  # noqa: E402

RATIO, FRAMES = 1.5, 50.0
SIZE = (1280, 800)
WHEEL = 57  # pixels that one turn of a wheel scrolls

BARE = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QTextBrowser
class Browser(QTextBrowser):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", time.monotonic(), flush=True)
        QApplication.quit()
app = QApplication(sys.argv)
view = Browser()
view.resize(1280, 800)
view.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
view.show()
app.exec()
"""

PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from leeswijzer.desktop.application import Application
app = QApplication(sys.argv)
program = Application(app, Path(sys.argv[2]), sys.argv[1])
program.window.resize(1280, 800)
program.window.page.painted.connect(lambda: print("painted", time.monotonic(), flush=True))
def look():
    if program.furnishing is not None and program.furnishing.lesson is not None:
        print("marks", time.monotonic(), len(program.window.page.marks), flush=True)
        program.window.close()
        program.close()
        app.quit()
watch = QTimer()
watch.timeout.connect(look)
watch.start(20)
program.window.show()
app.exec()
"""


def write_text(size: int, chance: random.Random) -> str:
    """About ``size`` characters of sentences of the article, in paragraphs, with a heading now and then."""
    article = "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths.seeds().glob("*.txt")))
    sentences = [each.strip() for each in re.findall(r"[A-Z][^.\n]{20,300}\.", article)]
    parts: list[str] = []
    length = 0
    while length < size:
        if chance.random() < 0.05:
            parts.append(f"Deel {len(parts)}")
        parts.append(" ".join(chance.choices(sentences, k=chance.randint(3, 7))))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts)


def write_lesson(folder: Path, text: str) -> None:
    """A lesson over ``text`` whose glossary explains words that are everywhere in it."""
    (folder / "article.txt").write_text(text, encoding="utf-8")
    (folder / "lesson.toml").write_text(
        'format = 1\nid = "boek"\ntitle = "Een boek"\nlanguage = "nl"\ntext = "article.txt"\n'
        '[source]\ntitle = "Een boek"\nlicence = "CC0"\n',
        encoding="utf-8",
    )
    words = ["irak", "amerikaanse", "coalitie", "dat", "die", "niet", "van", "iran", "land", "deze"]
    terms = (f'[[term]]\nid = "{word}"\nname = "{word}"\ndefinition = "Een woord."\n' for word in words)
    (folder / "glossary.toml").write_text("\n".join(terms), encoding="utf-8")


def started(code: str, *arguments: str) -> dict[str, float]:
    """Run ``code`` in a fresh process; the seconds from its start to each thing that it tells."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}
    begin = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, env=environment
    ).stdout
    found: dict[str, float] = {}
    for line in told.splitlines():
        name, moment, *count = line.split()
        found.setdefault(name, float(moment) - begin)
        if count:
            found["count"] = float(count[0])
    return found


def measure_opening(text: str, rounds: int) -> bool:
    bare, program, marked, count = [], [], [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        lesson = Path(folder) / "boek"
        lesson.mkdir()
        write_lesson(lesson, text)
        for number in range(rounds + 1):
            first = started(BARE, str(lesson / "article.txt"))
            second = started(PROGRAM, str(lesson), str(Path(folder) / f"home-{number}"))
            if number:
                bare.append(first["painted"])
                program.append(second["painted"])
                marked.append(second["marks"])
                count = second["count"]
    ratio = median(program) / median(bare)
    print(f"opening    bare QTextBrowser {median(bare):6.3f} s   this program {median(program):6.3f} s")
    print(f"           ratio {ratio:.2f} (wanted at most {RATIO}); {count:,.0f} marks after {median(marked):.2f} s")
    return ratio <= RATIO


def marks_on(document: Document, wanted: int) -> MarkIndex:
    """A mark on every so many words: terms, places and dates in turn, and a remark now and then."""
    layers = [Layer.GLOSSARY, Layer.GLOSSARY, Layer.PLACES, Layer.TIMELINE]
    words = [found.span() for found in re.finditer(r"\w{4,}", document.text)]
    step = max(1, len(words) // wanted)
    marks = [Mark(layers[number % 4], str(number % 300), *span) for number, span in enumerate(words[::step]) if span]
    marks += [Mark(Layer.REMARKS, str(number), *span) for number, span in enumerate(words[:: step * 200])]
    return MarkIndex(marks)


def measure_scrolling(text: str, wanted: int, *, profiled: bool) -> bool:
    from PySide6.QtWidgets import QApplication

    from leeswijzer.desktop.reader.page import Heading
    from leeswijzer.desktop.reader.view import ReaderView
    from leeswijzer.desktop.theme import fonts, style
    from leeswijzer.desktop.theme.tokens import load
    from leeswijzer.text.article import read_article

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    fonts.load_reading_fonts()
    theme = load("light")
    style.apply(app, theme)
    document = read_article(text, "nl")
    view = ReaderView(theme)
    view.resize(*SIZE)
    view.show_document(document, Heading("Een boek"))
    begin = time.perf_counter()
    index = marks_on(document, wanted)
    view.set_marks(index)
    view.show()
    for _ in range(5):
        app.processEvents()
    print(f"marks      {len(index):,} on {len(document.text):,} characters, {time.perf_counter() - begin:.2f} s")
    good = True
    profile = cProfile.Profile()
    for name, start in (("beginning", 0), ("middle", len(document.text) // 2)):
        view.scroll_to(start)
        view.repaint()
        app.processEvents()
        frames: list[float] = []
        if profiled:
            profile.enable()
        for _ in range(300):
            begin = time.perf_counter()
            view.hits.setValue(view.hits.value() + WHEEL)
            view.viewport().repaint()
            frames.append(time.perf_counter() - begin)
        profile.disable()
        rate, slow = 1 / median(frames), quantiles(frames, n=20)[-1]
        print(
            f"scrolling  {name:9}  {rate:5.0f} frames a second (wanted {FRAMES:.0f}); "
            f"median {1000 * median(frames):.1f} ms, 95th percentile {1000 * slow:.1f} ms, "
            f"longest {1000 * max(frames):.1f} ms"
        )
        good &= rate >= FRAMES
    if profiled:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(18)
    view.close()
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=3.0)
    parser.add_argument("--marks", type=int, default=46_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="tell what scrolling spends its time on")
    options = parser.parse_args()
    text = write_text(round(options.megabytes * 1_000_000), random.Random(7))
    print(f"text       {len(text):,} characters, {len(text.split()):,} words")
    quick = measure_scrolling(text, options.marks, profiled=options.profile)
    return 0 if measure_opening(text, options.rounds) and quick else 1


if __name__ == "__main__":
    sys.exit(main())
