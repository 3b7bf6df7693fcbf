"""Questions in Moodle's XML format, read as drafts of a lesson's quiz."""

import re
from collections.abc import Sequence

from leeswijzer.errors import KnownError
from leeswijzer.exchange.drafts import Choice, Drafting, Imported
from leeswijzer.exchange.markup import without_markup
from leeswijzer.exchange.xml_tree import Node, parse_xml
from leeswijzer.lesson.problems import Problem

_GAP = re.compile(r"\{\d*:([A-Z_]+):((?:\\.|[^\\{}])*)\}", re.DOTALL)
_TYPED = frozenset({"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", "NUMERICAL", "NM"})
_CHOSEN = frozenset({
    "MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH", "MULTICHOICE_S", "MCS", "MULTICHOICE_VS",
    "MCVS", "MULTICHOICE_HS", "MCHS",
})  # fmt: skip
_PART = re.compile(r"(?:\\.|[^\\~])+", re.DOTALL)
_CREDIT = re.compile(r"(=|%(-?\d+(?:\.\d+)?)%)?")
_MOST_NUMBERS = 30


def read(data: bytes, file: str) -> Imported:
    """The questions of a Moodle XML file; ``file`` is its name in problems. Never raises: what is wrong is told."""
    drafting = Drafting(file)
    try:
        root = parse_xml(data, file)
    except KnownError as error:
        line = error.details["line"]
        problem = Problem(file, line if isinstance(line, int) else None, "", error.code, error.details)
        return Imported((), (problem,))
    if root.name != "quiz":
        drafting.refuse(root.line, "moodle-not-a-quiz", name=root.name)
        return drafting.result()
    for node in root.children:
        if node.name == "question":
            _Reading(node, drafting).read()
        else:
            drafting.note(node.line, "moodle-element", name=node.name)
    return drafting.result()


class _Reading:
    """One question on its way to a draft."""

    def __init__(self, node: Node, drafting: Drafting) -> None:
        self._node = node
        self._drafting = drafting
        self._line = node.line
        self._name = self._plain("idnumber") or self._words(node.child("name"))
        drafting.begin(
            tag.text.strip() for tags in node.all("tags") for each in tags.all("tag") for tag in each.all("text")
        )
        self._explanation = self._words(node.child("generalfeedback"))

    def read(self) -> None:
        kind = self._node.attributes.get("type", "")
        match kind:
            case "multichoice":
                one = self._plain("single") in ("true", "1", "")
                self._drafting.choose(self._line, self._name, self._stem(), self._choices(), self._explanation, one=one)
            case "truefalse":
                self._read_truth()
            case "shortanswer":
                accept = self._accepted(self._choices())
                self._drafting.type_in(self._line, self._name, self._stem(), accept, self._explanation)
            case "numerical":
                self._read_numbers()
            case "matching":
                self._read_pairs()
            case "cloze":
                self._read_gaps()
            case "category":
                category = self._node.child("category")
                self._drafting.note(self._line, "import-category", name=self._words(category))
            case "description":
                self._drafting.refuse(self._line, "import-description")
            case "essay":
                self._drafting.refuse(self._line, "import-essay")
            case _:
                self._drafting.refuse(self._line, "import-kind", kind=kind)

    def _stem(self) -> str:
        return self._words(self._node.child("questiontext"))

    def _choices(self) -> list[Choice]:
        return [
            Choice(self._words(answer), self._credit(answer), self._words(answer.child("feedback")))
            for answer in self._node.all("answer")
        ]

    def _credit(self, answer: Node) -> float:
        try:
            credit = float(answer.attributes.get("fraction", "0"))
        except ValueError:
            self._drafting.note(answer.line, "moodle-fraction", value=answer.attributes["fraction"])
            return 0.0
        return credit if abs(credit) <= 100 else 0.0

    def _accepted(self, choices: Sequence[Choice]) -> list[str]:
        if any(0 < choice.credit < 100 for choice in choices):
            self._drafting.note(self._line, "import-part-credit")
        if any("*" in choice.text for choice in choices):
            self._drafting.note(self._line, "import-wildcard")
        return [choice.text for choice in choices if choice.credit >= 100 and "*" not in choice.text]

    def _read_truth(self) -> None:
        right = [choice.text.lower() for choice in self._choices() if choice.credit >= 100]
        if right not in (["true"], ["false"]):
            self._drafting.refuse(self._line, "import-none-right")
            return
        told = self._explanation or " ".join(choice.feedback for choice in self._choices() if choice.feedback)
        self._drafting.state(self._line, self._name, self._stem(), told, answer=right == ["true"])

    def _read_numbers(self) -> None:
        accept: list[str] = []
        for answer in self._node.all("answer"):
            if self._credit(answer) < 100:
                self._drafting.note(answer.line, "import-part-credit")
                continue
            accept += self._numbers(answer)
        self._drafting.type_in(self._line, self._name, self._stem(), accept, self._explanation)

    def _numbers(self, answer: Node) -> list[str]:
        words = self._words(answer)
        slack = answer.child("tolerance")
        try:
            middle, tolerance = float(words), float(slack.text) if slack is not None and slack.text.strip() else 0.0
        except ValueError:
            self._drafting.note(answer.line, "moodle-number", value=words)
            return []
        if not tolerance:
            return [words]
        low, high = middle - abs(tolerance), middle + abs(tolerance)
        if low.is_integer() and high.is_integer() and high - low < _MOST_NUMBERS:
            return [str(number) for number in range(int(low), int(high) + 1)]
        self._drafting.note(answer.line, "import-range", range=f"{low:g}..{high:g}")
        return [words]

    def _read_pairs(self) -> None:
        pairs: list[tuple[str, str]] = []
        extra: list[str] = []
        for part in self._node.all("subquestion"):
            left, right = self._words(part), self._words(part.child("answer"))
            if left and right:
                pairs.append((left, right))
            elif right:
                extra.append(right)
            else:
                self._drafting.note(part.line, "moodle-pair")
        self._drafting.match_up(self._line, self._name, self._stem(), pairs, extra, self._explanation)

    def _read_gaps(self) -> None:
        gaps: list[dict[str, list[str]]] = []
        unknown: list[str] = []

        def gap(found: re.Match[str]) -> str:
            kind = found[1]
            if kind not in _TYPED | _CHOSEN:
                unknown.append(kind)
                return found[0]
            choices = [_embedded(part) for part in _PART.findall(found[2])]
            accept = self._accepted(choices)
            options = [choice.text for choice in choices] if kind in _CHOSEN else []
            gaps.append({"accept": accept, **({"options": list(dict.fromkeys(options))} if options else {})})
            return f"{{{len(gaps)}}}"

        sentence = _GAP.sub(gap, self._stem())
        if unknown or not gaps:
            self._drafting.refuse(self._line, "import-kind", kind=f"cloze {' '.join(unknown)}".strip())
        else:
            self._drafting.fill_in(self._line, self._name, sentence, gaps, self._explanation)

    def _plain(self, name: str) -> str:
        node = self._node.child(name)
        return node.text.strip() if node is not None else ""

    def _words(self, node: Node | None) -> str:
        """The text that an element holds in ``<text>`` or by itself, without markup."""
        if node is None:
            return ""
        inner = node.child("text")
        words = (inner if inner is not None else node).text
        if node.attributes.get("format", "html") in ("html", "moodle_auto_format"):
            words, media = without_markup(words)
            for what in media:
                self._drafting.note(node.line, "import-media", what=what)
        if any(node.all("file")):
            self._drafting.note(node.line, "import-media", what="file")
        return "\n".join(" ".join(line.split()) for line in words.strip().split("\n"))


def _embedded(part: str) -> Choice:
    """An answer inside a gap: its credit, its words up to the feedback."""
    credit = _CREDIT.match(part)
    assert credit is not None  # it matches nothing as well
    words = part[credit.end() :]
    cut = re.search(r"(?<!\\)#", words)
    text = re.sub(r"\\(.)", r"\1", words[: cut.start()] if cut else words).strip()
    if credit[2] is not None:
        return Choice(text, float(credit[2]))
    return Choice(text, 100.0 if credit[1] else 0.0)
