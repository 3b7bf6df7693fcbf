import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeswijzer.study.changes import Changes
from leeswijzer.study.position import QUOTE
from leeswijzer.text.anchor import Anchor
from leeswijzer.text.document import Document

DOCUMENT = Document("Een zin met 🎈 erin. " * 20, ())


def test_a_lesson_never_opened_has_no_position(session):
    assert session.positions.get("irak") is None


def test_a_position_comes_back_with_its_words(session, clock):
    assert session.positions.put("irak", DOCUMENT, 40) == Changes(positions=frozenset({"irak"}))
    position = session.positions.get("irak")
    assert (position.lesson_id, position.offset, position.at) == ("irak", 40, clock.now)
    assert position.anchor == Anchor.of(DOCUMENT.text, 40, 40 + QUOTE)


def test_each_lesson_has_its_own(session):
    session.positions.put("irak", DOCUMENT, 40)
    session.positions.put("kiel", DOCUMENT, 60)
    session.positions.put("irak", DOCUMENT, 80)
    assert (session.positions.get("irak").offset, session.positions.get("kiel").offset) == (80, 60)


def test_the_same_place_again_changes_nothing(session, clock):
    session.positions.put("irak", DOCUMENT, 40)
    before = session.positions.get("irak")
    clock.forward(minutes=5)
    assert not session.positions.put("irak", DOCUMENT, 40)
    assert session.positions.get("irak") == before


def test_the_end_of_a_text_has_no_words(session):
    session.positions.put("irak", DOCUMENT, len(DOCUMENT.text))
    position = session.positions.get("irak")
    assert (position.offset, position.anchor) == (len(DOCUMENT.text), None)


@pytest.mark.parametrize("offset", [-1, len(DOCUMENT.text) + 1])
def test_a_place_outside_the_text_is_refused(session, offset):
    with pytest.raises(ValueError, match="no such place"):
        session.positions.put("irak", DOCUMENT, offset)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(data=st.data(), text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_the_words_kept_stand_at_the_offset(session, data, text):
    document = Document(text, ())
    offset = data.draw(st.integers(0, len(text) - 1))
    session.positions.put("any", document, offset)
    anchor = session.positions.get("any").anchor
    assert text[anchor.start : anchor.end] == anchor.exact
    assert anchor.start == offset
