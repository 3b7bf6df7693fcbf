import json
from pathlib import Path

import pytest

from leeswijzer import paths
from leeswijzer.lesson.schema import SCHEMAS, schema_text, write_schemas


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_that_is_kept_is_the_one_that_the_models_give(name: str) -> None:
    kept = (paths.resources() / "schema" / name).read_text(encoding="utf-8")
    assert kept == schema_text(SCHEMAS[name]), "run leeswijzer.lesson.schema.write_schemas"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in (paths.resources() / "schema").glob("*.json")} == set(SCHEMAS)


def test_a_quote_may_be_a_bare_string() -> None:
    schema = json.loads(schema_text(SCHEMAS["remarks.json"]))
    assert {"type": "string"} in schema["$defs"]["Remark"]["properties"]["quote"]["anyOf"]


def test_schemas_are_written_where_asked(tmp_path: Path) -> None:
    written = write_schemas(tmp_path / "schema")
    assert {path.name for path in written} == set(SCHEMAS)
    assert all(json.loads(path.read_text())["$schema"].startswith("https://json-schema.org/") for path in written)
