"""One file of a lesson, parsed into its model; every mistake in it becomes a problem with its line."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, NoReturn, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from leeswijzer.errors import KnownError
from leeswijzer.lesson.files import MANIFEST, Files
from leeswijzer.lesson.lines import Lines, json_lines, line_of, toml_lines
from leeswijzer.lesson.migration import FORMAT, migrated, readable
from leeswijzer.lesson.models import (
    Event,
    GlossaryFile,
    Manifest,
    Place,
    PlacesFile,
    Question,
    QuizFile,
    Remark,
    RemarksFile,
    Term,
    TimelineFile,
)
from leeswijzer.lesson.problems import KeyPath, Problem, Severity, dotted
from leeswijzer.lesson.toml import decode_utf8, parse_toml
from leeswijzer.lesson.wrong_values import problems_of

Item = TypeVar("Item")


@dataclass(frozen=True)
class Kind(Generic[Item]):
    """A file of the format: ``key`` is the array in it that holds the items, ``item`` the type of each."""

    file: str
    model: type[BaseModel]
    key: str
    item: TypeAdapter[Item]


GLOSSARY: Kind[Term] = Kind("glossary.toml", GlossaryFile, "term", TypeAdapter(Term))
PLACES: Kind[Place] = Kind("places.geojson", PlacesFile, "features", TypeAdapter(Place))
TIMELINE: Kind[Event] = Kind("timeline.toml", TimelineFile, "event", TypeAdapter(Event))
REMARKS: Kind[Remark] = Kind("remarks.toml", RemarksFile, "remark", TypeAdapter(Remark))
QUIZ: Kind[Question] = Kind("quiz.toml", QuizFile, "question", TypeAdapter(Question))


@dataclass
class LayerFile(Generic[Item]):
    """A file as far as it could be read: its sound items by their index, the ids of all, and its problems."""

    file: str
    key: str
    text: str = ""
    parsed: bool = True  # false where its syntax is wrong, so that nothing is known of what it holds
    tables: dict[str, Any] = field(default_factory=dict)
    items: dict[int, Item] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def lines(self) -> Lines:
        """Worked out only once something is wrong."""
        return json_lines(self.text) if self.file.endswith("json") else toml_lines(self.text)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all items, those with mistakes too, so that one mistake is not reported as two."""
        return frozenset(identifier for _index, identifier in self.identifiers())

    def identifiers(self) -> list[tuple[int, str]]:
        """Every item's index and id, where it has one."""
        raw = self.tables.get(self.key)
        entries = raw if isinstance(raw, list) else []
        found = ((index, entry.get("id")) for index, entry in enumerate(entries) if isinstance(entry, dict))
        return [(index, identifier) for index, identifier in found if isinstance(identifier, str)]

    def report(self, code: str, *path: str | int, **details: object) -> None:
        """Add a mistake at the key ``path`` of this file."""
        self._add(Severity.ERROR, code, path, details)

    def warn(self, code: str, *path: str | int, **details: object) -> None:
        """Add something that looks like a mistake, and does not keep the lesson from being used."""
        self._add(Severity.WARNING, code, path, details)

    def _add(self, severity: Severity, code: str, path: KeyPath, details: dict[str, object]) -> None:
        self.problems.append(Problem(self.file, line_of(self.lines, path), dotted(path), code, details, severity))


def read_layer(files: Files, kind: Kind[Item], number: int) -> LayerFile[Item]:
    """The file of ``kind``, written in format ``number``; an absent file is an empty layer."""
    layer: LayerFile[Item] = LayerFile(kind.file, kind.key)
    if not _load(layer, files):
        return layer
    layer.tables = migrated(layer.file, layer.tables, number)
    tables = _strict(layer.tables)
    try:
        model = kind.model.model_validate(tables, strict=True)
    except ValidationError as error:
        problems = problems_of(error, kind.model, layer.tables)
        for path, code, details in problems:
            layer.report(code, *path, **details)
        wrong = {path[1] for path, _code, _details in problems if len(path) > 1 and path[0] == kind.key}
        raw = tables.get(kind.key)
        sound = [index for index in range(len(raw)) if index not in wrong] if isinstance(raw, tuple) else []
        layer.items = {index: kind.item.validate_python(raw[index], strict=True) for index in sound}
    else:
        layer.items = dict(enumerate(getattr(model, kind.key)))
    return layer


@dataclass
class ManifestFile(LayerFile[Any]):
    """lesson.toml; ``manifest`` is None where it has mistakes, ``number`` its format number (today's where unclear)."""

    manifest: Manifest | None = None
    number: int = FORMAT


def read_whole_manifest(files: Files) -> ManifestFile:
    """lesson.toml with every key; raises KnownError ``lesson-format-newer``."""
    layer = ManifestFile(MANIFEST, "")
    if not _load(layer, files):
        return layer
    number = layer.tables.get("format")
    if type(number) is int and number > 0:
        readable(number)
        layer.number = number
        layer.tables = migrated(MANIFEST, layer.tables, number)
    elif type(number) is int:
        layer.report("number-too-small", "format", limit=1)
    try:
        layer.manifest = Manifest.model_validate(_strict(layer.tables), strict=True)
    except ValidationError as error:
        for path, code, details in problems_of(error, Manifest, layer.tables):
            layer.report(code, *path, **details)
    return layer


def _load(layer: LayerFile[Any], files: Files) -> bool:
    """Fill in text and tables; False where there is no such file or it cannot be parsed (then that is reported)."""
    try:
        data = files.read(layer.file)
        if data is None:
            return False
        layer.tables = _parse_json(data, layer.file) if layer.file.endswith("json") else parse_toml(data, layer.file)
        layer.text = decode_utf8(data, layer.file)
    except KnownError as error:
        line = error.details.get("line")
        layer.problems.append(
            Problem(layer.file, line if isinstance(line, int) else None, "", error.code, error.details)
        )
        layer.parsed = False
        return False
    return True


def _parse_json(data: bytes, file: str) -> dict[str, Any]:
    text = decode_utf8(data, file)
    try:
        tables = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_object)
        json.dumps(
            tables, ensure_ascii=False
        ).encode()  # JSON can spell half a character ("\ud800"), which nothing can show
    except json.JSONDecodeError as error:
        raise KnownError("lesson-json", file=file, line=error.lineno, reason=error.msg) from error
    except RecursionError:
        raise KnownError("lesson-json", file=file, line=1, reason="too many brackets inside each other") from None
    except ValueError as error:
        raise KnownError("lesson-json", file=file, line=1, reason=str(error)) from error
    if not isinstance(tables, dict):
        raise KnownError("lesson-json", file=file, line=1, reason="a FeatureCollection is expected")
    return tables


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number that JSON knows")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """RFC 8259 leaves it open which of two equal keys counts, so neither does here; TOML refuses them too."""
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _value in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {twice} stands twice in one object")
    return table


def _strict(value: Any) -> Any:
    """Lists as tuples, which is what the models hold: so types can be checked strictly, and "3" is no number."""
    if isinstance(value, dict):
        return {key: _strict(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return tuple(_strict(entry) for entry in value)
    return value
