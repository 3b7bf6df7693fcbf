from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.lesson.markdown import read_markdown
from leeswijzer.text.document import Block, Document

SOURCE = """\
# A *fine* day

It was **very
warm** in `July`,
as [the paper](http://example.org) said.\\
So <b>they</b> went.

## To the sea

> They *swam* far.
>
> - inside

- one
  - two

    more of two
1. three

![A boat](boat.png)

They saw ![a gull](gull.png) too.

| town | miles |
|------|-------|
| Ouddorp | 12 |

---

    code & all
"""


def shown(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, document.slice(block)) for block in document.blocks]


def test_the_document_is_what_a_reader_sees() -> None:
    document = read_markdown(SOURCE, "en")
    assert shown(document) == [
        ("heading", 1, "A fine day"),
        ("paragraph", 0, "It was very warm in July, as the paper said.\nSo they went."),
        ("heading", 2, "To the sea"),
        ("quote", 0, "They swam far."),
        ("item", 1, "inside"),
        ("item", 1, "one"),
        ("item", 2, "two"),
        ("item", 2, "more of two"),
        ("item", 1, "three"),
        ("caption", 0, "A boat"),
        ("paragraph", 0, "They saw a gull too."),
        ("paragraph", 0, "town\tmiles"),
        ("paragraph", 0, "Ouddorp\t12"),
        ("paragraph", 0, "code & all"),
    ]
    assert document.title == "A fine day"
    assert document.language == "en"
    assert not any(block.guessed for block in document.blocks)


def test_blocks_are_parted_by_blank_lines_and_the_numbers_of_lists_alone() -> None:
    document = read_markdown(SOURCE, "en")
    ends = [0, *(block.end for block in document.blocks)]
    gaps = [document.text[end : block.start] for end, block in zip(ends, document.blocks, strict=False)]
    assert {gap.rstrip("0123456789. ") for gap in gaps} == {"", "\n\n"}
    assert ends[-1] == len(document.text)


def test_emphasis_lies_on_its_words() -> None:
    document = read_markdown(SOURCE, "en")
    spans = [(span.kind.value, document.text[span.start : span.end]) for span in document.spans]
    assert spans == [
        ("emphasis", "fine"),
        ("strong", "very warm"),
        ("code", "July"),
        ("emphasis", "swam"),
        ("code", "code & all"),
    ]


def test_emphasis_inside_emphasis_begins_with_the_outer() -> None:
    document = read_markdown("***a** b*", "en")
    assert [(span.kind.value, span.start, span.end) for span in document.spans] == [
        ("emphasis", 0, 3),
        ("strong", 0, 1),
    ]


def test_the_title_is_the_first_heading_of_level_1_or_one_that_opens_the_text() -> None:
    assert read_markdown("## Small\n\nwords\n\n# Large", "en").title == "Large"
    assert read_markdown("## Small\n\nwords", "en").title == "Small"
    assert read_markdown("words\n\n## Small", "en").title is None
    assert read_markdown("", "en").blocks == ()


def test_what_shows_nothing_is_no_block() -> None:
    document = read_markdown("[a]: http://example.org\n\n<!-- note -->\n\n```\n```\n\n**** x\n\n![](y.png)", "en")
    assert shown(document) == [("paragraph", 0, "**** x")]


def test_an_emoji_counts_as_one() -> None:
    document = read_markdown("😀 *a*", "en")
    assert (document.spans[0].start, document.blocks[0]) == (2, Block(document.blocks[0].kind, 0, 3))


@given(st.text(alphabet="ab *_`#>-\n[]()!|<1.\\&", max_size=80))
def test_any_markdown_gives_blocks_in_order_and_spans_inside_them(source: str) -> None:
    document = read_markdown(source, "en")
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end
        end = block.end
    assert end == len(document.text)
    for span in document.spans:
        assert any(block.start <= span.start < span.end <= block.end for block in document.blocks)


def test_the_numbers_of_a_list_stand_before_its_items() -> None:
    document = read_markdown("Stappen:\n\n7. Lezen\n\n   en nog eens\n8. Schrijven\n\n- los\n", "nl")
    assert document.text == "Stappen:\n\n7. Lezen\n\nen nog eens\n\n8. Schrijven\n\nlos"
    assert [document.slice(block) for block in document.blocks] == [
        "Stappen:", "Lezen", "en nog eens", "Schrijven", "los",
    ]  # fmt: skip
