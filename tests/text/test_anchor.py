import pytest

from leeswijzer.text.anchor import Anchor


def test_an_anchor_keeps_its_words_and_what_stands_around_them() -> None:
    text = "a" * 40 + "Irak 🙂" + "b" * 10
    anchor = Anchor.of(text, 40, 46)
    assert anchor == Anchor("Irak 🙂", "a" * 32, "b" * 10, 40, 46)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 5)])
def test_there_is_no_anchor_outside_the_text_or_on_nothing(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such range"):
        Anchor.of("Irak", start, end)
