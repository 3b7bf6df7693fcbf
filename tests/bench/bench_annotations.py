"""How long annotations take: 5,000 of one lesson loaded, one added, one changed, and all found again in an edited text.

    python tests/bench/bench_annotations.py [--count N] [--megabytes N]

The text is made of runs of words of the bundled article, so that many passages are alike, and of rare words between
them. It is then edited: paragraphs are put in, taken out and moved, words changed. Of every annotation it is known
where it went. The exit code is 1 where a target is missed: 2 seconds, 99 % found right, none at a wrong place.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median

from leeswijzer import paths
from leeswijzer.study.annotation import PASSAGE, Annotation, Color
from leeswijzer.study.annotation_records import Kept
from leeswijzer.study.annotations import Annotations
from leeswijzer.study.clock import utc_now
from leeswijzer.study.identity import new_id
from leeswijzer.study.session import open_session
from leeswijzer.text.anchor import Anchor, AnchorState
from leeswijzer.text.document import Block, BlockKind, Document

SECONDS, RIGHT = 2.0, 0.99
SYLLABLES = [first + vowel + last for first in "bdghklmnprstvwz" for vowel in "aeiou" for last in "klmnrst"]


def document(paragraphs: list[str]) -> Document:
    return Document("\n\n".join(paragraphs), (Block(BlockKind.PARAGRAPH, 0, 1),), language="nl")


def write_text(size: int, chance: random.Random) -> list[str]:
    article = "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths.seeds().glob("*.txt")))
    words = article.split()
    paragraphs, length = [], 0
    while length < size:
        sentences = []
        for _ in range(chance.randint(2, 6)):
            # Runs of the article's own words, so that the sentences sound alike, and a number now and then.
            pieces = []
            for _ in range(chance.randint(2, 5)):
                start = chance.randrange(len(words) - 8)
                pieces += words[start : start + chance.randint(2, 7)]
                pieces.append("".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))))
            sentences.append(" ".join(pieces).strip(".,").capitalize() + ".")
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return paragraphs


def edit(paragraphs: list[str], chance: random.Random) -> tuple[list[str], dict[int, int], set[int]]:
    """The edited paragraphs, where each old one went, and which were changed within."""
    numbered = list(enumerate(paragraphs))
    for _ in range(len(numbered) // 200):
        numbered.insert(chance.randrange(len(numbered)), numbered.pop(chance.randrange(len(numbered))))
    result: list[str] = []
    went: dict[int, int] = {}
    touched = set()
    for number, words in numbered:
        fate = chance.random()
        if fate < 0.02:
            continue
        if fate < 0.04:
            result.append("Een nieuwe alinea die er eerst niet stond. " + "".join(chance.choices("abcde fghij", k=200)))
        went[number] = len(result)
        if fate > 0.95:
            touched.add(number)
            pieces = words.split(" ")
            pieces[chance.randrange(len(pieces))] = "veranderd"
            result.append(" ".join(pieces))
        else:
            result.append(words)
    return result, went, touched


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def starts(paragraphs: list[str]) -> list[int]:
    found, position = [], 0
    for words in paragraphs:
        found.append(position)
        position += len(words) + 2
    return found


def annotate(
    paragraphs: list[str], before: Document, count: int, chance: random.Random
) -> dict[Annotation, tuple[int, int]]:
    """Annotations at random, each with the paragraph and the offset in it where it begins."""
    old_starts, now = starts(paragraphs), utc_now()
    notes = {}
    for _ in range(count):
        number = chance.randrange(len(paragraphs))
        words = paragraphs[number]
        start = chance.randrange(max(1, len(words) - 60))
        end = min(len(words), start + chance.randint(12, 200))
        anchor = Anchor.of(before.text, old_starts[number] + start, old_starts[number] + end)
        note = Annotation(
            id=new_id(now),
            lesson_id="lesson",
            target=PASSAGE,
            anchor=anchor,
            color=Color.IMPORTANT,
            text="Een noot over wat hier staat. #later",
            tags=("later",),
            state=AnchorState.EXACT,
            score=1.0,
            start=anchor.start,
            end=anchor.end,
            fingerprint=before.fingerprint,
            revision=0,
            created=now,
            modified=now,
        )
        notes[note] = (number, start)
    return notes


def work(service: Annotations, before: Document, notes: list[Annotation]) -> None:
    """Print how long the everyday operations take."""
    print(f"bring in {len(notes)}: {timed(lambda: service.bring_in([Kept(note) for note in notes])):.2f} s")
    loads = [timed(lambda: service.for_lesson("lesson")) for _ in range(5)]
    print(f"load {len(notes)}: {median(loads) * 1000:.0f} ms")
    adds = [timed(lambda: service.add("lesson", before, 10, 50, "question", "noot")) for _ in range(50)]
    print(f"add one: {median(adds) * 1000:.1f} ms")
    mine, _ = service.add("lesson", before, 5, 9)

    def write() -> None:
        nonlocal mine
        mine, _ = service.change(mine.id, mine.revision, text=mine.text + "x")

    print(f"change one: {median([timed(write) for _ in range(50)]) * 1000:.1f} ms")
    print(f"poll: {median([timed(service.poll) for _ in range(200)]) * 1000:.2f} ms")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--megabytes", type=float, default=3.0)
    options = parser.parse_args()
    chance = random.Random(11)
    paragraphs = write_text(int(options.megabytes * 1e6), chance)
    before = document(paragraphs)
    edited, went, touched = edit(paragraphs, chance)
    after, new_starts = document(edited), starts(edited)
    where = annotate(paragraphs, before, options.count, chance)
    with tempfile.TemporaryDirectory() as folder, open_session(Path(folder)) as session:
        work(session.annotations, before, list(where))
        seconds = timed(lambda: session.annotations.reanchor("lesson", after))
        kept = {note.id: note.start for note in session.annotations.for_lesson("lesson")}
    outcome: Counter[str] = Counter()
    for note, (number, offset) in where.items():
        start = kept[note.id]
        if number not in went:
            outcome["taken out" if start is None else "wrong"] += 1
        elif start is None:
            outcome["lost"] += 1
        else:
            off = abs(start - new_starts[went[number]] - offset)
            outcome["right" if off <= (12 if number in touched else 0) else "wrong"] += 1
    share = outcome["right"] / (outcome["right"] + outcome["lost"] + outcome["wrong"])
    size = len(after.text) / 1e6
    print(f"re-anchor {options.count} in {size:.1f} MB: {seconds:.2f} s, {share:.2%} right {dict(outcome)}")
    return 0 if seconds <= SECONDS and share >= RIGHT and not outcome["wrong"] else 1


if __name__ == "__main__":
    sys.exit(main())
