"""Times the next card, the counts, a grade and the progress pages over 100,000 cards with 100,000 grades.

Run it from the top of the checkout: `python tests/bench/bench_review.py`. It exits with 1 where a time is too long.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "app"))

from sqlalchemy import insert  # noqa: E402

from leeswijzer.store.quiz_tables import ReviewCardRow, ReviewLogRow  # noqa: E402
from leeswijzer.study.review.content import CardContent, content_to_json  # noqa: E402
from leeswijzer.study.session import StudySession, open_session  # noqa: E402

CARDS, TIMES = 100_000, 40
NOW = datetime.now(UTC)
CONTENT = content_to_json(
    CardContent("wat?", ("dat",), "Een uitleg van een regel.", "Een zin met een woord dat weg is.", (16, 21))
)


def card(chance: random.Random, number: int, *, all_due: bool) -> dict[str, object]:
    """A card in a state by chance; due by now, or spread over 300 days of which 100 are past."""
    state = chance.choices(["new", "learning", "review", "relearning"], [20, 1, 77, 2])[0]
    due = NOW - timedelta(hours=chance.randint(1, 2400))
    if not all_due:
        due += timedelta(days=chance.randint(0, 200))
    aside = chance.random() < 0.02
    return {
        "id": f"card-{number}", "lesson_id": f"lesson-{number % 50}", "kind": "term", "subject_id": f"term-{number}",
        "content": CONTENT, "rewritten": 0, "suspended": int(aside), "withdrawn": 0, "state": state,
        "step": None if state == "review" else 0, "stability": None if state == "new" else 12.5,
        "difficulty": None if state == "new" else 5.0, "due_at": due, "queued_at": None if aside else due,
        "reviewed_at": None if state == "new" else due - timedelta(days=12), "reviews": 0 if state == "new" else 6,
        "lapses": 0, "added_at": NOW - timedelta(days=400),
    }  # fmt: skip


def fill(session: StudySession, *, all_due: bool) -> None:
    """Put the cards and as many grades of the last 400 days into the database."""
    chance = random.Random(1)
    cards = [card(chance, number, all_due=all_due) for number in range(CARDS)]
    log = [
        {
            "card_id": f"card-{number}", "grade": chance.randint(1, 4), "state": chance.choice(["new", "review"]),
            "retention": 0.9, "before": {}, "seconds": 5.0,
            "reviewed_at": NOW - timedelta(days=1, minutes=chance.randint(0, 570_000)),
        }
        for number in range(CARDS)
    ]  # fmt: skip
    with session.store.unit() as rows:
        rows.execute(insert(ReviewCardRow), cards)
        rows.execute(insert(ReviewLogRow), log)


def milliseconds(work: Callable[[], object], times: int = TIMES) -> tuple[float, float]:
    """The median and the worst of ``times`` runs, after one to warm up."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), max(taken)


def measure(*, all_due: bool) -> bool:
    """Print each time beside its limit; whether all were kept."""
    with tempfile.TemporaryDirectory() as home, open_session(Path(home)) as session:
        fill(session, all_due=all_due)
        review, progress = session.review, session.progress
        today = progress.today()
        print(f"{CARDS:,} cards, {'all due' if all_due else 'spread over 300 days'}: {review.counts()}")
        works: dict[str, tuple[Callable[[], object], float]] = {
            "next card": (review.next, 10),
            "next card of a lesson": (lambda: review.next("lesson-7"), 10),
            "counts": (review.counts, 30),
            "counts of a lesson": (lambda: review.counts("lesson-7"), 30),
            "preview": (lambda: review.preview("card-77"), 10),
            "grade, on the disk": (lambda: review.grade("card-77", 3), 50),
            "a year of days": (lambda: progress.days(today - timedelta(days=365), today), 1000),
            "streak": (progress.streak, 1000),
            "retention": (progress.retention, 200),
        }
        kept = True
        for name, (work, limit) in works.items():
            median, worst = milliseconds(work, TIMES if limit < 100 else 5)
            kept &= median <= limit
            print(f"  {name:<24} median {median:8.2f} ms   worst {worst:8.2f} ms   limit {limit} ms")
    return kept


if __name__ == "__main__":
    sys.exit(0 if all([measure(all_due=False), measure(all_due=True)]) else 1)
