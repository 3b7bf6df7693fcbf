"""The bundled lesson keeps its promises: valid files, findable terms, quotes that occur once, enough questions."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest

from leeswijzer.lesson.checker import check
from leeswijzer.lesson.models import (
    GlossaryFile,
    LocateQuestion,
    Manifest,
    MultipleQuestion,
    Place,
    PlacesFile,
    PolygonGeometry,
    ProveQuestion,
    QuizFile,
    QuoteTable,
    RemarksFile,
    ShortQuestion,
    SingleQuestion,
    StatedQuestion,
    Term,
    TimelineFile,
)
from leeswijzer.text.matcher import TermMatcher, TermPattern

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "resources" / "lessons" / "irak-coalitie"
TEXT = (ROOT / "seeds" / "000_9927a2b01f3b1a94.txt").read_text(encoding="utf-8")


def _toml(name: str) -> dict[str, object]:
    return tomllib.loads((LESSON / name).read_text(encoding="utf-8"))


MANIFEST = Manifest.model_validate(_toml("lesson.toml"))
TERMS = GlossaryFile.model_validate(_toml("glossary.toml")).term
PLACES = PlacesFile.model_validate_json((LESSON / "places.geojson").read_bytes()).features
EVENTS = TimelineFile.model_validate(_toml("timeline.toml")).event
REMARKS = RemarksFile.model_validate(_toml("remarks.toml")).remark
QUESTIONS = QuizFile.model_validate(_toml("quiz.toml")).question

QuestionType = TypeVar("QuestionType")

PATTERNS = [TermPattern(term.id, (term.name, *term.variants), term.match) for term in TERMS]
MATCHES = TermMatcher(PATTERNS, "nl").find(TEXT)


def _starts(quote: QuoteTable) -> list[int]:
    """Code points at which the quote stands in the text with its prefix right before and its suffix right after."""
    whole = quote.prefix + quote.exact + quote.suffix
    found = re.finditer(f"(?={re.escape(whole)})", TEXT)
    return [match.start() + len(quote.prefix) for match in found]


def _doubles(ids: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(ids).items() if count > 1]


def test_checker_finds_nothing_to_mend() -> None:
    assert [str(problem) for problem in check(LESSON)] == []


def test_manifest_names_the_seed_text_and_its_own_folder() -> None:
    assert MANIFEST.id == LESSON.name
    assert MANIFEST.text == "seeds:000_9927a2b01f3b1a94.txt"
    assert (MANIFEST.language, MANIFEST.level, MANIFEST.date) == ("nl", "B2", "2020-01")
    assert MANIFEST.title not in TEXT, "the article has no title of its own"


# --- glossary


def test_glossary_explains_at_least_thirty_terms_among_them_the_four_of_the_article() -> None:
    assert len(TERMS) >= 30
    assert {"IS", "coalitie", "find and fix", "volksmilities"} <= {term.name for term in TERMS}


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
def test_term_stands_in_the_text_and_is_explained_whole(term: Term) -> None:
    assert any(match.id == term.id for match in MATCHES), "no form of the term stands in the text"
    assert re.fullmatch(r"[^.!?]*[.!?]’?", term.definition), "the definition is one sentence"
    assert term.more
    assert term.in_this_article
    assert "en" in term.translations
    assert term.sources


def test_every_is_in_capitals_lies_inside_a_term_and_no_lower_case_is_does() -> None:
    capitals = [match.start() for match in re.finditer(r"\bIS\b", TEXT)]
    holders = Counter(term.id for at in capitals for term in MATCHES if term.start <= at < term.end)
    assert holders == {"is": 16, "coalitie": 1}, "only the one in anti-IS-coalitie lies in a longer term"
    lower = [match.start() for match in re.finditer(r"\bis\b", TEXT)]
    assert len(lower) == 11
    assert not any(term.id == "is" and term.start <= at < term.end for at in lower for term in MATCHES)


# --- places


def test_places_of_the_article_are_there() -> None:
    names = {place.properties.names["nl"] for place in PLACES}
    assert {"Irak", "Iran", "Syrië", "Nederland", "Bagdad", "Teheran", "Fallujah", "Mosul", "Kirkuk", "Anbar"} <= names
    assert {"en", "nl"} <= set.intersection(*(set(place.properties.names) for place in PLACES))
    assert next(place for place in PLACES if place.id == "anbar").properties.shape == "IQ-AN"


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_place_stands_in_the_text(place: Place) -> None:
    properties = place.properties
    forms = (*properties.names.values(), *properties.variants)
    named = any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", TEXT) for form in forms)
    assert named or properties.marks


def test_vague_areas_are_closed_rings_that_turn_counterclockwise() -> None:
    areas = [place for place in PLACES if isinstance(place.geometry, PolygonGeometry)]
    assert areas
    for place in areas:
        assert isinstance(place.geometry, PolygonGeometry)
        ring = place.geometry.coordinates[0]
        assert place.properties.vague
        assert ring[0] == ring[-1]
        # The shoelace formula: RFC 7946 section 3.1.6 asks a positive area for an outer ring.
        assert sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) > 0


# --- timeline


def test_every_date_of_the_article_is_marked() -> None:
    marked = [(start, start + len(q.exact)) for event in EVENTS for q in event.mentions for start in _starts(q)]
    years = [match.start() for match in re.finditer(r"\b20\d\d\b|22 december", TEXT)]
    assert len(years) == 10
    assert all(any(s <= at < e for s, e in marked) for at in years)


def test_events_stand_in_order_and_background_names_its_sources() -> None:
    assert [event.date for event in EVENTS] == sorted(event.date for event in EVENTS)
    for event in EVENTS:
        assert event.sources if event.background else event.evidence, event.id
        assert not (event.background and event.mentions), event.id


# --- remarks


def test_remarks_name_their_sources() -> None:
    assert len(REMARKS) >= 6
    assert all(remark.sources for remark in REMARKS)


# --- quiz


def test_quiz_has_every_kind_and_every_skill_often_enough() -> None:
    assert len(QUESTIONS) >= 36
    kinds = Counter(question.kind for question in QUESTIONS)
    assert len(kinds) == 9
    assert min(kinds.values()) >= 2, kinds
    skills = Counter(question.skill for question in QUESTIONS)
    assert len(skills) == 7
    assert min(skills.values()) >= 4, skills


def _of(kind: type[QuestionType]) -> list[QuestionType]:
    return [question for question in QUESTIONS if isinstance(question, kind)]


def test_choices_have_reasons_and_no_giveaway() -> None:
    choices: list[SingleQuestion | MultipleQuestion] = [*_of(SingleQuestion), *_of(MultipleQuestion)]
    for question in choices:
        right = [option for option in question.options if option.correct]
        wrong = [option for option in question.options if not option.correct]
        assert all(option.why for option in wrong), question.id
        assert right
        assert wrong, question.id
        assert _doubles(option.text for option in question.options) == []
        if isinstance(question, SingleQuestion):
            assert len(right) == 1, question.id
            longest = max(len(option.text) for option in wrong)
            assert len(right[0].text) <= 1.35 * longest + 4, f"{question.id}: the right option stands out by its length"


def test_right_answers_do_not_stand_in_one_position() -> None:
    singles = _of(SingleQuestion)
    positions = Counter([option.correct for option in question.options].index(True) for question in singles)
    assert len(positions) >= 4
    assert max(positions.values()) <= len(singles) / 2
    longest = [max(question.options, key=lambda option: len(option.text)).correct for question in singles]
    assert sum(longest) <= len(singles) / 2, "the longest option is right too often"
    assert {question.answer for question in _of(StatedQuestion)} == {"true", "false", "not stated"}


def test_locate_asks_for_a_place_with_a_point() -> None:
    places = {place.id: place for place in PLACES}
    for question in _of(LocateQuestion):
        assert places[question.place].geometry.type == "Point", question.id


def test_proof_is_one_whole_sentence() -> None:
    for question in _of(ProveQuestion):
        assert len(question.evidence) == 1, question.id
        quote = question.evidence[0]
        (start,) = _starts(quote)
        assert quote.exact.endswith("."), question.id
        assert start == 0 or TEXT[:start].endswith((". ", "\n", "? ")), question.id
        assert ". " not in quote.exact, question.id


def test_typed_answers_are_free_of_doubles() -> None:
    for short in _of(ShortQuestion):
        assert _doubles(answer.casefold() for answer in short.accept) == [], short.id
