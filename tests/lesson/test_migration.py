from typing import Any

import pytest

from leeswijzer.errors import KnownError
from leeswijzer.lesson import migration
from leeswijzer.lesson.migration import FORMAT, migrated, readable


def test_the_newest_format_is_left_as_it_is() -> None:
    tables = {"term": []}
    readable(FORMAT)
    assert migrated("glossary.toml", tables, FORMAT) is tables


def test_an_older_format_takes_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def renamed(file: str, tables: dict[str, Any]) -> dict[str, Any]:
        return {file: tables["old"]}

    monkeypatch.setattr(migration, "FORMAT", 3)
    monkeypatch.setattr(migration, "STEPS", {1: lambda _file, tables: {"old": tables["oldest"]}, 2: renamed})
    assert migrated("quiz.toml", {"oldest": 5}, 1) == {"quiz.toml": 5}
    assert migrated("quiz.toml", {"old": 5}, 2) == {"quiz.toml": 5}


def test_a_newer_format_is_refused_in_words() -> None:
    with pytest.raises(KnownError, match="Install a newer Leeswijzer"):
        readable(FORMAT + 1)
