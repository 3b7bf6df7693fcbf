import pytest

from leeswijzer.errors import KnownError
from leeswijzer.study.changes import Changes
from leeswijzer.study.undo import DEPTH, Operation, Overtaken, Swap, UndoHistory


class Lamps:
    """A feature of which each thing is a number under a name."""

    def __init__(self, history):
        self.state = {}
        self.history = history
        self.trouble = None
        history.register("lamps", self.replay)

    def set(self, name, value, *, lesson="les", typed_at=None):
        swap = Swap(name, self.state.get(name), value)
        self.state[name] = value
        self.history.record(Operation("lamps", f"lamp-{name}", lesson, (swap,), typed_at))

    def replay(self, _lesson, swaps):
        if self.trouble:
            raise self.trouble
        for swap in swaps:
            if self.state.get(swap.key) != swap.before:
                raise Overtaken(swap.key)
        self.state.update({swap.key: swap.after for swap in swaps})
        return Changes(reviews=frozenset(swap.key for swap in swaps))


@pytest.fixture
def history():
    return UndoHistory()


@pytest.fixture
def lamps(history):
    return Lamps(history)


def test_any_feature_may_join(history, lamps):
    lamps.set("a", 1)
    lamps.set("b", 2)
    assert history.can_undo("les") == "lamp-b"
    assert history.undo("les") == Changes(reviews=frozenset({"b"}))
    assert lamps.state == {"a": 1, "b": None}
    assert (history.can_undo("les"), history.can_redo("les")) == ("lamp-a", "lamp-b")
    assert history.redo("les") == Changes(reviews=frozenset({"b"}))
    assert lamps.state == {"a": 1, "b": 2}


def test_each_lesson_has_its_own_stack(history, lamps):
    lamps.set("a", 1, lesson="een")
    assert history.undo("twee") is None
    assert history.redo("een") is None
    assert history.undo("een")
    assert lamps.state == {"a": None}


def test_something_new_ends_what_could_be_redone(history, lamps):
    lamps.set("a", 1)
    history.undo("les")
    lamps.set("b", 1)
    assert history.can_redo("les") is None


def test_what_was_changed_elsewhere_is_left_and_forgotten(history, lamps):
    lamps.set("a", 1)
    lamps.set("b", 1)
    lamps.state["b"] = 7
    with pytest.raises(KnownError) as caught:
        history.undo("les")
    assert caught.value.code == "undo-overtaken"
    assert lamps.state == {"a": 1, "b": 7}
    assert history.can_undo("les") == "lamp-a"
    assert history.can_redo("les") is None


def test_what_fails_can_be_tried_again(history, lamps):
    lamps.set("a", 1)
    lamps.trouble = KnownError("disk-full", path="x")
    with pytest.raises(KnownError, match="disk is full"):
        history.undo("les")
    lamps.trouble = None
    assert history.undo("les")
    assert lamps.state == {"a": None}


def test_a_group_goes_back_in_the_order_it_came(history, lamps):
    swaps = (Swap("a", None, 1), Swap("a", 1, 2))
    lamps.state["a"] = 2
    seen = []
    history.register("lamps", lambda _lesson, back: seen.extend(back) or Changes())
    history.record(Operation("lamps", "lamp", "les", swaps))
    history.undo("les")
    assert seen == [Swap("a", 2, 1), Swap("a", 1, None)]


def test_the_oldest_is_forgotten_in_the_end(history, lamps):
    for number in range(DEPTH + 5):
        lamps.set("a", number)
    while history.undo("les"):
        pass
    assert lamps.state == {"a": 4}


def test_typing_joins_only_where_nothing_came_between(history, lamps, clock):
    lamps.set("a", 1, typed_at=clock.now)
    lamps.set("a", 2, typed_at=clock.forward(seconds=5))
    lamps.state["a"] = 3
    lamps.set("a", 4, typed_at=clock.forward(seconds=5))
    lamps.set("b", 1, typed_at=clock.forward(seconds=5))
    history.undo("les")
    history.undo("les")
    assert lamps.state == {"a": 3, "b": None}


def test_typing_after_an_undo_is_something_new(history, lamps, clock):
    lamps.set("a", 1, typed_at=clock.now)
    history.undo("les")
    history.redo("les")
    lamps.set("a", 2, typed_at=clock.forward(seconds=1))
    history.undo("les")
    assert lamps.state == {"a": 1}
