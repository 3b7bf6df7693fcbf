from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeswijzer.lesson.files import FolderFiles
from leeswijzer.lesson.manifest import Opening
from leeswijzer.lesson.models import Place, Term
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.study.annotations import Target, TargetKind
from leeswijzer.study.search import HitKind
from leeswijzer.text.article import read_article

TEXT = "Kop boven het stuk\n\nDe coalitie kwam naar Bagdad 🙂 en bleef.\n\nDe milities gingen naar Iran.\n"


def lesson_of(text=TEXT, identifier="les", **layers):
    opening = Opening(
        identifier, f"Les {identifier}", "", "nl", "", read_article(text, "nl"), FolderFiles(Path("/nergens"))
    )
    return Lesson(opening, **layers)


@pytest.fixture
def search(session):
    session.search.index(
        lesson_of(
            terms=(Term(id="militie", name="militie", variants=("milities",), definition="Een leger van burgers."),),
            places=(
                Place.model_validate(
                    {
                        "type": "Feature",
                        "id": "bagdad",
                        "geometry": {"type": "Point", "coordinates": [44.4, 33.3]},
                        "properties": {
                            "names": {"nl": "Bagdad", "en": "Baghdad"},
                            "kind": "city",
                            "note": "Hoofdstad.",
                        },
                    }
                ),
            ),
        )
    )
    return session.search


def test_a_passage_is_found_at_its_place(search):
    (hit,) = search.find("bagdad 🙂 bleef", lesson_id="les")
    assert (hit.kind, hit.lesson_id, hit.lesson_title, hit.ref) == (HitKind.PASSAGE, "les", "Les les", None)
    assert TEXT[hit.start : hit.end] == "Bagdad"
    assert [hit.snippet[low:high] for low, high in hit.ranges] == ["Bagdad", "bleef"]


def test_terms_and_places_are_found_by_all_their_names(search):
    (term,) = search.find("burgers ")
    assert (term.kind, term.ref, term.heading, term.start) == (HitKind.TERM, "militie", "militie · milities", None)
    assert [term.snippet[low:high] for low, high in term.ranges] == ["burgers"]
    (place,) = search.find("baghdad ")
    assert (place.kind, place.ref, place.ranges) == (HitKind.PLACE, "bagdad", ())
    assert [place.heading[low:high] for low, high in place.heading_ranges] == ["Baghdad"]


def test_a_title_leads_to_the_beginning(search):
    hit = search.find('"les les"')[0]
    assert (hit.kind, hit.start, hit.ranges) == (HitKind.PASSAGE, 0, ())


def test_the_stem_of_a_question_is_found_and_its_answer_is_not(session):
    session.search.index(read_lesson("irak-coalitie"))
    lesson = read_lesson("irak-coalitie")
    asked = lesson.questions[0]
    assert asked.id in {hit.ref for hit in session.search.find(f'"{asked.stem}"') if hit.kind is HitKind.QUESTION}
    assert not [hit for hit in session.search.find(f'"{asked.explanation}"') if hit.kind is HitKind.QUESTION]


def test_notes_are_found_by_text_quote_and_tag_as_soon_as_they_are_kept(session, search):
    document = lesson_of().document
    start = TEXT.index("Bagdad")
    note, _ = session.annotations.add("les", document, start, start + 6, text="Een rijke **stad**", tags=["later"])
    for words in ("stad", "ríjke stad ", "bagdad ", "LATER "):
        hit = search.find(words)[0]
        assert (hit.kind, hit.ref, hit.heading) == (HitKind.NOTE, note.id, "Bagdad")
        assert (hit.start, hit.end) == (start, start + 6)
    note, _ = session.annotations.change(note.id, note.revision, text="arm")
    assert not [hit for hit in search.find("stad ") if hit.kind is HitKind.NOTE]
    assert search.find("arm ")[0].ref == note.id
    session.annotations.delete([note.id])
    assert search.find("arm ") == ()
    session.annotations.undo("les")
    assert search.find("arm ")[0].ref == note.id


def test_a_lost_note_is_found_without_a_place(session, search):
    start = TEXT.index("Bagdad")
    session.annotations.add("les", lesson_of().document, start - 9, start + 14, text="verdwenen")
    session.annotations.reanchor("les", read_article("Heel iets anders.\n", "nl"))
    (hit,) = search.find("verdwenen ")
    assert (hit.start, hit.end) == (None, None)


def test_notes_on_terms_of_both_kinds_are_found(session, search):
    session.terms.write_note("les", "militie", "onthouden!")
    note, _ = session.annotations.add_to("andere", Target(TargetKind.TERM, "militie"), "ook onthouden")
    found = {(hit.kind, hit.lesson_id, hit.lesson_title, hit.ref) for hit in search.find("onthouden")}
    assert found == {
        (HitKind.TERM_NOTE, "les", "Les les", "militie"),
        (HitKind.NOTE, "andere", "andere", note.id),
    }
    assert [hit.kind for hit in search.find("onthouden", lesson_id="les")] == [HitKind.TERM_NOTE]
    assert [hit.kind for hit in search.find("onthouden", lesson_id="andere")] == [HitKind.NOTE]
    session.terms.write_note("les", "militie", "vergeten")
    assert [hit.kind for hit in search.find("onthouden")] == [HitKind.NOTE]
    session.terms.write_note("les", "militie", "")
    assert search.find("vergeten") == ()


def test_own_notes_come_first_and_each_kind_has_its_limit(session, search):
    document = lesson_of().document
    for _ in range(5):
        session.annotations.add("les", document, 0, 3, text="naar")
    hits = search.find("naar", limit=2)
    assert [hit.kind for hit in hits] == [HitKind.NOTE] * 2 + [HitKind.PASSAGE] * 2
    scores = [hit.score for hit in hits[2:]]
    assert scores == sorted(scores, reverse=True)


def test_a_lesson_is_indexed_once_for_each_state_of_it(session, search):
    lesson = lesson_of("Een andere tekst over tulpen.\n")
    assert search.index(lesson)
    assert not search.index(lesson)
    assert search.find("coalitie") == ()
    assert search.find("tulpen")
    assert search.index(lesson, "een stempel")
    assert search.indexed() == {"les": "een stempel"}
    renamed = replace(lesson, opening=lesson.opening._replace(title="Tulpenles"))
    assert search.index(renamed)
    assert search.find("tulpen")[0].lesson_title == "Tulpenles"
    search.forget("les")
    search.forget("les")
    assert search.find("tulpen") == ()


def test_a_long_paragraph_is_found_where_the_words_stand(session):
    text = " ".join(f"woord{number}" for number in range(1000)) + "x" * 3000 + " einde.\n"
    session.search.index(lesson_of(text, "lang"))
    for words in ("woord777 ", "einde "):
        (hit,) = session.search.find(words)
        assert text[hit.start : hit.end] == words.strip()
        assert len(hit.snippet) < 260
        assert [hit.snippet[low:high] for low, high in hit.ranges] == [words.strip()]
    (hit,) = session.search.find("woord500 ")
    assert hit.snippet.startswith("…woord")
    assert hit.snippet.endswith("…")


def test_nothing_typed_finds_nothing(search):
    assert search.find("") == search.find(' "*( ') == ()


@given(st.text() | st.text(alphabet='"*()^:-+{}NEARANDORT \x00', max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_whatever_is_typed_is_never_a_mistake(search, typed):
    for hit in search.find(typed):
        assert all(0 <= low < high <= len(hit.snippet) for low, high in hit.ranges)
