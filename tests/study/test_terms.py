from concurrent.futures import ThreadPoolExecutor

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.study.changes import Changes, TermKey
from leeswijzer.study.session import open_session
from leeswijzer.study.terms import TermState

IS = ("irak", "is")
TOLD = Changes(terms=frozenset({TermKey(*IS)}))


def test_a_term_that_nothing_was_done_with(session):
    state = session.terms.state(*IS)
    assert state == TermState("irak", "is")
    assert (state.met, state.kept) == (False, False)
    assert session.terms.states("irak") == ()


def test_the_first_meeting_is_what_counts(session, clock):
    first = clock.now
    assert session.terms.meet(*IS) == TOLD
    clock.forward(days=1)
    assert session.terms.meet(*IS) == Changes()
    assert session.terms.state(*IS) == TermState("irak", "is", met_at=first)


def test_keeping_a_term_means_that_it_was_met(session, clock):
    assert session.terms.keep(*IS) == TOLD
    state = session.terms.state(*IS)
    assert (state.met_at, state.kept_at) == (clock.now, clock.now)
    assert state.met
    assert state.kept


def test_a_term_let_go_stays_met(session, clock):
    session.terms.keep(*IS)
    assert session.terms.unkeep(*IS) == TOLD
    assert session.terms.unkeep(*IS) == Changes()
    state = session.terms.state(*IS)
    assert (state.met, state.kept) == (True, False)


def test_letting_go_what_was_never_kept_leaves_no_trace(session):
    assert session.terms.unkeep(*IS) == Changes()
    assert session.terms.states("irak") == ()


def test_a_note_of_the_readers_own(session):
    assert session.terms.write_note(*IS, "de groep — *niet* het werkwoord") == TOLD
    assert session.terms.state(*IS).note == "de groep — *niet* het werkwoord"
    assert session.terms.write_note(*IS, "") == TOLD
    assert session.terms.state(*IS) == TermState("irak", "is")


def test_states_are_of_one_lesson_in_order(session):
    for lesson, term in (("irak", "is"), ("irak", "anbar"), ("kiel", "is")):
        session.terms.meet(lesson, term)
    assert [state.term_id for state in session.terms.states("irak")] == ["anbar", "is"]


def test_terms_met_from_several_threads_are_all_kept(session):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: session.terms.meet("irak", f"term-{number:02}"), range(40)))
    assert [state.term_id for state in session.terms.states("irak")] == [f"term-{number:02}" for number in range(40)]


def test_keeping_a_term_is_undone_and_done_again(session):
    session.terms.keep("irak", "is")
    assert session.undo.can_undo("irak") == "term-kept"
    assert session.undo.undo("irak")
    assert not session.terms.state("irak", "is").kept
    assert session.terms.state("irak", "is").met
    session.undo.redo("irak")
    assert session.terms.state("irak", "is").kept


def test_letting_go_and_writing_share_the_lessons_stack(session):
    session.terms.keep("irak", "is")
    session.terms.write_note("irak", "is", "eerst")
    session.terms.unkeep("irak", "is")
    session.undo.undo("irak")
    assert session.terms.state("irak", "is").kept
    session.undo.undo("irak")
    assert session.terms.state("irak", "is").note == ""


def test_what_was_changed_elsewhere_since_is_not_undone(session, home):
    session.terms.keep("irak", "is")
    with open_session(home) as other:
        other.terms.unkeep("irak", "is")
    with pytest.raises(KnownError) as told:
        session.undo.undo("irak")
    assert told.value.code == "undo-overtaken"


def test_meeting_a_term_is_nothing_to_undo(session):
    session.terms.meet("irak", "is")
    assert session.undo.can_undo("irak") is None
