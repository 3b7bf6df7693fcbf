"""What the models cannot say of a lesson: dates of the calendar, closed outlines, questions that can be answered."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from typing import Any

from leeswijzer.lesson.layer_file import LayerFile
from leeswijzer.lesson.models import (
    ClozeQuestion,
    Event,
    MatchQuestion,
    MultipleQuestion,
    Option,
    OrderQuestion,
    Place,
    PolygonGeometry,
    Question,
    SingleQuestion,
)
from leeswijzer.lesson.problems import KeyPath
from leeswijzer.lesson.survey import Survey

PLACEHOLDER = re.compile(r"\{(\d+)\}")
"""A gap in the sentence of a cloze, counted from 1."""


def check_soundness(survey: Survey) -> None:
    """Report in the files of ``survey`` what cannot be."""
    manifest = survey.manifest.manifest
    if manifest is not None:
        _check_date(survey.manifest, ("date",), manifest.date)
        _check_date(survey.manifest, ("source", "date"), manifest.source.date)
    for index, event in survey.timeline.items.items():
        _check_event(survey.timeline, index, event)
    for index, place in survey.places.items.items():
        _check_outline(survey.places, index, place)
    for index, question in survey.quiz.items.items():
        _check_question(survey.quiz, index, question)


def is_possible(date: str) -> bool:
    """Whether a date in the form of EDTF level 0 is in the calendar: Gregorian for all times, with a year 0."""
    sign, rest = (-1, date[1:]) if date.startswith("-") else (1, date)
    year, month, day = (int(part) for part in (rest + "-01-01").split("-")[:3])
    # The calendar repeats every 400 years, and `calendar` knows none before the year 1.
    return 1 <= month <= 12 and 1 <= day <= monthrange(2000 + sign * year % 400, month)[1]


def _check_date(layer: LayerFile[Any], path: KeyPath, date: str | None) -> None:
    if date is not None and not is_possible(date):
        layer.report("date-impossible", *path, date=date)


def _check_event(timeline: LayerFile[Event], index: int, event: Event) -> None:
    _check_date(timeline, ("event", index, "date"), event.date)
    if event.background and not event.sources:
        timeline.report("event-without-sources", "event", index, id=event.id)
    if not event.background and not event.evidence:
        timeline.report("event-without-evidence", "event", index, id=event.id)


def _check_outline(places: LayerFile[Place], index: int, place: Place) -> None:
    if not isinstance(place.geometry, PolygonGeometry):
        return
    for number, ring in enumerate(place.geometry.coordinates):
        if ring[0] != ring[-1]:  # RFC 7946, 3.1.6
            places.report("ring-open", "features", index, "geometry", "coordinates", number)


def _check_question(quiz: LayerFile[Question], index: int, question: Question) -> None:
    path: KeyPath = ("question", index)
    match question:
        case SingleQuestion():
            _check_options(quiz, (*path, "options"), question.options)
            correct = sum(option.correct for option in question.options)
            if correct == 0:
                quiz.report("option-none-correct", *path, "options", id=question.id)
            elif correct > 1:
                quiz.report("option-many-correct", *path, "options", id=question.id, count=correct)
        case MultipleQuestion():
            _check_options(quiz, (*path, "options"), question.options)
            if not any(option.correct for option in question.options):
                quiz.report("option-none-correct", *path, "options", id=question.id)
        case ClozeQuestion():
            _check_gaps(quiz, path, question)
        case OrderQuestion():
            _check_distinct(quiz, (*path, "items"), question.items)
        case MatchQuestion():
            # Two equal lefts or rights cannot be told apart, so one right answer would count as wrong.
            _check_distinct(quiz, (*path, "pairs"), [pair.left for pair in question.pairs])
            rights = [pair.right for pair in question.pairs]
            _check_distinct(quiz, (*path, "pairs"), rights)
            _check_distinct(quiz, (*path, "extra"), question.extra, rights)
        case _:
            pass  # the models say it all


def _check_options(quiz: LayerFile[Question], path: KeyPath, options: tuple[Option, ...]) -> None:
    for number, option in enumerate(options):
        if not option.correct and not option.why.strip():
            quiz.report("option-without-why", *path, number)
    _check_distinct(quiz, path, [option.text for option in options])


def _check_distinct(quiz: LayerFile[Question], path: KeyPath, words: Iterable[str], others: Iterable[str] = ()) -> None:
    seen = set(others)
    for number, word in enumerate(words):
        if word in seen:
            quiz.report("option-twice", *path, number, text=word)
        seen.add(word)


def _check_gaps(quiz: LayerFile[Question], path: KeyPath, question: ClozeQuestion) -> None:
    used = Counter(int(number) for number in PLACEHOLDER.findall(question.sentence))
    for number, times in sorted(used.items()):
        if not 1 <= number <= len(question.gaps):
            quiz.report("gap-unknown", *path, "sentence", number=number)
        elif times > 1:
            quiz.report("gap-twice", *path, "sentence", number=number)
    for index, gap in enumerate(question.gaps):
        if index + 1 not in used:
            quiz.report("gap-missing", *path, "gaps", index, number=index + 1)
        if gap.options:
            _check_distinct(quiz, (*path, "gaps", index, "options"), gap.options)
            for number, text in enumerate(gap.accept):
                if text not in gap.options:
                    quiz.report("gap-accept-no-option", *path, "gaps", index, "accept", number, text=text)
