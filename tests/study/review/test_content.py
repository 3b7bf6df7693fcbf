import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.lesson.models import Term
from leeswijzer.study.review.content import (
    content_from_json,
    content_to_json,
    highlight_content,
    question_content,
    term_content,
)
from leeswijzer.study.review.sentence import sentence_around
from leeswijzer.text.anchor import Anchor
from leeswijzer.text.document import Block, BlockKind, Document

TEXT = (
    "Kranen in Kielstad. Beeld: X.\n\nStil. De kranen staan stil, zegt de burgemeester. Niemand weet waarom.\n\nEinde."
)
_FIRST, _SECOND = TEXT.index("Stil."), TEXT.index("Einde.")
BLOCKS = (
    Block(BlockKind.CAPTION, 0, _FIRST - 2),
    Block(BlockKind.PARAGRAPH, _FIRST, _SECOND - 2),
    Block(BlockKind.PARAGRAPH, _SECOND, len(TEXT)),
)
DOCUMENT = Document(TEXT, BLOCKS)
SENTENCE = "De kranen staan stil, zegt de burgemeester."


def place(words, after=0):
    start = TEXT.index(words, after)
    return start, start + len(words)


def term(name):
    return Term(id="t", name=name, definition="Een uitleg.")


def front(content):
    start, end = content.gap
    return content.sentence[:start] + "___" + content.sentence[end:]


# Sentences


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("staan", SENTENCE), ("Stil", "Stil."), ("waarom", "Niemand weet waarom."), ("Einde", "Einde.")],
)
def test_the_sentence_around_a_word(words, sentence):
    first, last = sentence_around(DOCUMENT, *place(words))
    assert TEXT[first:last] == sentence


def test_the_sentences_of_a_passage_over_two_blocks():
    start, end = place("Niemand")[0], place("Einde")[1]
    first, last = sentence_around(DOCUMENT, start, end)
    assert TEXT[first:last] == "Niemand weet waarom.\n\nEinde."


def test_a_passage_outside_all_blocks_is_its_own_sentence():
    assert sentence_around(Document(TEXT, ()), 3, 9) == (3, 9)


def test_a_sentence_without_end_is_cut_to_the_words_nearby():
    text = "woord " * 400
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    first, last = sentence_around(document, 1200, 1205)
    assert 700 < first < 1200
    assert 1205 < last < 1700
    assert text[first:last].startswith("woord ")
    assert text[first:last].endswith(" woord")
    solid = "x" * 3000
    assert sentence_around(Document(solid, (Block(BlockKind.PARAGRAPH, 0, 3000),)), 1200, 1205) == (1200, 1205)


@given(st.text(max_size=80), st.data())
def test_any_passage_lies_in_its_sentence(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    first, last = sentence_around(document, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)


# Terms


def test_a_term_is_left_out_of_its_sentence_in_the_running_text():
    places = [place("Kranen"), place("kranen")]
    content = term_content(term("kraan"), DOCUMENT, places)
    assert front(content) == "De ___ staan stil, zegt de burgemeester."
    assert (content.prompt, content.answer, content.meaning) == ("kraan", ("kranen",), "Een uitleg.")
    assert content.passage == Anchor.of(TEXT, *places[1])


def test_a_term_of_a_caption_alone_is_left_out_there():
    text = "Grote kranen in Kielstad op een dag."
    document = Document(text, (Block(BlockKind.CAPTION, 0, len(text)),))
    assert front(term_content(term("kraan"), document, [(6, 12)])) == "Grote ___ in Kielstad op een dag."


@pytest.mark.parametrize("words", ["Stil", "Einde"])
def test_a_term_that_is_nearly_its_whole_sentence_is_asked_by_name(words):
    content = term_content(term("stil"), DOCUMENT, [place(words)])
    assert (content.gap, content.sentence, content.answer) == (None, "", ("stil",))
    assert content.passage.exact == words


def test_a_term_that_the_text_lacks_opens_nothing():
    content = term_content(term("lading"), DOCUMENT, [])
    assert (content.prompt, content.passage) == ("lading", None)


# Highlights


def test_a_highlight_is_left_out_of_its_sentence():
    content = highlight_content(DOCUMENT, *place("staan stil"), "waarom?")
    assert front(content) == "De kranen ___, zegt de burgemeester."
    assert (content.answer, content.meaning, content.passage.exact) == (("staan stil",), "waarom?", "staan stil")


def test_the_reader_chooses_what_to_hide():
    start, end = place(SENTENCE)
    content = highlight_content(DOCUMENT, start, end, hide=place("kranen"))
    assert front(content) == "De ___ staan stil, zegt de burgemeester."
    assert content.passage.exact == SENTENCE


def test_of_a_whole_sentence_the_longest_word_is_hidden():
    content = highlight_content(DOCUMENT, *place(SENTENCE))
    assert content.answer == ("burgemeester",)
    assert front(content) == "De kranen staan stil, zegt de ___."


def test_a_highlight_without_words_is_hidden_whole():
    document = Document("…", (Block(BlockKind.PARAGRAPH, 0, 1),))
    assert front(highlight_content(document, 0, 1)) == "___"


@pytest.mark.parametrize("hide", [(0, 5), (60, 60), place("waarom")])
def test_what_is_hidden_must_be_in_the_sentence(hide):
    with pytest.raises(ValueError, match="is not within"):
        highlight_content(DOCUMENT, *place("staan stil"), hide=hide)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60), st.data())
def test_any_highlight_becomes_a_card_that_hides_something(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    content = highlight_content(document, start, end)
    first, last = content.gap
    assert 0 <= first < last <= len(content.sentence)
    assert content.answer == (content.sentence[first:last],)
    assert content_from_json(json.loads(json.dumps(content_to_json(content)))) == content


# Questions


def test_every_question_becomes_a_card_with_its_answer(sheets):
    answers = {name: question_content(sheet).answer for name, sheet in sheets.items()}
    assert answers == {
        "stil": ("de kranen",),
        "wie": ("schippers", "reders"),
        "duur": ("not stated",),
        "vul": ("schepen", "zee"),
        "kort": ("Kielstad",),
        "volgorde": ("Kielstad sluit", "de reders worden weggestuurd", "Noorddam volgt", "de haven ligt stil"),
        "paren": ("reder", "schepen", "schipper", "varen", "kraan", "tillen"),
        "waar": ("Kielstad",),
        "provincie": ("Noorddam",),
        "zee": ("zee",),
        "kade": ("haven",),
        "bewijs": ("De burgemeester wees de reders de deur.", "Daarna volgde Noorddam."),
    }


def test_a_question_card_shows_its_choices_without_giving_the_answer_away(sheets):
    choices = {name: question_content(sheet).choices for name, sheet in sheets.items()}
    assert choices["stil"] == ("de klok", "de kranen", "de trein")
    assert choices["volgorde"] != sheets["volgorde"].question.items
    assert choices["paren"] == ("kraan · reder · schipper", "bakken", "schepen", "tillen", "varen")
    assert choices["vul"] == ("De {1} wachten op {2}.",)
    assert choices["kort"] == choices["duur"] == choices["bewijs"] == ()


def test_a_question_card_opens_its_first_passage_that_is_still_there(sheets):
    from dataclasses import replace

    sheet = sheets["wie"]
    assert question_content(sheet).passage.exact == "Schippers uit Kielstad"
    lost = replace(sheet.passages[0], start=None, end=None)
    assert (
        question_content(replace(sheet, passages=(lost, sheet.passages[1]))).passage.exact == "wees de reders de deur"
    )
    nothing = question_content(replace(sheet, passages=(lost,)))
    assert (nothing.passage, nothing.sentence) == (None, "")


def test_contents_come_back_from_json(sheets):
    for sheet in sheets.values():
        content = question_content(sheet)
        assert content_from_json(json.loads(json.dumps(content_to_json(content)))) == content
