from datetime import UTC, datetime, timedelta

import pytest

from leeswijzer.desktop.notes.presenter import NoteFilter
from leeswijzer.desktop.notes.room_presenter import LessonHead, Order, RoomPresenter, gather
from leeswijzer.study.annotation import PASSAGE, Annotation, Color, Target, TargetKind
from leeswijzer.study.collection import Collected, TermNote
from leeswijzer.text.anchor import Anchor, AnchorState

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
TITLES = {"a": "Appels", "b": "Bagdad", "c": "Citroenen"}


def note(identifier, lesson, start=0, minutes=0, target=PASSAGE, state=AnchorState.EXACT, **values):
    moment = NOON + timedelta(minutes=minutes)
    passage = target is PASSAGE
    lost = state is AnchorState.LOST
    given = {"color": None, "text": "", "tags": (), **values}
    return Annotation(
        id=identifier,
        lesson_id=lesson,
        target=target,
        anchor=Anchor(f"woorden van {identifier}", "", "", start, start + 5) if passage else None,
        state=state if passage else None,
        score=1.0 if passage else None,
        start=start if passage and not lost else None,
        end=start + 5 if passage and not lost else None,
        fingerprint="f" if passage else None,
        revision=1,
        created=moment,
        modified=moment,
        **given,
    )


NOTES = (
    note("later", "b", start=90, minutes=3, color=Color.IMPORTANT, tags=("toets",), text="Wie dan? #toets"),
    note("sooner", "b", start=10, minutes=9, state=AnchorState.LOST),
    note("on a term", "b", minutes=5, target=Target(TargetKind.TERM, "is"), text="eigen woorden"),
    note("fruit", "a", start=40, minutes=1, color=Color.QUESTION, tags=("toets", "thuis"), text="Lekker"),
)


@pytest.fixture
def collected():
    return Collected(
        NOTES,
        (TermNote("c", "schil", "die gaat eraf", NOON + timedelta(minutes=7)),),
        TITLES,
        {("b", TargetKind.TERM, "is"): "IS", ("c", TargetKind.TERM, "schil"): "de schil"},
        left_out=4,
    )


@pytest.fixture
def presenter(collected):
    presenter = RoomPresenter()
    presenter.show(gather(collected))
    return presenter


def ids(rows):
    return [row.title if isinstance(row, LessonHead) else row.id for row in rows]


def test_what_was_changed_last_stands_first(presenter):
    assert ids(presenter.rows()) == ["sooner", "term:c/schil", "on a term", "later", "fruit"]


def test_by_lesson_each_has_its_title_over_its_notes_in_text_order(presenter):
    presenter.order = Order.LESSON
    assert ids(presenter.rows()) == [
        *("Appels", "fruit"),
        *("Bagdad", "sooner", "later", "on a term"),
        *("Citroenen", "term:c/schil"),
    ]
    assert [row.count for row in presenter.rows() if isinstance(row, LessonHead)] == [1, 3, 1]


def test_a_lesson_without_a_note_that_is_asked_for_has_no_title_either(presenter):
    presenter.order, presenter.filter = Order.LESSON, NoteFilter(words="wie")
    assert presenter.rows() == [LessonHead("b", "Bagdad", 1), *presenter.shown()]
    assert ids(presenter.shown()) == ["later"]


def test_two_lessons_of_one_title_are_told_apart():
    presenter = RoomPresenter(order=Order.LESSON)
    notes = (note("one", "x"), note("two", "y"), note("three", "x", start=50))
    presenter.show(gather(Collected(notes, (), {"x": "Les", "y": "Les"})))
    assert ids(presenter.rows()) == ["Les", "one", "three", "Les", "two"]
    assert len({row.id for row in presenter.rows()}) == 5


def test_words_are_looked_for_in_the_title_of_the_lesson_too(presenter):
    presenter.filter = NoteFilter(words="BÁGDAD term")
    assert ids(presenter.shown()) == []
    presenter.filter = NoteFilter(words="bagdad eigen")
    assert ids(presenter.shown()) == ["on a term"]


def test_colours_tags_and_trouble_are_asked_for_over_all_lessons(presenter):
    presenter.filter = NoteFilter(tags=frozenset({"toets"}))
    assert ids(presenter.shown()) == ["later", "fruit"]
    presenter.filter = NoteFilter(tags=frozenset({"toets"}), colors=frozenset({Color.QUESTION}))
    assert ids(presenter.shown()) == ["fruit"]
    presenter.filter = NoteFilter(troubled=True)
    assert ids(presenter.shown()) == ["sooner"]


def test_what_can_be_asked_for_is_counted_over_all_lessons(presenter):
    assert list(presenter.all.tags) == [("thuis", 1), ("toets", 2)]
    assert (presenter.all.troubled, presenter.all.left_out) == (1, 4)


def test_a_note_on_a_term_goes_by_its_name_and_one_of_the_term_itself_cannot_be_removed(presenter):
    found = {item.id: item for item in presenter.shown()}
    assert (found["on a term"].subject, found["on a term"].fixed) == ("IS", False)
    own = found["term:c/schil"]
    assert (own.subject, own.subject_id, own.fixed, own.lesson) == ("de schil", "schil", True, "Citroenen")


def test_there_may_be_nothing_at_all():
    presenter = RoomPresenter()
    presenter.show(gather(Collected()))
    assert not presenter.any_notes
    assert presenter.rows() == []
