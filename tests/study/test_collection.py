import pytest
from sqlalchemy import text

from leeswijzer.study.annotation import Target, TargetKind
from leeswijzer.study.collection import Collected, TermNote
from leeswijzer.text.article import read_article

TEXT = "Eerst kwam de coalitie.\n\nDaarna kwam de stilte.\n"


@pytest.fixture
def document():
    return read_article(TEXT, "nl")


@pytest.fixture
def write(session, clock, document):
    """Marks the first characters of the text, a minute after what was done before."""

    def mark(lesson_id, text=""):
        clock.forward(minutes=1)
        note, _ = session.annotations.add(lesson_id, document, 0, 5, "important", text=text)
        return note

    return mark


def test_a_home_without_notes_has_nothing_collected(session):
    assert session.collection.read() == Collected()


def test_the_notes_of_all_lessons_come_with_the_last_change_first(session, write):
    one, two, three = write("les"), write("andere"), write("les")
    assert session.collection.read().annotations == (three, two, one)
    changed, _ = session.annotations.change(one.id, one.revision, text="toch")
    assert session.collection.read().annotations == (changed, three, two)


def test_of_more_than_the_limit_those_changed_last_are_kept_and_the_rest_is_counted(session, write):
    for _ in range(3):
        write("les")
    last = write("andere")
    found = session.collection.read(limit=1)
    assert (found.annotations, found.left_out) == ((last,), 3)
    assert set(found.titles) == {"andere"}


def test_the_last_are_found_without_sorting_all(session):
    with session.store.reading() as reading:
        plan = reading.execute(text("EXPLAIN QUERY PLAN SELECT * FROM annotations ORDER BY revision DESC LIMIT 9"))
        assert [row.detail for row in plan] == ["SCAN annotations USING INDEX ix_annotations_revision"]


def test_a_lesson_goes_by_its_title_wherever_that_is_known(session, lesson, write):
    session.shelf.put("les", title="Op de plank", language="nl", place="les")
    session.search.index(lesson)
    for lesson_id in ("les", lesson.id, "verdwenen"):
        write(lesson_id)
    titles = session.collection.read().titles
    assert titles == {"les": "Op de plank", lesson.id: "De haven", "verdwenen": "verdwenen"}


def test_what_is_noted_besides_passages_goes_by_its_name(session, lesson):
    session.search.index(lesson)
    for kind, identifier in (
        (TargetKind.TERM, "reder"),
        (TargetKind.PLACE, "zee"),
        (TargetKind.QUESTION, "stil"),
        (TargetKind.TERM, "verdwenen"),
    ):
        session.annotations.add_to(lesson.id, Target(kind, identifier), "iets")
    assert session.collection.read().names == {
        (lesson.id, TargetKind.TERM, "reder"): "reder",
        (lesson.id, TargetKind.PLACE, "zee"): "zee",
        (lesson.id, TargetKind.QUESTION, "stil"): "Wat staat stil?",
    }


def test_notes_that_are_kept_with_terms_are_there_too(session, lesson, clock):
    session.search.index(lesson)
    session.terms.write_note(lesson.id, "kraan", "hijst")
    session.terms.keep(lesson.id, "reder")
    found = session.collection.read()
    assert found.term_notes == (TermNote(lesson.id, "kraan", "hijst", clock.now),)
    assert found.names == {(lesson.id, TargetKind.TERM, "kraan"): "kraan"}
    assert found.titles == {lesson.id: "De haven"}
