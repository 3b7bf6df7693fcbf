"""A lesson checked for its author: everything that is wrong with it, between its files and against its text."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from leeswijzer.errors import KnownError
from leeswijzer.lesson.files import MANIFEST, Files
from leeswijzer.lesson.layer_file import GLOSSARY, PLACES, QUIZ, REMARKS, TIMELINE, LayerFile
from leeswijzer.lesson.layers import anchor_of, glossary_marks, place_marks
from leeswijzer.lesson.manifest import TEXT_SUFFIXES, locate, open_files, open_text, read_document
from leeswijzer.lesson.models import LocateQuestion, QuoteTable
from leeswijzer.lesson.problems import KeyPath, Problem, Severity
from leeswijzer.lesson.reader import surveyed
from leeswijzer.lesson.survey import Survey
from leeswijzer.text.anchor import AnchorState
from leeswijzer.text.document import Document
from leeswijzer.text.resolve import resolve

_FILES = (MANIFEST, GLOSSARY.file, PLACES.file, TIMELINE.file, REMARKS.file, QUIZ.file)

_Quotes = Iterator[tuple[LayerFile[Any], KeyPath, QuoteTable]]


def check(where: str | Path, home: Path | None = None) -> list[Problem]:
    """Every problem of the lesson at ``where`` (as for `leeswijzer.lesson.manifest.open_text`), in file and line order.

    Raises KnownError only where there is no lesson that could be checked: ``lesson-missing``, ``lesson-no-manifest``,
    ``lesson-format-newer``, those of an archive, and for a bare text those of reading it.
    """
    path = locate(where, home)
    if path.is_file() and path.suffix.lower() in TEXT_SUFFIXES:
        open_text(path)
        return []
    files = open_files(path)
    if files.read(MANIFEST) is None:
        raise KnownError("lesson-no-manifest", path=path)
    survey = surveyed(files)
    extra = _strangers(files)
    document = _document(survey, files, extra)
    if document is not None:
        _check_quotes(survey, document)
        _check_words(survey, document)
    return survey.problems() + extra


def _document(survey: Survey, files: Files, extra: list[Problem]) -> Document | None:
    """The lesson's text, if it can be read; if not, that is reported where it can be mended."""
    tables = survey.manifest.tables
    text, language = tables.get("text"), tables.get("language")
    if not isinstance(text, str) or not isinstance(language, str):
        return None  # reported as a missing key or a wrong value
    try:
        return read_document(files, text, language)
    except KnownError as error:
        line = error.details.get("line")
        if isinstance(line, int):
            extra.append(Problem(text, line, "", error.code, error.details))
        else:
            survey.manifest.report(error.code, "text", **error.details)
        return None


def _check_quotes(survey: Survey, document: Document) -> None:
    for layer, path, quote in _quotes(survey):
        place = resolve(anchor_of(quote), document.text)
        if place.state is AnchorState.EXACT:
            continue
        if place.places > 1:
            layer.report("quote-ambiguous", *path, quote=_short(quote.exact), places=place.places)
        elif place.start is not None:
            found = document.text[place.start : place.end]
            layer.report("quote-changed", *path, quote=_short(quote.exact), found=_short(found))
        else:
            layer.report("quote-lost", *path, quote=_short(quote.exact))


def _quotes(survey: Survey) -> _Quotes:
    for index, place in survey.places.items.items():
        for number, quote in enumerate(place.properties.marks):
            yield survey.places, ("features", index, "properties", "marks", number), quote
    for index, event in survey.timeline.items.items():
        for number, quote in enumerate(event.mentions):
            yield survey.timeline, ("event", index, "mentions", number), quote
        for number, quote in enumerate(event.evidence):
            yield survey.timeline, ("event", index, "evidence", number), quote
    for index, remark in survey.remarks.items.items():
        yield survey.remarks, ("remark", index, "quote"), remark.quote
    for index, question in survey.quiz.items.items():
        for number, quote in enumerate(question.evidence):
            yield survey.quiz, ("question", index, "evidence", number), quote


def _check_words(survey: Survey, document: Document) -> None:
    """Warn of terms and places that no reader will ever meet."""
    met = {mark.id for mark in glossary_marks(survey.glossary.items.values(), document)}
    for index, term in survey.glossary.items.items():
        if term.id not in met:
            survey.glossary.warn("term-not-found", "term", index, "name", name=term.name)
    places = survey.places.items
    met = {mark.id for mark in place_marks(places.values(), document)} | _places_referred_to(survey)
    for index, place in places.items():
        if place.id not in met:
            name = next(iter(place.properties.names.values()))
            survey.places.warn("place-not-found", "features", index, "properties", "names", name=name)


def _places_referred_to(survey: Survey) -> set[str]:
    referred = {term.place for term in survey.glossary.items.values() if term.place is not None}
    for event in survey.timeline.items.values():
        referred.update(event.places)
    for question in survey.quiz.items.values():
        referred.update(question.places)
        if isinstance(question, LocateQuestion):
            referred.add(question.place)
    return referred


def _strangers(files: Files) -> list[Problem]:
    """Files that look like a misspelled name of one of ours, and would be passed over in silence."""
    found = []
    for name in files.names():
        if "/" in name or name in _FILES or not name.endswith((".toml", "json")):
            continue
        near = get_close_matches(name, _FILES, n=1, cutoff=0.75)
        if near:
            found.append(Problem(name, None, "", "file-unknown", {"suggestion": near[0]}, Severity.WARNING))
    return found


def _short(words: str) -> str:
    return words if len(words) <= 80 else words[:79] + "…"
