import random
import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.exchange import gift
from leeswijzer.exchange.drafts import quiz_toml
from leeswijzer.exchange.gift_reader import read
from leeswijzer.lesson.models import ClozeQuestion, MatchQuestion, MultipleQuestion, ShortQuestion, SingleQuestion
from leeswijzer.lesson.problems import Severity

COMMON = {"id": "vraag", "skill": "infer", "explanation": "Omdat.", "evidence": ["een woord"]}

EXAMPLE = r"""
// A comment, with { braces }
$CATEGORY: $course$/top/Irak

::Hoofdstad::Wat is de hoofdstad van Irak?{
  =Bagdad#Juist.
  ~Mosul#Dat is de tweede stad.
  // a comment between
  ~Kirkuk
  ####Bagdad ligt aan de Tigris.
}

Twee van deze steden liggen in Irak.{~%50%Mosul ~%50%Kirkuk ~%-100%Teheran#Dat is Iran. ~%-100%Damascus}

Irak ligt in Azië.{TRUE#Kijk op de kaart.#Goed zo.}

Iran ligt in Europa.{F}

De premier heette {=Maliki =al Maliki =%50%Nouri} in 2011.

Wie was premier?{=Maliki =%50%Nouri}

Bagdad ligt aan de {~Eufraat =Tigris ~Nijl} en niet aan zee.

Wat hoort bij elkaar?{
  =Irak -> Bagdad
  =Iran -> Teheran#niet bewaard
  = -> Damascus
}

In welk jaar vertrokken zij?{#2011}

Tussen 1 en 5?{#1..5}

Drie, twee ernaast mag.{#3:2}

Wanneer ongeveer?{#=1822:1#goed =%50%1822:2 ~#fout}

Pi?{#3.141..3.142}

Schrijf een opstel.{}

Dit is alleen een tekst.

[html]<p>Welk <b>woord</b> &amp; beeld?</p><img src="x.png">{=een =[plain]<twee>}

Een \{accolade\}, een \= en een \~, \#, \: en \\.\nNieuwe regel.{=a\=b =c\~d\\}
"""


@pytest.fixture(scope="module")
def example():
    return read(EXAMPLE, "voorbeeld.gift")


def table(text, kind=None):
    imported = read(text, "f.gift")
    assert [problem for problem in imported.problems if problem.severity is Severity.ERROR] == []
    (draft,) = imported.drafts
    assert kind in (None, draft.table["kind"])
    return draft.table


def codes(text):
    imported = read(text, "f.gift")
    return [(problem.line, problem.code) for problem in imported.problems], [draft.line for draft in imported.drafts]


def test_all_that_the_format_knows_is_read(example):
    assert [(draft.line, draft.table["kind"]) for draft in example.drafts] == [
        (5, "single"), (13, "multiple"), (15, "stated"), (17, "stated"), (19, "cloze"), (21, "short"), (23, "cloze"),
        (25, "match"), (31, "short"), (33, "short"), (35, "short"), (37, "short"), (39, "short"), (45, "short"),
        (47, "short"),
    ]  # fmt: skip
    assert [(problem.line, problem.code) for problem in example.problems] == [
        (3, "import-category"), (19, "import-part-credit"), (21, "import-part-credit"), (37, "import-part-credit"),
        (37, "import-part-credit"), (39, "import-range"), (41, "import-essay"), (43, "import-description"),
        (45, "import-media"),
    ]  # fmt: skip
    assert all(str(problem).startswith("voorbeeld.gift:") for problem in example.problems)


def test_options_with_their_feedback(example):
    question = example.drafts[0].table
    assert (question["id"], question["stem"]) == ("hoofdstad", "Wat is de hoofdstad van Irak?")
    assert question["options"] == [
        {"text": "Bagdad", "correct": True},
        {"text": "Mosul", "why": "Dat is de tweede stad."},
        {"text": "Kirkuk", "why": ""},
    ]
    assert (question["explanation"], question["evidence"]) == ("Bagdad ligt aan de Tigris.", [])


def test_weights_tell_which_options_are_right(example):
    options = example.drafts[1].table["options"]
    assert [(option["text"], option.get("correct", False)) for option in options] == [
        ("Mosul", True), ("Kirkuk", True), ("Teheran", False), ("Damascus", False),
    ]  # fmt: skip
    assert options[2]["why"] == "Dat is Iran."


def test_statements(example):
    true, false = example.drafts[2].table, example.drafts[3].table
    assert (true["answer"], true["explanation"]) == ("true", "Kijk op de kaart. Goed zo.")
    assert (false["answer"], false["explanation"]) == ("false", "")


def test_a_missing_word_typed_or_chosen(example):
    typed, chosen = example.drafts[4].table, example.drafts[6].table
    assert (typed["sentence"], typed["gaps"]) == (
        "De premier heette {1} in 2011.", [{"accept": ["Maliki", "al Maliki"]}],
    )  # fmt: skip
    assert typed["stem"] == "De premier heette _____ in 2011."
    assert chosen["sentence"] == "Bagdad ligt aan de {1} en niet aan zee."
    assert chosen["gaps"] == [{"accept": ["Tigris"], "options": ["Eufraat", "Tigris", "Nijl"]}]


def test_pairs_and_what_belongs_to_none(example):
    pairs = example.drafts[7].table
    assert pairs["pairs"] == [{"left": "Irak", "right": "Bagdad"}, {"left": "Iran", "right": "Teheran"}]
    assert pairs["extra"] == ["Damascus"]


def test_numbers_and_ranges(example):
    assert [draft.table["accept"] for draft in example.drafts[8:13]] == [
        ["2011"], ["1", "2", "3", "4", "5"], ["1", "2", "3", "4", "5"], ["1821", "1822", "1823"], ["3.141", "3.142"],
    ]  # fmt: skip


def test_markup_is_taken_out(example):
    assert example.drafts[13].table["stem"] == "Welk woord & beeld?"
    assert example.drafts[13].table["accept"] == ["een", "<twee>"]


def test_escapes(example):
    assert example.drafts[14].table["stem"] == "Een {accolade}, een = en een ~, #, : en \\.\nNieuwe regel."
    assert example.drafts[14].table["accept"] == ["a=b", "c~d\\"]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("A{=b =c\n}", "A"),
        ("::naam::A{=b}", "A"),
        ("\r\n\r\nA\r\nB{=b}\r\n", "A B"),
        ("A // geen commentaar{=b}", "A // geen commentaar"),
        ("A\\:\\: {=b}", "A::"),
        ("[markdown]*A*{=b}", "*A*"),
        ("[moodle]<i>A</i>{=b}", "A"),
    ],
)
def test_small_questions(text, stem):
    assert table(text, "short")["stem"] == stem


def test_ids_are_plain_and_never_twice():
    imported = read("Één?{=a}\n\nÉén?{=a}\n\n::Één 2::x{=a}\n\n::…::x{=a}", "f")
    assert [draft.table["id"] for draft in imported.drafts] == ["een", "een-2", "een-2-2", "question"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A{=b", [(1, "gift-brace-open")]),
        ("x\n\nA\nB{=b\n\nC{=d}", [(1, "import-description"), (4, "gift-brace-open")]),
        ("A=b}", [(1, "gift-brace-unopened")]),
        ("A{=b} C}", [(1, "gift-brace-unopened")]),
        ("A{=b}\nC{=d}", [(2, "gift-brace-twice")]),
        ("::A{=b}", [(1, "gift-title-open")]),
        ("A{b}", [(1, "gift-answers")]),
        ("A{#x}", [(1, "gift-number")]),
        ("A{#}", [(1, "gift-number")]),
        ("A{#~3}", [(1, "import-part-credit"), (1, "import-none-right")]),
        ("A{=a -> b =c}", [(1, "gift-pair")]),
        ("A{=a -> =c -> d}", [(1, "gift-pair")]),
        ("A{=a -> b}", [(1, "import-pair-count")]),
        ("A{=a -> b =c -> b}", [(1, "import-pairs-alike")]),
        ("A{~b ~c ~d}", [(1, "import-none-right")]),
        ("A{=b ~c}", [(1, "import-option-count")]),
        ("A{=a ~b ~c ~d ~e ~f}", [(1, "import-option-count")]),
        ("A{=a =b ~c}", [(1, "import-many-right")]),
        ("A{=a ~b ~b ~c}", [(1, "import-option-twice")]),
        ("A{=%50%b}", [(1, "import-part-credit"), (1, "import-none-right")]),
        ("A{~%60%b ~%40%c ~d}", [(1, "import-part-credit")]),
        ("A{=%50%b} c", [(1, "import-part-credit"), (1, "import-none-right")]),
        ("{=b}", [(1, "import-no-stem")]),
        ("A{#1..100}", [(1, "import-range")]),
        ("A{#1:100}", [(1, "import-range")]),
        ("A{#5..1}", [(1, "import-range")]),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, told):
    assert codes(text)[0] == told


def test_a_question_after_a_wrong_one_is_read():
    assert codes("A{=b\n\nC{=d}") == ([(1, "gift-brace-open")], [3])


# Out and in again


def test_the_bundled_lesson_goes_out_and_comes_back(lesson):
    exported = gift.render(lesson.questions, title=lesson.opening.title, language="nl", file="uit.gift")
    imported = read(exported.text, "uit.gift")
    assert [problem.code for problem in imported.problems] == ["import-category"]
    left_out = [problem for problem in exported.problems if problem.code == "export-kind-unknown"]
    assert len(imported.drafts) + len(left_out) == len(lesson.questions)
    questions = {question.id: question for question in lesson.questions}
    lines = exported.text.split("\n")
    for problem in exported.problems:
        assert questions[problem.key].kind in lines[problem.line] or f"::{problem.key}::" in lines[problem.line]
    for draft in imported.drafts:
        question = questions[draft.table["id"]]
        assert draft.table["skill"] == question.skill
        assert draft.table["explanation"] == question.explanation
        assert draft.table["evidence"] == [quote.exact for quote in question.evidence]
        match question.kind:
            case "single" | "multiple":
                assert draft.table == {**draft.table, "kind": question.kind, "stem": question.stem}
                assert draft.table["options"] == [
                    {"text": option.text, "correct": True}
                    if option.correct
                    else {"text": option.text, "why": option.why}
                    for option in question.options
                ]
            case "short":
                assert draft.table["accept"] == list(question.accept)
            case "match":
                assert draft.table["pairs"] == [pair.model_dump() for pair in question.pairs]


words = (
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1, max_size=15)
    .map(lambda text: " ".join(text.split()).replace("->", "→"))
    .filter(bool)
)
several = st.lists(words, min_size=3, max_size=5, unique=True)


@given(words, several, st.data())
def test_any_words_come_back_as_they_went(stem, texts, data):
    short = ShortQuestion(kind="short", stem=stem, accept=texts, **COMMON)
    single = SingleQuestion(
        kind="single", stem=stem, **COMMON,
        options=[{"text": each, "correct": n == 0, "why": stem} for n, each in enumerate(texts)],
    )  # fmt: skip
    multiple = MultipleQuestion(
        kind="multiple", stem=stem, **COMMON,
        options=[{"text": each, "correct": n < 2, "why": ""} for n, each in enumerate(texts)],
    )  # fmt: skip
    match = MatchQuestion(
        kind="match", stem=stem, pairs=[{"left": each, "right": each} for each in texts[:2]], extra=texts[2:], **COMMON
    )
    question = data.draw(st.sampled_from([short, single, multiple, match]))
    draft = table(gift.render([question], title=stem, language="en", file="f").text.partition("\n")[2], question.kind)
    assert draft["stem"] == stem
    match question.kind:
        case "short":
            assert draft["accept"] == texts
        case "match":
            assert [pair["right"] for pair in draft["pairs"]] == texts[:2]
            assert draft["extra"] == texts[2:]
        case _:
            assert [(each["text"], each.get("correct", False)) for each in draft["options"]] == [
                (option.text, option.correct) for option in question.options
            ]


def test_what_each_kind_loses():
    single_gap = ClozeQuestion(
        kind="cloze", stem="Vul in.", sentence="Een {1} woord.", gaps=[{"accept": ["goed"]}], **COMMON
    )
    chosen = ClozeQuestion(
        kind="cloze", stem="Kies.", sentence="Een {1} woord.", gaps=[{"accept": ["goed"], "options": ["goed", "vals"]}],
        points=2, **COMMON,
    )  # fmt: skip
    two_gaps = ClozeQuestion(
        kind="cloze", stem="Vul in.", sentence="{1} {2}", gaps=[{"accept": ["a"]}, {"accept": ["b"]}], **COMMON
    )
    exported = gift.render([single_gap, chosen, two_gaps], title="Les\n2", language="nl", file="f.gift")
    assert [(problem.line, problem.code) for problem in exported.problems] == [
        (3, "export-slips"), (6, "export-points"), (9, "export-kind-unknown"),
    ]  # fmt: skip
    assert exported.text.split("\n")[0] == "$CATEGORY: Les 2"
    assert exported.text.split("\n")[9] == "// cloze: not in GIFT"
    first, second = (draft.table for draft in read(exported.text, "f.gift").drafts)
    assert (first["kind"], first["sentence"]) == ("cloze", "Vul in.\nEen {1} woord.")
    assert second["gaps"] == [{"accept": ["goed"], "options": ["goed", "vals"]}]


# Damage


PIECES = [
    "{",
    "}",
    "=",
    "~",
    "#",
    "####",
    "::",
    "->",
    "\\",
    "%50%",
    "\n\n",
    "//",
    "$CATEGORY:",
    "\0",
    "é",
    "[html]",
    "<",
    "..",
    ":",
]


def damaged(text, chance):
    for _ in range(chance.randint(1, 12)):
        at, end = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        match chance.randrange(4):
            case 0:
                text = text[:at] + text[min(end, at + 30) :]
            case 1:
                text = text[:at] + chance.choice(PIECES) * chance.choice([1, 1, 1, 50]) + text[at:]
            case 2:
                text = text[:at] + text[at : at + 40] * 2 + text[at + 40 :]
            case _:
                text = text[:at] + chr(chance.choice([0, 9, 13, 0x2028, 0x1F600, 0xFFFF, 0x300])) + text[at + 1 :]
    return text


@pytest.mark.parametrize("files", [100, pytest.param(2000, marks=pytest.mark.slow)])
def test_damaged_files_neither_crash_nor_hang(files):
    chance = random.Random(2026)
    slowest = 0.0
    told = 0
    for _ in range(files):
        text = damaged(EXAMPLE, chance)
        lines = text.count("\n") + text.count("\r") + 1
        start = time.thread_time()
        imported = read(text, "f.gift")
        slowest = max(slowest, time.thread_time() - start)
        assert all(problem.line is not None and 1 <= problem.line <= lines for problem in imported.problems)
        assert all(problem.message != problem.code for problem in imported.problems)
        told += bool([problem for problem in imported.problems if problem.severity is Severity.ERROR])
        if imported.drafts:
            assert len(tomllib.loads(quiz_toml(imported.drafts, "f"))["question"]) == len(imported.drafts)
    assert told == files  # the essay and the text alone are told each time
    assert slowest < 2


@pytest.mark.parametrize(
    "piece", ["{", "}", "=", "~", "\\", "#", "::", "A{=b}\n", "A{=b}\n\n", "[html]<", "%", "-> ", "//"]
)
def test_one_piece_over_and_over(piece):
    start = time.thread_time()
    read("A{=" + piece * 20_000, "f.gift")
    read(piece * 20_000, "f.gift")
    assert time.thread_time() - start < 20
