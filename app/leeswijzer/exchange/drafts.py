"""Questions from other programs as drafts of a lesson's quiz: what they hold is kept, what they lack can be added.

Neither GIFT nor Moodle XML knows the passage that proves an answer, so a draft is not yet a question: its evidence is
empty unless this program wrote the file, and `leeswijzer check` asks for it, and for every "why" and explanation that
did not come along.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from leeswijzer.lesson.models import Skill
from leeswijzer.lesson.problems import Problem, Severity

_HEAD = """\
# Questions that came from {source}. Each needs its evidence: a quote of the text that proves the answer.
# Then leeswijzer check says what else is missing.
"""
BLANK = "_____"
"""Stands in a stem for a word that is asked for."""

_LONGEST_ID = 60
_FEWEST, _MOST_OPTIONS, _MOST_MULTIPLE, _MOST_PAIRS = 3, 5, 9, 8
"""What the format allows (`leeswijzer.lesson.models`)."""

_SKILLS = frozenset(get_args(Skill))
_COMMONEST_SKILL = "retrieve"
_PROOF = re.compile(r"“(.+)”\Z")


@dataclass(frozen=True, slots=True)
class Draft:
    """A ``[[question]]`` as far as it is known: ``table`` has its keys, ``line`` (from 1) is where it began."""

    line: int
    table: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Imported:
    """The questions of a file, and what of it could not be read or not be held, each with its line."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that can be chosen: ``credit`` in percent, and what is said to who chooses it."""

    text: str
    credit: float = 0.0
    feedback: str = ""


@dataclass
class Drafting:
    """Makes drafts out of what a file says, gives each an id of its own, and notes what does not fit."""

    file: str
    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skill: str = _COMMONEST_SKILL
    _uses: dict[str, int] = field(default_factory=dict)

    def result(self) -> Imported:
        """All of it, problems in the order of their lines."""
        return Imported(tuple(self.drafts), tuple(sorted(self.problems, key=lambda problem: problem.line or 0)))

    def begin(self, tags: Iterable[str]) -> None:
        """Begin with a question that has these tags; one that is the name of a skill is its skill."""
        self.skill = next((tag for tag in tags if tag in _SKILLS), _COMMONEST_SKILL)

    def note(self, line: int, code: str, **details: object) -> None:
        """Say what was left out, of a question that is kept."""
        self.problems.append(Problem(self.file, line, "", code, details, Severity.WARNING))

    def refuse(self, line: int, code: str, **details: object) -> None:
        """Say why a question is not kept."""
        self.problems.append(Problem(self.file, line, "", code, details))

    def choose(
        self, line: int, name: str, stem: str, choices: Sequence[Choice], explanation: str, *, one: bool
    ) -> None:
        """A question with options, of which ``one`` or any number can be chosen."""
        unique: dict[str, Choice] = {}
        for choice in choices:
            if choice.text and unique.setdefault(choice.text, choice) is not choice:
                self.note(line, "import-option-twice", text=choice.text)
        kept = list(unique.values())
        best = max((choice.credit for choice in kept), default=0.0)
        right = [choice for choice in kept if choice.credit > 0 and (not one or choice.credit == best)]
        most = _MOST_OPTIONS if one else _MOST_MULTIPLE
        if not right:
            self.refuse(line, "import-none-right")
        elif one and len(right) > 1:
            self.refuse(line, "import-many-right")
        elif not _FEWEST <= len(kept) <= most:
            self.refuse(line, "import-option-count", count=len(kept), fewest=_FEWEST, most=most)
        else:
            if len({choice.credit for choice in kept if choice.credit > 0}) > 1:
                self.note(line, "import-part-credit")
            options = [_option(choice, correct=choice in right) for choice in kept]
            self._add(line, name, "single" if one else "multiple", stem, explanation, options=options)

    def state(self, line: int, name: str, stem: str, explanation: str, *, answer: bool) -> None:
        """A statement that is true or false."""
        self._add(line, name, "stated", stem, explanation, answer="true" if answer else "false")

    def type_in(self, line: int, name: str, stem: str, accept: Iterable[str], explanation: str) -> None:
        """A typed answer."""
        words = list(dict.fromkeys(each for each in accept if each))
        if not words:
            self.refuse(line, "import-none-right")
        else:
            self._add(line, name, "short", stem, explanation, accept=words)

    def fill_in(
        self, line: int, name: str, sentence: str, gaps: Sequence[Mapping[str, Sequence[str]]], explanation: str
    ) -> None:
        """A sentence with gaps ``{1}``, ``{2}``, …; each has ``accept``, and ``options`` where it is chosen."""
        if any(not gap["accept"] for gap in gaps):
            self.refuse(line, "import-none-right")
        else:
            stem = name or re.sub(r"\{\d+\}", BLANK, sentence)
            self._add(line, name, "cloze", stem, explanation, sentence=sentence, gaps=[dict(gap) for gap in gaps])

    def match_up(
        self, line: int, name: str, stem: str, pairs: Sequence[tuple[str, str]], extra: Iterable[str], explanation: str
    ) -> None:
        """Lefts to rights; ``extra`` are rights that belong to none."""
        lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
        if len(lefts) < len(pairs) or len(rights) < len(pairs):
            self.refuse(line, "import-pairs-alike")
        elif not 2 <= len(pairs) <= _MOST_PAIRS:
            self.refuse(line, "import-pair-count", count=len(pairs), fewest=2, most=_MOST_PAIRS)
        else:
            others = [each for each in dict.fromkeys(extra) if each and each not in rights]
            table = {"pairs": [{"left": left, "right": right} for left, right in pairs]}
            self._add(line, name, "match", stem, explanation, **table, **({"extra": others} if others else {}))

    def _add(self, line: int, name: str, kind: str, stem: str, explanation: str, **values: object) -> None:
        if not stem:
            self.refuse(line, "import-no-stem")
            return
        told, evidence = _told_and_proved(explanation)
        table = {"id": self._identifier(name or stem), "kind": kind, "skill": self.skill, "stem": stem, **values}
        self.drafts.append(Draft(line, {**table, "explanation": told, "evidence": evidence}))

    def _identifier(self, words: str) -> str:
        plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_ID].strip("-") or "question"
        identifier = slug
        while identifier in self._uses:
            # Counted on from the last time, or ten thousand questions of one name would take minutes.
            self._uses[slug] += 1
            identifier = f"{slug}-{self._uses[slug]}"
        self._uses[identifier] = 1
        return identifier


def quiz_toml(drafts: Iterable[Draft], source: str) -> str:
    """The drafts as a quiz.toml; ``source`` is the name of the file that they came from."""
    parts = [_HEAD.format(source=" ".join(source.split()))]
    for draft in drafts:
        lines = [f"{key} = {_toml(value)}" for key, value in draft.table.items()]
        parts.append("\n".join(["[[question]]", *lines]) + "\n")
    return "\n".join(parts)


def _told_and_proved(explanation: str) -> tuple[str, list[str]]:
    """The explanation, and the quotes that stand below it line by line, where a file of our own has them."""
    lines = explanation.split("\n")
    evidence: list[str] = []
    while len(lines) > 1 and (proof := _PROOF.match(lines[-1])) is not None:
        evidence.insert(0, proof[1])
        lines.pop()
    return "\n".join(lines), evidence


def _option(choice: Choice, *, correct: bool) -> dict[str, Any]:
    if correct:
        return {"text": choice.text, "correct": True}
    return {"text": choice.text, "why": choice.feedback}


def _toml(value: object) -> str:
    match value:
        case str():
            # A JSON string is a TOML string, but for DEL, which TOML wants escaped.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
        case bool():
            return "true" if value else "false"
        case Mapping():
            return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
        case Sequence():
            return "[" + ", ".join(_toml(each) for each in value) + "]"
    raise TypeError(f"no TOML for {value!r}")
