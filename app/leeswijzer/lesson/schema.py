"""JSON Schemas of the lesson format, made from its models, so that editors can complete and check what is written."""

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from leeswijzer.lesson.models import GlossaryFile, Manifest, PlacesFile, QuizFile, RemarksFile, TimelineFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "lesson.json": Manifest,
    "glossary.json": GlossaryFile,
    "places.json": PlacesFile,
    "timeline.json": TimelineFile,
    "quiz.json": QuizFile,
    "remarks.json": RemarksFile,
}
"""File name in resources/schema, and the model of the lesson's file that it describes."""


def schema_text(model: type[BaseModel]) -> str:
    """The schema of ``model``, as it stands in the file: indented by two, in UTF-8, with a newline at the end."""
    schema = {"$schema": DIALECT, **model.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema to ``folder``; what was there before is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, model in SCHEMAS.items():
        target = folder / name
        target.write_text(schema_text(model), encoding="utf-8")
        written.append(target)
    return written
