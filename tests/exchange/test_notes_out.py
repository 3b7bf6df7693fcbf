"""Notes as Markdown, HTML and CSV: whole, readable, and never anything but words."""

import csv
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from leeswijzer.errors import KnownError
from leeswijzer.exchange import csv as table
from leeswijzer.exchange import html, markdown
from leeswijzer.exchange.formats import RENDERERS, export_notebooks
from leeswijzer.exchange.notebook import Notebook, notebook_of, notebooks_of
from leeswijzer.exchange.wording import Wording
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.annotation import PASSAGE, Annotation, Color, Target, TargetKind, term_note_id
from leeswijzer.study.session import open_session
from leeswijzer.text.anchor import Anchor, AnchorState

MADE = datetime(2026, 1, 15, 10, 15, tzinfo=UTC)


def note(**values):
    return replace(
        Annotation(
            id="01a2",
            lesson_id="les",
            target=PASSAGE,
            anchor=Anchor("woorden", "voor ", " na", 100, 107),
            color=Color.IMPORTANT,
            text="Een **noot**.",
            tags=("later",),
            state=AnchorState.EXACT,
            score=1.0,
            start=100,
            end=107,
            fingerprint="f",
            revision=1,
            created=MADE,
            modified=MADE,
        ),
        **values,
    )


def book(*annotations, **values):
    return Notebook("les", "Een <les>", "nl", annotations, MADE, **{"zone": UTC, **values})


TERM = note(target=Target(TargetKind.TERM, "t"), anchor=None, state=None, score=None, start=None, end=None, color=None)
LOST = note(state=AnchorState.LOST, start=None, end=None)


class Elements(HTMLParser):
    """The tags of a page with their attributes, and what it says."""

    def __init__(self, page):
        super().__init__()
        self.tags = []
        self.said = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.said += data


def test_a_notebook_of_the_bundled_lesson_knows_names_and_headings(tmp_path):
    lesson = read_lesson("irak-coalitie")
    with open_session(tmp_path) as session:
        start = lesson.document.text.index("find and fix’")
        session.annotations.add(lesson.id, lesson.document, start, start + 12, "question")
        for kind, identifier in (("term", "coalitie"), ("place", "bagdad"), ("question", lesson.questions[0].id)):
            session.annotations.add_to(lesson.id, Target(TargetKind(kind), identifier), "noot")
        session.color_names.rename("question", "Vraag")
        found = notebook_of(session, lesson)
    first, *rest = found.annotations
    assert found.heading_of(first) == "Geen redden meer aan"
    assert found.color_name(first) == "Vraag"
    assert [found.heading_of(each) for each in rest] == [""] * 3
    assert {found.label_of(each) for each in rest} == {"coalitie", "Bagdad", lesson.questions[0].stem}
    assert found.title == lesson.opening.title


def test_before_the_first_heading_there_is_none():
    assert book(headings=((200, "Kop"),)).heading_of(note()) == ""
    assert book().label_of(TERM) == "t"


def test_markdown_reads_as_quotes_and_notes():
    out = markdown.render(book(note(), TERM, LOST, names={Color.IMPORTANT: "Toets"}, headings=((50, "Kop"),)))
    assert out.decode() == (
        "# Een \\<les\\>\n\n"
        "3 notes and highlights, 2026-01-15\n\n"
        "## Kop\n\n"
        "> woorden\n\n"
        "**Toets** · \\#later · 2026-01-15 10:15\n\n"
        "Een **noot**.\n\n"
        "---\n\n"
        "### t\n\n"
        "\\#later · 2026-01-15 10:15\n\n"
        "Een **noot**.\n\n"
        "> woorden\n\n"
        "**Toets** · \\#later · 2026-01-15 10:15 · *no longer in the text*\n\n"
        "Een **noot**.\n"
    )


def test_one_bare_highlight_in_markdown():
    out = markdown.render(book(note(text="", tags=(), state=AnchorState.CHANGED))).decode()
    assert "1 note or highlight, " in out
    assert out.endswith("*the text was edited here*\n")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_a_quote_is_only_a_quote_whatever_it_holds(words):
    out = markdown.render(book(note(anchor=Anchor(f"a{words}b"), text=""))).decode()
    page = Elements(MarkdownIt("commonmark").render(out))
    assert {tag for tag, _ in page.tags} == {"h1", "p", "blockquote", "strong"}


@pytest.mark.parametrize("words", ["- a", "1. a", "# kop", "a\n- b\n2) c", "| a |", "~~a~~", "[a](b)", "`a`", "+ a"])
def test_markup_in_a_quote_is_shown_as_it_is(words):
    page = Elements(
        MarkdownIt("commonmark").render(markdown.render(book(note(anchor=Anchor(words), text=""))).decode())
    )
    assert {tag for tag, _ in page.tags} == {"h1", "p", "blockquote", "strong"}
    assert words.replace("\n", "") in page.said.replace("\n", "")


def test_html_is_one_file_that_loads_nothing():
    page = html.render(
        book(note(text="![x](http://example.org/x.png) <script>1</script> [l](javascript:1)"), TERM, LOST)
    )
    found = Elements(page.decode())
    tags = [tag for tag, _ in found.tags]
    assert not {"script", "img", "link", "iframe"} & set(tags)
    # A link is followed only by whoever clicks it, and leads to a page and not to a program.
    assert [attributes for tag, attributes in found.tags if tag == "a"] == [{"href": "http://example.org/x.png"}]
    assert not any(name in attributes for _, attributes in found.tags for name in ("src", "onclick"))
    assert tags.count("article") == 3
    assert "default-src 'none'" in page.decode()
    assert "<script>1</script>" in found.said
    assert "no longer in the text" in found.said


def test_html_groups_by_heading():
    page = html.render(book(note(), TERM, headings=((50, "Kop & co"),))).decode()
    assert "<h2>Kop &amp; co</h2>" in page
    assert "<hr>" in page
    assert "<h3>t</h3>" in page


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
def test_nothing_that_is_written_becomes_markup_of_the_page(words, name):
    written = note(anchor=Anchor("q" + words), text="", tags=(words or "t",), id=name)
    page = html.render(book(written, names={Color.IMPORTANT: name}))
    plain = html.render(book(note(text="", tags=("t",)), names={Color.IMPORTANT: "n" if name else ""}))
    assert [tag for tag, _ in Elements(page.decode()).tags] == [tag for tag, _ in Elements(plain.decode()).tags]


def test_csv_has_a_line_for_each_annotation():
    out = table.render(book(note(text='a,"b"\nc'), TERM, LOST, labels={TERM.target: "Term"}))
    assert out.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(out.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == table.COLUMNS
    assert [row["quote"] for row in rows] == ["woorden", "Term", "woorden"]
    assert (rows[0]["note"], rows[0]["start"], rows[0]["tags"]) == ('a,"b"\nc', "100", "#later")
    assert (rows[1]["about"], rows[1]["about_id"], rows[1]["state"], rows[1]["start"]) == ("term", "t", "", "")
    assert (rows[2]["state"], rows[2]["start"]) == ("lost", "")


@pytest.mark.parametrize("words", ["=1+1", "+31", "-1", "@x", "\tx"])
def test_a_cell_is_never_a_formula(words):
    out = table.render(book(note(text=words, anchor=Anchor(words))))
    (row,) = csv.DictReader(StringIO(out.decode("utf-8-sig"), newline=""))
    assert row["note"] == row["quote"] == f"'{words}"


def test_times_are_told_as_the_clock_of_the_reader_had_them():
    far = timezone(timedelta(hours=14))
    assert "2026-01-16 00:15" in markdown.render(book(note(), zone=far)).decode()
    assert "highlight, 2026-01-16" in markdown.render(book(note(), zone=far)).decode()
    page = html.render(book(note(), zone=far)).decode()
    assert '<time datetime="2026-01-15T10:15:00Z">2026-01-16 00:15</time>' in page


DUTCH = Wording(
    counted="{} stuks".format,
    colors={color: f"kleur {number}" for number, color in enumerate(Color)},
    states={AnchorState.LOST: "staat er <niet> meer"},
)


@pytest.mark.parametrize("render", [markdown.render, html.render])
def test_a_file_speaks_the_language_it_is_asked_for_in(render):
    out = render(book(note(), LOST, note(state=AnchorState.CHANGED), wording=DUTCH)).decode()
    assert out.count("kleur 0") == 3
    assert "niet" in out
    assert "<niet>" not in out
    assert ("3 stuks" in out) is (render is markdown.render)
    assert not any(word in out for word in ("Important", "edited", "longer", "highlight,"))


def test_what_is_written_on_terms_goes_along_also_when_some_notes_are_chosen(tmp_path):
    lesson = read_lesson("irak-coalitie")
    with open_session(tmp_path) as session:
        session.annotations.add(lesson.id, lesson.document, 0, 12, "question")
        session.terms.write_note(lesson.id, "coalitie", "Wie doet er mee? #later")
        session.terms.keep(lesson.id, "maalstroom")
        session.terms.write_note("another", "coalitie", "elders")
        whole = notebook_of(session, lesson)
    (highlight, own) = whole.notes
    assert (whole.label_of(own), own.text, own.tags) == ("coalitie", "Wie doet er mee? #later", ("later",))
    for render in (markdown.render, html.render, table.render):
        assert "Wie doet er mee?" in render(whole).decode()
        assert "Wie doet er mee?" not in render(whole.chosen({highlight.id})).decode()
    assert whole.chosen({own.id}).notes == (own,)
    assert whole.chosen({term_note_id(lesson.id, "coalitie")}).notes == (own,)


def test_the_notes_of_several_lessons_stand_under_their_titles(tmp_path):
    lesson, other = read_lesson("irak-coalitie"), read_lesson("welkom")
    with open_session(tmp_path) as session:
        for opening in (lesson.opening, other.opening):
            session.shelf.open(opening.id, title=opening.title, language=opening.language, place=opening.id)
        session.search.index(lesson)
        add = session.annotations.add
        early, late = (add(lesson.id, lesson.document, at, at + 12, "question")[0].id for at in (0, 40))
        add(lesson.id, lesson.document, 80, 90, "question")
        here = add(other.id, other.document, 0, 5, text="hier")[0].id
        session.terms.write_note(lesson.id, "coalitie", "Wie doet er mee?")
        wanted = {late, early, here, term_note_id(lesson.id, "coalitie")}
        books = notebooks_of(session.collection.read(), {Color.QUESTION: "Vraag"}, wanted)
    assert [each.title for each in books] == [lesson.opening.title, other.opening.title]
    assert [each.id for each in books[0].annotations][:2] == [early, late]
    assert [books[0].label_of(each) for each in books[0].notes][2:] == ["coalitie"]
    page = Elements(html.render(*books).decode())
    assert [tag for tag, _ in page.tags].count("h1") == 2
    assert [tag for tag, _ in page.tags].count("article") == 4
    assert [attributes["lang"] for tag, attributes in page.tags if tag in ("html", "section")] == ["nl"] * 3
    assert page.said.count(other.opening.title) == 2  # over its notes, and in what the page is called
    rows = list(csv.DictReader(StringIO(table.render(*books).decode("utf-8-sig"), newline="")))
    assert [row["lesson"] for row in rows] == [lesson.id] * 3 + [other.id]
    out = markdown.render(*books).decode()
    assert (
        out.index(f"# {lesson.opening.title}") < out.index("Wie doet er mee?") < out.index(f"# {other.opening.title}")
    )


def test_the_notes_of_several_lessons_are_saved_or_nothing_is(tmp_path):
    target = tmp_path / "notes.md"
    assert export_notebooks([book(note()), book(TERM)], target, RENDERERS) == target
    assert target.read_bytes() == markdown.render(book(note()), book(TERM))
    with pytest.raises(KnownError) as refusal:
        export_notebooks([], target, RENDERERS)
    assert refusal.value.code == "export-nothing"
    for wrong, code in ((tmp_path / "notes.doc", "export-kind"), (tmp_path / "no" / "n.md", "export-not-written")):
        with pytest.raises(KnownError) as refusal:
            export_notebooks([book(note())], wrong, RENDERERS)
        assert refusal.value.code == code
    assert [path.name for path in tmp_path.iterdir()] == ["notes.md"]
