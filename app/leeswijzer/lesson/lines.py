"""Which line of a TOML or JSON file each key and item stands on; the parsers themselves do not say."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from typing_extensions import override

from leeswijzer.lesson.problems import KeyPath

Lines = dict[KeyPath, int]
"""The line, from 1, of every key, table and item of a file, by its path."""

_TOML = re.compile(
    r"""
    (?P<newline>\n)
  | (?P<blank>[^\S\n]+|\#[^\n]*)
  | (?P<string>
        \"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*\"{3,5}
      | '{3}(?:[^']|'{1,2}(?!'))*'{3,5}
      | "(?:[^"\\\n]|\\.)*"
      | '[^'\n]*'
    )
  | (?P<sign>[\[\]{}=,.])
  | (?P<bare>[^\s\[\]{}=,.\#"']+)
    """,
    re.VERBOSE | re.DOTALL,
)
_JSON = re.compile(
    r"""
    (?P<newline>\n)
  | (?P<blank>[^\S\n]+)
  | (?P<string>"(?:[^"\\]|\\.)*")
  | (?P<sign>[\[\]{}:,])
  | (?P<bare>[^\s\[\]{}:,"]+)
    """,
    re.VERBOSE | re.DOTALL,
)


def toml_lines(text: str) -> Lines:
    """The lines of a text that `tomllib` has accepted."""
    return _TomlWalk().walk(_tokens(_TOML, text))


def json_lines(text: str) -> Lines:
    """The lines of a text that `json` has accepted."""
    return _Walk().walk(_tokens(_JSON, text))


def line_of(lines: Lines, path: KeyPath) -> int | None:
    """The line of ``path``, or of the nearest table or item around it (for a key that is missing); None at the top."""
    for length in range(len(path), 0, -1):
        line = lines.get(path[:length])
        if line is not None:
            return line
    return None


def _tokens(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, str, int]]:
    line = 1
    for found in pattern.finditer(text):
        kind = found.lastgroup
        if kind is not None and kind != "blank":
            yield kind, found[0], line
        line += found[0].count("\n")


class _State(Enum):
    KEY = auto()  # a key is read, part by part
    VALUE = auto()  # the next word begins a value
    REST = auto()  # the value has begun; wait for what ends it
    HEADER = auto()  # TOML: between the brackets of [table] or [[item]]


@dataclass(slots=True)
class _Open:
    """An array (``index`` counts its items) or a table (``index`` None) whose bracket has not been closed."""

    path: KeyPath
    index: int | None


class _Walk:
    """Goes through the tokens of JSON with a stack of open brackets, however deep."""

    def __init__(self) -> None:
        self.lines: Lines = {}
        self.state = _State.VALUE
        self.path: KeyPath = ()
        self.stack: list[_Open] = []

    def walk(self, tokens: Iterator[tuple[str, str, int]]) -> Lines:
        for kind, word, line in tokens:
            self.take(kind, word, line)
        return self.lines

    def take(self, kind: str, word: str, line: int) -> None:
        if kind == "newline":
            return
        if kind == "sign" and word in "]}":
            if not self.stack:  # the second bracket of a TOML [[header]]
                return
            self.path = self.stack.pop().path
            self.state = _State.REST
        elif self.state is _State.VALUE:
            self.value(kind, word, line)
        elif self.state is _State.KEY:
            self.key(kind, word, line)
        elif kind == "sign" and word == "," and self.stack:
            self.next()

    def value(self, kind: str, word: str, line: int) -> None:
        self.lines.setdefault(self.path, line)
        self.state = _State.REST
        if kind == "sign" and word == "[":
            self.stack.append(_Open(self.path, 0))
            self.path, self.state = (*self.path, 0), _State.VALUE
        elif kind == "sign" and word == "{":
            self.stack.append(_Open(self.path, None))
            self.state = _State.KEY

    def key(self, kind: str, word: str, line: int) -> None:
        if kind == "string":
            self.path = (*self.stack[-1].path, str(json.loads(word)))
            self.lines.setdefault(self.path, line)
        else:  # the colon
            self.state = _State.VALUE

    def next(self) -> None:
        top = self.stack[-1]
        if top.index is None:
            self.path, self.state = top.path, _State.KEY
        else:
            top.index += 1
            self.path, self.state = (*top.path, top.index), _State.VALUE


class _TomlWalk(_Walk):
    """The same for TOML: statements on lines of their own, and headers that name the table for those below."""

    def __init__(self) -> None:
        super().__init__()
        self.state = _State.KEY
        self.table: KeyPath = ()
        self.counts: dict[KeyPath, int] = {}
        self.header: list[str] = []
        self.brackets = 0

    @override
    def take(self, kind: str, word: str, line: int) -> None:
        if self.state is _State.HEADER:
            self.name_table(kind, word, line)
        elif kind == "newline" and not self.stack:
            self.path, self.state = self.table, _State.KEY
        elif self.state is _State.KEY and not self.stack and word == "[":
            self.header, self.brackets, self.state = [], 1, _State.HEADER
        else:
            super().take(kind, word, line)

    @override
    def key(self, kind: str, word: str, line: int) -> None:
        if kind != "sign":
            self.path = (*self.path, _unquoted(kind, word))
            self.lines.setdefault(self.path, line)
        elif word == "=":
            self.state = _State.VALUE

    def name_table(self, kind: str, word: str, line: int) -> None:
        if kind != "sign":
            self.header.append(_unquoted(kind, word))
        elif word == "[":
            self.brackets = 2
        elif word == "]":
            self.table = self.path = self.named(array=self.brackets == 2, line=line)
            self.state = _State.REST

    def named(self, array: bool, line: int) -> KeyPath:
        path: KeyPath = ()
        for number, part in enumerate(self.header, start=1):
            path = (*path, part)
            self.lines.setdefault(path, line)
            if array and number == len(self.header):
                self.counts[path] = self.counts.get(path, 0) + 1
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
                self.lines.setdefault(path, line)
        return path


def _unquoted(kind: str, word: str) -> str:
    if kind == "string" and word.startswith('"'):
        return str(tomllib.loads(f"k = {word}")["k"])
    return word[1:-1] if kind == "string" else word
