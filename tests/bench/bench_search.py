"""How long a search takes in a full home: 100,000 notes and 1,000 texts.

    python tests/bench/bench_search.py [--notes N] [--texts N] [--rounds N]

Words are drawn as a language has them (few are everywhere, most are rare), and each search is asked as it is typed:
letter by letter. Printed are the times to the first hits, in milliseconds; the exit code is 1 where the 95th percentile
is above 30 ms.
"""

import argparse
import random
import re
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from leeswijzer import paths
from leeswijzer.lesson.files import FolderFiles
from leeswijzer.lesson.manifest import Opening
from leeswijzer.lesson.reader import Lesson
from leeswijzer.store.annotation_tables import AnnotationRow
from leeswijzer.study.session import StudySession, open_session
from leeswijzer.text.article import read_article

TARGET_MS = 30.0
VOWELS = ("a", "e", "i", "o", "u", "aa", "ee", "oe", "ij")
TYPED = (
    "bagdad",
    "coalitie tegen",
    '"find and fix"',
    "de",
    "het is",
    "volksmilities iran",
    "qqq",
    "#later",
    "berlin",
    "verkoop",
)


def words_of(seed: Path) -> list[str]:
    return re.findall(r"\w+", seed.read_text(encoding="utf-8"))


def fill(session: StudySession, notes: int, texts: int, chance: random.Random) -> None:
    article = next(path for path in paths.seeds().glob("*.txt") if "Bagdad" in path.read_text(encoding="utf-8"))
    source = words_of(article)
    syllables = [first + vowel + last for first in "bdghklmnprstvwz" for vowel in VOWELS for last in "klmnrst"]
    rare = ["".join(chance.sample(syllables, chance.choice((2, 2, 3)))) for _ in range(50_000)]

    def some(count: int) -> str:
        # Two of three words as the article has them, "de" most; the others out of a long tail.
        pick = [chance.choice(source) if chance.random() < 0.67 else chance.choice(rare) for _ in range(count)]
        return " ".join(pick)

    for number in range(texts):
        text = "\n\n".join(some(100) + "." for _ in range(12))
        opening = Opening(
            f"text-{number}", f"Text {number}", "", "nl", "", read_article(text, "nl"), FolderFiles(Path())
        )
        session.search.index(Lesson(opening))
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    rows = [
        {
            "id": f"{number:032x}",
            "lesson_id": f"text-{number % texts}",
            "target": "passage",
            "fingerprint": "f",
            "checked": "f",
            "exact": some(8),
            "prefix": "",
            "suffix": "",
            "start": number,
            "end": number + 40,
            "state": "exact",
            "score": 1.0,
            "color": "important",
            "text": some(20),
            "tags": ["later"] if number % 50 == 0 else [],
            "revision": number + 1,
            "created_at": moment + timedelta(seconds=number),
            "modified_at": moment + timedelta(seconds=number),
        }
        for number in range(notes)
    ]
    with session.store.unit() as unit:
        unit.execute(insert(AnnotationRow), rows)


def measure(session: StudySession, rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {}
    for _ in range(rounds):
        for typed in TYPED:
            for length in range(1, len(typed) + 1):
                start = time.perf_counter()
                session.search.find(typed[:length])
                times.setdefault(typed[:length], []).append((time.perf_counter() - start) * 1000)
    return times


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--notes", type=int, default=100_000)
    parser.add_argument("--texts", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_session(Path(folder)) as session:
        start = time.perf_counter()
        fill(session, options.notes, options.texts, random.Random(7))
        size = sum(file.stat().st_size for file in Path(folder).glob("leeswijzer.sqlite3*")) / 1e6
        print(
            f"{options.notes} notes, {options.texts} texts: {size:.0f} MB, {time.perf_counter() - start:.0f} s to fill"
        )
        times = measure(session, options.rounds)
    every = sorted(duration for some in times.values() for duration in some)
    slowest = sorted(times, key=lambda typed: -statistics.median(times[typed]))[:5]
    for typed in slowest:
        print(f"  slowest: {typed!r} {statistics.median(times[typed]):.1f} ms")
    p95 = every[int(len(every) * 0.95)]
    print(
        f"searches {len(every)}: median {statistics.median(every):.1f} ms, 95 % {p95:.1f} ms, most {every[-1]:.1f} ms"
    )
    return 0 if p95 <= TARGET_MS else 1


if __name__ == "__main__":
    sys.exit(main())
