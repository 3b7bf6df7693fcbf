import pytest

from leeswijzer.store.glance import glance
from leeswijzer.study.place import place_in
from leeswijzer.text.document import Document

SENTENCES = [f"Zin {number} vertelt van een stad aan rivier nummer {number} in het land. " for number in range(30)]
DOCUMENT = Document("".join(SENTENCES), ())
PLACE = DOCUMENT.text.index("Zin 12 ")


@pytest.fixture
def lefts(session, home):
    """The position as the first paint sees it, and as the study session does."""

    def put(offset):
        session.positions.put("kiel", DOCUMENT, offset)
        return [glance(home).positions["kiel"], session.positions.get("kiel")]

    return put


def test_in_the_same_text_it_is_where_it_was(lefts):
    assert [place_in(DOCUMENT, left) for left in lefts(PLACE)] == [PLACE, PLACE]


def test_in_an_edited_text_it_is_where_its_words_went(lefts):
    edited = Document("🎈 Een nieuw begin. " + "".join(SENTENCES[3:]), ())
    assert [place_in(edited, left) for left in lefts(PLACE)] == [edited.text.index("Zin 12 ")] * 2


def test_in_a_text_without_its_words_it_is_nowhere(lefts):
    other = Document("Iets heel anders, over vogels en hun nesten in het voorjaar.", ())
    assert [place_in(other, left) for left in lefts(PLACE)] == [None, None]


def test_the_end_stays_the_end(lefts):
    longer = Document(DOCUMENT.text + "En nog een zin.", ())
    at_the_end = lefts(len(DOCUMENT.text))
    assert [place_in(DOCUMENT, left) for left in at_the_end] == [len(DOCUMENT.text)] * 2
    assert [place_in(longer, left) for left in at_the_end] == [len(longer.text)] * 2
