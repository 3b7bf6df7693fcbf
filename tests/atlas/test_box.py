import pytest

from leeswijzer.atlas.box import Box


def test_a_box_is_put_around_points() -> None:
    assert Box.around([10, 1, -5, 3, 7, -2]) == Box(-5, -2, 10, 3)


def test_a_box_across_the_date_line_has_two_parts() -> None:
    assert Box(170, -10, -170, 10).parts() == (Box(170, -10, 180, 10), Box(-180, -10, -170, 10))
    assert Box(-10, 0, 10, 1).parts() == (Box(-10, 0, 10, 1),)


@pytest.mark.parametrize(
    ("other", "meets"),
    [(Box(5, 5, 6, 6), True), (Box(10, 0, 12, 2), True), (Box(11, 0, 12, 2), False), (Box(0, 11, 5, 12), False)],
)
def test_boxes_meet(other: Box, meets: bool) -> None:
    assert Box(0, 0, 10, 10).meets(other) is meets
    assert other.meets(Box(0, 0, 10, 10)) is meets


def test_a_box_holds_points() -> None:
    across = Box(170, -10, -170, 10)
    assert across.holds(175, 0)
    assert across.holds(-175, 0)
    assert not across.holds(0, 0)
    assert not across.holds(175, 11)
