import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.study.settings import (
    LINE_HEIGHTS,
    MEASURES,
    NAMES,
    PER_DAY,
    RETENTIONS,
    TYPE_SIZES,
    InterfaceLanguage,
    Motion,
    Occurrences,
    Paper,
    Settings,
    Typeface,
    storable,
)
from leeswijzer.text.marks import Layer

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
all_settings = st.builds(
    Settings,
    type_size=st.sampled_from(TYPE_SIZES),
    measure=st.sampled_from(MEASURES),
    line_height=st.floats(*LINE_HEIGHTS),
    typeface=st.sampled_from(Typeface),
    paper=st.sampled_from(Paper),
    language=st.sampled_from(InterfaceLanguage),
    layers=st.frozensets(st.sampled_from(Layer)),
    occurrences=st.sampled_from(Occurrences),
    motion=st.sampled_from(Motion),
    window=words,
    sides=st.dictionaries(words, words, max_size=4),
    retention=st.floats(*RETENTIONS),
    new_per_day=st.sampled_from(PER_DAY),
    reviews_per_day=st.sampled_from(PER_DAY),
    keys=st.dictionaries(words, words, max_size=4),
    hints=st.integers(0, 99),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(all_settings)
def test_settings_come_back_from_json_as_they_were(settings):
    stored = json.loads(json.dumps({name: storable(getattr(settings, name)) for name in NAMES}))
    assert Settings.from_stored(stored) == settings


@given(st.dictionaries(st.sampled_from(sorted(NAMES)), json_values))
def test_whatever_was_stored_gives_settings_that_may_be(stored):
    settings = Settings.from_stored(stored)
    assert settings.changed(**{name: getattr(settings, name) for name in NAMES}) == settings


def test_the_defaults():
    assert Settings.from_stored({}) == Settings()
    assert (Settings().type_size, Settings().measure, Settings().line_height) == (19, 68, 1.55)


def test_one_bad_value_spoils_no_other_and_unknown_names_are_passed_over():
    stored = {"type_size": 500, "measure": 70, "paper": "papyrus", "from-a-newer-program": True}
    assert Settings.from_stored(stored) == Settings(measure=70)


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("type_size", 13, ValueError),
        ("type_size", 33, ValueError),
        ("type_size", 19.0, TypeError),
        ("type_size", True, TypeError),
        ("measure", 91, ValueError),
        ("line_height", 1.1, ValueError),
        ("line_height", float("nan"), ValueError),
        ("line_height", "1.5", TypeError),
        ("line_height", False, TypeError),
        ("paper", "papyrus", ValueError),
        ("paper", 3, TypeError),
        ("layers", "glossary", TypeError),
        ("layers", 3, TypeError),
        ("layers", ["songs"], ValueError),
        ("window", None, TypeError),
        ("sides", ["left"], TypeError),
        ("sides", {"left": 3}, TypeError),
        ("colour", "teal", ValueError),
    ],
)
def test_what_a_setting_cannot_be(name, value, error):
    with pytest.raises(error):
        Settings().changed(**{name: value})


def test_changes_take_words_as_well_as_choices():
    changed = Settings().changed(paper="dark", layers=["glossary"], line_height=2)
    assert changed == Settings(paper=Paper.DARK, layers=frozenset({Layer.GLOSSARY}), line_height=2.0)
    assert changed.differences(Settings()) == {"paper", "layers", "line_height"}


def test_settings_can_be_a_key():
    assert hash(Settings(sides={"a": "b"})) == hash(Settings(sides={"a": "c"}))
