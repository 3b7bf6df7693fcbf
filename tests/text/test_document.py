import pytest

from leeswijzer.text.document import Block, BlockKind, Document


def test_a_block_is_a_slice_of_the_text() -> None:
    document = Document("een 🙂 twee", (Block(BlockKind.PARAGRAPH, 4, 10),))
    assert document.slice(document.blocks[0]) == "🙂 twee"


def test_the_fingerprint_depends_on_the_text_alone() -> None:
    assert Document("Irak", ()).fingerprint == Document("Irak", (), title="Iets", language="nl").fingerprint
    assert Document("Irak", ()).fingerprint != Document("Iran", ()).fingerprint
    assert len(Document("\ud800", ()).fingerprint) == 64


@pytest.mark.parametrize(
    ("before", "number"),
    [
        ("1. ", "1."),
        ("Zo:\r12)\t", "12)"),
        ("Zo:\r\n  3.  ", "3."),
        ("in 2011\n* ", ""),
        ("- ", ""),
        ("", ""),
        ("1.\n", ""),
    ],
)
def test_an_item_has_the_number_that_stands_before_it(before: str, number: str) -> None:
    document = Document(f"{before}klei", (Block(BlockKind.ITEM, len(before), len(before) + 4, level=1),))
    assert document.number_of(document.blocks[0]) == number
