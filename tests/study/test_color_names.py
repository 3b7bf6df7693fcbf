import pytest
from sqlalchemy import select

from leeswijzer.errors import KnownError
from leeswijzer.store.tables import SettingRow
from leeswijzer.study.annotations import Color
from leeswijzer.study.changes import Changes
from leeswijzer.study.settings import Settings


def test_colours_can_be_renamed_and_get_their_own_name_back(session):
    names = session.color_names
    assert names.read() == {}
    assert names.rename("important", "  Voor de \n toets ") == Changes(settings=frozenset({"color_names"}))
    names.rename(Color.DISAGREE, "Oneens")
    assert names.read() == {Color.IMPORTANT: "Voor de toets", Color.DISAGREE: "Oneens"}
    assert names.rename("important", "Voor de toets") == Changes()
    names.rename("important", "")
    assert names.read() == {Color.DISAGREE: "Oneens"}
    assert session.preferences.read() == Settings()


def test_a_name_that_is_too_long_is_refused(session):
    with pytest.raises(KnownError) as caught:
        session.color_names.rename("important", "x" * 41)
    assert caught.value.code == "color-name-long"


def test_names_that_make_no_sense_are_not_read(session, clock):
    with session.store.unit() as unit:
        unit.add(SettingRow(key="color_names", value=["?"], updated_at=clock.now))
    assert session.color_names.read() == {}
    session.color_names.rename("question", "Vraag")
    with session.store.reading() as unit:
        assert unit.scalars(select(SettingRow.value)).one() == {"question": "Vraag"}
