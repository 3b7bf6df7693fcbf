from leeswijzer.text.document import Block, BlockKind, Document


def test_a_block_is_a_slice_of_the_text() -> None:
    document = Document("een 🙂 twee", (Block(BlockKind.PARAGRAPH, 4, 10),))
    assert document.slice(document.blocks[0]) == "🙂 twee"


def test_the_fingerprint_depends_on_the_text_alone() -> None:
    assert Document("Irak", ()).fingerprint == Document("Irak", (), title="Iets", language="nl").fingerprint
    assert Document("Irak", ()).fingerprint != Document("Iran", ()).fingerprint
    assert len(Document("\ud800", ()).fingerprint) == 64
