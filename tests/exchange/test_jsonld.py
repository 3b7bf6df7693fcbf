"""Notes as Web Annotations: of the published vocabulary, back as they were, and from other programs."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeswijzer.errors import KnownError
from leeswijzer.exchange import jsonld
from leeswijzer.exchange.formats import export
from leeswijzer.exchange.importing import LIMIT, import_annotations
from leeswijzer.exchange.jsonld_reader import read
from leeswijzer.exchange.notebook import Notebook
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.annotations import Color, Target, TargetKind
from leeswijzer.study.session import open_session
from leeswijzer.text.anchor import AnchorState
from leeswijzer.text.article import read_article

NOW = datetime(2026, 1, 15, 10, 15, tzinfo=UTC)
TEXT = (
    "De coalitie kwam 🙂 naar Bagdad en bleef daar jaren, tot ieders verbazing.\n\n"
    "Een tweede alinea gaat over de verkiezingen van het najaar, waar niemand om had gevraagd.\n"
)
DOCUMENT = read_article(TEXT, "nl")

# Terms of the context of the vocabulary (w3.org/ns/anno.jsonld), as far as they are used, and who may have them.
KEYS = {
    "AnnotationCollection": {"@context", "id", "type", "label", "generator", "generated", "total", "first"},
    "AnnotationPage": {"id", "type", "partOf", "startIndex", "items"},
    "Annotation": {"id", "type", "motivation", "created", "modified", "body", "target"},
    "TextualBody": {"type", "purpose", "format", "value"},
    "TextQuoteSelector": {"type", "exact", "prefix", "suffix"},
    "TextPositionSelector": {"type", "start", "end"},
    "FragmentSelector": {"type", "value"},
    "Software": {"type", "name"},
    "Text": {"id", "type", "language"},
    None: {"source", "selector"},
}
MOTIVATIONS = {"highlighting", "commenting", "tagging", "classifying"}


def check_vocabulary(value):
    if isinstance(value, list):
        for each in value:
            check_vocabulary(each)
    if not isinstance(value, dict):
        return
    names = {key for key in value if not key.startswith("leeswijzer:")}
    assert names <= KEYS[value.get("type")]
    for key, inner in value.items():
        if key in ("motivation", "purpose"):
            assert {inner} <= MOTIVATIONS if isinstance(inner, str) else set(inner) <= MOTIVATIONS
        if key in ("created", "modified", "generated"):
            # xsd:dateTime, in UTC as the model asks for.
            assert inner.endswith("Z")
            assert datetime.fromisoformat(inner).tzinfo is not None
        if key != "@context":
            check_vocabulary(inner)


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "home", lambda: NOW) as opened:
        yield opened


def exported(session, *, lesson="les"):
    return jsonld.render(Notebook(lesson, "Les", "nl", session.annotations.for_lesson(lesson), NOW))


def bring(session, tmp_path, data, lesson=None, document=DOCUMENT):
    path = tmp_path / "notes.jsonld"
    path.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
    return import_annotations(session, path, lambda _name: document, lesson, NOW)


def test_the_file_is_of_the_published_vocabulary(session):
    notes = session.annotations
    notes.add("les", DOCUMENT, 0, 11, "important")
    notes.add("les", DOCUMENT, 3, 30, text="noot #tag", tags=["apart"])
    notes.add("les", DOCUMENT, 3, 31, "question", text="noot")
    notes.add_to("les", Target(TargetKind.TERM, "coalitie"), "noot")
    whole = json.loads(exported(session))
    check_vocabulary(whole)
    assert whole["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert whole["total"] == 4
    items = whole["first"]["items"]
    assert [item["motivation"] for item in items] == [
        "highlighting",
        ["commenting", "highlighting"],
        "commenting",
        "commenting",
    ]
    assert [body["purpose"] for body in items[2]["body"]] == ["commenting", "tagging", "tagging"]
    assert items[3]["target"]["selector"] == {"type": "FragmentSelector", "value": "term/coalitie"}
    position = items[1]["target"]["selector"][1]
    assert TEXT[position["start"] : position["end"]] == items[1]["target"]["selector"][0]["exact"]


def test_no_notes_make_a_collection_without_a_page(session, tmp_path):
    whole = json.loads(exported(session))
    assert whole["total"] == 0
    assert "first" not in whole
    assert bring(session, tmp_path, exported(session)).outcome.changes.notes == frozenset()


def test_a_mark_without_anything_has_no_body(session):
    session.annotations.add("les", DOCUMENT, 0, 11)
    (item,) = json.loads(exported(session))["first"]["items"]
    assert "body" not in item


TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
TAGS = st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8), max_size=3)
RANGES = st.tuples(st.integers(0, len(DOCUMENT.text) - 1), st.integers(1, 60))
MARKS = st.tuples(RANGES, st.sampled_from([None, *Color]), TEXTS, TAGS)
ABOUT = st.sampled_from([TargetKind.TERM, TargetKind.PLACE, TargetKind.QUESTION])
NOTES = st.tuples(ABOUT, st.from_regex(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z"), TEXTS.filter(bool), TAGS)


@pytest.fixture
def elsewhere(tmp_path):
    """Another reader's home."""
    with open_session(tmp_path / "elsewhere", lambda: NOW) as opened:
        yield opened


@given(st.lists(MARKS, max_size=4), st.lists(NOTES, max_size=3), st.booleans())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_everything_comes_back_as_it_was(session, elsewhere, tmp_path, marks, about, edited):
    lesson = f"les-{uuid4()}"
    document = read_article(TEXT.replace("verkiezingen", "stembusgang"), "nl") if edited else DOCUMENT
    notes = session.annotations
    for (start, length), color, text, tags in marks:
        notes.add(lesson, DOCUMENT, start, min(start + length, len(DOCUMENT.text)), color, text, tags)
    for kind, identifier, text, tags in about:
        notes.add_to(lesson, Target(kind, identifier), text, tags=tags)
    notes.reanchor(lesson, document)
    data = exported(session, lesson=lesson)
    check_vocabulary(json.loads(data))
    before = notes.for_lesson(lesson)
    assert len(bring(session, tmp_path, data, document=document).outcome.same) == len(before)
    assert len(bring(elsewhere, tmp_path, data, document=document).outcome.added) == len(before)
    after = elsewhere.annotations.for_lesson(lesson)
    assert [whole(each) for each in after] == [whole(each) for each in before]
    assert exported(elsewhere, lesson=lesson) == data


def whole(note):
    """All of a note but the number of its revision, which belongs to one home."""
    names = ("id", "lesson_id", "target", "anchor", "color", "text", "state", "score", "start", "end", "fingerprint")
    return [getattr(note, name) for name in names], note.tags, note.created, note.modified


def test_the_newer_of_two_counts(session, tmp_path):
    note, _ = session.annotations.add("les", DOCUMENT, 0, 11, text="oud")
    old = exported(session)
    newer = json.loads(old)
    newer["first"]["items"][0]["body"][0]["value"] = "nieuw"
    newer["first"]["items"][0]["modified"] = "2027-01-01T00:00:00+01:00"
    assert bring(session, tmp_path, newer).outcome.updated == (note.id,)
    found = session.annotations.get(note.id)
    assert (found.text, found.modified) == ("nieuw", datetime(2026, 12, 31, 23, tzinfo=UTC))
    assert bring(session, tmp_path, old).outcome.kept == (note.id,)


def test_in_another_text_passages_are_looked_for(session, tmp_path):
    words = "Een tweede alinea gaat over de verkiezingen van het najaar"
    start = TEXT.index(words)
    kept, _ = session.annotations.add("les", DOCUMENT, start, start + len(words), text="noot")
    gone, _ = session.annotations.add("les", DOCUMENT, 0, 11, "question")
    data = exported(session)
    session.annotations.delete([kept.id, gone.id])
    edited = read_article("Nieuw.\n\n" + TEXT.splitlines()[2].replace("verkiezingen", "verkiezing") + "\n", "nl")
    found = bring(session, tmp_path, data, document=edited)
    assert (len(found.outcome.added), found.lost) == (2, 1)
    assert session.annotations.get(kept.id).state is AnchorState.CHANGED
    assert [quote.anchor.exact for quote in session.annotations.earlier_quotes(kept.id)] == [words]
    lost = session.annotations.get(gone.id)
    assert (lost.state, lost.start, lost.anchor) == (AnchorState.LOST, None, gone.anchor)
    assert lost.fingerprint == DOCUMENT.fingerprint
    session.annotations.reanchor("les", DOCUMENT)
    assert session.annotations.get(gone.id).state is AnchorState.EXACT


HYPOTHESIS = {
    "total": 4,
    "rows": [
        {
            "id": "AbC123",
            "created": "2024-05-01T10:00:00.000000+02:00",
            "updated": "2024-05-02T10:00:00.000000+00:00",
            "uri": "https://example.org/artikel",
            "text": "Mooi gezegd",
            "tags": ["stijl", "later lezen"],
            "target": [
                {
                    "source": "https://example.org/artikel",
                    "selector": [
                        {"type": "RangeSelector", "startContainer": "/p[1]"},
                        {"type": "TextPositionSelector", "start": 999, "end": 1005},
                        {"type": "TextQuoteSelector", "exact": "Bagdad", "prefix": "naar ", "suffix": " en"},
                    ],
                }
            ],
        },
        {
            "id": "reply",
            "text": "Eens!",
            "references": ["AbC123"],
            "target": [{"source": "https://example.org/artikel"}],
        },
        {"id": "page", "text": "Bij de hele bladzijde", "target": []},
        {
            "id": "bare",
            "text": "",
            "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "tot ieders verbazing"}]}],
        },
    ],
}


def test_notes_of_hypothesis_come_in(session, tmp_path):
    found = bring(session, tmp_path, HYPOTHESIS, "les")
    assert (len(found.outcome.added), found.lost, found.skipped) == (2, 0, 2)
    first, bare = session.annotations.for_lesson("les")
    assert TEXT[first.start : first.end] == "Bagdad"
    assert (first.text, first.tags) == ("Mooi gezegd", ("stijl", "later-lezen"))
    assert (first.created, first.modified) == (
        datetime(2024, 5, 1, 8, tzinfo=UTC),
        datetime(2024, 5, 2, 10, tzinfo=UTC),
    )
    assert (bare.color, bare.created, bare.modified) == (Color.IMPORTANT, NOW, NOW)
    again = bring(session, tmp_path, HYPOTHESIS, "les")
    assert (again.outcome.added, len(again.outcome.same)) == ((), 2)


@pytest.mark.parametrize(
    ("body", "text", "tags"),
    [
        ({"body": "een woord"}, "een woord", ()),
        ({"bodyValue": "een woord"}, "een woord", ()),
        (
            {"body": {"type": "TextualBody", "value": "<p>een &amp; <b>twee</b></p>", "format": "text/html"}},
            "een & twee",
            (),
        ),
        ({"body": [{"value": "een"}, {"value": "twee"}, {"id": "http://example.org"}, 7]}, "een\n\ntwee", ()),
        (
            {"body": [{"value": "x", "purpose": ["tagging"]}, {"value": "purple", "purpose": "classifying"}]},
            "purple",
            ("x",),
        ),
    ],
)
def test_bodies_of_every_form_are_read(session, tmp_path, body, text, tags):
    target = {"source": "http://example.org", "selector": {"type": ["TextQuoteSelector"], "exact": "Bagdad"}}
    bring(session, tmp_path, {"type": "Annotation", "id": "http://example.org/1", "target": target, **body}, "les")
    (note,) = session.annotations.for_lesson("les")
    assert (note.text, note.tags) == (text, tags)


@pytest.mark.parametrize(
    "wrong",
    [
        {"target": "http://example.org"},
        {"target": {"source": "x", "selector": "y"}},
        {"target": {"source": "x", "selector": {"type": "TextQuoteSelector", "exact": ""}}},
        {"target": {"source": "x", "selector": {"type": "FragmentSelector", "value": "xywh=1"}}},
        {"target": {"source": "x", "selector": {"type": "FragmentSelector", "value": "passage/1"}}},
        {"target": {"source": "x", "selector": {"type": "TextPositionSelector", "start": 1, "end": 2}}},
        {"target": None},
    ],
)
def test_what_marks_no_passage_is_counted_and_left_out(session, tmp_path, wrong):
    found = bring(session, tmp_path, [wrong], "les")
    assert (found.skipped, found.outcome.added) == (1, ())


@pytest.mark.parametrize(
    "odd",
    [
        {"created": "gisteren", "modified": 7},
        {"created": "2024-01-01T10:00:00"},
        {"leeswijzer:state": "purple", "leeswijzer:score": "veel", "leeswijzer:fingerprint": 3},
        {"leeswijzer:state": "exact", "leeswijzer:score": 10**400, "leeswijzer:fingerprint": DOCUMENT.fingerprint},
        {"leeswijzer:state": "exact", "leeswijzer:fingerprint": DOCUMENT.fingerprint},
        {"id": 12, "tags": "x"},
        {"id": None},
        {"text": "half \ud800 teken"},
    ],
)
@pytest.mark.parametrize(
    "places", [{}, {"start": 10**30, "end": 10**31}, {"start": "a", "end": None}, {"start": 24, "end": 30}]
)
def test_odd_values_do_no_harm(session, tmp_path, odd, places):
    selectors = [
        {"type": "TextQuoteSelector", "exact": "Bagdad", "prefix": 4},
        {"type": "TextPositionSelector", **places},
    ]
    item = {"id": "urn:x", "target": [{"source": {"id": 4}, "selector": selectors}], **odd}
    bring(session, tmp_path, {"items": [item]}, "les")
    (note,) = session.annotations.for_lesson("les")
    assert TEXT[note.start : note.end] == "Bagdad"
    assert 0 < note.score <= 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import-not-json"),
        (b"\xff\xfe\x00", "import-not-json"),
        (b"{", "import-not-json"),
        (b"[" * 200_000, "import-not-json"),
        (b"[]", "import-no-annotations"),
        (b"7", "import-no-annotations"),
        (b'{"type": "Person"}', "import-no-annotations"),
    ],
)
def test_what_holds_no_notes_is_refused(data, code):
    with pytest.raises(KnownError) as caught:
        read(data, NOW)
    assert caught.value.code == code


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["items", "target", "selector", "type", "body", "value", "id", "first"]),
                inner,
                max_size=5,
            )
        ),
        max_leaves=12,
    )
)
def test_no_json_is_a_bug(value):
    data = json.dumps(value).encode()
    with suppress(KnownError):
        for draft in read(data, NOW).drafts:
            assert draft.placed("les", DOCUMENT).annotation.id == draft.id


def test_a_foreign_file_needs_a_lesson_and_keeps_nothing_without(session, tmp_path):
    with pytest.raises(KnownError) as caught:
        bring(session, tmp_path, HYPOTHESIS)
    assert caught.value.code == "import-which-lesson"
    assert session.annotations.for_lesson("les") == ()


def test_files_that_cannot_be_read_are_told(session, tmp_path):
    huge = tmp_path / "huge.jsonld"
    with huge.open("wb") as file:
        file.truncate(LIMIT + 1)
    for path, code in (
        (tmp_path / "no", "import-missing"),
        (tmp_path, "import-unreadable"),
        (huge, "import-too-large"),
    ):
        with pytest.raises(KnownError) as caught:
            import_annotations(session, path, lambda _name: DOCUMENT, "les")
        assert caught.value.code == code


def test_moments_go_out_in_utc():
    moment = datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=2)))
    whole_file = jsonld.collection(Notebook("les", "Les", "nl", (), moment))
    assert whole_file["generated"] == "2025-12-31T23:00:00.000000Z"


def test_a_note_on_a_term_goes_back_to_its_term(tmp_path):
    lesson = read_lesson("irak-coalitie")
    with open_session(tmp_path / "a") as session:
        session.terms.write_note(lesson.id, "coalitie", "Wie doet er mee? #later")
        session.terms.write_note(lesson.id, "maalstroom", "van water")
        file = export(session, lesson, tmp_path / "notes.jsonld")
        again = import_annotations(session, file, lambda _name: lesson.document)
        assert (len(again.outcome.same), again.outcome.added) == (2, ())
    with open_session(tmp_path / "b") as session:
        session.terms.write_note(lesson.id, "maalstroom", "hier al iets anders")
        found = import_annotations(session, file, lambda _name: lesson.document)
        assert (len(found.outcome.added), len(found.outcome.kept), found.skipped) == (1, 1, 0)
        notes = {each.term_id: each.note for each in session.terms.states(lesson.id)}
        assert notes == {"coalitie": "Wie doet er mee? #later", "maalstroom": "hier al iets anders"}
        assert session.annotations.for_lesson(lesson.id) == ()
