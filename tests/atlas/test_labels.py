from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.atlas.labels import Candidate, Rect, place_labels

VIEW = Rect(0, 0, 400, 300)


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    number = draw(st.integers(0, 40))
    return [
        Candidate(
            key=str(index),
            x=draw(st.floats(-20, 420)),
            y=draw(st.floats(-20, 320)),
            width=draw(st.floats(5, 150)),
            height=draw(st.floats(8, 30)),
            importance=draw(st.integers(0, 5)),
            room=draw(st.none() | st.floats(0, 300)),
        )
        for index in range(number)
    ]


obstacles = st.lists(
    st.builds(Rect, st.floats(0, 380), st.floats(0, 280), st.floats(1, 40), st.floats(1, 40)), max_size=5
)


@given(candidates(), obstacles)
def test_names_never_overlap_nor_leave_the_view(names: list[Candidate], pins: list[Rect]) -> None:
    placed = place_labels(names, VIEW, pins)
    assert len({one.key for one in placed}) == len(placed)
    for one in placed:
        assert one.rect.within(VIEW)
        assert not any(one.rect.meets(pin) for pin in pins)
    for one, other in combinations(placed, 2):
        assert not one.rect.meets(other.rect)


@given(candidates())
def test_a_name_keeps_its_size_and_stays_with_its_point(names: list[Candidate]) -> None:
    by_key = {name.key: name for name in names}
    for one in place_labels(names, VIEW):
        name = by_key[one.key]
        assert (one.rect.width, one.rect.height) == (name.width, name.height)
        near = Rect(one.rect.x - name.gap, one.rect.y - name.gap, name.width + 2 * name.gap, name.height + 2 * name.gap)
        assert near.x - 1e-6 <= name.x <= near.x + near.width + 1e-6
        assert near.y - 1e-6 <= name.y <= near.y + near.height + 1e-6
        assert name.room is None or name.width <= name.room


def test_the_most_important_name_goes_first() -> None:
    names = [Candidate("town", 200, 150, 390, 20, 1), Candidate("capital", 200, 150, 380, 290, 2, room=400)]
    assert [one.key for one in place_labels(names, VIEW)] == ["capital"]


def test_a_second_town_at_the_same_point_takes_another_side() -> None:
    names = [Candidate("one", 200, 150, 60, 14, 2), Candidate("two", 200, 150, 60, 14, 1)]
    first, second = place_labels(names, VIEW)
    assert first.rect.x > 200
    assert first.rect.y < 150
    assert second.rect != first.rect


def test_a_name_too_wide_for_its_country_is_left_out() -> None:
    assert place_labels([Candidate("Liechtenstein", 200, 150, 80, 14, 9, room=12)], VIEW) == ()


def test_the_sign_of_a_placed_town_stays_in_sight() -> None:
    names = [Candidate("one", 200, 150, 60, 14, 2), Candidate("area", 200, 150, 40, 14, 1, room=100)]
    assert [one.key for one in place_labels(names, VIEW)] == ["one"]
