"""What a reader answers, one frozen class for each way of answering, and their form in JSON."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Chosen:
    """The options ticked, by their index in the lesson (single, multiple)."""

    options: frozenset[int]


@dataclass(frozen=True, slots=True)
class Stated:
    """Whether the text says it (stated)."""

    value: Literal["true", "false", "not stated"]


@dataclass(frozen=True, slots=True)
class Gaps:
    """The words in the gaps, typed or chosen, in the order of the gaps; empty where nothing was filled in (cloze)."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed answer (short)."""

    text: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """All items, by their index in the lesson, in the order that the reader gave them (order)."""

    items: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """For each left, in the lesson's order, the index of its right (match).

    The rights count on from those of the pairs into ``extra``; None is a left without a right.
    """

    rights: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A click on the map, in degrees WGS 84; ``place`` is the id of the place, where it was chosen from a list."""

    lon: float
    lat: float
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Proved:
    """A selection in the article: code points ``start`` up to ``end``, and the words ``exact`` that stand there."""

    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Proved":
        """The selection ``text[start:end]``."""
        return cls(start, end, text[start:end])


Answer = Chosen | Stated | Gaps | Typed | Ordered | Matched | Located | Proved

_NAMES: Mapping[type[Answer], str] = {
    Chosen: "chosen",
    Stated: "stated",
    Gaps: "gaps",
    Typed: "typed",
    Ordered: "ordered",
    Matched: "matched",
    Located: "located",
    Proved: "proved",
}


def answer_to_json(answer: Answer) -> dict[str, Any]:
    """``answer`` in plain values; `answer_from_json` is the inverse."""
    values = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in asdict(answer).items()}
    return {"answer": _NAMES[type(answer)], **values}


def answer_from_json(table: Mapping[str, Any]) -> Answer:
    """The answer that `answer_to_json` wrote, also after JSON made lists of its tuples."""
    kinds: dict[str, Callable[..., Answer]] = {name: kind for kind, name in _NAMES.items()}
    kind = kinds[table["answer"]]
    values = {
        name: tuple(value) if isinstance(value, list) else value for name, value in table.items() if name != "answer"
    }
    return Chosen(frozenset(values["options"])) if kind is Chosen else kind(**values)
