from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.desktop.history import History


def test_back_leads_to_where_a_jump_began_and_forward_to_where_back_was_asked() -> None:
    history = History()
    history.jumped(10)
    history.jumped(200)
    assert history.back(3000) == 200
    assert history.back(200) == 10
    assert history.back(10) is None
    assert history.forward(10) == 200
    assert history.forward(200) == 3000
    assert history.forward(3000) is None


def test_a_new_jump_forgets_what_was_ahead() -> None:
    history = History()
    history.jumped(1)
    history.back(5)
    assert history.can_go_forward
    history.jumped(2)
    assert not history.can_go_forward
    assert history.back(9) == 2


def test_jumping_twice_from_one_place_is_one_step_back() -> None:
    history = History()
    history.jumped(7)
    history.jumped(7)
    history.back(0)
    assert not history.can_go_back


def test_only_the_latest_jumps_are_kept() -> None:
    history = History(limit=3)
    for origin in range(10):
        history.jumped(origin)
    assert [history.back(0) for _ in range(4)] == [9, 8, 7, None]


@given(st.lists(st.integers(0, 100), min_size=1, max_size=20), st.integers(0, 100))
def test_going_all_the_way_back_and_forward_again_ends_where_it_began(origins: list[int], here: int) -> None:
    history = History()
    for origin in origins:
        history.jumped(origin)
    place: int | None = here
    path = []
    while history.can_go_back:
        path.append(place)
        place = history.back(place)
    while path:
        place = history.forward(place)
        assert place == path.pop()
    assert place == here
