import pytest

from leeswijzer.desktop.notes.draft import SEPARATOR, Draft, DraftState, Save


def test_a_new_note_is_saved_once_something_is_written():
    draft = Draft(None, 0, "")
    assert draft.take() is None
    draft.type("   ")
    assert draft.take() is None
    draft.type("Waarom?")
    assert draft.state is DraftState.WAITING
    assert draft.take() == Save(None, 0, "Waarom?")


def test_a_new_note_can_be_made_for_its_colour_alone():
    assert Draft(None, 0, "").take(though_empty=True) == Save(None, 0, "")


def test_saving_goes_from_one_revision_to_the_next():
    draft = Draft("a", 4, "een")
    draft.type("een twee")
    assert draft.take() == Save("a", 4, "een twee")
    assert draft.state is DraftState.SAVING
    draft.saved("a", 5)
    assert draft.state is DraftState.SAVED
    draft.type("een twee drie")
    assert draft.take() == Save("a", 5, "een twee drie")


def test_what_is_typed_while_a_save_is_under_way_waits_for_its_end():
    draft = Draft("a", 1, "")
    draft.type("een")
    draft.take()
    draft.type("een twee")
    assert draft.take() is None
    draft.saved("a", 2)
    assert draft.unsaved
    assert draft.take() == Save("a", 2, "een twee")


def test_emptying_a_note_is_a_change_too():
    draft = Draft("a", 1, "een")
    draft.type("")
    assert draft.take() == Save("a", 1, "")


def test_what_cannot_be_saved_stays_and_is_tried_again():
    draft = Draft("a", 1, "")
    draft.type("een")
    draft.take()
    trouble = OSError("no room")
    draft.failed(trouble)
    assert draft.state is DraftState.FAILED
    assert draft.error is trouble
    assert draft.text == "een"
    assert draft.take() == Save("a", 1, "een")
    draft.saved("a", 2)
    assert draft.state is DraftState.SAVED
    assert draft.error is None


def test_two_versions_of_a_note_are_both_kept_the_own_one_first():
    draft = Draft("a", 1, "begin")
    draft.type("mijn woorden")
    draft.take()
    assert draft.crossed(3, "andere woorden")
    assert draft.text == "mijn woorden" + SEPARATOR + "andere woorden"
    assert draft.merged
    assert draft.take() == Save("a", 3, draft.text)


@pytest.mark.parametrize(
    ("mine", "theirs", "kept"),
    [
        ("een twee", "een", "een twee"),
        ("een", "een twee", "een twee"),
        ("", "een", "een"),
        ("een", "", "een"),
    ],
)
def test_a_version_that_holds_the_other_is_enough(mine, theirs, kept):
    draft = Draft("a", 1, "begin")
    draft.type(mine)
    draft.take()
    draft.crossed(2, theirs)
    assert draft.text == kept
    assert not draft.merged


def test_a_change_of_colour_elsewhere_takes_no_words_away_and_adds_none():
    draft = Draft("a", 1, "begin")
    draft.type("begin en meer")
    draft.take()
    assert not draft.crossed(2, "begin")
    assert draft.take() == Save("a", 2, "begin en meer")


def test_an_untouched_draft_follows_the_note_and_a_touched_one_keeps_its_words():
    draft = Draft("a", 1, "begin")
    assert draft.refreshed(2, "verder")
    assert draft.text == "verder"
    draft.type("eigen woorden")
    assert not draft.refreshed(3, "nog verder")
    assert draft.text == "eigen woorden"
    assert draft.take() == Save("a", 2, "eigen woorden")


def test_old_news_changes_nothing():
    draft = Draft("a", 5, "nu")
    assert not draft.refreshed(4, "toen")
    assert draft.text == "nu"


def test_words_outlive_the_removal_of_their_note_elsewhere():
    draft = Draft("a", 1, "begin")
    draft.type("begin en meer")
    draft.take()
    draft.gone()
    assert draft.take() == Save(None, 0, "begin en meer")


def test_a_dropped_note_is_not_saved_any_more():
    draft = Draft("a", 1, "begin")
    draft.type("meer")
    draft.drop()
    assert not draft.unsaved
    assert draft.take() is None
