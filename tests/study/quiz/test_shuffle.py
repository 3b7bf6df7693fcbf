import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.lesson.models import OrderQuestion
from leeswijzer.study.quiz.shuffle import order_of_parts, orders_of_gaps, shuffled


@given(st.lists(st.integers()), st.text())
def test_shuffling_keeps_everything_and_comes_out_the_same(items, seed):
    order = shuffled(items, seed)
    assert sorted(order) == sorted(items)
    assert shuffled(items, seed) == order


def test_an_order_written_down_holds_on_every_version():
    # Attempts are kept with their seed alone, so these must never change.
    assert shuffled(range(8), "5") == [7, 1, 6, 0, 4, 3, 5, 2]
    assert shuffled("abcde", "5:q") == ["b", "e", "d", "c", "a"]


def test_every_order_is_as_likely_as_any_other():
    counts: dict[tuple[int, ...], int] = {}
    for seed in range(6000):
        order = tuple(shuffled(range(3), str(seed)))
        counts[order] = counts.get(order, 0) + 1
    assert len(counts) == 6
    assert all(850 < count < 1150 for count in counts.values())


@pytest.mark.parametrize("seed", range(40))
def test_items_to_order_never_stand_in_order(seed):
    question = OrderQuestion(
        kind="order", id="q", skill="infer", stem="?", explanation="!", evidence=["x"], items=["a", "b", "c"]
    )
    order = order_of_parts(question, seed)
    assert order != (0, 1, 2)
    assert sorted(order) == [0, 1, 2]


def test_what_has_parts_is_shuffled_and_nothing_else(sheets):
    sizes = {sheet.question.id: len(order_of_parts(sheet.question, 7)) for sheet in sheets.values()}
    assert {name: size for name, size in sizes.items() if size} == {"stil": 3, "wie": 4, "volgorde": 4, "paren": 4}
    gaps = {sheet.question.id: orders_of_gaps(sheet.question, 7) for sheet in sheets.values()}
    assert [name for name, orders in gaps.items() if orders] == ["vul"]
    assert [sorted(order) for order in gaps["vul"]] == [[], [0, 1, 2]]
