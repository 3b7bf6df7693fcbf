import threading
from dataclasses import replace

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.study.annotation import Annotation, joined_tags, storable, tags_in
from leeswijzer.study.annotation_records import Kept
from leeswijzer.study.annotations import PASSAGE, Annotations, Color, Target, TargetKind
from leeswijzer.study.changes import Changes
from leeswijzer.study.session import open_session
from leeswijzer.text.anchor import AnchorState
from leeswijzer.text.article import read_article

TEXT = (
    "De coalitie kwam naar Bagdad.\n\n"
    "Een tweede alinea noemt 🙂 de coalitie nog eens, met andere woorden.\n\n"
    "Een derde zegt iets over de verkiezingen in Irak.\n"
)
TERM = Target(TargetKind.TERM, "coalitie")


@pytest.fixture
def document():
    return read_article(TEXT, "nl")


@pytest.fixture
def notes(session):
    return session.annotations


@pytest.fixture
def other(session, clock):
    """A second window on the same home."""
    return Annotations(session.store, clock=clock)


def test_a_highlight_is_kept_with_its_anchor(session, home, clock, document):
    start = TEXT.index("🙂")
    note, changes = session.annotations.add("les", document, start, start + 13, "important")
    assert changes == Changes(notes=frozenset({note.id}))
    session.close()
    with open_session(home, clock) as again:
        (found,) = again.annotations.for_lesson("les")
    assert found == note
    assert found.anchor.exact == "🙂 de coalitie"[:13]
    assert (found.start, found.end) == (start, start + 13)
    assert (found.state, found.score, found.fingerprint) == (AnchorState.EXACT, 1.0, document.fingerprint)
    assert found.bare
    assert (found.created, found.modified) == (clock.now, clock.now)


def test_tags_come_from_the_text_and_from_apart(notes, document):
    note, _ = notes.add(
        "les", document, 0, 2, text="# Kop\nzie #Irak, #irak en a#b /#c #1", tags=["later lezen", "#irak"]
    )
    assert note.tags == ("Irak", "later-lezen")
    assert notes.get(note.id).tags == note.tags
    note, _ = notes.change(note.id, note.revision, text="nu #anders")
    assert note.tags == ("anders", "later-lezen")
    note, _ = notes.change(note.id, note.revision, tags=[])
    assert note.tags == ("anders",)


def test_tags_are_told_apart_without_case():
    assert tags_in("geen") == ()
    assert joined_tags(["A", " #a ", "", "##"], ["b  c"]) == ("A", "b-c")


def test_marks_may_overlap_and_come_in_text_order(notes, document, clock):
    late, _ = notes.add("les", document, 40, 50)
    short, _ = notes.add("les", document, 3, 5)
    clock.forward(seconds=1)
    long, _ = notes.add("les", document, 3, 30)
    term, _ = notes.add_to("les", TERM, "wie zijn dat?")
    assert [each.id for each in notes.for_lesson("les")] == [long.id, short.id, late.id, term.id]
    assert notes.for_lesson("een andere") == ()


@pytest.mark.parametrize("kind", [TargetKind.TERM, TargetKind.PLACE, TargetKind.QUESTION])
def test_terms_places_and_questions_can_be_noted(notes, kind):
    note, _ = notes.add_to("les", Target(kind, "iets"), "een noot", "question", ["t"])
    assert notes.get(note.id) == note
    assert (note.anchor, note.state, note.start, note.fingerprint) == (None, None, None, None)
    assert note.color is Color.QUESTION


def test_what_makes_no_sense_is_refused(notes, document):
    with pytest.raises(ValueError, match="no such range"):
        notes.add("les", document, 5, 5)
    with pytest.raises(ValueError, match="place in the text"):
        notes.add_to("les", PASSAGE, "noot")
    with pytest.raises(ValueError, match="passage has no id"):
        Target(TargetKind.TERM)
    with pytest.raises(ValueError, match="purple"):
        notes.add("les", document, 1, 5, "purple")
    note, _ = notes.add_to("les", TERM, "noot")
    with pytest.raises(ValueError, match="only a passage"):
        notes.reattach(note.id, document, 1, 5)
    with pytest.raises(ValueError, match="tag has characters"):
        notes.tag([note.id], " # ")
    assert len(notes.for_lesson("les")) == 1


def test_halves_of_characters_do_not_keep_a_note_from_being_kept(notes, document):
    note, _ = notes.add("les", document, 0, 2, text="ja \ud83d\ude42 nee \ud800")
    assert notes.get(note.id).text == "ja 🙂 nee \ufffd"
    assert storable("gewoon") == "gewoon"


def test_a_change_says_what_changed_and_counts_up(notes, document, clock):
    note, _ = notes.add("les", document, 0, 2, "important")
    later = clock.forward(minutes=2)
    changed, changes = notes.change(note.id, note.revision, text="eerst", color=None)
    assert changes.notes == {note.id}
    assert changed.revision > note.revision
    assert (changed.text, changed.color, changed.created, changed.modified) == ("eerst", None, note.created, later)
    assert notes.change(note.id, changed.revision, text="eerst") == (changed, Changes())
    assert notes.get(note.id) == changed


def test_a_note_that_is_gone_is_said_to_be_gone(notes, document):
    note, _ = notes.add("les", document, 0, 2)
    assert notes.delete([note.id, "nooit geweest"]) == Changes(notes=frozenset({note.id}))
    for use in (lambda: notes.get(note.id), lambda: notes.change(note.id, note.revision, text="x")):
        with pytest.raises(KnownError) as caught:
            use()
        assert caught.value.code == "note-gone"
    assert notes.delete([note.id]) == Changes()


def test_an_edit_of_an_older_state_is_refused_with_both_versions(notes, other, document):
    note, _ = notes.add("les", document, 0, 9, "important", "begin")
    theirs, _ = other.change(note.id, note.revision, text="van hen", color="disagree")
    with pytest.raises(KnownError) as caught:
        notes.change(note.id, note.revision, text="van mij")
    assert caught.value.code == "note-changed-elsewhere"
    assert caught.value.details["theirs"] == theirs
    mine = caught.value.details["mine"]
    assert isinstance(mine, Annotation)
    assert (mine.id, mine.text) == (note.id, "van mij")
    assert notes.get(note.id) == theirs
    copy, _ = notes.add_copy(mine)
    assert {each.text for each in notes.for_lesson("les")} == {"van hen", "van mij"}
    assert (copy.anchor, copy.start) == (note.anchor, note.start)


def test_the_same_edit_in_two_windows_is_no_conflict(notes, other, document):
    note, _ = notes.add("les", document, 0, 9)
    theirs, _ = other.change(note.id, note.revision, text="samen")
    assert notes.change(note.id, note.revision, text="samen") == (theirs, Changes())


def test_a_revision_is_never_given_twice(notes, document):
    note, _ = notes.add("les", document, 0, 9)
    notes.delete([note.id])
    again, _ = notes.add("les", document, 0, 9)
    assert again.revision > note.revision + 1
    notes.undo("les")
    notes.undo("les")
    back = notes.get(note.id)
    assert back.revision > again.revision
    with pytest.raises(KnownError, match="another window"):
        notes.change(note.id, note.revision, text="x")


def test_many_are_changed_at_once(notes, document):
    ids = [notes.add("les", document, at, at + 2)[0].id for at in (0, 5, 10)]
    assert notes.recolor(ids, "vocabulary").notes == set(ids)
    assert notes.tag(ids[:2], "later").notes == set(ids[:2])
    assert notes.tag(ids, "#Later").notes == {ids[2]}
    assert notes.recolor(ids, "vocabulary") == Changes()
    assert [each.tags for each in notes.for_lesson("les")] == [("later",), ("later",), ("Later",)]
    assert notes.untag(ids[:1], "LATER").notes == {ids[0]}
    assert notes.untag(ids[:1], "later") == Changes()
    assert notes.get(ids[0]).tags == ()
    assert notes.recolor([], None) == Changes()


def test_every_change_is_undone_and_redone(notes, document, clock):
    states = [notes.for_lesson("les")]
    names = []

    def done():
        states.append(notes.for_lesson("les"))
        names.append(notes.can_undo("les"))
        clock.forward(minutes=1)

    one, _ = notes.add("les", document, 0, 9, "important")
    done()
    two, _ = notes.add("les", document, 20, 29, text="noot")
    done()
    one, _ = notes.change(one.id, one.revision, text="getypt")
    done()
    one, _ = notes.change(one.id, one.revision, color="question")
    done()
    one, _ = notes.change(one.id, one.revision, tags=["t"])
    done()
    notes.recolor([one.id, two.id], "disagree")
    done()
    notes.tag([one.id, two.id], "u")
    done()
    notes.untag([two.id], "u")
    done()
    notes.reattach(two.id, document, 40, 50)
    done()
    notes.delete([one.id, two.id])
    done()
    assert names == [
        "highlight-added",
        "note-added",
        "note-written",
        "note-recolored",
        "note-tagged",
        "note-recolored",
        "note-tagged",
        "note-untagged",
        "note-reattached",
        "note-deleted",
    ]

    def seen(annotations):
        return [(each.id, each.anchor, each.start, each.color, each.text, each.tags) for each in annotations]

    for state, name in zip(states[-2::-1], reversed(names), strict=True):
        assert notes.can_undo("les") == name
        assert notes.undo("les").notes
        assert seen(notes.for_lesson("les")) == seen(state)
    assert notes.undo("les") is None
    assert notes.can_undo("les") is None
    for state, name in zip(states[1:], names, strict=True):
        assert notes.can_redo("les") == name
        assert notes.redo("les").notes
        assert seen(notes.for_lesson("les")) == seen(state)
    assert notes.redo("les") is None


def test_typing_is_undone_at_once_unless_there_was_a_pause(notes, document, clock):
    note, _ = notes.add("les", document, 0, 9)
    for text in ("e", "ee", "een"):
        clock.forward(seconds=1)
        note, _ = notes.change(note.id, note.revision, text=text)
    clock.forward(seconds=31)
    note, _ = notes.change(note.id, note.revision, text="een twee")
    notes.undo("les")
    assert notes.get(note.id).text == "een"
    notes.undo("les")
    assert notes.get(note.id).text == ""
    notes.redo("les")
    assert notes.get(note.id).text == "een"


def test_undo_never_takes_back_what_somebody_else_wrote(notes, other, document):
    note, _ = notes.add("les", document, 0, 9)
    note, _ = notes.change(note.id, note.revision, text="a")
    theirs, _ = other.change(note.id, note.revision, text="ab")
    notes.change(note.id, theirs.revision, text="abc")
    notes.undo("les")
    assert notes.get(note.id).text == "ab"
    with pytest.raises(KnownError) as caught:
        notes.undo("les")
    assert (caught.value.code, caught.value.details["operation"]) == ("undo-overtaken", "note-written")
    assert notes.get(note.id).text == "ab"
    assert notes.can_undo("les") == "highlight-added"
    with pytest.raises(KnownError, match="no longer be undone"):
        notes.undo("les")
    assert notes.get(note.id).text == "ab"


def test_undo_and_redo_give_way_to_a_deletion_elsewhere(notes, other, document):
    note, _ = notes.add("les", document, 0, 9)
    notes.recolor([note.id], "question")
    other.delete([note.id])
    with pytest.raises(KnownError, match="no longer be undone"):
        notes.undo("les")
    deleted, _ = notes.add("les", document, 0, 9)
    notes.delete([deleted.id])
    notes.undo("les")
    other.delete([deleted.id])
    other.undo("les")
    notes.redo("les")
    other.bring_in([Kept(deleted)])
    with pytest.raises(KnownError, match="no longer be undone"):
        notes.undo("les")
    assert len(notes.for_lesson("les")) == 1


def test_an_attachment_made_elsewhere_is_not_undone(notes, other, document):
    note, _ = notes.add("les", document, 0, 9)
    notes.reattach(note.id, document, 10, 19)
    other.reattach(note.id, document, 20, 29)
    with pytest.raises(KnownError, match="no longer be undone"):
        notes.undo("les")
    assert notes.get(note.id).start == 20


def test_other_windows_hear_of_every_change_and_not_of_their_own(notes, other, document):
    assert notes.poll() == {}
    mine, _ = notes.add("les", document, 0, 9)
    theirs, _ = other.add("andere", document, 0, 9)
    assert notes.poll() == {"andere": {theirs.id}}
    assert other.poll() == {"les": {mine.id}}
    assert notes.poll() == other.poll() == {}
    other.delete([mine.id])
    other.undo("les")
    other.redo("les")
    assert notes.poll() == {"les": {mine.id}}
    notes.add("les", document, 0, 9)
    notes.undo("les")
    assert notes.poll() == {}


def test_what_comes_from_elsewhere_is_added_updated_or_left(notes, document, clock):
    old, _ = notes.add("les", document, 0, 9, text="oud")
    new, _ = notes.add("les", document, 10, 19, text="nieuw")
    same, _ = notes.add("les", document, 20, 29, text="gelijk")
    exported = notes.for_lesson("les")
    notes.delete([old.id])
    clock.forward(days=1)
    notes.change(new.id, new.revision, text="nog nieuwer")
    from_file = {each.id: each for each in exported}
    outcome = notes.bring_in([Kept(each) for each in exported])
    assert (outcome.added, outcome.updated, outcome.kept, outcome.same) == ((old.id,), (), (new.id,), (same.id,))
    assert notes.get(old.id).created == old.created
    newer = [_with(from_file[same.id], text="beter", modified=clock.forward(days=1))]
    outcome = notes.bring_in(newer)
    assert outcome.updated == (same.id,)
    assert outcome.changes.notes == {same.id}
    assert notes.get(same.id).text == "beter"
    assert notes.can_undo("les") == "notes-imported"
    notes.undo("les")
    assert notes.get(same.id).text == "gelijk"
    assert not notes.bring_in([]).changes


def _with(annotation, **values):
    return Kept(replace(annotation, **values))


def test_one_import_may_be_of_several_lessons(notes, other, document):
    one, _ = other.add("een", document, 0, 9)
    two, _ = other.add("twee", document, 0, 9)
    other.delete([one.id, two.id])
    notes.bring_in([Kept(one), Kept(two)])
    notes.undo("een")
    assert notes.for_lesson("een") == ()
    assert len(notes.for_lesson("twee")) == 1


def test_many_threads_may_write(notes, document):
    def write(number):
        for _ in range(10):
            notes.add("les", document, number, number + 5)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = notes.for_lesson("les")
    assert len(found) == 40
    assert len({each.revision for each in found}) == 40


def test_a_thousand_at_once(notes, document):
    ids = [notes.add("les", document, 0, 9)[0].id for _ in range(3)]
    assert notes.delete([*ids, *(str(number) for number in range(1200))]).notes == set(ids)
