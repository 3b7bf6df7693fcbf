import json
import sqlite3
import zipfile
from contextlib import closing

import pytest

from leeswijzer.exchange.apkg import MODEL_ID, DeckCard, deck_cards, deck_id, note_id, write, write_deck
from leeswijzer.exchange.statement_names import statement_name
from leeswijzer.study.review.content import CardContent
from leeswijzer.study.review.records import CardKind


def notes_in(path, folder):
    """Guid, model, fields and tags of each note, and the decks by id."""
    with zipfile.ZipFile(path) as archive:
        archive.extract("collection.anki2", folder)
    with closing(sqlite3.connect(folder / "collection.anki2")) as collection:
        notes = collection.execute("SELECT guid, mid, flds, tags FROM notes ORDER BY rowid").fetchall()
        (decks,) = collection.execute("SELECT decks FROM col").fetchone()
    return [(guid, model, fields.split("\x1f"), tags.split()) for guid, model, fields, tags in notes], json.loads(decks)


def card(**values):
    return DeckCard(CardKind.TERM, "t", CardContent(**{"prompt": "p", "answer": ("a",), **values}))


def written(cards, tmp_path, language="nl"):
    write_deck("les", "Een les", language, cards, tmp_path / "deck.apkg")
    return notes_in(tmp_path / "deck.apkg", tmp_path)


def test_without_cards_of_the_readers_own_every_term_becomes_one(session, lesson, tmp_path):
    write(session, lesson, tmp_path / "deck.apkg")
    notes, decks = notes_in(tmp_path / "deck.apkg", tmp_path)
    assert len(notes) == len(lesson.terms)
    assert decks[str(deck_id(lesson.id))]["name"] == lesson.opening.title
    assert {model for _, model, _, _ in notes} == {MODEL_ID}
    assert all(tags == ["leeswijzer", lesson.id, "term"] for *_, tags in notes)
    fields = next(fields for _, _, fields, _ in notes if fields[1] == "maalstroom")
    assert fields[0].startswith('In de <span class="gap">…</span> van gebeurtenissen')
    assert fields[3].startswith("In de maalstroom van gebeurtenissen")
    assert fields[4] == lesson.opening.title


def test_the_readers_own_cards_go_out_and_withdrawn_ones_do_not(session, lesson):
    for term in ("is", "maalstroom"):
        session.terms.keep(lesson.id, term)
    session.review.follow_terms(lesson)
    session.terms.unkeep(lesson.id, "is")
    session.review.follow_terms(lesson)
    assert [each.subject_id for each in deck_cards(session, lesson)] == ["maalstroom"]


def test_the_same_card_keeps_its_identity_whatever_it_says(session, lesson, tmp_path):
    first, _ = written([card()], tmp_path)
    second, _ = written([card(meaning="beter")], tmp_path)
    assert first[0][0] == second[0][0]
    assert first != second
    guids = {note_id(lesson_id, each) for lesson_id in ("les", "andere") for each in deck_cards(session, lesson)}
    assert len(guids) == 2 * len(lesson.terms)


def test_identities_written_down_hold_in_every_version():
    # Cards that were imported long ago are known by these: they must never change.
    assert deck_id("irak-coalitie") == 1_419_725_023
    assert note_id("irak-coalitie", card()) == "r@}#^k(v9?"


def test_what_looks_like_html_is_text(tmp_path):
    notes, _ = written([card(sentence="a < b & <b>c</b>", gap=(4, 5), meaning="regel 1\nregel 2")], tmp_path)
    assert notes[0][2][0] == 'a &lt; <span class="gap">…</span> &amp; &lt;b&gt;c&lt;/b&gt;'
    assert notes[0][2][2] == "regel 1<br>regel 2"


def test_a_question_shows_its_choices_and_all_its_answers(tmp_path):
    content = CardContent("Welke?", ("a", "b"), choices=("a", "b", "c"))
    notes, _ = written([DeckCard(CardKind.QUESTION, "q", content)], tmp_path)
    assert notes[0][2][:2] == ["Welke?<ul><li>a</li><li>b</li><li>c</li></ul>", "a<br>b"]


@pytest.mark.parametrize(("language", "name"), [("nl-BE", "Staat niet in de tekst"), ("de", "Not stated in the text")])
def test_what_is_not_stated_is_said_in_the_lessons_language(tmp_path, language, name):
    notes, _ = written([DeckCard(CardKind.QUESTION, "q", CardContent("p", ("not stated",)))], tmp_path, language)
    assert notes[0][2][1] == name == statement_name("not stated", language)
    assert statement_name("iets anders", language) == "iets anders"
