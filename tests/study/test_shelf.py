import pytest

from leeswijzer.errors import KnownError
from leeswijzer.store.glance import glance
from leeswijzer.study.changes import Changes
from leeswijzer.study.shelf import KnownLesson

IRAK = {"title": "De coalitie", "language": "nl", "place": "irak-coalitie"}
KIEL = {"title": "Aan de Kiel", "language": "nl", "place": "/home/lezer/kiel.lesson"}
TOLD = Changes(lessons=frozenset({"irak"}))


def test_an_empty_shelf(session):
    assert session.shelf.lessons() == ()
    assert session.shelf.last() is None
    with pytest.raises(KnownError) as caught:
        session.shelf.lesson("irak")
    assert caught.value.code == "lesson-unknown"
    assert "irak" in str(caught.value)


def test_a_lesson_put_on_the_shelf_is_not_yet_read(session, clock, home):
    assert session.shelf.put("irak", **IRAK) == TOLD
    assert session.shelf.lesson("irak") == KnownLesson("irak", **IRAK, added_at=clock.now, last_read_at=None)
    assert session.shelf.last() is None
    assert glance(home).last_lesson is None


def test_a_lesson_is_opened_from_where_it_was_read_and_else_by_its_name(session):
    session.shelf.put("kiel", **KIEL)
    assert session.shelf.place_of("kiel") == KIEL["place"]
    assert session.shelf.place_of("irak") == "irak"


def test_the_lesson_opened_last_is_the_last(session, clock, home):
    added = clock.now
    session.shelf.open("irak", **IRAK)
    clock.forward(minutes=1)
    session.shelf.open("kiel", **KIEL)
    assert session.shelf.last().id == "kiel"
    assert glance(home).last_lesson == KIEL["place"]
    read = clock.forward(minutes=1)
    assert session.shelf.open("irak", **IRAK) == TOLD
    assert session.shelf.last() == KnownLesson("irak", **IRAK, added_at=added, last_read_at=read)
    assert glance(home).last_lesson == IRAK["place"]


def test_the_last_read_stand_first_then_the_unread_by_title(session, clock):
    session.shelf.put("unread-b", title="B", language="nl", place="b")
    session.shelf.put("unread-a", title="A", language="nl", place="a")
    session.shelf.open("irak", **IRAK)
    clock.forward(minutes=1)
    session.shelf.open("kiel", **KIEL)
    assert [lesson.id for lesson in session.shelf.lessons()] == ["kiel", "irak", "unread-a", "unread-b"]


def test_what_is_known_of_a_lesson_is_renewed(session):
    session.shelf.put("irak", **IRAK)
    assert session.shelf.put("irak", **IRAK) == Changes()
    assert session.shelf.put("irak", **{**IRAK, "title": "Een nieuwe titel"}) == TOLD
    assert session.shelf.lesson("irak").title == "Een nieuwe titel"


def test_a_lesson_taken_off_keeps_what_was_done_with_it(session):
    session.shelf.open("irak", **IRAK)
    session.terms.keep("irak", "is")
    assert session.shelf.take_off("irak") == TOLD
    assert session.shelf.take_off("irak") == Changes()
    assert session.shelf.lessons() == ()
    assert session.terms.state("irak", "is").kept


def test_a_lesson_that_was_taken_off_can_be_put_back_where_it_stood(session, clock):
    session.shelf.open("irak", **IRAK)
    clock.forward(minutes=1)
    session.shelf.open("kiel", **KIEL)
    before = session.shelf.lessons()
    session.shelf.take_off("irak")
    assert session.shelf.put_back(before[1]) == TOLD
    assert session.shelf.lessons() == before
