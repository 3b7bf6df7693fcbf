import random
from datetime import UTC, datetime

import pytest

from leeswijzer.desktop.notes.presenter import NoteFilter, NoteItem, NotesPresenter, item_of, without_blanks
from leeswijzer.study.annotation import PASSAGE, Annotation, Color, Target, TargetKind
from leeswijzer.text.anchor import Anchor, AnchorState

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def note(identifier, start, end=None, **values):
    return NoteItem(id=identifier, start=start, end=end or start + 10, order=start, **values)


def presented(*items, **wanted):
    presenter = NotesPresenter(filter=NoteFilter(**wanted))
    presenter.show(items)
    return presenter


def ids(items):
    return [item.id for item in items]


def test_notes_stand_in_text_order_the_longer_of_two_first():
    presenter = presented(note("c", 40), note("a", 5), note("b", 5, 90))
    assert ids(presenter.items) == ["b", "a", "c"]


def test_a_change_moves_a_note_to_its_place_and_a_removed_one_goes():
    presenter = presented(note("a", 5), note("b", 15), note("c", 25))
    presenter.update([note("a", 30, text="verplaatst")], ["b", "nobody"])
    assert ids(presenter.items) == ["c", "a"]
    assert presenter.item("a").text == "verplaatst"
    assert presenter.item("b") is None


def test_many_changes_one_by_one_give_the_same_as_all_at_once():
    chance = random.Random(7)
    every = [note(str(n), chance.randrange(50), chance.randrange(51, 99)) for n in range(300)]
    one_by_one = presented(*every[:150])
    for item in every:
        one_by_one.update([item])
    one_by_one.update([], [item.id for item in every[::3]])
    assert ids(one_by_one.items) == ids(presented(*(item for n, item in enumerate(every) if n % 3)).items)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "abcd"),
        ({"words": "  "}, "abcd"),
        ({"words": "OLIE"}, "a"),
        ({"words": "elite"}, "b"),  # élite in the note
        ({"words": "irak vraag"}, "b"),
        ({"words": "#toets"}, "c"),
        ({"colors": frozenset({Color.IMPORTANT, Color.QUESTION})}, "ab"),
        ({"tags": frozenset({"toets"})}, "c"),
        ({"troubled": True}, "d"),
        ({"troubled": True, "words": "olie"}, ""),
    ],
)
def test_the_filter_takes_words_colours_tags_and_states_together(wanted, found):
    presenter = presented(
        note("a", 1, subject="olie in Koeweit", color=Color.IMPORTANT),
        note("b", 2, subject="Irak", text="Vraag: welke élite?", color=Color.QUESTION),
        note("c", 3, subject="Iran", text="voor de #toets", tags=("toets",)),
        note("d", 4, subject="Syrië", state=AnchorState.LOST),
        **wanted,
    )
    assert "".join(ids(presenter.shown())) == found


def test_tags_are_counted():
    presenter = presented(note("a", 1, tags=("toets", "Irak")), note("b", 2, tags=("toets",)))
    assert presenter.tags() == [("Irak", 1), ("toets", 2)]


def test_troubled_notes_are_counted_by_what_became_of_them():
    lost, moved = note("a", 1, state=AnchorState.LOST), note("b", 2, state=AnchorState.MOVED)
    assert presented(lost, moved, note("c", 3)).troubled() == {AnchorState.LOST: 1, AnchorState.MOVED: 1}


def test_notes_in_view_are_those_that_begin_there_and_are_somewhere():
    lost = NoteItem(id="lost", order=12, state=AnchorState.LOST)
    presenter = presented(note("a", 5), note("b", 10), lost, note("c", 20))
    assert presenter.between(10, 20) == ["b"]


def annotation(**values):
    given = {
        "id": "a", "lesson_id": "les", "target": PASSAGE, "anchor": Anchor("het\n  leger", start=7, end=18),
        "color": Color.DISAGREE, "text": "Nee. #toets", "tags": ("toets",), "state": AnchorState.EXACT, "score": 1.0,
        "start": 7, "end": 18, "fingerprint": "f", "revision": 3, "created": NOW, "modified": NOW,
    }  # fmt: skip
    return Annotation(**(given | values))


def test_an_annotation_is_shown_with_the_words_it_is_on():
    item = item_of(annotation(), {})
    assert (item.subject, item.place, item.role, item.bare) == ("het leger", (7, 18), "highlight_disagree", False)


def test_a_lost_note_stays_where_it_was_in_the_list_and_nowhere_in_the_text():
    item = item_of(annotation(state=AnchorState.LOST, start=None, end=None), {})
    assert (item.place, item.order, item.troubled) == (None, 7, True)


def test_a_note_on_a_term_has_its_name_and_stands_at_its_first_place():
    on_term = annotation(
        target=Target(TargetKind.TERM, "is"), anchor=None, state=None, score=None, start=None, end=None, color=None
    )
    item = item_of(on_term, {(TargetKind.TERM, "is"): ("IS", 120)})
    assert (item.subject, item.order, item.about, item.role) == ("IS", 120, TargetKind.TERM, "")


def test_a_note_on_what_the_lesson_no_longer_has_comes_last_under_its_id():
    on_place = annotation(
        target=Target(TargetKind.PLACE, "mosul"), anchor=None, state=None, score=None, start=None, end=None
    )
    item = item_of(on_place, {})
    assert item.subject == "mosul"
    assert ids(presented(item, note("z", 10**9)).items) == ["z", "a"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 5, (0, 3)), (3, 8, (5, 8)), (3, 5, None), (0, 12, (0, 8)), (2, 2, None)],
)
def test_a_selection_loses_the_blanks_at_its_ends(start, end, expected):
    assert without_blanks("een \ntwe\n  ", start, end) == expected
