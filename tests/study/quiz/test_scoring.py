import math
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.lesson.models import (
    ClozeQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    ShortQuestion,
    SingleQuestion,
    StatedQuestion,
)
from leeswijzer.study.quiz.aim import measured_with, no_outlines, outlines_in
from leeswijzer.study.quiz.answers import (
    Chosen,
    Gaps,
    Located,
    Matched,
    Ordered,
    Proved,
    Stated,
    Typed,
    answer_from_json,
    answer_to_json,
)
from leeswijzer.study.quiz.scoring import (
    Finding,
    Part,
    mark,
    mark_cloze,
    mark_locate,
    mark_match,
    mark_multiple,
    mark_order,
    mark_prove,
    mark_short,
    mark_single,
    mark_stated,
)
from leeswijzer.study.quiz.sheet import Passage, Target

COMMON = {"id": "q", "skill": "infer", "stem": "?", "explanation": "!", "evidence": ["woord"]}
METRES_A_DEGREE = 111_195  # of a great circle, about

words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
a_few = st.lists(words, min_size=3, max_size=5, unique=True)
longitudes, latitudes = st.floats(-180, 180), st.floats(-90, 90)


def options(right, wrong):
    return [{"text": f"goed {n}", "correct": True} for n in range(right)] + [
        {"text": f"fout {n}", "why": f"omdat {n}"} for n in range(wrong)
    ]


def multiple(right, wrong):
    return MultipleQuestion(kind="multiple", options=options(right, wrong), **COMMON)


def order(count):
    return OrderQuestion(kind="order", items=[f"item {n}" for n in range(count)], **COMMON)


def match_of(pairs, extra=0):
    return MatchQuestion(
        kind="match",
        pairs=[{"left": f"l{n}", "right": f"r{n}"} for n in range(pairs)],
        extra=[f"x{n}" for n in range(extra)],
        **COMMON,
    )


def score(marked):
    assert 0 <= marked.score <= 1
    assert marked.correct == (marked.score == 1)
    return marked.score


# single, multiple, stated


def test_one_of_the_options_is_right():
    question = SingleQuestion(kind="single", options=options(1, 3), **COMMON)
    assert mark_single(question, Chosen(frozenset({0}))).parts == (Part(Finding.RIGHT, 0, "goed 0", "goed 0"),)
    wrong = mark_single(question, Chosen(frozenset({2})))
    assert score(wrong) == 0
    assert wrong.parts == (Part(Finding.WRONG, 2, "fout 1", "goed 0", "omdat 1"),)


@pytest.mark.parametrize("chosen", [set(), {0, 1}, {7}, {-1}])
def test_an_answer_that_cannot_be_chosen(chosen):
    question = SingleQuestion(kind="single", options=options(1, 3), **COMMON)
    with pytest.raises(ValueError, match=r"chosen|not all"):
        mark_single(question, Chosen(frozenset(chosen)))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [(set(), 0), ({0, 1}, 1), ({0}, 0.5), ({0, 1, 2}, 0.5), ({0, 2}, 0), ({2, 3}, 0), ({0, 1, 2, 3}, 0)],
)
def test_wrong_options_cost_what_right_ones_earn(chosen, expected):
    assert score(mark_multiple(multiple(2, 2), Chosen(frozenset(chosen)))) == expected


def test_multiple_says_what_was_missed_and_why_the_wrong_is_wrong():
    marked = mark_multiple(multiple(2, 2), Chosen(frozenset({0, 3})))
    assert marked.parts == (
        Part(Finding.RIGHT, 0, "goed 0", "goed 0"),
        Part(Finding.MISSED, 1, "", "goed 1"),
        Part(Finding.WRONG, 3, "fout 1", "", "omdat 1"),
    )


@given(st.integers(1, 4), st.integers(2, 5), st.data())
def test_multiple_gives_all_for_the_right_ones_and_never_more(right, wrong, data):
    chosen = data.draw(st.frozensets(st.integers(0, right + wrong - 1)))
    marked = mark_multiple(multiple(right, wrong), Chosen(chosen))
    assert (score(marked) == 1) == (chosen == frozenset(range(right)))
    if wrong >= right:
        assert mark_multiple(multiple(right, wrong), Chosen(frozenset(range(right + wrong)))).score == 0


@pytest.mark.parametrize("answer", ["true", "false", "not stated"])
@pytest.mark.parametrize("given_", ["true", "false", "not stated"])
def test_stated_is_right_or_wrong(answer, given_):
    marked = mark_stated(StatedQuestion(kind="stated", answer=answer, **COMMON), Stated(given_))
    assert score(marked) == (answer == given_)
    assert (marked.parts[0].given, marked.parts[0].expected) == (given_, answer)


# cloze, short


def test_each_gap_counts_the_same():
    question = ClozeQuestion(
        kind="cloze",
        sentence="{1} {2} {3} {4}",
        gaps=[
            {"accept": ["inlichtingen"]},
            {"accept": ["zee"], "options": ["zee", "land"]},
            {"accept": ["kraan"]},
            {"accept": ["zee"], "options": ["zee", "land"]},
        ],
        **COMMON,
    )
    marked = mark_cloze(question, Gaps(("Inlichtigen", "land", " ", "")), ((), (), (), ()))
    assert score(marked) == 0.25
    assert [part.finding for part in marked.parts] == [Finding.SLIP, Finding.WRONG, Finding.EMPTY, Finding.EMPTY]
    assert [part.expected for part in marked.parts] == ["inlichtingen", "zee", "kraan", "zee"]
    assert score(mark_cloze(question, Gaps(("inlichtingen", "zee", "kraan", "zee")), ((), (), (), ()))) == 1
    with pytest.raises(ValueError, match="2 texts for 4 gaps"):
        mark_cloze(question, Gaps(("a", "b")), ((), (), (), ()))


def test_a_chosen_gap_forgives_no_slip():
    question = ClozeQuestion(
        kind="cloze", sentence="{1}", gaps=[{"accept": ["bomen"], "options": ["bomen", "bommen"]}], **COMMON
    )
    assert score(mark_cloze(question, Gaps(("bommen",)), ((),))) == 0


@given(a_few, st.data())
def test_an_accepted_short_answer_is_right_and_an_empty_one_is_not(accept, data):
    question = ShortQuestion(kind="short", accept=accept, **COMMON)
    typed = data.draw(st.sampled_from(accept))
    assert score(mark_short(question, Typed(typed), ())) == 1
    assert mark_short(question, Typed("\t"), ()).parts == (Part(Finding.EMPTY, 0, "", accept[0]),)


def test_a_short_answer_tells_a_slip_from_another_word():
    question = ShortQuestion(kind="short", accept=["Iraakse"], **COMMON)
    assert mark_short(question, Typed("iraaske"), ("iraanse",)).parts == (Part(Finding.SLIP, 0, "iraaske", "Iraakse"),)
    assert mark_short(question, Typed("Iraanse"), ("iraanse",)).parts == (Part(Finding.WRONG, 0, "Iraanse", "Iraakse"),)


# order, match


def test_order_counts_the_pairs_in_the_right_order():
    assert score(mark_order(order(4), Ordered((0, 1, 2, 3)))) == 1
    assert score(mark_order(order(4), Ordered((3, 2, 1, 0)))) == 0
    # One item moved to the front still leaves half of the pairs right.
    assert score(mark_order(order(4), Ordered((3, 0, 1, 2)))) == 0.5
    assert mark_order(order(3), Ordered((1, 0, 2))).parts == (
        Part(Finding.WRONG, 0, "item 1", "item 0"),
        Part(Finding.WRONG, 1, "item 0", "item 1"),
        Part(Finding.RIGHT, 2, "item 2", "item 2"),
    )


@pytest.mark.parametrize("count", [3, 4, 5])
def test_only_the_right_order_scores_one_and_only_the_reverse_nothing(count):
    scores = {items: score(mark_order(order(count), Ordered(items))) for items in permutations(range(count))}
    assert [items for items, value in scores.items() if value == 1] == [tuple(range(count))]
    assert [items for items, value in scores.items() if value == 0] == [tuple(reversed(range(count)))]


@pytest.mark.parametrize("items", [(0, 1), (0, 1, 1), (0, 1, 3), ()])
def test_an_order_that_is_none(items):
    with pytest.raises(ValueError, match="is not an order"):
        mark_order(order(3), Ordered(items))


def test_match_counts_the_pairs():
    marked = mark_match(match_of(4, extra=1), Matched((0, 2, None, 4)))
    assert score(marked) == 0.25
    assert marked.parts == (
        Part(Finding.RIGHT, 0, "r0", "r0"),
        Part(Finding.WRONG, 1, "r2", "r1"),
        Part(Finding.EMPTY, 2, "", "r2"),
        Part(Finding.WRONG, 3, "x0", "r3"),
    )


@pytest.mark.parametrize("rights", [(0, 1), (0, 1, 9), (0, 1, -1)])
def test_pairs_that_are_none(rights):
    with pytest.raises(ValueError, match=r"rights for|not all"):
        mark_match(match_of(3, extra=1), Matched(rights))


@given(st.integers(2, 8), st.integers(0, 3), st.data())
def test_any_pairs_get_a_score(pairs, extra, data):
    rights = data.draw(st.lists(st.none() | st.integers(0, pairs + extra - 1), min_size=pairs, max_size=pairs))
    marked = mark_match(match_of(pairs, extra), Matched(tuple(rights)))
    assert (score(marked) == 1) == (rights == list(range(pairs)))


# locate

PIN = Target("stad", "Stad", 44.4, 33.3, 50.0)


def locate(target, lon, lat, outlines=no_outlines):
    return mark_locate(target, Located(lon, lat), measured_with(outlines))


@pytest.mark.parametrize(
    ("kilometres", "expected"), [(0, 1), (49, 1), (50, 1), (125, 0.5), (200, 0), (201, 0), (5000, 0)]
)
def test_a_click_loses_evenly_from_the_radius_to_four_times_it(kilometres, expected):
    marked = mark_locate(PIN, Located(0.0, 0.0), lambda *_: (kilometres * 1000.0, math.inf))
    assert score(marked) == pytest.approx(expected)
    assert marked.parts[0].distance == kilometres * 1000


def test_a_click_is_measured_on_the_globe():
    # A degree of latitude is some 111 km: 61 km beyond the radius of 50, of the 150 that it takes to lose all.
    assert locate(PIN, 44.4, 34.3).score == pytest.approx(1 - (METRES_A_DEGREE - 50_000) / 150_000, abs=0.005)


def test_anywhere_in_the_shape_is_right_and_beside_it_counts_from_the_border(outlines):
    target = Target("noorddam", "Noorddam", 5.0, 53.0, 10.0, "NL-ND")
    assert locate(target, 4.6, 53.4, outlines).score == 1
    beside = locate(target, 5.0, 53.5 + 15_000 / METRES_A_DEGREE, outlines)
    assert beside.score == pytest.approx(0.5, abs=0.01)
    assert beside.parts[0].distance == pytest.approx(15_000, rel=0.01)
    # Without the map's outline the pin alone counts.
    assert locate(target, 4.6, 53.4).score == 0


def test_an_area_that_the_lesson_drew(sheets):
    target = sheets["zee"].target
    assert (target.lon, target.lat) == (3.5, 51.5)
    assert locate(target, 3.9, 51.9).score == 1
    assert locate(target, 10.0, 51.5).score == 0


def test_a_line_is_found_by_its_middle(sheets):
    target = sheets["kade"].target
    assert (target.lon, target.lat, target.outline) == (4.5, 52.5, ())


def test_the_place_chosen_by_name():
    assert mark_locate(PIN, Located(0, 0, "stad"), measured_with(no_outlines)).score == 1
    other = mark_locate(PIN, Located(4.0, 52.0, "elders"), measured_with(no_outlines))
    assert (other.score, other.parts[0].given, other.parts[0].finding) == (0, "elders", Finding.WRONG)


@pytest.mark.parametrize("where", [(math.nan, 0.0), (0.0, math.inf)])
def test_a_click_that_is_nowhere(where):
    with pytest.raises(ValueError, match="no place"):
        locate(PIN, *where)


@given(longitudes, latitudes, longitudes, latitudes, st.floats(0.1, 2000))
def test_any_click_gets_a_score_and_one_on_the_pin_all(lon, lat, pin_lon, pin_lat, radius):
    target = Target("x", "X", pin_lon, pin_lat, radius)
    score(locate(target, lon, lat))
    assert score(locate(target, pin_lon, pin_lat)) == 1


def test_the_outlines_of_the_real_map():
    from leeswijzer import paths

    outlines = outlines_in(paths.resources() / "map")
    target = Target("anbar", "Anbar", 41.5, 33.0, 1.0, "IQ-AN")
    assert locate(target, 40.5, 33.0, outlines).score == 1
    assert locate(target, 51.4, 35.7, outlines).score == 0


# prove

TEXT = "De kranen staan stil. Niemand weet hoe lang dat nog duurt. De kranen staan weer stil."
SENTENCES = [(0, 21), (22, 58), (59, 85)]


def passage(start, end):
    return Passage(TEXT[start:end], "", "", start, end)


def prove(start, end, *passages):
    return mark_prove(passages, Proved.of(TEXT, start, end))


def test_the_right_sentence_proves_with_a_word_more_or_less():
    proof = passage(22, 58)
    assert score(prove(22, 58, proof)) == 1
    # Without its first word: six of seven.
    assert score(prove(30, 58, proof)) == 1
    # Without two of seven words.
    assert score(prove(35, 58, proof)) == pytest.approx(5 / 7)
    # With the sentence before it.
    assert score(prove(0, 58, proof)) == pytest.approx(7 / 11)


def test_a_word_cut_in_half_counts():
    assert score(prove(24, 56, passage(22, 58))) == 1


def test_the_same_words_elsewhere_prove_nothing():
    assert TEXT[0:15] == TEXT[59:74]
    assert score(prove(59, 74, passage(0, 15))) == 0


def test_each_passage_proves_by_itself_and_all_together_do():
    first, second = passage(0, 21), passage(22, 58)
    assert score(prove(0, 21, first, second)) == 1
    assert score(prove(22, 58, first, second)) == 1
    assert score(prove(0, 58, first, second)) == 1
    one = prove(0, 21, first, second)
    assert [(part.finding, part.distance) for part in one.parts] == [(Finding.RIGHT, 1.0), (Finding.MISSED, 0.0)]


@pytest.mark.parametrize("passages", [[], [Passage("weg", "", "", None, None)], [Passage("…", "", "", 3, 4)]])
def test_evidence_that_is_gone_cannot_be_found(passages):
    marked = mark_prove(passages, Proved.of(TEXT, 0, 21))
    assert score(marked) == 0


def test_a_selection_without_words_proves_nothing():
    assert score(prove(20, 22, passage(22, 58))) == 0


@given(st.integers(0, 84), st.integers(1, 85), st.sampled_from(SENTENCES))
def test_any_selection_gets_a_score(start, length, sentence):
    end = min(start + length, len(TEXT))
    score(prove(start, end, passage(*sentence)))
    assert score(prove(*sentence, passage(*sentence))) == 1


# all kinds


def test_the_right_answer_to_every_question_scores_one_and_the_wrong_one_nothing(sheets, outlines, right, wrong):
    assert {sheet.question.kind for sheet in sheets.values()} == {
        "single", "multiple", "stated", "cloze", "short", "order", "match", "locate", "prove",
    }  # fmt: skip
    for sheet in sheets.values():
        assert score(mark(sheet, right(sheet), measured_with(outlines))) == 1
        assert score(mark(sheet, wrong(sheet), measured_with(outlines))) == 0


def test_an_answer_of_another_kind_is_refused(sheets, right):
    for sheet in sheets.values():
        other = Chosen(frozenset({0})) if sheet.question.kind not in ("single", "multiple") else Typed("x")
        with pytest.raises(ValueError, match=f"kind {sheet.question.kind}"):
            mark(sheet, other, measured_with(no_outlines))


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
answers = st.one_of(
    st.builds(Chosen, st.frozensets(st.integers(0, 8))),
    st.builds(Stated, st.sampled_from(["true", "false", "not stated"])),
    st.builds(Gaps, st.lists(texts).map(tuple)),
    st.builds(Typed, texts),
    st.builds(Ordered, st.permutations(range(5)).map(tuple)),
    st.builds(Matched, st.lists(st.none() | st.integers(0, 8)).map(tuple)),
    st.builds(Located, longitudes, latitudes, st.none() | texts),
    st.builds(Proved, st.integers(0), st.integers(0), texts),
)


@given(answers)
def test_an_answer_comes_back_from_json(answer):
    import json

    assert answer_from_json(json.loads(json.dumps(answer_to_json(answer)))) == answer
