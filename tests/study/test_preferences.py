import pytest

from leeswijzer.store.glance import glance
from leeswijzer.study.changes import Changes
from leeswijzer.study.session import open_session
from leeswijzer.study.settings import NAMES, Paper, Settings


def test_a_new_reader_has_the_defaults(session):
    assert session.preferences.read() == Settings()


def test_a_change_is_kept_and_told(session, home, clock):
    changes = session.preferences.change(paper="dark", type_size=22, measure=68)
    assert changes == Changes(settings=frozenset({"paper", "type_size"}))
    expected = Settings(paper=Paper.DARK, type_size=22)
    assert session.preferences.read() == expected
    assert Settings.from_stored(glance(home).settings) == expected
    session.close()
    with open_session(home, clock) as again:
        assert again.preferences.read() == expected


def test_the_same_value_again_changes_nothing(session):
    session.preferences.change(paper="dark")
    assert not session.preferences.change(paper="dark")


def test_a_value_that_cannot_be_changes_nothing(session):
    with pytest.raises(ValueError, match="13"):
        session.preferences.change(paper="dark", type_size=13)
    assert session.preferences.read() == Settings()


def test_going_back_to_the_defaults(session):
    session.preferences.change(paper="dark", type_size=22, sides={"right": "300"})
    assert session.preferences.reset("paper") == Changes(settings=frozenset({"paper"}))
    assert session.preferences.read() == Settings(type_size=22, sides={"right": "300"})
    assert session.preferences.reset().settings == {"type_size", "sides"}
    assert session.preferences.read() == Settings()
    with pytest.raises(ValueError, match="colour"):
        session.preferences.reset("colour")


def test_layers_and_sides_are_kept(session):
    session.preferences.change(layers=[], sides={"right": "300", "links": "é"})
    kept = session.preferences.read()
    assert (kept.layers, kept.sides) == (frozenset(), {"right": "300", "links": "é"})
    assert "layers" in NAMES
