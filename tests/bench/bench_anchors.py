"""Times finding 5,000 anchors again in an edited text of 3 MB, and counts how many came out right and wrong.

Run it from the top of the checkout: `python tests/bench/bench_anchors.py`.
"""

import random
import re
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "app"))

from leeswijzer.text.anchor import Anchor, AnchorState, Resolution  # noqa: E402
from leeswijzer.text.resolve import resolve_all  # noqa: E402

SIZE, ANCHORS = 3_000_000, 5_000
WORDS = re.findall(r"\w+", next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8"))


def made_text(chance: random.Random) -> str:
    """Paragraphs of made-up sentences in the words of the article."""
    paragraphs, size = [], 0
    while size < SIZE:
        sentences = [
            " ".join(chance.choices(WORDS, k=chance.randint(5, 24))) + "." for _ in range(chance.randint(2, 7))
        ]
        paragraphs.append(" ".join(sentences))
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:SIZE]


def edited(chance: random.Random, text: str) -> str:
    """The passage with 5 % of its characters replaced, left out or doubled."""
    characters = list(text)
    for place in chance.sample(range(len(text)), len(text) // 20):
        characters[place] = chance.choice(["", chance.choice("aeinrst"), characters[place] * 2])
    return "".join(characters)


def edited_text(chance: random.Random, text: str, anchors: list[Anchor]) -> tuple[str, list[tuple[int, int] | None]]:
    """The text after an editor's work, and where each quote is in it.

    One quote in 10 is changed, one in 20 deleted; every fourth gap between quotes has words put in or taken out.
    """
    parts: list[str] = []
    places: list[tuple[int, int] | None] = []
    size = done = 0
    for anchor in anchors:
        assert anchor.start is not None
        assert anchor.end is not None
        gap, quote = text[done : anchor.start], anchor.exact
        done = anchor.end
        if gap and chance.random() < 0.25:
            cut = chance.randrange(len(gap))
            if chance.random() < 0.5:
                gap = gap[:cut] + gap[cut + chance.randint(1, 60) :]
            else:
                gap = gap[:cut] + " ".join(chance.choices(WORDS, k=chance.randint(1, 40))) + gap[cut:]
        fate = chance.random()
        quote = edited(chance, quote) if fate < 0.1 else "" if fate < 0.15 else quote
        parts += gap, quote
        size += len(gap)
        places.append((size, size + len(quote)) if quote else None)
        size += len(quote)
    parts.append(text[done:])
    return "".join(parts), places


def verdicts(found: list[tuple[int, int] | None], places: list[tuple[int, int] | None]) -> str:
    """Shares right (within 3 characters at both ends, or lost where deleted), wrong, and not found."""
    right = wrong = 0
    for one, place in zip(found, places, strict=True):
        if one is None or place is None:
            right += one is place
            wrong += place is None and one is not None
        else:
            near = abs(one[0] - place[0]) <= 3 and abs(one[1] - place[1]) <= 3
            right += near
            wrong += not near
    missing = len(places) - right - wrong
    return f"{right / len(places):7.2%} right, {wrong / len(places):7.2%} wrong, {missing / len(places):7.2%} not found"


def span(resolution: Resolution) -> tuple[int, int] | None:
    """Start and end, None where it is lost."""
    if resolution.state is AnchorState.LOST:
        return None
    assert resolution.start is not None
    assert resolution.end is not None
    return resolution.start, resolution.end


def main() -> None:
    """Print times and shares for this resolver, and for taking the first place that holds the quote."""
    chance = random.Random(11)
    text = made_text(chance)
    starts = sorted(chance.sample(range(0, SIZE - 400, 400), ANCHORS))
    anchors = [Anchor.of(text, start, start + chance.choice([6, 15, 40, 80, 160, 300])) for start in starts]
    new, places = edited_text(chance, text, anchors)
    for name, version, truth in (
        ("unedited", text, [(anchor.start, anchor.end) for anchor in anchors]),
        ("edited", new, places),
    ):
        start = time.perf_counter()
        found = [span(resolution) for resolution in resolve_all(anchors, version)]
        seconds = time.perf_counter() - start
        print(f"{name:9} {ANCHORS} anchors, {len(version) / 1e6:.1f} MB: {seconds:6.2f} s, {verdicts(found, truth)}")
        start = time.perf_counter()
        firsts = [version.find(anchor.exact) for anchor in anchors]
        seconds = time.perf_counter() - start
        spans = [
            (first, first + len(anchor.exact)) if first >= 0 else None
            for first, anchor in zip(firsts, anchors, strict=True)
        ]
        print(f"{'':9} first str.find instead:    {seconds:6.2f} s, {verdicts(spans, truth)}")


if __name__ == "__main__":
    main()
