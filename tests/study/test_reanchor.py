"""What becomes of annotations when their text is edited."""

import pytest

from leeswijzer.study import reanchor as module
from leeswijzer.study.annotations import Annotations, Report, Target, TargetKind
from leeswijzer.study.changes import Changes
from leeswijzer.text.anchor import AnchorState
from leeswijzer.text.article import read_article

FIRST = "De internationale coalitie kwam in het voorjaar naar Bagdad en bleef daar jaren."
SECOND = "Een tweede alinea gaat over de verkiezingen van het najaar, waar niemand om had gevraagd."
THIRD = "Een derde gaat over de rivier de Tigris en alles wat daarin is verdwenen in die tijd."


def document(*paragraphs):
    return read_article("\n\n".join(paragraphs) + "\n", "nl")


BEFORE = document(FIRST, SECOND, THIRD)


def mark(notes, words, **values):
    start = BEFORE.text.index(words)
    return notes.add("les", BEFORE, start, start + len(words), **values)[0]


@pytest.fixture
def notes(session):
    return session.annotations


def test_nothing_is_looked_for_in_the_same_text(notes):
    mark(notes, "voorjaar", text="noot")
    notes.add_to("les", Target(TargetKind.TERM, "x"), "noot")
    assert notes.reanchor("les", BEFORE) == Report(exact=1)
    assert notes.reanchor("leeg", BEFORE) == Report()


def test_every_annotation_gets_the_state_of_its_passage(notes):
    same = mark(notes, "De internationale coalitie")
    changed = mark(notes, "Een tweede alinea gaat over de verkiezingen van het najaar")
    moved = mark(notes, "de rivier de Tigris")
    lost = mark(notes, "die tijd")
    after = document(
        FIRST, "Iets nieuws ertussen.", SECOND.replace("verkiezingen", "stembusgang"), THIRD.replace(" in die tijd", "")
    )
    report = notes.reanchor("les", after)
    ids = frozenset(note.id for note in (same, changed, moved, lost))
    assert report == Report(exact=1, moved=1, changed=1, lost=1, changes=Changes(notes=ids))
    found = {note.id: note for note in notes.for_lesson("les")}
    assert found[same.id].state is AnchorState.EXACT
    assert found[changed.id].state is AnchorState.CHANGED
    assert 0 < found[changed.id].score < 1
    assert "stembusgang" in found[changed.id].anchor.exact
    assert after.text[found[moved.id].start : found[moved.id].end] == "de rivier de Tigris"
    assert found[lost.id].state is AnchorState.LOST
    assert (found[lost.id].start, found[lost.id].end, found[lost.id].score) == (None, None, 0.0)
    assert found[lost.id].anchor == lost.anchor
    for note in (same, changed, moved):
        assert found[note.id].fingerprint == after.fingerprint
        assert (found[note.id].revision, found[note.id].modified) == (note.revision, note.modified)
    # The lost one stays near where it was.
    assert [note.id for note in notes.for_lesson("les")] == [same.id, changed.id, moved.id, lost.id]
    assert notes.reanchor("les", after) == Report(exact=1, moved=1, changed=1, lost=1)


def test_the_old_quote_is_kept_once_for_each_text(notes, clock):
    note = mark(notes, "verkiezingen van het najaar, waar niemand om had gevraagd")
    after = document(FIRST, SECOND.replace("verkiezingen", "stembusgang"), THIRD)
    moment = clock.forward(days=1)
    notes.reanchor("les", after)
    (earlier,) = notes.earlier_quotes(note.id)
    assert (earlier.anchor, earlier.fingerprint, earlier.replaced) == (note.anchor, BEFORE.fingerprint, moment)
    for _ in range(2):
        notes.reanchor("les", BEFORE)
        notes.reanchor("les", after)
    first, second = notes.earlier_quotes(note.id)
    assert first.anchor == note.anchor
    assert second.fingerprint == after.fingerprint


def test_an_edit_that_is_taken_back_leaves_everything_as_it_was(notes):
    before = [mark(notes, words) for words in ("verkiezingen", "die tijd", "van het najaar, waar niemand om had")]
    notes.reanchor("les", document(FIRST, SECOND.replace("najaar", "voorjaar")))
    assert {note.state for note in notes.for_lesson("les")} != {AnchorState.EXACT}
    assert notes.reanchor("les", BEFORE).exact == 3
    assert {(note.id, note.anchor, note.start) for note in notes.for_lesson("les")} == {
        (note.id, note.anchor, note.start) for note in before
    }


def test_what_was_changed_once_is_not_called_the_same_again(notes):
    mark(notes, "verkiezingen van het najaar, waar niemand om had gevraagd")
    after = document(FIRST, SECOND.replace("verkiezingen", "stembusgang"), THIRD)
    notes.reanchor("les", after)
    assert notes.reanchor("les", document("Vooraf.", FIRST, SECOND.replace("verkiezingen", "stembusgang"))).changed == 1


OTHER = "Een tweede alinea gaat over de stembusgang van het najaar, waar iedereen om had gevraagd."


@pytest.mark.parametrize("between", [(), (("Heel iets anders hier.", "En daar ook, zonder verband met wat er was."),)])
def test_first_words_that_come_back_are_found_again(notes, between):
    note = mark(notes, SECOND)
    notes.reanchor("les", document(FIRST, OTHER, THIRD))
    assert notes.get(note.id).state is AnchorState.CHANGED
    for paragraphs in between:
        notes.reanchor("les", document(*paragraphs))
        assert notes.get(note.id).state is AnchorState.LOST
    again = document("Een nieuw begin.", FIRST, SECOND, THIRD, "En een nieuw slot.")
    notes.reanchor("les", again)
    found = notes.get(note.id)
    assert (again.text[found.start : found.end], found.state) == (SECOND, AnchorState.MOVED)


def test_an_annotation_never_goes_back_to_where_the_reader_took_it_from(notes):
    note = mark(notes, "internationale coalitie kwam in het voorjaar")
    start = BEFORE.text.index(SECOND)
    notes.reattach(note.id, BEFORE, start, start + len(SECOND))
    edited = document("Vooraf.", FIRST, OTHER, THIRD)
    notes.reanchor("les", edited)
    found = notes.get(note.id)
    assert found.state is AnchorState.CHANGED
    assert edited.text[found.start : found.end] == OTHER
    assert [quote.reattached for quote in notes.earlier_quotes(note.id)] == [True, False]
    notes.reanchor("les", BEFORE)
    assert notes.get(note.id).start == start
    gone = document("Vooraf.", FIRST, THIRD)
    notes.reanchor("les", gone)
    assert notes.get(note.id).state is AnchorState.LOST


def test_a_lost_annotation_can_be_attached_anew(notes):
    note = mark(notes, "die tijd", text="noot")
    after = document(FIRST, SECOND)
    notes.reanchor("les", after)
    start = after.text.index("voorjaar")
    found, changes = notes.reattach(note.id, after, start, start + 8)
    assert changes.notes == {note.id}
    assert (found.state, found.start, found.anchor.exact, found.text) == (AnchorState.EXACT, start, "voorjaar", "noot")
    assert [quote.anchor.exact for quote in notes.earlier_quotes(note.id)] == ["die tijd"]
    notes.undo("les")
    assert notes.get(note.id).state is AnchorState.LOST
    assert notes.get(note.id).anchor == note.anchor
    notes.redo("les")
    assert notes.get(note.id).start == start


def test_a_deleted_annotation_comes_back_with_its_earlier_quotes(notes):
    note = mark(notes, "de rivier de Tigris")
    notes.reanchor("les", document("Vooraf.", FIRST, SECOND, THIRD))
    earlier = notes.earlier_quotes(note.id)
    notes.delete([note.id])
    assert notes.earlier_quotes(note.id) == ()
    notes.undo("les")
    assert notes.earlier_quotes(note.id) == earlier != ()


def test_what_another_window_does_meanwhile_stands(session, notes, clock, monkeypatch):
    moved = mark(notes, "de rivier de Tigris")
    deleted = mark(notes, "voorjaar")
    written = mark(notes, "verkiezingen van het najaar")
    other = Annotations(session.store, clock=clock)
    search = module.resolve_all

    def meanwhile(anchors, text):
        other.reattach(moved.id, BEFORE, 3, 9)
        other.delete([deleted.id])
        other.change(written.id, written.revision, text="van hen")
        return search(anchors, text)

    monkeypatch.setattr(module, "resolve_all", meanwhile)
    after = document("Vooraf.", FIRST, SECOND, THIRD)
    assert notes.reanchor("les", after).changes.notes == {written.id}
    assert notes.get(moved.id).start == 3
    assert notes.get(written.id).text == "van hen"
    assert after.text[notes.get(written.id).start :].startswith("verkiezingen")
    monkeypatch.undo()
    notes.reanchor("les", after)
    assert after.text[notes.get(moved.id).start : notes.get(moved.id).end] == BEFORE.text[3:9]


def test_where_all_was_attached_elsewhere_meanwhile_nothing_is_changed(session, notes, clock, monkeypatch):
    note = mark(notes, "de rivier de Tigris")
    other = Annotations(session.store, clock=clock)
    search = module.resolve_all

    def meanwhile(anchors, text):
        other.reattach(note.id, BEFORE, 3, 9)
        return search(anchors, text)

    monkeypatch.setattr(module, "resolve_all", meanwhile)
    assert not notes.reanchor("les", document("Vooraf.", FIRST, SECOND, THIRD)).changes
    assert notes.get(note.id).start == 3
