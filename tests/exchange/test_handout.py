import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leeswijzer.exchange import handout
from leeswijzer.exchange.handout import Headings
from leeswijzer.exchange.notebook import notebook_of
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.study.annotation import Target, TargetKind
from leeswijzer.study.session import StudySession
from leeswijzer.text.document import BlockKind

HEADINGS = Headings(notes="Notities", terms="Begrippen")
Made = Callable[[], str]


@pytest.fixture
def made(session: StudySession, lesson: Lesson) -> Made:
    return lambda: handout.body(lesson, notebook_of(session, lesson), HEADINGS)


@pytest.fixture
def paragraph(lesson: Lesson) -> Any:
    return next(block for block in lesson.document.blocks if block.kind is BlockKind.PARAGRAPH)


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&")


def test_it_has_the_whole_text_its_title_and_every_term(made: Made, lesson: Lesson) -> None:
    said = plain(made())
    assert said.startswith(lesson.opening.title)
    for block in lesson.document.blocks:
        assert lesson.document.slice(block) in said
    for term in lesson.terms:
        assert f"{term.name}: {term.definition}" in said
    assert "Notities" not in said.splitlines()


def test_a_term_is_underlined_where_it_is_mentioned_first_and_only_there(made: Made) -> None:
    article = made().partition("page-break")[0]
    assert article.count("<u>maalstroom</u>") == 1
    assert len(re.findall(r"<u>IS</u>|<u>IS gold als</u>", article)) <= 2


def test_notes_are_numbered_where_their_passage_ends(
    made: Made, session: StudySession, lesson: Lesson, paragraph: Any
) -> None:
    add, document, start = session.annotations.add, lesson.document, paragraph.start
    add(lesson.id, document, start + 40, start + 60, color="question", text="De <tweede>\nregel")
    add(lesson.id, document, start, start + 20, text="De eerste")
    add(lesson.id, document, start + 5, start + 50, color="important")  # bare: it has a colour and no number
    page = made()
    text = document.text
    numbered = re.sub(r"<(?!/?sup)[^>]+>", "", page)
    assert f"{text[start : start + 20]}<sup>1</sup>{text[start + 20 : start + 60]}<sup>2</sup>" in numbered
    assert "<p><sup>1</sup> De eerste</p>\n<p><sup>2</sup> De &lt;tweede&gt;<br>regel</p>" in page
    assert '<span class="question">' in page
    assert document.slice(paragraph) in plain(re.sub(r"<sup>\d</sup>", "", page))


def test_every_tag_is_closed_in_the_order_they_were_opened(
    made: Made, session: StudySession, lesson: Lesson, paragraph: Any
) -> None:
    last = lesson.document.blocks[-1]
    session.annotations.add(
        lesson.id, lesson.document, paragraph.start + 3, last.end - 3, color="disagree", text="Lang"
    )
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)(p|u|em|strong|code|span|sup|h1|h2|blockquote)\b[^>]*>", made()):
        if closing:
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert open_tags == []


def test_a_note_on_a_term_says_what_it_is_about(made: Made, session: StudySession, lesson: Lesson) -> None:
    session.annotations.add_to(lesson.id, Target(TargetKind.TERM, "maalstroom"), text="Mooi woord")
    assert '<p class="about">maalstroom</p><p>Mooi woord</p>' in made()


def test_a_list_keeps_its_numbers(session: StudySession, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Zo gaat het, zei hij.\n\n1. klei\n2. zand\n\n* a\n* b\n", encoding="utf-8")
    lesson = read_lesson(tmp_path / "a.txt")
    page = handout.body(lesson, notebook_of(session, lesson), HEADINGS)
    assert [line for line in page.splitlines() if line.startswith("<p>")][-4:] == (
        ["<p>1. klei</p>", "<p>2. zand</p>", "<p>• a</p>", "<p>• b</p>"]
    )
