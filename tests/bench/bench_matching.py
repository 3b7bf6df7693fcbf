"""Measures how many megabytes a second are searched for 10,000 terms, beside one alternation of regular expressions.

Run it from the top of the checkout: `python tests/bench/bench_matching.py`.
"""

import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "app"))

from leeswijzer.text.matcher import TermMatcher, TermPattern  # noqa: E402

SIZE, TERMS, ROUNDS = 3_000_000, 10_000, 5
BASELINE_SIZE = 20_000
ARTICLE = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")


def vocabulary(chance: random.Random) -> list[str]:
    """Sixty thousand made-up words of syllables of the article."""
    syllables = sorted(set(re.findall(r"[bcdfghjklmnprstvwz]*[aeiou]+[nrstlk]?", ARTICLE.lower())))
    return sorted({"".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(60_000)})


def made_text(chance: random.Random, words: list[str]) -> str:
    """Half the words of the article, half made up, some far commoner than others (Zipf)."""
    ranks = [1 / rank for rank in range(1, len(words) + 1)]
    of_article = re.findall(r"\w+", ARTICLE)
    pieces = []
    for word, other in zip(
        chance.choices(words, ranks, k=SIZE // 8), chance.choices(of_article, k=SIZE // 8), strict=True
    ):
        gap = chance.choices([" ", ", ", ". ", ".\n\n", "-", "’s "], [80, 7, 6, 2, 3, 2])[0]
        pieces.append(f"{word}{gap}{other} ")
    return "".join(pieces)[:SIZE]


def best_seconds(task: Callable[[], int]) -> tuple[float, int]:
    """The shortest of some rounds, and what the task counted."""
    best, count = float("inf"), 0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        count = task()
        best = min(best, time.perf_counter() - start)
    return best, count


def measure(name: str, text: str, terms: list[str]) -> None:
    """Print both speeds for one set of terms."""
    start = time.perf_counter()
    matcher = TermMatcher([TermPattern(term, (term,)) for term in terms], "nl")
    ready = time.perf_counter() - start
    seconds, count = best_seconds(lambda: len(matcher.find(text)))
    speed = len(text.encode()) / 1e6 / seconds
    print(
        f"{name}: {len(terms)} terms, {len(text.encode()) / 1e6:.1f} MB: {seconds * 1000:.0f} ms, {speed:.1f} MB/s, "
        f"{count} matches (ready in {ready * 1000:.0f} ms)"
    )
    part = text[:BASELINE_SIZE]
    alternation = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    expression = re.compile(rf"\b(?:{alternation})\b", re.IGNORECASE)
    start = time.perf_counter()
    expected = sum(1 for _ in expression.finditer(part))
    baseline = len(part.encode()) / 1e6 / (time.perf_counter() - start)
    print(
        f"  re alternation, on the first {len(part.encode()) / 1e3:.0f} kB only: {baseline:.3f} MB/s "
        f"({expected} matches, this matcher {len(matcher.find(part))} there); {speed / baseline:.0f} times slower"
    )


def main() -> None:
    """Print the speeds for terms that the text is full of, and for terms that it hardly holds."""
    chance = random.Random(7)
    words = vocabulary(chance)
    text = made_text(chance, words)
    frequent = chance.sample(words, TERMS * 9 // 10)
    frequent += [" ".join(chance.sample(words, 2)) for _ in range(TERMS - len(frequent))]
    measure("terms of the text", text, frequent)
    rare = ["x".join(chance.sample(words, 2)) for _ in range(TERMS)]
    measure("terms hardly in it", text, rare)


if __name__ == "__main__":
    main()
