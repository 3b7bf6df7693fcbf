"""The two ways of counting, held against each other on whatever a text may hold."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication

from leeswijzer.desktop.reader.page import Heading, Page, Typography
from leeswijzer.desktop.theme.tokens import Theme, load
from leeswijzer.text.document import Block, BlockKind, Document, Span, SpanKind

PLAIN = Typography()
TITLES = [
    Heading("Titel"),
    Heading("T 😀", "deck", "januari 2020", "Foto niet opgenomen"),
    Heading(""),
    Heading("T", titled=True),
]

# What trips up counting: pairs, combining marks, joiners, breaks of every kind, what Qt keeps for itself.
AWKWARD = (
    "aë́😀👩‍👩‍👧🇳🇱\u0301\u200d\ufe0f\r\n\v\f\x85\u2028\u2029"
    "\x00\ufdd0\ufdd1\ufffc\ufffd\ufeff\u200f\u202eעא\t \xa0\xad\ud83d"
)
words = st.text(st.sampled_from(AWKWARD) | st.characters(), max_size=12)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Blocks of every kind with anything, or nothing, between them."""
    text, blocks = "", []
    for _ in range(draw(st.integers(0, 6))):
        text += draw(st.sampled_from(["", "\n\n", "\r\n", "\u2029", "😀", "dateline\n"]))
        start = len(text)
        text += draw(words)
        blocks.append(Block(draw(st.sampled_from(BlockKind)), start, len(text), 1))
    return Document(text + draw(words), tuple(blocks))


@pytest.fixture(scope="module")
def paper(qapp: QApplication, faces: None) -> Theme:
    return load("light")


any_text = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@any_text
@given(document=documents(), heading=st.sampled_from(TITLES))
def test_every_character_of_a_block_has_a_position_that_leads_back_to_it(
    paper: Theme, document: Document, heading: Heading
) -> None:
    page = Page(document, heading, PLAIN, paper)
    for block in document.blocks:
        # Two blocks may touch, without so much as a line break between them.
        touched = any(other.start == block.end for other in document.blocks if other is not block)
        for offset in range(block.start, block.end if touched else block.end + 1):
            assert page.offset(page.position(offset)) == offset


@any_text
@given(document=documents(), heading=st.sampled_from(TITLES))
def test_a_position_stands_before_the_very_character_of_its_offset(
    paper: Theme, document: Document, heading: Heading
) -> None:
    page = Page(document, heading, PLAIN, paper)
    for block in document.blocks:
        for offset in range(block.start, block.end):
            character = document.text[offset]
            if character.isalnum():
                unit = character.encode("utf-16-le")[:2].decode("utf-16-le", "surrogatepass")
                assert page.paper.characterAt(page.position(offset)) == unit
            row = page.paper.findBlock(page.position(offset))
            assert page.block_in_row(row.blockNumber()) == block


@any_text
@given(document=documents(), heading=st.sampled_from(TITLES))
def test_offsets_never_run_backwards_nor_out_of_the_text(paper: Theme, document: Document, heading: Heading) -> None:
    page = Page(document, heading, PLAIN, paper)
    offsets = [page.offset(position) for position in range(page.paper.characterCount() + 3)]
    assert offsets == sorted(offsets)
    assert offsets[0] == (document.blocks[0].start if document.blocks else 0)
    assert offsets[-1] == (document.blocks[-1].end if document.blocks else 0)


@any_text
@given(document=documents())
def test_each_block_is_one_row_whatever_it_holds(paper: Theme, document: Document) -> None:
    page = Page(document, Heading("Titel", photo_missing="Foto niet opgenomen"), PLAIN, paper)
    captions = sum(block.kind is BlockKind.CAPTION for block in document.blocks)
    assert page.paper.blockCount() == 1 + len(document.blocks) + captions
    shown = [page.block_in_row(row) for row in range(page.paper.blockCount())]
    assert [block for block in shown if block is not None] == list(document.blocks)


@any_text
@given(document=documents())
def test_blocks_of_a_kind_are_set_alike_and_of_two_kinds_are_not(paper: Theme, document: Document) -> None:
    page = Page(document, Heading("Titel", photo_missing="Foto niet opgenomen"), PLAIN, paper)
    seen: dict[tuple[BlockKind, int], tuple[object, ...]] = {}
    for number in range(page.paper.blockCount()):
        row, block = page.paper.findBlockByNumber(number), page.block_in_row(number)
        if block is None:
            continue
        layout, font = row.blockFormat(), row.charFormat().font()
        look = (layout.leftMargin(), layout.topMargin(), layout.bottomMargin(), layout.lineHeight(), font.key())
        assert seen.setdefault((block.kind, block.level), look) == look
    if {(BlockKind.PARAGRAPH, 1), (BlockKind.HEADING, 1)} <= seen.keys():
        assert seen[BlockKind.PARAGRAPH, 1] != seen[BlockKind.HEADING, 1]


def test_half_a_pair_means_the_character_it_stands_for(paper: Theme, document_of: Callable[..., Document]) -> None:
    page = Page(document_of("a😀b"), Heading("T"), PLAIN, paper)
    start = page.position(0)
    assert [page.offset(start + unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_what_lies_between_two_blocks_goes_to_the_end_of_the_first(
    paper: Theme, document_of: Callable[..., Document]
) -> None:
    page = Page(document_of("een", "twee", before="2020-01"), Heading("T"), PLAIN, paper)
    first, second = page.document.blocks
    assert page.position(0) == page.position(first.start)
    assert page.position(first.end + 1) == page.position(first.end)
    assert page.position(10_000) == page.position(second.end)
    assert page.offset(0) == first.start


def test_emphasis_is_set_on_the_words_it_is_on(paper: Theme) -> None:
    text = "😀 een schuin, vet en code"
    spans = tuple(
        Span(kind, text.index(word), text.index(word) + len(word))
        for kind, word in ((SpanKind.EMPHASIS, "schuin"), (SpanKind.STRONG, "vet"), (SpanKind.CODE, "code"))
    )
    page = Page(Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), spans), Heading("T"), PLAIN, paper)

    def format_of(word: str) -> QFont:
        cursor = QTextCursor(page.paper)
        cursor.setPosition(page.position(text.index(word)) + 1)
        return cursor.charFormat().font()

    assert format_of("schuin").italic()
    assert format_of("vet").weight() == QFont.Weight.DemiBold
    assert format_of("code").family() == "monospace"
    assert not format_of("een").italic()


@pytest.mark.parametrize("serif", [True, False])
def test_a_measure_is_as_wide_as_that_many_letters_of_prose(paper: Theme, serif: bool) -> None:
    setting = Typography(serif=serif)
    assert setting.width_of(90) == pytest.approx(2 * setting.width_of(45), abs=1)
    assert 0.35 < setting.width_of(100) / 100 / setting.size < 0.6
    assert Typography(size=32).width_of(60) > 1.5 * setting.width_of(60)
