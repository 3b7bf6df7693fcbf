import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.text.article import read_article
from leeswijzer.text.document import Block, BlockKind, Document

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_bytes().decode("utf-8")
PARAGRAPHS = [
    "De regering, geleid door de sjiitische premier, leek op dat moment stabiel en kon het alleen af. " * 3,
    "Op 18 december stapten de laatste militairen op het vliegtuig, en vier dagen later gingen er bommen af. " * 2,
    "Het leger sloeg op de vlucht.",
]


def shown(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.slice(block)) for block in document.blocks]


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in read_article(text).blocks]


def test_the_bundled_article() -> None:
    document = read_article(SEED, "nl")
    assert (document.text, document.date, document.title, document.language) == (SEED, "2020-01", None, "nl")
    assert len(document.blocks) == 14
    first = document.blocks[0]
    assert first.kind is BlockKind.CAPTION
    assert first.guessed
    assert document.slice(first).startswith("Iraniërs wonen een rouwstoet bij")
    assert document.slice(first).endswith("IS gold als verdachte. Beeld AP")
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    assert [document.slice(block) for block in headings] == ["Geen redden meer aan", "Iraakse milities"]
    assert all(block.guessed and block.level == 2 for block in headings)
    assert [document.slice(b)[:8] for b in document.blocks if b.kind is BlockKind.CAPTION] == ["Iraniërs", "Iraanse "]
    assert not any(block.guessed for block in document.blocks if block.kind is BlockKind.PARAGRAPH)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_line_end_gives_the_same_blocks(newline: str) -> None:
    document = read_article(SEED.replace("\n", newline))
    assert shown(document) == shown(read_article(SEED))


@pytest.mark.parametrize(
    ("line", "date", "rest"),
    [
        ("date 2020-01 Iemand. Foto: X", "2020-01", "Iemand. Foto: X"),
        ("\ufeff Date: 2020-01-31\nIemand zei dat.", "2020-01-31", "Iemand zei dat."),
        ("datum 1999\r\n\r\nIemand zei dat.", "1999", "Iemand zei dat."),
        ("date 2020-13 was geen maand.", None, "date 2020-13 was geen maand."),
        ("date 20201 is geen jaar.", None, "date 20201 is geen jaar."),
        ("De date 2020-01 staat hier niet vooraan.", None, "De date 2020-01 staat hier niet vooraan."),
    ],
)
def test_the_date_line(line: str, date: str | None, rest: str) -> None:
    document = read_article(line)
    assert document.date == date
    assert document.slice(document.blocks[0]) == rest


@pytest.mark.parametrize(
    "line",
    [
        "Een rouwstoet in Teheran. Beeld AP",
        "Een rouwstoet in Teheran Beeld ANP / Jeroen van der Berg",
        "Een rouwstoet. Foto: Jan Jansen",
        "Een rouwstoet. foto: anp",
        "Een rouwstoet. (Foto: ANP)",
        "Een rouwstoet. Foto: Jan Jansen/ANP.",
        "Een rouwstoet. © Reuters",
        "© 2020 Jan de Vries",
        "A funeral in Tehran. (AP Photo/Vahid Salemi)",
        "Een rouwstoet. Getty Images",
        "Illustratie Anna Bakker",
    ],
)
def test_a_line_that_ends_in_a_picture_credit_is_a_caption(line: str) -> None:
    assert kinds(f"{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}")[1] is BlockKind.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "Zij bezochten het museum Beeld en Geluid.",
        "Hij kreeg een beeld van de stad, en dat bleef.",
        "Zij zagen één ding: een foto van Irak.",
        PARAGRAPHS[0] * 4 + "Beeld AP",
    ],
)
def test_a_sentence_about_pictures_is_no_caption(line: str) -> None:
    assert kinds(f"{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}")[1] is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "line", ["Geen redden meer aan", "‘Geen redden meer aan’", "2. De weg terug", "Wat nu?", "Anbar"]
)
def test_a_short_line_without_a_full_stop_is_a_heading(line: str) -> None:
    assert kinds(f"{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}")[1] is BlockKind.HEADING


@pytest.mark.parametrize(
    "line",
    ["Het was rustig.", "Kom mee!", "‘Ja,’", "en toen niets meer", "* * *", "1914", "– Nee", "Dit is " + "erg " * 30],
)
def test_other_short_lines_are_paragraphs(line: str) -> None:
    assert kinds(f"{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}")[1] is BlockKind.PARAGRAPH


def test_a_heading_has_text_after_it() -> None:
    assert kinds(f"{PARAGRAPHS[0]}\n\nJan Jansen")[1] is BlockKind.PARAGRAPH
    assert kinds("Anbar") == [BlockKind.PARAGRAPH]


def test_a_heading_that_opens_the_text_is_its_title() -> None:
    document = read_article(f"Het leger\n\n{PARAGRAPHS[0]}\n\nAnbar\n\n{PARAGRAPHS[1]}")
    assert document.title == "Het leger"
    assert [block.level for block in document.blocks] == [1, 0, 2, 0]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_a_wrapped_text_has_one_block_a_paragraph(width: int) -> None:
    wrapped = [textwrap.fill(paragraph.strip(), width) for paragraph in PARAGRAPHS]
    text = "\n\n".join([wrapped[0], "Anbar", *wrapped[1:]])
    document = read_article(text)
    assert [kind for kind, _ in shown(document)] == [BlockKind.PARAGRAPH, BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 2]
    assert document.slice(document.blocks[0]) == wrapped[0]


def test_a_paragraph_right_under_another_in_a_wrapped_text_is_a_block_of_its_own() -> None:
    wrapped = [textwrap.fill(paragraph.strip(), 72) for paragraph in PARAGRAPHS]
    document = read_article(f"{wrapped[0]}\n\n{wrapped[2]}\nDaarna kwam er niets meer.\n\n{wrapped[1]}")
    assert [text for _, text in shown(document)][1:3] == [wrapped[2], "Daarna kwam er niets meer."]


def test_a_line_broken_early_goes_on_where_the_next_begins_small() -> None:
    wrapped = textwrap.fill(PARAGRAPHS[0].strip(), 72)
    text = f"{wrapped}\n\nHet leger sloeg\nop de vlucht.\n\n{wrapped}"
    assert [piece for _, piece in shown(read_article(text))][1] == "Het leger sloeg\nop de vlucht."


def test_a_text_without_empty_lines_has_a_block_for_each_line() -> None:
    document = read_article("\n".join(["Anbar", *PARAGRAPHS]))
    assert [kind for kind, _ in shown(document)] == [BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 3]


def test_verse_keeps_its_lines() -> None:
    verse = "Denkend aan water zie ik een boot\nDie langzaam door het rietland vaart\nEn achter hem de avond\nBewaart"
    assert len(read_article(verse).blocks) == 4


def test_no_line_of_a_verse_or_of_the_head_of_a_letter_is_a_heading() -> None:
    verse = "Ik loop door straten van natte steen\nDe dag is nauwelijks voorbij,\nEn niemand loopt er meer met mij"
    letter = "Van: Anne Smit\nAan: Jan de Boer\nOnderwerp: Excursie naar het museum"
    for lines in (verse, letter):
        document = read_article(f"Een titel\n\n{lines}\n\n{PARAGRAPHS[0]}")
        assert [kind for kind, _ in shown(document)] == [BlockKind.HEADING] + [BlockKind.PARAGRAPH] * 4
    assert BlockKind.HEADING not in kinds(f"{verse}\n\n{verse}")


def test_a_heading_may_stand_right_above_a_short_paragraph() -> None:
    document = read_article(f"{PARAGRAPHS[0]}\nGeen redden meer aan\n{PARAGRAPHS[2]}\n{PARAGRAPHS[1]}")
    assert [kind for kind, _ in shown(document)][1] is BlockKind.HEADING


def test_lines_of_a_sentence_each_stay_apart() -> None:
    lines = ["Dit is een zin van ongeveer veertig tekens.", "En deze zin is ook wel zo lang als die ervoor.", "Einde."]
    assert [text for _, text in shown(read_article("\n".join(lines)))] == lines


@pytest.mark.parametrize(
    ("signs", "between"),
    [("**", "\n"), ("••", "\n\n"), ("--", "\n"), (("1.", "2."), "\n"), (("9)", "10)"), "\r\n")],
)
def test_lines_with_the_same_sign_are_a_list(signs: tuple[str, str], between: str) -> None:
    lines = between.join(f"{sign} {words}" for sign, words in zip(signs, ("klei uit de rivier", "Zand."), strict=True))
    document = read_article(f"{PARAGRAPHS[0]}\n\n{lines}\n\n{PARAGRAPHS[1]}")
    assert shown(document)[1:3] == [(BlockKind.ITEM, "klei uit de rivier"), (BlockKind.ITEM, "Zand.")]
    assert all(block.level == 1 and block.guessed for block in document.blocks[1:3])
    assert [kind for kind, _ in shown(document)][::3] == [BlockKind.PARAGRAPH] * 2


@pytest.mark.parametrize(
    "lines",
    [
        "- klei",
        "- klei\n* zand",
        "1. klei\n3. zand",
        "1. klei\n2) zand",
        "– Nee.\n– Ja.",
        "-klei\n-zand",
        "* klei\nzand",
    ],
)
def test_other_signs_are_no_list(lines: str) -> None:
    document = read_article(f"{PARAGRAPHS[0]}\n\n{lines}\n\n{PARAGRAPHS[1]}")
    assert BlockKind.ITEM not in kinds(document.text)


def test_items_of_a_wrapped_text_are_whole() -> None:
    items = [textwrap.fill(f"* {words.strip()}", 72) for words in PARAGRAPHS]
    document = read_article("\n".join(items) + "\n\n" + "\n\n".join(textwrap.fill(each, 72) for each in PARAGRAPHS))
    assert [text for _, text in shown(document)][: len(items)] == [item.removeprefix("* ") for item in items]
    assert kinds(document.text)[: len(items)] == [BlockKind.ITEM] * len(items)


@pytest.mark.parametrize(
    "line", ["Door onze verslaggever", "Van onze correspondent", "By Jan Jansen", "Tekst: Jan Jansen"]
)
def test_who_wrote_it_is_no_heading(line: str) -> None:
    document = read_article(f"De dijk\n\n{line}\n\n{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}")
    found = [kind for kind, _ in shown(document)]
    assert found[:2] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert found[3] is BlockKind.HEADING  # further on it is one like any other


def test_no_text_no_blocks() -> None:
    assert read_article("").blocks == ()
    assert read_article(" \n\n\t\n").blocks == ()


@given(st.text(alphabet=st.sampled_from(list("aB. \n\r\t’🙂é\u0301\u00a0\ufeff0-*1)")), max_size=400))
def test_blocks_are_ordered_apart_and_without_white_space_around(text: str) -> None:
    document = read_article(text)
    assert document.text == text
    ends = [0, *(block.end for block in document.blocks)]
    for block, before in zip(document.blocks, ends, strict=False):
        assert before <= block.start < block.end <= len(text)
        assert document.slice(block) == document.slice(block).strip()
    left = text
    for block in reversed(document.blocks):
        left = left[: block.start] + left[block.end :]
    assert not left.replace("\ufeff", "").strip()
    assert all(isinstance(block, Block) for block in document.blocks)
