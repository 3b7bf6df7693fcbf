"""What the models refuse, told in the terms of a lesson's author: the key in the file, and what belongs there."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from leeswijzer.lesson.problems import KeyPath

Wrong = tuple[KeyPath, str, dict[str, object]]
"""Where, the code of the problem, and its details."""

_EXPECTED = {
    "string_type": "text between quotation marks",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list between [ and ]",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
}
_FORMS = {
    "date": "a date such as 2011-12-18, 2017-06 or 2013",
    "language": "a language tag such as nl or en-GB",
    "translations": "a language tag such as nl or en-GB",
    "names": "a language tag such as nl or en-GB",
    "shape": "an ISO 3166 code such as IQ or IQ-AN",
}
_FORM_OF_AN_ID = "small letters and digits, with hyphens between them"
_LIMITS = {
    "too_short": ("list-too-short", "min_length"),
    "too_long": ("list-too-long", "max_length"),
    "string_too_short": ("value-empty", "min_length"),
    "string_too_long": ("value-too-long", "max_length"),
    "greater_than": ("number-too-small", "gt"),
    "greater_than_equal": ("number-too-small", "ge"),
    "less_than": ("number-too-large", "lt"),
    "less_than_equal": ("number-too-large", "le"),
}


def problems_of(error: ValidationError, model: type[BaseModel], tables: Mapping[str, Any]) -> list[Wrong]:
    """All that ``error`` says of the ``tables`` that ``model`` refused."""
    errors = error.errors(include_url=False)
    wrong = {details["loc"][:length] for details in errors for length in range(len(details["loc"]))}
    # pydantic counts only the sound items of a list, so one that holds a wrong item may also be called too short.
    real = [details for details in errors if not (details["type"] == "too_short" and details["loc"] in wrong)]
    return [_wrong(details, model, tables) for details in real]


def known_keys(model: type[BaseModel], location: tuple[str | int, ...]) -> list[str]:
    """The keys that the table at pydantic's ``location`` inside ``model`` may hold."""
    inner: Any = model
    for part in location:
        inner = _step(inner, part)
    (table,) = _members(inner)
    return sorted(table.model_fields)


def unknown_key(key: str, known: list[str]) -> tuple[str, dict[str, object]]:
    """The problem of a ``key`` that is not among those ``known``: with a suggestion where one is near."""
    near = get_close_matches(key, known, n=1)
    if near:
        return "key-unknown-near", {"key": key, "suggestion": near[0]}
    return "key-unknown", {"key": key, "known": ", ".join(known)}


def _wrong(error: ErrorDetails, model: type[BaseModel], tables: Mapping[str, Any]) -> Wrong:
    path = _in_file(error["loc"], tables)
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return path, "key-missing", {"key": path[-1]}
    if kind == "extra_forbidden":
        return path, *unknown_key(str(path[-1]), known_keys(model, error["loc"][:-1]))
    if kind in ("union_tag_not_found", "union_tag_invalid"):
        return _wrong_tag(path, context)
    if kind == "literal_error":
        return path, "value-not-allowed", {"value": _shown(error["input"]), "allowed": context["expected"]}
    if kind == "string_pattern_mismatch":
        return path, "value-form", {"value": _shown(error["input"]), "expected": _form(path)}
    if kind in _LIMITS:
        code, limit = _LIMITS[kind]
        return path, code, {"limit": context[limit]}
    if kind in _EXPECTED:
        return path, "value-type", {"expected": _EXPECTED[kind], "value": _shown(error["input"])}
    return path, "value-refused", {"value": _shown(error["input"]), "reason": error["msg"]}


def _wrong_tag(path: KeyPath, context: Mapping[str, Any]) -> Wrong:
    key = context["discriminator"].strip("'")
    if "tag" not in context:
        return (*path, key), "key-missing", {"key": key}
    return (*path, key), "value-not-allowed", {"value": context["tag"], "allowed": context["expected_tags"]}


def _in_file(location: tuple[str | int, ...], tables: Mapping[str, Any]) -> KeyPath:
    """``location`` without what pydantic adds: the tags of unions, and "[key]" after a key that is wrong itself."""
    path: list[str | int] = []
    inner: Any = tables
    for number, part in enumerate(location, start=1):
        match inner, part:
            case list(), int():
                inner = inner[part]
            case dict(), _ if part in inner:
                inner = inner[part]
            case _ if number < len(location) or part == "[key]":
                continue
        path.append(part)
    return tuple(path)


def _step(annotation: Any, part: str | int) -> Any:
    """The type of ``part`` inside a value of type ``annotation``; for a union, its member with the tag ``part``."""
    members = [member for member in _members(annotation) if member is not NoneType]
    if len(members) > 1:
        return next(member for member in members if part in _tags(member))
    inner = members[0]
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return inner.model_fields[str(part)].annotation
    return get_args(inner)[-1 if get_origin(inner) is dict else 0]


def _members(annotation: Any) -> Iterator[Any]:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        for member in get_args(annotation):
            yield from _members(member)
    else:
        yield annotation


def _tags(model: type[BaseModel]) -> tuple[Any, ...]:
    field = model.model_fields.get("kind") or model.model_fields["type"]
    return get_args(field.annotation)


def _form(path: KeyPath) -> str:
    named = [part for part in path if part in _FORMS]
    return _FORMS[str(named[-1])] if named else _FORM_OF_AN_ID


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"
