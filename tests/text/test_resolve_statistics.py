"""How often an anchor is found, misplaced or lost, over thousands of edited texts made with a fixed seed."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from leeswijzer.text.anchor import Anchor, AnchorState
from leeswijzer.text.resolve import resolve, resolve_all

Maker = Callable[[random.Random], str]

SEED_TEXT = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
SENTENCES = [sentence for sentence in re.split(r"(?<=[.!?]) |\n+", SEED_TEXT) if len(sentence) > 15]
WORDS = re.findall(r"\w+", SEED_TEXT)
ODDITIES = ["🙂", "👩‍👧", "é", "e\u0301", "a\u0308", "🇳🇱", "‘", "’", "…"]


def sentence_of_words(chance: random.Random) -> str:
    words = chance.choices(WORDS, k=chance.randint(6, 22))
    if chance.random() < 0.15:
        words.insert(chance.randrange(len(words)), chance.choice(ODDITIES))
    return " ".join(words).capitalize() + chance.choice(".....?!")


def varied_text(chance: random.Random, paragraphs: int = 25) -> str:
    """Sentences of the article among made-up ones."""
    return "\n\n".join(
        " ".join(
            chance.choice(SENTENCES) if chance.random() < 0.2 else sentence_of_words(chance)
            for _ in range(chance.randint(2, 6))
        )
        for _ in range(paragraphs)
    )


def repetitive_text(chance: random.Random, paragraphs: int = 25) -> str:
    """A dozen sentences over and over, each time with a word or two replaced."""
    stock = [sentence_of_words(chance) for _ in range(12)]
    made = []
    for _ in range(paragraphs):
        group = []
        for _ in range(chance.randint(2, 6)):
            words = chance.choice(stock).split(" ")
            for _ in range(chance.randint(0, 2)):
                words[chance.randrange(len(words))] = chance.choice(WORDS)
            group.append(" ".join(words))
        made.append(" ".join(group))
    return "\n\n".join(made)


def edited(chance: random.Random, text: str, share: float) -> str:
    """``text`` with that share of its characters replaced, left out, or joined by another."""
    characters = list(text)
    for place in chance.sample(range(len(text)), int(len(text) * share)):
        match chance.randrange(3):
            case 0:
                characters[place] = chance.choice("abcdeinorst ,")
            case 1:
                characters[place] = ""
            case _:
                characters[place] += chance.choice("abcdeinorst ")
    return "".join(characters)


def around(chance: random.Random, text: str, start: int, end: int, share: float) -> tuple[str, str]:
    """What stands before and after, its nearest 300 characters lightly edited, and with a passage more or less."""
    before = text[: max(0, start - 300)] + edited(chance, text[max(0, start - 300) : start], share)
    after = edited(chance, text[end : end + 300], share) + text[end + 300 :]
    if chance.random() < 0.5:
        before = sentence_of_words(chance) + " " + before
    elif len(before) > 1000:
        cut = chance.randrange(len(before) - 800)
        before = before[:cut] + before[cut + chance.randint(1, 300) :]
    return before, after


def quote_in(chance: random.Random, text: str, shortest: int, longest: int) -> tuple[int, int]:
    """A passage of whole words."""
    edges = [match.start() for match in re.finditer(r"\b\w", text)]
    while True:
        start = chance.choice(edges)
        ends = re.compile(r"\w\b").finditer(text, start + shortest - 1, start + longest)
        places = [match.end() for match in ends]
        if places:
            return start, chance.choice(places)


def test_an_unedited_quote_is_exact_at_its_place() -> None:
    chance = random.Random(1)
    for round_ in range(40):
        text = (varied_text if round_ % 2 else repetitive_text)(chance)
        places = [quote_in(chance, text, 1, 200) for _ in range(50)]
        anchors = [Anchor.of(text, start, end) for start, end in places]
        for anchor, (start, end), found in zip(anchors, places, resolve_all(anchors, text), strict=True):
            assert (found.state, found.start, found.end) == (AnchorState.EXACT, start, end)
            assert resolve(anchor, text) == found


def changed_cases(make: Maker, cases: int, seed: int) -> tuple[int, int, int]:
    """Right, wrong and lost, of quotes of 40 to 300 characters with up to 8 % of them edited."""
    chance = random.Random(seed)
    right = wrong = lost = 0
    for _ in range(cases):
        text = make(chance)
        start, end = quote_in(chance, text, 40, 300)
        before, after = around(chance, text, start, end, 0.02)
        quote = edited(chance, text[start:end], chance.uniform(0, 0.08))
        found = resolve(Anchor.of(text, start, end), before + quote + after)
        if found.start is None or found.end is None:
            lost += 1
        elif abs(found.start - len(before)) <= 3 and abs(found.end - len(before) - len(quote)) <= 3:
            right += 1
        else:
            wrong += 1
    return right, wrong, lost


def deleted_cases(make: Maker, cases: int, seed: int, shortest: int, longest: int) -> int:
    """How many of the deleted quotes were put somewhere."""
    chance = random.Random(seed)
    found = 0
    for _ in range(cases):
        text = make(chance)
        start, end = quote_in(chance, text, shortest, longest)
        before, after = around(chance, text, start, end, chance.choice([0.0, 0.02]))
        found += resolve(Anchor.of(text, start, end), before + after).state is not AnchorState.LOST
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("make", "found", "misplaced"), [(varied_text, 0.99, 0.0005), (repetitive_text, 0.97, 0.005)])
def test_an_edited_quote_is_found_within_three_characters(make: Maker, found: float, misplaced: float) -> None:
    right, wrong, _ = changed_cases(make, 3000, 2)
    assert right >= found * 3000
    assert wrong <= misplaced * 3000


@pytest.mark.slow
@pytest.mark.parametrize("make", [varied_text, repetitive_text])
@pytest.mark.parametrize(("shortest", "longest"), [(2, 15), (16, 39), (40, 300)])
def test_a_deleted_quote_is_never_put_elsewhere(make: Maker, shortest: int, longest: int) -> None:
    assert deleted_cases(make, 2000, 3, shortest, longest) <= 2
