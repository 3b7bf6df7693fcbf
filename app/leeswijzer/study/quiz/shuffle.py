"""Brings questions and their parts into an order by chance that a seed gives again, on any version of Python."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from leeswijzer.lesson.models import (
    ClozeQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
)

_Item = TypeVar("_Item")


def shuffled(items: Sequence[_Item], seed: str) -> list[_Item]:
    """``items`` in an order that ``seed`` decides.

    Of `random` only the numbers of `Random.random` are promised to stay the same for a seed, so the shuffling (Fisher
    and Yates, in Durstenfeld's form: Algorithm 235, Communications of the ACM 7, 1964) stands here.
    """
    chance = Random(seed)
    order = list(items)
    for last in range(len(order) - 1, 0, -1):
        other = int(chance.random() * (last + 1))
        order[last], order[other] = order[other], order[last]
    return order


def order_of_parts(question: Question, seed: int) -> tuple[int, ...]:
    """In which order the options, items or rights of ``question`` are shown: their indices in the lesson.

    Empty for a kind that has none. Items to be put in order never stand in the right order from the start.
    """
    match question:
        case SingleQuestion() | MultipleQuestion():
            count = len(question.options)
        case OrderQuestion():
            count = len(question.items)
        case MatchQuestion():
            count = len(question.pairs) + len(question.extra)
        case _:
            return ()
    order = tuple(shuffled(range(count), f"{seed}:{question.id}"))
    if isinstance(question, OrderQuestion) and order == tuple(range(count)):
        return (*order[1:], order[0])
    return order


def orders_of_gaps(question: Question, seed: int) -> tuple[tuple[int, ...], ...]:
    """For each gap of a cloze, in which order its options are shown; empty for any other kind."""
    if not isinstance(question, ClozeQuestion):
        return ()
    return tuple(
        tuple(shuffled(range(len(gap.options)), f"{seed}:{question.id}:{number}"))
        for number, gap in enumerate(question.gaps)
    )
