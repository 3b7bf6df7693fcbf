from collections.abc import Callable
from time import thread_time

import pytest

from leeswijzer.desktop.reader.presenter import (
    LISTED,
    OutlineEntry,
    Pace,
    current_heading,
    in_context,
    outline,
    shown_marks,
)
from leeswijzer.text.document import Block, BlockKind, Document
from leeswijzer.text.marks import Layer, Mark

DocumentOf = Callable[..., Document]
HEADING, CAPTION = BlockKind.HEADING, BlockKind.CAPTION


def plain_text(text: str) -> Document:
    return Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))


# Which marks are shown


@pytest.fixture
def marked(document_of: DocumentOf) -> tuple[Document, list[Mark]]:
    document = document_of("IS en IS", (HEADING, "Verder"), "IS en Anbar", "IS en Anbar")
    text, marks, at = document.text, [], -1
    for word, layer in (("IS", Layer.GLOSSARY), ("Anbar", Layer.PLACES)):
        while (at := text.find(word, at + 1)) >= 0:
            marks.append(Mark(layer, word.lower(), at, at + len(word)))
    return document, marks


def terms(marks: list[Mark] | tuple[Mark, ...]) -> list[int]:
    return [mark.start for mark in marks if mark.layer is Layer.GLOSSARY]


def test_all_occurrences_are_shown_unless_the_reader_wants_fewer(marked: tuple[Document, list[Mark]]) -> None:
    document, marks = marked
    every = shown_marks(marks, document, set(Layer))
    assert len(every) == len(marks)
    first = shown_marks(marks, document, set(Layer), "first")
    assert terms(first.marks) == [0]
    per_section = shown_marks(marks, document, set(Layer), "section")
    assert terms(per_section.marks) == [0, document.text.index("IS en Anbar")]


@pytest.mark.parametrize("occurrences", ["first", "section"])
def test_only_terms_are_thinned_out(marked: tuple[Document, list[Mark]], occurrences: str) -> None:
    document, marks = marked
    shown = shown_marks(marks, document, set(Layer), occurrences)
    assert sum(mark.layer is Layer.PLACES for mark in shown.marks) == 2


def test_a_layer_that_is_not_wanted_shows_nothing(marked: tuple[Document, list[Mark]]) -> None:
    document, marks = marked
    shown = shown_marks(marks, document, {Layer.PLACES})
    assert {mark.layer for mark in shown.marks} == {Layer.PLACES}
    assert len(shown_marks(marks, document, ())) == 0


def test_a_term_in_a_heading_belongs_to_the_section_that_it_opens(document_of: DocumentOf) -> None:
    document = document_of("over IS", (HEADING, "IS nu"), "weer IS")
    marks = [Mark(Layer.GLOSSARY, "is", at, at + 2) for at in (5, 9, 21)]
    assert [document.text[m.start : m.end] for m in marks] == ["IS"] * 3
    assert terms(shown_marks(marks, document, set(Layer), "section").marks) == [5, 9]


def test_many_marks_under_many_headings_are_chosen_at_once(document_of: DocumentOf) -> None:
    blocks = [(HEADING, "kop") if n % 2 else "zin" for n in range(10_000)]
    document = document_of(*blocks)
    marks = [Mark(Layer.GLOSSARY, str(n % 7), n, n + 1) for n in range(20_000)]
    began = thread_time()  # a machine that does other things too is not slower by it
    shown_marks(marks, document, set(Layer), "section")
    assert thread_time() - began < 1


# The outline, and how long it takes


def test_the_outline_names_the_headings_in_order(document_of: DocumentOf) -> None:
    document = document_of("tekst", (HEADING, "Eerste\n  kop"), "meer", (HEADING, "Tweede"), (CAPTION, "Beeld AP"))
    entries = outline(document)
    assert [(entry.title, entry.level) for entry in entries] == [("Eerste kop", 2), ("Tweede", 2)]
    assert [document.text[entry.offset :][:6] for entry in entries] == ["Eerste", "Tweede"]
    assert [current_heading(entries, offset) for offset in (0, entries[0].offset, entries[1].offset, 9999)] == (
        [-1, 0, 1, 1]
    )
    assert outline(document_of("geen kop")) == []
    assert current_heading([], 5) == -1
    assert OutlineEntry("x", 0, 1) == OutlineEntry("x", 0, 1)


def test_what_is_left_takes_less_time_the_further_one_is(document_of: DocumentOf) -> None:
    document = document_of(" ".join(["woord"] * 1000), " ".join(["woord"] * 1000))
    assert Pace(document).minutes_left(0) == 10
    assert Pace(document).minutes_left(len(document.text) // 2) == 5
    assert Pace(document).minutes_left(len(document.text)) == 0
    assert Pace(document_of()).minutes_left(0) == 0


def test_empty_lines_and_runs_of_spaces_are_no_words() -> None:
    assert Pace(plain_text("woord\n\n\n   " * 400)).minutes_left(0) == 2


def test_hits_are_listed_with_the_words_around_them_in_their_block() -> None:
    text = "Een kort begin.\n\n" + "Voor de haven lag een lang schip dat wachtte op wind en tij. " * 3
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, 15), Block(BlockKind.PARAGRAPH, 17, len(text))))
    at = text.index("wachtte")
    first, inside = in_context(document, [(0, 3), (at, at + 7)])
    assert (first.before, first.words, first.after) == ("", "Een", " kort begin.")
    assert inside.before == "…lag een lang schip dat "
    assert inside.whole.startswith("…lag een lang schip dat wachtte op wind")
    assert text.replace("\n", " ").find(inside.whole[1:]) > 0


def test_no_more_hits_are_listed_than_anybody_reads() -> None:
    text = "a" * 2000
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    assert len(in_context(document, [(n, n + 1) for n in range(2000)])) == LISTED
