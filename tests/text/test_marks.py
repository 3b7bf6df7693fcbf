from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.text.marks import Layer, Mark, MarkIndex

MARKS = st.builds(
    lambda layer, name, start, length: Mark(layer, name, start, start + length),
    st.sampled_from(Layer),
    st.sampled_from("abc"),
    st.integers(0, 50),
    st.integers(1, 20),
)


@given(st.lists(MARKS, max_size=30), st.integers(0, 60), st.integers(1, 20))
def test_between_and_at_find_what_a_search_through_all_finds(marks: list[Mark], start: int, length: int) -> None:
    index = MarkIndex(marks)
    end = start + length
    assert len(index) == len(marks)
    expected = [mark for mark in index.marks if mark.start < end and mark.end > start]
    assert index.between(start, end) == expected
    lengths = [mark.end - mark.start for mark in index.at(start)]
    assert lengths == sorted(lengths)
    assert set(index.at(start)) == {mark for mark in marks if mark.start <= start < mark.end}


def test_the_marks_of_one_body_in_text_order() -> None:
    first, second = Mark(Layer.GLOSSARY, "is", 5, 7), Mark(Layer.GLOSSARY, "is", 20, 22)
    index = MarkIndex([second, Mark(Layer.PLACES, "is", 1, 3), first])
    assert list(index.of(Layer.GLOSSARY, "is")) == [first, second]
    assert list(index.of(Layer.QUIZ, "is")) == []
    assert MarkIndex([]).at(3) == []
