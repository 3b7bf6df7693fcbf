import json
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.lesson.lines import json_lines, line_of, toml_lines
from leeswijzer.lesson.problems import KeyPath

TOML = r"""# a comment = 1
a.b = 1.5 # [not] = a table
moment = 2011-01-01 07:32:00
[[term]]
id = "x\"]"
more = \"""
a = 1
[[term]]
\"""
list = [
  "p, q", # a comment
  { exact = 'q', "pre\u0020fix" = "r" },
  [1, 2],
]
empty = []
table = {}
last = '''
z'''
[term.translations]
en = "k"
[[term]]
id = "y"
  [[term.sub]]
  v = 1
  [[term.sub]]
  v = 2
["quo ted".x]
k = 1
""".replace('\\"""', '"""')


def paths(value: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from paths(entry, (*path, key))
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from paths(entry, (*path, index))


def test_toml_keys_and_items_stand_on_their_lines() -> None:
    lines = toml_lines(TOML)
    assert lines[("a", "b")] == 2
    assert lines[("term", 0)] == 4
    assert lines[("term", 0, "more")] == 6
    assert lines[("term", 0, "list", 0)] == 11
    assert lines[("term", 0, "list", 1, "pre fix")] == 12
    assert lines[("term", 0, "list", 2, 1)] == 13
    assert lines[("term", 0, "last")] == 17
    assert lines[("term", 0, "translations", "en")] == 20
    assert lines[("term", 1, "id")] == 22
    assert lines[("term", 1, "sub", 1, "v")] == 26
    assert lines[("quo ted", "x", "k")] == 28


def test_every_path_of_the_toml_has_a_line_and_no_other() -> None:
    assert set(toml_lines(TOML)) == set(paths(tomllib.loads(TOML)))


def test_json_keys_and_items_stand_on_their_lines() -> None:
    lines = json_lines('{"a": [\n 1,\n {"b": [],\n  "c,}\\"": {}}\n],\n"d": "x\\\\",\n "é": null}')
    assert lines[("a",)] == 1
    assert lines[("a", 0)] == 2
    assert lines[("a", 1, 'c,}"')] == 4
    assert lines[("d",)] == 6
    assert lines[("é",)] == 7


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=15,
)


@given(values, st.sampled_from([None, 0, 2]), st.booleans())
def test_every_path_of_any_json_has_a_line(value: Any, indent: int | None, ascii_only: bool) -> None:
    lines = json_lines(json.dumps(value, indent=indent, ensure_ascii=ascii_only))
    assert set(lines) == {(), *paths(value)}


@pytest.mark.parametrize(
    ("path", "line"), [(("a", "b"), 2), (("a", "missing"), 1), (("a", 3, "x"), 1), (("no",), None), ((), None)]
)
def test_a_missing_key_is_looked_for_where_it_should_stand(path: KeyPath, line: int | None) -> None:
    assert line_of({("a",): 1, ("a", "b"): 2}, path) == line


def test_brackets_as_deep_as_the_parser_takes_them() -> None:
    depth = 300
    assert len(json_lines("[" * depth + "]" * depth)) == depth
