import random
import time
import tomllib
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.errors import KnownError
from leeswijzer.exchange import moodle_xml
from leeswijzer.exchange.drafts import quiz_toml
from leeswijzer.exchange.markup import without_markup
from leeswijzer.exchange.moodle_xml_reader import read
from leeswijzer.exchange.xml_tree import DEEPEST, parse_xml
from leeswijzer.lesson.models import ClozeQuestion, MatchQuestion, MultipleQuestion, ShortQuestion, StatedQuestion
from leeswijzer.lesson.problems import Severity

COMMON = {"id": "vraag", "skill": "infer", "explanation": "Omdat.", "evidence": ["een woord"]}

EXAMPLE = """\
<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/Irak</text></category></question>
<question type="multichoice">
  <name><text>Hoofdstad</text></name>
  <questiontext format="html"><text><![CDATA[<p>Wat is de <b>hoofdstad</b>?</p><img src="a.png" />]]></text>
    <file name="a.png" encoding="base64">AAAA</file></questiontext>
  <generalfeedback format="html"><text>&lt;p&gt;Bagdad &amp;amp; de Tigris.&lt;/p&gt;</text></generalfeedback>
  <single>true</single>
  <answer fraction="100"><text>Bagdad</text><feedback><text>Juist.</text></feedback></answer>
  <answer fraction="0"><text>Mosul</text><feedback><text>De tweede stad.</text></feedback></answer>
  <answer fraction="x"><text>Kirkuk</text></answer>
  <tags><tag><text>irak</text></tag><tag><text>geography</text></tag></tags>
</question>
<question type="multichoice"><name><text>Steden</text></name><questiontext format="plain_text">
  <text>Welke   twee &lt;steden&gt;?</text></questiontext><single>false</single>
  <answer fraction="50" format="plain_text"><text>Mosul</text></answer>
  <answer fraction="50" format="plain_text"><text>Kirkuk</text></answer>
  <answer fraction="-100" format="plain_text"><text>Teheran</text></answer>
</question>
<question type="truefalse"><questiontext><text>Irak ligt in Azië.</text></questiontext>
  <answer fraction="100"><text>true</text><feedback><text>Kijk maar.</text></feedback></answer>
  <answer fraction="0"><text>false</text></answer>
</question>
<question type="shortanswer"><questiontext><text>Wie?</text></questiontext>
  <answer fraction="100"><text>Maliki</text></answer><answer fraction="50"><text>Nouri</text></answer>
  <answer fraction="100"><text>*Maliki</text></answer>
</question>
<question type="numerical"><questiontext><text>Wanneer?</text></questiontext>
  <answer fraction="100"><text>2011</text><tolerance>1</tolerance></answer>
  <answer fraction="100"><text>3.5</text><tolerance>0.25</tolerance></answer>
  <answer fraction="100"><text>7</text></answer>
  <answer fraction="50"><text>8</text></answer>
  <answer fraction="100"><text>veel</text></answer>
</question>
<question type="matching"><questiontext><text>Wat hoort bij wat?</text></questiontext>
  <subquestion><text>Irak</text><answer><text>Bagdad</text></answer></subquestion>
  <subquestion><text>Iran</text><answer><text>Teheran</text></answer></subquestion>
  <subquestion><text></text><answer><text>Damascus</text></answer></subquestion>
  <subquestion><text>leeg</text><answer><text></text></answer></subquestion>
</question>
<question type="cloze"><questiontext><text>De {1:SHORTANSWER:=zon~%50%maan#bijna} en {:MC:land~=zee#ja\\}~a\\~b}.</text>
</questiontext></question>
<question type="essay"><questiontext><text>Schrijf.</text></questiontext></question>
<question type="description"><questiontext><text>Lees.</text></questiontext></question>
<question type="ddimageortext"><questiontext><text>Sleep.</text></questiontext></question>
<question type="cloze"><questiontext><text>Een {1:MULTIRESPONSE:=a~=b}.</text></questiontext></question>
<question type="truefalse"><questiontext><text>Wat?</text></questiontext></question>
<info/>
</quiz>
"""


@pytest.fixture(scope="module")
def example():
    return read(EXAMPLE.encode(), "voorbeeld.xml")


def test_all_that_the_format_knows_is_read(example):
    assert [(draft.line, draft.table["kind"]) for draft in example.drafts] == [
        (4, "single"), (15, "multiple"), (21, "stated"), (25, "short"), (29, "short"), (36, "match"), (42, "cloze"),
    ]  # fmt: skip
    assert [(problem.line, problem.code) for problem in example.problems] == [
        (3, "import-category"), (6, "import-media"), (6, "import-media"), (12, "moodle-fraction"),
        (25, "import-part-credit"), (25, "import-wildcard"), (31, "import-range"), (33, "import-part-credit"),
        (34, "moodle-number"), (40, "moodle-pair"), (42, "import-part-credit"), (44, "import-essay"),
        (45, "import-description"), (46, "import-kind"), (47, "import-kind"), (48, "import-none-right"),
        (49, "moodle-element"),
    ]  # fmt: skip
    assert all(problem.message != problem.code for problem in example.problems)


def test_the_words_of_each_kind(example):
    single, multiple, stated, short, numbers, match, cloze = (draft.table for draft in example.drafts)
    assert (single["id"], single["stem"], single["skill"]) == ("hoofdstad", "Wat is de hoofdstad?", "geography")
    assert single["explanation"] == "Bagdad & de Tigris."
    assert single["options"] == [
        {"text": "Bagdad", "correct": True},
        {"text": "Mosul", "why": "De tweede stad."},
        {"text": "Kirkuk", "why": ""},
    ]
    assert (multiple["stem"], multiple["skill"]) == ("Welke twee <steden>?", "retrieve")
    assert [option.get("correct", False) for option in multiple["options"]] == [True, True, False]
    assert (stated["answer"], stated["explanation"]) == ("true", "Kijk maar.")
    assert short["accept"] == ["Maliki"]
    assert numbers["accept"] == ["2010", "2011", "2012", "3.5", "7"]
    assert (len(match["pairs"]), match["extra"]) == (2, ["Damascus"])
    assert cloze["sentence"] == "De {1} en {2}."
    assert cloze["gaps"] == [{"accept": ["zon"]}, {"accept": ["zee"], "options": ["land", "zee", "a~b"]}]


@pytest.mark.parametrize(
    ("data", "line", "code"),
    [
        (b"", 1, "xml-broken"),
        (b"<quiz>\n<question>\n</quiz>", 3, "xml-broken"),
        (b"<quiz>\n&nbsp;</quiz>", 2, "xml-broken"),
        (b"<?xml version='1.0' encoding='klingon'?><quiz/>", 1, "xml-broken"),
        (b"<html>\n</html>", 1, "moodle-not-a-quiz"),
        (b"<quiz>" + b"<a>" * DEEPEST, 1, "xml-deep"),
        (b'<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz>&x;</quiz>', 1, "xml-doctype"),
        (b'\n<!DOCTYPE quiz SYSTEM "http://127.0.0.1/quiz.dtd">\n<quiz/>', 2, "xml-doctype"),
    ],
)
def test_a_file_that_is_no_quiz_is_told(data, line, code):
    if line == 2 and data.startswith(b"\n<!DOCTYPE"):
        data = b"<?xml version='1.0'?>" + data
    imported = read(data, "f.xml")
    (problem,) = imported.problems
    assert (imported.drafts, problem.line, problem.code) == ((), line, code)
    assert problem.severity is Severity.ERROR


def test_a_billion_laughs_are_not_laughed():
    lines = ['<!ENTITY l0 "lol">', *(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))]
    data = f"<!DOCTYPE quiz [{''.join(lines)}]><quiz>&l11;</quiz>".encode()
    start = time.thread_time()
    assert [problem.code for problem in read(data, "f.xml").problems] == ["xml-doctype"]
    assert time.thread_time() - start < 2


def test_other_encodings_are_read():
    data = EXAMPLE.replace("UTF-8", "utf-16").encode("utf-16")
    assert len(read(data, "f.xml").drafts) == 7
    latin = EXAMPLE.replace("UTF-8", "ISO-8859-1").encode("latin-1")
    assert read(latin, "f.xml").drafts[2].table["stem"] == "Irak ligt in Azië."


def test_the_tree_keeps_text_attributes_and_lines():
    root = parse_xml(b"<A x='1'>een<b/>\n<b>twee</b>drie</A>", "f")
    assert (root.name, root.attributes, root.text) == ("a", {"x": "1"}, "een\ndrie")
    assert [(child.name, child.text, child.line) for child in root.all("b")] == [("b", "", 1), ("b", "twee", 2)]
    assert root.child("c") is None
    with pytest.raises(KnownError) as caught:
        parse_xml(b"<a>\n<b></a>", "vragen.xml")
    assert str(caught.value) == "vragen.xml, line 2 is not valid XML: mismatched tag. Correct that line."


@pytest.mark.parametrize(
    ("html", "text", "lost"),
    [
        ("<p>een</p><p>twee<br>drie</p>", "een\ntwee\ndrie", []),
        ("a < b", "a < b", []),
        ("gewoon", "gewoon", []),
        ("<script>alert(1)</script><style>p{}</style>rest</script>", "rest", []),
        ("&eacute;&#233;&bogus;", "éé&bogus;", []),
        ("<p>&#" + "9" * 9000 + ";</p>", "\ufffd", []),
        ("<!-- niets -->een<!DOCTYPE x><p>twee", "een\ntwee", []),
        ("<img src='x'><svg></svg>woord\n verder", "woord verder", ["img", "svg"]),
    ],
)
def test_markup_is_taken_out(html, text, lost):
    assert without_markup(html) == (text, lost)


# Out and in again


def test_the_bundled_lesson_goes_out_and_comes_back(lesson):
    exported = moodle_xml.render(lesson.questions, title="A & B", language="nl", file="uit.xml")
    root = ET.fromstring(exported.text)
    assert root[0].find("category/text").text == "$course$/top/A & B"
    imported = read(exported.text.encode(), "uit.xml")
    assert [problem.code for problem in imported.problems] == ["import-category"]
    left_out = [problem for problem in exported.problems if problem.code == "export-kind-unknown"]
    assert len(imported.drafts) + len(left_out) == len(lesson.questions)
    questions = {question.id: question for question in lesson.questions}
    lines = exported.text.split("\n")
    for problem in exported.problems:
        assert lines[problem.line - 1].startswith(("<question type=", f"<!-- {problem.key}: "))
    for draft in imported.drafts:
        question = questions[draft.table["id"]]
        assert (draft.table["skill"], draft.table["explanation"]) == (question.skill, question.explanation)
        assert draft.table["evidence"] == [quote.exact for quote in question.evidence]
        if question.kind == "cloze":
            assert draft.table["sentence"] == f"{question.stem}\n{question.sentence}"
            assert [gap["accept"] for gap in draft.table["gaps"]] == [list(gap.accept) for gap in question.gaps]
            assert [set(gap.get("options", ())) for gap in draft.table["gaps"]] == [
                set(gap.options) for gap in question.gaps
            ]


words = (
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=15)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and moodle_xml._NOT_XML.search(text) is None)
)
several = st.lists(words, min_size=3, max_size=5, unique=True)


@given(words, several, st.booleans())
def test_any_words_come_back_as_they_went(stem, texts, many):
    if many:
        options = [{"text": each, "correct": n < 2, "why": stem} for n, each in enumerate(texts)]
        question = MultipleQuestion(kind="multiple", stem=stem, options=options, **COMMON)
    else:
        question = ShortQuestion(kind="short", stem=stem, accept=[each.replace("*", "x") for each in texts], **COMMON)
    exported = moodle_xml.render([question], title=stem, language="en", file="f")
    (draft,) = read(exported.text.encode(), "f").drafts
    assert draft.table["stem"] == stem
    if many:
        assert [
            (each["text"], each.get("correct", False), each.get("why", stem)) for each in draft.table["options"]
        ] == [(option.text, option.correct, stem) for option in question.options]
    else:
        assert draft.table["accept"] == list(dict.fromkeys(question.accept))


def test_what_looks_like_markup_is_words_in_every_kind_of_answer():
    odd = ["<A>", "a < b", "<b>x</b>"]
    short = ShortQuestion(kind="short", stem="?", accept=odd, **COMMON)
    match = MatchQuestion(
        kind="match", stem="?", pairs=[{"left": each, "right": each} for each in odd[:2]], extra=odd[2:], **COMMON
    )
    for question in (short, match):
        exported = moodle_xml.render([question], title="t", language="en", file="f")
        (draft,) = read(exported.text.encode(), "f").drafts
        if question is short:
            assert draft.table["accept"] == odd
        else:
            assert [pair["right"] for pair in draft.table["pairs"]] == odd[:2]
            assert draft.table["extra"] == odd[2:]


def test_characters_that_xml_has_not_are_marked():
    question = ShortQuestion(kind="short", stem="Een \x00 en \x1b?", accept=["x"], **COMMON)
    exported = moodle_xml.render([question], title="t", language="en", file="f")
    assert read(exported.text.encode(), "f").drafts[0].table["stem"] == "Een \ufffd en \ufffd?"


def test_what_each_kind_loses():
    stated = StatedQuestion(kind="stated", stem="Zo is het.", answer="not stated", points=3, **COMMON)
    typed = ClozeQuestion(kind="cloze", stem="s", sentence="{1}", gaps=[{"accept": ['a}#~/"\\b']}], **COMMON)
    exported = moodle_xml.render([stated, typed], title="t", language="nl", file="f")
    assert [problem.code for problem in exported.problems] == ["export-stated", "export-slips"]
    assert "<defaultgrade>3</defaultgrade>" in exported.text
    first, second = (draft.table for draft in read(exported.text.encode(), "f").drafts)
    assert [(option["text"], option.get("correct", False)) for option in first["options"]] == [
        ("Waar", False), ("Niet waar", False), ("Staat niet in de tekst", True),
    ]  # fmt: skip
    assert second["gaps"] == [{"accept": ['a}#~/"\\b']}]


# Damage

PIECES = [
    "<",
    ">",
    "</",
    "&",
    "&x;",
    "<quiz>",
    "]]>",
    "<!--",
    "<?",
    "\0",
    "<question type=",
    '"',
    "<text>",
    "{1:SA:=",
    "}",
    "%",
]


def damaged(text, chance):
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        match chance.choice([0, 1, 2, 3, 3, 3, 3, 3]):
            case 0:
                text = text[:at] + text[at + chance.randint(1, 40) :]
            case 1:
                text = text[:at] + chance.choice(PIECES) * chance.choice([1, 1, 30]) + text[at:]
            case 2:
                text = text[:at] + text[at : at + 60] + text[at:]
            case _:
                # Still well-formed more often than not: words go, tags stay.
                text = text.replace(chance.choice(["Bagdad", "100", "true", "text", "answer", "fraction", "=", "50"]),
                                    chance.choice(["", "1e999", "nan", "x", "&lt;p&gt;", "{1:MC:=}"]), 3)  # fmt: skip
    return text


@pytest.mark.parametrize("files", [200, pytest.param(2000, marks=pytest.mark.slow)])
def test_damaged_files_neither_crash_nor_hang(files):
    chance = random.Random(2026)
    slowest = 0.0
    whole = 0
    for _ in range(files):
        text = damaged(EXAMPLE, chance)
        lines = text.count("\n") + 1
        start = time.thread_time()
        imported = read(text.encode("utf-8", "surrogatepass"), "f.xml")
        slowest = max(slowest, time.thread_time() - start)
        assert imported.problems
        assert all(problem.line is not None and 1 <= problem.line <= lines for problem in imported.problems)
        if imported.drafts:
            whole += 1
            assert len(tomllib.loads(quiz_toml(imported.drafts, "f"))["question"]) == len(imported.drafts)
    assert whole > files // 20  # some still hold questions, so not only the parser was tried
    assert slowest < 2


@given(st.binary(max_size=60))
def test_any_bytes_get_an_answer(data):
    assert read(data, "f.xml").problems


@pytest.mark.parametrize("piece", ["<a>", "<a/>", "&lt;", "<![CDATA[x]]>", "{1:SA:", "<!-- -->", "&lt;p", "%50%~"])
def test_one_piece_over_and_over(piece):
    start = time.thread_time()
    read(f'<quiz><question type="cloze"><questiontext><text>{piece * 20_000}'.encode(), "f")
    text = f'<quiz><question type="cloze"><questiontext><text>{piece * 20_000}</text></questiontext></question></quiz>'
    read(text.encode(), "f")
    assert time.thread_time() - start < 20
