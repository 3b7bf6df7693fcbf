"""Whether the files of a lesson fit together: ids used once, references that lead somewhere, words with one owner."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from leeswijzer.lesson.layer_file import LayerFile
from leeswijzer.lesson.models import LocateQuestion, Place, Term
from leeswijzer.lesson.problems import KeyPath
from leeswijzer.lesson.survey import Survey


@dataclass(frozen=True, slots=True)
class _Owner:
    """A term or a place with the words that lead to it; ``exact`` where their case counts."""

    id: str
    exact: bool
    words: list[tuple[KeyPath, str]]


def check_references(survey: Survey) -> None:
    """Report in the files of ``survey`` what does not fit together."""
    layers: tuple[LayerFile[Any], ...] = (
        survey.glossary,
        survey.places,
        survey.timeline,
        survey.remarks,
        survey.quiz,
    )
    for layer in layers:
        _check_ids(layer)
    _check_glossary(survey)
    for index, place in survey.places.items.items():
        _refer(survey.places, survey.glossary, ("features", index, "properties", "term"), place.properties.term)
    for index, event in survey.timeline.items.items():
        _refer_all(survey.timeline, survey.places, ("event", index, "places"), event.places)
        _refer_all(survey.timeline, survey.glossary, ("event", index, "terms"), event.terms)
    for index, question in survey.quiz.items.items():
        _refer_all(survey.quiz, survey.places, ("question", index, "places"), question.places)
        _refer_all(survey.quiz, survey.glossary, ("question", index, "terms"), question.terms)
        if isinstance(question, LocateQuestion):
            _refer(survey.quiz, survey.places, ("question", index, "place"), question.place)
    _check_words(survey.glossary, (_words_of_term(*entry) for entry in survey.glossary.items.items()))
    _check_words(survey.places, (_words_of_place(*entry) for entry in survey.places.items.items()))


def _check_ids(layer: LayerFile[Any]) -> None:
    seen: set[str] = set()
    for index, identifier in layer.identifiers():
        if identifier in seen:
            layer.report("id-twice", layer.key, index, "id", id=identifier)
        seen.add(identifier)


def _check_glossary(survey: Survey) -> None:
    glossary = survey.glossary
    for index, term in glossary.items.items():
        _refer_all(glossary, glossary, ("term", index, "see"), term.see)
        _refer(glossary, survey.places, ("term", index, "place"), term.place)
        if term.id in term.see:
            glossary.report("reference-itself", "term", index, "see", term.see.index(term.id), id=term.id)


def _refer_all(source: LayerFile[Any], target: LayerFile[Any], path: KeyPath, identifiers: Iterable[str]) -> None:
    for number, identifier in enumerate(identifiers):
        _refer(source, target, (*path, number), identifier)


def _refer(source: LayerFile[Any], target: LayerFile[Any], path: KeyPath, identifier: str | None) -> None:
    if identifier is None or identifier in target.ids or not target.parsed:
        return
    near = get_close_matches(identifier, sorted(target.ids), n=1)
    if near:
        source.report("reference-unknown-near", *path, id=identifier, file=target.file, suggestion=near[0])
    else:
        source.report("reference-unknown", *path, id=identifier, file=target.file)


def _words_of_term(index: int, term: Term) -> _Owner:
    path: KeyPath = ("term", index)
    variants = [((*path, "variants", number), words) for number, words in enumerate(term.variants)]
    return _Owner(term.id, term.match == "exact", [((*path, "name"), term.name), *variants])


def _words_of_place(index: int, place: Place) -> _Owner:
    path: KeyPath = ("features", index, "properties")
    names = [((*path, "names", language), name) for language, name in place.properties.names.items()]
    variants = [((*path, "variants", number), words) for number, words in enumerate(place.properties.variants)]
    return _Owner(place.id, place.properties.match == "exact", names + variants)


def _check_words(layer: LayerFile[Any], owners: Iterable[_Owner]) -> None:
    """Two owners of the same words; where case counts for both, "IS" and "is" are not the same."""
    taken: dict[str, list[tuple[str, bool, str]]] = {}
    for owner in owners:
        for path, words in owner.words:
            others = taken.setdefault(words.casefold(), [])
            for other, exact, spelled in others:
                if other != owner.id and not (exact and owner.exact and spelled != words):
                    layer.report("words-twice", *path, words=words, other=other)
                    break
            others.append((owner.id, owner.exact, words))
